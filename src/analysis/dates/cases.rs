//! A catalogue: one sentence a case, the publication day it is read against, and every time expression in it.
//!
//! Lines `day | sentence | words=value; words=value` come in, failures go out. A sentence without expressions has
//! nothing after its last bar; `-` stands for an unknown publication day.

use chrono::{Datelike as _, NaiveDate};
use proptest::prelude::*;

use super::catalogue::{CASES, NEWSWIRE};
use crate::analysis::page::Page;
use crate::analysis::{Analysis, TimeExpr, TimexType, analyse};
use crate::article::{Article, ArticleId, BlockKind, Builder, Known, Origin, Published, PublishedFrom};

fn article(day: &str, text: &str) -> Article {
    let mut b = Builder::new(ArticleId(1), Origin::Stdin);
    if let Ok(day) = day.parse::<NaiveDate>() {
        b.published(Some(Known {
            date: Published::Day(day),
            from: PublishedFrom::Manifest,
        }));
    }
    for paragraph in text.split("\n\n") {
        b.block(BlockKind::Para, paragraph);
    }
    b.build()
}

fn dates(day: &str, text: &str) -> (Article, Vec<TimeExpr>) {
    let article = article(day, text);
    let found = super::find_dates(&Page::of(&article), &mut Vec::new());
    (article, found)
}

fn analysed(day: &str, text: &str) -> (Article, Analysis) {
    let article = article(day, text);
    let analysis = analyse(&article);
    (article, analysis)
}

#[test]
fn sentences() {
    let mut failures = Vec::new();
    let (mut cases, mut silent) = (0, 0);
    let mut seen = std::collections::BTreeSet::new();
    for line in CASES
        .lines()
        .chain(NEWSWIRE.lines())
        .map(str::trim)
        .filter(|l| !l.is_empty())
    {
        let mut parts = line.split(" | ");
        let (day, sentence) = (
            parts.next().unwrap(),
            parts.next().unwrap().trim_end_matches(" |"),
        );
        let want = parts.next().unwrap_or("").trim().to_owned();
        cases += 1;
        seen.insert(sentence);
        silent += usize::from(want.is_empty());
        let (article, found) = dates(day, sentence);
        let got: Vec<String> = found
            .iter()
            .map(|d| format!("{}={}", d.span.cut(&article.text), d.value))
            .collect();
        let got = got.join("; ");
        if got != want {
            failures.push(format!("{day} {sentence}\n   want {want}\n   got  {got}"));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {cases}:\n{}",
        failures.len(),
        failures.join("\n")
    );
    assert!(cases >= 220, "{cases} cases");
    assert_eq!(seen.len(), cases, "no two alike");
    assert!(silent * 3 >= cases, "{silent} of {cases} say nothing");
}

fn is_timex_value(value: &str) -> bool {
    let body = value.strip_prefix("BC").unwrap_or(value);
    if matches!(value, "PAST_REF" | "PRESENT_REF" | "FUTURE_REF") {
        return true;
    }
    if let Some(rest) = value.strip_prefix("FY") {
        return rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit());
    }
    if let Some(rest) = value.strip_prefix('P') {
        let rest = rest.strip_prefix('T').unwrap_or(rest);
        let n = rest.trim_end_matches(|c: char| c.is_ascii_uppercase() && c != 'X');
        return n == "X" || n.parse::<f64>().is_ok();
    }
    let (day, time) = body.split_once('T').unwrap_or((body, ""));
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit() || b == b'X');
    let time_ok = time.is_empty()
        || matches!(time, "MO" | "MI" | "AF" | "EV" | "NI" | "DT")
        || time
            .trim_end_matches('Z')
            .split(':')
            .all(|p| p.len() == 2 && digits(p));
    let mut parts = day.split('-');
    let year_ok = parts
        .next()
        .is_some_and(|y| (2..=4).contains(&y.len()) && digits(y));
    time_ok
        && year_ok
        && parts.all(|p| {
            let p = p.trim_start_matches(['W', 'Q', 'H']);
            digits(p) || matches!(p, "SP" | "SU" | "FA" | "WI" | "E")
        })
}

