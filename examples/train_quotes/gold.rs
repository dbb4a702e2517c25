//! Articles in which who said what is marked by people, and how their spans overlap with others.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use anyhow::Result;
use dateline::analysis::Page;
use dateline::article::{Article, ArticleId, Origin};
use dateline::load::{Given, load};
use dateline::text::Span;

/// In how many parts the articles fall: each part is judged by weights that have not seen it.
pub const FOLDS: usize = 8;

/// One thing that somebody said, as marked by a person.
pub struct Gold {
    pub source: Vec<Span>,
    pub content: Vec<Span>,
}

/// One article with all that is marked in it.
pub struct Doc {
    pub article: Article,
    pub gold: Vec<Gold>,
    pub fold: usize,
}

pub fn read_all(dir: &Path) -> Result<Vec<Doc>> {
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
            fold: n % FOLDS,
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

pub fn shared(a: &[Span], b: &[Span]) -> usize {
    a.iter()
        .flat_map(|x| {
            b.iter()
                .map(move |y| x.end().min(y.end()).saturating_sub(x.start().max(y.start())))
        })
        .sum()
}

pub fn size(a: &[Span]) -> usize {
    a.iter().map(|s| s.len()).sum()
}

pub fn ratio(a: usize, b: usize) -> f32 {
    if b == 0 { 0.0 } else { a as f32 / b as f32 }
}

pub fn jaccard(a: &[Span], b: &[Span]) -> f32 {
    let both = shared(a, b);
    ratio(both, size(a) + size(b) - both)
}

/// The innermost gold content that holds most of `span`, and how much of it.
pub fn holder(gold: &[Gold], span: Span) -> (Option<&Gold>, f32) {
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

pub fn is_direct(gold: &Gold, page: &Page) -> bool {
    let marked: Vec<Span> = page.marks.iter().map(|m| m.outer).collect();
    ratio(shared(&gold.content, &marked), size(&gold.content)) >= 0.96
}

/// The head of a name or noun phrase in lower case: "a spokeswoman for the port" has "spokeswoman".
pub fn head(words: &str) -> String {
    let lower = words.to_lowercase();
    let cut = lower.find([',', '(', '—', '–']).unwrap_or(lower.len());
    let mut head = "";
    for word in lower.get(..cut).unwrap_or_default().split_whitespace() {
        if [
            "of", "for", "in", "from", "at", "with", "on", "who", "that", "which", "to",
        ]
        .contains(&word)
        {
            break;
        }
        head = word;
    }
    let head = head.trim_end_matches("'s").trim_end_matches("’s");
    head.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}
