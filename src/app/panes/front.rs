//! The front page: every open article on two lines, newest day first.
//!
//! The library comes in; lines with the title, source and time, the first summary sentence and the counts go
//! out. It refuses to write a word about an article that is not the article's own.

use chrono::{Datelike as _, NaiveDate};

use crate::analysis::minutes;
use crate::app::library::Entry;
use crate::app::lines::{Line, Role, Sheet, Target};
use crate::app::state::App;
use crate::article::{Origin, Published, PublishedFrom};
use crate::calendar::show;
use crate::load::is_excerpt;
use crate::text::sanitise::clean_line;
use crate::text::width;

/// The state of the front page.
#[derive(Debug, Clone, Default)]
pub struct Front {
    /// The list.
    pub sheet: Sheet,
    /// Articles in the order shown, by their place in the library.
    pub order: Vec<usize>,
    /// The reader has pressed a key; until then the first article is selected, whatever else is still read.
    pub used: bool,
}

/// What the lines depend on besides the library: the day.
#[must_use]
pub fn scope(app: &App) -> u64 {
    app.news
        .now
        .map_or(0, |n| n.date_naive().num_days_from_ce().unsigned_abs().into())
}

/// What stands where there are no articles: how to get some.
#[must_use]
pub fn nothing(app: &App) -> Vec<String> {
    let key = |id: &str| app.keys.map.keys_of(id).into_iter().next().unwrap_or_default();
    let fetch = match app.config.sources.is_empty() {
        true => format!("{}  adds a source of news", key("source.add")),
        false => format!("{}  fetches your sources", key("source.fetch_all")),
    };
    vec![
        "Nothing is here yet.".to_owned(),
        String::new(),
        fetch,
        "Pasted text opens as an article, a pasted address too.".to_owned(),
        "From a shell: dateline FILE…".to_owned(),
    ]
}

/// Stories first, each with its newest article's day; then the rest, newest day first, within a day as the
/// inputs came. Articles without a day stand last.
#[must_use]
pub fn order(app: &App) -> Vec<usize> {
    let day = |i: usize| app.library.get(i).and_then(|e| e.day);
    let mut stories: Vec<&Vec<usize>> = app.library.stories.iter().map(|(_, s)| s).collect();
    stories.sort_by_key(|s| std::cmp::Reverse(s.iter().filter_map(|&i| day(i)).max()));
    let mut order: Vec<usize> = stories.into_iter().flatten().copied().collect();
    let mut told = vec![false; app.library.entries.len()];
    for &i in &order {
        if let Some(t) = told.get_mut(i) {
            *t = true;
        }
    }
    let mut rest: Vec<usize> = (0..told.len())
        .filter(|&i| !told.get(i).is_some_and(|t| *t))
        .collect();
    rest.sort_by_key(|&i| std::cmp::Reverse(day(i)));
    order.extend(rest);
    order
}

/// The lines at a width.
#[must_use]
pub fn lines(app: &App, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let (mut lines, mut targets) = (Vec::new(), Vec::new());
    let today = app.news.now.map(|n| n.date_naive());
    let mut story_of = rustc_hash::FxHashMap::default();
    for (n, (_, articles)) in app.library.stories.iter().enumerate() {
        story_of.extend(articles.iter().map(|&i| (i, n)));
    }
    let mut group: Option<String> = None;
    for &i in &app.panes.front.order {
        let Some(entry) = app.library.get(i) else {
            continue;
        };
        let story = story_of.get(&i).and_then(|&n| app.library.stories.get(n));
        let heading = match story {
            Some((headline, articles)) => story_words(app, headline, articles, cols),
            None => day_words(entry.day, today),
        };
        if group.as_ref() != Some(&heading) {
            lines.push(rule(&heading, cols));
            group = Some(heading);
        }
        let item = targets.len();
        targets.push(Target::Article(i));
        lines.extend(article(app, entry, cols).map(|l| Line {
            item: Some(item),
            ..l
        }));
    }
    (lines, targets)
}

/// "Harbour bridge shut … · 4 articles · 3 sources"; the headline is one of theirs.
fn story_words(app: &App, headline: &str, articles: &[usize], cols: usize) -> String {
    let mut sources: Vec<String> = articles
        .iter()
        .filter_map(|&i| Some(app.library.get(i)?.source()))
        .collect();
    sources.sort_unstable();
    sources.dedup();
    let count = format!(" · {} articles · {} sources", articles.len(), sources.len());
    let count = if sources.len() == 1 {
        format!(" · {} articles", articles.len())
    } else {
        count
    };
    let room = cols.saturating_sub(4 + width::cols(&count));
    format!("{}{count}", width::fit(&crate::app::lines::flat(headline), room))
}

/// A rule with words on it: "─ Today ──────".
#[must_use]
pub fn rule(words: &str, cols: usize) -> Line {
    let words = width::fit(words, cols.saturating_sub(4));
    let left = cols.saturating_sub(width::cols(&words) + 3);
    Line::default()
        .with("─ ", Role::Dim)
        .with(words, Role::Label)
        .with(format!(" {}", "─".repeat(left)), Role::Dim)
}

/// "Today", "Yesterday", or the day.
#[must_use]
pub fn day_words(day: Option<NaiveDate>, today: Option<NaiveDate>) -> String {
    match (day, today) {
        (None, _) => "Publication day not known".to_owned(),
        (Some(d), Some(t)) if d == t => "Today".to_owned(),
        (Some(d), Some(t)) if t.pred_opt() == Some(d) => "Yesterday".to_owned(),
        (Some(d), _) => d.format("%a %-d %b %Y").to_string(),
    }
}

