//! The reader, driven by keys: what changed in the state, what is on the screen, and how fast.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

mod fixed;
#[path = "fixed/pictures.rs"]
mod pictures;

use std::time::Instant;

use dateline::app::commands;
use dateline::app::keymap::{self, Stroke};
use dateline::app::layout::Pane;
use dateline::app::lines::Target;
use dateline::app::message::{Effect, Input, Mouse, Msg};
use dateline::app::overlay::Overlay;
use dateline::app::panes::reading::Shown;
use dateline::app::{App, update};
use dateline::briefing::BookmarkKind;
use dateline::config::keys::Key;
use dateline::config::{Bind, Config, View};
use dateline::ui::theme::Colors;
use fixed::{Desk, long, reader, with};
use proptest::prelude::*;

fn words_at(app: &App) -> String {
    let entry = app.entry().unwrap();
    entry.text()[app.panes.read.cursor..].chars().take(12).collect()
}

/// Opens the bridge article, whichever item of the front page it is.
fn opened(cols: u16, rows: u16) -> (App, Desk) {
    let (mut app, mut desk) = reader(cols, rows);
    app.panes.front.sheet.select(Target::Article(0));
    desk.drive(&mut app, "<cr>");
    assert_eq!((app.view.focus, app.panes.read.article), (Pane::Read, Some(0)));
    desk.effects.clear();
    (app, desk)
}

#[test]
fn the_front_page_groups_a_story_and_opens_what_is_selected() {
    let (mut app, mut desk) = reader(80, 24);
    assert_eq!(app.library.stories.len(), 1);
    let lines: Vec<String> = app.panes.front.sheet.lines.iter().map(|l| l.words()).collect();
    assert!(lines[0].contains("2 articles · 2 sources"), "{}", lines[0]);
    let first = app.panes.front.sheet.target();
    desk.drive(&mut app, "jj");
    assert_ne!(app.panes.front.sheet.target(), first);
    let Some(Target::Article(i)) = app.panes.front.sheet.target() else {
        panic!()
    };
    assert!(!app.library.get(i).unwrap().read);
    desk.drive(&mut app, "<cr>");
    assert_eq!((app.view.screen, app.panes.read.article), (Pane::Read, Some(i)));
    assert!(app.library.get(i).unwrap().read);
}

#[test]
fn the_first_quote_is_two_keys_away() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "n");
    assert_eq!(words_at(&app), "We would rat");
}

#[test]
fn jumps_go_where_they_say() {
    let check = |keys: &str, want: &str| {
        let (mut app, mut desk) = opened(80, 24);
        desk.drive(&mut app, keys);
        assert_eq!(words_at(&app), want, "{keys}");
    };
    check("]q]q", "The money wa");
    check("]q]q[q", "We would rat");
    check("]q]s", "the reports ");
    check("]q]s[s", "We would rat");
    check("]p", "“The money w");
    check("]p[p", "The Quay Bri");
    check("]d", "Monday after");
    check("]d]d", "March 2024, ");
    check("]d]d[d", "Monday after");
    check("]dn", "March 2024, ");
    check("}}", "The bridge c");
    check("}}{", "“We would ra");
    check("}})", "Traffic is b");
    check("}})(", "The bridge c");
    check("G", "due on 12 De");
    check("Ggg", "The Quay Bri");
    check("]qb]q[b", "We would rat");
    check("]qbgg]b", "We would rat");
    check("jj", "chief engine");
    check("jjjk", "chief engine");
    check("/queue<cr>", "queue than a");
    check("/the<cr>nN", "The Quay Bri");
    check("]qma]q'a", "We would rat");
}

#[test]
fn searching_shows_hits_while_typing_and_escape_goes_back() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "/Maren");
    assert_eq!(app.search.hits.len(), 2);
    assert_eq!(words_at(&app), "Maren, the a");
    desk.drive(&mut app, "<esc>");
    assert_eq!((app.panes.read.cursor, app.search.hits.len()), (0, 0));
    desk.drive(&mut app, "/zzz<cr>");
    assert!(
        app.news
            .status
            .as_ref()
            .unwrap()
            .0
            .contains("not in this article")
    );
    desk.drive(&mut app, "/maren<cr>n");
    assert_eq!(words_at(&app), "Maren said t");
}

