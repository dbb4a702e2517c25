//! A timeline for spreadsheets: RFC 4180, one row a node.
//!
//! The nodes come in; a header and rows with CRLF go out. It refuses to let a cell run as a formula: what would
//! is led by an apostrophe, as spreadsheets write text.

use std::io::Write;

use super::run::Page;
use crate::app::panes::event::{self, find};
use crate::briefing::told;

const HEADER: [&str; 12] = [
    "first_day",
    "last_day",
    "when",
    "precision",
    "about",
    "status",
    "label",
    "told_by",
    "disputed",
    "title",
    "url",
    "id",
];

/// The table; false when nothing was printed.
pub(super) fn write(out: &mut impl Write, page: &Page) -> anyhow::Result<bool> {
    let mut rows = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    rows.write_record(HEADER)?;
    for node in &page.nodes {
        let Some((lead, (entry, event))) = node
            .told
            .first()
            .and_then(|&t| Some((t, find(&page.library, t)?)))
        else {
            continue;
        };
        let day = |d: Option<chrono::NaiveDate>| d.map(|d| d.to_string()).unwrap_or_default();
        let when = event.when.as_ref();
        let yes = |b: bool| if b { "yes" } else { "" }.to_owned();
        let article = entry.article();
        let cells: [String; 12] = [
            day(node.days.map(|d| d.first())),
            day(node.days.map(|d| d.last())),
            told::when(&entry.opened, event),
            when.map_or("", |w| w.precision.word()).to_owned(),
            yes(when.is_some_and(|w| w.approx)),
            node.status.word().to_owned(),
            entry.cut(event.label),
            event::sources(&page.library, node),
            yes(node.disputed),
            article.title.clone().unwrap_or_default(),
            article.url.clone().unwrap_or_default(),
            page.ids.get(lead.article).cloned().unwrap_or_default(),
        ];
        rows.write_record(cells.iter().map(|cell| guarded(cell)))?;
    }
    rows.flush()?;
    Ok(true)
}

/// A cell that no spreadsheet takes for a formula (OWASP, "CSV Injection").
fn guarded(cell: &str) -> String {
    match cell
        .trim_start()
        .starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
    {
        true => format!("'{cell}"),
        false => cell.to_owned(),
    }
}
