//! What a name is told to be right behind it: ", the harbour master,", "— a ferry captain —", ", who is a …".
//!
//! A piece comes in, the span of the phrase and how much it tells go out. Beside a name the build of the phrase
//! decides, not a list of jobs. It refuses clauses, phrases that nothing closes, and what is neither person nor
//! office by its head ("the city of …", "a day after …").

use super::beside::{appositive_role, opens_phrase, skip_mark};
use super::heads::{auxiliary, of_person, verb};
use super::lexicon::Kind;
use super::parts::Piece;
use super::words::{Shape, Words, key};
use crate::calendar::names;
use crate::text::Span;
use crate::text::list::among;
use crate::text::token::TokenKind;

/// The longest phrase in tokens.
const LONGEST: usize = 25;

/// The phrase behind the name, and its rank: 3 where it stands between marks or after "who", 0 for "of Harbour
/// Watch" alone.
#[must_use]
pub fn behind(words: &Words, piece: &Piece) -> Option<(u32, Span)> {
    let last = piece.name.last;
    if words
        .page
        .is_quoted(words.page.tokens.get(piece.name.first)?.span.start())
    {
        return None;
    }
    let at = skip_bracket(words, last);
    let dash = matches!(words.cut(at), "—" | "–" | "--") || words.cut(at) == "-" && !words.touch(at);
    if words.cut(at) != "," && !dash {
        return house(words, last).filter(|_| at == last).map(|s| (0, s));
    }
    let start = skip_age_and_seat(words, at + 1);
    let start = start + usize::from(matches!(words.cut(start), "also" | "already"));
    // "one of them—more likely Lee—the next captain": what follows an insertion is not about the name
    let inserted = dash
        && (last.saturating_sub(8)..piece.name.first)
            .any(|i| matches!(words.cut(i), "—" | "–" | "--") || words.cut(i) == "-");
    if inserted {
        return None;
    }
    if words.cut(start) == "who" {
        return who(words, start).map(|s| (3, s));
    }
    let span = phrase(words, piece, start)?;
    // "a Harbour supporter", "a Tennessee Republican": less than an office in front of the name
    let head = span
        .cut(words.page.text)
        .split([',', '\u{2019}', '\''])
        .next()
        .unwrap_or_default();
    let head = [" of ", " for ", " at ", " in ", " to ", " from "]
        .iter()
        .fold(head, |h, p| h.split(p).next().unwrap_or(h));
    let head = super::words::key(head.rsplit(' ').next().unwrap_or_default());
    let weak = super::role_words::RELATIONS.contains(&head.as_str())
        || matches!(
            head.as_str(),
            "republican" | "democrat" | "conservative" | "liberal" | "independent"
        );
    Some((if weak { 1 } else { 3 }, span))
}

/// "(R-Ohio)", "(Conn.)": what stands in short brackets behind a name.
fn skip_bracket(words: &Words, at: usize) -> usize {
    if words.cut(at) != "(" {
        return at;
    }
    (at + 1..at + 7)
        .find(|&i| words.cut(i) == ")")
        .map_or(at, |close| close + 1)
}

/// ", 47, a farmer", ", R-Ky., the majority leader,"
fn skip_age_and_seat(words: &Words, at: usize) -> usize {
    let number = words
        .page
        .tokens
        .get(at)
        .is_some_and(|t| t.kind == TokenKind::Number);
    let seat = ["R-", "D-", "I-"].iter().any(|p| words.cut(at).starts_with(p));
    let dot = usize::from(seat && words.cut(at + 1) == ".");
    if (number || seat) && words.cut(at + 1 + dot) == "," {
        at + 2 + dot
    } else {
        at
    }
}

