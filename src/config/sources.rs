//! The `[[source]]` tables: where news comes from.
//!
//! One table comes in, one [`SourceSetting`] goes out with every fault in it, each at its own line. It refuses
//! a table without a place, and a program anywhere but here: lists from elsewhere cannot name one.

use std::ops::Range;
use std::time::Duration;

use toml_edit::{Item, TableLike};

use super::fault::meant;
use super::options::quoted;

/// The shortest time between two looks at one source.
const SHORTEST: Duration = Duration::from_secs(5 * 60);

/// The longest: 30 days.
const LONGEST: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// The keys of a table.
const KEYS: &[&str] = &[
    "url",
    "page",
    "folder",
    "command",
    "title",
    "refresh",
    "full_text",
    "tags",
];

/// One source as the reader wrote it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceSetting {
    /// Where it is.
    pub place: SourcePlace,
    /// What it is called; its own name where none is given.
    pub title: Option<String>,
    /// How often it is looked at; none goes by `network.refresh`.
    pub refresh: Option<Every>,
    /// Whether articles are fetched whole.
    pub full_text: FullText,
    /// Tags, without `#`.
    pub tags: Vec<String>,
}

/// Where a source is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SourcePlace {
    /// A feed by its address.
    Feed(String),
    /// One page that is an article, by its address.
    Page(String),
    /// A folder or file.
    Folder(String),
    /// A program and its arguments; what it prints is read.
    Command(Vec<String>),
}

impl SourcePlace {
    /// As a person names it, and as the library knows it: the address, the path, or the words of the command.
    #[must_use]
    pub fn locator(&self) -> String {
        match self {
            Self::Feed(words) | Self::Page(words) | Self::Folder(words) => words.clone(),
            Self::Command(words) => words.join(" "),
        }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Feed(_) => "url",
            Self::Page(_) => "page",
            Self::Folder(_) => "folder",
            Self::Command(_) => "command",
        }
    }
}

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Only when the reader asks.
    Never,
    /// That long after the last look.
    Time(Duration),
}

/// Whether articles of a feed are fetched whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FullText {
    /// Where the feed gives only an excerpt.
    #[default]
    Auto,
    /// Each.
    Always,
    /// None.
    Never,
}

impl FullText {
    /// The word in the file.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        }
    }

    /// The one of this name.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        [Self::Auto, Self::Always, Self::Never]
            .into_iter()
            .find(|f| f.word() == word)
    }
}

impl Every {
    /// "never", "30m", "2h", "1d".
    ///
    /// # Errors
    /// What it should be.
    pub fn of(word: &str) -> Result<Self, String> {
        if word.trim() == "never" {
            return Ok(Self::Never);
        }
        let bad = || {
            format!(
                "\"{}\" is no time: write \"never\", \"30m\", \"2h\" or \"1d\"",
                word.escape_debug()
            )
        };
        let word = word.trim();
        let unit = word.chars().next_back().ok_or_else(bad)?;
        let seconds = match unit {
            'm' => 60,
            'h' => 60 * 60,
            'd' => 24 * 60 * 60,
            _ => return Err(bad()),
        };
        let number = word.strip_suffix(unit).unwrap_or_default().trim_end();
        let number: u64 = number.parse().map_err(|_| bad())?;
        let time = Duration::from_secs(number.saturating_mul(seconds));
        if (SHORTEST..=LONGEST).contains(&time) {
            Ok(Self::Time(time))
        } else {
            Err(format!("\"{word}\": from \"5m\" to \"30d\", or \"never\""))
        }
    }

    /// As it is written.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Never => "never".to_owned(),
            Self::Time(time) => match time.as_secs() / 60 {
                m if m % (24 * 60) == 0 => format!("{}d", m / (24 * 60)),
                m if m % 60 == 0 => format!("{}h", m / 60),
                m => format!("{m}m"),
            },
        }
    }

    /// Seconds between looks.
    #[must_use]
    pub fn seconds(self) -> Option<u64> {
        match self {
            Self::Never => None,
            Self::Time(time) => Some(time.as_secs()),
        }
    }
}

/// A fault in a table: where, and what.
pub(super) type SourceFault = (Option<Range<usize>>, String);

