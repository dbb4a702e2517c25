//! From an address to a feed, a page or one clear line.

use dateline::work::net::{Address, Found, FoundKind, find};

use super::client::fetcher;
use super::server::{Server, reply};

pub const FEED: &str = "<rss version='2.0'><channel><title>Port &amp; Gazette</title><item><title>Wall shut</title>\
    <guid>1</guid><description>The harbour wall was shut on Monday.</description></item></channel></rss>";

const FRONT: &str = "<!doctype html><title>Port Gazette</title><p>Welcome.</p>";

pub fn article() -> String {
    let body: String = (0..8)
        .map(|n| {
            format!(
                "<p>The council of Harbour City voted on Monday for wall {n}, which is to keep the sea out of the \
                 old town, and nobody spoke against it in the hall.</p>"
            )
        })
        .collect();
    format!("<!doctype html><title>Wall vote</title><article><h1>Wall vote</h1>{body}</article>")
}

fn at(server: &Server, path: &str) -> Result<Found, String> {
    find(&fetcher(), &Address::parse(&server.url(path)).unwrap())
}

fn feed(found: Result<Found, String>) -> (String, Option<String>) {
    let found = found.unwrap();
    assert!(matches!(found.kind, FoundKind::Feed), "{found:?}");
    (found.address.shown(), found.title)
}

#[test]
fn a_feed_a_page_that_names_one_and_the_usual_places() {
    let page = format!(
        "<head><link rel=alternate type='application/rss+xml' href='/comments/feed' title='Comments'>\
         <link rel=alternate type='application/rss+xml' href='../news.xml'></head>{FRONT}"
    );
    let server = Server::with(vec![
        ("/news.xml", "application/rss+xml", FEED.to_owned()),
        ("/a/b", "text/html", page),
        ("/rss.xml", "text/xml", FEED.to_owned()),
        ("/", "text/html", FRONT.to_owned()),
    ]);
    let title = Some("Port & Gazette".to_owned());
    assert_eq!(
        feed(at(&server, "/news.xml")),
        (server.url("/news.xml"), title.clone())
    );
    let found = at(&server, "/a/b").unwrap();
    assert_eq!(found.others[0].href, "/comments/feed");
    assert_eq!(feed(Ok(found)), (server.url("/news.xml"), title.clone()));
    let before = server.asked().len();
    assert_eq!(feed(at(&server, "/")), (server.url("/rss.xml"), title));
    assert_eq!(server.paths()[before..], ["/", "/feed", "/rss.xml"]);
}

#[test]
fn a_page_is_an_article_and_no_place_is_tried() {
    let server = Server::with(vec![("/wall", "text/html", article())]);
    let found = at(&server, "/wall").unwrap();
    assert!(matches!(found.kind, FoundKind::Page));
    assert_eq!(found.title.as_deref(), Some("Wall vote"));
    assert_eq!(server.paths(), ["/wall"]);
}

#[test]
fn a_feed_that_has_moved_is_kept_where_it_is_now() {
    let server = Server::start(|asked, stream| match asked.path.as_str() {
        "/old" => reply(stream, "301 Moved", "Location: /new\r\n", b""),
        "/now" => reply(stream, "302 Found", "Location: /new\r\n", b""),
        _ => reply(stream, "200 OK", "", FEED.as_bytes()),
    });
    assert_eq!(feed(at(&server, "/old")).0, server.url("/new"));
    assert_eq!(feed(at(&server, "/now")).0, server.url("/now"));
}

#[test]
fn what_cannot_be_read_is_one_clear_line() {
    let login = "<!doctype html><title>Log in</title><form><input name=u><input type=password name=p></form>";
    let names_none = "<link rel=alternate type='application/rss+xml' href='/broken'><p>Welcome.</p>";
    let inside = "<link rel=alternate type='application/rss+xml' href='http://127.0.0.1:1/x'><p>Welcome.</p>";
    let server = Server::with(vec![
        ("/login", "text/html", login.to_owned()),
        ("/nothing", "text/html", FRONT.to_owned()),
        ("/names", "text/html", names_none.to_owned()),
        ("/broken", "application/rss+xml", FRONT.to_owned()),
        ("/inside", "text/html", inside.to_owned()),
        ("/pdf", "application/pdf", "%PDF-1.7\n%x".to_owned()),
        ("/empty", "application/rss+xml", " ".to_owned()),
        ("/deep", "text/html", format!("<html>{}", "<div>".repeat(20_000))),
    ]);
    for (path, says) in [
        ("/login", "asks to log in"),
        ("/nothing", "give the address of the feed itself"),
        ("/names", "the page names a feed, but"),
        ("/inside", "this machine or its network"),
        ("/pdf", "a PDF"),
        ("/empty", "empty"),
        ("/deep", "no feed and no article found"),
        ("/missing", "nothing is there (404)"),
    ] {
        let line = at(&server, path).unwrap_err();
        assert!(line.contains(says) && !line.contains('\n'), "{path}: {line}");
        assert!(line.starts_with(&server.url(path)), "{path}: {line}");
    }
    let gone = Server::start(|_, stream| reply(stream, "410 Gone", "", b""));
    let line = at(&gone, "/feed").unwrap_err();
    assert!(
        line.ends_with("gone for good (410); look for a newer address"),
        "{line}"
    );
}

#[test]
fn a_list_of_feeds_is_told_from_a_feed() {
    let list = "<opml version='2.0'><body><outline text='A' xmlUrl='https://port.example/feed'/>\
                <outline text='B' xmlUrl='exec:reboot'/></body></opml>";
    let server = Server::with(vec![("/list", "text/xml", list.to_owned())]);
    let FoundKind::List(list) = at(&server, "/list").unwrap().kind else {
        panic!("no list")
    };
    assert_eq!((list.feeds.len(), list.left_out.len()), (1, 1));
}
