//! Trains the weights of `assets/quotes.weights` from articles in which who said what is marked.
//!
//! `cargo run --release --example train_quotes -- DIR` reads `DIR/text/*.txt` and `DIR/attributions/*.ann`
//! (brat stand-off: `Source`, `Cue`, `Content`; offsets in characters) and writes the table. The articles fall
//! in eight parts; each is judged by weights fitted on the other seven, and from these judgements come all
//! thresholds and how sure the program may be of what it says. The weights that ship are fitted on all eight.
//! Nothing of a text goes into the table: names of features and cue lemmas only.
#![allow(
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a program for its makers: a panic tells where it went wrong"
)]

mod gold;
mod learn;
mod sure;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use dateline::analysis::{Page, quotes_lab as lab};
use gold::{Doc, FOLDS, Gold, holder, is_direct, jaccard, ratio, read_all, shared};
use learn::{Binary, Choice, Model, fit_binary, fit_choice, squash};

const TABLE: &str = "assets/quotes.weights";

/// All cases of the articles, and the names of their features.
#[derive(Default)]
struct Cases {
    names: lab::Names,
    speech: Vec<Binary>,
    reported: Vec<Binary>,
    speaker: Vec<Choice>,
    source: Vec<Choice>,
}

/// The four models of the finder.
struct Models {
    speech: Model,
    reported: Model,
    speaker: Model,
    source: Model,
}

impl Models {
    fn fit(cases: &Cases, out: Option<usize>) -> Self {
        let n = cases.names.names.len();
        Self {
            speech: fit_binary(&cases.speech, n, out, 12),
            reported: fit_binary(&cases.reported, n, out, 12),
            speaker: fit_choice(&cases.speaker, n, out, 10),
            source: fit_choice(&cases.source, n, out, 10),
        }
    }

    fn lines(&self, names: &[String]) -> Vec<String> {
        [&self.speech, &self.reported, &self.speaker, &self.source]
            .iter()
            .flat_map(|m| sure::lines(m, names))
            .collect()
    }
}

fn main() -> Result<()> {
    let dir = std::env::args()
        .nth(1)
        .context("give the folder that holds text/ and attributions/")?;
    let docs = read_all(Path::new(&dir))?;
    let mut cases = Cases::default();
    docs.iter().for_each(|doc| collect(doc, &mut cases));
    println!(
        "{} features; {} stretches, {} contents, {} + {} speakers",
        cases.names.names.len(),
        cases.speech.len(),
        cases.reported.len(),
        cases.speaker.len(),
        cases.source.len()
    );
    let models: Vec<Models> = in_two((0..FOLDS).map(Some).chain([None]).collect(), |out| {
        Models::fit(&cases, out)
    });
    let (folds, all) = models.split_at(FOLDS);
    let speech = report(
        "speech or not",
        &cases.speech,
        folds.iter().map(|m| &m.speech).collect(),
    );
    let threshold = report(
        "reported",
        &cases.reported,
        folds.iter().map(|m| &m.reported).collect(),
    );
    how_often_right(
        "speaker",
        &cases.speaker,
        folds.iter().map(|m| &m.speaker).collect(),
    );
    how_often_right(
        "source of reports",
        &cases.source,
        folds.iter().map(|m| &m.source).collect(),
    );
    let shared_lines = vec![
        format!("threshold|reported {threshold:.3}"),
        // a stretch that is left out is lost to the reader: in doubt it is speech
        format!("threshold|speech {:.3}", speech.min(0.6)),
    ];
    let tables: Vec<String> = folds
        .iter()
        .map(|m| {
            [m.lines(&cases.names.names), shared_lines.clone()]
                .concat()
                .join("\n")
        })
        .collect();
    let sure = sure::fit(&docs, &tables);
    let mut lines: Vec<String> = all.iter().flat_map(|m| m.lines(&cases.names.names)).collect();
    lines.extend(shared_lines);
    lines.extend(sure);
    write_table(lines, docs.len())
}

/// Does `work` for each item, two at a time, and keeps their order.
fn in_two<I: Copy + Sync, O: Send>(items: Vec<I>, work: impl Fn(I) -> O + Sync) -> Vec<O> {
    let mut done: Vec<(usize, O)> = std::thread::scope(|scope| {
        let halves: Vec<_> = (0..2)
            .map(|half| {
                let (items, work) = (&items, &work);
                scope.spawn(move || {
                    let own = items.iter().enumerate().skip(half).step_by(2);
                    own.map(|(i, &item)| (i, work(item))).collect::<Vec<_>>()
                })
            })
            .collect();
        halves
            .into_iter()
            .flat_map(|h| h.join().unwrap_or_default())
            .collect()
    });
    done.sort_by_key(|d| d.0);
    done.into_iter().map(|d| d.1).collect()
}

