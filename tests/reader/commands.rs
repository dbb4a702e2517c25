//! The command table, settings, and that every command does something.

use dateline::app::App;
use dateline::app::commands;
use dateline::app::keymap;
use dateline::app::keymap::Stroke;
use dateline::app::layout::Pane;
use dateline::app::message::Effect;
use dateline::app::message::Msg;
use dateline::app::overlay::Overlay;
use dateline::app::panes::reading::Shown;
use dateline::app::update;
use dateline::article::Origin;
use dateline::briefing::BookmarkKind;
use dateline::config::Bind;
use dateline::config::Config;
use dateline::config::SourcePlace;
use dateline::config::SourceSetting;
use dateline::config::View;
use dateline::config::keys::Key;
use dateline::ui::theme::Colors;

use crate::{fixed, fixed::Desk, fixed::long, fixed::with, opened, pictures};

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
fn no_key_is_bound_twice_in_one_place() {
    let mut bound = std::collections::BTreeMap::new();
    for command in commands::all() {
        for keys in command.keys {
            let before = bound.insert((format!("{:?}", command.scope), *keys), command.id);
            assert_eq!(before, None, "{keys} is {} too", command.id);
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
            "]qCs<cr>",
            "]qb4",
            "4G",
            "4=",
            "7",
            "5",
            "5-",
            "1",
            "1J",
            "gk",
            "gkg/wall<cr>",
            "gkg/wall<cr>gwWalls<cr><esc>gg",
            "]qbuH2]q",
        ] {
            let (mut app, mut desk) = opened(80, 24);
            for (n, entry) in app.library.entries.iter_mut().enumerate() {
                let article = std::sync::Arc::make_mut(&mut entry.opened.article);
                article.origin = Origin::File(format!("press/{n}.txt").into());
            }
            app.config.sources = app
                .library
                .entries
                .iter()
                .map(|e| SourceSetting::at(SourcePlace::Folder(e.article().origin.locator())))
                .collect();
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