#[test]
fn back_goes_over_panes_and_articles() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]q<cr>");
    assert_eq!(app.view.focus, Pane::Quotes);
    assert_eq!(app.panes.quotes.sheet.target(), Some(Target::Quote(0, 0)));
    desk.drive(&mut app, "j<cr>");
    assert_eq!(
        (app.view.focus, words_at(&app).as_str()),
        (Pane::Read, "the reports ")
    );
    desk.drive(&mut app, "J");
    let other = app.panes.read.article;
    assert_ne!(other, Some(0));
    desk.drive(&mut app, "H");
    assert_eq!(
        (app.panes.read.article, words_at(&app).as_str()),
        (Some(0), "the reports ")
    );
    desk.drive(&mut app, "<bs>");
    assert_eq!(app.view.focus, Pane::Quotes);
    assert_eq!(app.panes.quotes.sheet.target(), Some(Target::Quote(0, 3)));
    desk.drive(&mut app, "<c-o>");
    assert_eq!(
        (app.view.focus, words_at(&app).as_str()),
        (Pane::Read, "We would rat")
    );
    desk.drive(&mut app, "LLL");
    assert_eq!(app.panes.read.article, other);
}

#[test]
fn an_event_and_its_sentence_lead_to_each_other() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "}}}<cr>");
    assert_eq!(app.view.focus, Pane::Timeline);
    assert_eq!(app.panes.timeline.sheet.target(), Some(Target::Event(0, 0)));
    desk.drive(&mut app, "G<cr>");
    assert_eq!(
        (app.view.focus, words_at(&app).as_str()),
        (Pane::Read, "A full repor")
    );
    desk.drive(&mut app, "gggt");
    assert_eq!(app.panes.timeline.sheet.target(), Some(Target::Event(0, 3)));
}

#[test]
fn one_speaker_over_all_articles() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qgs");
    let articles: Vec<Target> = app.panes.quotes.sheet.targets.clone();
    assert!(articles.contains(&Target::Quote(0, 0)) && articles.contains(&Target::Quote(1, 0)));
    assert_eq!(articles.len(), 3);
    let all: Vec<String> = app.panes.quotes.sheet.lines.iter().map(|l| l.words()).collect();
    assert!(
        all.iter().any(|l| l.contains("3 quotes in 2 articles")),
        "{all:#?}"
    );
    desk.drive(&mut app, "s");
    assert_eq!(app.panes.quotes.sheet.targets.len(), 4);
    desk.drive(&mut app, "s");
    assert_eq!(app.panes.quotes.sheet.targets.len(), 5);
}

#[test]
fn the_star_appears_only_when_the_bookmark_is_kept() {
    let (mut app, mut desk) = opened(80, 24);
    desk.slow = true;
    desk.drive(&mut app, "]qb");
    let Some(Effect::SaveBookmark(bookmark)) = desk.effects.last().cloned() else {
        panic!("{:?}", desk.effects)
    };
    let star = |app: &App| pictures::text(&pictures::render(app, Colors::Dark)).contains('★');
    assert!(!star(&app) && app.library.bookmarks.is_empty());
    assert_eq!(bookmark.kind, BookmarkKind::Quote);
    assert_eq!(
        bookmark.anchor.exact,
        "We would rather explain a queue than a collapse,"
    );
    assert!(bookmark.anchor.suffix.starts_with("” said Ilse"));
    assert_eq!(bookmark.speaker.as_deref(), Some("Ilse Maren"));
    desk.send(&mut app, Msg::Saved(bookmark.clone()));
    assert!(star(&app));
    desk.drive(&mut app, "b");
    assert_eq!(desk.effects.last(), Some(&Effect::RemoveBookmark(bookmark.id)));
    assert!(star(&app));
    desk.send(&mut app, Msg::Removed(bookmark.id));
    assert!(!star(&app));
}

#[test]
fn bookmarks_notes_and_read_marks_are_undone_and_done_again() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qBring her #call<cr>");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call");
    assert_eq!(app.library.bookmarks[0].tags, ["call"]);
    desk.drive(&mut app, "6e, then write<cr>");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call, then write");
    desk.drive(&mut app, "u");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call");
    desk.drive(&mut app, "U");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call, then write");
    desk.drive(&mut app, "d");
    assert!(app.library.bookmarks.is_empty());
    desk.drive(&mut app, "u");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call, then write");
    desk.drive(&mut app, "uu");
    assert!(app.library.bookmarks.is_empty());
    desk.drive(&mut app, "<c-r>");
    assert_eq!(app.library.bookmarks.len(), 1);
    desk.drive(&mut app, "2.");
    assert!(!app.library.get(0).unwrap().read);
    desk.drive(&mut app, "u");
    assert!(app.library.get(0).unwrap().read);
}

