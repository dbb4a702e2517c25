//! Trains the weights of `assets/quotes.weights` from articles in which who said what is marked.
//!
//! `cargo run --release --example train_quotes -- DIR` reads `DIR/text/*.txt` and `DIR/attributions/*.ann`
//! (brat stand-off: `Source`, `Cue`, `Content`; offsets in characters) and writes the table. Every eighth
//! article is held out. `… -- DIR calibrate` then fits, on the held-out articles alone, how sure the program
//! may be of what it says. Nothing of a text goes into the table: names of features and cue lemmas only.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use dateline::analysis::{Page, Quote, QuoteKind, quotes_lab as lab};
use dateline::article::{Article, ArticleId, Origin};
use dateline::load::{Given, load};
use dateline::text::Span;

const TABLE: &str = "assets/quotes.weights";

/// A feature of fewer cases gets no weight.
const SEEN: u32 = 4;
/// A weight below this is dropped.
const FAINT: f32 = 0.05;
/// How often what is shown without a question mark is to be right on held-out articles: marked words, and
/// reported ones.
const CERTAIN: [(&str, f32); 2] = [("direct", 0.96), ("reported", 0.95)];

/// One thing that somebody said, as marked by a person.
struct Gold {
    source: Vec<Span>,
    content: Vec<Span>,
}

struct Doc {
    article: Article,
    gold: Vec<Gold>,
    held_out: bool,
}

fn main() -> Result<()> {
    let mut args = std::env::args().skip(1);
    let dir = args
        .next()
        .context("give the folder that holds text/ and attributions/")?;
    let docs = read_all(Path::new(&dir))?;
    if args.next().as_deref() == Some("calibrate") {
        calibrate(&docs)
    } else {
        train(&docs)
    }
}

// ------------------------------------------------------------------ reading

fn read_all(dir: &Path) -> Result<Vec<Doc>> {
    let mut files: BTreeMap<String, std::path::PathBuf> = BTreeMap::new();
    for entry in fs::read_dir(dir.join("attributions"))? {
        let path = entry?.path();
        let stem = path
            .file_stem()
            .map(|s| s.to_string_lossy().into_owned())
            .unwrap_or_default();
        if let Some((name, _)) = stem.rsplit_once('_') {
            let slot = files.entry(name.to_owned()).or_insert_with(|| path.clone());
            if path < *slot {
                *slot = path;
            }
        }
    }
    let mut docs = Vec::new();
    let mut lost = 0usize;
    for (n, (name, ann)) in files.iter().enumerate() {
        let raw = fs::read_to_string(dir.join("text").join(format!("{name}.txt")))?;
        let given = Given {
            title: Some(String::new()),
            ..Given::default()
        };
        let loaded = load(raw.as_bytes(), &Origin::Stdin, &given, &mut || ArticleId(0))?;
        let Some(article) = loaded.articles.into_iter().next() else {
            continue;
        };
        let Some(at) = line_up(&raw, &article.text) else {
            lost += 1;
            continue;
        };
        let gold = read_gold(&fs::read_to_string(ann)?, &article.text, &at);
        docs.push(Doc {
            article,
            gold,
            held_out: n % 8 == 5,
        });
    }
    println!("{} articles, {lost} could not be lined up", docs.len());
    Ok(docs)
}

/// For each character of `raw`, its byte in `text`; they differ in white space alone.
fn line_up(raw: &str, text: &str) -> Option<Vec<usize>> {
    let mut at = Vec::new();
    let mut mine = text.char_indices().filter(|(_, c)| !c.is_whitespace()).peekable();
    for c in raw.chars() {
        let here = mine.peek().map_or(text.len(), |&(i, _)| i);
        at.push(here);
        if !c.is_whitespace() && mine.peek().is_some_and(|&(_, m)| m == c) {
            mine.next();
        }
    }
    at.push(text.len());
    mine.next().is_none().then_some(at)
}

