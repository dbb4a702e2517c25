//! What a page shows around its headline: who wrote the article, and on what day.
//!
//! The blocks of the whole page come in with its title; the names and the day that stand beside the headline go out.
//! It refuses lines farther away, which are those of other stories, and a day of which the page says that the text
//! was changed on it.

use super::blocks::{PageBlock, short_text};
use super::trim::same_words;
use crate::article::{BlockKind, Published};
use crate::calendar::explicit::{self, FullDate, Named};
use crate::load::draft::published_in;
use crate::load::ending::is_closed;
use crate::load::{head, names};

/// Blocks looked at above and below the headline.
const ABOVE: usize = 3;
const BELOW: usize = 12;

/// Nodes behind a headline among which its time is looked for.
const NEAR: usize = 300;

/// Where the headline of the title stands.
fn place(whole: &[PageBlock], title: &str) -> Option<usize> {
    let is_title = |b: &PageBlock| {
        b.kind == BlockKind::Heading && (same_words(title, &b.text) || opens_with(title, &b.text))
    };
    whole
        .iter()
        .position(|b| b.level == 1 && is_title(b))
        .or_else(|| whole.iter().position(is_title))
        .or_else(|| only_headline(whole))
        .or_else(|| {
            whole
                .iter()
                .position(|b| b.level == 1 && shared(title, &b.text) >= 70)
        })
}

/// The headline that the page shows, where it is the title in other words.
pub(super) fn headline<'a>(whole: &'a [PageBlock], title: Option<&str>) -> Option<&'a str> {
    let title = title?;
    let shown = whole.get(place(whole, title)?)?.text.as_str();
    (shared(title, shown) >= 40).then_some(shown)
}

/// The lines around the headline, down to the first paragraph.
pub(super) fn lines<'a>(whole: &'a [PageBlock], title: Option<&str>) -> &'a [PageBlock] {
    let Some(at) = title.and_then(|title| place(whole, title)) else {
        return &[];
    };
    let below = whole.get(at + 1..).unwrap_or_default();
    let end = below
        .iter()
        .position(|b| b.kind == BlockKind::Para && b.text.len() > 160 && is_closed(&b.text))
        .unwrap_or(BELOW)
        .min(BELOW)
        .min(below.len());
    whole
        .get(at.saturating_sub(ABOVE)..at + 1 + end)
        .unwrap_or_default()
}

/// "Wall vote - Port Gazette" opens with the heading "Wall vote".
fn opens_with(title: &str, heading: &str) -> bool {
    heading.split_whitespace().count() >= 3
        && title
            .get(..heading.len())
            .is_some_and(|t| t.eq_ignore_ascii_case(heading))
}

/// What share of the heading's words stands in the title too, in hundredths; none of a short one.
fn shared(title: &str, heading: &str) -> usize {
    let title = title.to_lowercase();
    let known: Vec<&str> = title.split_whitespace().collect();
    let heading = heading.to_lowercase();
    let (all, shared) = heading
        .split_whitespace()
        .fold((0, 0), |(n, s), w| (n + 1, s + usize::from(known.contains(&w))));
    if (4..=60).contains(&all) && known.len() <= 60 {
        shared * 100 / all
    } else {
        0
    }
}

/// The headline of a page that has one, whatever its metadata call it.
fn only_headline(whole: &[PageBlock]) -> Option<usize> {
    let mut all = whole.iter().enumerate().filter(|(_, b)| b.level == 1);
    let (at, _) = all.next()?;
    all.next().is_none().then_some(at)
}

