//! The reader's loop: one channel in, one state, one frame out.
//!
//! Files and flags come in; keys, signals, answers and the time arrive as messages, all that have queued up are
//! taken in, their effects are started, and one frame is drawn. It refuses to do any of the work itself.

use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use anyhow::Context as _;
use crossterm::event;
use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

use super::config::{self, Places};
use super::manifest;
use super::net;
use super::out::one_line;
use super::status::Status;
use crate::app::message::{Effect, Input, Msg};
use crate::app::{App, shelf, update_all};
use crate::config::theme;
use crate::load::Given;
use crate::ui::keys;
use crate::ui::terminal::Terminal;
use crate::ui::theme::{Colors, Depth, Theme};
use crate::work::{Runner, Settings};

/// Messages taken in before a frame is drawn: a burst of articles is one frame, a key is never far behind.
const BURST: usize = 256;
/// How long the terminal may take to say what its background is.
const ASK: Duration = Duration::from_millis(100);
/// How long what is to be kept may take at the end.
const FINISH: Duration = Duration::from_millis(400);

/// Opens the reader on `files`, which the library keeps if it is to; without files on the library, and on the
/// bundled briefing where that is empty.
///
/// # Errors
/// When the terminal cannot be taken over or written to.
pub fn run(
    files: Vec<PathBuf>,
    published: Option<&str>,
    keep: bool,
    places: &Places,
) -> anyhow::Result<Status> {
    let loaded = places.load();
    let config = loaded.config.clone();
    let settings = Settings {
        data: places.data(&config),
        given: Given {
            whole: config.whole,
            ..manifest::given(published)?
        },
        keep: keep && config.keep,
        prefix_wait: Duration::from_millis(config.menu_delay_ms.into()),
        browser: config.browser.clone(),
        net: net::settings(places.offline(), config.network),
        config: config.clone(),
    };
    let theme = Theme::configured(&config.theme, colors(&config.theme), depth(config.theme.colors));
    let (to, messages) = channel();
    let mut runner = Runner::start(settings, to.clone()).with_settings_in(places.file());
    let mut terminal = Terminal::enter(config.mouse).context("the terminal cannot be used")?;
    let (cols, rows) = terminal.size()?;
    let mut app = App::configured(config, cols, rows);
    if let Some(fault) = config::in_short(&loaded) {
        app.complain(fault);
        app.settle();
    }
    let given = !files.is_empty();
    app.news.loading = true;
    if given {
        runner.perform(Effect::Load {
            generation: app.news.generation,
            inputs: files.into_iter().map(Input::Path).collect(),
        });
    } else {
        for effect in shelf::show(&mut app) {
            runner.perform(effect);
        }
    }
    listen(to)?;
    terminal.draw(&app, &theme)?;
    while let Ok(first) = messages.recv() {
        let burst = std::iter::once(first).chain(messages.try_iter().take(BURST));
        let mut ends = false;
        for effect in update_all(&mut app, burst) {
            match runner.perform(effect) {
                Some(Effect::Quit) => ends = true,
                Some(own) => terminals_own(&own, &mut terminal, &mut app)?,
                None => {}
            }
        }
        if ends {
            break;
        }
        if given && nothing_read(&app) {
            drop(terminal);
            for failure in &app.news.failures {
                crate::cli::out::tell!("dateline: {}", one_line(failure));
            }
            return Ok(Status::SomeFailed);
        }
        // a size that changed before the keys were listened to is told by nobody
        let (cols, rows) = terminal.size()?;
        if (cols, rows) != app.view.size {
            let _ = update_all(&mut app, [Msg::Resize { cols, rows }]);
        }
        terminal.draw(&app, &theme)?;
    }
    drop(terminal);
    let kept = runner.finish(FINISH);
    anyhow::ensure!(
        kept,
        "not everything could be kept: the last bookmarks or places may be lost"
    );
    Ok(Status::Fine)
}

/// All that was asked for has been tried, and not one article came of it.
fn nothing_read(app: &App) -> bool {
    !app.news.loading && app.library.entries.is_empty() && !app.news.failures.is_empty()
}

/// What only the terminal can do.
fn terminals_own(effect: &Effect, terminal: &mut Terminal, app: &mut App) -> anyhow::Result<()> {
    match effect {
        Effect::Copy(text) => {
            terminal.copy(text)?;
            let _ = update_all(app, [Msg::Done("copied, by OSC 52".to_owned())]);
        }
        Effect::Redraw => terminal.clear()?,
        Effect::Suspend => {
            terminal.suspend()?;
            let (cols, rows) = terminal.size()?;
            let _ = update_all(app, [Msg::Resize { cols, rows }]);
        }
        _ => {}
    }
    Ok(())
}

/// Reads the terminal's events on a thread of its own; their end is the program's.
fn listen(to: Sender<Msg>) -> anyhow::Result<()> {
    let read = move || {
        loop {
            let message = match event::read() {
                Ok(event) => keys::message(event),
                Err(_) => Some(Msg::Quit),
            };
            let ends = matches!(message, Some(Msg::Quit));
            if message.is_some_and(|m| to.send(m).is_err()) || ends {
                return;
            }
        }
    };
    thread::Builder::new()
        .name("keys".to_owned())
        .spawn(read)
        .context("no thread for the keys")?;
    Ok(())
}

/// What is set, then `NO_COLOR`, then what the terminal says of its background; dark when it does not say.
fn colors(set: &theme::Theme) -> Colors {
    let asked_for_none = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    match (set.colors, set.name) {
        (theme::Depth::Mono, _) => return Colors::Mono,
        (theme::Depth::Auto, _) if asked_for_none => return Colors::Mono,
        (_, theme::Name::Dark) => return Colors::Dark,
        (_, theme::Name::Light) => return Colors::Light,
        (_, theme::Name::Auto) => {}
    }
    let mut options = QueryOptions::default();
    options.timeout = ASK;
    match theme_mode(options) {
        Ok(ThemeMode::Light) => Colors::Light,
        _ => Colors::Dark,
    }
}

/// How many colours are set, else what the terminal says it has.
fn depth(set: theme::Depth) -> Depth {
    match set {
        theme::Depth::True => return Depth::True,
        theme::Depth::Palette => return Depth::Palette,
        theme::Depth::Sixteen => return Depth::Sixteen,
        theme::Depth::Auto | theme::Depth::Mono => {}
    }
    let var = |name: &str| std::env::var(name).unwrap_or_default();
    let (depth, term) = (var("COLORTERM"), var("TERM"));
    if depth == "truecolor" || depth == "24bit" || term.ends_with("-direct") {
        Depth::True
    } else if term.contains("256") || var("TERM_PROGRAM") == "Apple_Terminal" {
        Depth::Palette
    } else {
        Depth::Sixteen
    }
}