fn read_gold(ann: &str, text: &str, at: &[usize]) -> Vec<Gold> {
    let mut pieces: HashMap<&str, (&str, Vec<Span>)> = HashMap::new();
    let mut gold = Vec::new();
    for line in ann.lines() {
        let mut fields = line.split('\t');
        let (Some(id), Some(body)) = (fields.next(), fields.next()) else {
            continue;
        };
        if id.starts_with('T') {
            let Some((kind, offsets)) = body.split_once(' ') else {
                continue;
            };
            let spans = offsets
                .split(';')
                .filter_map(|o| {
                    let (a, b) = o.trim().split_once(' ')?;
                    let (a, b) = (a.parse::<usize>().ok()?, b.parse::<usize>().ok()?);
                    let start = *at.get(a)?;
                    let last = *at.get(b.checked_sub(1)?)?;
                    let end = last + text.get(last..)?.chars().next().map_or(0, char::len_utf8);
                    Some(Span::snap(text, start, end).trim(text))
                })
                .collect();
            pieces.insert(id, (kind, spans));
        }
    }
    for line in ann.lines().filter(|l| l.starts_with('E')) {
        let (mut source, mut content) = (Vec::new(), Vec::new());
        for part in line.split('\t').nth(1).unwrap_or_default().split(' ') {
            let Some((_, id)) = part.split_once(':') else {
                continue;
            };
            match pieces.get(id) {
                Some((kind, spans)) if kind.starts_with("Source") => source.extend(spans),
                Some((kind, spans)) if kind.starts_with("Content") => content.extend(spans),
                _ => {}
            }
        }
        content.sort_unstable();
        if !content.is_empty() {
            gold.push(Gold { source, content });
        }
    }
    gold
}

// ------------------------------------------------------------------ overlaps

fn shared(a: &[Span], b: &[Span]) -> usize {
    a.iter()
        .flat_map(|x| {
            b.iter()
                .map(move |y| x.end().min(y.end()).saturating_sub(x.start().max(y.start())))
        })
        .sum()
}

fn size(a: &[Span]) -> usize {
    a.iter().map(|s| s.len()).sum()
}

fn ratio(a: usize, b: usize) -> f32 {
    if b == 0 { 0.0 } else { a as f32 / b as f32 }
}

fn jaccard(a: &[Span], b: &[Span]) -> f32 {
    let both = shared(a, b);
    ratio(both, size(a) + size(b) - both)
}

/// The innermost gold content that holds most of `span`, and how much of it.
fn holder(gold: &[Gold], span: Span) -> (Option<&Gold>, f32) {
    let mut best: Option<(&Gold, f32)> = None;
    for g in gold {
        let cover = ratio(shared(&g.content, &[span]), span.len());
        if cover >= 0.6 && best.is_none_or(|(b, _)| size(&g.content) < size(&b.content)) {
            best = Some((g, cover));
        }
    }
    match best {
        Some((g, c)) => (Some(g), c),
        None => {
            let most = gold
                .iter()
                .map(|g| ratio(shared(&g.content, &[span]), span.len()));
            (None, most.fold(0.0, f32::max))
        }
    }
}

fn is_direct(gold: &Gold, page: &Page) -> bool {
    let marked: Vec<Span> = page.marks.iter().map(|m| m.outer).collect();
    ratio(shared(&gold.content, &marked), size(&gold.content)) >= 0.96
}

// ------------------------------------------------------------------ models

/// A linear model with AdaGrad steps.
#[derive(Default)]
struct Model {
    weights: HashMap<String, (f32, f32, u32)>, // weight, sum of squares, count
}

impl Model {
    fn sum(&self, features: &[String]) -> f32 {
        features
            .iter()
            .filter_map(|f| self.weights.get(f))
            .map(|w| w.0)
            .sum()
    }

    /// Drops what hardly counts or was hardly seen: the table stays one that a person can read.
    fn prune(&mut self) {
        self.weights.retain(|_, w| w.2 >= SEEN && w.0.abs() >= FAINT);
    }

    fn count(&mut self, features: &[String]) {
        for f in features {
            self.weights.entry(f.clone()).or_default().2 += 1;
        }
    }

