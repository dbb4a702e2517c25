//! A catalogue: jumps inside the text.

use super::table::{Arg, Command, Group, Scope, Why, with_article};
use crate::app::layout::Pane;
use crate::app::lines::Target;
use crate::app::message::Effect;
use crate::app::search::Stop;
use crate::app::state::App;

macro_rules! jump {
    ($id:literal, $title:literal, $doc:literal, $keys:literal, $stop:expr, $way:literal) => {
        Command {
            id: $id,
            title: $title,
            doc: $doc,
            group: Group::Jump,
            scope: Scope::Read,
            keys: &[$keys],
            enabled: |app| some(app, $stop),
            run: |app, _| jump(app, $stop, $way),
        }
    };
}

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: "jump.repeat",
        title: "next",
        doc: "The next of what was jumped to last: quotes at first, then hits, dates, …",
        group: Group::Jump,
        scope: Scope::Read,
        keys: &["n"],
        enabled: |app| some(app, app.search.last),
        run: |app, _| jump(app, app.search.last, 1),
    },
    Command {
        id: "jump.repeat_back",
        title: "previous",
        doc: "The one before, of the same kind.",
        group: Group::Jump,
        scope: Scope::Read,
        keys: &["N"],
        enabled: |app| some(app, app.search.last),
        run: |app, _| jump(app, app.search.last, -1),
    },
    jump!(
        "jump.quote_next",
        "next quote",
        "The next quote.",
        "]q",
        Stop::Quote,
        1
    ),
    jump!(
        "jump.quote_prev",
        "previous quote",
        "The quote before.",
        "[q",
        Stop::Quote,
        -1
    ),
    jump!(
        "jump.speaker_next",
        "same speaker",
        "The next quote of the speaker at the cursor.",
        "]s",
        Stop::Speaker,
        1
    ),
    jump!(
        "jump.speaker_prev",
        "same speaker, before",
        "The quote before, of the speaker at the cursor.",
        "[s",
        Stop::Speaker,
        -1
    ),
    jump!(
        "jump.key_next",
        "key paragraph",
        "The next key paragraph.",
        "]p",
        Stop::Key,
        1
    ),
    jump!(
        "jump.key_prev",
        "key paragraph before",
        "The key paragraph before.",
        "[p",
        Stop::Key,
        -1
    ),
    jump!(
        "jump.date_next",
        "next date",
        "The next date in the text.",
        "]d",
        Stop::Date,
        1
    ),
    jump!(
        "jump.date_prev",
        "previous date",
        "The date before.",
        "[d",
        Stop::Date,
        -1
    ),
    jump!(
        "jump.mark_next",
        "next bookmark",
        "The next bookmark.",
        "]b",
        Stop::Mark,
        1
    ),
    jump!(
        "jump.mark_prev",
        "previous bookmark",
        "The bookmark before.",
        "[b",
        Stop::Mark,
        -1
    ),
    Command {
        id: "jump.mention_next",
        title: "next mention",
        doc: "The next mention of whoever is followed, or of whoever is named at the cursor; n goes on.",
        group: Group::Jump,
        scope: Scope::Read,
        keys: &["]m"],
        enabled: named,
        run: |app, _| mention(app, 1),
    },
    Command {
        id: "jump.mention_prev",
        title: "mention before",
        doc: "The mention before, of whoever is followed or named at the cursor.",
        group: Group::Jump,
        scope: Scope::Read,
        keys: &["[m"],
        enabled: named,
        run: |app, _| mention(app, -1),
    },
    jump!(
        "jump.para_next",
        "next paragraph",
        "The next paragraph.",
        "}",
        Stop::Paragraph,
        1
    ),
    jump!(
        "jump.para_prev",
        "previous paragraph",
        "The paragraph before.",
        "{",
        Stop::Paragraph,
        -1
    ),
    jump!(
        "jump.sentence_next",
        "next sentence",
        "The next sentence.",
        ")",
        Stop::Sentence,
        1
    ),
    jump!(
        "jump.sentence_prev",
        "previous sentence",
        "The sentence before.",
        "(",
        Stop::Sentence,
        -1
    ),
    Command {
        id: "read.enter",
        title: "quote or event",
        doc: "At a quote: the quote among all of its speaker. At a dated sentence: its event in the timeline.",
        group: Group::Jump,
        scope: Scope::Read,
        keys: &["enter", "l", "right"],
        enabled: |app| {
            beside(app)
                .map(|_| ())
                .ok_or(Why("no quote and no event in this sentence"))
        },
        run: |app, _| {
            if let Some((pane, target)) = beside(app) {
                show(app, pane, target);
            }
            Vec::new()
        },
    },
    Command {
        id: "jump.set_mark",
        title: "set a letter mark",
        doc: "Marks this place with a letter, until the program ends.",
        group: Group::Jump,
        scope: Scope::Read,
        keys: &["m{a-z}"],
        enabled: with_article,
        run: |app, arg| {
            if let (Arg::Letter(c), Some(article)) = (arg, app.panes.read.article) {
                app.keys.named.insert(c, (article, app.panes.read.cursor));
                app.say(format!("'{c} comes back here"));
            }
            Vec::new()
        },
    },
    Command {
        id: "jump.to_mark",
        title: "go to a letter mark",
        doc: "Goes to the place marked with a letter, in whichever article it is.",
        group: Group::Jump,
        scope: Scope::Global,
        keys: &["'{a-z}"],
        enabled: |app| {
            if app.keys.named.is_empty() {
                Err(Why("no letter mark is set (m and a letter sets one)"))
            } else {
                Ok(())
            }
        },
        run: |app, arg| match arg {
            Arg::Letter(c) => match app.keys.named.get(&c).copied() {
                Some((article, at)) => app.jump(article, at),
                None => {
                    app.complain(format!("no mark '{c} is set"));
                    Vec::new()
                }
            },
            Arg::None => Vec::new(),
        },
    },
];

