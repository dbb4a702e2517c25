//! Speech, or a word at arm's length?
//!
//! A stretch between marks comes in, the probability that somebody said it goes out. It refuses to look at
//! the words of the stretch themselves: only their number, their shape and what stands around them count.

use super::cues::Cue;
use super::events::Family;
use super::stage::Stage;
use super::verbs::Class;
use crate::text::list::among;
use crate::text::token::TokenKind;

use super::weights::{Part, Sink, Sum, bucket, part, squash, yes};

/// The probability that the stretch `mark` is something somebody said or wrote.
pub(super) fn speech(stage: &Stage, mark: usize) -> f32 {
    if stage.mark(mark).is_some_and(|m| m.family == Family::Label) {
        return 0.97; // the habit of the whole text has decided
    }
    let Some(&(first, last)) = stage.tokens_of.get(mark) else {
        return 0.0;
    };
    let sides = beside(stage, first, last);
    let mut sum = Sum::of(stage.weights);
    features(stage, mark, sides, &mut sum);
    let p = squash(sum.total);
    match plainly(stage, mark, sides) {
        Some(true) => p.max(0.9),
        Some(false) => p.min(0.3),
        None => p,
    }
}

/// “We won,” said Ann Lee: the words end with a mark of their own beside a speaker and a word of saying. They
/// saw “The Long Way Home”: capitals, no end of their own, nobody who says anything.
fn plainly(stage: &Stage, mark: usize, (before, after): Sides) -> Option<bool> {
    let (m, &(first, _)) = (stage.mark(mark)?, stage.tokens_of.get(mark)?);
    let page = stage.scene.page;
    let inner = page.tokens_in(m.inner);
    let ended = inner
        .last()
        .is_some_and(|t| among!(t.cut(page.text), ", . ? ! … ..."));
    let tight = |b: &Option<Beside>| {
        b.is_some_and(|b| {
            b.gap == 0
                && b.cue.class == Class::Speech
                && b.cue.subject.is_some()
                && matches!(b.cue.pattern, "sv" | "vs" | "sv-apposition")
        })
    };
    let n = inner.iter().filter(|t| t.kind == TokenKind::Word).count();
    if ended && n >= 2 && (tight(&before) || tight(&after)) {
        return Some(true);
    }
    let led_in = among!(stage.scene.low_before(first), ": ,");
    // "The boat left “ at noon. Nobody saw it.": a stray mark in the midst of a sentence, and none that closes it
    let inside = first > 0
        && stage.scene.sentence_of(first - 1) == stage.scene.sentence_of(first)
        && !among!(stage.scene.low_before(first), ": , . ? ! ; that — – - --");
    if !m.closed && !m.continues && inside && !tight(&before) {
        return Some(false);
    }
    // the word “ferry”, a so-called “dry” county, the harbour’s “old guard”
    let inside = among!(stage.scene.low_before(first), AT_ARMS_LENGTH)
        || first.checked_sub(1).is_some_and(|t| stage.scene.is_possessive(t))
        || among!(stage.scene.low_before(first), "as") && stage.scene.low_before(first - 1) == "known";
    if n <= 2 && !ended && inside && !tight(&before) && !tight(&after) {
        return Some(false);
    }
    let sung = before.is_some_and(|b| among!(b.cue.lemma, "sing read perform"));
    (is_title(stage, mark) && !led_in && (sung || !tight(&before) && !tight(&after))).then_some(false)
}

/// “The Long Way Home”: capitals, and no end of its own.
pub(super) fn is_title(stage: &Stage, mark: usize) -> bool {
    let page = stage.scene.page;
    let Some(m) = stage.mark(mark) else { return false };
    let inner = page.tokens_in(m.inner);
    let ended = inner
        .last()
        .is_some_and(|t| among!(t.cut(page.text), ", . ? ! … ..."));
    let (mut n, mut capitals, mut small) = (0usize, 0usize, 0usize);
    for word in inner.iter().filter(|t| t.kind == TokenKind::Word) {
        n += 1;
        capitals += usize::from(word.is_capital());
        small += usize::from(word.span.len() <= 3 && !word.is_capital());
    }
    (2..=8).contains(&n) && capitals >= 2 && capitals + small == n && !ended
}

