//! What a briefing says, before it has a form.
//!
//! Plain data, owned, every word cut from an article or a label of ours. It refuses marks of any form: escaping
//! and wrapping belong to the writers.

use crate::analysis::QuoteKind;

/// A whole briefing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Brief {
    /// "Briefing, 23 Nov 2026": the day of its newest article.
    pub title: String,
    /// How much it was made of: "11 articles of 8 sources: 1 story, 8 single articles".
    pub about: String,
    /// BCP 47 language of most of its articles.
    pub lang: Option<String>,
    /// Stories that several articles tell, the newest first.
    pub stories: Vec<Part>,
    /// Articles that stand alone, the newest first.
    pub singles: Vec<Part>,
    /// Every article, in the order in which the parts name them.
    pub papers: Vec<Paper>,
    /// Inputs that could not be read.
    pub failures: Vec<Failure>,
}

/// One article as a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What a citation calls it: the publication, else the file; with its number where two are called the same.
    pub label: String,
    /// Its headline, or first words.
    pub title: String,
    /// When it was published, as shown ("23 Nov 2026"), and in ISO 8601.
    pub day: Option<(String, String)>,
    /// Who wrote it.
    pub byline: Vec<String>,
    /// BCP 47 language, where it says so.
    pub lang: Option<String>,
    /// Words in it.
    pub words: usize,
    /// Its page, http or https only.
    pub url: Option<String>,
    /// Its locator where it has no page: a path, `-`, an entry of a feed.
    pub locator: String,
}

/// An input that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// Its id.
    pub id: String,
    /// What is wrong and what to do.
    pub error: String,
}

/// A story, or one article.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Part {
    /// A headline of one of its articles.
    pub title: String,
    /// Its articles: indices into [`Brief::papers`]. With one article a place is its paragraph alone.
    pub papers: Vec<usize>,
    /// Articles with the words of another: the one that is told here, and those folded into it.
    pub copies: Vec<(usize, Vec<usize>)>,
    /// What is told.
    pub sections: Vec<Section>,
}

/// A heading and what stands under it.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// A label of ours; empty for none.
    pub heading: &'static str,
    /// What stands under it.
    pub body: Body,
}

/// What stands under a heading.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// Sentences of the articles.
    Sentences(Vec<Told>),
    /// Sentences that one article has and the others have not, by article.
    Only(Vec<(usize, Vec<Told>)>),
    /// Statements by speaker, and how many are left out.
    Speakers(Vec<Speaker>, usize),
    /// Events in time, and how many are left out.
    Timeline(Vec<Moment>, usize),
    /// Lines of labels and names.
    Lines(Vec<String>),
}

/// Where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Index into [`Brief::papers`].
    pub paper: usize,
    /// Paragraph, counted from one as the reader's screen does.
    pub paragraph: usize,
}

/// Words of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The words, white space as one space.
    pub words: String,
    /// Where they stand.
    pub place: Place,
}

/// Somebody and their statements.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaker {
    /// The fullest name; none where the text does not say who speaks.
    pub name: Option<String>,
    /// The role in the article's words.
    pub role: Option<String>,
    /// Not one of the statements is certain to be theirs.
    pub doubt: bool,
    /// In the order of the articles.
    pub said: Vec<Statement>,
}

/// One statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The words; of direct speech those between the marks, which the writers put on again.
    pub words: String,
    /// Direct, mixed, indirect.
    pub kind: QuoteKind,
    /// Cue, occasion and by way of whom, in the article's words.
    pub about: Vec<String>,
    /// The speaker is not certain.
    pub doubt: bool,
    /// The article that has it fullest, then others that have it.
    pub places: Vec<Place>,
}

/// One event.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// The time as shown, or "undated" with what is known.
    pub when: String,
    /// The time in a form that HTML's `time` takes, where it has one.
    pub iso: Option<String>,
    /// A clause of the article.
    pub label: String,
    /// "planned" or "possible"; none for the past.
    pub ahead: Option<&'static str>,
    /// Where sources give other days: each day with its place.
    pub disputed: Vec<(String, Place)>,
    /// Who tells of it.
    pub places: Vec<Place>,
}

impl Statement {
    /// The words as they are shown: direct speech between quotation marks.
    #[must_use]
    pub fn shown(&self) -> String {
        match self.kind {
            // the comma is the reporter's: "“Nobody won,” she said"
            QuoteKind::Direct => format!("“{}”", self.words.trim_end_matches(',')),
            QuoteKind::Mixed | QuoteKind::Indirect => self.words.clone(),
        }
    }

