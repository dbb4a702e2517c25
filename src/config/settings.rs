//! The settings themselves: plain data with the built-in defaults.
//!
//! Nothing comes in; what a reader set, or left as it was, goes out. It refuses to know what a command does.

use super::keys::Key;
use super::sources::{Every, SourceSetting};
use super::theme::Theme;

/// Everything that can be set.
#[derive(Debug, Clone, PartialEq)]
pub struct Config {
    /// `ui.start`: the view that is open first.
    pub start: View,
    /// `ui.two_pane_from`: columns from which two panes stand side by side.
    pub two_pane_from: u16,
    /// `ui.three_pane_from`: columns from which three do.
    pub three_pane_from: u16,
    /// `ui.mouse`: clicks and the wheel are heard.
    pub mouse: bool,
    /// `ui.hints`: the bottom line shows keys.
    pub hints: bool,
    /// `ui.menu_delay_ms`: milliseconds until the menu after a prefix key.
    pub menu_delay_ms: u16,
    /// `reading.measure`: the widest row of text, in columns.
    pub measure: u16,
    /// `reading.paragraph_gap`: blank rows between paragraphs.
    pub paragraph_gap: u16,
    /// `reading.scroll_off`: rows kept in sight above and below the cursor.
    pub scroll_off: u16,
    /// `reading.key_paragraphs`: how they are marked.
    pub key_paragraphs: KeyParagraphs,
    /// `quotes.show`: direct, mixed, indirect.
    pub quotes: [bool; 3],
    /// `timeline.strip`: the strip that shows how events lie in time.
    pub strip: bool,
    /// `[theme]`.
    pub theme: Theme,
    /// `[keys]`, in the order of the file.
    pub keys: Vec<Bind>,
    /// `storage.folder`: where bookmarks are kept; empty for the system's place.
    pub folder: String,
    /// `open.whole`: a file or mail of many articles is read as one.
    pub whole: bool,
    /// `storage.keep`: what is opened is kept in the library.
    pub keep: bool,
    /// `storage.keep_days`: days after which articles leave the library; 0 for never.
    pub keep_days: u16,
    /// `storage.keep_mib`: MiB beyond which the oldest articles leave it; 0 for never.
    pub keep_mib: u16,
    /// `storage.keep_unread`: neither takes what is unread.
    pub keep_unread: bool,
    /// `open.browser`: the words that start it, `{url}` in one of them; empty for the system's own.
    pub browser: Vec<String>,
    /// `network.enabled`: sockets may be opened.
    pub network: bool,
    /// `network.refresh`: how often sources are looked at while the reader is open.
    pub refresh: Every,
    /// `[convert]`: by kind of file, the words that turn one into text, `{file}` in one of them.
    pub convert: Convert,
    /// `[[source]]`, in the order of the file.
    pub sources: Vec<SourceSetting>,
}

/// Programs that turn files into text on their standard output; empty where none is set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "the names are those of the kinds of files")]
pub struct Convert {
    pub pdf: Vec<String>,
    pub docx: Vec<String>,
    pub epub: Vec<String>,
    pub odt: Vec<String>,
    pub rtf: Vec<String>,
    pub zip: Vec<String>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            start: View::Front,
            two_pane_from: 110,
            three_pane_from: 180,
            mouse: true,
            hints: true,
            menu_delay_ms: 250,
            measure: 66,
            paragraph_gap: 1,
            scroll_off: 3,
            key_paragraphs: KeyParagraphs::Bar,
            quotes: [true; 3],
            strip: true,
            theme: Theme::default(),
            keys: Vec::new(),
            folder: String::new(),
            whole: false,
            keep: true,
            keep_days: 0,
            keep_mib: 0,
            keep_unread: true,
            browser: Vec::new(),
            network: true,
            refresh: Every::Never,
            convert: Convert::default(),
            sources: Vec::new(),
        }
    }
}

impl Convert {
    /// The words that convert this format ("pdf"), where some are set.
    #[must_use]
    pub fn words(&self, format: &str) -> Option<&[String]> {
        let words = match format {
            "pdf" => &self.pdf,
            "docx" => &self.docx,
            "epub" => &self.epub,
            "odt" => &self.odt,
            "rtf" => &self.rtf,
            "zip" => &self.zip,
            _ => return None,
        };
        (!words.is_empty()).then_some(words.as_slice())
    }
}

/// A view to start with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the words are those on the tabs")]
pub enum View {
    Front,
    Read,
    Quotes,
    Timeline,
    Summary,
    Marks,
    People,
}

/// How key paragraphs are marked in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyParagraphs {
    /// A bar beside them.
    Bar,
    /// Not at all.
    Off,
}

/// Keys that a reader bound or unbound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bind {
    /// Where they hold: one of [`Known::scopes`].
    pub scope: String,
    /// In the order typed.
    pub keys: Vec<Key>,
    /// The command they run; none unbinds them.
    pub command: Option<String>,
}

/// What the rest of the program knows, so that bindings can be checked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// The names of all commands.
    pub commands: &'a [&'a str],
    /// The names of all scopes: `global`, `read`, `list`.
    pub scopes: &'a [&'a str],
}