/// Reads one table. What is wrong costs its own line; without a place there is no source.
pub(super) fn read(table: &dyn TableLike, faults: &mut Vec<SourceFault>) -> Option<SourceSetting> {
    let mut places = Vec::new();
    let mut setting = SourceSetting {
        place: SourcePlace::Folder(String::new()),
        title: None,
        refresh: None,
        full_text: FullText::Auto,
        tags: Vec::new(),
    };
    let mut first = None;
    for (written, item) in table.iter() {
        let key = table.get_key_value(written).and_then(|(key, _)| key.span());
        first = first.or_else(|| key.clone());
        let name = written.replace('-', "_");
        let wrong = match name.as_str() {
            "url" => text(item)
                .and_then(web)
                .map(|w| places.push(SourcePlace::Feed(w))),
            "page" => text(item)
                .and_then(web)
                .map(|w| places.push(SourcePlace::Page(w))),
            "folder" => text(item).map(|w| places.push(SourcePlace::Folder(w))),
            "command" => texts(item).and_then(|words| {
                if words.first().is_none_or(|w| w.trim().is_empty()) {
                    return Err("a command names its program: [\"program\", \"argument\"]".to_owned());
                }
                places.push(SourcePlace::Command(words));
                Ok(())
            }),
            "title" => text(item).map(|t| setting.title = Some(t).filter(|t| !t.trim().is_empty())),
            "refresh" => text(item)
                .and_then(|w| Every::of(&w))
                .map(|e| setting.refresh = Some(e)),
            "full_text" => text(item).and_then(|word| {
                let found = FullText::of(&word);
                setting.full_text = found.unwrap_or_default();
                found.map(|_| ()).ok_or_else(|| {
                    format!(
                        "\"{}\" should be one of \"auto\", \"always\", \"never\"{}",
                        word.escape_debug(),
                        meant(&word, ["auto", "always", "never"])
                    )
                })
            }),
            "tags" => texts(item).map(|tags| {
                for tag in tags {
                    let tag = tag.trim().trim_start_matches('#').replace(',', " ");
                    if !tag.is_empty() && !setting.tags.contains(&tag) {
                        setting.tags.push(tag);
                    }
                }
            }),
            _ => {
                let near = meant(&name, KEYS.iter().copied());
                faults.push((
                    key,
                    format!("a source has no \"{}\"{near}", written.escape_debug()),
                ));
                continue;
            }
        };
        if let Err(what) = wrong {
            faults.push((item.span().or(key), format!("source.{name}: {what}")));
        }
    }
    let mut places = places.into_iter();
    match (places.next(), places.next()) {
        (Some(place), None) => {
            setting.place = place;
            Some(setting)
        }
        (None, _) => {
            faults.push((first, "a source needs url, page, folder or command".to_owned()));
            None
        }
        (Some(_), Some(_)) => {
            faults.push((
                first,
                "a source has one place: url, page, folder or command".to_owned(),
            ));
            None
        }
    }
}

fn text(item: &Item) -> Result<String, String> {
    item.as_str()
        .map(str::to_owned)
        .ok_or_else(|| "it should be in quotes".to_owned())
}

fn texts(item: &Item) -> Result<Vec<String>, String> {
    let all = item.as_array().and_then(|a| {
        a.iter()
            .map(|w| w.as_str().map(str::to_owned))
            .collect::<Option<Vec<_>>>()
    });
    all.ok_or_else(|| "it should be a list of words in quotes".to_owned())
}

fn web(words: String) -> Result<String, String> {
    let head: String = words.chars().take(8).flat_map(char::to_lowercase).collect();
    if head.starts_with("http://") || head.starts_with("https://") {
        Ok(words.trim().to_owned())
    } else {
        Err("only http and https addresses are fetched; for a file or folder write folder = \"…\"".to_owned())
    }
}

impl SourceSetting {
    /// A source with nothing said but its place.
    #[must_use]
    pub fn at(place: SourcePlace) -> Self {
        Self {
            place,
            title: None,
            refresh: None,
            full_text: FullText::Auto,
            tags: Vec::new(),
        }
    }

    /// Its lines in the file, the header included; what is at its default is left out.
    #[must_use]
    pub fn lines(&self) -> String {
        let list = |words: &[String]| {
            let all: Vec<String> = words.iter().map(|w| quoted(w)).collect();
            format!("[{}]", all.join(", "))
        };
        let place = match &self.place {
            SourcePlace::Command(words) => list(words),
            other => quoted(&other.locator()),
        };
        let mut out = format!("[[source]]\n{} = {place}\n", self.place.key());
        if let Some(title) = &self.title {
            out.push_str(&format!("title = {}\n", quoted(title)));
        }
        if let Some(every) = self.refresh {
            out.push_str(&format!("refresh = {}\n", quoted(&every.word())));
        }
        if self.full_text != FullText::Auto {
            out.push_str(&format!("full_text = {}\n", quoted(self.full_text.word())));
        }
        if !self.tags.is_empty() {
            out.push_str(&format!("tags = {}\n", list(&self.tags)));
        }
        out
    }
}
