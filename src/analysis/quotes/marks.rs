//! Which quotation marks belong together.
//!
//! An article and its tokens come in, the stretches between marks go out, outermost only. Pairing starts
//! anew at every block, so that a mark that never closes takes its own paragraph and no more. It refuses to
//! say whether a stretch is speech.

use super::events::{Event, Family, Side, events_of};
use super::turns::{Turn, turns_of};
use crate::article::{Article, BlockKind};
use crate::text::Span;
use crate::text::token::Token;

/// A stretch between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marked {
    /// With its marks.
    pub outer: Span,
    /// Between its marks.
    pub inner: Span,
    /// Index of its block.
    pub block: usize,
    /// It has a closing mark of its own.
    pub closed: bool,
    /// It goes on from the stretch before it, in an earlier paragraph.
    pub continues: bool,
    /// Which marks stand around it.
    pub family: Family,
}

/// All stretches between quotation marks, outermost only, in text order.
#[must_use]
pub fn pair_marks(article: &Article, tokens: &[Token]) -> Vec<Marked> {
    let text: &str = &article.text;
    let mut out: Vec<Marked> = Vec::new();
    let dashes = dialogue_by_dash(article);
    let turns = turns_of(article);
    let mut at = 0usize;
    for (block, b) in article.blocks.iter().enumerate() {
        while tokens.get(at).is_some_and(|t| t.span.end() <= b.span.start()) {
            at += 1;
        }
        if matches!(b.kind, BlockKind::Code | BlockKind::Table) {
            continue;
        }
        if dashes && opens_with_dash(b.span.cut(text)) {
            dash_turns(text, b.span, block, &mut out);
            continue;
        }
        match turns.get(block) {
            Some(Turn::Opens(words)) => {
                let on = matches!(turns.get(block + 1), Some(Turn::GoesOn));
                out.extend(turn(text, *words, (block, !on, false)));
                continue;
            }
            Some(Turn::GoesOn) => {
                let on = matches!(turns.get(block + 1), Some(Turn::GoesOn));
                out.extend(turn(text, b.span, (block, !on, true)));
                continue;
            }
            _ => {}
        }
        let held = out.last().copied().filter(|m| !m.closed && m.block + 1 == block);
        let events = events_of(text, b.span);
        let next_opens = article
            .blocks
            .get(block + 1)
            .and_then(|n| n.span.cut(text).chars().next());
        pair_block(text, (block, b.span), &events, held, next_opens, &mut out);
    }
    out
}

/// One open mark and the event that opened it.
#[derive(Clone, Copy)]
struct Open {
    event: Event,
    continues: bool,
}

/// Pairs the marks of one block. `held` is the unclosed stretch of the block before; a paragraph that opens
/// with the same mark goes on from it: “First day. ¶ “Second day,” she said.
fn pair_block(
    text: &str,
    place: (usize, Span),
    events: &[Event],
    held: Option<Marked>,
    next_opens: Option<char>,
    out: &mut Vec<Marked>,
) {
    let (block, within) = place;
    let mut stack: Vec<Open> = Vec::new();
    for (i, event) in events.iter().enumerate() {
        let rest = events.get(i + 1..).unwrap_or_default();
        let top = stack.last().map(|o| o.event);
        if top.is_some_and(|t| closes(t, *event, rest)) {
            if let Some(open) = stack.pop()
                && stack.is_empty()
            {
                push(text, block, open, event.span.start(), Some(event.span), out);
            }
            continue;
        }
        if !event.may_open(top.is_some()) {
            continue;
        }
        if event.family.is_single()
            && !single_closes(rest, event.family)
            && (within.start() < event.span.start() || next_opens != event.span.cut(text).chars().next())
        {
            continue; // an apostrophe: ’Twas
        }
        if top.is_some_and(|t| t.family.same_level(event.family)) && !nests(rest, event.family) {
            // the earlier mark never closed: “We won. “We really won,” she said
            let first = stack.first().copied();
            stack.clear();
            if let Some(open) = first {
                push(text, block, open, event.span.start(), None, out);
            }
        }
        let continues = stack.is_empty()
            && event.span.start() == within.start()
            && held.is_some_and(|h| h.family.same_level(event.family));
        stack.push(Open {
            event: *event,
            continues,
        });
    }
    if let Some(open) = stack.first() {
        push(text, block, *open, within.end(), None, out);
    }
}

