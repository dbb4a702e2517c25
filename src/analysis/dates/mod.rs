//! Every time expression, with its value and the reason for it.

use super::model::{Note, TimeExpr};
use super::page::Page;

/// All time expressions of the article, in text order, read against its publication day.
#[must_use]
pub fn find_dates(page: &Page, notes: &mut Vec<Note>) -> Vec<TimeExpr> {
    let _ = (page, notes);
    Vec::new()
}