    fn step(&mut self, features: &[String], gradient: f32) {
        for f in features {
            if let Some(w) = self.weights.get_mut(f)
                && w.2 >= SEEN
            {
                let g = gradient + 2e-4 * w.0;
                w.1 += g * g;
                w.0 -= 0.15 * g / (w.1.sqrt() + 1e-3);
            }
        }
    }
}

fn squash(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

fn logit(p: f32) -> f32 {
    (p / (1.0 - p)).ln()
}

/// The same order in every run.
fn shuffle<T>(items: &mut [T], seed: &mut u64) {
    for i in (1..items.len()).rev() {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        items.swap(i, (*seed >> 33) as usize % (i + 1));
    }
}

struct Binary {
    features: Vec<String>,
    label: bool,
    held_out: bool,
}

struct Choice {
    candidates: Vec<Vec<String>>,
    right: Vec<bool>,
    held_out: bool,
}

fn fit_binary(cases: &[Binary], seed: &mut u64) -> Model {
    let mut model = Model::default();
    let mut order: Vec<&Binary> = cases.iter().filter(|c| !c.held_out).collect();
    order.iter().for_each(|c| model.count(&c.features));
    for _ in 0..12 {
        shuffle(&mut order, seed);
        for case in &order {
            let p = squash(model.sum(&case.features));
            model.step(&case.features, p - f32::from(u8::from(case.label)));
        }
    }
    model
}

fn softmax(sums: &[f32]) -> Vec<f32> {
    let top = sums.iter().copied().fold(f32::MIN, f32::max);
    let exp: Vec<f32> = sums.iter().map(|s| (s - top).exp()).collect();
    let total: f32 = exp.iter().sum();
    exp.iter().map(|e| e / total).collect()
}

fn fit_choice(cases: &[Choice], seed: &mut u64) -> Model {
    let mut model = Model::default();
    let mut order: Vec<&Choice> = cases.iter().filter(|c| !c.held_out).collect();
    for case in &order {
        case.candidates.iter().for_each(|c| model.count(c));
    }
    for _ in 0..10 {
        shuffle(&mut order, seed);
        for case in &order {
            let sums: Vec<f32> = case.candidates.iter().map(|c| model.sum(c)).collect();
            let p = softmax(&sums);
            let right: f32 = p
                .iter()
                .zip(&case.right)
                .filter(|(_, r)| **r)
                .map(|(p, _)| p)
                .sum();
            for ((c, p), r) in case.candidates.iter().zip(&p).zip(&case.right) {
                let wanted = if *r { p / right.max(1e-6) } else { 0.0 };
                if (p - wanted).abs() > 1e-4 {
                    model.step(c, p - wanted);
                }
            }
        }
    }
    model
}

// ------------------------------------------------------------------ training

fn train(docs: &[Doc]) -> Result<()> {
    let (mut speech, mut reported, mut speaker) = (Vec::new(), Vec::new(), Vec::new());
    let mut source = Vec::new();
    for doc in docs {
        collect(doc, &mut speech, &mut reported, &mut speaker, &mut source);
    }
    let mut seed = 20_251_124;
    let mut q = fit_binary(&speech, &mut seed);
    let mut r = fit_binary(&reported, &mut seed);
    let mut s = fit_choice(&speaker, &mut seed);
    let mut t = fit_choice(&source, &mut seed);
    let mut threshold = 0.5;
    for pruned in [false, true] {
        if pruned {
            println!("without faint weights:");
            for model in [&mut q, &mut r, &mut s, &mut t] {
                model.prune();
            }
        }
        println!("speech or not: {}", best_threshold(&q, &speech).1);
        let (best, line) = best_threshold(&r, &reported);
        threshold = best;
        println!("reported: {line}");
        println!("speaker: {}", how_often_right(&s, &speaker));
        println!("source of reported speech: {}", how_often_right(&t, &source));
    }
    let mut lines = Vec::new();
    for model in [&q, &r, &s, &t] {
        for (name, (weight, _, _)) in &model.weights {
            lines.push(format!("{name} {weight:.2}"));
        }
    }
    lines.push(format!("threshold|reported {threshold:.3}"));
    for (kind, _) in CERTAIN {
        lines.push(format!("threshold|certain|{kind} 1"));
        lines.push(format!("calibrate|{kind}|words 1"));
        lines.push(format!("calibrate|{kind}|source 1"));
        lines.push(format!("calibrate|{kind}|shift 0"));
    }
    write_table(lines, docs.len())
}

fn how_often_right(model: &Model, cases: &[Choice]) -> String {
    let held: Vec<&Choice> = cases.iter().filter(|c| c.held_out).collect();
    let right = held
        .iter()
        .filter(|c| {
            let sums: Vec<f32> = c.candidates.iter().map(|x| model.sum(x)).collect();
            let best = sums
                .iter()
                .enumerate()
                .max_by(|a, b| a.1.total_cmp(b.1))
                .map(|x| x.0);
            best.and_then(|b| c.right.get(b)).copied().unwrap_or(false)
        })
        .count();
    format!(
        "{:.1} % right of {} held out",
        100.0 * ratio(right, held.len()),
        held.len()
    )
}

fn write_table(mut lines: Vec<String>, n: usize) -> Result<()> {
    lines.sort();
    let head = format!(
        "# Weights of the quote finder: q| speech or not, s| speaker, r| reported speech.\n\
         # Made by examples/train_quotes.rs from the training part of PolNeAR 1.0 ({n} news articles of 2016 with\n\
         # attributions marked by people), every eighth article held out for the thresholds and the calibration.\n\
         # Keys are feature templates and cue lemmas; no text of the corpus and no name is in here.\n"
    );
    fs::write(TABLE, head + &lines.join("\n") + "\n")?;
    println!("{} weights written to {TABLE}", lines.len());
    Ok(())
}

fn collect(
    doc: &Doc,
    speech: &mut Vec<Binary>,
    reported: &mut Vec<Binary>,
    speaker: &mut Vec<Choice>,
    source: &mut Vec<Choice>,
) {
    let page = Page::of(&doc.article);
    let people = lab::people(&page);
    for case in lab::speech_cases(&page, &people) {
        let (gold, cover) = holder(&doc.gold, case.span);
        if gold.is_none() && cover >= 0.2 {
            continue;
        }
        speech.push(Binary {
            features: case.features,
            label: gold.is_some(),
            held_out: doc.held_out,
        });
    }
    let told: Vec<&Gold> = doc.gold.iter().filter(|g| !is_direct(g, &page)).collect();
    for case in lab::reported_cases(&page, &people) {
        let best = told
            .iter()
            .map(|g| (jaccard(&g.content, &[case.span]), *g))
            .max_by(|a, b| a.0.total_cmp(&b.0));
        let hit = best.filter(|b| b.0 >= 0.5);
        reported.push(Binary {
            features: case.features,
            label: hit.is_some(),
            held_out: doc.held_out,
        });
    }
    for (span, shown) in lab::source_cases(&page, &people) {
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
                held_out: doc.held_out,
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
                    held_out: doc.held_out,
                });
            }
            best
        },
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