#[test]
fn the_place_is_kept_when_an_article_is_left() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]q]qJ");
    let saved: Vec<_> = desk
        .effects
        .iter()
        .filter(|e| matches!(e, Effect::SavePlace(p) if p.article.0 == 1))
        .collect();
    let Some(Effect::SavePlace(place)) = saved.last() else {
        panic!("{:?}", desk.effects)
    };
    let text = app.library.get(0).unwrap().text();
    assert!(text[place.at..].starts_with("“The money was there."));
    let (mut again, mut desk) = reader(80, 24);
    again.news.kept = false;
    desk.send(
        &mut again,
        Msg::Kept {
            bookmarks: Vec::new(),
            places: vec![*place],
        },
    );
    again.panes.front.sheet.select(Target::Article(0));
    desk.drive(&mut again, "j<up><cr>");
    assert_eq!(again.panes.read.article, Some(0));
    assert_eq!(words_at(&again), "“The money w");
    desk.effects.clear();
    desk.drive(&mut again, "]dQ");
    assert!(
        matches!(desk.effects.as_slice(), [.., Effect::SavePlace(_), Effect::Quit]),
        "{:?}",
        desk.effects
    );
}

#[test]
fn help_and_palette_find_commands_and_run_them() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "?timel");
    let Some(Overlay::Picker(p)) = &app.overlay else {
        panic!()
    };
    assert!(p.matches.len() < p.options.len());
    desk.drive(&mut app, "<esc>:view.tim<cr>");
    assert_eq!((app.overlay.is_none(), app.view.focus), (true, Pane::Timeline));
    desk.drive(&mut app, ":mark.tog<cr>");
    assert_eq!(app.library.bookmarks[0].kind, BookmarkKind::Event);
}

#[test]
fn every_command_is_in_the_palette_with_its_keys() {
    let (mut app, mut desk) = opened(200, 50);
    desk.drive(&mut app, ":");
    let Some(Overlay::Picker(p)) = &app.overlay else {
        panic!()
    };
    for command in commands::all() {
        let o = p.options.iter().find(|o| o.name == command.id).unwrap();
        let first = keymap::parse(command.keys[0]).unwrap();
        assert!(o.keys.contains(&keymap::shown(&first)), "{}", command.id);
    }
}

#[test]
fn a_command_that_cannot_run_says_why() {
    let (mut app, mut desk) = with(vec![long(3)], 80, 24);
    desk.drive(&mut app, "<cr>]p");
    let said = |app: &App| app.news.status.clone().unwrap();
    assert_eq!(
        said(&app),
        (
            "key paragraph: no key paragraphs in this article".to_owned(),
            true
        )
    );
    desk.drive(&mut app, "u");
    assert_eq!(said(&app).0, "undo: nothing to undo");
    desk.drive(&mut app, "o");
    assert!(
        desk.effects
            .contains(&Effect::OpenUrl("https://example.org/77".to_owned()))
    );
    desk.drive(&mut app, "X");
    assert!(said(&app).0.starts_with("X is not bound"));
}

#[test]
fn the_menu_comes_after_a_wait_and_not_of_an_older_one() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "g");
    let Some(Effect::WaitForPrefix { generation }) = desk.effects.last().cloned() else {
        panic!()
    };
    desk.send(
        &mut app,
        Msg::PrefixWaited {
            generation: generation - 1,
        },
    );
    assert!(!app.keys.menu);
    desk.send(&mut app, Msg::PrefixWaited { generation });
    assert!(app.keys.menu);
    assert!(pictures::text(&pictures::render(&app, Colors::Dark)).contains("all of this speaker"));
    desk.drive(&mut app, "y");
    assert_eq!((app.keys.menu, app.view.focus), (false, Pane::Summary));
    desk.drive(&mut app, "g<esc>");
    assert!(app.keys.pending.is_empty());
}

#[test]
fn copied_text_carries_speaker_source_and_day() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qy");
    let want = "“We would rather explain a queue than a collapse,” — Ilse Maren, Port Gazette, 23 Nov 2026 https://example.org/1";
    assert_eq!(desk.effects.last(), Some(&Effect::Copy(want.to_owned())));
    desk.drive(&mut app, "]s]sy");
    let Some(Effect::Copy(text)) = desk.effects.last() else {
        panic!()
    };
    assert!(text.contains("Ilse Maren?"), "{text}");
}

#[test]
fn the_reader_says_on_which_day_an_article_was_published() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qD<c-u>soon<cr>");
    assert!(matches!(&app.overlay, Some(Overlay::Prompt(p)) if p.fault.is_some()));
    let row = app.panes.read.row;
    desk.drive(&mut app, "<c-u>2026-10-01<cr>");
    assert_eq!(app.entry().unwrap().day, Some(fixed::day(2026, 10, 1)));
    assert_eq!(
        (words_at(&app).as_str(), app.panes.read.row),
        ("We would rat", row)
    );
}

