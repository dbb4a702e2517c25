//! A catalogue: sources: looking at one, at all, and their list.

use super::table::{Command, Group, Scope, Why};
use crate::app::message::{Effect, Wanted};
use crate::app::overlay::Overlay;
use crate::app::sources;
use crate::app::state::App;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "source.fetch",
        title: "fetch this source",
        doc: "Looks at the source of the open article now; what is new goes into the library.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["r"],
        enabled: |app| {
            can_fetch(app)?;
            sources::of_article(app)
                .map(|_| ())
                .ok_or(Why("the open article is from none of your sources"))
        },
        run: |app, _| match sources::of_article(app) {
            Some(locator) => sources::fetch(app, Wanted::One(locator)),
            None => Vec::new(),
        },
    },
    Command {
        id: "source.fetch_all",
        title: "fetch all sources",
        doc: "Looks at every source now; reading goes on meanwhile.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["R"],
        enabled: can_fetch,
        run: |app, _| sources::fetch(app, Wanted::All),
    },
    Command {
        id: "source.list",
        title: "sources",
        doc: "Where news comes from, and how each source is doing; enter looks at one now.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["gl"],
        enabled: has_sources,
        run: |app, _| {
            app.sources.removing = false;
            vec![Effect::ListSources]
        },
    },
    Command {
        id: "source.add",
        title: "add a source",
        doc: "Asks for an address, a file, a folder or an OPML list, finds what is there, and fetches it; u takes it back.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["gA"],
        enabled: |_| Ok(()),
        run: |app, _| {
            app.overlay = Some(Overlay::source(&app.sources.typed));
            Vec::new()
        },
    },
    Command {
        id: "source.remove",
        title: "remove a source",
        doc: "Removes a source, and asks what becomes of its articles; u brings it back.",
        group: Group::Article,
        scope: Scope::Global,
        keys: &["gu"],
        enabled: has_sources,
        run: |app, _| {
            app.sources.removing = true;
            vec![Effect::ListSources]
        },
    },
];

fn has_sources(app: &App) -> Result<(), Why> {
    if app.config.sources.is_empty() {
        Err(Why("there are none; gA adds one"))
    } else {
        Ok(())
    }
}

fn can_fetch(app: &App) -> Result<(), Why> {
    has_sources(app)?;
    match app.sources.fetching {
        Some(_) => Err(Why("a fetch is under way")),
        None => Ok(()),
    }
}
