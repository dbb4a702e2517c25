//! The kinds of documents that bookmarks are written as.

/// How bookmarks are written to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// For notes and mails.
    Markdown,
    /// For Emacs.
    Org,
    /// Everything, to be read back without loss.
    Json,
    /// For a spreadsheet.
    Csv,
    /// One page for a browser.
    Html,
}

impl Style {
    /// In the order in which they are offered.
    pub const ALL: [Self; 5] = [Self::Markdown, Self::Org, Self::Json, Self::Csv, Self::Html];

    /// What files of it end in; its word on the command line.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Org => "org",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Html => "html",
        }
    }

    /// Its name, and what it is good for.
    #[must_use]
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Markdown => ("Markdown", "for notes and mails"),
            Self::Org => ("Org", "for Emacs, a heading each with its properties"),
            Self::Json => (
                "JSON",
                "everything; `dateline bookmarks import` reads it back without loss",
            ),
            Self::Csv => ("CSV", "for a spreadsheet, a row each"),
            Self::Html => ("HTML", "one page for a browser"),
        }
    }

    /// The style of a file of this name.
    #[must_use]
    pub fn of_file(name: &str) -> Option<Self> {
        let ending = name.rsplit_once('.')?.1.to_ascii_lowercase();
        match ending.as_str() {
            "markdown" => Some(Self::Markdown),
            "htm" => Some(Self::Html),
            _ => Self::ALL.into_iter().find(|s| s.ending() == ending),
        }
    }
}
