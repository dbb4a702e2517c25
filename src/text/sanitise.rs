//! The door: untrusted text is cleaned here once, before anything else sees it.
//!
//! Raw text comes in, text that can be drawn and printed goes out: no control characters but `\n`, no
//! bidirectional overrides, no invisible or private characters. It refuses to touch words: what a person
//! would see stays as it was.

/// Cleans one block: line ends become `\n`, tabs a space, other invisible characters go.
#[must_use]
pub fn clean_block(raw: &str) -> String {
    let mut out = String::with_capacity(raw.len());
    for c in raw.chars() {
        match c {
            '\n' => out.push('\n'),
            '\r' => {}
            c if c.is_whitespace() => out.push(' '),
            c if is_unsafe(c) => {}
            c => out.push(c),
        }
    }
    out
}

/// Cleans what must be one line (a title, a name): as [`clean_block`], and every run of white space becomes
/// one space, none at either side.
#[must_use]
pub fn clean_line(raw: &str) -> String {
    clean_block(raw).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters that never reach a terminal.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{10ffff}')
}
