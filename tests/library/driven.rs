//! A reader on a library: a real runner and a real store, driven by keys.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use dateline::app::message::{Effect, Msg};
use dateline::app::{App, shelf, update};
use dateline::config::Config;
use dateline::config::keys::{Code, Key};
use dateline::load::Given;
use dateline::store::Store;
use dateline::work::{Runner, Settings};

use super::finding::filled;

pub struct Reader {
    pub app: App,
    pub runner: Runner,
    pub messages: Receiver<Msg>,
}

impl Reader {
    pub fn start(data: &Path, keep: bool, size: (u16, u16)) -> Self {
        Self::made(data, keep, Config::default(), None, size)
    }

    pub fn configured(data: &Path, config: Config, size: (u16, u16)) -> Self {
        Self::made(data, true, config, None, size)
    }

    /// With sources, whose settings are in a file.
    pub fn with(data: &Path, config: Config, file: Option<PathBuf>, size: (u16, u16)) -> Self {
        Self::made(data, true, config, file, size)
    }

    fn made(
        data: &Path,
        keep: bool,
        config: Config,
        file: Option<PathBuf>,
        (cols, rows): (u16, u16),
    ) -> Self {
        let (to, messages) = channel();
        let settings = Settings {
            data: Ok(data.to_owned()),
            given: Given::default(),
            keep,
            prefix_wait: Duration::ZERO,
            browser: Vec::new(),
            net: dateline::work::net::Settings::default(),
            config: config.clone(),
        };
        Self {
            app: App::configured(config, cols, rows),
            runner: Runner::start(settings, to).with_settings_in(file),
            messages,
        }
    }

    pub fn on_library(data: &Path, size: (u16, u16)) -> Self {
        let mut reader = Self::start(data, true, size);
        let asked = shelf::show(&mut reader.app);
        reader.perform(asked);
        reader.until(|app| !app.news.loading && (app.shelf.on || !app.library.entries.is_empty()));
        reader
    }

    pub fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.runner.perform(effect);
        }
    }

    /// Takes messages in until it is so.
    #[track_caller]
    pub fn until(&mut self, is_so: impl Fn(&App) -> bool) {
        let waited = Instant::now();
        while !is_so(&self.app) {
            // the minute is told too: what never comes must not be waited for minute by minute
            let left = Duration::from_secs(60).saturating_sub(waited.elapsed());
            let msg = self.messages.recv_timeout(left).unwrap();
            let effects = update(&mut self.app, msg);
            self.perform(effects);
        }
    }

    /// Types; a new line is enter, `⎋` escape, `⌫` clears what is typed, `˄` holds ctrl with the next.
    pub fn keys(&mut self, keys: &str) {
        let mut ctrl = false;
        for c in keys.chars() {
            if c == '˄' {
                ctrl = true;
                continue;
            }
            let code = match c {
                '\n' => Code::Enter,
                '⎋' => Code::Esc,
                '⌫' => {
                    ctrl = true;
                    Code::Char('u')
                }
                c => Code::Char(c),
            };
            let key = Key {
                code,
                ctrl: std::mem::take(&mut ctrl),
                alt: false,
                shift: false,
            };
            let effects = update(&mut self.app, Msg::Key(key));
            self.perform(effects);
        }
    }

    pub fn titles(&self) -> Vec<&str> {
        self.app.shelf.items.iter().map(|i| i.title.as_str()).collect()
    }

    pub fn lines(&self) -> Vec<String> {
        let lines = &self.app.panes.front.sheet.lines;
        lines.iter().map(|l| l.words()).collect()
    }

    pub fn end(self) {
        assert!(self.runner.finish(Duration::from_secs(60)));
    }
}

/// A key by its name.
pub fn key(name: &str) -> Msg {
    Msg::Key(Key::parse(name).unwrap())
}

pub fn library() -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    filled(&mut Store::open(dir.path()).unwrap());
    dir
}
