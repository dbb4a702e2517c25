//! What stands around the date in a date field.
//!
//! A field in lower case comes in; the date without its quotation marks, label and filling words goes out. It refuses to
//! look at the date itself.

/// Words between the parts of a date, in the languages that write dates with them.
const FILLING: &[&str] = &[
    "-", "–", "—", "|", "·", "de", "del", "do", "of", "the", "den", "le", "г", "г.", "года", "р.", "року",
    "uhr", "kl", "kl.",
];

/// "published: monday, october 27, 2025 - 10:14" is "monday, october 27, 2025 10:14".
pub(super) fn bare(text: &str) -> String {
    let text = text.trim().trim_matches(['"', '\'', '“', '”']).trim();
    let text = match text.split_once(':') {
        Some((label, date)) if label.chars().all(char::is_alphabetic) && date.starts_with(' ') => date,
        _ => text,
    };
    if let Some(day) = in_japan_and_china(text) {
        return day;
    }
    let words: Vec<&str> = text
        .split_whitespace()
        .filter(|word| !FILLING.contains(word))
        .collect();
    words.join(" ")
}

/// "2025年10月27日 14:00": the clock time is left, since nothing tells in which of the zones.
fn in_japan_and_china(text: &str) -> Option<String> {
    let (year, rest) = text.split_once('年')?;
    let (month, rest) = rest.split_once('月')?;
    let (day, _) = rest.split_once('日')?;
    Some([year, month, day].map(str::trim).join("-"))
}