/// The threshold with the best F1 on the held-out cases.
fn best_threshold(model: &Model, cases: &[Binary]) -> (f32, String) {
    let held: Vec<(f32, bool)> = cases
        .iter()
        .filter(|c| c.held_out)
        .map(|c| (squash(model.sum(&c.features)), c.label))
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
    let line = format!(
        "held-out F1 {:.1} (P {:.1}, R {:.1}) at {:.2}; {gold} of {} are",
        100.0 * best.1,
        100.0 * best.2,
        100.0 * best.3,
        best.0,
        held.len()
    );
    (best.0, line)
}

// ------------------------------------------------------------------ calibration

/// Is it speech, and the speaker right? Not asked where no speaker is named, or where the words are in part
/// marked as somebody's.
fn right(quote: &Quote, gold: &[Gold]) -> Option<bool> {
    let speaker = quote.speaker.as_ref()?;
    let found = if quote.kind == QuoteKind::Direct {
        let (found, cover) = holder(gold, *quote.content.first()?);
        if found.is_none() && cover >= 0.2 {
            return None;
        }
        found
    } else {
        // a clause too many or too few is another fault than a report that is none
        let true_report = |g: &&Gold| {
            let both = shared(&g.content, &quote.content);
            let less = size(&g.content).min(size(&quote.content));
            jaccard(&g.content, &quote.content) >= 0.5 || ratio(both, less) >= 0.8
        };
        return Some(
            gold.iter()
                .filter(true_report)
                .any(|g| shared(&g.source, &[speaker.mention]) > 0),
        );
    };
    Some(found.is_some_and(|g| shared(&g.source, &[speaker.mention]) > 0))
}

