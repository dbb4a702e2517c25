//! The stories of what is open, kept while more is opened.
//!
//! All open articles come in, their stories go out. It refuses to group all anew for a few more: those are added to
//! the stories that they are close to.

use std::sync::Arc;

use crate::article::{Article, ArticleId};
use crate::briefing::Opened;
use crate::briefing::stories::{Grouping, Piece};

/// Stories as the reader takes them: the headline, and the articles.
pub(super) type Stories = Vec<(String, Vec<ArticleId>)>;

/// What was grouped last.
#[derive(Debug, Default)]
pub(super) struct Grouped {
    grouping: Grouping,
    /// The articles in the order in which the grouping took them.
    known: Vec<Arc<Article>>,
}

impl Grouped {
    /// The stories of `articles`. What was there the last time is not grouped anew, as long as it all is here
    /// still, unchanged, and few are new.
    pub fn stories(&mut self, articles: &[Opened]) -> Stories {
        let held = |article: &Arc<Article>, all: &rustc_hash::FxHashSet<*const Article>| {
            all.contains(&Arc::as_ptr(article))
        };
        let given = articles.iter().map(|o| Arc::as_ptr(&o.article)).collect();
        let known = self.known.iter().map(Arc::as_ptr).collect();
        let new: Vec<&Opened> = articles.iter().filter(|o| !held(&o.article, &known)).collect();
        if self.known.iter().all(|a| held(a, &given)) && self.grouping.takes(new.len()) {
            for opened in new {
                self.grouping.add(&Piece::of(opened));
                self.known.push(Arc::clone(&opened.article));
            }
        } else {
            let pieces: Vec<Piece> = articles.iter().map(Piece::of).collect();
            self.grouping = Grouping::of(&pieces);
            self.known = articles.iter().map(|o| Arc::clone(&o.article)).collect();
        }
        let id = |i: &usize| self.known.get(*i).map(|a| a.id);
        let stories = self.grouping.stories().into_iter();
        stories
            .map(|s| (s.headline, s.articles.iter().filter_map(id).collect()))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::analyse;
    use crate::article::{BlockKind, Builder, Origin};

    fn opened(id: u128, text: &str) -> Opened {
        let mut builder = Builder::new(ArticleId(id), Origin::Stdin);
        builder.block(BlockKind::Para, text);
        let article = builder.build();
        let analysis = Arc::new(analyse(&article));
        Opened {
            article: Arc::new(article),
            analysis,
        }
    }

    /// An article with words of its own.
    fn article(n: u128) -> Opened {
        let letter = |n: u128| char::from(b'a' + u8::try_from(n % 26).unwrap_or_default());
        let word = |k: u128| format!("qu{}{}{}", letter(n), letter(n / 26), letter(k));
        let words: Vec<String> = (0..12).map(word).collect();
        opened(n, &format!("{}.", words.join(" ")))
    }

    fn sorted(mut stories: Stories) -> Vec<Vec<ArticleId>> {
        stories.iter_mut().for_each(|s| s.1.sort_unstable());
        let mut all: Vec<Vec<ArticleId>> = stories.into_iter().map(|s| s.1).collect();
        all.sort_unstable();
        all
    }

    #[test]
    fn one_more_among_many_joins_its_story_and_leaves_the_others() {
        let mut articles: Vec<Opened> = (0..100).map(article).collect();
        let mut grouped = Grouped::default();
        assert_eq!(grouped.stories(&articles).len(), 100);
        let more = opened(1000, &articles[7].article.text.replace('.', " and rain."));
        articles.insert(3, more); // the library keeps an order of its own
        let after = sorted(grouped.stories(&articles));
        assert_eq!(
            grouped.known.last().map(|a| a.id),
            Some(ArticleId(1000)),
            "added, not grouped anew"
        );
        assert_eq!(after.len(), 100);
        assert!(after.contains(&vec![ArticleId(7), ArticleId(1000)]));
        assert_eq!(
            after,
            sorted(Grouped::default().stories(&articles)),
            "as all at once"
        );
    }

    #[test]
    fn what_changed_or_went_is_grouped_anew() {
        let mut articles: Vec<Opened> = (0..60).map(article).collect();
        let mut grouped = Grouped::default();
        grouped.stories(&articles);
        articles.pop();
        assert_eq!(grouped.stories(&articles).len(), 59);
        articles[5] = opened(5, &articles[6].article.text);
        assert_eq!(sorted(grouped.stories(&articles)).len(), 58);
        assert_eq!(grouped.stories(&[]), Vec::new());
    }
}
