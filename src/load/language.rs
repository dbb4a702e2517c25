//! Which language a text is in.
//!
//! A declared tag, or the words themselves, come in; a BCP 47 tag goes out, or nothing. It refuses to
//! decide on little: fewer than four telling words, or two languages close together, stay open.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Words looked at.
const WORDS: usize = 3000;

/// No telling word has more bytes.
const LONGEST: usize = 8;

/// Function words that are common in one language and rare or absent in the others.
const TELLING: &[(&str, &str)] = &[
    (
        "en",
        "the and of to that with was for is said has have from which were they this would been not are will their",
    ),
    (
        "de",
        "der die und das den von nicht mit dem ist eine auf für sich auch nach bei wie wird einen sind oder wurde",
    ),
    (
        "fr",
        "les des est dans une qui que pour sur pas avec son sont aux du cette été nous ont plus mais leur et",
    ),
    (
        "es",
        "los las del por con una para que como más pero sus fue este entre cuando también desde sobre y el ha muy",
    ),
    (
        "it",
        "il che di per non una sono della nel alla più anche con gli dei ha delle dal questo stato come si",
    ),
    (
        "pt",
        "não uma os dos das em do na ao mais foi são pelo pela também com seu às ou até um o",
    ),
    (
        "nl",
        "het een van en dat niet zijn voor met op aan ook werd door naar bij wordt maar heeft nog om er",
    ),
    (
        "sv",
        "och att det som på är för inte med till av den har ett om från men var han efter",
    ),
    (
        "da",
        "og at det er på som til med ikke af den har et om fra men var blev efter der",
    ),
    (
        "pl",
        "nie się że na jest do przez jak oraz które dla od po był tym ich są może w z",
    ),
    (
        "cs",
        "se na že je v s které jako by pro jsou podle také ale který byl jeho při",
    ),
    (
        "tr",
        "ve bir bu için ile olarak daha çok da de olan ancak gibi kadar sonra",
    ),
    (
        "id",
        "yang dan di dengan untuk dari pada tidak ini itu dalam akan oleh telah adalah",
    ),
    (
        "fi",
        "ja on ei että se oli hän mutta ovat myös kuin tai sen joka mukaan",
    ),
];

/// A declared language as a tag ("en_GB" is "en-GB"); nothing where it is none.
pub(super) fn tag(declared: &str) -> Option<String> {
    let tag = declared.trim().replace('_', "-");
    let tag = tag.split([',', ';', '.']).next().unwrap_or_default().trim();
    let mut parts = tag.split('-');
    let first = parts.next()?;
    let alphabetic = (2..=3).contains(&first.len()) && first.bytes().all(|b| b.is_ascii_alphabetic());
    let rest = parts.all(|p| (1..=8).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_alphanumeric()));
    (alphabetic && rest && !tag.eq_ignore_ascii_case("und")).then(|| tag.to_owned())
}

/// Each telling word, as [`packed`], with the languages it tells, as places in [`TELLING`].
static LANGUAGES_OF: LazyLock<FxHashMap<u64, Vec<usize>>> = LazyLock::new(|| {
    let mut map: FxHashMap<u64, Vec<usize>> = FxHashMap::default();
    for (language, (_, words)) in TELLING.iter().enumerate() {
        for word in words.split_whitespace() {
            let languages = map.entry(packed(word)).or_default();
            if !languages.contains(&language) {
                languages.push(language);
            }
        }
    }
    map
});

/// The language of the words in `texts`.
pub(super) fn told<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<&'static str> {
    if let Some(script) = by_script(texts.clone()) {
        return Some(script);
    }
    let mut votes = Votes {
        votes: vec![0; TELLING.len()],
        words: 0,
    };
    for text in texts {
        votes.read(text);
    }
    let Votes { votes, words } = votes;
    let (best, most) = votes
        .iter()
        .enumerate()
        .max_by_key(|(i, v)| (**v, usize::MAX - i))?;
    let second = votes
        .iter()
        .enumerate()
        .filter(|(i, _)| *i != best)
        .map(|(_, v)| *v)
        .max()
        .unwrap_or(0);
    // one word in ten is a function word of the list in any of these languages; half as many again as the next
    let sure = *most >= 4 && *most * 10 >= words && *most * 2 >= second * 3;
    sure.then(|| TELLING.get(best).map(|(tag, _)| *tag)).flatten()
}

/// What the words read so far tell.
struct Votes {
    /// For each language of [`TELLING`].
    votes: Vec<usize>,
    words: usize,
}

/// A run of letters that is being read.
#[derive(Default)]
struct Run {
    /// In lower case, as [`packed`].
    letters: u64,
    /// Bytes of it.
    len: usize,
    /// Bytes of it in lower case.
    low: usize,
}

impl Run {
    fn push(&mut self, byte: u8) {
        self.letters = self.letters << 8 | u64::from(byte);
        self.low += 1;
    }
}