/// The writers: those of the metadata, unless the line below the headline names more of them, or them where the
/// metadata know an agency, a login or nobody.
pub(super) fn writers(known: Vec<String>, lines: &[PageBlock]) -> Vec<String> {
    let lines = || lines.iter().filter(|b| may_tell(b)).map(|b| b.text.as_str());
    let lower = |names: &[String]| -> Vec<String> { names.iter().map(|n| n.to_lowercase()).collect() };
    let shouted = |names: &[String]| names.iter().all(|n| !n.chars().any(char::is_lowercase));
    let have = lower(&known);
    // the same and more, or the same in small letters
    let fuller = lines().flat_map(head::pieces).map(told_in).find(|told| {
        let told_lower = lower(told);
        !have.is_empty()
            && have.iter().all(|n| told_lower.contains(n))
            && (told.len() > known.len() || shouted(&known) && !shouted(told))
    });
    if let Some(fuller) = fuller {
        return fuller;
    }
    let is_writer = |name: &String| name.contains(' ') && head::is_name(name) && !names::is_agency(name);
    if known.iter().any(is_writer) {
        return known;
    }
    let is_login = known
        .iter()
        .all(|n| !n.contains(' ') && !n.contains(char::is_uppercase));
    let is_agency = known.iter().all(|n| names::is_agency(n));
    let named = by_lines(lines()).unwrap_or_default();
    if named.is_empty() || !(known.is_empty() || is_login || is_agency) {
        return known;
    }
    named
}

fn may_tell(block: &PageBlock) -> bool {
    let is_line = matches!(block.kind, BlockKind::Para | BlockKind::Item)
        || block.kind == BlockKind::Heading && (block.linked > 0 || block.level >= 3);
    is_line && block.text.len() <= 200
}

/// Persons on a line that opens with "By", or below a line that is that word.
fn by_lines<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Vec<String>> {
    let mut after = false;
    for line in lines {
        for piece in head::pieces(line) {
            let bare = if after {
                Some(piece)
            } else {
                names::after_by(piece)
            };
            after = piece.eq_ignore_ascii_case("by");
            let told: Vec<String> = bare.map(told_in).unwrap_or_default();
            let persons = told.iter().all(|n| n.contains(' ') && !names::is_agency(n));
            if !told.is_empty() && persons {
                return Some(told);
            }
        }
    }
    None
}

/// The names on a line, up to the time beside them; none where it holds anything else.
fn told_in(line: &str) -> Vec<String> {
    let mut found = names::from_line(before_stamp(line));
    let starts = |n: &String| n.starts_with(char::is_uppercase);
    if !found.iter().all(|n| head::is_name(n) && starts(n)) {
        return Vec::new();
    }
    // what follows a post or a house is one too: "Ann Lee, Senior Fellow, Port Institute, Sea Programme"
    let persons = found.iter().position(|n| is_post(n)).unwrap_or(found.len());
    found.truncate(persons);
    found
}

/// Words that end what somebody is, or a house, and no name.
const POSTS: &[&str] = &[
    "writer",
    "reporter",
    "correspondent",
    "editor",
    "columnist",
    "contributor",
    "producer",
    "staff",
    "desk",
    "team",
    "fellow",
    "director",
    "professor",
    "analyst",
    "counsel",
    "attorney",
    "manager",
    "officer",
    "president",
    "intern",
    "specialist",
    "strategist",
    "scientist",
    "technologist",
    "blogger",
    "author",
    "host",
    "anchor",
    "meteorologist",
    "photographer",
    "engineer",
    "economist",
    "critic",
    "chief",
    "university",
    "institute",
    "college",
    "school",
    "news",
    "press",
    "media",
    "times",
    "post",
    "network",
    "magazine",
    "journal",
    "gazette",
    "project",
    "group",
    "service",
    "services",
    "agency",
    "agencies",
    "foundation",
    "center",
    "centre",
];

fn is_post(name: &str) -> bool {
    let last = name.rsplit(' ').next().unwrap_or_default().to_lowercase();
    POSTS.contains(&last.as_str()) || last.strip_suffix('s').is_some_and(|one| POSTS.contains(&one))
}

