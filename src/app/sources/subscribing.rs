//! Sources come in and go while the reader is open.
//!
//! What is typed or chosen comes in, effects and a line of what came of them go out; each can be undone. It refuses to
//! tell of a source before it is in the settings, on disk.

use super::fetching::soon;
use crate::app::edits::Edit;
use crate::app::message::{Effect, Wanted};
use crate::app::overlay::{Choice, Offer, Overlay};
use crate::app::state::App;
use crate::briefing::{Leave, RemovedSource};
use crate::config::SourceSetting;
use crate::text::sanitise::clean_line;

/// Sources that came into the settings or left them: enough to tell of it, to undo it and to do it again.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Swap {
    /// What they are called.
    pub names: Vec<String>,
    /// Their addresses or paths.
    pub locators: Vec<String>,
    /// What is in the settings with them.
    pub settings: Vec<SourceSetting>,
    /// What becomes of their articles when they go.
    pub leave: Leave,
    /// What went from the library with them; empty while they are there.
    pub removed: Vec<RemovedSource>,
    /// The file of settings without them.
    pub without: String,
    /// And with them.
    pub with: String,
}

impl Swap {
    /// "Port Gazette", "3 sources".
    fn words(&self) -> String {
        match self.names.as_slice() {
            [one] => clean_line(one),
            more => format!("{} sources", more.len()),
        }
    }
}

/// Adds what was typed: an address, a file, a folder, a list of feeds, and tags behind it. Why not, where nothing was.
pub(in crate::app) fn add(app: &mut App, typed: &str) -> Result<Vec<Effect>, String> {
    let mut what = typed.trim();
    let mut tags = Vec::new();
    while let Some((head, tag)) = what
        .rsplit_once(char::is_whitespace)
        .and_then(|(head, word)| Some((head, word.strip_prefix('#')?)))
    {
        tags.insert(0, tag.to_owned());
        what = head.trim_end();
    }
    if what.is_empty() || what.starts_with('#') {
        return Err("an address, a file or a folder is missing".to_owned());
    }
    typed.trim().clone_into(&mut app.sources.typed);
    app.say(format!("looking at {what}…"));
    Ok(vec![Effect::AddSource {
        typed: what.to_owned(),
        tags,
    }])
}

/// Asks what becomes of the articles of a source that goes.
pub(in crate::app) fn ask_removal(app: &App, n: usize) -> Option<Overlay> {
    let source = app.sources.all.get(n)?;
    let offer = |name: &str, doc: &str, leave| Offer {
        group: None,
        keys: String::new(),
        name: name.to_owned(),
        doc: doc.to_owned(),
        enabled: true,
        choice: Choice::Leave(n, leave),
    };
    let offers = vec![
        offer(
            "keep what is bookmarked",
            "its other articles leave the library",
            Leave::Bookmarked,
        ),
        offer("keep all", "its articles stay in the library", Leave::All),
        offer(
            "keep nothing",
            "all its articles leave the library; bookmarks stay in their list",
            Leave::Nothing,
        ),
    ];
    let title = format!("{} goes: its articles?", clean_line(source.name()));
    Some(Overlay::places(title, offers))
}

/// Removes a source.
pub(in crate::app) fn remove(app: &App, n: usize, leave: Leave) -> Vec<Effect> {
    let locator = app.sources.all.get(n).map(|s| s.locator.clone());
    locator
        .map(|locator| Effect::RemoveSource { locator, leave })
        .into_iter()
        .collect()
}

/// Sources are gone.
pub(in crate::app) fn out(app: &mut App, swap: Swap, first: bool) -> Vec<Effect> {
    app.config.sources.retain(|s| !swap.settings.contains(s));
    app.sources.all.retain(|s| !swap.locators.contains(&s.locator));
    let with = match swap.removed.iter().map(|r| r.articles.len()).sum() {
        0 => String::new(),
        1 => " and 1 article".to_owned(),
        n => format!(" and {n} articles"),
    };
    let how = if first { "  (u undoes)" } else { "" };
    app.say(format!("{}{with} removed{how}", swap.words()));
    keep(app, swap, first, Edit::SourcesOut);
    anew(app)
}

/// Sources have come, or are back.
pub(in crate::app) fn came(app: &mut App, swap: Swap, first: bool, notes: &[String]) -> Vec<Effect> {
    app.config.sources.extend(swap.settings.iter().cloned());
    app.sources.typed.clear();
    let mut said: Vec<String> = Vec::new();
    match (swap.settings.is_empty(), first) {
        (true, _) => {}
        (_, true) => said.push(format!("added {}  (u undoes)", swap.words())),
        (_, false) => said.push(format!("{} is back", swap.words())),
    }
    said.extend(notes.iter().map(|note| clean_line(note)));
    app.say(said.join("; "));
    if swap.settings.is_empty() {
        return Vec::new();
    }
    let locators = swap.locators.clone();
    keep(app, swap, first, Edit::SourcesIn);
    let mut effects = anew(app);
    if first {
        effects.extend(soon(app, Wanted::New(locators)));
    }
    effects
}

/// The first time it is a change that can be undone; later what is known of it is newer.
fn keep(app: &mut App, swap: Swap, first: bool, edit: impl FnOnce(Box<Swap>) -> Edit) {
    let swap = Box::new(swap);
    if first {
        app.edits.push(edit(swap));
    } else {
        app.edits.renew(&swap);
    }
}

fn anew(app: &mut App) -> Vec<Effect> {
    if app.shelf.on {
        crate::app::shelf::list(app)
    } else {
        Vec::new()
    }
}
