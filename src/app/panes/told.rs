//! Statements that several articles tell, for the list of quotes.
//!
//! The library comes in; for each quote the versions of its statement go out, the fullest first, and the line
//! that names their sources. It refuses to find them again while no article came.

use rustc_hash::FxHashMap;

use super::quote_lines::short;
use crate::analysis::{QuoteKind, Standing};
use crate::app::library::Library;
use crate::app::lines::{Line, Role, paragraph};
use crate::app::state::App;
use crate::briefing::statements::{self, merge};

/// Sources that are named on the line; of more the number.
const NAMED: usize = 4;

/// One version of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The article, by its place in the library.
    pub article: usize,
    /// The quote in it.
    pub quote: usize,
    /// It is not word for word a part of the fullest version.
    pub differs: bool,
}

/// All statements of the open articles.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// The state of the library they are of.
    of: (u64, u64),
    statements: Vec<Vec<Source>>,
    place: FxHashMap<(usize, usize), usize>,
}

impl Told {
    /// Finds them, when something came in since.
    pub fn refresh(&mut self, library: &Library) {
        if self.of == library.casts() {
            return;
        }
        let mut quotes = Vec::new();
        let mut told = Vec::new();
        for (article, entry) in library.entries.iter().enumerate() {
            for (quote, q) in entry.analysis().quotes.iter().enumerate() {
                // a source without a name may be anybody
                let who = entry.speaker(quote).filter(|s| s.standing != Standing::Unnamed);
                quotes.push((article, quote));
                told.push(statements::Told {
                    article,
                    who: who.map(|s| s.number),
                    words: statements::words(&q.words(entry.text())),
                    direct: q.kind == QuoteKind::Direct,
                });
            }
        }
        let source = |v: &statements::Version| {
            let (article, quote) = quotes.get(v.quote).copied()?;
            Some(Source {
                article,
                quote,
                differs: v.differs,
            })
        };
        self.statements = merge(&told)
            .iter()
            .map(|versions| versions.iter().filter_map(source).collect())
            .collect();
        self.place = self
            .statements
            .iter()
            .enumerate()
            .flat_map(|(n, all)| all.iter().map(move |s| ((s.article, s.quote), n)))
            .collect();
        self.of = library.casts();
    }

    /// The versions of the statement that a quote is, the fullest first.
    #[must_use]
    pub fn of(&self, article: usize, quote: usize) -> &[Source] {
        let n = self.place.get(&(article, quote));
        n.and_then(|&n| self.statements.get(n)).map_or(&[], Vec::as_slice)
    }
}

/// "also in Coast FM, Daily Ledger · in other words in Metro": the sources beside the one that is shown.
#[must_use]
pub fn sources_line(app: &App, versions: &[Source], cols: usize, item: usize) -> Vec<Line> {
    let mut parts = Vec::new();
    for differs in [false, true] {
        let others = versions.iter().skip(1).filter(|s| s.differs == differs);
        let names: Vec<String> = others
            .filter_map(|s| {
                let entry = app.library.get(s.article)?;
                let shown = versions
                    .first()
                    .and_then(|f| app.library.get(f.article)?.speaker(f.quote));
                let there = entry.speaker(s.quote);
                let said = match (shown.map(|s| s.number), there) {
                    (Some(a), Some(b)) if a != b.number => format!(" (there {})", b.name),
                    (Some(_), None) => " (no speaker there)".to_owned(),
                    (None, Some(b)) => format!(" (there {})", b.name),
                    _ => String::new(),
                };
                Some(format!("{}{said}", short(entry, cols)))
            })
            .collect();
        let Some((first, rest)) = names.split_at_checked(names.len().min(NAMED)) else {
            continue;
        };
        if first.is_empty() {
            continue;
        }
        let more = match rest.len() {
            0 => String::new(),
            n => format!(" and {n} more"),
        };
        let lead = if differs { "in other words in" } else { "also in" };
        parts.push(format!("{lead} {}{more}", first.join(", ")));
    }
    if parts.is_empty() {
        return Vec::new();
    }
    let words = format!("≡ {}", parts.join(" · "));
    paragraph(&words, Role::Label, 6, cols, Some(item))
}