/// Does `event` close what `top` opened?
fn closes(top: Event, event: Event, rest: &[Event]) -> bool {
    if !top.family.closed_by(event.family) {
        return false;
    }
    match event.side {
        Side::Right => !plural_possessive(top, event, rest),
        Side::Either => !event.family.is_single(),
        Side::Left if top.family.is_low() => true,
        // “Go. “he said: a closing mark on the wrong side of the space
        Side::Left => {
            !event.family.is_single()
                && event.family != Family::Curly
                && rest
                    .iter()
                    .take(48)
                    .find(|e| e.family.same_level(event.family))
                    .is_none_or(|e| e.side == Side::Left)
        }
    }
}

/// ‘the workers’ rights’: the first ’ belongs to the word when a better one follows.
fn plural_possessive(top: Event, event: Event, rest: &[Event]) -> bool {
    top.family.is_single()
        && event.after_s
        && rest
            .iter()
            .take(3)
            .take_while(|e| e.side != Side::Left)
            .any(|e| e.family.is_single() && e.side == Side::Right)
}

/// Same marks inside the same marks: “He told me “no” twice,” needs two closing ones ahead.
fn nests(rest: &[Event], family: Family) -> bool {
    let mut ahead = rest.iter().take(48).filter(|e| e.family.same_level(family));
    let two = (ahead.next().map(|e| e.side), ahead.next().map(|e| e.side));
    two == (Some(Side::Right), Some(Side::Right))
}

/// A single mark opens only where one closes it within the next marks of the block.
fn single_closes(rest: &[Event], family: Family) -> bool {
    rest.iter()
        .take(24)
        .any(|e| family.closed_by(e.family) && e.side == Side::Right)
}

fn push(text: &str, block: usize, open: Open, end: usize, close: Option<Span>, out: &mut Vec<Marked>) {
    let inner = Span::snap(text, open.event.span.end(), end).trim(text);
    if inner.is_empty() {
        return;
    }
    let outer = match close {
        Some(mark) => open.event.span.join(mark),
        None => Span::snap(text, open.event.span.start(), end).trim(text),
    };
    out.push(Marked {
        outer,
        inner,
        block,
        closed: close.is_some(),
        continues: open.continues,
        family: open.event.family,
    });
}

/// A turn of a transcript; a quotation mark that closes it is none of its words.
fn turn(text: &str, outer: Span, (block, closed, continues): (usize, bool, bool)) -> Option<Marked> {
    let words = outer.cut(text);
    let bare = words.trim_end_matches(['”', '"']);
    // "He said: “No.”" closes a mark of its own
    let own = words.contains('“') || words.matches('"').count() > 1;
    let end = outer.start() + if own { words.len() } else { bare.len() };
    let inner = Span::snap(text, outer.start(), end).trim(text);
    (!inner.is_empty()).then_some(Marked {
        outer,
        inner,
        block,
        closed,
        continues,
        family: Family::Label,
    })
}

fn opens_with_dash(block: &str) -> bool {
    let mut chars = block.chars();
    matches!(chars.next(), Some('—' | '―' | '–'))
        && chars
            .find(|c| !c.is_whitespace())
            .is_some_and(char::is_alphabetic)
}

/// Dialogue by dash is a habit of the whole text: two paragraphs in eight, at least two, open with one.
fn dialogue_by_dash(article: &Article) -> bool {
    let prose = article.blocks.iter().filter(|b| b.kind.is_prose());
    let (mut all, mut dashed) = (0usize, 0usize);
    for b in prose {
        all += 1;
        dashed += usize::from(opens_with_dash(b.span.cut(&article.text)));
    }
    dashed >= 2 && dashed * 4 >= all
}

