//! Why the analysis says what it says.
//!
//! What is under the cursor comes in; lines go out that name the rule, the words that decided and how sure it
//! is. It refuses to give a reason that the analysis did not record.

use super::lines::Target;
use super::state::App;
use crate::calendar::{Precision, show};

/// A heading and lines of label and words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reasons {
    /// What is explained.
    pub title: String,
    /// A label ("cue") and what it says.
    pub lines: Vec<(String, String)>,
}

/// The reasons for what is under the cursor.
#[must_use]
pub fn why(app: &App) -> Option<Reasons> {
    match app.target()? {
        Target::Quote(article, quote) => {
            let mut reasons = of_quote(app, article, quote)?;
            if app.view.focus == crate::app::layout::Pane::Read {
                reasons.lines.extend(of_dates(app, article).unwrap_or_default());
            }
            Some(reasons)
        }
        Target::Sentence(article, _) => Some(Reasons {
            title: "Why this date".to_owned(),
            lines: of_dates(app, article).filter(|l| !l.is_empty())?,
        }),
        Target::Event(article, event) => of_event(app, article, event),
        Target::Article(article) => {
            let entry = app.library.get(article)?;
            let notes: Vec<(String, String)> = entry
                .article()
                .notes
                .iter()
                .cloned()
                .chain(entry.analysis().notes.iter().map(|n| n.0.clone()))
                .map(|n| ("unsure".to_owned(), n))
                .collect();
            (!notes.is_empty()).then(|| Reasons {
                title: "What is unsure in this article".to_owned(),
                lines: notes,
            })
        }
        Target::Mark(_) => None,
    }
}

fn of_quote(app: &App, article: usize, quote: usize) -> Option<Reasons> {
    let entry = app.library.get(article)?;
    let quote = entry.analysis().quotes.get(quote)?;
    let mut lines = Vec::new();
    let mut say = |label: &str, words: String| lines.push((label.to_owned(), words));
    match &quote.speaker {
        Some(speaker) => {
            say("speaker", entry.speaker_shown(quote).unwrap_or_default());
            say("named by", format!("“{}”", entry.cut(speaker.mention)));
            if let Some(role) = speaker.role {
                say("role", entry.cut(role));
            }
        }
        None => say("speaker", "the text does not say".to_owned()),
    }
    if let Some(cue) = quote.cue {
        say("cue", format!("“{}”", entry.cut(cue)));
    }
    say("kind", quote.kind.word().to_owned());
    say("rule", quote.rule.0.to_owned());
    let sure = if quote.certain {
        "certain"
    } else {
        "not certain, so a ? stands beside the letter"
    };
    say(
        "confidence",
        format!("{:.0} of 100, {sure}", quote.confidence * 100.0),
    );
    if let Some(occasion) = quote.occasion {
        say("occasion", entry.cut(occasion));
    }
    if let Some(via) = &quote.via {
        say("known by way of", via.name.clone());
    }
    if let Some(when) = &quote.when {
        say(
            "said",
            show::shown(&when.value, when.days, when.precision, when.approx),
        );
    }
    Some(Reasons {
        title: "Why this quote".to_owned(),
        lines,
    })
}

/// The dates of the sentence at the cursor.
fn of_dates(app: &App, article: usize) -> Option<Vec<(String, String)>> {
    let entry = app.library.get(article)?;
    let sentence = entry.sentence(entry.sentence_at(app.panes.read.cursor))?.span;
    let dates = entry
        .analysis()
        .dates
        .iter()
        .filter(|d| sentence.contains(d.span));
    Some(
        dates
            .flat_map(|d| {
                let precision = d.precision.unwrap_or(Precision::Day);
                let meant = show::shown(&d.value, d.days, precision, d.approx);
                [
                    (
                        "date".to_owned(),
                        format!("“{}” = {meant} ({})", entry.cut(d.span), d.value),
                    ),
                    ("because".to_owned(), d.reason.clone()),
                ]
            })
            .collect(),
    )
}

fn of_event(app: &App, article: usize, event: usize) -> Option<Reasons> {
    let entry = app.library.get(article)?;
    let event = entry.analysis().events.get(event)?;
    let mut lines = vec![
        ("event".to_owned(), entry.cut(event.label)),
        ("when".to_owned(), super::panes::timeline::when(entry, event)),
        ("status".to_owned(), event.status.word().to_owned()),
    ];
    let date = event
        .when
        .as_ref()
        .and_then(|w| w.date)
        .and_then(|d| entry.analysis().dates.get(d));
    if let Some(date) = date {
        lines.push((
            "date".to_owned(),
            format!("“{}” ({})", entry.cut(date.span), date.value),
        ));
        lines.push(("because".to_owned(), date.reason.clone()));
    } else if event.when.is_none() {
        lines.push(("because".to_owned(), "the text gives no date for it".to_owned()));
    }
    Some(Reasons {
        title: "Why this event".to_owned(),
        lines,
    })
}
