//! Where one article ends and the next begins.
//!
//! Units come in; the ranges of the articles go out where there are several. Three things part articles: rules,
//! headings, datelines. Each is tried, and believed only where nearly every part has an article's head: a title with
//! its source, writer or day, or a dateline. Titles alone are believed of three parts and more that do not tell of the
//! same people and places: subheadings part an article that does.

use std::ops::Range;

use super::signs::{self, Field};
use super::topics::tell_of_different_things;
use super::units::{LINK_LEVEL, Rule, Sort, Unit};
use crate::load::{head, title};

/// Words of prose of the shortest article that is told apart: a brief of two sentences.
const LEAST: usize = 25;
/// The same below a headline that leads to the whole.
const LEAST_LINKED: usize = 8;
/// The same where titles alone are to go by.
const LEAST_UNSIGNED: usize = 40;
/// Units that may stand between a title and the first paragraph.
const HEAD: usize = 7;

/// What parts the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Rule(Rule),
    Level(u8),
    /// Unmarked titles that a source, writer or day follows.
    Signed,
    /// Unmarked titles, whatever follows.
    Titles,
    Datelines,
}

/// How the whole was cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cut {
    /// Units of each article.
    pub articles: Vec<Range<usize>>,
    /// Units above the first: what the review says of itself.
    pub above: Range<usize>,
    /// Rules part them.
    pub ruled: bool,
}

/// Parts the units; nothing where they are one article.
pub(super) fn cut(units: &[Unit]) -> Option<Cut> {
    let mut best: Option<((u8, usize), Cut)> = None;
    for (by, starts) in candidates(units) {
        let Some((signed, cut)) = judge(units, by, &starts) else {
            continue;
        };
        // what is marked goes before what only looks like it; and some articles of a review may have datelines,
        // or a writer, and others none
        let class = match by {
            By::Rule(_) | By::Level(_) => 1 + u8::from(signed),
            By::Signed | By::Titles | By::Datelines => 0,
        };
        let rank = (class, cut.articles.len());
        if best.as_ref().is_none_or(|(before, _)| rank > *before) {
            best = Some((rank, cut));
        }
    }
    best.map(|(_, cut)| cut)
}

/// Every way to part the whole, with where its parts begin.
fn candidates(units: &[Unit]) -> Vec<(By, Vec<usize>)> {
    let mut all: Vec<(By, Vec<usize>)> = Vec::new();
    let mut add = |by: By, at: usize| match all.iter_mut().find(|(b, _)| *b == by) {
        Some((_, starts)) => starts.push(at),
        None => all.push((by, vec![at])),
    };
    for (n, unit) in units.iter().enumerate() {
        match unit.sort {
            Sort::Rule(rule) => add(By::Rule(rule), n + 1),
            Sort::Heading(level) => add(By::Level(level), n),
            Sort::Line if unit.gap && is_title(units, n) => {
                add(By::Titles, n);
                if Head::of(units, n, units.len(), false).signed {
                    add(By::Signed, n);
                }
            }
            Sort::Line | Sort::Prose => {}
        }
        if is_dated(unit) {
            add(By::Datelines, above(units, n));
        }
    }
    all
}

/// Does it open with a dateline, and go on?
fn is_dated(unit: &Unit) -> bool {
    matches!(unit.sort, Sort::Prose | Sort::Line)
        && unit.text.split_whitespace().nth(5).is_some()
        && head::dateline(&unit.text).is_some()
}

/// Is it a title below a rule? There a line of its own is enough.
pub(super) fn is_title_below(units: &[Unit], at: usize) -> bool {
    let is_line = units.get(at).is_some_and(|u| {
        u.sort == Sort::Line
            && u.lines.1 - u.lines.0 <= 3
            && u.gap_after
            && u.text.len() <= 200
            && u.text.split_whitespace().nth(1).is_some()
            && u.text.starts_with(|c: char| !c.is_lowercase())
            && !signs::is_meta(&u.text)
            && !is_dated(u)
    });
    is_line || is_title(units, at)
}

/// Is the unit a title by its looks and by what follows?
pub(super) fn is_title(units: &[Unit], at: usize) -> bool {
    let Some(first) = units.get(at) else { return false };
    let mut paras = vec![first.para()];
    for unit in units.iter().skip(at + 1).take(HEAD) {
        match unit.sort {
            Sort::Rule(_) => break,
            // what is said of an article stands apart from its text
            Sort::Line if signs::is_meta(&unit.text) => {
                if let [title] = paras.as_mut_slice() {
                    title.gap_after = true;
                }
            }
            _ => paras.push(unit.para()),
        }
    }
    title::is_title(&paras)
        || matches!(
            units.get(at).and_then(|u| signs::field(&u.text)),
            Some((Field::Title, _))
        )
}

