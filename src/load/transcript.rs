//! Subtitles as transcripts: WebVTT and SubRip.
//!
//! The text of a subtitle file comes in; paragraphs go out, the cues of one speaker joined, the speaker in
//! front of the words ("Ann Lee: We sail."). It refuses times, styles and notes, and to name a speaker that no
//! cue names.

use super::draft::Draft;
use super::markup::{Entities, Scanner, Token};
use crate::article::BlockKind;

/// Words after which a paragraph without a speaker may end at the end of a sentence.
const PARAGRAPH: usize = 60;

/// Is this text made of cues? Its first lines say `WEBVTT`, or a number and two times.
pub(super) fn is_transcript(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut lines = text.lines().map(str::trim);
    let Some(first) = lines.next() else { return false };
    if first == "WEBVTT" || first.starts_with("WEBVTT ") || first.starts_with("WEBVTT\t") {
        return true;
    }
    let second = lines.next().unwrap_or_default();
    !first.is_empty() && first.bytes().all(|b| b.is_ascii_digit()) && is_timing(second)
}

/// "00:00:01.000 --> 00:00:04.000", with a comma in SubRip, settings behind it or none.
fn is_timing(line: &str) -> bool {
    let Some((from, to)) = line.split_once("-->") else {
        return false;
    };
    let is_time = |text: &str| {
        let time = text.split_whitespace().next().unwrap_or_default();
        time.contains(':')
            && time
                .bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b','))
    };
    is_time(from) && is_time(to)
}