/// "Ann Lee, Bo Roe on Monday, November 18th" up to " on Monday".
fn before_stamp(line: &str) -> &str {
    let mut end = line.len();
    let mut at = 0;
    for word in line.split(' ') {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        let is_stamp = bare.contains(|c: char| c.is_ascii_digit()) || is_weekday(bare);
        if is_stamp && at > 0 {
            end = at;
            break;
        }
        at += word.len() + 1;
    }
    let mut bare = line.get(..end).unwrap_or_default();
    loop {
        bare = bare.trim_end_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != ')');
        let Some((before, last)) = bare.rsplit_once(' ') else {
            return bare;
        };
        let is_word = matches!(
            last,
            "on" | "On" | "at" | "At" | "Published" | "Posted" | "Updated"
        );
        if end == line.len() || !(is_word || explicit::month(last).is_some()) {
            return bare;
        }
        bare = before;
    }
}

fn is_weekday(word: &str) -> bool {
    head::is_day_name(word) || matches!(word, "Mon" | "Tue" | "Wed" | "Thu" | "Fri" | "Sat" | "Sun")
}

/// The day of the article on a line beside the headline.
pub(super) fn day(lines: &[PageBlock]) -> Option<Named> {
    lines
        .iter()
        .filter(|b| may_tell(b) && b.text.len() <= 160 && b.linked * 2 <= b.text.len())
        .flat_map(|b| head::pieces(&b.text))
        .filter(|piece| !is_change(piece) && !is_closed(piece))
        .find_map(|piece| {
            // "2025年10月27日"
            let piece = piece.replace(['年', '月'], "-").replace('日', " ");
            let starts = piece.char_indices().filter(|(i, c)| {
                let before = piece.get(..*i).and_then(|b| b.chars().next_back());
                c.is_alphanumeric() && before.is_none_or(|b| !b.is_alphanumeric())
            });
            let mut dates = starts.filter_map(|(i, _)| explicit::full_date(piece.get(i..)?));
            dates.next().map(|date| {
                Named::Full(match date {
                    FullDate::Day(day) => day,
                    FullDate::At(at) => at.date_naive(),
                })
            })
        })
}

/// The time of a change, in the languages of the larger publications.
fn is_change(text: &str) -> bool {
    let lower = text.to_lowercase();
    [
        "updat",
        "modif",
        "aktualis",
        "geändert",
        "mis à jour",
        "actualiz",
        "atualiz",
        "aggiorn",
        "bijgewerkt",
        "обновл",
        "更新",
    ]
    .iter()
    .any(|w| lower.contains(w))
}