fn write_table(mut lines: Vec<String>, n: usize) -> Result<()> {
    lines.sort();
    let head = format!(
        "# Weights of the quote finder: q| speech or not, s| speaker, r| reported speech, t| its source,\n\
         # cw| and cs| how sure words and speaker are.\n\
         # Made by examples/train_quotes from the training part of PolNeAR 1.0 ({n} news articles of 2016 with\n\
         # attributions marked by people); thresholds and cw|, cs| from eight-fold cross-validation.\n\
         # Keys are feature templates and cue lemmas; no text of the corpus and no name is in here.\n"
    );
    fs::write(TABLE, head + &lines.join("\n") + "\n")?;
    println!("{} weights written to {TABLE}", lines.len());
    Ok(())
}

fn collect(doc: &Doc, cases: &mut Cases) {
    let Cases {
        names,
        speech,
        reported,
        speaker,
        source,
    } = cases;
    let page = Page::of(&doc.article);
    let people = lab::people(&page);
    for case in lab::speech_cases(&page, &people, names) {
        let (gold, cover) = holder(&doc.gold, case.span);
        if gold.is_none() && cover >= 0.2 {
            continue;
        }
        speech.push(Binary {
            features: case.features,
            label: gold.is_some(),
            fold: doc.fold,
        });
    }
    let told: Vec<&Gold> = doc.gold.iter().filter(|g| !is_direct(g, &page)).collect();
    for case in lab::reported_cases(&page, &people, names) {
        let best = told
            .iter()
            .map(|g| (jaccard(&g.content, &[case.span]), *g))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let hit = best.filter(|b| b.0 >= 0.5);
        reported.push(Binary {
            features: case.features,
            label: hit.is_some(),
            fold: doc.fold,
        });
    }
    for (span, shown) in lab::source_cases(&page, &people, names) {
        let best = told
            .iter()
            .map(|g| (jaccard(&g.content, &[span]), *g))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((_, gold)) = best.filter(|b| b.0 >= 0.5) else {
            continue;
        };
        let right = true_ones(gold, &shown);
        if right.iter().any(|r| *r) {
            source.push(Choice {
                candidates: shown.into_iter().map(|c| c.features).collect(),
                right,
                fold: doc.fold,
            });
        }
    }
    lab::speaker_cases(
        &page,
        &people,
        &|span| holder(&doc.gold, span).0.is_some(),
        &mut |span, shown| {
            let gold = holder(&doc.gold, span).0?;
            let right = true_ones(gold, &shown);
            let best = shown
                .iter()
                .enumerate()
                .filter_map(|(i, c)| Some((i, jaccard(&gold.source, &[c.mention?]))))
                .filter(|x| x.1 > 0.0)
                .max_by(|a, b| a.1.total_cmp(&b.1))
                .map(|x| x.0);
            if right.iter().any(|r| *r) {
                speaker.push(Choice {
                    candidates: shown.into_iter().map(|c| c.features).collect(),
                    right,
                    fold: doc.fold,
                });
            }
            best
        },
        names,
    );
}

/// Which candidates lie on the marked source; where none is marked, "nobody" is true.
fn true_ones(gold: &Gold, shown: &[lab::Candidate]) -> Vec<bool> {
    shown
        .iter()
        .map(|c| match c.mention {
            Some(m) => shared(&gold.source, &[m]) > 0,
            None => gold.source.is_empty(),
        })
        .collect()
}

/// How the held-out cases were judged; gives back the threshold with the best F1.
fn report(what: &str, cases: &[Binary], folds: Vec<&Model>) -> f32 {
    let held: Vec<(f32, bool)> = cases
        .iter()
        .map(|c| (squash(folds[c.fold].sum(&c.features)), c.label))
        .collect();
    let gold = held.iter().filter(|h| h.1).count();
    // a wrong one costs a reader more than a missing one: the highest threshold within a point of the best
    let mut best = (0.5f32, 0.0f32, 0.0, 0.0);
    for step in 10..90 {
        let t = step as f32 / 100.0;
        let found = held.iter().filter(|h| h.0 >= t).count();
        let right = held.iter().filter(|h| h.0 >= t && h.1).count();
        let (p, r) = (ratio(right, found), ratio(right, gold));
        let f = if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 };
        if f > best.1 - 0.01 {
            best = (t, f.max(best.1), p, r);
        }
    }
    println!(
        "{what}: held-out F1 {:.1} (P {:.1}, R {:.1}) at {:.2}; {gold} of {} are",
        100.0 * best.1,
        100.0 * best.2,
        100.0 * best.3,
        best.0,
        held.len()
    );
    best.0
}

fn how_often_right(what: &str, cases: &[Choice], folds: Vec<&Model>) {
    let right = cases
        .iter()
        .filter(|c| {
            let sums = c.candidates.iter().map(|x| folds[c.fold].sum(x));
            let best = sums.enumerate().max_by(|a, b| a.1.total_cmp(&b.1));
            best.is_some_and(|(b, _)| c.right[b])
        })
        .count();
    println!(
        "{what}: {:.2} % right of {} held out",
        100.0 * ratio(right, cases.len()),
        cases.len()
    );
}
