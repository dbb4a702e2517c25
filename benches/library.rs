//! What keeping costs: loading, starting, searching, and the file, with the sizes that a reader meets.
//!
//! `cargo bench --bench library [-- 10000]`; `DATELINE_BENCH_FOLDER` keeps the libraries. Items of 2.2 KB, made up here, go through the whole way: the bytes of a
//! feed are read, what is new is analysed, and kept. Every line is one number, in seconds of cpu (user and system, all
//! threads) where it is a time; on systems without `/proc` wall time is given instead, and said.
#![allow(clippy::expect_used, reason = "a bench without its library measures nothing")]
#![allow(clippy::print_stdout, reason = "a table is what it is for")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use chrono::{DateTime, TimeDelta, Utc};
use dateline::analysis::analyse;
use dateline::article::{Article, ArticleId, Known, Origin, Published, PublishedFrom};
use dateline::briefing::query::{Query, parse};
use dateline::briefing::{Opened, Source, SourceKind};
use dateline::load::{Given, load};
use dateline::store::Store;
use dateline::work::shelve;

const NOUNS: &[&str] = &[
    "harbour",
    "bridge",
    "council",
    "budget",
    "reservoir",
    "tram",
    "ferry",
    "museum",
    "inquiry",
    "survey",
    "strike",
    "market",
    "river",
    "school",
    "storm",
    "hospital",
    "quarry",
    "railway",
    "pipeline",
    "orchard",
    "lighthouse",
];
const VERBS: &[&str] = &[
    "closed",
    "opened",
    "rejected",
    "approved",
    "delayed",
    "repaired",
    "inspected",
    "sold",
    "flooded",
    "reopened",
    "cancelled",
    "extended",
    "blocked",
    "measured",
    "counted",
];
const FIRST: &[&str] = &[
    "Ilse", "Tomas", "Ana", "Oona", "Bo", "Ines", "Karel", "Mette", "Yusuf", "Lena",
];
const LAST: &[&str] = &[
    "Maren", "Oyelaran", "Quist", "Falk", "Rask", "Adeyemi", "Novik", "Sandoval", "Teller", "Hale", "Brandt",
];
const ROLES: &[&str] = &[
    "chief engineer",
    "mayor",
    "harbour master",
    "union leader",
    "spokeswoman",
    "lawyer",
];

/// A small generator of numbers, the same in every run (xorshift).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % n as u64) as usize
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words.get(self.roll(words.len())).copied().unwrap_or_default()
    }
}

fn sentence(dice: &mut Dice) -> String {
    format!(
        "The {} {} the {} near the {} after {} of {} {}s had {} the {}.",
        dice.of(NOUNS),
        dice.of(VERBS),
        dice.of(NOUNS),
        dice.of(NOUNS),
        10 + dice.roll(80),
        100 + dice.roll(800),
        dice.of(NOUNS),
        dice.of(VERBS),
        dice.of(NOUNS),
    )
}

/// Six paragraphs: about 2.2 KB, three quotes, two dates.
fn body(dice: &mut Dice) -> String {
    let mut out = String::new();
    for paragraph in 0..6 {
        out.push_str("<p>");
        for _ in 0..3 {
            out.push_str(&sentence(dice));
            out.push(' ');
        }
        match paragraph {
            1 | 4 => out.push_str(&format!(
                "“We would rather wait for the {} than {} it,” said {} {}, the {}.",
                dice.of(NOUNS),
                "lose",
                dice.of(FIRST),
                dice.of(LAST),
                dice.of(ROLES)
            )),
            2 => out.push_str(&format!(
                "{} {} said that the {} would be {} on Friday.",
                dice.of(FIRST),
                dice.of(LAST),
                dice.of(NOUNS),
                dice.of(VERBS)
            )),
            0 | 3 => out.push_str(&format!(
                "The vote is set for {} November {}.",
                1 + dice.roll(28),
                2024 + dice.roll(4)
            )),
            _ => {}
        }
        out.push_str("</p>\n");
    }
    out
}