#[test]
fn the_reasons_name_rule_cue_and_date() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qw");
    let Some(Overlay::Why(why)) = &app.overlay else {
        panic!()
    };
    let find = |label: &str| why.lines.iter().find(|l| l.0 == label).map(|l| l.1.as_str());
    assert_eq!(find("rule"), Some("quote-verb-speaker"));
    assert_eq!(find("cue"), Some("“said”"));
    assert_eq!(find("occasion"), Some("at a briefing on the quay"));
    desk.drive(&mut app, "<esc>]d]dw");
    let Some(Overlay::Why(why)) = &app.overlay else {
        panic!()
    };
    assert!(why.lines.iter().any(|l| l.1 == "a month and its year"), "{why:?}");
}

#[test]
fn an_undated_event_says_so_and_what_is_known() {
    let (app, _) = pictures::screen("4", 80, 24);
    let words: Vec<String> = app.panes.timeline.sheet.lines.iter().map(|l| l.words()).collect();
    let all = words.join("\n");
    for want in [
        "undated",
        "not after 23 Nov 2026",
        "same day as “The Quay Bridge closed",
        "~month",
        "=day",
        "◇",
    ] {
        assert!(all.contains(want), "{want} is not in\n{all}");
    }
}

#[test]
fn pasted_text_is_loaded_as_an_article_and_goes_into_a_prompt() {
    let (mut app, mut desk) = opened(80, 24);
    desk.send(
        &mut app,
        Msg::Paste("A ferry sank.\n\nNobody drowned.".to_owned()),
    );
    let Some(Effect::Load { inputs, .. }) = desk.effects.last() else {
        panic!()
    };
    assert_eq!(
        inputs,
        &[Input::Bytes(b"A ferry sank.\n\nNobody drowned.".to_vec())]
    );
    desk.drive(&mut app, "]qB");
    desk.send(&mut app, Msg::Paste("seen\u{1b}[31m".to_owned()));
    desk.drive(&mut app, "<cr>");
    assert_eq!(app.library.bookmarks[0].note, "seen");
}

#[test]
fn the_mouse_selects_opens_scrolls_and_turns() {
    let (mut app, mut desk) = reader(80, 24);
    let click = |row, col| Msg::Mouse {
        what: Mouse::Click,
        col,
        row,
    };
    let second = app.panes.front.sheet.first_row(1) + 1;
    let row = u16::try_from(second).unwrap();
    desk.send(&mut app, click(row, 10));
    assert_eq!((app.panes.front.sheet.selected, app.view.focus), (1, Pane::Front));
    desk.send(&mut app, click(row, 10));
    assert_eq!(app.view.focus, Pane::Read);
    let tab = app
        .view
        .tabs
        .hits
        .iter()
        .find(|h| h.2 == "view.timeline")
        .unwrap()
        .0;
    desk.send(&mut app, click(0, tab + 2));
    assert_eq!(app.view.focus, Pane::Timeline);

    let (mut app, mut desk) = with(vec![long(60)], 80, 24);
    desk.drive(&mut app, "<cr>");
    let first = app.panes.read.shown[0];
    desk.send(
        &mut app,
        Msg::Mouse {
            what: Mouse::WheelDown,
            col: 5,
            row: 10,
        },
    );
    assert_ne!(app.panes.read.shown[0], first);
    desk.send(&mut app, click(12, 30));
    let Shown::Text { span, .. } = app.panes.read.shown[7] else {
        panic!()
    };
    assert!(span.holds(app.panes.read.cursor));
    let (col, row) = dateline::ui::cursor(&app).unwrap();
    assert_eq!((col, row), (30, 12));
}

#[test]
fn a_click_in_the_help_selects_a_row_then_runs_it_and_one_beside_closes() {
    let (mut app, mut desk) = opened(80, 24);
    let click = |row, col| Msg::Mouse {
        what: Mouse::Click,
        col,
        row,
    };
    desk.drive(&mut app, "?");
    // tabs, the frame's edge, the field, the heading "Go to", front page, read, quotes
    desk.send(&mut app, click(6, 20));
    let Some(Overlay::Picker(p)) = &app.overlay else {
        panic!()
    };
    assert_eq!(p.chosen().unwrap().name, "quotes");
    desk.send(&mut app, click(3, 20));
    assert!(
        matches!(&app.overlay, Some(Overlay::Picker(p)) if p.selected == 2),
        "a heading is no row"
    );
    desk.send(&mut app, click(6, 20));
    assert_eq!((app.overlay.is_none(), app.view.focus), (true, Pane::Quotes));
    desk.drive(&mut app, "?");
    desk.send(&mut app, click(0, 0));
    assert_eq!((app.overlay.is_none(), app.view.focus), (true, Pane::Quotes));
}

