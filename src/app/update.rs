//! The one function that changes the state.
//!
//! A message comes in, effects go out. It refuses stale answers, and keys that lead to nothing are said.

use super::commands::{self, Arg, Command};
use super::keymap::Found;
use super::layout::Pane;
use super::message::{Effect, Mouse, Msg, Wanted};
use super::overlay::{self, Listing, Overlay};
use super::panes::reading::HEADER;
use super::pasting;
use super::portrait;
use super::recut;
use super::shelf;
use super::sources;
use super::state::App;
use super::whole::{finder, gathering, held};
use crate::article::ArticleId;
use crate::briefing::Opened;
use crate::briefing::changes::Changes;
use crate::config::keys::{Code, Key};

/// Rows a notch of the wheel scrolls.
const NOTCH: isize = 3;

/// Takes in one message.
pub fn update(app: &mut App, msg: Msg) -> Vec<Effect> {
    update_all(app, [msg])
}

/// Takes in messages in order; what drawing needs is made once, after the last.
pub fn update_all(app: &mut App, msgs: impl IntoIterator<Item = Msg>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for msg in msgs {
        let interactive = matches!(msg, Msg::Key(_) | Msg::Mouse { .. } | Msg::Paste(_));
        app.panes.front.used |= interactive;
        let was = app.panes.read.article;
        if interactive {
            app.library.recast(app.news.loading);
        }
        effects.extend(apply(app, msg));
        if interactive {
            // the next key of a burst must find the panes of the one before
            app.settle();
        }
        let leaves = effects.contains(&Effect::Quit) || app.panes.read.article != was;
        effects.extend(was.filter(|_| leaves).and_then(|i| place_changed(app, i)));
    }
    app.settle();
    effects.extend(shelf::wanted(app));
    // quitting comes last: what is to be kept is kept first
    effects.sort_by_key(|e| *e == Effect::Quit);
    effects
}

/// The place in an article, if it is not the one that is kept already.
fn place_changed(app: &mut App, article: usize) -> Option<Effect> {
    let effect = app.save_place(article)?;
    let Effect::SavePlace(place) = &effect else {
        return None;
    };
    let fresh = place.at == 0 && !place.read && !app.library.places.contains_key(&place.article);
    if fresh || app.library.places.insert(place.article, *place) == Some(*place) {
        return None;
    }
    Some(effect)
}

