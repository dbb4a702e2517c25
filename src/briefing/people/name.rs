//! A name as it is compared over articles.
//!
//! A name comes in as the article writes it, its words go out in lower case, without titles, dots and
//! suffixes. It refuses to guess which word of "Xi Jinping" is the surname: both ends are looked up.

/// The words of a name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Name {
    /// In lower case, no title, no final dot, no "Jr."; never empty.
    pub words: Vec<String>,
    /// "Jr.", "Sr.", "III": a father and a son are two.
    pub suffix: Option<String>,
    /// It opens with a small word ("van der Berg"): a surname of several words.
    pub surname_alone: bool,
}

impl Name {
    /// Reads `name`; none where it holds no word.
    pub fn of(name: &str) -> Option<Self> {
        let mut words: Vec<String> = Vec::new();
        let mut suffix = None;
        let mut small = false;
        for word in name.split(|c: char| c.is_whitespace() || c == ',') {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let low = bare.to_lowercase().replace('’', "'");
            if low.is_empty() || words.is_empty() && TITLES.contains(&low.as_str()) {
                continue;
            }
            if words.len() > 1 && SUFFIXES.contains(&low.as_str()) {
                suffix = Some(low);
                continue;
            }
            small |= words.is_empty() && bare.chars().all(char::is_lowercase);
            words.push(low);
        }
        let surname_alone = small && words.len() > 1;
        (!words.is_empty()).then_some(Self {
            words,
            suffix,
            surname_alone,
        })
    }

    /// A first name and a surname, or more.
    pub fn is_full(&self) -> bool {
        self.words.len() > 1 && !self.surname_alone
    }

    /// The words as one.
    pub fn key(&self) -> String {
        self.words.join(" ")
    }

    /// What others may call the bearer of this full name: "Ludwig van der Berg" is "Berg", "der Berg", "van
    /// der Berg"; "Xi Jinping" is "Jinping", and "Xi", as that is no first name.
    pub fn short_forms(&self) -> Vec<String> {
        let mut forms: Vec<String> = (1..self.words.len())
            .rev()
            .filter_map(|from| self.words.get(from..))
            .map(|tail| tail.join(" "))
            .collect();
        if let Some(first) = self.words.first()
            && first.chars().count() > 1
            && !crate::analysis::is_first_name(first)
        {
            forms.push(first.clone());
        }
        forms
    }
}

/// What may stand before a name and is no part of it.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "rev", "sen", "rep", "gov",
    "gen", "the",
];

/// What tells a father from a son.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv"];
