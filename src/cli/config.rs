//! The configuration from disk, and the commands that show and check it.
//!
//! A flag, the environment and a file come in; settings go out, or words about them. Only
//! the commands for sources write a reader's file.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use etcetera::BaseStrategy as _;

use super::out::one_line;
use super::status::Status;
use crate::app::commands;
use crate::app::keymap::SCOPES;
use crate::config::{At, Config, Fault, Known, Loaded, Sources};
use crate::store::{Store, StoreError, data_folder};

/// Flags that say where settings and data are.
#[derive(Debug, Clone, Default, Args)]
pub struct Places {
    /// Settings: this file instead of dateline/config.toml in the configuration folder
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Library and bookmarks: this folder instead of dateline in the data folder
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// One setting for this run (reading.measure=72); may be given again
    #[arg(long, global = true, value_name = "OPTION=VALUE")]
    set: Vec<String>,
    /// Fetch nothing in this run: no connection is opened
    #[arg(long, global = true)]
    offline: bool,
    /// Read a file or mail of many articles (a press review) as one
    #[arg(long, global = true)]
    whole: bool,
}

/// What `dateline config` is asked.
#[derive(Debug, Clone, PartialEq, Eq, Subcommand)]
pub enum Asked {
    /// Tell of every fault, with its line; exit status 1 when there is one
    Check {
        /// This file instead of the reader's own
        file: Option<PathBuf>,
    },
    /// Print every option with its value
    Show {
        /// Say where each value comes from
        #[arg(long)]
        origin: bool,
    },
    /// Print where the file is, or would be
    Path,
}

impl Places {
    /// All settings, with every fault in them.
    #[must_use]
    pub fn load(&self) -> Loaded {
        let mut sets = self.set.clone();
        sets.extend(self.whole.then(|| "open.whole=true".to_owned()));
        with_commands(|known| load(self.config.as_deref(), &sets, known))
    }

    /// The folder for data, or why there is none: a flag, then `DATELINE_DATA`, then what is set.
    ///
    /// # Errors
    /// Where nothing says which, and there is no home.
    pub fn data(&self, config: &Config) -> Result<PathBuf, StoreError> {
        let by_variable = std::env::var_os("DATELINE_DATA").is_some_and(|f| !f.is_empty());
        let set = Some(&config.folder).filter(|f| !f.is_empty() && !by_variable);
        data_folder(self.data.as_deref().or(set.map(Path::new)))
    }

    /// The store with everything that is kept. What had to be set aside is told on standard error.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn store(&self) -> anyhow::Result<Store> {
        let store = Store::open(&self.data(&self.load().config)?)?;
        for notice in store.notices() {
            crate::cli::out::tell!("dateline: {}", one_line(notice));
        }
        Ok(store)
    }

    /// Is the network off for this run?
    #[must_use]
    pub fn offline(&self) -> bool {
        self.offline
    }

    /// The reader's file, where there can be one.
    #[must_use]
    pub fn file(&self) -> Option<PathBuf> {
        path(self.config.as_deref())
    }

    /// Runs `dateline config`.
    ///
    /// # Errors
    /// When the output cannot be written.
    pub fn config(&self, asked: &Asked) -> anyhow::Result<Status> {
        let out = &mut io::stdout().lock();
        with_commands(|known| run(asked, self.config.as_deref(), &self.set, known, out))
    }
}

