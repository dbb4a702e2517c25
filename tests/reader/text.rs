//! Jumping, searching and the way back.

use dateline::app::layout::Pane;
use dateline::app::lines::Target;

use crate::{opened, words_at};

#[test]
fn jumps_go_where_they_say() {
    let check = |keys: &str, want: &str| {
        let (mut app, mut desk) = opened(80, 24);
        desk.drive(&mut app, keys);
        assert_eq!(words_at(&app), want, "{keys}");
    };
    check("]q]q", "The money wa");
    check("]q]q[q", "We would rat");
    check("]q]s", "the reports ");
    check("]q]s[s", "We would rat");
    check("]p", "“The money w");
    check("]p[p", "The Quay Bri");
    check("]d", "Monday after");
    check("]d]d", "March 2024, ");
    check("]d]d[d", "Monday after");
    check("]dn", "March 2024, ");
    check("}}", "The bridge c");
    check("}}{", "“We would ra");
    check("}})", "Traffic is b");
    check("}})(", "The bridge c");
    check("G", "due on 12 De");
    check("Ggg", "The Quay Bri");
    check("]qb]q[b", "We would rat");
    check("]qbgg]b", "We would rat");
    check("jj", "chief engine");
    check("jjjk", "chief engine");
    check("/queue<cr>", "queue than a");
    check("/the<cr>nN", "The Quay Bri");
    check("]qma]q'a", "We would rat");
}

#[test]
fn searching_shows_hits_while_typing_and_escape_goes_back() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "/Maren");
    assert_eq!(app.search.hits.len(), 2);
    assert_eq!(words_at(&app), "Maren, the a");
    desk.drive(&mut app, "<esc>");
    assert_eq!((app.panes.read.cursor, app.search.hits.len()), (0, 0));
    desk.drive(&mut app, "/zzz<cr>");
    assert!(
        app.news
            .status
            .as_ref()
            .unwrap()
            .0
            .contains("not in this article")
    );
    desk.drive(&mut app, "/maren<cr>n");
    assert_eq!(words_at(&app), "Maren said t");
}

#[test]
fn back_goes_over_panes_and_articles() {
    let (mut app, mut desk) = opened(80, 24);
    desk.drive(&mut app, "]q<cr>");
    assert_eq!(app.view.focus, Pane::Quotes);
    assert_eq!(app.panes.quotes.sheet.target(), Some(Target::Quote(0, 0)));
    desk.drive(&mut app, "j<cr>");
    assert_eq!(
        (app.view.focus, words_at(&app).as_str()),
        (Pane::Read, "the reports ")
    );
    desk.drive(&mut app, "J");
    let other = app.panes.read.article;
    assert_ne!(other, Some(0));
    desk.drive(&mut app, "H");
    assert_eq!(
        (app.panes.read.article, words_at(&app).as_str()),
        (Some(0), "the reports ")
    );
    desk.drive(&mut app, "<bs>");
    assert_eq!(app.view.focus, Pane::Quotes);
    assert_eq!(app.panes.quotes.sheet.target(), Some(Target::Quote(0, 3)));
    desk.drive(&mut app, "<c-o>");
    assert_eq!(
        (app.view.focus, words_at(&app).as_str()),
        (Pane::Read, "We would rat")
    );
    desk.drive(&mut app, "LLL");
    assert_eq!(app.panes.read.article, other);
}
