//! Feeds that are broken, hostile or no feeds: what can be read is read, and what is wrong is said.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

use std::collections::BTreeSet;
use std::path::PathBuf;

use dateline::article::{ArticleId, Origin};
use dateline::load::{FeedDoc, Given, Kind, LoadError, Loaded, load};
use proptest::prelude::*;

fn read(text: &str) -> Result<Loaded, LoadError> {
    let given = Given {
        kind: Some(Kind::Feed),
        ..Given::default()
    };
    load(
        text.as_bytes(),
        &Origin::File(PathBuf::from("feed.xml")),
        &given,
        &mut || ArticleId(1),
    )
}

fn doc(text: &str) -> FeedDoc {
    *read(text).unwrap().feed.unwrap()
}

fn item(n: usize) -> String {
    format!(
        "<item><title>Vote {n}</title><link>https://port.example/{n}</link><guid>g{n}</guid>\
         <description>The council voted on wall {n}.</description></item>"
    )
}

fn feed(items: usize) -> String {
    let items: String = (0..items).map(item).collect();
    format!("<rss version='2.0'><channel><title>Port Gazette</title>{items}</channel></rss>")
}

#[test]
fn entities_do_not_nest() {
    let mut text = String::from("<!DOCTYPE rss [<!ENTITY a \"ha\">");
    for (name, inner) in [("b", "a"), ("c", "b"), ("d", "c"), ("e", "d")] {
        text += &format!("<!ENTITY {name} \"{}\">", format!("&{inner};").repeat(40));
    }
    text += "]><rss><channel><title>&e; &a;</title></channel></rss>";
    assert_eq!(doc(&text).feed.title.as_deref(), Some("&e; ha"));
    let fetched = "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><title>&x;</title></channel></rss>";
    assert_eq!(doc(fetched).feed.title.as_deref(), Some("&x;"));
}

#[test]
fn depth_and_repetition_cost_no_more_than_their_length() {
    let deep = "<a>".repeat(200_000);
    let text = format!(
        "<rss><channel><item><title>Wall</title>{deep}</item>{}</channel></rss>",
        item(2)
    );
    assert_eq!(doc(&text).entries.len(), 2);
    for piece in [
        "<title>",
        "<title><link>",
        "<!--",
        "<![CDATA[",
        "<!DOCTYPE [",
        "</",
        "<a b=\"",
        "<a b='\"",
        "&a;",
        "<item><title>",
    ] {
        let text = format!("<rss><channel><title>Port</title>{}", piece.repeat(100_000));
        assert_eq!(doc(&text).feed.title.as_deref(), Some("Port"), "{piece}");
    }
}

#[test]
fn more_entries_than_anyone_reads_are_counted() {
    let text = format!("<rss><channel>{}</channel></rss>", "<item/>".repeat(20_003));
    let doc = doc(&text);
    assert_eq!(doc.entries.len(), 20_000);
    assert!(
        doc.warnings.iter().any(|w| w.contains("3 are left out")),
        "{:?}",
        doc.warnings
    );
}

#[test]
fn what_is_no_feed_is_said_in_one_line() {
    let page =
        "<!DOCTYPE html><html><head><title>Log in</title></head><body><form>Password</form></body></html>";
    for (text, word) in [
        (page, "log in"),
        ("<feedback/>", "not RSS"),
        ("no feed", "not RSS"),
        ("[1, 2]", "no feed"),
        ("{", "EOF"),
    ] {
        let Err(fault) = read(text) else {
            panic!("{text}: no feed, and read as one")
        };
        let fault = fault.to_string();
        assert!(fault.contains(word) && !fault.contains('\n'), "{text}: {fault}");
    }
    let empty = doc("<rss version='2.0'><channel></channel></rss>");
    assert_eq!(empty.warnings, ["The feed has no entries."]);
}

#[test]
fn a_feed_under_the_document_type_of_a_page_is_a_feed() {
    let text = "<!DOCTYPE html><rss><channel><title>Port</title></channel></rss>";
    let loaded = load(text.as_bytes(), &Origin::Stdin, &Given::default(), &mut || {
        ArticleId(1)
    })
    .unwrap();
    assert_eq!(loaded.kind, Kind::Feed);
}