/// Reads a transcript.
pub(super) fn read(text: &str) -> Draft {
    let text = text.trim_start_matches('\u{feff}');
    let mut speech = Speech::default();
    let mut draft = Draft::default();
    let mut header = text.trim_start().starts_with("WEBVTT");
    let (mut in_cue, mut in_note) = (false, false);
    let mut lines = text.lines().map(str::trim).peekable();
    while let Some(line) = lines.next() {
        if header {
            // "WEBVTT - The harbour hearing", then lines about the file
            if let Some(title) = line.strip_prefix("WEBVTT") {
                let title = title.trim_start_matches([' ', '\t', '-', '–', '—']).trim();
                draft.title = (!title.is_empty()).then(|| title.to_owned());
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("language")
            {
                draft.lang = Some(value.trim().to_owned());
            }
            header = !line.is_empty();
            continue;
        }
        if line.is_empty() {
            (in_cue, in_note) = (false, false);
            speech.end_cue();
        } else if is_timing(line) {
            speech.end_cue();
            (in_cue, in_note) = (true, false);
        } else if in_cue {
            // SubRip without its empty lines: a number before the next times
            let is_number = line.bytes().all(|b| b.is_ascii_digit());
            if !(is_number && lines.peek().is_some_and(|next| is_timing(next))) {
                speech.line(line);
            }
        } else if line.starts_with("NOTE") || line.starts_with("STYLE") || line.starts_with("REGION") {
            in_note = true;
        } else if !in_note && !lines.peek().is_some_and(|next| is_timing(next)) {
            // words outside of any cue are kept; a line before the times is the cue's name
            speech.line(line);
        }
    }
    speech.end_cue();
    draft.blocks = speech.finish();
    draft
}

/// "We <00:01.500>sail" without the times at which single words are shown.
fn without_times(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, tail)) = rest.split_once('<') {
        out.push_str(before);
        match tail.split_once('>') {
            Some((time, after))
                if time.contains(':')
                    && time
                        .bytes()
                        .all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')) =>
            {
                rest = after;
            }
            _ => {
                out.push('<');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}

#[derive(Default)]
struct Speech {
    blocks: Vec<(BlockKind, String)>,
    /// The paragraph so far, without its speaker.
    words: String,
    speaker: Option<String>,
    cue: Vec<(Option<String>, String)>,
    /// The words of the last cue: live subtitles repeat them.
    last: Vec<String>,
}

impl Speech {
    /// A line of a cue: `<v Ann Lee>We sail.</v>`, "ANN LEE: We sail.", "- We sail.", ">> ANN LEE: We sail."
    fn line(&mut self, line: &str) {
        let mut text = String::new();
        let mut voice = None;
        let line = &without_times(line);
        for token in Scanner::new(line) {
            match token {
                Token::Start(tag) if tag.name.eq_ignore_ascii_case("v") || tag.name.starts_with("v.") => {
                    if !text.trim().is_empty() {
                        self.cue.push((voice.take(), std::mem::take(&mut text)));
                    }
                    let name = line_after(line, tag.name);
                    voice = (!name.is_empty()).then_some(name);
                }
                Token::Text(part) => text.push_str(&Entities::default().decode(part)),
                _ => {}
            }
        }
        let text = without_positions(&text);
        let (text, turn) = match text.trim_start().strip_prefix(">>") {
            Some(rest) => (rest.trim_start_matches(['>', ' ']), true),
            None => match text.trim_start().strip_prefix("- ") {
                Some(rest) => (rest, true),
                None => (text.trim(), false),
            },
        };
        let (named, text) = match label(text) {
            Some((name, rest)) => (Some(name.to_owned()), rest),
            None => (None, text),
        };
        let voice = voice.or(named);
        if turn && voice.is_none() {
            self.cue.push((Some(String::new()), text.trim().to_owned()));
        } else {
            self.cue.push((voice, text.trim().to_owned()));
        }
    }

    fn end_cue(&mut self) {
        let cue = std::mem::take(&mut self.cue);
        if cue.is_empty() {
            return;
        }
        let lines: Vec<String> = cue.iter().map(|(_, text)| text.clone()).collect();
        for (voice, text) in cue {
            if voice.is_none() && self.last.contains(&text) {
                continue;
            }
            if let Some(voice) = voice
                && (voice.is_empty() || self.speaker.as_deref() != Some(&voice))
            {
                self.flush();
                self.speaker = Some(voice).filter(|v| !v.is_empty());
            }
            if !self.words.is_empty() {
                self.words.push(' ');
            }
            self.words.push_str(&text);
        }
        self.last = lines;
        let is_end = self.words.ends_with(['.', '!', '?', '”', '"']);
        if is_end && self.speaker.is_none() && self.words.split(' ').count() >= PARAGRAPH {
            self.flush();
        }
    }

    fn flush(&mut self) {
        let words = std::mem::take(&mut self.words);
        if words.trim().is_empty() {
            return;
        }
        let text = match &self.speaker {
            Some(name) => format!("{name}: {words}"),
            None => words,
        };
        self.blocks.push((BlockKind::Para, text));
    }

    fn finish(mut self) -> Vec<(BlockKind, String)> {
        self.flush();
        self.blocks
    }
}

/// What a voice tag holds behind its name: "Ann Lee" in `<v.loud Ann Lee>`.
fn line_after(line: &str, name: &str) -> String {
    let open = format!("<{name}");
    let inside = line
        .split_once(open.as_str())
        .and_then(|(_, rest)| rest.split('>').next());
    Entities::default()
        .decode(inside.unwrap_or_default())
        .trim()
        .to_owned()
}

/// A name before a colon: in capitals, or two to four words that each begin with one.
fn label(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.split_once(':')?;
    let (name, words) = (name.trim(), name.split_whitespace().count());
    let letters = || name.chars().filter(|c| c.is_alphabetic());
    let loud = letters().count() >= 2 && letters().all(char::is_uppercase);
    let full = (2..=4).contains(&words)
        && name.split_whitespace().all(|w| {
            w.chars()
                .next()
                .is_some_and(|c| c.is_uppercase() || !c.is_alphabetic())
        });
    let plain = name.len() <= 40 && name.chars().all(|c| c.is_alphabetic() || " .'’-()".contains(c));
    (plain && words <= 5 && (loud || full) && rest.starts_with(' ')).then(|| (name, rest.trim()))
}

/// SubRip's positions: "{\an8}".
fn without_positions(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, tail)) = rest.split_once("{\\") {
        out.push_str(before);
        rest = tail.split_once('}').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: &[&str]) {
        assert!(is_transcript(text), "{text:?}");
        let blocks = read(text).blocks;
        let got: Vec<&str> = blocks.iter().map(|(_, t)| t.as_str()).collect();
        assert_eq!(got, want, "{text:?}");
    }

    #[test]
    fn voices_and_labels() {
        check(
            "WEBVTT - The harbour hearing\nLanguage: en\n\nNOTE made by hand\n\nintro\n00:01.000 --> 00:04.000 align:start\n\
             <v Ann Lee>We held on\nfor as <i>long</i> as we could.</v>\n\n00:05.000 --> 00:06.000\n<v.loud Bo Roe>Thank you &amp; good night.",
            &[
                "Ann Lee: We held on for as long as we could.",
                "Bo Roe: Thank you & good night.",
            ],
        );
        check(
            "1\n00:00:01,000 --> 00:00:04,000\n{\\an8}ANN LEE: We held on.\n\n2\n00:00:05,000 --> 00:00:06,000\nTo the end.\n\n\
             3\n00:00:07,000 --> 00:00:08,000\n- Was it: hard?\n- BO ROE: Yes.\n",
            &[
                "ANN LEE: We held on. To the end.",
                "Was it: hard?",
                "BO ROE: Yes.",
            ],
        );
        assert_eq!(
            read("WEBVTT - The hearing\n\n00:01.000 --> 00:02.000\nx")
                .title
                .as_deref(),
            Some("The hearing")
        );
    }

    #[test]
    fn rolling_lines_are_told_once() {
        check(
            "WEBVTT\n\n00:01.000 --> 00:02.000\nThe council\n\n00:02.000 --> 00:03.000\nThe council\nmet today.",
            &["The council met today."],
        );
    }

    #[test]
    fn what_is_none() {
        for text in [
            "",
            "The council met.",
            "1\nThe council met.",
            "WEBVTTX",
            "1\n--> x",
        ] {
            assert!(!is_transcript(text), "{text:?}");
        }
    }
}
