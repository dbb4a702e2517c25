//! What a list says of an article: its title, where it is from, and one line of what it tells.
//!
//! An article and its analysis come in, single lines go out. It refuses to write a word that is not the
//! article's own.

use chrono::NaiveDate;

use crate::analysis::Analysis;
use crate::article::{Article, Origin};
use crate::text::sanitise::clean_line;

/// Words on one line: every run of white space one space.
#[must_use]
pub fn flat(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The publication, else where it came from.
#[must_use]
pub fn source(article: &Article) -> String {
    match &article.site {
        Some(site) => site.clone(),
        None => {
            let locator = flat(&clean_line(&article.origin.locator()));
            match locator.rsplit(['/', '\\']).next() {
                Some("-") => "pasted text".to_owned(),
                Some(name) if !name.is_empty() => name.to_owned(),
                _ => locator,
            }
        }
    }
}

/// The publication, else the file's name without its extension and a date in front of it
/// ("2026-11-23-harbour-bridge-wire.txt" is "harbour-bridge-wire"): for lists.
#[must_use]
pub fn label(article: &Article) -> String {
    let source = source(article);
    if article.site.is_some() || !matches!(article.origin, Origin::File(_)) {
        return source;
    }
    let stem = match source.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => source.as_str(),
    };
    let dated = stem.get(..10).is_some_and(|d| d.parse::<NaiveDate>().is_ok());
    let rest = stem.get(10..).filter(|_| dated).unwrap_or(stem);
    let rest = rest.trim_start_matches(['-', '_', ' ', '.']);
    if rest.is_empty() {
        stem.to_owned()
    } else {
        rest.to_owned()
    }
}

/// The title on one line; where there is none the first words, cut between words.
#[must_use]
pub fn title(article: &Article) -> String {
    let heading = flat(article.heading());
    let first = article.blocks.first().map_or("", |b| b.span.cut(&article.text));
    let whole = flat(first.lines().next().unwrap_or_default());
    if article.title.is_some() || whole.len() <= heading.len() {
        return heading;
    }
    let words = match whole.get(heading.len()..).and_then(|r| r.chars().next()) {
        Some(c) if c.is_alphanumeric() => heading.rsplit_once(' ').map_or(heading.as_str(), |(w, _)| w),
        _ => heading.as_str(),
    };
    format!("{}…", words.trim_end_matches([',', ';', ' ']))
}

/// What an article says after its title: the first summary sentence that does not say the title again, else
/// the first such sentence of the text.
#[must_use]
pub fn second_line(article: &Article, analysis: &Analysis) -> String {
    let bare = |words: &str| {
        let words = flat(words);
        words
            .trim_end_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    };
    let (heading, titled) = (bare(&title(article)), article.title.is_some());
    let summary = analysis.summary.sentences.iter().copied();
    let mut all = summary.chain(0..analysis.sentences.len());
    all.find_map(|i| {
        let words = flat(analysis.sentences.get(i)?.span.cut(&article.text));
        let said = bare(&words);
        let again =
            said == heading || (!titled && (said.starts_with(&heading) || heading.starts_with(&said)));
        (!again && !said.is_empty()).then_some(words)
    })
    .unwrap_or_default()
}
