//! The reader, driven by keys: what changed in the state, what is on the screen, and how fast.

#![allow(
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

#[path = "reader/commands.rs"]
mod commands;
#[path = "reader/corrections.rs"]
mod corrections;
mod fixed;
#[path = "reader/front.rs"]
mod front;
#[path = "reader/marks.rs"]
mod marks;
#[path = "fixed/pictures.rs"]
mod pictures;
#[path = "reader/quotes.rs"]
mod quotes;
#[path = "reader/text.rs"]
mod text;
#[path = "reader/timeline.rs"]
mod timeline;

use std::time::Instant;

use dateline::app::App;
use dateline::app::layout::Pane;
use dateline::app::lines::Target;
use dateline::app::message::Mouse;
use dateline::app::message::Msg;
use dateline::app::panes::reading::Shown;
use dateline::app::update;
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
    fn no_keys_and_no_size_break_it(cols in 1u16..220, rows in 1u16..60, keys in "[1-6jkhlJKnNbByvcuU}{()?:/wszDGgCrpt.=+x -]{0,30}", click in (0u16..220, 0u16..60)) {
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