/// What stands before a word or two that are only named or kept at arm's length.
const AT_ARMS_LENGTH: &str = "a an the this that these those his her its their our my so-called called word words term terms phrase name";

/// How a cue stands beside a stretch, and how near.
#[derive(Clone, Copy)]
pub(super) struct Beside<'c> {
    pub cue: &'c Cue,
    /// Tokens between the two, commas and colons not counted.
    pub gap: usize,
}

/// The nearest cue before and after.
pub(super) type Sides<'s> = (Option<Beside<'s>>, Option<Beside<'s>>);

/// The nearest cue before and after the stretch in its own sentence (or, before a colon, the last one).
pub(super) fn beside<'s>(stage: &'s Stage, first: usize, last: usize) -> Sides<'s> {
    let scene = &stage.scene;
    let from = scene.sentence_first(first);
    let before = stage
        .cues_in(from, first)
        .rev()
        .take(40)
        .find(|(_, c)| !c.quoted && (!c.infinitive || c.class == Class::Speech))
        .map(|(_, cue)| Beside {
            cue,
            gap: words_between(stage, cue.last + 1, first),
        });
    let to = scene.sentence_end(last + 1).max(last + 1);
    let same = scene.sentence_of(last) == scene.sentence_of(last + 1)
        || !scene.is_capital(last + 1)
        || scene.block_of(last) == scene.block_of(last + 1);
    let after = stage
        .cues_in(last + 1, to)
        .find(|(_, c)| !c.quoted)
        .filter(|_| same)
        .map(|(_, cue)| {
            let subject = cue.subject.and_then(|m| stage.mentions.get(m));
            let opens = subject.map_or(cue.first, |m| {
                if m.first > last {
                    m.first.min(cue.first)
                } else {
                    cue.first
                }
            });
            Beside {
                cue,
                gap: words_between(stage, last + 1, opens),
            }
        });
    (before, after)
}

pub(super) fn words_between(stage: &Stage, from: usize, to: usize) -> usize {
    let to = to.min(from + 60);
    // what lies beyond the text counts as words
    let beyond = to.saturating_sub(from.max(stage.scene.n()));
    stage.scene.words_in(from, to) + beyond
}

