//! Bookmarks, notes, places, what is copied, what is pasted.

use dateline::app::App;
use dateline::app::lines::Target;
use dateline::app::message::Effect;
use dateline::app::message::Input;
use dateline::app::message::Msg;
use dateline::app::overlay::Overlay;
use dateline::briefing::BookmarkKind;
use dateline::ui::theme::Colors;

use crate::{fixed, fixed::reader, opened, pictures, words_at};

#[test]
fn the_star_appears_only_when_the_bookmark_is_kept() {
    let (mut app, mut desk) = opened(80, 24);
    desk.slow = true;
    desk.drive(&mut app, "]qb");
    let Some(Effect::SaveBookmark(bookmark)) = desk.effects.last().cloned() else {
        panic!("{:?}", desk.effects)
    };
    let star = |app: &App| pictures::text(&pictures::render(app, Colors::Dark)).contains('★');
    assert!(!star(&app) && app.library.bookmarks.is_empty());
    assert_eq!(bookmark.kind, BookmarkKind::Quote);
    assert_eq!(
        bookmark.anchor.exact,
        "We would rather explain a queue than a collapse,"
    );
    assert!(bookmark.anchor.suffix.starts_with("” said Ilse"));
    assert_eq!(bookmark.speaker.as_deref(), Some("Ilse Maren"));
    desk.send(&mut app, Msg::Saved(bookmark.clone()));
    assert!(star(&app));
    desk.drive(&mut app, "b");
    assert_eq!(desk.effects.last(), Some(&Effect::RemoveBookmark(bookmark.id)));
    assert!(star(&app));
    desk.send(&mut app, Msg::Removed(bookmark.id));
    assert!(!star(&app));
}

#[test]
fn bookmarks_notes_and_read_marks_are_undone_and_done_again() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qBring her #call<cr>");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call");
    assert_eq!(app.library.bookmarks[0].tags, ["call"]);
    desk.drive(&mut app, "6e, then write<cr>");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call, then write");
    desk.drive(&mut app, "u");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call");
    desk.drive(&mut app, "U");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call, then write");
    desk.drive(&mut app, "d");
    assert!(app.library.bookmarks.is_empty());
    desk.drive(&mut app, "u");
    assert_eq!(app.library.bookmarks[0].note, "ring her #call, then write");
    desk.drive(&mut app, "uu");
    assert!(app.library.bookmarks.is_empty());
    desk.drive(&mut app, "<c-r>");
    assert_eq!(app.library.bookmarks.len(), 1);
    desk.drive(&mut app, "2.");
    assert!(!app.library.get(0).unwrap().read);
    desk.drive(&mut app, "u");
    assert!(app.library.get(0).unwrap().read);
}

#[test]
fn the_place_is_kept_when_an_article_is_left() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]q]qJ");
    let saved: Vec<_> = desk
        .effects
        .iter()
        .filter(|e| matches!(e, Effect::SavePlace(p) if p.article.0 == 1))
        .collect();
    let Some(Effect::SavePlace(place)) = saved.last() else {
        panic!("{:?}", desk.effects)
    };
    let text = app.library.get(0).unwrap().text();
    assert!(text[place.at..].starts_with("“The money was there."));
    let (mut again, mut desk) = reader(80, 24);
    again.news.kept = false;
    desk.send(
        &mut again,
        Msg::Kept {
            bookmarks: Vec::new(),
            places: vec![*place],
        },
    );
    again.panes.front.sheet.select(Target::Article(0));
    desk.drive(&mut again, "j<up><cr>");
    assert_eq!(again.panes.read.article, Some(0));
    assert_eq!(words_at(&again), "“The money w");
    desk.effects.clear();
    desk.drive(&mut again, "]dQ");
    assert!(
        matches!(desk.effects.as_slice(), [.., Effect::SavePlace(_), Effect::Quit]),
        "{:?}",
        desk.effects
    );
}

#[test]
fn copied_text_carries_speaker_source_and_day() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qy");
    let want = "“We would rather explain a queue than a collapse,” — Ilse Maren, the authority’s chief engineer, Port Gazette, 23 Nov 2026 https://example.org/1";
    assert_eq!(desk.effects.last(), Some(&Effect::Copy(want.to_owned())));
    desk.drive(&mut app, "]s]sy");
    let Some(Effect::Copy(text)) = desk.effects.last() else {
        panic!()
    };
    assert!(text.contains("Ilse Maren?"), "{text}");
}

#[test]
fn a_whole_article_bookmarked_from_the_front_page_has_its_star_there() {
    let (mut app, mut desk) = reader(80, 24);
    let shown = |app: &App| pictures::text(&pictures::render(app, Colors::Dark)).contains('★');
    assert!(!shown(&app));
    desk.drive(&mut app, "b");
    assert_eq!(app.library.bookmarks[0].kind, BookmarkKind::Article);
    let own: Vec<String> = app
        .panes
        .front
        .sheet
        .lines
        .iter()
        .filter(|l| l.item == Some(0))
        .map(|l| l.words())
        .collect();
    assert!(own[1].ends_with("★1") && own[1].contains('❝'), "{own:?}");
    assert!(shown(&app));
    desk.drive(&mut app, "b");
    assert!(!shown(&app));
}

#[test]
fn pasted_text_is_loaded_as_an_article_and_goes_into_a_prompt() {
    let (mut app, mut desk) = opened(80, 24);
    desk.send(
        &mut app,
        Msg::Paste("A ferry sank.\n\nNobody drowned.".to_owned()),
    );
    let Some(Effect::Load { inputs, .. }) = desk.effects.last() else {
        panic!()
    };
    assert_eq!(
        inputs,
        &[Input::Bytes(b"A ferry sank.\n\nNobody drowned.".to_vec())]
    );
    desk.drive(&mut app, "]qB");
    desk.send(&mut app, Msg::Paste("seen\u{1b}[31m".to_owned()));
    desk.drive(&mut app, "<cr>");
    assert_eq!(app.library.bookmarks[0].note, "seen");
}

#[test]
fn the_reader_says_on_which_day_an_article_was_published() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]qD<c-u>soon<cr>");
    assert!(matches!(&app.overlay, Some(Overlay::Prompt(p)) if p.fault.is_some()));
    let row = app.panes.read.row;
    desk.drive(&mut app, "<c-u>2026-10-01<cr>");
    assert_eq!(app.entry().unwrap().day, Some(fixed::day(2026, 10, 1)));
    assert_eq!(
        (words_at(&app).as_str(), app.panes.read.row),
        ("We would rat", row)
    );
}
