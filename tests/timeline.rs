//! The timeline, driven by keys: zooming, holding it to somebody, what comes next, the day of an article.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

mod fixed;
#[path = "fixed/pictures.rs"]
mod pictures;
#[path = "timeline/printed.rs"]
mod printed;

use dateline::analysis::EventStatus;
use dateline::app::App;
use dateline::app::layout::Pane;
use dateline::app::lines::Target;
use dateline::app::message::{Effect, Mouse, Msg};
use dateline::app::overlay::{Asked, Overlay};
use dateline::app::panes::only::Only;
use dateline::article::{ArticleId, Origin, Published, Revision};
use dateline::briefing::Opened;
use dateline::briefing::zoom::Zoom;
use dateline::calendar::{DayRange, Precision};
use dateline::load::{Given, load};
use dateline::ui::theme::Colors;
use fixed::{Desk, Draft, day, reader, with};
use proptest::prelude::*;

/// The bridge article is open, and its timeline has the keys.
fn timeline(cols: u16, rows: u16) -> (App, Desk) {
    let (mut app, mut desk) = reader(cols, rows);
    app.panes.front.sheet.select(Target::Article(0));
    desk.drive(&mut app, "<cr>4gg");
    assert_eq!(app.view.focus, Pane::Timeline);
    desk.effects.clear();
    (app, desk)
}

fn words(app: &App) -> Vec<String> {
    app.panes.timeline.sheet.lines.iter().map(|l| l.words()).collect()
}

fn headings(app: &App) -> Vec<String> {
    let rules = words(app).into_iter().filter(|l| l.starts_with("─ "));
    rules.map(|l| l.trim_matches(['─', ' ']).to_owned()).collect()
}

fn head(app: &App) -> Vec<String> {
    app.panes.timeline.head.iter().map(|l| l.words()).collect()
}

fn file(path: &str, text: &str, published: &str) -> Opened {
    let given = Given {
        published: Some(dateline::article::Known {
            date: Published::Day(published.parse().unwrap()),
            from: dateline::article::PublishedFrom::Manifest,
        }),
        title: Some(String::new()),
        ..Given::default()
    };
    let id = ArticleId(Revision::of(path).0.into());
    let loaded = load(text.as_bytes(), &Origin::File(path.into()), &given, &mut || id).unwrap();
    let article = loaded.articles.into_iter().next().unwrap();
    Opened {
        analysis: dateline::analysis::analyse(&article).into(),
        article: article.into(),
    }
}

/// Two papers on one story, and their timeline.
fn story(cols: u16, rows: u16) -> (App, Desk) {
    let gazette = file(
        "news/port-gazette.txt",
        "The Quay Bridge closed to all traffic on 23 November 2026, Ilse Maren said.\n\n\
         The harbour board will vote on new hangers on 25 November 2026.",
        "2026-11-23",
    );
    let wire = file(
        "news/metro-wire.txt",
        "Quay Bridge was closed to all traffic on 23 November 2026.\n\n\
         A ferry will sail every hour from 27 November 2026.",
        "2026-11-23",
    );
    let (mut app, mut desk) = with(vec![gazette, wire], cols, rows);
    desk.drive(&mut app, "<cr>4sgg");
    assert!(app.panes.timeline.all);
    (app, desk)
}