/// The features of the stretch `mark`, with the cues beside it.
pub(super) fn features(stage: &Stage, mark: usize, (cue_before, cue_after): Sides, out: &mut impl Sink) {
    let scene = &stage.scene;
    let (Some(m), Some(&(first, last))) = (stage.mark(mark), stage.tokens_of.get(mark)) else {
        return;
    };
    let page = scene.page;
    let inner = page.tokens_in(m.inner);
    let words = inner.iter().filter(|t| t.kind != TokenKind::Punct).count();
    let n = bucket(words);
    let capital = inner.first().is_some_and(|t| t.is_capital());
    let capitals = inner.iter().filter(|t| t.is_capital()).count();
    let titled = words > 1 && capitals * 2 > words;
    let end = inner.last().map_or("", |t| t.cut(page.text));
    let end = if among!(end, ENDS) {
        written(ENDS, end)
    } else {
        part!("word")
    };
    let before = scene.low_before(first);
    let before_kind = Part::of(around(stage, first.checked_sub(1)));
    let after_kind = Part::of(around(stage, Some(last + 1)));
    let block = page.article.blocks.get(m.block);
    let whole = block.is_some_and(|b| b.span == m.outer);
    let opens_block = block.is_some_and(|b| b.span.start() == m.outer.start());

    out.add(&[part!("q"), part!("bias")]);
    out.add(&[part!("q"), part!("n"), n]);
    out.add(&[part!("q"), part!("n-end"), n, end]);
    out.add(&[part!("q"), part!("n-capital"), n, yes(capital), yes(titled)]);
    out.add(&[part!("q"), part!("before"), before_kind, n]);
    out.add(&[part!("q"), part!("before"), before_kind]);
    out.add(&[part!("q"), part!("after"), after_kind]);
    out.add(&[part!("q"), part!("after-end"), after_kind, end]);
    out.add(&[part!("q"), part!("capital-before"), yes(capital), before_kind]);
    out.add(&[part!("q"), part!("titled-before"), yes(titled), before_kind]);
    out.add(&[part!("q"), part!("closed"), yes(m.closed), yes(m.continues)]);
    out.add(&[part!("q"), part!("single"), yes(m.family.is_single()), n]);
    out.add(&[
        part!("q"),
        part!("block"),
        yes(opens_block),
        yes(whole),
        if m.block == 0 {
            part!("first")
        } else {
            part!("later")
        },
    ]);
    if among!(before, WORDS_BEFORE) {
        out.add(&[
            part!("q"),
            part!("word-before"),
            written(WORDS_BEFORE, &before),
            if words < 4 { part!("short") } else { part!("long") },
        ]);
    }
    for (side, b) in [(part!("b"), cue_before), (part!("a"), cue_after)] {
        let Some(b) = b else {
            out.add(&[part!("q"), part!("no-cue"), side, n]);
            continue;
        };
        let gap = bucket(b.gap);
        out.add(&[
            part!("q"),
            part!("cue-lemma"),
            side,
            Part::of(b.cue.lemma),
            if b.gap < 4 { part!("near") } else { part!("far") },
        ]);
        out.add(&[part!("q"), part!("cue-gap"), side, gap, class(b.cue.class)]);
        out.add(&[
            part!("q"),
            part!("cue-pattern"),
            side,
            Part::of(b.cue.pattern),
            if b.gap < 4 { part!("near") } else { part!("far") },
        ]);
        out.add(&[
            part!("q"),
            part!("cue-n"),
            side,
            class(b.cue.class),
            if b.gap < 4 { part!("near") } else { part!("far") },
            n,
        ]);
    }
    let neighbour = mark > 0
        && stage
            .tokens_of
            .get(mark - 1)
            .is_some_and(|&(_, e)| scene.sentence_of(e) == scene.sentence_of(first));
    out.add(&[part!("q"), part!("neighbour"), yes(neighbour), n]);
}

/// Marks that end what somebody said, or go on from it.
const ENDS: &str = ", . ? ! — – - -- ... …";

/// Words that may stand right before a quotation.
const WORDS_BEFORE: &str = "of the a an in on by for with as so-called called that and his her their its to";

/// The word as `list` writes it: the catalogue's own, never the text's.
fn written(list: &'static str, word: &str) -> Part {
    Part::of(list.split(' ').find(|w| *w == word).unwrap_or_default())
}

fn class(class: Class) -> Part {
    match class {
        Class::Speech => part!("speech"),
        Class::Act => part!("act"),
    }
}

/// What kind of word stands at `at`.
pub(super) fn around(stage: &Stage, at: Option<usize>) -> &'static str {
    let scene = &stage.scene;
    let Some(at) = at.filter(|&a| a < scene.n()) else {
        return "none";
    };
    let word = scene.low(at);
    // the catalogue's own words, never the text's
    if let Some(&itself) = ITSELF.iter().find(|w| word == **w) {
        return itself;
    }
    match word.letters() {
        "—" | "–" | "-" | "--" => "dash",
        _ if among!(word, "a an") => "a",
        _ if among!(word, "the this these those") => "the",
        _ if among!(word, "his her its their our my your") => "his",
        _ if among!(word, "is are was were be been being") => "be",
        _ if among!(word, "in on at by for from with into about over under") => "prep",
        _ if among!(word, "he she they it i we you") => "pronoun",
        _ if among!(word, "who which what how why when where while because if") => "wh",
        w if scene.is_possessive(at) || w == "'s" => "possessive",
        _ if scene.verb(at).is_some() => "cue",
        _ if scene.is_quoted(at) => "mark",
        _ if scene.is_capital(at) => "name",
        w if w.ends_with("ing") => "ing",
        w if w.ends_with("ed") => "ed",
        w if w.ends_with("ly") => "ly",
        _ if scene.is_word(at) => "word",
        _ => "other",
    }
}

/// Words and marks that are a kind of their own.
const ITSELF: [&str; 15] = [
    ",", ":", ".", ";", "?", "!", "(", ")", "that", "to", "of", "as", "and", "or", "but",
];