/// The first unit of the head above a paragraph with a dateline: its title, writer and source.
fn above(units: &[Unit], prose: usize) -> usize {
    let mut from = prose;
    while let Some(unit) = from.checked_sub(1).and_then(|n| units.get(n)) {
        let is_head = match unit.sort {
            Sort::Heading(_) => true,
            Sort::Line => signs::is_meta(&unit.text) || is_title(units, from - 1),
            Sort::Rule(_) | Sort::Prose => false,
        };
        if !is_head || prose - from >= HEAD {
            break;
        }
        from -= 1;
    }
    from
}

/// How a part begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Head {
    /// It opens with a title.
    titled: bool,
    /// Words of the title.
    words: usize,
    /// "3. What comes next": a chapter.
    numbered: bool,
    /// A source, writer or day, or a dateline.
    signed: bool,
    /// The title is marked as one.
    marked: bool,
    /// It leads to the article.
    linked: bool,
    /// "Will the wall hold?", "“It will,” she said": a title, or a line of an article's own.
    doubtful: bool,
}

impl Head {
    fn of(units: &[Unit], from: usize, to: usize, below_rule: bool) -> Self {
        let mut head = Self::default();
        let part = units.iter().enumerate().take(to).skip(from);
        for (n, (at, unit)) in part.filter(|(_, u)| !matches!(u.sort, Sort::Rule(_))).enumerate() {
            if n == HEAD {
                break;
            }
            let titles = match unit.sort {
                Sort::Heading(_) => true,
                Sort::Line if below_rule && n == 0 => is_title_below(units, at),
                Sort::Line => is_title(units, at),
                _ => false,
            };
            if titles && !head.titled && n <= 1 {
                head.titled = true;
                head.words = unit.text.split_whitespace().count();
                head.marked = matches!(unit.sort, Sort::Heading(_));
                head.linked = head.marked && unit.linked;
                head.signed |= head.linked;
                head.doubtful = !head.marked && unit.text.contains(['?', '!', '"', '“', '”']);
                head.numbered = unit.text.starts_with(|c: char| c.is_ascii_digit())
                    && unit
                        .text
                        .split(' ')
                        .next()
                        .is_some_and(|w| w.ends_with(['.', ')', ':']));
            }
            if is_dated(unit) {
                head.signed = true;
                break;
            }
            if unit.sort == Sort::Prose {
                break;
            }
            head.signed |= signs::is_meta(&unit.text);
        }
        head
    }

    fn is_one(self) -> bool {
        self.titled || self.signed
    }
}

/// A part and what is known of it.
struct Part {
    at: Range<usize>,
    head: Head,
    /// Words of its paragraphs.
    prose: usize,
    /// Words of the first of them.
    lead: usize,
}

impl Part {
    fn of(units: &[Unit], at: Range<usize>, by: By) -> Self {
        let head = Head::of(units, at.start, at.end, matches!(by, By::Rule(_)));
        let mut paragraphs = units
            .get(at.clone())
            .unwrap_or_default()
            .iter()
            .filter(|u| u.sort == Sort::Prose)
            .map(|u| u.text.split_whitespace().count());
        let lead = paragraphs.next().unwrap_or_default();
        let prose = lead + paragraphs.sum::<usize>();
        Self {
            at,
            head,
            prose,
            lead,
        }
    }
}

/// Are these the beginnings of articles? Says so, and whether by their own heads or by titles alone.
fn judge(units: &[Unit], by: By, starts: &[usize]) -> Option<(bool, Cut)> {
    let (above, parts) = parts(units, by, starts)?;
    let signed = parts.iter().filter(|p| p.head.signed).count();
    let headed = parts.iter().filter(|p| p.head.is_one()).count();
    let titled = parts.iter().filter(|p| p.head.titled).count();
    let n = parts.len();
    let all_long = |least: usize| {
        // a newsletter has a sentence or two of each, and its headlines lead to the rest
        let least = |p: &Part| if p.head.linked { LEAST_LINKED } else { least };
        parts.iter().filter(|p| p.prose >= least(p)).count() * 10 >= n * 8
    };
    // a chapter's lead may stand above the first heading; the editor's word above a review is short
    let led = units
        .get(above.clone())
        .unwrap_or_default()
        .iter()
        .any(|u| u.sort == Sort::Prose);
    let opens = |sign: fn(Head) -> bool| parts.first().is_some_and(|p| sign(p.head));
    let by_heads = n >= 2
        && headed * 10 >= n * 8
        && match by {
            By::Datelines => opens(|head| head.signed) && (n >= 3 || titled == n),
            By::Rule(_) => signed * 2 >= n,
            _ => signed * 10 >= n * 8,
        }
        && all_long(LEAST);
    let cut = |parts: Vec<Part>| Cut {
        articles: parts.into_iter().map(|p| p.at).collect(),
        above: above.clone(),
        ruled: matches!(by, By::Rule(_)),
    };
    if by_heads {
        return Some((true, cut(parts)));
    }
    let wordy = parts.iter().filter(|p| p.head.words >= 4).count() * 10;
    let headlines = titled * 10 >= n * 8 && wordy >= n * if by == By::Titles { 8 } else { 6 };
    let chapters = parts.iter().any(|p| p.head.numbered) || led;
    let apart = || {
        let all: Vec<_> = parts.iter().map(|p| p.at.clone()).collect();
        tell_of_different_things(units, &all)
    };
    let by_titles = n >= 3
        && match by {
            By::Rule(rule) if titled * 10 >= n * 8 => {
                let marked = parts.iter().any(|p| p.head.marked);
                let clear = rule.long || (rule.solid && n >= 4 && !marked);
                all_long(LEAST) && headlines && !chapters && (clear || apart())
            }
            By::Rule(rule) => rule.solid && rule.mark != '_' && n >= 4 && all_long(LEAST_UNSIGNED) && apart(),
            By::Level(LINK_LEVEL) => all_long(LEAST) && headlines && apart(),
            By::Level(_) | By::Titles => {
                // an article has one heading of the first level
                let apart = || by == By::Level(1) || apart();
                let doubtful = parts.iter().filter(|p| p.head.doubtful).count();
                // news opens with a whole sentence
                let leads = parts.iter().filter(|p| p.lead >= 14).count() * 10 >= n * 8;
                let opens = opens(|head| head.titled) && leads && doubtful * 4 <= n;
                n >= 4 && opens && all_long(LEAST_UNSIGNED) && headlines && !chapters && apart()
            }
            By::Signed | By::Datelines => false,
        };
    by_titles.then(|| (false, cut(parts)))
}