/// An article from a file, without a title.
fn plain(path: &str, text: &str) -> dateline::briefing::Opened {
    let origin = dateline::article::Origin::File(path.into());
    let given = dateline::load::Given::default();
    let id = dateline::article::Revision::of(path).0.into();
    let loaded = dateline::load::load(text.as_bytes(), &origin, &given, &mut || {
        dateline::article::ArticleId(id)
    })
    .unwrap();
    let article = loaded.articles.into_iter().next().unwrap();
    dateline::briefing::Opened {
        analysis: std::sync::Arc::new(dateline::analysis::analyse(&article)),
        article: std::sync::Arc::new(article),
    }
}

#[test]
fn a_plain_file_is_named_by_its_stem_and_says_nothing_twice() {
    let text = "The evening ferry to the island was late again on Monday because the harbour office had lost the \
                only key to the fuel store, three people on the quay agreed.\n\nNobody knew who had it. The next \
                boat left at nine.\n";
    let (app, _) = with(vec![plain("notes/2026-11-23-ferry-late.txt", text)], 120, 30);
    let lines: Vec<String> = app.panes.front.sheet.lines.iter().map(|l| l.words()).collect();
    assert!(
        lines[1].contains("ferry-late") && !lines[1].contains("2026-11-23"),
        "{lines:#?}"
    );
    assert!(
        lines[1].contains("● The evening ferry") && !lines[2].contains("The evening ferry"),
        "{lines:#?}"
    );
    assert!(
        lines[2].trim().starts_with("N") || lines[2].trim().starts_with("The next"),
        "{lines:#?}"
    );
    let entry = app.library.get(0).unwrap();
    assert_eq!(
        entry.title(),
        "The evening ferry to the island was late again on Monday because the harbour office had lost the…"
    );
    let about = |room| dateline::app::panes::front::about(entry, room);
    assert!(
        about(100).starts_with("notes/2026-11-23-ferry-late.txt · "),
        "{}",
        about(100)
    );
    assert!(about(50).starts_with("ferry-late · "), "{}", about(50));
    assert!(dateline::text::width::cols(&about(20)) <= 20);
}

#[test]
fn the_front_page_opens_at_its_top_however_the_articles_come_in() {
    let send = |app: &mut App, desk: &mut Desk, article, done| {
        desk.send(
            app,
            Msg::Opened {
                generation: 0,
                articles: vec![article],
                failures: Vec::new(),
                done,
            },
        );
    };
    let mut all: Vec<_> = fixed::reader(80, 24)
        .0
        .library
        .entries
        .iter()
        .map(|e| e.opened.clone())
        .collect();
    all.sort_by_key(|o| o.article.published.map(|p| p.date.day()));
    let (last, first) = all.split_last().unwrap();
    for keys in ["", "<down>"] {
        let mut app = App::new(80, 24);
        let mut desk = Desk::default();
        for article in first {
            send(&mut app, &mut desk, article.clone(), false);
        }
        desk.drive(&mut app, keys);
        let before = app.panes.front.sheet.target();
        send(&mut app, &mut desk, last.clone(), true);
        let front = &app.panes.front.sheet;
        assert_eq!(front.top, 0, "all of it has room");
        if keys.is_empty() {
            assert_eq!(front.selected, 0);
        } else {
            assert_eq!(front.target(), before, "what the reader selected stays selected");
        }
    }
}

#[test]
fn a_whole_article_bookmarked_from_the_front_page_has_its_star_there() {
    let (mut app, mut desk) = reader(80, 24);
    let shown = |app: &App| pictures::text(&pictures::render(app, Colors::Dark)).contains('★');
    assert!(!shown(&app));
    desk.drive(&mut app, "b");
    assert_eq!(app.library.bookmarks[0].kind, BookmarkKind::Article);
    let own: Vec<String> = app
        .panes
        .front
        .sheet
        .lines
        .iter()
        .filter(|l| l.item == Some(0))
        .map(|l| l.words())
        .collect();
    assert!(own[1].ends_with("★1") && own[1].contains('❝'), "{own:?}");
    assert!(shown(&app));
    desk.drive(&mut app, "b");
    assert!(!shown(&app));
}

#[test]
fn what_could_not_be_read_is_told_beside_what_could() {
    let mut app = App::new(80, 24);
    let mut desk = Desk::default();
    desk.send(
        &mut app,
        Msg::Opened {
            generation: 0,
            articles: vec![fixed::bridge()],
            failures: vec!["a.txt: empty".to_owned(), "b.txt: no such file".to_owned()],
            done: true,
        },
    );
    let foot = app.view.foot.line.words();
    assert!(foot.contains("a.txt: empty (and 1 more)"), "{foot}");
    assert_eq!(app.library.entries.len(), 1);
}

