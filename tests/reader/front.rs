//! The front page, the mouse, how many panes there are.

use dateline::app::App;
use dateline::app::layout::Pane;
use dateline::app::lines::Target;
use dateline::app::message::Mouse;
use dateline::app::message::Msg;
use dateline::app::overlay::Overlay;
use dateline::app::panes::reading::Shown;
use dateline::ui::theme::Colors;

use crate::{fixed, fixed::Desk, fixed::long, fixed::reader, fixed::with, opened, pictures, plain};

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
    let about = |room| dateline::app::panes::front::about(entry, room, 0);
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