/// Gives the names of all commands and scopes, against which bindings are checked.
fn with_commands<T>(f: impl FnOnce(Known<'_>) -> T) -> T {
    let commands: Vec<&str> = commands::all().map(|c| c.id).collect();
    f(Known {
        commands: &commands,
        scopes: &SCOPES,
    })
}

/// The reader's file: `--config FILE`, else `DATELINE_CONFIG`, else `dateline/config.toml` in the XDG
/// configuration folder; none where there is no home.
#[must_use]
pub fn path(flag: Option<&Path>) -> Option<PathBuf> {
    if let Some(file) = flag {
        return Some(file.to_owned());
    }
    match std::env::var_os("DATELINE_CONFIG") {
        Some(file) if !file.is_empty() => Some(PathBuf::from(file)),
        _ => etcetera::base_strategy::Xdg::new()
            .ok()
            .map(|xdg| xdg.config_dir().join("dateline").join("config.toml")),
    }
}

/// Reads all layers: the file where there is one, the environment, `--set`. A file that was named and cannot
/// be read is a fault like any other.
#[must_use]
pub fn load(flag: Option<&Path>, sets: &[String], known: Known<'_>) -> Loaded {
    let path = path(flag);
    let named = flag.is_some() || std::env::var_os("DATELINE_CONFIG").is_some_and(|f| !f.is_empty());
    let mut unread = None;
    let mut text = String::new();
    let name = path.as_deref().map(|p| one_line(&p.to_string_lossy()));
    if let (Some(path), Some(name)) = (&path, &name) {
        match read(path) {
            Ok(read) => text = read,
            Err(fault) if fault.kind() == io::ErrorKind::NotFound && !named => {}
            Err(fault) => unread = Some((name.clone(), fault.to_string())),
        }
    }
    let mut environment: Vec<(String, String)> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
        .filter(|(name, _)| name.starts_with("DATELINE_"))
        .collect();
    environment.sort();
    let mut loaded = crate::config::load(Sources {
        file: name.as_deref().map(|name| (name, text.as_str())),
        environment: &environment,
        sets,
        known,
    });
    if let Some((name, why)) = unread {
        let at = At::Whole(name);
        let what = format!("cannot be read ({why}); everything is at its default");
        loaded.faults.insert(0, Fault { at, what });
    }
    loaded
}

fn read(path: &Path) -> io::Result<String> {
    let bytes = fs::read(path)?;
    String::from_utf8(bytes).map_err(|fault| {
        let good = fault.utf8_error().valid_up_to();
        let line = fault
            .as_bytes()
            .iter()
            .take(good)
            .filter(|b| **b == b'\n')
            .count()
            + 1;
        io::Error::new(io::ErrorKind::InvalidData, format!("line {line} is not UTF-8"))
    })
}

/// Runs `dateline config`. `check` ends with [`Status::Failed`] when there is a fault.
///
/// # Errors
/// When the output cannot be written.
pub fn run(
    asked: &Asked,
    flag: Option<&Path>,
    sets: &[String],
    known: Known<'_>,
    out: &mut impl Write,
) -> anyhow::Result<Status> {
    match asked {
        Asked::Path => {
            let Some(path) = path(flag) else {
                anyhow::bail!("there is no home folder; name a file with --config FILE or DATELINE_CONFIG");
            };
            writeln!(out, "{}", one_line(&path.to_string_lossy()))?;
            Ok(Status::Fine)
        }
        Asked::Show { origin } => {
            let loaded = load(flag, sets, known);
            for fault in &loaded.faults {
                crate::cli::out::tell!("dateline: {}", clean(fault));
            }
            write!(out, "{}", loaded.show(*origin))?;
            Ok(Status::Fine)
        }
        Asked::Check { file } => {
            let loaded = load(file.as_deref().or(flag), sets, known);
            for fault in &loaded.faults {
                writeln!(out, "{}", clean(fault))?;
            }
            Ok(if loaded.faults.is_empty() {
                Status::Fine
            } else {
                Status::Failed
            })
        }
    }
}

/// A fault as it may be printed: its lines cleaned, tabs as spaces.
#[must_use]
pub fn clean(fault: &Fault) -> String {
    crate::text::sanitise::clean_block(&fault.to_string())
}

/// One line for the reader's bottom row when something is wrong; none when all is well.
#[must_use]
pub fn in_short(loaded: &Loaded) -> Option<String> {
    let first = loaded.faults.first()?;
    let line = one_line(clean(first).lines().next().unwrap_or_default());
    Some(match loaded.faults.len() {
        1 => line,
        n => format!("{line} (and {} more: dateline config check)", n - 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_printed_clean_and_counted() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("config.toml");
        let asked = Asked::Check {
            file: Some(file.clone()),
        };
        let mut out = Vec::new();
        fs::write(&file, "[reading]\nmesure = 70 # \u{202e}x\n[ui]\nmouse = 3\n").unwrap();
        assert_eq!(
            run(&asked, None, &[], Known::default(), &mut out).unwrap(),
            Status::Failed
        );
        let said = String::from_utf8(out).unwrap();
        assert!(
            said.contains("config.toml:2:1: ") && said.contains("config.toml:4:9: "),
            "{said}"
        );
        assert!(said.contains("did you mean \"measure\"?") && !said.contains('\u{202e}'));
        let loaded = load(Some(&file), &[], Known::default());
        assert!(
            in_short(&loaded)
                .unwrap()
                .ends_with("(and 1 more: dateline config check)")
        );

        let mut out = Vec::new();
        fs::write(&file, "[reading]\nmeasure = 70\n").unwrap();
        assert_eq!(
            run(&asked, None, &[], Known::default(), &mut out).unwrap(),
            Status::Fine
        );
        assert!(out.is_empty());
        let show = Asked::Show { origin: true };
        assert_eq!(
            run(
                &show,
                Some(&file),
                &["ui.mouse=false".to_owned()],
                Known::default(),
                &mut out
            )
            .unwrap(),
            Status::Fine
        );
        let said = String::from_utf8(out).unwrap();
        assert!(
            said.contains("config.toml:2\n") && said.contains("mouse = false  # --set"),
            "{said}"
        );

        // a file that was named must be there; bytes that are no text are told of with their line
        let loaded = load(Some(&dir.path().join("missing.toml")), &[], Known::default());
        assert!(
            loaded.faults[0]
                .to_string()
                .contains("missing.toml: cannot be read")
        );
        fs::write(&file, b"[ui]\nmouse = \xff\n").unwrap();
        let loaded = load(Some(&file), &[], Known::default());
        assert!(loaded.faults[0].to_string().contains("line 2 is not UTF-8"));
        assert_eq!(loaded.config, Config::default());
    }
}