fn calibrate(docs: &[Doc]) -> Result<()> {
    let mut cases: HashMap<&str, Vec<([f32; 3], bool)>> = HashMap::new();
    for doc in docs.iter().filter(|d| d.held_out) {
        let page = Page::of(&doc.article);
        for (quote, [words, source]) in lab::evidence(&page, &lab::people(&page)) {
            let kind = if quote.kind == QuoteKind::Direct {
                "direct"
            } else {
                "reported"
            };
            if let Some(right) = right(&quote, &doc.gold) {
                let odds = |p: f32| logit(p.clamp(0.001, 0.999));
                cases
                    .entry(kind)
                    .or_default()
                    .push(([odds(words), odds(source), 1.0], right));
            }
        }
    }
    let mut lines: Vec<String> = fs::read_to_string(TABLE)?
        .lines()
        .filter(|l| {
            !["#", "calibrate|", "threshold|certain"]
                .iter()
                .any(|p| l.starts_with(p))
        })
        .map(str::to_owned)
        .collect();
    for (kind, target) in CERTAIN {
        let cases = cases.remove(kind).unwrap_or_default();
        let fitted = fit_odds(&cases);
        for (name, weight) in ["words", "source", "shift"].iter().zip(fitted) {
            lines.push(format!("calibrate|{kind}|{name} {weight:.3}"));
        }
        let sure: Vec<(f32, bool)> = cases
            .iter()
            .map(|(x, right)| (squash(dot(fitted, *x)), *right))
            .collect();
        let all = sure.iter().filter(|c| c.1).count();
        println!("{kind}: {all} of {} right; {fitted:.3?}", sure.len());
        lines.push(format!("threshold|certain|{kind} {:.3}", lowest(sure, target)));
    }
    write_table(lines, docs.len())
}

fn dot(a: [f32; 3], b: [f32; 3]) -> f32 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

/// A logistic fit with three weights.
fn fit_odds(cases: &[([f32; 3], bool)]) -> [f32; 3] {
    let mut weights = [0.5f32, 0.5, 0.0];
    for _ in 0..8000 {
        let mut slope = [0.0f32; 3];
        for (x, right) in cases {
            let g = squash(dot(weights, *x)) - f32::from(u8::from(*right));
            for (s, x) in slope.iter_mut().zip(x) {
                *s += g * x;
            }
        }
        for (w, s) in weights.iter_mut().zip(slope) {
            *w -= 0.1 * s / cases.len().max(1) as f32;
        }
    }
    weights
}

/// The lowest confidence from which on the share `target` is right.
fn lowest(mut sure: Vec<(f32, bool)>, target: f32) -> f32 {
    sure.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut right, mut best, mut shown) = (0usize, 0.999f32, 0usize);
    for (n, (p, is_right)) in sure.iter().enumerate() {
        right += usize::from(*is_right);
        if n >= 40 && ratio(right, n + 1) >= target {
            (best, shown) = (*p, n + 1);
        }
        if (n + 1) % (sure.len() / 12).max(1) == 0 {
            println!(
                "  above {p:.3}: {:.1} % right of {}",
                100.0 * ratio(right, n + 1),
                n + 1
            );
        }
    }
    println!("  certain from {best:.3} on: {shown} of {}", sure.len());
    best
}