/// ", who chairs the transport committee," as it stands; of ", who is a lawyer," the words behind the verb.
fn who(words: &Words, at: usize) -> Option<Span> {
    if matches!(words.cut(at + 1), "is" | "was" | "became" | "remains") {
        let told = opens_phrase(words, at + 2) && appositive_role(words, at + 2);
        return told
            .then(|| end_of(words, at + 2))
            .flatten()
            .and_then(|e| span(words, at + 2, e.at));
    }
    // "who served as harbour counsel under Park"
    if matches!(words.cut(at + 1), "served" | "serves" | "worked" | "works") && words.cut(at + 2) == "as" {
        let told = opens_phrase(words, at + 3) && appositive_role(words, at + 3);
        return told
            .then(|| end_of(words, at + 3))
            .flatten()
            .and_then(|e| span(words, at + 3, e.at));
    }
    let does = matches!(
        words.cut(at + 1),
        "chairs"
            | "heads"
            | "leads"
            | "runs"
            | "directs"
            | "edits"
            | "founded"
            | "teaches"
            | "owns"
            | "manages"
            | "oversees"
            | "represents"
            | "serves"
            | "chaired"
            | "led"
            | "headed"
            | "co-founded"
            | "studies"
            | "co-chairs"
            | "hosts"
            | "coaches"
            | "advises"
            | "advised"
            | "covers"
    );
    does.then(|| end_of(words, at))
        .flatten()
        .and_then(|e| span(words, at, e.at))
}

/// Where a phrase ends, and by what.
#[derive(Debug, Clone, Copy)]
struct End {
    at: usize,
    /// A finite verb stands there, and no mark.
    by_verb: bool,
}

/// ", the authority’s chief engineer," from its first word.
fn phrase(words: &Words, piece: &Piece, start: usize) -> Option<Span> {
    let by_list = opens_phrase(words, start) && appositive_role(words, start) || capital_role(words, start);
    if !by_list && !by_build(words, start) {
        return None;
    }
    let end = end_of(words, start)?;
    // "For Lee, the mayor was late": the phrase is the subject of what follows
    let opens = led_in(words, piece);
    if end.by_verb && (opens || !by_list || end.at < start + 4) {
        return None;
    }
    if opens && (start..end.at).any(|i| verb(words, i)) {
        return None;
    }
    if words.cut(end.at) == "''" || matches!(words.cut(end.at), "“" | "\"" | "``") {
        return None; // the words of somebody, not about him
    }
    // "an opponent" says nothing where nobody is named
    let bare = (start..end.at).all(|i| {
        let word = words.cut(i);
        matches!(word, "a" | "an" | "the" | "another" | "one")
            || super::role_words::RELATIONS.contains(&word)
            || super::role_words::KIN.contains(&word)
    });
    if bare { None } else { span(words, start, end.at) }
}

/// Does the name stand behind a preposition that opens its sentence ("For Lee, …", "According to Lee, …")?
fn led_in(words: &Words, piece: &Piece) -> bool {
    let name = piece.title.map_or(piece.name.first, |t| t.first);
    let Some(before) = name.checked_sub(1) else {
        return false;
    };
    let opens = words.get(before).is_some_and(|w| w.first);
    let according = words.cut(before) == "to"
        && before
            .checked_sub(1)
            .is_some_and(|i| words.cut(i).eq_ignore_ascii_case("according"));
    opens && among!(words.cut(before), super::openings::FUNCTION) || according
}

/// The first token behind the phrase that opens at `at`; none where it runs on too long or breaks in its midst.
fn end_of(words: &Words, at: usize) -> Option<End> {
    let mut end = at;
    while end < at + LONGEST {
        let text = words.cut(end);
        if text.is_empty() || end > at && words.get(end).is_some_and(|w| w.first) {
            break;
        }
        if end > at
            && let Some(close) = skip_mark(words, end)
        {
            // “The Long Ferry” belongs to "author of", and no utterance does
            let before = words.cut(end - 1);
            let held = matches!(
                before,
                "of" | "the" | "a" | "an" | "another" | "to" | "on" | "called" | "for" | "titled"
            ) || words
                .page
                .tokens
                .get(end - 1)
                .is_some_and(|t| t.kind == TokenKind::Possessive);
            // "host of the show “The Long Ferry”", but not "the minister “looked ashen”"
            let titled = words.capital(end + 1) && words.cut(end - 1) != ",";
            if !held && !titled {
                return Some(End {
                    at: end,
                    by_verb: false,
                });
            }
            if ends_inside(words, close) {
                return Some(End {
                    at: close,
                    by_verb: false,
                });
            }
            end = close;
            continue;
        }
        // "an aide to Rep. Lee": the dot of an abbreviation
        let dotted = text == "." && end > at && words.touch(end - 1) && {
            let numbered = words.cut(end - 1) == "No";
            words
                .get(end + 1)
                .is_some_and(|w| !w.first && (w.shape != Shape::Other || numbered))
        };
        if !dotted
            && matches!(
                text,
                "," | "."
                    | ";"
                    | ":"
                    | "—"
                    | "--"
                    | "–"
                    | "“"
                    | "\""
                    | "”"
                    | "``"
                    | "''"
                    | "("
                    | ")"
                    | "?"
                    | "!"
                    | "-"
                    | "["
            )
            || end > at
                && matches!(
                    text,
                    "who"
                        | "which"
                        | "whose"
                        | "that"
                        | "said"
                        | "told"
                        | "says"
                        | "but"
                        | "while"
                        | "when"
                        | "because"
                )
        {
            return (end > at).then_some(End {
                at: end,
                by_verb: false,
            });
        }
        if end > at && (auxiliary(text) || matches!(text, "isn’t" | "wasn’t" | "isn't" | "wasn't")) {
            return Some(End {
                at: end,
                by_verb: true,
            });
        }
        end += 1;
    }
    (end > at && end < at + LONGEST).then_some(End {
        at: end,
        by_verb: false,
    })
}