#[test]
fn indirect_speech_is_hidden_and_shown_by_a_key_everywhere() {
    let (mut app, mut desk) = opened(80, 24);
    let said = |app: &App| app.news.status.clone().unwrap().0;
    let heading = |app: &App| app.panes.quotes.sheet.lines[0].words();
    let screen = |app: &App| pictures::text(&pictures::render(app, Colors::Mono));
    desk.drive(&mut app, "]q]q]q]q");
    assert_eq!(said(&app), "quote 4 of 4");
    assert!(screen(&app).contains("A?"), "{}", screen(&app));
    desk.drive(&mut app, "3");
    assert_eq!(
        heading(&app),
        " 2 direct, 1 mixed, 1 indirect  (i hides indirect)"
    );
    assert_eq!(app.panes.quotes.sheet.targets.len(), 4);
    desk.drive(&mut app, "i");
    assert_eq!(
        heading(&app),
        " 2 direct, 1 mixed, 1 indirect hidden  (i shows indirect)"
    );
    assert_eq!(app.panes.quotes.sheet.targets.len(), 3);
    assert!(!app.panes.quotes.sheet.targets.contains(&Target::Quote(0, 3)));
    desk.drive(&mut app, "2");
    assert!(!screen(&app).contains("A?"), "{}", screen(&app));
    assert!(
        matches!(app.target(), Some(Target::Sentence(0, _))),
        "a bookmark here is not of a hidden quote"
    );
    desk.drive(&mut app, "gg]q]q]q");
    assert_eq!(said(&app), "quote 3 of 3");
    desk.drive(&mut app, "]q");
    assert_eq!(said(&app), "no quote after here");
    desk.drive(&mut app, "i]q");
    assert_eq!(said(&app), "quote 4 of 4");
}

#[test]
fn one_timeline_of_all_articles_tells_an_event_once_and_differing_days_side_by_side() {
    let first = plain(
        "a/port-gazette.txt",
        "The Harbour Bridge closed to all traffic on 23 November 2026.\n\nHairline cracking was first logged in March 2024.\n",
    );
    let second = plain(
        "b/metro-wire.txt",
        "Harbour Bridge closed to all traffic on 23 November 2026.\n\nHairline cracking was first logged in April 2024.\n\n\
         A new ferry sailed on 25 November 2026.\n",
    );
    let (mut app, mut desk) = with(vec![first, second], 120, 40);
    desk.drive(&mut app, "4s");
    let sheet = &app.panes.timeline.sheet;
    let words: String = sheet.lines.iter().map(|l| l.words() + "\n").collect();
    assert_eq!(sheet.targets.len(), 3, "{words}");
    let flat = words.split_whitespace().collect::<Vec<_>>().join(" ");
    for want in [
        "port-gazette, metro-wire",
        "disputed: Mar 2024",
        "Apr 2024 metro-wire",
    ] {
        assert!(flat.contains(want), "{want} is not in\n{flat}");
    }
    // the event of the second article stands under the first: from its text it is found all the same
    desk.drive(&mut app, "1G<cr>gggt");
    assert_eq!(app.view.focus, Pane::Timeline);
    let shown = app.panes.read.article.unwrap();
    assert!(matches!(app.panes.timeline.sheet.target(), Some(Target::Event(i, _)) if i == shown));
}

#[test]
fn panes_are_one_two_three_and_a_tiny_terminal_is_told() {
    let panes = |cols, rows| {
        opened(cols, rows)
            .0
            .view
            .layout
            .panes
            .iter()
            .map(|p| p.0)
            .collect::<Vec<_>>()
    };
    assert_eq!(panes(109, 24), [Pane::Read]);
    assert_eq!(panes(110, 24), [Pane::Read, Pane::Summary, Pane::Quotes]);
    assert_eq!(
        panes(180, 50),
        [
            Pane::Front,
            Pane::Read,
            Pane::Summary,
            Pane::Quotes,
            Pane::Timeline
        ]
    );
    let (mut app, mut desk) = opened(120, 36);
    desk.drive(&mut app, "<tab>");
    assert_eq!(app.view.focus, Pane::Summary);
    desk.drive(&mut app, "<shift-tab>");
    assert_eq!(app.view.focus, Pane::Read);
    desk.drive(&mut app, "<tab>h");
    assert_eq!(app.view.focus, Pane::Read);
    desk.drive(&mut app, "z");
    assert_eq!(app.view.layout.panes.len(), 1);
    desk.drive(&mut app, "z");
    desk.send(&mut app, Msg::Resize { cols: 20, rows: 5 });
    assert!(pictures::text(&pictures::render(&app, Colors::Dark)).starts_with("dateline needs 30x8"));
    desk.drive(&mut app, "jjG]q");
}