    /// "reported, warned, at a briefing on the quay", with the doubt in words. That direct speech is direct its marks
    /// tell; "said" tells nothing.
    #[must_use]
    pub fn told(&self) -> String {
        let direct = self.kind == QuoteKind::Direct;
        let mut parts: Vec<String> = Vec::new();
        parts.extend((!direct).then(|| "reported".to_owned()));
        let telling = |w: &&String| {
            w.contains(' ') && !w.eq_ignore_ascii_case("according to")
                || TELLING.contains(&w.to_lowercase().as_str())
        };
        parts.extend(self.about.iter().filter(telling).map(|w| within(w)));
        if self.doubt {
            parts.push("? speaker not certain".to_owned());
        }
        parts.join(", ")
    }
}

impl Speaker {
    /// A role that stands before the name ("Rep.", "FBI Director", "former Gov.").
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.role.as_deref().filter(|r| is_title(r))
    }

    /// A role that stands behind it ("a former inspector of the harbour").
    #[must_use]
    pub fn office(&self) -> Option<&str> {
        self.role.as_deref().filter(|r| !is_title(r))
    }

    /// The name as it is shown, with a question mark where nothing is certain.
    #[must_use]
    pub fn shown(&self) -> String {
        match &self.name {
            Some(name) if self.doubt => format!("{name}?"),
            Some(name) => name.clone(),
            None => "Speaker not named".to_owned(),
        }
    }
}

/// "Speaking to reporters" inside a line: a small letter, unless it opens with a name.
fn within(words: &str) -> String {
    let first = words.split_whitespace().next().unwrap_or_default();
    let opens = first.to_lowercase();
    let small = OPENING.contains(&opens.as_str()) || opens.len() > 4 && opens.ends_with("ing");
    match words.get(first.len()..).filter(|_| small) {
        Some(rest) => format!("{opens}{rest}"),
        None => words.to_owned(),
    }
}

/// Words of one occasion that may have opened a sentence.
const OPENING: &[&str] = &[
    "in",
    "at",
    "on",
    "during",
    "after",
    "before",
    "asked",
    "when",
    "as",
    "for",
    "with",
    "by",
    "from",
    "to",
    "under",
    "while",
    "via",
    "according",
];

/// Verbs that tell how something was said.
const TELLING: &[&str] = &[
    "wrote",
    "writes",
    "tweeted",
    "tweets",
    "posted",
    "asked",
    "asks",
    "warned",
    "warns",
    "argued",
    "argues",
    "denied",
    "denies",
    "insisted",
    "insists",
    "predicted",
    "predicts",
    "promised",
    "promises",
    "vowed",
    "vows",
    "admitted",
    "admits",
    "urged",
    "urges",
    "replied",
    "testified",
    "joked",
    "suggested",
    "suggests",
    "acknowledged",
    "conceded",
    "claimed",
    "claims",
    "complained",
    "confirmed",
    "believes",
    "believed",
    "thinks",
    "thought",
    "estimated",
    "estimates",
    "pledged",
    "pledges",
    "shouted",
    "demanded",
    "demands",
    "hopes",
    "hoped",
    "fears",
    "feared",
    "recalled",
    "quipped",
    "alleged",
    "accused",
    "criticized",
    "criticised",
    "praised",
    "ordered",
    "ruled",
    "concluded",
];

/// Are all its words written with a capital, the first one perhaps not? So is what stands before a name.
fn is_title(role: &str) -> bool {
    let capital = |w: &str| w.starts_with(char::is_uppercase);
    let first = role.split_whitespace().next().unwrap_or_default();
    let rest = role.split_whitespace().skip(1);
    let article = matches!(
        first.to_lowercase().as_str(),
        "the" | "a" | "an" | "his" | "her" | "its" | "their"
    );
    !article && !role.contains(',') && rest.clone().all(capital) && (capital(first) || rest.count() > 0)
}

/// "1 more event is not shown." for what a list leaves out; none where it leaves out nothing.
#[must_use]
pub fn left_out(n: usize, one: &str) -> Option<String> {
    match n {
        0 => None,
        1 => Some(format!("1 more {one} is not shown.")),
        n => Some(format!("{n} more {one}s are not shown.")),
    }
}

/// "1 article", "3 articles".
#[must_use]
pub fn count(n: usize, one: &str, many: &str) -> String {
    format!("{n} {}", if n == 1 { one } else { many })
}
