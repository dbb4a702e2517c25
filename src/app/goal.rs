//! Going to an article that may not be open: at once where it is, else when the library has brought it.
//!
//! An identity and a place come in; the jump, or the question for the article, goes out. It refuses to be led astray:
//! the newest goal is the one that counts.

use super::message::Effect;
use super::state::App;
use crate::article::ArticleId;
use crate::briefing::BookmarkId;

/// Where in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// Where it was left.
    Left,
    /// At a byte of its text.
    Byte(usize),
    /// At a bookmark, by its words.
    Mark(BookmarkId),
}

/// Goes there, or asks for the article.
pub fn go(app: &mut App, id: ArticleId, at: At) -> Vec<Effect> {
    if let Some(i) = app.library.find(id) {
        app.shelf.goal = None;
        return arrive(app, i, at);
    }
    app.shelf.goal = Some((id, at));
    vec![Effect::OpenKept(id)]
}

/// The article came: goes there, if it is still wanted.
pub fn came(app: &mut App, id: ArticleId, article: usize) -> Option<Vec<Effect>> {
    let (_, at) = app.shelf.goal.take_if(|(goal, _)| *goal == id)?;
    Some(arrive(app, article, at))
}

/// It is not in the library any more.
pub fn missed(app: &mut App, id: ArticleId) {
    if app.shelf.goal.take_if(|(goal, _)| *goal == id).is_some() {
        app.complain("this article is not in the library any more");
    }
}

fn arrive(app: &mut App, article: usize, at: At) -> Vec<Effect> {
    let left = app.library.get(article).map_or(0, |e| e.at);
    let byte = match at {
        At::Left => Some(left),
        At::Byte(byte) => Some(byte),
        At::Mark(id) => {
            let mark = app.library.marks_in(article).find(|(b, _)| b.id == id);
            mark.map(|(_, span)| span.start())
        }
    };
    if byte.is_none() {
        app.complain("the article no longer holds these words");
    }
    app.jump(article, byte.unwrap_or(left))
}
