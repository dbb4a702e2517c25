//! What stands over the list of quotes: which kinds there are, and what is not English.
//!
//! The articles that the list is of come in, one line each goes out. It refuses to say what is seen anyway.

use crate::analysis::QuoteKind;
use crate::app::state::App;

/// "5 direct, 1 mixed, 16 indirect  (i hides indirect)": what the articles hold, and what is left out. Nothing
/// where all is shown and nothing is indirect.
pub(super) fn kinds_note(app: &App, articles: &[usize]) -> Option<String> {
    let only = app.panes.quotes.only;
    let mut counts = [0usize; 3];
    for entry in articles.iter().filter_map(|&i| app.library.get(i)) {
        for (i, quote) in entry.analysis().quotes.iter().enumerate() {
            if only.is_none_or(|o| entry.speaker(i).is_some_and(|s| s.number == o)) {
                let n = match quote.kind {
                    QuoteKind::Direct => 0,
                    QuoteKind::Mixed => 1,
                    QuoteKind::Indirect => 2,
                };
                if let Some(count) = counts.get_mut(n) {
                    *count += 1;
                }
            }
        }
    }
    let shown = app.kinds();
    let hidden = counts.iter().zip(shown).any(|(n, s)| *n > 0 && !s);
    let [_, _, indirect] = counts;
    if indirect == 0 && !hidden {
        return None;
    }
    let kinds = [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect];
    let words: Vec<String> = kinds
        .iter()
        .zip(counts)
        .zip(shown)
        .filter(|((_, n), _)| *n > 0)
        .map(|((kind, n), shown)| format!("{n} {}{}", kind.word(), if shown { "" } else { " hidden" }))
        .collect();
    let [.., on] = shown;
    let key = app.keys.map.keys_of("quotes.indirect").into_iter().next();
    let turn = key.filter(|_| indirect > 0).map(|k| {
        let what = if on { "hides" } else { "shows" };
        format!("  ({k} {what} indirect)")
    });
    Some(format!("{}{}", words.join(", "), turn.unwrap_or_default()))
}

/// Where cues are not known: what is shown, and what is not.
pub(super) fn foreign_note(app: &App, articles: &[usize]) -> Option<String> {
    let foreign = |i: &&usize| {
        let entry = app.library.get(**i);
        entry.is_some_and(|e| {
            e.analysis()
                .quotes
                .iter()
                .any(|q| q.rule.0 == "marks-alone" && q.speaker.is_none())
        }) && entry.and_then(|e| e.article().lang.as_deref()).is_some_and(|l| {
            let primary = l.split(['-', '_']).next().unwrap_or_default();
            !["", "en", "und"].contains(&primary.to_lowercase().as_str())
        })
    };
    let found: Vec<&usize> = articles.iter().filter(foreign).collect();
    let first = app.library.get(**found.first()?)?;
    let lang = first.article().lang.as_deref().unwrap_or_default();
    Some(match (articles.len(), found.len()) {
        (1, _) => format!(
            "Not English ({lang}): only the words between quotation marks are shown, and no speaker is guessed."
        ),
        (_, 1) => format!(
            "One article is not English ({lang}): of it only the words between quotation marks are shown, and no speaker is guessed."
        ),
        (_, n) => format!(
            "{n} articles are not English: of them only the words between quotation marks are shown, and no speaker is guessed."
        ),
    })
}
