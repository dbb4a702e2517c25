//! Why the analysis says what it says.
//!
//! What is under the cursor comes in; lines go out that name the rule, the words that decided and how sure it
//! is. It refuses to give a reason that the analysis did not record.

use super::layout::Pane;
use super::lines::Target;
use super::panes::timeline;
use super::state::App;
use crate::analysis::{EventStatus, QuoteKind, RuleId, Standing};
use crate::briefing::corrections::BY_READER;
use crate::briefing::told;
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
            if app.view.focus == Pane::Read {
                reasons.lines.extend(of_dates(app, article).unwrap_or_default());
            }
            Some(reasons)
        }
        Target::Sentence(article, sentence) => {
            let rejected = of_rejected(app, article, sentence);
            let title = match rejected {
                Some(_) => "Why this sentence",
                None => "Why this date",
            };
            let mut lines = rejected.unwrap_or_default();
            if app.view.focus == crate::app::layout::Pane::Read {
                lines.extend(of_dates(app, article).unwrap_or_default());
            }
            if lines.is_empty() {
                // nothing here to explain: what is unsure of the whole
                return of_article(app, article);
            }
            Some(Reasons {
                title: title.to_owned(),
                lines,
            })
        }
        Target::Event(article, event) => of_event(app, article, event),
        target @ (Target::Article(_) | Target::Kept(_)) => {
            let (article, _) = app.place_of(target)?;
            of_article(app, article)
        }
        Target::Mark(_)
        | Target::Person(_)
        | Target::Mention(..)
        | Target::Saved(_)
        | Target::Group(_)
        | Target::Said(_) => None,
    }
}

fn of_article(app: &App, article: usize) -> Option<Reasons> {
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

fn of_quote(app: &App, article: usize, index: usize) -> Option<Reasons> {
    let entry = app.library.get(article)?;
    let quote = entry.analysis().quotes.get(index)?;
    let mut lines = Vec::new();
    let mut say = |label: &str, words: String| lines.push((label.to_owned(), words));
    let yours = entry.yours(index);
    let decided = yours.is_some_and(|y| y.speaker);
    match &quote.speaker {
        Some(speaker) => {
            let mark = if decided { "  ✎ yours" } else { "" };
            say(
                "speaker",
                format!("{}{mark}", entry.speaker_shown(quote).unwrap_or_default()),
            );
            // the words of a speaker that the reader named may stand nowhere
            if !speaker.mention.is_empty() {
                say("in the text", format!("“{}”", entry.cut(speaker.mention)));
            }
            let shown = entry.speaker(index);
            if let Some(role) = shown.and_then(|s| s.role.as_ref()) {
                let mark = if shown.is_some_and(|s| s.role_yours) {
                    "  ✎ yours"
                } else {
                    ""
                };
                say("role", format!("{role}{mark}"));
            }
            say("source", standing(speaker.standing).to_owned());
        }
        None if decided => say("speaker", "the text does not say  ✎ yours".to_owned()),
        None => say("speaker", "the text does not say".to_owned()),
    }
    if let Some(was) = yours.filter(|y| y.speaker).map(|y| y.was.as_deref()) {
        say("by the analysis", was.unwrap_or("nobody").to_owned());
    }
    if let Some(cue) = quote.cue {
        say("reported by", format!("“{}”", entry.cut(cue)));
    }
    say("kind", kind(quote.kind).to_owned());
    say("rule", rule(quote.rule));
    if quote.rule != BY_READER {
        let sure = if quote.certain {
            "yes: of those shown so, 96 in 100 name the right speaker"
        } else {
            "no: a ? stands beside the letter"
        };
        say("certain", sure.to_owned());
        let score = quote.confidence * 100.0;
        say("score", format!("{score:.0} of 100, words and speaker together"));
    }
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

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::OnRecord => "on the record: named in the text",
        Standing::Unnamed => "unnamed: the text gives no name",
        Standing::Document => "a document, not a person",
    }
}

fn kind(kind: QuoteKind) -> &'static str {
    match kind {
        QuoteKind::Direct => "direct: word for word, between quotation marks",
        QuoteKind::Mixed => "mixed: told by the article, with some words word for word",
        QuoteKind::Indirect => "indirect: told by the article in its own words",
    }
}

/// What a rule found, and its name.
fn rule(rule: RuleId) -> String {
    let told = match rule.0 {
        "quote-verb-speaker" => "after the quote come a reporting word and then the speaker",
        "quote-speaker-verb" => "after the quote come the speaker and then a reporting word",
        "speaker-verb-quote" => "the speaker and a reporting word lead in the quote",
        "speaker-before" => "nothing reports it; whoever spoke before goes on",
        "nearest-mention" => "nothing reports it; this is the likeliest of the names near it",
        "marks-alone" => "words between quotation marks; nothing tells whose they are",
        "according-to" => "“according to” and the like name the source",
        "cue-clause" => "a reporting word leads in what is reported",
        "clause-cue" => "a reporting word follows what is reported",
        "label" => "the name stands before the words with a colon, as in a transcript",
        "reader" => return "you decided, and that holds".to_owned(),
        _ => return rule.0.replace('-', " "),
    };
    format!("{told} ({})", rule.0)
}

/// A sentence that holds what the reader says is no quote.
fn of_rejected(app: &App, article: usize, sentence: usize) -> Option<Vec<(String, String)>> {
    let entry = app.library.get(article)?;
    let (_, quote) = entry.rejected_at(entry.sentence(sentence)?.span.start())?;
    let words = super::panes::quotes::one_line(entry, quote);
    Some(vec![("not a quote".to_owned(), format!("{words}  ✎ yours"))])
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
        ("when".to_owned(), told::when(&entry.opened, event)),
    ];
    if let Some(when) = &event.when {
        let word = when.precision.word().replace('_', " ");
        let about = if when.approx { "about a " } else { "" };
        lines.push(("exact to".to_owned(), format!("{about}{word} ({})", when.value)));
    }
    let doubt = match event.status {
        EventStatus::Past => "",
        _ if told::is_ahead(&entry.opened, event) => "",
        _ => ", for a day before the article: this may be misread",
    };
    lines.push(("status".to_owned(), format!("{}{doubt}", event.status.word())));
    if let Some(date) = told::expression(&entry.opened, event) {
        lines.push((
            "date".to_owned(),
            format!("“{}” ({})", entry.cut(date.span), date.value),
        ));
        lines.push(("because".to_owned(), date.reason.clone()));
    } else if event.when.is_none() {
        lines.push(("because".to_owned(), "the text gives no date for it".to_owned()));
    } else {
        let words =
            "its sentence has no date: it goes on from the day told before it, or is told on the article's";
        lines.push(("because".to_owned(), words.to_owned()));
    }
    if app.view.focus == Pane::Timeline {
        for (_, _, source, words) in timeline::tellings(app) {
            lines.push(("told by".to_owned(), format!("{source}, {words}")));
        }
    }
    Some(Reasons {
        title: "Why this event".to_owned(),
        lines,
    })
}