/// “— Come in, — said Anna. — It is cold.” Speech and report take turns between dashes; a report opens
/// with a small letter.
fn dash_turns(text: &str, within: Span, block: usize, out: &mut Vec<Marked>) {
    let body = within.cut(text);
    let mut starts: Vec<usize> = vec![0];
    let mut before = '\0';
    for (i, c) in body.char_indices() {
        if i > 0 && matches!(c, '—' | '―' | '–') && before.is_whitespace() {
            starts.push(i);
        }
        before = c;
    }
    let mut speech = true;
    for (n, &start) in starts.iter().enumerate() {
        let end = starts.get(n + 1).copied().unwrap_or(body.len());
        let piece = Span::snap(text, within.start() + start, within.start() + end);
        let dash = piece.cut(text).chars().next().map_or(0, char::len_utf8);
        let inner = Span::snap(text, piece.start() + dash, piece.end()).trim(text);
        let small = inner.cut(text).chars().next().is_some_and(char::is_lowercase);
        speech = n == 0 || !speech || !small;
        if n > 0 && small {
            speech = false;
        }
        if speech && !inner.is_empty() {
            out.push(Marked {
                outer: piece.trim(text),
                inner,
                block,
                closed: true,
                continues: false,
                family: Family::Dash,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{ArticleId, Builder, Origin};
    use crate::text::token::tokenise;

    /// The stretches that `blocks` (parted by an empty line) hold, `~` where one is not closed, `+` where it
    /// goes on.
    fn stretches(blocks: &str) -> Vec<String> {
        let mut b = Builder::new(ArticleId(1), Origin::Stdin);
        for block in blocks.split("\n\n") {
            b.block(BlockKind::Para, block);
        }
        let article = b.build();
        let tokens = tokenise(&article.text);
        pair_marks(&article, &tokens)
            .iter()
            .map(|m| {
                let (on, off) = (
                    if m.continues { "+" } else { "" },
                    if m.closed { "" } else { "~" },
                );
                format!("{on}{}{off}", m.inner.cut(&article.text))
            })
            .collect()
    }

    #[test]
    fn every_convention_pairs() {
        for (text, want) in [
            ("“We won,” she said. “Again.”", vec!["We won,", "Again."]),
            ("\"We won,\" she said. \"Again.\"", vec!["We won,", "Again."]),
            ("``We won,'' she said. ''Again.''", vec!["We won,", "Again."]),
            (
                "‘We won,’ she said. ‘It’s the teams’ day.’",
                vec!["We won,", "It’s the teams’ day."],
            ),
            (
                "'We won,' she said. 'It isn't over.'",
                vec!["We won,", "It isn't over."],
            ),
            ("Il a dit « on a gagné » hier.", vec!["on a gagné"]),
            (
                "Sie rief: „Wir haben gewonnen“, und ging.",
                vec!["Wir haben gewonnen"],
            ),
            ("Sie rief: »Gewonnen«, und ging.", vec!["Gewonnen"]),
            ("Sie rief: ‚Gewonnen‘, und ging.", vec!["Gewonnen"]),
            ("Hon sa: ”Vi vann” och gick.", vec!["Vi vann"]),
            ("彼は「勝った」と言った。", vec!["勝った"]),
            (
                "“She told me ‘no’ twice,” he said.",
                vec!["She told me ‘no’ twice,"],
            ),
            (
                "“He wrote “never” in red,” she said.",
                vec!["He wrote “never” in red,"],
            ),
            ("\"We won,\"he said. \"Again.\"", vec!["We won,", "Again."]),
            ("(“We won,” she said.)", vec!["We won,"]),
            ("“We won”—and then—“we lost”.", vec!["We won", "we lost"]),
        ] {
            assert_eq!(stretches(text), want, "{text}");
        }
    }

    #[test]
    fn an_apostrophe_is_no_mark() {
        for text in [
            "The players’ union met in the ’90s.",
            "Rock 'n' roll isn't dead, y'all.",
            "He is 5'10\" tall and weighs 80 kilos.",
            "’Twas the workers’ day, and James’ too.",
            "Get 'em while they're hot.",
        ] {
            assert!(stretches(text).is_empty(), "{text}: {:?}", stretches(text));
        }
    }

    #[test]
    fn what_never_closes_ends_with_its_block() {
        assert_eq!(
            stretches("“First day.\n\n“Second day,” she said.\n\nNobody spoke."),
            ["First day.~", "+Second day,"]
        );
        assert_eq!(
            stretches("She said: “We won.\n\nNobody spoke. “Again,” he said."),
            ["We won.~", "Again,"]
        );
        assert_eq!(stretches("A stray ” here.\n\n“We won.”"), ["We won."]);
        assert_eq!(
            stretches("“We won. “We really won,” she said."),
            ["We won.~", "We really won,"]
        );
    }

    #[test]
    fn dialogue_by_dash() {
        assert_eq!(
            stretches("— Come in, — said Anna. — It is cold.\n\n— Thanks."),
            ["Come in,", "It is cold.", "Thanks."]
        );
        assert!(stretches("The vote — the third — failed.\n\nNobody — so far — spoke.").is_empty());
    }
}