fn apply(app: &mut App, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => return key_pressed(app, key),
        Msg::Paste(text) => return pasting::pasted(app, &text),
        Msg::Mouse { what, col, row } => return mouse(app, what, col, row),
        Msg::Resize { cols, rows } => app.view.size = (cols, rows),
        Msg::Opened {
            generation,
            articles,
            failures,
            done,
        } => return opened(app, generation, articles, failures, done),
        Msg::Listed { generation, page } => return shelf::listed(app, generation, *page),
        Msg::KeptStories { generation, stories } => shelf::grouped(app, generation, stories),
        Msg::OpenedKept { article, opened } => return shelf::opened(app, article, opened),
        Msg::Marked { articles, read, all } if read && all => return shelf::all_marked(app, articles),
        Msg::Marked { articles, read, .. } => return shelf::several_marked(app, &articles, read),
        Msg::Groups {
            generation,
            groups,
            counts,
        } => held::grouped(app, generation, groups, counts),
        Msg::Searches(all) => return held::told(app, all),
        Msg::SearchCounted { name, counts } => held::counted(app, &name, counts),
        Msg::Filters(groups) => held::offered(app, groups),
        Msg::Compared { article, both } => compared(app, article, both),
        Msg::Found { generation, matched } => return finder::found(app, generation, matched),
        Msg::Glimpsed(glimpse) => finder::glimpsed(app, glimpse.map(|g| *g)),
        Msg::Portrayed {
            generation,
            sittings,
            after,
        } => return portrait::came(app, generation, sittings, after),
        Msg::Ids {
            generation,
            articles,
            all,
        } => return gathering::listed(app, generation, articles, all),
        Msg::Several { generation, articles } => return gathering::came(app, generation, articles),
        Msg::Others => return shelf::others(app),
        Msg::Refreshed {
            generation,
            items,
            counts,
        } => return shelf::refreshed(app, generation, items, counts),
        Msg::Gone(articles) => shelf::removed(app, &articles),
        Msg::Back => return shelf::brought_back(app),
        Msg::LetGo(articles) => shelf::let_go(app, articles),
        Msg::Renewed => return shelf::fresh(app),
        Msg::Stories { generation, stories } => {
            if generation == app.news.generation {
                app.library.group(stories);
            }
        }
        Msg::Kept { bookmarks, places } => kept(app, bookmarks, places),
        Msg::Saved(bookmark) => app.library.saved(*bookmark),
        Msg::Removed(id) => app.library.removed(id),
        Msg::Corrections(all) => {
            app.library
                .correct(crate::briefing::corrections::Corrections::of(all));
        }
        Msg::Corrected(new) => {
            let told = new.says.told();
            app.library.corrected(new.id, Some(*new));
            app.say(format!("✎ {told}  (u undoes)"));
        }
        Msg::Uncorrected(id) => app.library.corrected(id, None),
        Msg::Fetching { done, of, pages } => sources::under_way(app, (done, of), pages),
        Msg::Arrived => return shelf::fresh(app),
        Msg::Fetched(fetched) => {
            let anew = fetched.new + fetched.changed > 0;
            let mut effects = sources::fetched(app, fetched);
            if anew {
                effects.extend(shelf::fresh(app));
            }
            return effects;
        }
        Msg::Recut {
            generation,
            gone,
            articles,
        } => return recut::done(app, generation, &gone, articles),
        Msg::SourcesOut { swap, first } => return sources::out(app, *swap, first),
        Msg::SourcesIn { swap, first, notes } => return sources::came(app, *swap, first, &notes),
        Msg::FolderChanged(locator) => return sources::soon(app, Wanted::Folder(locator)),
        Msg::Sources { all, show } => sources::told(app, all, show),
        Msg::Failed(what) => app.complain(what),
        Msg::Done(what) => app.say(what),
        Msg::Now(now) => {
            app.news.now = Some(now);
            return sources::minute(app);
        }
        Msg::PrefixWaited { generation } => {
            if generation == app.keys.generation && !app.keys.pending.is_empty() {
                app.keys.menu = true;
            }
        }
        Msg::Quit => return vec![Effect::Quit],
        Msg::Resumed => return vec![Effect::Redraw],
    }
    Vec::new()
}

fn opened(
    app: &mut App,
    generation: u64,
    articles: Vec<Opened>,
    failures: Vec<String>,
    done: bool,
) -> Vec<Effect> {
    if generation != app.news.generation {
        return Vec::new();
    }
    let open = app.panes.read.article;
    let pasted = pasting::among(app, &articles);
    for article in articles {
        let id = article.article.id;
        let at = app.library.find(id).filter(|i| open == Some(*i));
        app.library.take(article);
        if let Some(i) = at
            && let Some(entry) = app.library.get(i)
        {
            // the same article anew: the sentence at the cursor keeps its row
            app.panes.read.refresh(entry);
        }
    }
    // settings may start in another view than the front page, whose selection opens an article
    if app.panes.read.article.is_none() && app.view.focus != Pane::Front && !app.library.entries.is_empty() {
        app.open_at(0, None);
    }
    if let Some(first) = failures.first() {
        let more = failures.len() - 1;
        let words = if more == 0 {
            first.clone()
        } else {
            format!("{first} (and {more} more)")
        };
        app.complain(crate::text::sanitise::clean_line(&words));
    }
    app.news.failures.extend(failures);
    app.news.loading = !done;
    let mut effects = pasting::came(app, &pasted);
    if done {
        app.news.pasted = None;
    }
    if done && app.library.entries.len() >= 2 {
        let articles = app.library.entries.iter().map(|e| e.opened.clone()).collect();
        effects.push(Effect::GroupStories { generation, articles });
    }
    effects
}

/// What changed in an article is shown over the panes; none where no earlier text is kept.
fn compared(app: &mut App, id: ArticleId, both: Option<(Opened, Box<Changes>)>) {
    let Some((opened, changes)) = both else {
        app.complain("no earlier text of this article is kept");
        return;
    };
    let open = app
        .library
        .find(id)
        .filter(|i| app.panes.read.article == Some(*i));
    let article = app.library.take(opened);
    if open.is_some()
        && let Some(entry) = app.library.get(article)
    {
        app.panes.read.refresh(entry);
    }
    let title = app.library.get(article).map(|e| e.title()).unwrap_or_default();
    if changes.is_empty() {
        app.say("its quotes and sentences are as they were; only white space is another");
    } else {
        app.overlay = Some(Overlay::Listing(Listing::changes(article, &title, *changes)));
    }
}