#[test]
fn zooming_cuts_the_list_and_the_strip_and_comes_back() {
    let (mut app, mut desk) = timeline(80, 24);
    let whole = (words(&app), head(&app));
    assert_eq!(headings(&app), ["now · 23 Nov 2026"]);
    desk.drive(&mut app, "=");
    assert_eq!(app.panes.timeline.zoom, Zoom::Year);
    assert!(head(&app)[0].contains("by year"), "{:?}", head(&app));
    let cut = headings(&app);
    assert_eq!(
        &cut[..3],
        ["2024 · 1 event", "2025 · 1 event", "2026 · 4 events, 2 planned"]
    );
    assert!(cut.last().unwrap().starts_with("no day told"), "{cut:?}");
    desk.drive(&mut app, "=");
    assert_eq!(app.panes.timeline.zoom, Zoom::Month);
    // quarters would tell nothing more apart than years; a season is inside no month, and is put under none
    assert!(
        headings(&app).contains(&"2025, month not told · 1 event".to_owned()),
        "{:?}",
        headings(&app)
    );
    desk.drive(&mut app, "====");
    assert_eq!(app.panes.timeline.zoom, Zoom::Day);
    assert!(headings(&app).contains(&"Mar 2024, day not told · 1 event".to_owned()));
    assert!(headings(&app).contains(&"Mon 23 Nov 2026 · 1 event".to_owned()));
    // the strip is about the event under the cursor, and goes with it
    let first = head(&app)[1].clone();
    desk.drive(&mut app, "jjj");
    assert_ne!(head(&app)[1], first);
    assert!(head(&app)[1].contains("Nov 2026"), "{:?}", head(&app));
    desk.drive(&mut app, "=");
    assert!(app.news.status.as_ref().unwrap().0.contains("nothing more"));
    desk.drive(&mut app, "------gg");
    assert_eq!(app.panes.timeline.zoom, Zoom::Whole);
    assert_eq!((words(&app), head(&app)), whole);
    // elsewhere the keys change the measure, as before
    let measure = app.panes.read.measure;
    desk.drive(&mut app, "2=");
    assert!(app.panes.read.measure > measure);
}

#[test]
fn an_outlier_is_counted_at_the_end_of_the_strip() {
    let mut draft = Draft::new(
        9,
        "Port Gazette",
        "Piers",
        Some(Published::Day(day(2026, 11, 23))),
        &[
            "The pier was built in 1881 and struck on 2 November, again on 9 November, mended on 16 November and struck on 20 November.",
        ],
    );
    for (label, d) in [
        (
            "The pier was built",
            DayRange::new(day(1881, 1, 1), day(1881, 12, 31)).unwrap(),
        ),
        ("struck on 2 November", DayRange::day(day(2026, 11, 2))),
        ("again on 9 November", DayRange::day(day(2026, 11, 9))),
        ("mended on 16 November", DayRange::day(day(2026, 11, 16))),
        ("struck on 20 November", DayRange::day(day(2026, 11, 20))),
    ] {
        draft = draft
            .date(label, "x", d, Precision::Day, "given")
            .dated(label, EventStatus::Past);
    }
    let (mut app, mut desk) = with(vec![draft.open()], 80, 24);
    desk.drive(&mut app, "4G");
    let head = head(&app);
    assert!(
        head[1].contains("‹1 earlier") && head[1].contains("2 Nov 2026"),
        "{head:?}"
    );
    assert!(head[1].contains('▼'), "{head:?}");
    assert!(head[2].matches('█').count() >= 4, "{head:?}");
}

#[test]
fn without_days_there_is_no_strip_and_undated_events_stand_in_text_order() {
    let draft = Draft::new(
        9,
        "Port Gazette",
        "Talks",
        None,
        &["The ministers met at the summit. They spoke of trade. A pact was signed."],
    )
    .event("The ministers met at the summit", EventStatus::Past, None)
    .event("They spoke of trade", EventStatus::Past, None)
    .known(|e| e.during = Some(0))
    .event("A pact was signed", EventStatus::Past, None);
    let (mut app, mut desk) = with(vec![draft.open()], 80, 24);
    desk.drive(&mut app, "4");
    assert_eq!(app.panes.timeline.head.len(), 1);
    assert!(head(&app)[0].contains("day is not known") && head(&app)[0].contains("D sets it"));
    let all = words(&app).join("\n");
    assert!(all.contains("during “The ministers met at the summit”"), "{all}");
    let targets = &app.panes.timeline.sheet.targets;
    assert_eq!(
        targets,
        &[Target::Event(0, 0), Target::Event(0, 1), Target::Event(0, 2)]
    );
    assert!(headings(&app).is_empty());
    desk.drive(&mut app, "=");
    assert_eq!(app.panes.timeline.zoom, Zoom::Whole, "there is nothing to cut");
}

