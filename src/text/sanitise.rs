//! The door: untrusted text is cleaned here once, before anything else sees it.
//!
//! Raw text comes in, text that can be drawn and printed goes out: no control characters but `\n`, no
//! terminal sequences, no bidirectional overrides, no invisible or private characters, no towers of marks.
//! It refuses to touch words: what a person would see stays as it was.

use unicode_width::UnicodeWidthChar as _;

/// Combining marks kept on one base character. Vietnamese needs two, pointed Hebrew four; more is a tower
/// that covers the lines around it.
const MAX_MARKS: usize = 4;

/// Longest terminal sequence that is taken out whole, in characters; of a longer one the escape alone goes.
const MAX_SEQUENCE: usize = 256;

/// Cleans one block: every line end (`\r\n`, `\r`, form feed, U+2028, U+2029, …) becomes `\n`, other white
/// space a space; terminal sequences and what is never seen go; marks without a base go.
///
/// Idempotent.
#[must_use]
pub fn clean_block(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    let mut marks = 0;
    let mut base: Option<char> = None;
    let mut rest = raw.chars();
    loop {
        // nearly all of every text: goes over as it is
        let plain = plain_bytes(rest.as_str().as_bytes());
        if let Some((run, behind)) = rest.as_str().split_at_checked(plain)
            && let Some(last) = run.chars().next_back()
        {
            out.push_str(run);
            (base, marks) = ((last != ' ').then_some(last), 0);
            rest = behind.chars();
        }
        let Some(c) = rest.next() else { break };
        match c {
            '\r' if rest.clone().next() == Some('\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                out.push('\n');
                (base, marks) = (None, 0);
            }
            '\u{1b}' => rest = after_sequence(rest),
            '\u{2800}' => {
                out.push(' ');
                (base, marks) = (None, 0);
            }
            c if c.is_whitespace() => {
                out.push(' ');
                (base, marks) = (None, 0);
            }
            '\u{200c}' | '\u{200d}' => {
                if base.is_some_and(|b| joins(c, b, rest.clone().next())) && marks < MAX_MARKS {
                    out.push(c);
                    marks += 1;
                }
            }
            c if is_unsafe(c) => {}
            c if is_mark(c) => {
                if base.is_some() && marks < MAX_MARKS {
                    out.push(c);
                    marks += 1;
                }
            }
            c => {
                out.push(c);
                (base, marks) = (Some(c), 0);
            }
        }
    }
    out
}

/// How many bytes of printable ASCII `bytes` opens with.
fn plain_bytes(bytes: &[u8]) -> usize {
    let plain = |b: &u8| matches!(b, b' '..=b'~');
    let whole = bytes
        .chunks_exact(32)
        .take_while(|chunk| chunk.iter().fold(true, |all, b| all & plain(b)));
    let at = 32 * whole.count();
    at + bytes.iter().skip(at).take_while(|b| plain(b)).count()
}

