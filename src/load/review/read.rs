//! The drafts of a review's articles.
//!
//! A whole and the loader of its kind come in; one draft an article goes out, each with its own title, source and day.
//! It refuses to hand on what stands between the articles as text of one.

use super::cut::{Cut, cut, is_title, is_title_below};
use super::signs::{self, Field};
use super::units::{self, Sort, Unit};
use crate::article::{BlockKind, Known, PublishedFrom};
use crate::calendar::explicit::Named;
use crate::load::draft::{self, Draft, published_in};
use crate::load::html::{self, PageBlock};
use crate::load::{head, names};

/// Reads one part: its text, and whether all of it is body.
type Reader = fn(&str, bool) -> Draft;

/// The articles of a text, where it holds several.
pub(in crate::load) fn by_lines(text: &str, markdown: bool, reader: Reader) -> Option<Vec<Draft>> {
    let units = units::of_text(text, markdown);
    let cut = cut(&units)?;
    let lines: Vec<&str> = text.lines().collect();
    let around = day_above(&units, &cut);
    let mut drafts = Vec::with_capacity(cut.articles.len());
    for at in &cut.articles {
        let part = units.get(at.clone()).unwrap_or_default();
        drafts.push(Draft {
            around,
            ..draft_of(part, &lines, cut.ruled, reader)
        });
    }
    tell(&mut drafts, &units, &cut);
    Some(drafts)
}

/// The articles of a mail's page, where it holds several.
pub(in crate::load) fn by_blocks(blocks: &[PageBlock]) -> Option<Vec<Draft>> {
    let units = units::of_blocks(blocks);
    let cut = cut(&units)?;
    let around = day_above(&units, &cut);
    let mut drafts = Vec::with_capacity(cut.articles.len());
    for at in &cut.articles {
        let part = blocks.get(at.clone()).unwrap_or_default();
        let mut draft = Draft {
            around,
            is_page: true,
            ..Draft::default()
        };
        if let Some(first) = units.get(at.start).filter(|u| matches!(u.sort, Sort::Heading(_))) {
            draft.title = Some(first.text.clone());
            draft.url = blocks.get(at.start).and_then(|b| b.href.clone());
        }
        let rest = usize::from(draft.title.is_some());
        let text = html::trimmed(
            part.get(rest..).unwrap_or_default().to_vec(),
            draft.title.as_deref(),
        );
        draft.blocks = text.into_iter().map(|b| (b.kind, b.text)).collect();
        sign(&mut draft);
        drafts.push(draft);
    }
    tell(&mut drafts, &units, &cut);
    Some(drafts)
}

/// One article of a text.
fn draft_of(part: &[Unit], lines: &[&str], ruled: bool, reader: Reader) -> Draft {
    let is_rule = |u: &&Unit| matches!(u.sort, Sort::Rule(_));
    // a title may stand between two rules
    let skipped = part.iter().take_while(is_rule).count();
    let part = part.get(skipped..).unwrap_or_default();
    let trailing = part.iter().rev().take_while(is_rule).count();
    let part = part.get(..part.len() - trailing).unwrap_or_default();
    let (Some(first), Some(last)) = (part.first(), part.last()) else {
        return Draft::default();
    };
    let mut from = first.lines.0;
    let mut title = None;
    let is_line = first.sort == Sort::Line && signs::field(&first.text).is_none();
    let is_title = |units| {
        if ruled {
            is_title_below(units, 0)
        } else {
            is_title(units, 0)
        }
    };
    if matches!(first.sort, Sort::Heading(_)) || (is_line && is_title(part)) {
        title = Some(first.text.clone());
        from = first.lines.1;
    }
    if let Some(under) = part.get(1).filter(is_rule)
        && part.get(2..).is_some_and(|rest| !rest.is_empty())
    {
        // the rule under a title
        if title.is_none() {
            title = Some(first.text.clone());
        }
        from = under.lines.1;
    }
    let mut told = Draft::default();
    while let Some(line) = lines.get(from).filter(|_| from < last.lines.1) {
        match signs::field(line) {
            Some((field, value)) => take_field(&mut told, field, value),
            None if line.trim().is_empty() => {}
            None => break,
        }
        from += 1;
    }
    title = told.title.take().or(title);
    let text = lines.get(from..last.lines.1).unwrap_or_default().join("\n");
    let mut draft = reader(&text, title.is_some());
    if title.is_some() {
        draft.title = title.map(|t| t.trim_matches('*').trim().to_owned());
    }
    if !told.bylines.is_empty() {
        draft.bylines = told.bylines;
    }
    draft.site = told.site.or(draft.site);
    draft.url = told.url.or(draft.url);
    draft.published = told.published.or(draft.published);
    draft.head_day = told.head_day.or(draft.head_day);
    sign(&mut draft);
    draft
}