#[test]
fn a_picker_holds_it_to_one_person_or_source_and_escape_lets_go() {
    let (mut app, mut desk) = story(80, 24);
    let all = app.panes.timeline.sheet.targets.len();
    assert_eq!(all, 3);
    desk.drive(&mut app, "F");
    let Some(Overlay::Picker(p)) = &app.overlay else {
        panic!()
    };
    let find = |name: &str| {
        p.options
            .iter()
            .find(|o| o.name == name)
            .map(|o| (o.keys.as_str(), o.doc.as_str()))
    };
    assert_eq!(find("port-gazette"), Some(("2", "source")));
    assert_eq!(find("metro-wire"), Some(("2", "source")), "{:?}", p.options);
    assert_eq!(find("Ilse Maren"), Some(("1", "who")));
    desk.drive(&mut app, "metro<cr>");
    assert_eq!(
        app.panes.timeline.only,
        Some(Only::Source("metro-wire".to_owned()))
    );
    assert_eq!(app.panes.timeline.sheet.targets.len(), 2);
    assert!(
        head(&app)[0].contains("source: metro-wire (esc: all)"),
        "{:?}",
        head(&app)
    );
    desk.drive(&mut app, "Fmaren<cr>");
    assert_eq!(
        app.panes.timeline.only,
        Some(Only::Person("Ilse Maren".to_owned()))
    );
    assert_eq!(app.panes.timeline.sheet.targets.len(), 1);
    // with a filter on, the first choice lets go
    desk.drive(&mut app, "F<cr>");
    assert_eq!(
        (&app.panes.timeline.only, app.panes.timeline.sheet.targets.len()),
        (&None, all)
    );
    desk.drive(&mut app, "Fmaren<cr><esc>");
    assert_eq!(
        (&app.panes.timeline.only, app.panes.timeline.sheet.targets.len()),
        (&None, all)
    );
    // from a date whose event is filtered away, gt shows it all the same
    desk.drive(&mut app, "Fmaren<cr>2Ggt");
    assert_eq!(app.view.focus, Pane::Timeline);
    assert_eq!(app.panes.timeline.only, None);
}

#[test]
fn several_sources_are_offered_and_each_leads_to_its_sentence_and_back() {
    let (mut app, mut desk) = story(80, 24);
    let node = app.panes.timeline.selected().unwrap().clone();
    assert_eq!(node.told.len(), 2);
    let all = words(&app).join(" ");
    assert!(all.contains("port-gazette, metro-wire"), "{all}");
    desk.drive(&mut app, "<cr>");
    let Some(Overlay::Picker(p)) = &app.overlay else {
        panic!()
    };
    assert_eq!(p.title, "Told by");
    assert!(p.options[0].doc.contains("23 Nov 2026: "), "{:?}", p.options[0]);
    desk.drive(&mut app, "<c-n><cr>");
    assert_eq!(app.view.focus, Pane::Read);
    assert_eq!(app.panes.read.article, Some(node.told[1].article));
    // and from that sentence back: the event stands under the other article, and is found
    desk.drive(&mut app, "gt");
    assert_eq!(app.view.focus, Pane::Timeline);
    assert!(app.panes.timeline.selected().unwrap().has(node.told[1].article));
    // one source is gone to at once
    desk.drive(&mut app, "G<cr>");
    assert!(app.overlay.is_none());
    assert_eq!(app.view.focus, Pane::Read);
    desk.drive(&mut app, "H");
    assert_eq!(app.view.focus, Pane::Timeline);
}

#[test]
fn past_and_planned_are_told_apart_and_now_stands_between_them() {
    let (mut app, mut desk) = timeline(80, 24);
    let lines = words(&app);
    let at = |what: &str| {
        lines
            .iter()
            .position(|l| l.contains(what))
            .unwrap_or_else(|| panic!("{what}: {lines:?}"))
    };
    assert!(at("The Quay Bridge closed") < at("─ now · 23 Nov 2026"));
    assert!(at("─ now · 23 Nov 2026") < at("◇ Engineers expect"));
    assert!(lines[at("◇ A full report") + 1].contains("planned"), "{lines:?}");
    // read later, the day of the article has its own rule
    let later = "2026-12-01T10:00:00+00:00"
        .parse::<chrono::DateTime<chrono::Utc>>()
        .unwrap();
    desk.send(&mut app, Msg::Now(later.into()));
    assert_eq!(
        headings(&app),
        ["after the article, 23 Nov 2026", "now · 1 Dec 2026"]
    );
}

