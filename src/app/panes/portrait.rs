//! The page of one speaker over the whole library: who, in which roles, from when to when, beside whom; then everything
//! they said, newest first.
//!
//! What is known so far comes in, lines go out. It refuses to put marks around words that are not given word for word.

use super::front::{day_words, rule};
use crate::app::lines::{Line, Role, Target, paragraph};
use crate::app::portrait::Page;
use crate::app::state::App;
use crate::calendar::show;
use crate::text::width;

/// Roles and persons that are named; more are told by number.
const NAMED: usize = 6;

/// The lines at a width.
#[must_use]
pub fn lines(app: &App, page: &Page, cols: usize) -> (Vec<Line>, Vec<Target>) {
    let portrait = &page.portrait;
    let (mut lines, mut targets) = (Vec::new(), Vec::new());
    let key = app
        .keys
        .map
        .keys_of("list.scope")
        .into_iter()
        .next()
        .unwrap_or_default();
    let words = format!("{}, in the whole library  ({key}: open articles)", portrait.name);
    lines.extend(paragraph(&words, Role::Dim, 1, cols, None));
    lines.push(Line::default());
    lines.push(Line::default().with(
        format!(" {}", width::fit(&portrait.name, cols.saturating_sub(1))),
        Role::Title,
    ));
    let n = portrait.spoken.len();
    let mut about = format!(
        "{n} quote{} in {} article{}",
        s(n),
        portrait.articles,
        s(portrait.articles)
    );
    if let Some((first, last)) = portrait.days() {
        about.push_str(&if first == last {
            format!(" · {}", show::day(first))
        } else {
            format!(" · first {} · last {}", show::day(first), show::day(last))
        });
    }
    if page.waiting {
        about.push_str(" · reading…");
    }
    lines.extend(paragraph(&about, Role::Dim, 3, cols, None));
    for (word, all) in [("as", &portrait.roles), ("beside", &portrait.beside)] {
        if !all.is_empty() {
            lines.extend(paragraph(
                &format!("{word} {}", named(all)),
                Role::Dim,
                3,
                cols,
                None,
            ));
        }
    }
    if n == 0 && !page.waiting {
        let words = "Nobody of this name is quoted in the library. What is open and not kept is not in it.";
        lines.extend(paragraph(words, Role::Dim, 1, cols, None));
    }
    let today = app.news.now.map(|now| now.date_naive());
    let mut day = None;
    for (item, said) in portrait.spoken.iter().enumerate() {
        if day != Some(said.day) {
            day = Some(said.day);
            lines.push(Line::default());
            lines.push(rule(&day_words(day, today), cols));
        }
        targets.push(Target::Said(item));
        lines.extend(paragraph(&said.words, Role::Text, 4, cols, Some(item)));
        let label = width::fit(&said.label, (cols / 3).max(16));
        let mut meta = format!("{label} · ¶{} · {}", said.paragraph, said.kind.word());
        if !said.certain {
            meta.push_str(" · ? speaker not certain");
        }
        lines.extend(paragraph(&meta, Role::Dim, 6, cols, Some(item)));
    }
    (lines, targets)
}

fn s(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

/// "chief engineer (5) · the authority’s engineer · and 3 more": a role may have commas of its own.
fn named(all: &[(String, usize)]) -> String {
    let one = |(words, n): &(String, usize)| match n {
        1 => words.clone(),
        n => format!("{words} ({n})"),
    };
    let mut words: Vec<String> = all.iter().take(NAMED).map(one).collect();
    if all.len() > NAMED {
        words.push(format!("and {} more", all.len() - NAMED));
    }
    words.join(" · ")
}