#[test]
fn links_are_whole_where_the_address_is_known() {
    let text = "<rss><channel><item><link>/wall</link><description>&lt;a href='gate'>x&lt;/a></description></item></channel></rss>";
    let given = Given {
        url: Some("https://port.example/news/feed.xml".to_owned()),
        ..Given::default()
    };
    let loaded = load(text.as_bytes(), &Origin::Stdin, &given, &mut || ArticleId(1)).unwrap();
    let doc = loaded.feed.unwrap();
    assert_eq!(doc.entries[0].link.as_deref(), Some("https://port.example/wall"));
    assert_eq!(
        doc.entries[0].summary.as_deref(),
        Some("<a href=\"https://port.example/news/gate\">x</a>")
    );
    assert_eq!(
        loaded.articles[0].url.as_deref(),
        Some("https://port.example/wall")
    );
}

#[test]
fn entries_that_share_an_id_are_kept_apart() {
    let text = "<rss><channel><item><guid isPermaLink='false'>x</guid><title>Wall</title><link>https://port.example/1</link></item>\
                <item><guid isPermaLink='false'>x</guid><title>Gate</title></item><item><guid isPermaLink='false'>x</guid><title>Gate</title></item></channel></rss>";
    let keys: BTreeSet<String> = read(text)
        .unwrap()
        .articles
        .iter()
        .map(|a| a.origin.locator())
        .collect();
    assert_eq!(keys.len(), 3, "{keys:?}");
    assert!(keys.contains("feed.xml#https://port.example/1"), "{keys:?}");
}

#[test]
fn what_feeds_hide_is_not_shown() {
    let text = "<rss><channel><item><title>\u{1b}[31mWall\u{202e}</title><description>&lt;img src=x onerror=go()&gt;safe&lt;script&gt;go()&lt;/script&gt;</description>\
                <link>javascript:go()</link></item></channel></rss>";
    let entry = &doc(text).entries[0];
    assert_eq!(entry.title.as_deref(), Some("Wall"));
    assert_eq!(entry.summary.as_deref(), Some("<img src=\"x\" />safe"));
    assert_eq!(entry.link, None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_feed_cut_anywhere_keeps_the_items_before_the_cut(cut in 0_usize..2000) {
        let whole = feed(8);
        let cut = cut.min(whole.len());
        let text = &whole.get(..cut).unwrap_or_default();
        let done = text.matches("</item>").count();
        if let Ok(loaded) = read(text) {
            let doc = loaded.feed.unwrap();
            prop_assert!(doc.entries.len() >= done);
            for (n, entry) in doc.entries.iter().take(done).enumerate() {
                prop_assert_eq!(entry.title.clone(), Some(format!("Vote {n}")));
                prop_assert_eq!(entry.link.clone(), Some(format!("https://port.example/{n}")));
            }
        } else {
            prop_assert_eq!(done, 0);
        }
    }

    #[test]
    fn an_end_that_is_missing_costs_no_other_entry(which in 0_usize..8, element in prop_oneof![
        Just("title"), Just("link"), Just("guid"), Just("description"), Just("item"),
    ]) {
        let end = format!("</{element}>");
        let whole = feed(8);
        let mut parts: Vec<&str> = whole.split(end.as_str()).collect();
        let joined = format!("{}{}", parts[which + 1], parts[which + 2..].iter().map(|p| format!("{end}{p}")).collect::<String>());
        parts.truncate(which + 1);
        let text = format!("{}{joined}", parts.join(end.as_str()));
        let entries = doc(&text).entries;
        prop_assert_eq!(entries.len(), 8);
        for (n, entry) in entries.iter().enumerate() {
            prop_assert_eq!(entry.title.clone(), Some(format!("Vote {n}")));
            prop_assert_eq!(entry.summary.clone(), Some(format!("The council voted on wall {n}.")));
        }
    }

    #[test]
    fn no_feed_makes_it_panic(pieces in proptest::collection::vec(prop_oneof![
        Just("<rss>"), Just("<channel>"), Just("<item>"), Just("</item>"), Just("<entry>"), Just("<title type='html'>"), Just("</title>"),
        Just("<content type='xhtml'><div>"), Just("</div>"), Just("</content>"), Just("<content mode='base64'>"), Just("PHA+"), Just("<link href='"), Just("'/>"),
        Just("<author><name>"), Just("ann@port.example (Ann)"), Just("<pubDate>"), Just("2025-10-27"), Just("&lt;b&gt;"), Just("<![CDATA["), Just("]]>"),
        Just("<feed xml:base='https://port.example/'>"), Just("<itunes:category text='x'>"), Just("é\u{92}"), Just("<!DOCTYPE x [<!ENTITY a 'b'>]>"), Just("&a;"),
    ], 0..40)) {
        let _ = read(&pieces.concat());
    }
}