#[test]
fn what_comes_next_is_sorted_by_how_far_off_it_is() {
    let (mut app, mut desk) = reader(80, 24);
    desk.drive(&mut app, "gn");
    assert_eq!((app.view.focus, app.panes.timeline.next), (Pane::Timeline, true));
    assert_eq!(headings(&app), ["This week · 2", "Later · 1"]);
    let all = words(&app).join("\n");
    for want in [
        "planned · in 3 days",
        "Daily Ledger",
        "possible · in 4 days",
        "Port Gazette",
        "in 2 weeks",
    ] {
        assert!(all.contains(want), "{want} is not in\n{all}");
    }
    assert!(!all.contains("Hairline"), "{all}");
    let target = app.panes.timeline.sheet.target();
    desk.drive(&mut app, "<cr>");
    assert_eq!(app.view.focus, Pane::Read);
    assert!(matches!(target, Some(Target::Event(i, _)) if app.panes.read.article == Some(i)));
    desk.drive(&mut app, "gn");
    // days go by: what is not told as done was due
    for (date, want) in [
        (
            "2026-11-26",
            ["Today · 1", "This week · 1", "Later · 1"].as_slice(),
        ),
        ("2026-11-27", &["Today · 1", "Later · 1", "Was due · 1"]),
        ("2026-12-13", &["Was due · 3"]),
    ] {
        let now = format!("{date}T10:00:00+00:00")
            .parse::<chrono::DateTime<chrono::Utc>>()
            .unwrap();
        desk.send(&mut app, Msg::Now(now.into()));
        assert_eq!(headings(&app), want, "{date}");
    }
    assert!(words(&app).join("\n").contains("was due yesterday"));
    desk.drive(&mut app, "=");
    assert!(app.news.status.as_ref().unwrap().1, "it has its own order");
    desk.drive(&mut app, "gn");
    assert!(!app.panes.timeline.next);
    desk.drive(&mut app, "gns");
    assert_eq!((app.panes.timeline.next, app.panes.timeline.all), (false, true));
    desk.drive(&mut app, "gn<esc>");
    assert!(!app.panes.timeline.next);
}

#[test]
fn a_time_of_day_has_the_zone_that_the_text_names() {
    let article = file(
        "news/court.txt",
        "The hearing will begin at 3 p.m. EST on 2 December 2026.\n\nThe ruling will be read at 10 a.m. on 4 December 2026.",
        "2026-11-23",
    );
    let (mut app, mut desk) = with(vec![article], 80, 24);
    desk.drive(&mut app, "gn");
    let all = words(&app).join("\n");
    let flat = all.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        all.contains("2 Dec 2026 15 EST") || flat.contains("2 Dec 2026 15:00 EST"),
        "{all}"
    );
    assert_eq!(
        all.matches("EST").count(),
        2,
        "in the words, and beside the time: {all}"
    );
}

#[test]
fn what_is_planned_for_a_day_before_its_article_is_doubted_and_no_plan() {
    let article = Draft::new(
        9,
        "Port Gazette",
        "Piers",
        Some(Published::Day(day(2026, 11, 23))),
        &["The crew will take back the men it sent home on 6 November."],
    )
    .date(
        "6 November",
        "2026-11-06",
        DayRange::day(day(2026, 11, 6)),
        Precision::Day,
        "year of the article",
    )
    .dated("The crew will take back the men", EventStatus::Planned);
    let (mut app, mut desk) = with(vec![article.open()], 80, 24);
    desk.drive(&mut app, "4");
    assert!(words(&app).join("\n").contains("planned?"), "{:?}", words(&app));
    desk.drive(&mut app, "w");
    let Some(Overlay::Why(why)) = &app.overlay else {
        panic!()
    };
    assert!(
        why.lines
            .iter()
            .any(|(l, w)| l == "status" && w.contains("misread")),
        "{why:?}"
    );
    desk.drive(&mut app, "<esc>gn");
    assert!(
        words(&app).join("\n").contains("Nothing is planned"),
        "{:?}",
        words(&app)
    );
}