/// The time element that follows the headline.
pub(super) fn time_beside(doc: &dom_query::Document) -> Option<Published> {
    let title = doc.select_single("title").text().to_string();
    let (mut left, body) = (0_usize, doc.body()?);
    for node in body.descendants_it() {
        let Some(name) = node.node_name() else { continue };
        match &*name {
            "h1" => {
                let heading = short_text(&node, 400).unwrap_or_default();
                let heading = heading.as_str();
                let is_own =
                    !heading.is_empty() && (same_words(&title, heading) || opens_with(&title, heading));
                left = if is_own { NEAR } else { 0 };
            }
            "time" if left > 0 => {
                let class = node.attr("class").unwrap_or_default();
                let around = node.parent().and_then(|p| short_text(&p, 200));
                let told = around.is_some_and(|t| !is_change(&t)) && !is_change(&class);
                let aside = node
                    .ancestors_it(Some(6))
                    .any(|p| matches!(p.node_name().as_deref(), Some("aside" | "nav")));
                if told
                    && !aside
                    && let Some(at) = node.attr("datetime").and_then(|t| published_in(&t))
                {
                    return Some(at);
                }
            }
            _ => {}
        }
        left = left.saturating_sub(1);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(kind: BlockKind, level: usize, text: &str) -> PageBlock {
        PageBlock {
            kind,
            text: text.to_owned(),
            linked: 0,
            level,
            href: None,
            is_alternative: false,
        }
    }

    const BODY: &str = "The council of Harbour City voted on Monday to build a new wall around its oldest pier, after years of floods that drove families out of their homes, and it did so without a vote against.";

    fn page(head: &[&str]) -> Vec<PageBlock> {
        let mut all = vec![block(BlockKind::Para, 0, "By Cy Poe"); 5];
        all.push(block(BlockKind::Heading, 1, "Council votes for wall"));
        all.extend(head.iter().map(|t| block(BlockKind::Para, 0, t)));
        all.push(block(BlockKind::Para, 0, BODY));
        all.push(block(BlockKind::Para, 0, "By Di Zed"));
        // lines above the headline count too: none of a writer here
        for b in all.iter_mut().take(5) {
            b.text = "News".to_owned();
        }
        all
    }

    fn names(known: &[&str], head: &[&str]) -> Vec<String> {
        let all = page(head);
        let known = known.iter().map(|n| (*n).to_owned()).collect();
        writers(known, lines(&all, Some("Council votes for wall - Port Gazette")))
    }

    #[test]
    fn the_line_below_the_headline() {
        assert_eq!(names(&[], &["By Ann Lee | Port Gazette"]), ["Ann Lee"]);
        assert_eq!(names(&[], &["By", "Ann Lee"]), ["Ann Lee"]);
        assert_eq!(
            names(&["Ann Lee"], &["By Ann Lee, Bo Roe 2019-11-18T22:05:36Z News"]),
            ["Ann Lee", "Bo Roe"]
        );
        assert_eq!(
            names(
                &[],
                &["By Ann Lee , Bo Roe on Monday, November 18th, 2019 at 11:08 a.m."]
            ),
            ["Ann Lee", "Bo Roe"]
        );
        assert_eq!(
            names(&["ANN LEE"], &["Ann Lee and Bo Roe, Associated Press"]),
            ["Ann Lee", "Bo Roe"]
        );
        assert_eq!(names(&["bo-r"], &["By Ann Lee"]), ["Ann Lee"]);
        assert_eq!(names(&["Reuters"], &["Von Ann Lee"]), ["Ann Lee"]);
        assert_eq!(names(&["Cy Poe"], &["By Ann Lee"]), ["Cy Poe"]);
        assert_eq!(
            names(&["Ann Lee"], &["By Ann Lee, Senior Sea Fellow, Port Law"]),
            ["Ann Lee"]
        );
        assert_eq!(
            names(&["Reuters"], &["By the numbers", "By Reuters"]),
            ["Reuters"]
        );
        assert!(
            names(&[], &["By the pier", "News"]).is_empty(),
            "that of another story"
        );
    }

    #[test]
    fn the_day_beside_the_headline() {
        let told = |head: &[&str]| {
            let all = page(head);
            day(lines(&all, Some("Council votes for wall")))
        };
        let day = chrono::NaiveDate::from_ymd_opt(2018, 9, 25).map(Named::Full);
        assert_eq!(told(&["Von Ann Lee veröffentlicht am 25. September 2018"]), day);
        assert_eq!(
            told(&[
                "Posted: Tue 6:45 PM, Sep 25, 2018 |",
                "Updated: Wed, Sep 26, 2018"
            ]),
            day
        );
        assert_eq!(told(&["2018年9月25日"]), day);
        assert_eq!(told(&["Updated Sep 25, 2018"]), None);
        assert_eq!(told(&["The wall was built before Sep 25, 2018."]), None);
    }

    #[test]
    fn the_time_element_behind_the_headline() {
        let told = |html: &str| {
            let page = format!("<title>Council votes for wall - Gazette</title><body>{html}");
            time_beside(&dom_query::Document::from(page))
        };
        let head = "<h1>Council votes for wall</h1>";
        assert!(
            told(&format!(
                "{head}<div><time datetime=2018-09-25>a day ago</time></div>"
            ))
            .is_some()
        );
        assert_eq!(told(&format!("<time datetime=2018-09-25>x</time>{head}")), None);
        assert_eq!(
            told(&format!(
                "{head}<p>Updated <time datetime=2018-09-25>x</time></p>"
            )),
            None
        );
        assert_eq!(
            told("<h1>Ferry fares rise</h1><time datetime=2018-09-25>x</time>"),
            None
        );
    }
}
