//! How a source stands behind its words: by name, without one, or as something written.
//!
//! A mention and whether it leads back to a name come in, the standing goes out. It refuses to infer a name.

use super::mentions::{Kind, Mention};
use super::nouns::Source;
use super::scene::Scene;
use crate::analysis::model::Standing;
use crate::text::list::among;

/// The standing of the source that `mention` stands for; `named` when it leads back to somebody with a name.
///
/// "Ann Lee", "the ministry" and a "she" that is Ann Lee are on the record; "two officials", "one company" and
/// a "they" that leads to nobody are unnamed; "a court filing" and "the Harbour Report" are documents.
pub(super) fn standing(scene: &Scene, mention: &Mention, named: bool) -> Standing {
    if mention.kind == Kind::Paper || scene.source(mention.last) == Some(Source::Paper) {
        return Standing::Document;
    }
    let by_name = matches!(
        mention.kind,
        Kind::Person | Kind::Organisation | Kind::Place | Kind::Name
    );
    // "the campaign" is one that the reader knows of by then; "a company" is any
    let known_body = mention.kind == Kind::Body
        && (among!(scene.low(mention.first), "the its his her their our")
            || (mention.first..=mention.last).any(|t| scene.is_possessive(t)));
    if named || by_name || known_body {
        Standing::OnRecord
    } else {
        Standing::Unnamed
    }
}