#[test]
fn an_event_says_why_is_copied_with_its_sources_and_bookmarked() {
    let (mut app, mut desk) = story(80, 24);
    desk.drive(&mut app, "w");
    let Some(Overlay::Why(why)) = &app.overlay else {
        panic!()
    };
    let find = |label: &str| -> Vec<&str> {
        why.lines
            .iter()
            .filter(|l| l.0 == label)
            .map(|l| l.1.as_str())
            .collect()
    };
    assert_eq!(find("when"), ["23 Nov 2026"]);
    assert_eq!(find("exact to"), ["day (2026-11-23)"]);
    assert_eq!(find("status"), ["past"]);
    assert!(find("date")[0].contains("23 November 2026"), "{why:?}");
    assert_eq!(find("because").len(), 1);
    assert_eq!(find("told by").len(), 2, "{why:?}");
    desk.drive(&mut app, "<esc>y");
    let copied = desk.effects.iter().find_map(|e| match e {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.unwrap();
    assert!(
        copied.starts_with("23 Nov 2026: ") && copied.contains("port-gazette"),
        "{copied}"
    );
    assert!(copied.contains("also metro-wire: 23 Nov 2026: "), "{copied}");
    desk.drive(&mut app, "Gy");
    let Some(Effect::Copy(text)) = desk.effects.iter().rev().find(|e| matches!(e, Effect::Copy(_))) else {
        panic!()
    };
    assert!(text.contains("(planned)"), "{text}");
    let starred = |app: &App| words(app).iter().filter(|l| l.starts_with('★')).count();
    assert_eq!(starred(&app), 0);
    desk.drive(&mut app, "b");
    assert_eq!((starred(&app), app.library.bookmarks.len()), (1, 1));
    desk.drive(&mut app, "b");
    assert_eq!(starred(&app), 0);
}

#[test]
fn one_key_says_the_day_of_one_article_of_a_folder_or_of_all_and_undo_takes_it_back() {
    let articles = vec![
        file("news/a.txt", "The pier closed on Monday.", "2026-11-23"),
        file("news/b.txt", "The quay closed on Monday.", "2026-11-23"),
        file("old/c.txt", "The dock closed on Monday.", "2026-11-23"),
    ];
    let (mut app, mut desk) = with(articles, 80, 24);
    app.panes.front.sheet.select(Target::Article(0));
    desk.drive(&mut app, "<cr>");
    let days = |app: &App| -> Vec<String> {
        app.library
            .entries
            .iter()
            .map(|e| e.day.unwrap().to_string())
            .collect()
    };
    let asked = |app: &App| match &app.overlay {
        Some(Overlay::Prompt(p)) => p.frame(),
        other => panic!("{other:?}"),
    };
    desk.drive(&mut app, "D");
    let (title, help) = asked(&app);
    assert!(
        title.contains("this article") && help.contains("23 Nov 2026, as the command line says"),
        "{title} {help}"
    );
    desk.drive(&mut app, "<tab>");
    assert!(
        asked(&app).0.contains("the 2 articles of news"),
        "{:?}",
        asked(&app)
    );
    desk.drive(&mut app, "<tab>");
    assert!(
        asked(&app).0.contains("all 3 listed articles"),
        "{:?}",
        asked(&app)
    );
    desk.drive(&mut app, "<tab><tab><c-u>2026-10-05<cr>");
    assert_eq!(days(&app), ["2026-10-05", "2026-10-05", "2026-11-23"]);
    desk.drive(&mut app, "4");
    assert!(
        head(&app)[0].contains("5 Oct 2026, as you said"),
        "{:?}",
        head(&app)
    );
    // one article of them again, and back step by step
    desk.drive(&mut app, "D<c-u>2026-10-06<cr>");
    assert_eq!(days(&app), ["2026-10-06", "2026-10-05", "2026-11-23"]);
    desk.drive(&mut app, "u");
    assert_eq!(days(&app)[0], "2026-10-05");
    desk.drive(&mut app, "U");
    assert_eq!(days(&app)[0], "2026-10-06");
    desk.drive(&mut app, "uu");
    let sent: Vec<_> = desk
        .effects
        .iter()
        .filter_map(|e| match e {
            Effect::SetPublished { articles, day, .. } => Some((articles.len(), *day)),
            _ => None,
        })
        .collect();
    assert_eq!(sent.last(), Some(&(2, None)), "{sent:?}");
    // an empty day is the article's own word
    desk.drive(&mut app, "D<c-u><cr>");
    let said = |e: &&Effect| matches!(e, Effect::SetPublished { .. });
    let last = desk.effects.iter().rev().find(said);
    assert!(matches!(last, Some(Effect::SetPublished { day: None, .. })));
    // those that are bookmarked are a choice too
    desk.drive(&mut app, "1bD");
    let Some(Overlay::Prompt(p)) = &app.overlay else {
        panic!()
    };
    let Asked::Day(reach) = &p.asked else { panic!() };
    assert_eq!(
        reach.choices.len(),
        3,
        "one bookmarked article is the article itself: {reach:?}"
    );
    desk.drive(&mut app, "<esc>jbD");
    let Some(Overlay::Prompt(p)) = &app.overlay else {
        panic!()
    };
    let Asked::Day(reach) = &p.asked else { panic!() };
    assert!(
        reach
            .choices
            .iter()
            .any(|(name, _)| name == "the 2 articles that are bookmarked"
                || name.starts_with("the 2 articles of news")),
        "{reach:?}"
    );
}

/// An article of many events, one a day.
fn many(n: usize) -> Opened {
    let lines: Vec<String> = (0..n)
        .map(|i| format!("Crew {i} mended hanger {i} of the bridge."))
        .collect();
    let refs: Vec<&str> = lines.iter().map(String::as_str).collect();
    let mut draft = Draft::new(
        5,
        "Port Gazette",
        "Hangers",
        Some(Published::Day(day(2026, 11, 23))),
        &refs,
    );
    let first = day(1999, 1, 1);
    for (i, line) in lines.iter().enumerate() {
        let d = first + chrono::Days::new(i as u64);
        let when = dateline::analysis::When {
            value: d.to_string(),
            days: Some(DayRange::day(d)),
            precision: Precision::Day,
            approx: false,
            date: None,
        };
        draft = draft.happened(i, line.len() - 1, when);
    }
    draft.open()
}

#[test]
fn ten_thousand_events_are_laid_out_once_and_not_for_every_key() {
    let (mut app, mut desk) = with(vec![many(10_000)], 80, 24);
    desk.drive(&mut app, "4");
    assert_eq!(app.panes.timeline.sheet.targets.len(), 10_000);
    let rows = app.panes.timeline.sheet.lines.len();
    assert!(rows <= 30_001, "{rows}");
    let place = app.panes.timeline.sheet.lines.as_ptr();
    desk.drive(&mut app, "jjG<c-u>gg<space>w<esc>");
    assert_eq!(
        app.panes.timeline.sheet.lines.as_ptr(),
        place,
        "no row was made anew"
    );
    assert_eq!(app.panes.timeline.sheet.lines.len(), rows);
    desk.drive(&mut app, "=");
    assert_ne!(app.panes.timeline.zoom, Zoom::Whole);
    assert_eq!(app.panes.timeline.sheet.targets.len(), 10_000);
    let _ = pictures::render(&app, Colors::Dark);
}

#[test]
fn the_pane_is_whole_at_every_size() {
    for (cols, rows) in [(80, 24), (120, 36), (200, 50), (40, 20), (30, 8)] {
        let (mut app, mut desk) = story(cols, rows);
        for keys in ["", "=", "F", "<esc>", "gn", "<esc>"] {
            desk.drive(&mut app, keys);
            let buffer = pictures::render(&app, Colors::Dark);
            let at = dateline::ui::cursor(&app).unwrap();
            assert!(at.0 < cols && at.1 < rows, "{at:?} at {cols}x{rows}");
            assert_eq!(
                pictures::text(&buffer),
                pictures::text(&pictures::render(&app, Colors::Mono))
            );
            let wide = app.view.layout.rect(Pane::Timeline).unwrap().cols;
            for line in app
                .panes
                .timeline
                .sheet
                .lines
                .iter()
                .chain(&app.panes.timeline.head)
            {
                assert!(line.cols() <= usize::from(wide), "{} at {cols}", line.words());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 30, failure_persistence: None, ..ProptestConfig::default() })]

    /// No keys of the timeline, in any order and at any size, break the state or lose the selection.
    #[test]
    fn no_keys_break_it(cols in 30u16..220, rows in 8u16..60, keys in "[4s=FDng\\-jkGu1J\r\t]{0,24}", click in (0u16..220, 0u16..60)) {
        let (mut app, mut desk) = story(80, 24);
        desk.send(&mut app, Msg::Resize { cols, rows });
        let keys = keys.replace('\r', "<cr>").replace('\t', "<tab>");
        desk.drive(&mut app, &keys);
        desk.send(&mut app, Msg::Mouse { what: Mouse::Click, col: click.0, row: click.1 });
        let _ = pictures::render(&app, Colors::Dark);
        let sheet = &app.panes.timeline.sheet;
        prop_assert!(sheet.targets.is_empty() || sheet.selected < sheet.targets.len());
    }
}