/// Are there stops of this kind in the article?
fn some(app: &App, kind: Stop) -> Result<(), Why> {
    let article = app.panes.read.article.ok_or(Why("no article is open"))?;
    if app
        .search
        .stops(&app.library, app.kinds(), article, kind, app.panes.read.cursor)
        .is_empty()
    {
        return Err(Why(match kind {
            Stop::Quote if app.kinds() != [true; 3] => "no quotes of the kinds shown in this article",
            Stop::Quote => "no quotes in this article",
            Stop::Speaker => "no speaker at the cursor",
            Stop::Key => "no key paragraphs in this article",
            Stop::Date => "no dates in this article",
            Stop::Mark => "no bookmarks in this article",
            Stop::Hit => "nothing was searched here (/ searches)",
            Stop::Mention => "nobody is followed here (]m follows whoever is named at the cursor)",
            Stop::Paragraph | Stop::Sentence => "the article is empty",
        }));
    }
    Ok(())
}

/// Is anybody named in the article?
fn named(app: &App) -> Result<(), Why> {
    let entry = app.entry().ok_or(Why("no article is open"))?;
    let people = &entry.analysis().people;
    match people.iter().any(|p| !p.mentions.is_empty()) {
        true => Ok(()),
        false => Err(Why("nobody is named in this article")),
    }
}

fn mention(app: &mut App, way: isize) -> Vec<Effect> {
    super::people::follow_here(app);
    if !super::people::followed(app) {
        app.say("nobody is named here or before");
        return Vec::new();
    }
    jump(app, Stop::Mention, way)
}

fn jump(app: &mut App, kind: Stop, way: isize) -> Vec<Effect> {
    let Some(article) = app.panes.read.article else {
        return Vec::new();
    };
    let cursor = app.panes.read.cursor;
    let stops = app.search.stops(&app.library, app.kinds(), article, kind, cursor);
    if !matches!(kind, Stop::Paragraph | Stop::Sentence) {
        app.search.last = kind;
    }
    let next = if way > 0 {
        stops.partition_point(|&s| s <= cursor)
    } else {
        stops.partition_point(|&s| s < cursor).wrapping_sub(1)
    };
    let (one, _) = kind.words();
    let Some(&to) = stops.get(next) else {
        app.say(format!(
            "no {one} {} here",
            if way > 0 { "after" } else { "before" }
        ));
        return Vec::new();
    };
    let effects = app.jump(article, to);
    let whose = match (kind, &app.search.followed) {
        (Stop::Mention, Some((name, _))) => format!("{name}: "),
        _ => String::new(),
    };
    app.say(format!("{whose}{one} {} of {}", next + 1, stops.len()));
    effects
}

/// What stands beside the sentence at the cursor, and where.
fn beside(app: &App) -> Option<(Pane, Target)> {
    let article = app.panes.read.article?;
    let entry = app.library.get(article)?;
    let cursor = app.panes.read.cursor;
    if let Some(quote) = app.quote_at(entry, cursor) {
        return Some((Pane::Quotes, Target::Quote(article, quote)));
    }
    let here = entry.sentence_at(cursor);
    let (event, _) = entry
        .analysis()
        .shown_events()
        .find(|(_, e)| e.sentence == here)?;
    Some((Pane::Timeline, Target::Event(article, event)))
}

/// Turns to a list with this item selected; a jump.
pub(super) fn show(app: &mut App, pane: Pane, target: Target) {
    app.history.leave(app.spot());
    app.turn_to(pane);
    app.settle();
    if pane == Pane::Quotes && app.panes.quotes.select(target) {
        return;
    }
    let select = |app: &mut App| {
        let shown = app.panes.timeline.place(target).unwrap_or(target);
        app.sheet().is_some_and(|sheet| sheet.select(shown))
    };
    if select(app) {
        return;
    }
    // not in the list as it is: of one speaker or source, or what comes next
    app.panes.quotes.only = None;
    app.panes.quotes.page = None;
    (app.panes.timeline.next, app.panes.timeline.only) = (false, None);
    app.settle();
    if !select(app) {
        app.panes.timeline.all = false;
        app.settle();
        select(app);
    }
}