fn kept(app: &mut App, bookmarks: Vec<crate::briefing::Bookmark>, places: Vec<crate::briefing::Place>) {
    app.library.keep(bookmarks, places);
    // nothing was read yet: go to where the article was left
    if !std::mem::replace(&mut app.news.kept, true)
        && app.panes.read.cursor == 0
        && let Some(i) = app.panes.read.article
        && let Some(entry) = app.library.get(i)
    {
        app.panes.read.open(entry, i, entry.at);
    }
}

fn key_pressed(app: &mut App, key: Key) -> Vec<Effect> {
    app.news.status = None;
    if app.overlay.is_some() {
        return overlay::key(app, key);
    }
    let pending = !app.keys.pending.is_empty();
    if pending && key.code == Code::Esc {
        clear_pending(app);
        return Vec::new();
    }
    app.keys.pending.push(key);
    match app.keys.map.find(app.view.focus, &app.keys.pending) {
        Found::Command(command, arg) => {
            clear_pending(app);
            run(app, command, arg)
        }
        Found::Prefix => {
            app.keys.generation += 1;
            vec![Effect::WaitForPrefix {
                generation: app.keys.generation,
            }]
        }
        Found::Nothing => {
            let typed: Vec<String> = app.keys.pending.iter().map(ToString::to_string).collect();
            clear_pending(app);
            app.complain(format!(
                "{} is not bound here (? lists the keys)",
                typed.join(" ")
            ));
            Vec::new()
        }
    }
}

fn clear_pending(app: &mut App) {
    app.keys.pending.clear();
    app.keys.menu = false;
    app.keys.generation += 1;
}

/// Runs a command, or says why it cannot be.
pub fn run(app: &mut App, command: &'static Command, arg: Arg) -> Vec<Effect> {
    match (command.enabled)(app) {
        Ok(()) => (command.run)(app, arg),
        Err(why) => {
            app.complain(format!("{}: {why}", command.title));
            Vec::new()
        }
    }
}

fn mouse(app: &mut App, what: Mouse, col: u16, row: u16) -> Vec<Effect> {
    if app.overlay.is_some() {
        return overlay::mouse(app, what, (col, row));
    }
    let hit = |bar: &super::layout::Bar| {
        bar.hits
            .iter()
            .find(|(a, b, _)| (*a..*b).contains(&col))
            .map(|h| h.2)
    };
    let on = |rect: Option<super::layout::Rect>| rect.is_some_and(|r| r.holds(col, row));
    if what == Mouse::Click {
        let id = match &app.view {
            v if on(v.layout.tabs) => hit(&v.tabs),
            v if on(v.layout.foot) => hit(&v.foot),
            _ => None,
        };
        if let Some(command) = id.and_then(commands::find) {
            return run(app, command, Arg::None);
        }
    }
    let Some(&(pane, rect)) = app.view.layout.panes.iter().find(|(_, r)| r.holds(col, row)) else {
        return Vec::new();
    };
    let notch = if what == Mouse::WheelUp { -NOTCH } else { NOTCH };
    if pane == Pane::Read {
        let line = usize::from((row - rect.row).saturating_sub(HEADER));
        app.read(|reading, entry| {
            if what != Mouse::Click {
                reading.wheel(entry, notch);
            } else if row >= rect.row + HEADER {
                let within =
                    usize::from(col.saturating_sub(rect.col + reading.left + super::panes::reading::GUTTER));
                reading.click(entry, line, within);
            }
        });
        if what == Mouse::Click {
            app.view.focus = pane;
        }
        return Vec::new();
    }
    let headed = super::panes::head_rows(app, pane);
    let Some(sheet) = app.panes.sheet_mut(pane) else {
        return Vec::new();
    };
    if what != Mouse::Click {
        sheet.wheel(notch);
        return Vec::new();
    }
    let inside = usize::from(row - rect.row).checked_sub(headed);
    let Some(item) = inside.and_then(|r| sheet.item_at(r)) else {
        return Vec::new();
    };
    let again = sheet.selected == item && app.view.focus == pane;
    sheet.selected = item;
    app.view.focus = pane;
    match commands::find("list.open").filter(|_| again) {
        Some(open) => run(app, open, Arg::None),
        None => Vec::new(),
    }
}