/// “The Long Ferry,”: American marks hold the comma that closes the phrase.
fn ends_inside(words: &Words, close: usize) -> bool {
    close
        .checked_sub(2)
        .is_some_and(|i| matches!(words.cut(i), "," | "."))
}

/// ", the harbour master," or ", an oncologist who …": an article, words, a head that can be somebody, and a
/// mark or "who" that closes it.
fn by_build(words: &Words, start: usize) -> bool {
    let article = matches!(
        words.cut(start),
        "a" | "an" | "the" | "another" | "his" | "her" | "its" | "their"
    );
    if !article {
        return false;
    }
    if words.cut(start + 1) == "No" && words.cut(start + 2) == "." {
        return true;
    }
    let mut i = start + 1;
    while i < start + 9 {
        if let Some(close) = skip_mark(words, i) {
            i = close;
            continue;
        }
        let text = words.cut(i);
        let Some(token) = words.page.tokens.get(i) else {
            return false;
        };
        let ends = token.kind == TokenKind::Punct
            || words.get(i).is_some_and(|w| w.first)
            || matches!(
                text,
                "of" | "for"
                    | "at"
                    | "in"
                    | "on"
                    | "to"
                    | "from"
                    | "with"
                    | "by"
                    | "who"
                    | "whose"
                    | "during"
                    | "since"
                    | "under"
                    | "behind"
                    | "and"
                    | "based"
                    | "today"
                    | "turned"
                    | "said"
                    | "says"
            );
        if ends {
            // "the brusque, loud mayor", "Lee, the idealist, the dreamer": one word between marks is a list’s
            let one = i == start + 2 && words.cut(start) == "the" && token.kind == TokenKind::Punct;
            let closed = match text {
                ":" | "“" | "(" => false,
                "and" => words.is(i - 1, Kind::Role),
                _ => true,
            };
            return closed && !one && i > start + 1 && of_person(words, i - 1);
        }
        if verb(words, i) && !words.capital(i) && !text.ends_with("ed") || super::heads::pronoun(text) {
            return false;
        }
        i += 1;
    }
    false
}

/// ", Secretary of State," or ", CEO of Acme,".
fn capital_role(words: &Words, at: usize) -> bool {
    words.is(at, Kind::Title) && words.capital(at) && matches!(words.cut(at + 1), "of" | "for" | "at" | ",")
}

/// "Ann Lee of Harbour Watch": the house as the article gives it.
fn house(words: &Words, last: usize) -> Option<Span> {
    if words.cut(last) != "of" {
        return None;
    }
    let open = last + 1 + usize::from(words.cut(last + 1) == "the");
    // capitals that belong to the time and to no house
    let time = |i: usize| {
        let word = key(words.cut(i));
        let month = names::month(&word).is_some() && !names::is_foreign_month(&word);
        month || names::weekday(&word).is_some() && word.ends_with("day")
    };
    if !words.capital(open) || time(open) {
        return None;
    }
    let mut end = open + 1;
    while end < open + 7 && words.capital(end) && !words.get(end).is_some_and(|w| w.first) && !time(end) {
        end += 1;
    }
    span(words, last, end)
}

/// The text from token `first` to before token `last`.
#[must_use]
pub fn span(words: &Words, first: usize, last: usize) -> Option<Span> {
    let tokens = words.page.tokens.get(first..last)?;
    Some(tokens.first()?.span.join(tokens.last()?.span))
}