/// The parts: those of titles alone go with what follows, those without a head with what is before, and what
/// stands above the first article and below the last is left out where it is no article.
fn parts(units: &[Unit], by: By, starts: &[usize]) -> Option<(Range<usize>, Vec<Part>)> {
    let mut edges: Vec<usize> = starts.to_vec();
    if edges.first() != Some(&0) {
        edges.insert(0, 0);
    }
    edges.push(units.len());
    let is_words = |u: &Unit| !matches!(u.sort, Sort::Rule(_));
    let mut parts: Vec<Part> = Vec::new();
    for pair in edges.windows(2) {
        let [from, to] = *pair else { continue };
        if units.get(from..to).unwrap_or_default().iter().any(is_words) {
            parts.push(Part::of(units, from..to, by));
        }
    }
    let headed = parts.iter().filter(|p| p.head.is_one() && p.prose > 0).count();
    let heads_tell = headed * 10 >= parts.iter().filter(|p| p.prose > 0).count() * 6;
    let mut above = 0..0;
    let mut whole: Vec<Part> = Vec::new();
    let mut waiting: Option<usize> = None;
    for (n, part) in parts.iter().enumerate() {
        let from = waiting.take().unwrap_or(part.at.start);
        if part.prose == 0 && n + 1 < parts.len() {
            let next_is_titled = parts.get(n + 1).is_some_and(|p| p.head.titled);
            match whole.last_mut() {
                // what the review says of itself
                None if next_is_titled
                    || matches!(by, By::Level(_) | By::Titles | By::Signed | By::Datelines) =>
                {
                    above = 0..part.at.end;
                }
                Some(last) if next_is_titled && !part.head.titled => last.at.end = part.at.end,
                // a title between two rules
                _ => waiting = Some(from),
            }
            continue;
        }
        let is_first_word = whole.is_empty() && above.end == 0 && !part.head.is_one() && part.prose < 60;
        if is_first_word && heads_tell {
            above = 0..part.at.end;
            continue;
        }
        let is_last_word = n + 1 == parts.len() && !part.head.signed && part.prose < LEAST_UNSIGNED;
        let is_brief = !matches!(by, By::Rule(_)) || part.prose < LEAST_UNSIGNED;
        let has_no_head = heads_tell && is_brief && !part.head.is_one();
        match whole.last_mut() {
            Some(last) if has_no_head && !is_last_word => {
                *last = Part::of(units, last.at.start..part.at.end, by)
            }
            Some(_) if is_last_word && (has_no_head || part.prose == 0) => {}
            _ => whole.push(Part::of(units, from..part.at.end, by)),
        }
    }
    if !matches!(by, By::Rule(_)) {
        join_doubtful(units, by, &mut whole);
    }
    (whole.len() >= 2).then_some((above, whole))
}

/// A question or quotation on a line of its own begins an article only where that tells of something else.
fn join_doubtful(units: &[Unit], by: By, parts: &mut Vec<Part>) {
    let mut n = 1;
    while let (Some(before), Some(part)) = (parts.get(n - 1), parts.get(n)) {
        let pair = [before.at.clone(), part.at.clone()];
        if part.head.doubtful && !tell_of_different_things(units, &pair) {
            let joined = Part::of(units, before.at.start..part.at.end, by);
            parts.remove(n);
            if let Some(before) = parts.get_mut(n - 1) {
                *before = joined;
            }
        } else {
            n += 1;
        }
    }
}