#[test]
fn the_cursor_stands_on_the_selection_in_every_view() {
    for view in ["1", "2", "3", "4", "5", "2]qb6"] {
        let (mut app, mut desk) = opened(80, 24);
        desk.drive(&mut app, view);
        let (col, row) = dateline::ui::cursor(&app).unwrap();
        let buffer = pictures::render(&app, Colors::Mono);
        let reversed = buffer[(col, row)]
            .modifier
            .contains(ratatui::style::Modifier::REVERSED);
        if app.view.focus == Pane::Read {
            let gutter = &buffer[(col - 6, row)];
            assert!(
                ["›", "★"].contains(&gutter.symbol()),
                "{view}: {}",
                gutter.symbol()
            );
        } else {
            assert!(reversed, "{view} at {col},{row}");
        }
    }
}

#[test]
fn settings_are_obeyed() {
    let bind = |scope: &str, keys: &str, command: Option<&str>| Bind {
        scope: scope.to_owned(),
        keys: Key::parse_sequence(keys).unwrap(),
        command: command.map(str::to_owned),
    };
    let config = Config {
        start: View::Read,
        two_pane_from: 70,
        measure: 40,
        paragraph_gap: 0,
        hints: false,
        strip: false,
        quotes: [true, false, false],
        keys: vec![
            bind("global", "ctrl-t", Some("view.timeline")),
            bind("global", "y", None),
        ],
        ..Config::default()
    };
    let mut app = App::configured(config, 80, 24);
    let mut desk = Desk::default();
    desk.send(
        &mut app,
        Msg::Opened {
            generation: 0,
            articles: vec![fixed::bridge()],
            failures: Vec::new(),
            done: true,
        },
    );
    assert_eq!((app.view.focus, app.panes.read.article), (Pane::Read, Some(0)));
    assert_eq!(app.view.layout.panes.len(), 3);
    assert_eq!(app.panes.read.cols, 40);
    assert!(
        app.panes.read.shown.iter().all(|s| *s != Shown::Blank),
        "{:?}",
        app.panes.read.shown
    );
    assert!(!app.view.foot.line.words().contains("next quote"));
    assert_eq!(app.panes.quotes.sheet.targets.len(), 2);
    desk.drive(&mut app, "]q]q");
    assert_eq!(app.news.status.clone().unwrap().0, "quote 2 of 2");
    desk.drive(&mut app, "]q");
    assert_eq!(app.news.status.clone().unwrap().0, "no quote after here");
    desk.drive(&mut app, "y");
    assert!(app.news.status.clone().unwrap().0.starts_with("y is not bound"));
    desk.drive(&mut app, "<c-t>");
    assert_eq!(app.view.focus, Pane::Timeline);
    let words = app
        .panes
        .timeline
        .sheet
        .lines
        .iter()
        .map(|l| l.words())
        .collect::<String>();
    assert!(!words.contains('█'));
    assert!(
        app.keys
            .map
            .keys_of("view.timeline")
            .contains(&"ctrl-t".to_owned())
    );
    assert_eq!(
        app.keys.map.keys_of("view.timeline")[0],
        "ctrl-t",
        "the bottom line shows the reader's own key"
    );
}

#[test]
fn nothing_paints_the_background() {
    for &(_, keys, cols, rows) in pictures::SCREENS {
        for colors in [Colors::Dark, Colors::Light, Colors::Mono] {
            let buffer = pictures::render(&pictures::screen(keys, cols, rows).0, colors);
            assert!(
                buffer
                    .content
                    .iter()
                    .all(|c| c.bg == ratatui::style::Color::Reset),
                "{keys}"
            );
        }
    }
}

/// Everything a reader could notice; not the number that names the wait for the menu.
fn seen(app: &App) -> String {
    let mut app = app.clone();
    app.keys.generation = 0;
    format!("{app:?}")
}