/// Cleans what must be one line (a title, a name, an address): as [`clean_block`], and every run of white
/// space becomes one space, none at either side.
#[must_use]
pub fn clean_line(raw: &str) -> String {
    clean_block(raw).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What follows an escape, without the terminal sequence it opens: `[31m`, `]0;a title` and its end. An
/// open-ended or overlong sequence stays as plain letters; without its escape it does nothing.
fn after_sequence(rest: std::str::Chars<'_>) -> std::str::Chars<'_> {
    let mut ahead = rest.clone();
    match ahead.next() {
        Some('[') => {
            for c in ahead.by_ref().take(MAX_SEQUENCE) {
                match c {
                    '\u{20}'..='\u{3f}' => {}
                    '\u{40}'..='\u{7e}' => return ahead,
                    _ => return rest,
                }
            }
            rest
        }
        Some(']' | 'P' | '_' | '^' | 'X' | 'k') => {
            for _ in 0..MAX_SEQUENCE {
                match ahead.next() {
                    Some('\u{7}' | '\u{9c}') => return ahead,
                    Some('\u{1b}') if ahead.clone().next() == Some('\\') => {
                        ahead.next();
                        return ahead;
                    }
                    None | Some('\n' | '\r' | '\u{1b}') => return rest,
                    Some(_) => {}
                }
            }
            rest
        }
        _ => rest,
    }
}

/// Is a joiner between `base` and `next` part of the spelling? Persian and the scripts of India write with
/// both, families of emoji with the one that joins; anywhere else they only hide.
fn joins(joiner: char, base: char, next: Option<char>) -> bool {
    let Some(next) = next else { return false };
    let cursive = |c: char| {
        matches!(c, '\u{600}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{109f}' | '\u{1780}'..='\u{18af}'
            | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
            && c.is_alphanumeric()
    };
    let picture = |c: char| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}');
    (cursive(base) && cursive(next)) || (joiner == '\u{200d}' && picture(base) && picture(next))
}

/// Sits on the character before it and takes no room of its own. The vowels of Hangul take none either,
/// but are letters.
fn is_mark(c: char) -> bool {
    c.width() == Some(0) && !matches!(c, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}')
}

/// Characters that never reach a terminal: controls, directions, invisible ones, private ones, and code
/// points that are no characters.
#[must_use]
pub fn is_unsafe(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fdd0}'..='\u{fdef}' | '\u{fe00}'..='\u{fe0d}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffc}'
            | '\u{fffe}' | '\u{ffff}' | '\u{e000}'..='\u{f8ff}' | '\u{13430}'..='\u{13455}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{10ffff}')
        || (u32::from(c) & 0xfffe) == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(raw: &str, clean: &str) {
        assert_eq!(clean_block(raw), clean, "{raw:?}");
    }

    #[test]
    fn line_ends_and_spaces() {
        check("a\r\nb\rc\u{2028}d\u{2029}e\u{85}f\u{c}g", "a\nb\nc\nd\ne\nf\ng");
        check("a\tb\u{a0}c\u{3000}d", "a b c d");
        assert_eq!(clean_line("  a\n\tb \u{2029} c "), "a b c");
    }

    #[test]
    fn terminal_sequences_go_with_their_letters() {
        check("\u{1b}[1;31mred\u{1b}[0m", "red");
        check("a\u{1b}]0;title\u{7}b", "ab");
        check("a\u{1b}]8;;https://x.example/\u{1b}\\b", "ab");
        check("a\u{1b}]0;never ended", "a]0;never ended");
        check("a\u{1b}", "a");
        check("\u{1b}\u{1b}[m]0;x\u{7}", "]0;x");
        check("a\u{9b}2Jb\u{7f}\u{8}", "a2Jb");
    }

    #[test]
    fn what_is_never_seen_goes() {
        check("pass\u{200b}word\u{2060}\u{feff}", "password");
        check("co\u{ad}op", "coop");
        check("a\u{202e}b\u{2066}c\u{200f}d\u{61c}", "abcd");
        check("x\u{e0041}\u{e0100}y\u{e000}\u{fffe}\u{10ffff}", "xy");
        check("\u{3164}\u{115f}\u{ffa0}a", "a");
    }

    #[test]
    fn joiners_stay_where_a_script_needs_them() {
        check("می\u{200c}خواهم", "می\u{200c}خواهم");
        check("क\u{94d}\u{200d}ष", "क\u{94d}\u{200d}ष");
        check("👩\u{200d}👧", "👩\u{200d}👧");
        check("pass\u{200c}wo\u{200d}rd", "password");
    }

    #[test]
    fn marks_need_a_base_and_do_not_tower() {
        check("e\u{301}", "e\u{301}");
        check("\u{301}start \u{300}x", "start x");
        assert_eq!(
            clean_block(&format!("A{}", "\u{301}".repeat(1000)))
                .chars()
                .count(),
            5
        );
        check("\u{1112}\u{1161}\u{11ab}", "\u{1112}\u{1161}\u{11ab}");
        check("❤\u{fe0f}", "❤\u{fe0f}");
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left_and_twice_is_once(raw in any::<String>(), salt in "[\u{1b}\\[\\]\u{7}\u{200b}-\u{202e}\u{300}-\u{310}\u{e000}a\u{94d}\u{915}\u{1f469}\u{85}\r\n]{0,40}") {
            let clean = clean_block(&format!("{raw}{salt}{raw}"));
            prop_assert!(!clean.chars().any(is_unsafe), "{:?}", clean);
            prop_assert!(!clean.contains('\r'));
            prop_assert_eq!(clean_block(&clean), clean.clone());
            let line = clean_line(&clean);
            prop_assert!(!line.contains('\n'));
            prop_assert_eq!(clean_line(&line), line.clone());
        }
    }
}
