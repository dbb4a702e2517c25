//! `analyze` and `parse`: many inputs in, one object each out, in order.

use std::io::{Read as _, Write};
use std::path::Path;

use super::args::{Format, Inputs};
use super::manifest::{Job, jobs};
use super::{json, out, status::Status};
use crate::analysis::analyse;
use crate::article::{ArticleId, Origin};
use crate::load::load;

/// How far an input is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Depth {
    /// Loaded.
    Text,
    /// Loaded and analysed.
    Analysis,
}

/// Runs `analyze` or `parse`.
///
/// # Errors
/// When nothing was given to read, the manifest cannot be read, or the output cannot be written.
pub fn run(inputs: &Inputs, depth: Depth) -> anyhow::Result<Status> {
    let jobs = jobs(inputs)?;
    let _ = Format::chosen(inputs.format);
    let mut out = std::io::stdout().lock();
    let mut status = Status::Fine;
    for job in &jobs {
        match read(job) {
            Ok(bytes) => {
                let origin = job
                    .path
                    .as_deref()
                    .map_or(Origin::Stdin, |p| Origin::File(p.to_owned()));
                match load(&bytes, &origin, &job.given, &mut || ArticleId(0)) {
                    Ok(loaded) => {
                        for (n, article) in loaded.articles.iter().enumerate() {
                            let id = if loaded.articles.len() == 1 {
                                job.id.clone()
                            } else {
                                format!("{}#{}", job.id, n + 1)
                            };
                            let analysis = (depth == Depth::Analysis).then(|| analyse(article));
                            serde_json::to_writer(&mut out, &json::article(&id, article, analysis.as_ref()))?;
                            out.write_all(b"\n")?;
                        }
                    }
                    Err(fault) => {
                        status = Status::SomeFailed;
                        failed(&mut out, job, &fault.to_string())?;
                    }
                }
            }
            Err(fault) => {
                status = Status::SomeFailed;
                failed(&mut out, job, &fault)?;
            }
        }
        out.flush()?;
    }
    Ok(status)
}

fn failed(out: &mut impl Write, job: &Job, fault: &str) -> anyhow::Result<()> {
    serde_json::to_writer(
        &mut *out,
        &json::ErrorLine {
            id: &job.id,
            error: &out::one_line(fault),
        },
    )?;
    out.write_all(b"\n")?;
    Ok(())
}

fn read(job: &Job) -> Result<Vec<u8>, String> {
    let Some(path) = &job.path else {
        return Err(job.note.clone().unwrap_or_default());
    };
    if path == Path::new("-") {
        let mut bytes = Vec::new();
        return match std::io::stdin().read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(fault) => Err(format!("standard input: {fault}")),
        };
    }
    std::fs::read(path).map_err(|fault| format!("{}: {fault}", path.display()))
}