impl Votes {
    /// Counts the words of `text`, up to [`WORDS`] in all. One pass over its bytes.
    fn read(&mut self, text: &str) {
        let mut run = Run::default();
        for (i, byte) in text.bytes().enumerate() {
            if byte.is_ascii_alphabetic() {
                run.len += 1;
                run.push(byte.to_ascii_lowercase());
                continue;
            }
            // the other bytes of a character that was read at its first
            if byte & 0xc0 == 0x80 {
                continue;
            }
            let c = if byte.is_ascii() {
                None
            } else {
                text.get(i..).and_then(|rest| rest.chars().next())
            };
            if let Some(c) = c.filter(|c| c.is_alphabetic()) {
                run.len += c.len_utf8();
                for low in c.to_lowercase() {
                    low.encode_utf8(&mut [0; 4]).bytes().for_each(|b| run.push(b));
                }
                continue;
            }
            self.end(&mut run);
            if self.words >= WORDS {
                return;
            }
        }
        self.end(&mut run);
    }

    /// Counts the word that was read last, if one was.
    fn end(&mut self, run: &mut Run) {
        let Run { letters, len, low } = std::mem::take(run);
        if !(1..=24).contains(&len) || self.words >= WORDS {
            return;
        }
        self.words += 1;
        if len > LONGEST || low > LONGEST {
            return;
        }
        for &language in LANGUAGES_OF.get(&letters).into_iter().flatten() {
            if let Some(vote) = self.votes.get_mut(language) {
                *vote += 1;
            }
        }
    }
}

/// The bytes of a telling word as one number.
fn packed(word: &str) -> u64 {
    word.bytes().fold(0, |n, byte| n << 8 | u64::from(byte))
}

/// Scripts that one language writes.
fn by_script<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<&'static str> {
    // the bytes that their letters open with; "’" and "é" are none of them
    let opens = |b: &u8| matches!(b, 0xcd..=0xcf | 0xd7 | 0xe0 | 0xe3..=0xed);
    if !texts.clone().any(|t| t.as_bytes().iter().any(opens)) {
        return None;
    }
    let scripts = ["ja", "ko", "zh", "el", "he", "th"];
    let mut counts = [0_usize; 6];
    let mut all = 0;
    for c in texts.flat_map(str::chars).take(20_000) {
        if c.is_ascii() {
            all += usize::from(c.is_ascii_alphabetic());
            continue;
        }
        if !c.is_alphabetic() {
            continue;
        }
        all += 1;
        let at = match c {
            '\u{3040}'..='\u{30ff}' => 0,
            '\u{ac00}'..='\u{d7a3}' => 1,
            '\u{4e00}'..='\u{9fff}' => 2,
            '\u{370}'..='\u{3ff}' => 3,
            '\u{5d0}'..='\u{5ea}' => 4,
            '\u{e00}'..='\u{e7f}' => 5,
            _ => continue,
        };
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    let [kana, _, han, ..] = counts;
    if all >= 10 && kana * 10 >= all && (kana + han) * 2 >= all {
        return Some("ja");
    }
    let (best, most) = counts.iter().enumerate().max_by_key(|(_, n)| **n)?;
    (all >= 10 && *most * 2 > all)
        .then(|| scripts.get(best).copied())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: Option<&str>) {
        assert_eq!(told([text].into_iter()), want, "{text:?}");
    }

    #[test]
    fn no_telling_word_is_left_out_for_its_length() {
        for (language, words) in TELLING {
            assert!(words.split_whitespace().all(|w| w.len() <= LONGEST), "{language}");
        }
    }

    #[test]
    fn told_by_its_small_words() {
        check(
            "The harbour was closed for the day and the ships were told that they would wait.",
            Some("en"),
        );
        check(
            "Der Hafen wurde geschlossen und die Schiffe sind nicht mit dem Sturm gefahren.",
            Some("de"),
        );
        check(
            "Le port est fermé dans la nuit et les bateaux sont restés pour une journée avec des vivres.",
            Some("fr"),
        );
        check(
            "El puerto fue cerrado por la tormenta y los barcos con sus velas esperan para entrar también.",
            Some("es"),
        );
        check(
            "Il porto non è aperto, che sia per una tempesta della notte o per gli scioperi sono in molti a dirlo.",
            Some("it"),
        );
        check(
            "De haven werd gesloten en het schip dat niet voor de storm was, is met een sleepboot van de kade.",
            Some("nl"),
        );
        check(
            "O porto não foi aberto e os navios são mais do que uma frota, também pelo mar das ilhas.",
            Some("pt"),
        );
        check("港は台風のために閉鎖され、船は沖で待っていた。", Some("ja"));
        check("港口因台风关闭，船只在海上等候了一整天。", Some("zh"));
        check("Kuala Lumpur", None);
        check("12 34 56", None);
    }

    #[test]
    fn declared_tags() {
        assert_eq!(tag("en_GB").as_deref(), Some("en-GB"));
        assert_eq!(tag(" zh-Hans-CN ").as_deref(), Some("zh-Hans-CN"));
        assert_eq!(tag("english please"), None);
        assert_eq!(tag(""), None);
    }
}
