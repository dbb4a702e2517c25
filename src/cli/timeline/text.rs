//! A timeline for people: plain text with the strip, or a Markdown table.
//!
//! The nodes come in, lines go out that say the same as the reader's pane. It refuses colour.

use std::io::Write;

use super::run::Page;
use crate::analysis::EventStatus;
use crate::app::lines::Line;
use crate::app::panes::event::{self, Extra, find};
use crate::app::panes::front::rule;
use crate::briefing::strip::{self, reach, strip};
use crate::briefing::told;
use crate::calendar::{DayRange, show};
use crate::text::escape::markdown as md;

/// Cells left and right of the strip.
const MARGIN: usize = 3;

/// Plain text; false when nothing was printed.
pub(super) fn text(out: &mut impl Write, page: &Page) -> anyhow::Result<bool> {
    let days: Vec<DayRange> = page.nodes.iter().filter_map(|n| n.days).collect();
    let mut lines: Vec<Line> = Vec::new();
    if let Some(window) = reach(&days, Some(page.today)).filter(|_| days.len() >= strip::FROM) {
        let cols = page.cols.saturating_sub(MARGIN);
        let drawn = strip(&days, window, Some(page.today), None, cols);
        for row in [drawn.axis, drawn.bars, String::new()] {
            lines.push(Line::default().with(format!(" {row}"), crate::app::lines::Role::Text));
        }
    }
    let extra = Extra {
        sources: page.many,
        ..Extra::default()
    };
    let mut past = false;
    for node in &page.nodes {
        match node.days {
            Some(d) if d.first() <= page.today => past = true,
            Some(_) if past => {
                lines.push(rule(&format!("now · {}", show::day(page.today)), page.cols));
                past = false;
            }
            _ => {}
        }
        lines.extend(event::rows(&page.library, node, page.cols, &extra));
    }
    for line in lines {
        writeln!(out, "{}", line.words().trim_end())?;
    }
    Ok(true)
}

/// A Markdown table; false when nothing was printed.
pub(super) fn markdown(out: &mut impl Write, page: &Page) -> anyhow::Result<bool> {
    writeln!(out, "| when | | what | told by |\n|---|---|---|---|")?;
    for node in &page.nodes {
        let Some((entry, event)) = node.told.first().and_then(|&t| find(&page.library, t)) else {
            continue;
        };
        let mut when = told::when(&entry.opened, event);
        if let Some(exact) = told::exactness(event) {
            when = format!("{when} ({exact})");
        }
        let status = match node.status {
            EventStatus::Past => "",
            other => other.word(),
        };
        writeln!(
            out,
            "| {} | {status} | {} | {} |",
            md(&when),
            md(&entry.cut(event.label)),
            md(&event::sources(&page.library, node))
        )?;
    }
    Ok(true)
}