fn sound(article: &Article, found: &[TimeExpr]) {
    let mut end = 0;
    for d in found {
        assert!(article.text.get(d.span.range()).is_some_and(|w| !w.is_empty()));
        assert!(d.span.start() >= end, "in order, none over another");
        end = d.span.end();
        assert!(is_timex_value(&d.value), "{} is no value", d.value);
        assert!(!d.reason.is_empty());
        if let Some(days) = d.days {
            assert!(days.first() <= days.last());
            assert!(matches!(d.kind, TimexType::Date | TimexType::Time));
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in "\\PC{0,200}") {
        let (article, found) = dates("2024-02-29", &text);
        sound(&article, &found);
    }

    #[test]
    fn any_mix_of_time_words_is_read_without_harm(words in proptest::collection::vec(
        prop::sample::select(vec![
            "the", "last", "next", "same", "Monday", "Feb", ".", ",", "29", "30", "1900", "0", "9999", "year", "years", "ago", "later", "a", "two",
            "third", "quarter", "of", "BC", "-", "'", "90s", "1990s", "9", "a.m.", "GMT", "1430", "night", "fiscal", "century", "21st", "every", "day",
            "before", "and", "half", "99999999", "2.5", "mid-", "week", "“", "”", "May", "until", "will", "had", "decades", "earlier", "12:00", "summer",
            "2/3/2004", "period", "Christmas", "today", "13th",
        ]), 0..24)) {
        let (article, found) = dates("2024-02-29", &words.join(" "));
        sound(&article, &found);
        let (article, found) = dates("-", &words.join(" "));
        sound(&article, &found);
    }
}

#[test]
fn the_reason_is_told_in_words() {
    let (_, found) = dates("2025-10-28", "The council met on Monday.");
    assert_eq!(
        found[0].reason,
        "Monday → 27 Oct 2025: past tense, article of 28 Oct 2025"
    );
}

#[test]
fn a_time_inside_marks_is_read_against_the_moment_of_speaking() {
    let (_, found) = dates("2025-10-28", "“Glad to meet him this morning,” she wrote.");
    assert!(found[0].in_quote);
    assert_eq!(found[0].days, None);
}

#[test]
fn the_day_is_the_one_written_never_one_moved_by_zones() {
    let (_, found) = dates("2025-10-28", "The launch failed at 11:50 p.m. EST Monday.");
    assert_eq!(found[0].value, "2025-10-27T23:50");
}

#[test]
fn events_of_an_article_without_days_stay_undated_and_in_order() {
    let text = "The harbour minister recently met the envoy in Lorn.\n\nShe opened the 22nd Forum of Ports. During the forum, ministers signed a pact.";
    for day in ["-", "2025-10-27"] {
        let (article, a) = analysed(day, text);
        assert!(a.events.iter().all(|e| e.when.is_none()), "{:?}", a.events);
        assert!(a.sentences.iter().all(|s| s.when.is_none()));
        let labels: Vec<&str> = a.events.iter().map(|e| e.label.cut(&article.text)).collect();
        assert_eq!(labels.len(), 3, "{labels:?}");
        assert!(labels[0].starts_with("The harbour minister"));
        assert_eq!(a.events[2].during, Some(1));
    }
}

#[test]
fn dated_events_stand_by_day_with_their_status() {
    let text = "LORN, March 12 (Gull Wire) - The council closed the bridge on Tuesday, officials said.\n\nThe bridge will reopen on 20 March. It was built in 1934.";
    let (article, a) = analysed("2026-03-12", text);
    let told: Vec<(String, &str, &str)> = a
        .shown_events()
        .map(|(_, e)| {
            let value = e.when.as_ref().map_or(String::new(), |w| w.value.clone());
            (value, e.status.word(), e.label.cut(&article.text))
        })
        .collect();
    let told: Vec<(&str, &str, &str)> = told.iter().map(|(a, b, c)| (a.as_str(), *b, *c)).collect();
    assert_eq!(
        told,
        [
            ("1934", "past", "It was built in 1934"),
            ("2026-03-10", "past", "The council closed the bridge on Tuesday"),
            ("2026-03-20", "planned", "The bridge will reopen on 20 March"),
        ]
    );
}

#[test]
fn what_did_not_happen_is_no_event() {
    let text = "Police did not close the road on Monday. If the dam breaks on Friday, the town will flood.";
    let (_, a) = analysed("2026-03-12", text);
    assert!(
        a.events
            .iter()
            .all(|e| e.when.as_ref().is_none_or(|w| w.value != "2026-03-09"))
    );
}

#[test]
fn the_same_day_points_to_the_event_told_last() {
    let (_, a) = analysed(
        "-",
        "The envoy landed in Lorn. That same day, the minister resigned.",
    );
    assert_eq!(a.events.len(), 2, "{:?}", a.events);
    assert_eq!(a.events[1].same_day_as, Some(0));
    assert_eq!(a.events[1].when, None);
}

#[test]
fn by_a_day_tells_only_the_latest() {
    let (_, a) = analysed("2026-03-12", "By 3 March, rebels had seized the port.");
    assert_eq!(a.events[0].when, None);
    assert_eq!(a.events[0].not_after, NaiveDate::from_ymd_opt(2026, 3, 3));
}

fn labels(day: &str, text: &str) -> Vec<String> {
    let (article, a) = analysed(day, text);
    let label = |e: &crate::analysis::model::Event| e.label.cut(&article.text).to_owned();
    a.events.iter().map(label).collect()
}

#[test]
fn a_label_is_a_whole_clause() {
    let text = "The envoys met in Lorn on 3 May 2025, discussed the strait and signed a pact.\n\nHowever, the ferry sank in June 2025, officials said. When the dam was closed in 1949, the valley flooded.\n\nThe council thanked Edda Marsh, who left office in March 2024.";
    let found = labels("2026-03-12", text);
    for label in [
        "the dam was closed in 1949",
        "Edda Marsh, who left office in March 2024",
        "The envoys met in Lorn on 3 May 2025, discussed the strait and signed a pact",
        "the ferry sank in June 2025",
    ] {
        assert!(found.iter().any(|f| f == label), "{label}: {found:?}");
    }
}

#[test]
fn appraisals_and_plain_saying_are_no_events() {
    let text = "The envoy recently met the minister in Lorn. The meeting reflects a deep friendship and provided a platform for trade.\n\nIn summary, the visit reaffirmed their ties. She praised the harbour. The talks likely touched upon fish. Speaking to reporters, she praised the mole.";
    let found = labels("-", text);
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(found[1], "The talks likely touched upon fish");
    assert!(found[2].contains("praised the mole"));
    let (_, a) = analysed("-", text);
    assert_eq!(a.events[1].status.word(), "possible");
}

#[test]
fn a_day_beside_a_noun_dates_no_event() {
    let text = "The Petrel, built in 1984, sank in May 2025. Sales rose in 2024, the most since 1987.";
    let (_, a) = analysed("2026-03-12", text);
    let days: Vec<&str> = a
        .events
        .iter()
        .filter_map(|e| e.when.as_ref())
        .map(|w| w.value.as_str())
        .collect();
    assert_eq!(days, ["2024", "2025-05"]);
}

/// Day and month of a date in digits: by another date of the article, by its language, by its address, by nearness;
/// without evidence the day stays open and is said to be.
#[test]
fn day_and_month_in_digits_change_places_by_evidence() {
    let read = |day: &str, url: Option<&str>, lang: Option<&str>, text: &str| {
        let mut b = Builder::new(ArticleId(1), Origin::Stdin);
        b.published(day.parse().ok().map(|day| Known {
            date: Published::Day(day),
            from: PublishedFrom::Manifest,
        }));
        b.url(url.unwrap_or_default());
        b.lang(lang.unwrap_or_default());
        b.block(BlockKind::Para, text);
        let article = b.build();
        let mut notes = Vec::new();
        let found = super::find_dates(&Page::of(&article), &mut notes);
        let values: Vec<String> = found.into_iter().map(|d| d.value).collect();
        (values.join(" "), notes.len())
    };
    let both = "It opened on 4/5/2024 and shut on 25/6/2024.";
    assert_eq!(read("2025-01-10", None, None, both).0, "2024-05-04 2024-06-25");
    let other = "It opened on 4/5/2024 and shut on 6/25/2024.";
    assert_eq!(read("2025-01-10", None, None, other).0, "2024-04-05 2024-06-25");
    let alone = "It opened on 4/5/2024.";
    assert_eq!(read("2025-01-10", None, None, alone), ("2024".to_owned(), 1));
    assert_eq!(
        read("2025-01-10", Some("https://quay.example.co.uk/a"), None, alone),
        ("2024-05-04".to_owned(), 0)
    );
    assert_eq!(
        read("2025-01-10", Some("https://quay.example.us/a"), None, alone),
        ("2024-04-05".to_owned(), 0)
    );
    assert_eq!(
        read("2025-01-10", None, Some("fr"), "Ouvert le 4/5/2024."),
        ("2024-05-04".to_owned(), 0)
    );
    assert_eq!(
        read("2024-05-07", None, None, alone),
        ("2024-05-04".to_owned(), 0)
    );
    // both orders in one article are no evidence
    let torn = "It opened on 4/5/2024, on 25/6/2024 and on 6/26/2024.";
    assert_eq!(
        read("2025-01-10", None, None, torn).0,
        "2024 2024-06-25 2024-06-26"
    );
}

proptest! {
    /// What an article says twice is read twice alike, where no time hangs on what was told before.
    #[test]
    fn a_repeated_text_gives_repeated_values(at in proptest::collection::vec(0usize..400, 1..6)) {
        let lines: Vec<&str> = CASES.lines().chain(NEWSWIRE.lines()).map(str::trim).filter(|l| !l.is_empty()).collect();
        let hangs = [
            "earlier", "later", "that ", "same", "following", "previous", "the next", "the day", "the week", "the month",
            "the year", "the quarter", "quarter", "on the ", "year-", "before", "after",
        ];
        // many years of the past would make a story of it
        let old = |s: &str| s.split(|c: char| !c.is_ascii_digit()).any(|n| n.len() == 4) || s.contains("BC");
        let own = |s: &str| !hangs.iter().any(|w| s.to_lowercase().contains(w)) && !old(s);
        let text: Vec<&str> = at
            .iter()
            .filter_map(|i| lines.get(i % lines.len())?.split(" | ").nth(1))
            .map(|s| s.trim_end_matches(" |"))
            .filter(|s| own(s))
            .collect();
        let once = text.join("\n\n");
        let (_, first) = dates("2026-03-12", &once);
        let (_, twice) = dates("2026-03-12", &format!("{once}\n\n{once}"));
        prop_assert_eq!(twice.len(), 2 * first.len());
        // a time of day belongs to the day told last, which the first round may have told
        for (i, d) in twice.iter().enumerate().filter(|(_, d)| d.kind == TimexType::Date) {
            let want = &first[i % first.len()];
            prop_assert_eq!(&d.value, &want.value, "{} in {}", d.reason, once);
        }
    }
}

/// The catalogue agrees with the calendar: what is called Monday in it is one.
#[test]
fn every_weekday_of_the_catalogue_falls_on_its_day() {
    let names = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let mut checked = 0;
    for line in CASES.lines().chain(NEWSWIRE.lines()) {
        let wanted = line.split(" | ").nth(2).unwrap_or("");
        for (words, value) in wanted.split("; ").filter_map(|w| w.rsplit_once('=')) {
            let Some(day) = value.get(..10).and_then(|v| v.parse::<NaiveDate>().ok()) else {
                continue;
            };
            let feast = ["Easter", "Good", "Palm", "Ash", "ago"]
                .iter()
                .any(|w| words.contains(w));
            for (n, _) in names
                .iter()
                .enumerate()
                .filter(|(_, name)| !feast && words.contains(*name))
            {
                assert_eq!(day.weekday().num_days_from_monday() as usize, n, "{line}");
                checked += 1;
            }
        }
    }
    assert!(checked >= 40, "{checked}");
}
