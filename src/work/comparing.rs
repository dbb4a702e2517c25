//! What changed in an article since it was read.
//!
//! An identity comes in; the two texts of the library are compared on a thread of their own, and what is new, gone and
//! changed goes out. It refuses to keep the store's thread for it.

use super::keeper::Keeper;
use crate::analysis::{Analysis, analyse};
use crate::app::message::Msg;
use crate::article::{Article, ArticleId, Block, BlockKind, Builder};
use crate::briefing::Opened;
use crate::briefing::changes::{Text, between};
use crate::store::Earlier;

/// Answered by [`Msg::Compared`].
pub(super) fn start(keeper: &Keeper, article: ArticleId) {
    keeper.hand_on(
        move |store| Ok((store.article(article)?, store.earlier(article)?)),
        move |(opened, earlier)| {
            let both = opened.zip(earlier).map(|(opened, earlier)| {
                let before = again(&opened, &earlier);
                let changes = between(
                    Text {
                        article: &before.0,
                        analysis: &before.1,
                    },
                    Text {
                        article: &opened.article,
                        analysis: &opened.analysis,
                    },
                );
                (opened, Box::new(changes))
            });
            Msg::Compared { article, both }
        },
    );
}

/// The article as it was. Of its blocks the words are kept; one that stands there still is of the kind that it is now.
fn again(now: &Opened, earlier: &Earlier) -> (Article, Analysis) {
    let mut builder = Builder::new(now.article.id, now.article.origin.clone());
    builder.title(&earlier.title).published(now.article.published);
    if let Some(site) = &now.article.site {
        builder.site(site);
    }
    for words in earlier.text.split("\n\n") {
        let same = |b: &&Block| b.span.cut(&now.article.text) == words;
        let kind = now.article.blocks.iter().find(same).map(|b| b.kind);
        builder.block(kind.unwrap_or(BlockKind::Para), words);
    }
    let article = builder.build();
    let analysis = analyse(&article);
    (article, analysis)
}
