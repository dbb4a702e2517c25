//! The configuration from disk, and the commands that show and check it.
//!
//! A flag, the environment and a file come in; settings go out, or words about them. It refuses to write a
//! reader's file.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;

use super::out::one_line;
use super::status::Status;
use crate::config::{At, Config, Fault, Known, Loaded, Sources};

/// What `dateline config` is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// `check [FILE]`: every fault.
    Check(Option<PathBuf>),
    /// `show [--origin]`: every option with its value, and where it comes from.
    Show {
        /// Where each comes from.
        origin: bool,
    },
    /// `path`: where the file is, or would be.
    Path,
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
                eprintln!("dateline: {}", clean(fault));
            }
            write!(out, "{}", loaded.show(*origin))?;
            Ok(Status::Fine)
        }
        Asked::Check(file) => {
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

/// The folder for data that the settings name, unless a flag names one.
#[must_use]
pub fn data_flag(flag: Option<PathBuf>, config: &Config) -> Option<PathBuf> {
    let by_variable = std::env::var_os("DATELINE_DATA").is_some_and(|f| !f.is_empty());
    flag.or_else(|| (!by_variable && !config.folder.is_empty()).then(|| PathBuf::from(&config.folder)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_are_printed_clean_and_counted() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("config.toml");
        let asked = Asked::Check(Some(file.clone()));
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