/// Presses the first key of every command where it holds, in a reader that has everything, and asks that
/// something changed.
#[test]
fn every_command_does_something() {
    for command in commands::all() {
        let mut done = false;
        for setting in [
            "]q]qb]d]d/the<cr>nmaJK2]q]qJKH",
            "]qb6",
            "]qbgg",
            "]qbG",
            "]qb3",
            "]qb4",
            "4G",
            "1",
            "1J",
            "]qbuH2]q",
        ] {
            let (mut app, mut desk) = opened(80, 24);
            desk.drive(&mut app, setting);
            if !command.scope.holds(app.view.focus) || (command.enabled)(&app).is_err() {
                continue;
            }
            desk.effects.clear();
            let before = seen(&app);
            for stroke in keymap::parse(command.keys[0]).unwrap() {
                let key = match stroke {
                    Stroke::Key(key) => key,
                    Stroke::Letter => Key::parse("a").unwrap(),
                };
                let effects = update(&mut app, Msg::Key(key));
                desk.effects.extend(
                    effects
                        .into_iter()
                        .filter(|e| !matches!(e, Effect::WaitForPrefix { .. })),
                );
            }
            done |= before != seen(&app) || !desk.effects.is_empty();
        }
        assert!(done, "{} changes nothing", command.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Refresh, resize and measure keep the sentence under the cursor on its row, give or take one.
    #[test]
    fn the_text_never_moves_by_itself(start in 25u16..200, widths in prop::collection::vec(25u16..200, 1..6), keys in "[jk}{G)]{0,12}") {
        let (mut app, mut desk) = with(vec![long(40)], start.max(30), 30);
        desk.drive(&mut app, "<cr>");
        desk.drive(&mut app, &keys);
        let row = app.panes.read.row;
        let cursor = app.panes.read.cursor;
        for cols in widths {
            desk.send(&mut app, Msg::Resize { cols: cols.max(30), rows: 30 });
            prop_assert_eq!(app.panes.read.cursor, cursor);
            prop_assert!(app.panes.read.row.abs_diff(row) <= 1, "{} to {} at {} columns", row, app.panes.read.row, cols);
            let Shown::Text { span, .. } = app.panes.read.shown[app.panes.read.row] else { panic!() };
            prop_assert!(span.holds(cursor));
            let msg = Msg::Opened { generation: 0, articles: vec![long(40)], failures: Vec::new(), done: true };
            desk.send(&mut app, msg);
            prop_assert!(app.panes.read.row.abs_diff(row) <= 1);
            desk.drive(&mut app, "-");
            prop_assert!(app.panes.read.row.abs_diff(row) <= 1);
        }
    }

    /// No size, key or click breaks the state or the drawing of it.
    #[test]
    fn no_keys_and_no_size_break_it(cols in 1u16..220, rows in 1u16..60, keys in "[1-6jkhlJKnNbByvcuU}{()?:/wszDGg.=+x -]{0,30}", click in (0u16..220, 0u16..60)) {
        let (mut app, mut desk) = opened(80, 24);
        desk.send(&mut app, Msg::Resize { cols, rows });
        desk.drive(&mut app, &keys);
        desk.send(&mut app, Msg::Mouse { what: Mouse::Click, col: click.0, row: click.1 });
        let _ = pictures::render(&app, Colors::Dark);
        let _ = dateline::ui::cursor(&app);
    }
}

#[test]
fn a_key_is_a_frame_in_no_time_on_five_megabytes() {
    let (mut app, mut desk) = with(vec![long(22_000)], 120, 36);
    let bytes = app.library.get(0).unwrap().text().len();
    assert!(bytes > 5_000_000, "{bytes}");
    desk.drive(&mut app, "<cr>");
    let mut worst = std::time::Duration::ZERO;
    for keys in ["j", "<space>", "}", "G", "k", "gg", "<c-d>", "-", "=", ")"] {
        for key in fixed::parse(keys) {
            let start = Instant::now();
            let _ = update(&mut app, Msg::Key(key));
            let _ = pictures::render(&app, Colors::Dark);
            worst = worst.max(start.elapsed());
        }
    }
    println!("worst key to frame: {worst:?} over {bytes} bytes");
    // an idle machine takes a few milliseconds; this one may be shared
    assert!(worst.as_millis() < 200, "{worst:?}");
}

#[test]
fn screens_are_as_kept() {
    for &(name, keys, cols, rows) in pictures::SCREENS {
        let (app, _) = pictures::screen(keys, cols, rows);
        let (dark, mono) = (
            pictures::render(&app, Colors::Dark),
            pictures::render(&app, Colors::Mono),
        );
        assert_eq!(
            pictures::text(&dark),
            pictures::text(&mono),
            "{name}: words differ without colour"
        );
        let kept = format!(
            "{}\n-- dark\n{}\n-- mono\n{}",
            pictures::text(&dark),
            pictures::styles(&dark),
            pictures::styles(&mono)
        );
        insta::assert_snapshot!(format!("{name}-{cols}x{rows}"), kept);
    }
}

#[test]
fn pictures_are_fresh() {
    for &(name, keys, cols, rows) in pictures::SCREENS {
        let (app, _) = pictures::screen(keys, cols, rows);
        let path = format!(
            "{}/assets/screens/{name}-{cols}x{rows}.txt",
            env!("CARGO_MANIFEST_DIR")
        );
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let now = pictures::text(&pictures::render(&app, Colors::Dark));
        assert_eq!(kept, now, "{path} is stale: cargo run --example screens");
        let path = path.replace(".txt", ".svg");
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        let now = pictures::svg(&pictures::render(&app, Colors::Dark));
        assert!(kept == now, "{path} is stale: cargo run --example screens");
    }
}