/// A feed as its bytes.
fn feed(number: usize, items: usize, feeds: usize, end: DateTime<Utc>) -> Vec<u8> {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (number as u64 + 1));
    let mut out = format!(
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Feed {number}</title>\
         <link>https://feed{number}.example/</link>"
    );
    for i in 0..items {
        let at = end - TimeDelta::minutes((i * feeds + number) as i64);
        out.push_str(&format!(
            "<item><title>{} {} {} in week {i}</title><link>https://feed{number}.example/{i}</link>\
             <guid>{number}-{i}</guid><pubDate>{}</pubDate><description><![CDATA[{}]]></description></item>\n",
            dice.of(NOUNS),
            dice.of(VERBS),
            dice.of(NOUNS),
            at.to_rfc2822(),
            body(&mut dice)
        ));
    }
    out.push_str("</channel></rss>");
    out.into_bytes()
}

/// Seconds of cpu that this process has used; none where the system does not tell.
fn cpu() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    let (_, rest) = stat.rsplit_once(')')?;
    let mut fields = rest.split_whitespace().skip(11);
    let mut ticks = || fields.next()?.parse::<f64>().ok();
    Some((ticks()? + ticks()?) / 100.0)
}

/// The most memory that this process had, in MiB.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|l| l.starts_with("VmHWM:"))
        .unwrap_or_default();
    let kib = line.split_whitespace().nth(1).and_then(|n| n.parse::<f64>().ok());
    kib.unwrap_or_default() / 1024.0
}

/// Runs `what` some times; seconds of one run.
fn timed(name: &str, times: u32, mut what: impl FnMut()) -> f64 {
    let (before, clock) = (cpu(), Instant::now());
    for _ in 0..times {
        what();
    }
    let wall = clock.elapsed().as_secs_f64() / f64::from(times);
    let (seconds, unit) = match (before, cpu()) {
        (Some(a), Some(b)) => ((b - a) / f64::from(times), "s cpu"),
        _ => (wall, "s wall"),
    };
    println!("{name:<58} {seconds:>8.3} {unit}  ({wall:.3} s wall)");
    seconds
}

/// Fills the store with articles of many feeds. Their texts are those of one feed again and again, so that filling
/// takes no longer than keeping; titles, addresses and days are their own.
fn fill(store: &mut Store, feeds: usize, items: usize, now: DateTime<Utc>) {
    let bytes = feed(0, 500, 1, now);
    let origin = Origin::File("feed0.xml".into());
    let loaded = load(&bytes, &origin, &Given::default(), &mut || ArticleId(0)).expect("a feed");
    let texts: Vec<Opened> = loaded.articles.into_iter().map(opened).collect();
    for number in 0..feeds {
        let source = Source {
            title: Some(format!("Feed {number}")),
            ..Source::new(SourceKind::Feed, format!("https://feed{number}.example/feed.xml"))
        };
        let whole = Origin::File(format!("feed{number}.xml").into());
        for part in 0..items.div_ceil(MOST) {
            let from = part * MOST;
            let articles = (from..items.min(from + MOST)).zip(texts.iter().cycle().skip(number));
            let articles: Vec<Opened> = articles
                .map(|(i, text)| other(text, &whole, i, feeds, now))
                .collect();
            store.keep(Some(&source), &articles, now).expect("it is kept");
        }
    }
}

/// Articles that are kept at once.
const MOST: usize = 1_000;

fn opened(article: Article) -> Opened {
    Opened {
        analysis: Arc::new(analyse(&article)),
        article: Arc::new(article),
    }
}

/// The same words as another article of another feed.
fn other(text: &Opened, whole: &Origin, i: usize, feeds: usize, now: DateTime<Utc>) -> Opened {
    let locator = whole.locator();
    let article = Article {
        origin: Origin::Entry {
            source: Box::new(whole.clone()),
            key: i.to_string(),
        },
        title: text
            .article
            .title
            .as_ref()
            .map(|t| format!("{t} {i} of {locator}")),
        url: Some(format!("https://{locator}.example/{i}")),
        published: Some(Known {
            date: Published::At((now - TimeDelta::minutes((i * feeds) as i64)).fixed_offset()),
            from: PublishedFrom::Metadata,
        }),
        ..Article::clone(&text.article)
    };
    Opened {
        article: Arc::new(article),
        analysis: Arc::clone(&text.analysis),
    }
}