fn article(app: &App, entry: &Entry, cols: usize) -> [Line; 2] {
    let stars = app
        .library
        .bookmarks
        .iter()
        .filter(|b| b.anchor.article == entry.article().id)
        .count();
    let analysis = entry.analysis();
    row(
        Row {
            title: &entry.title(),
            from: entry.label(),
            time: match entry.article().published.map(|p| p.date) {
                Some(Published::At(at)) => at.format("%H:%M").to_string(),
                _ => String::new(),
            },
            says: &entry.second_line(),
            read: entry.read,
            note: "",
            counts: [analysis.quotes.len(), analysis.shown_events().count(), stars],
        },
        cols,
    )
}

/// What two lines say of an article.
pub struct Row<'a> {
    /// Its title.
    pub title: &'a str,
    /// Where it is from.
    pub from: String,
    /// At what time, or why that is not known; may be empty.
    pub time: String,
    /// The first line of what it tells.
    pub says: &'a str,
    /// It has been read.
    pub read: bool,
    /// One word on its state, before where it is from; may be empty.
    pub note: &'static str,
    /// Quotes, events, bookmarks.
    pub counts: [usize; 3],
}

/// The two lines of an article.
#[must_use]
pub fn row(row: Row<'_>, cols: usize) -> [Line; 2] {
    let mut right = width::middle(&row.from, (cols / 3).max(8));
    if !row.time.is_empty() {
        right.push(' ');
        right.push_str(&row.time);
    }
    let note = match row.note {
        "" => String::new(),
        note => format!("{note}  "),
    };
    let taken = width::cols(&right) + width::cols(&note);
    let title = width::fit(row.title, cols.saturating_sub(5 + taken).max(8));
    let gap = cols.saturating_sub(3 + width::cols(&title) + taken);
    let (dot, at, role) = if row.read {
        ("○", Role::Dim, Role::Text)
    } else {
        ("●", Role::Label, Role::Title)
    };
    let first = Line::default()
        .with(format!(" {dot} "), at)
        .with(title, role)
        .with(" ".repeat(gap), Role::Text);
    let first = if note.is_empty() {
        first
    } else {
        first.with(note, Role::Star)
    };
    let first = first.with(right, Role::Dim);
    let counts = counts(row.counts);
    let room = cols.saturating_sub(5 + counts.cols());
    let says = width::fit(row.says, room);
    let gap = cols.saturating_sub(3 + width::cols(&says) + counts.cols());
    let mut second = Line::default()
        .with("   ", Role::Text)
        .with(says, Role::Dim)
        .with(" ".repeat(gap), Role::Text);
    second.pieces.extend(counts.pieces);
    [first, second]
}

/// "❝6 ◆5 ★1": quotes, events, bookmarks; what there is none of is left out.
fn counts([quotes, events, stars]: [usize; 3]) -> Line {
    let mut line = Line::default();
    for (mark, n, role) in [
        ("❝", quotes, Role::Dim),
        ("◆", events, Role::Date),
        ("★", stars, Role::Star),
    ] {
        if n > 0 {
            let gap = if line.pieces.is_empty() { "" } else { " " };
            line.push(format!("{gap}{mark}{n}"), role);
        }
    }
    line
}

/// "Port Gazette · 23 Nov 2026 09:40 · 4 min, 1 skimmed · 3 speakers · 5 dates", for the header of the text; a file
/// is named by its whole path where `room` cells hold that. `more` is the dial of the key paragraphs.
#[must_use]
pub fn about(entry: &Entry, room: usize, more: isize) -> String {
    let rest = facts(entry, more);
    let mut first = entry.label();
    if entry.article().site.is_none() && matches!(entry.article().origin, Origin::File(_)) {
        let path = clean_line(&entry.article().origin.locator());
        if width::cols(&path) + width::cols(&rest) + 3 <= room {
            first = path;
        }
    }
    let left = room.saturating_sub(width::cols(&rest) + 3).max(room / 3);
    width::fit(&format!("{} · {rest}", width::middle(&first, left)), room)
}

/// A day that the reader said is told apart from the article's own.
fn by_reader(entry: &Entry) -> &'static str {
    match entry.article().published.map(|p| p.from) {
        Some(PublishedFrom::Reader) => " (as you said)",
        _ => "",
    }
}

fn facts(entry: &Entry, more: isize) -> String {
    let mut parts = Vec::new();
    parts.push(match entry.article().published.map(|p| p.date) {
        Some(Published::At(at)) => format!("{} {}", show::day(at.date_naive()), at.format("%H:%M")),
        Some(Published::Day(day)) => format!("{}{}", show::day(day), by_reader(entry)),
        None => "day not known, D sets it".to_owned(),
    });
    let (whole, skimmed) = (minutes(entry.words), minutes(entry.skim.words(more)));
    parts.push(if skimmed < whole {
        format!("{whole} min, {skimmed} skimmed")
    } else {
        format!("{whole} min")
    });
    if is_excerpt(entry.article()) {
        parts.push("an excerpt".to_owned());
    }
    let mut count = |n: usize, one: &str| match n {
        0 => {}
        1 => parts.push(format!("1 {one}")),
        n => parts.push(format!("{n} {one}s")),
    };
    count(entry.cast.len(), "speaker");
    count(entry.analysis().dates.len(), "date");
    parts.join(" · ")
}