fn take_field(draft: &mut Draft, field: Field, value: &str) {
    match field {
        Field::Title => draft.title = Some(value.to_owned()),
        Field::Writer => draft.bylines = names::from_line(value),
        Field::Source => match signs::source_and_day(value) {
            Some((source, day)) => {
                draft.site = Some(source.to_owned());
                draft.head_day = Some(day);
            }
            None => draft.site = Some(value.to_owned()),
        },
        Field::Day => {
            draft.published = published_in(value);
            if draft.published.is_none() {
                draft.head_day = signs::whole_day(value);
            }
        }
        Field::Address => draft.url = Some(value.trim_matches(['<', '>']).to_owned()),
        Field::Other => {}
    }
}

/// The source, day and address that lines above the first paragraph name.
fn sign(draft: &mut Draft) {
    let mut gone = Vec::new();
    for (n, (kind, text)) in draft.blocks.iter().enumerate().take(6) {
        if text.len() > 200 || *kind == BlockKind::Caption {
            break;
        }
        if let Some((source, day)) = signs::source_and_day(text) {
            draft.site.get_or_insert_with(|| source.to_owned());
            draft.head_day.get_or_insert(day);
            gone.push(n);
        } else if signs::is_address(text) && draft.url.is_none() {
            draft.url = Some(text.trim().trim_matches(['<', '>']).to_owned());
            gone.push(n);
        }
    }
    for n in gone.into_iter().rev() {
        if draft.blocks.len() > 1 {
            draft.blocks.remove(n);
        }
    }
    if draft.bylines.is_empty() {
        draft.bylines = head::bylines_in_head(&draft.blocks);
    }
    draft.url = draft.url.take().filter(|u| u.starts_with("http"));
}

/// The day that the review itself is of.
fn day_above(units: &[Unit], cut: &Cut) -> Option<Known> {
    let above = units.get(cut.above.clone()).unwrap_or_default();
    let day = above.iter().find_map(|u| {
        let day = signs::source_and_day(&u.text).map(|(_, day)| day);
        day.or_else(|| signs::whole_day(&u.text))
    })?;
    let Named::Full(day) = day else { return None };
    Some(Known {
        date: draft::published(crate::calendar::explicit::FullDate::Day(day)),
        from: PublishedFrom::Dateline,
    })
}

/// How the note of an article ends that is one of several.
const PART: &str = "that were read from one file or mail.";

/// Is this what one of several articles is noted with?
#[must_use]
pub fn notes_part(note: &str) -> bool {
    note.ends_with(PART)
}

/// Says of each article that it is one of several, and of the first what was left out above it.
fn tell(drafts: &mut [Draft], units: &[Unit], cut: &Cut) {
    let all = drafts.len();
    for (n, draft) in drafts.iter_mut().enumerate() {
        draft.notes.push(format!("Article {} of {all} {PART}", n + 1));
    }
    let above: usize = units
        .get(cut.above.clone())
        .unwrap_or_default()
        .iter()
        .filter(|u| !matches!(u.sort, Sort::Rule(_)))
        .map(|u| u.text.split_whitespace().count())
        .sum();
    if let Some(first) = drafts.first_mut().filter(|_| above > 0) {
        let what = if above == 1 { "one word" } else { "words" };
        let count = if above == 1 {
            String::new()
        } else {
            format!("{above} ")
        };
        first.notes.push(format!(
            "Above the first article stood {count}{what} of the review itself, left out."
        ));
    }
}