fn take(store: &mut Store, number: usize, bytes: &[u8], now: DateTime<Utc>) -> usize {
    let locator = format!("https://feed{number}.example/feed.xml");
    let source = store
        .source_at(&locator)
        .expect("the store is read")
        .unwrap_or_else(|| Source::new(SourceKind::Feed, &locator));
    let origin = Origin::File(format!("feed{number}.xml").into());
    let loaded = load(bytes, &origin, &Given::default(), &mut || ArticleId(0)).expect("a feed");
    let text = loaded.articles.iter().map(|a| a.text.len()).sum();
    shelve(store, Some(&source), loaded.articles, now).expect("it is kept");
    text
}

/// What of the first load is reading and what analysis.
fn parts(bytes: &[u8]) {
    let origin = Origin::File("feed0.xml".into());
    let mut articles = Vec::new();
    timed("  of it: reading the feed", 1, || {
        let loaded = load(bytes, &origin, &Given::default(), &mut || ArticleId(0));
        articles = loaded.expect("a feed").articles;
    });
    timed("  of it: analysis", 1, || {
        let said: usize = articles.iter().map(|a| analyse(a).quotes.len()).sum();
        assert!(said > 0);
    });
}

fn size(folder: &Path) -> u64 {
    let files = std::fs::read_dir(folder).expect("the folder is there");
    let len = |f: std::io::Result<std::fs::DirEntry>| f.ok()?.metadata().ok().map(|m| m.len());
    files.filter_map(len).sum()
}

/// What a start reads before the first screen is drawn.
fn first_screen(folder: &Path) {
    let store = Store::open(folder).expect("it opens");
    let items = store.items(&Query::default(), None, 60).expect("it is read");
    assert_eq!(items.len(), 60);
    store.count(&Query::default()).expect("it is counted");
    store.sources().expect("they are listed");
    store.bookmarks().expect("they are listed");
}

fn main() {
    let all: usize = std::env::args()
        .filter_map(|a| a.parse().ok())
        .next()
        .unwrap_or(50_000);
    let now = DateTime::from_timestamp(1_793_000_000, 0).expect("a moment");
    let dir = tempfile::tempdir().expect("a folder");
    // a folder that is given stays, to be opened in the reader
    let folder = std::env::var_os("DATELINE_BENCH_FOLDER").map_or(dir.path().to_owned(), PathBuf::from);

    let ten = folder.join("ten");
    let bytes = feed(0, 10_000, 1, now);
    {
        let mut store = Store::open(&ten).expect("it opens");
        let mut text = 0;
        let first = timed("load 10,000 items with analysis (at most 8 s)", 1, || {
            text = take(&mut store, 0, &bytes, now);
        });
        let second = timed("the same again, nothing new (at most a tenth)", 1, || {
            take(&mut store, 0, &bytes, now);
        });
        println!(
            "{:<58} {:>8.3}",
            "  the second load is this part of the first",
            second / first
        );
        drop(store);
        let file = size(&ten);
        println!(
            "{:<58} {:>8.2} times the text ({} of {} MB)",
            "the file (at most 2.5)",
            file as f64 / text as f64,
            file / 1_000_000,
            text / 1_000_000
        );
    }
    parts(&bytes);
    drop(bytes);
    for feeds in [1, 100, 500] {
        let folder = folder.join(feeds.to_string());
        {
            let mut store = Store::open(&folder).expect("it opens");
            fill(&mut store, feeds, all / feeds, now);
        }
        let name = format!("first screen, {all} articles of {feeds} sources (0.150)");
        timed(&name, 20, || first_screen(&folder));
        if feeds != 500 {
            continue;
        }
        let store = Store::open(&folder).expect("it opens");
        for line in [
            "harbour",
            "harbour bridge reservoir",
            "\"the harbour closed the bridge\"",
            "speaker:maren bridge",
            "source:\"feed 77\" tram",
            "is:unread -harbour quarry",
            "nowhere",
        ] {
            let (query, faults) = parse(line, None);
            assert!(faults.is_empty());
            timed(&format!("  search {line} (0.100)"), 10, || {
                store.items(&query, None, 50).expect("it is found");
            });
        }
        let every = Query::default();
        let mut after = None;
        timed("  the next page, at the 20th (flat)", 20, || {
            let page = store.items(&every, after, 60).expect("it is read");
            after = page.last().map(|i| i.key);
        });
    }
    println!("{:<58} {:>8.1} MiB", "most memory of all this", peak());
}
