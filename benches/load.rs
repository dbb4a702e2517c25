//! How fast feeds and pages are loaded.
//!
//! `cargo bench --bench load`. The throughput column is items, or pages, a second on one core; all text is
//! made here.
#![allow(missing_docs, reason = "criterion's macros make functions of their own")]
#![allow(clippy::expect_used, reason = "a bench without its article measures nothing")]

use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dateline::analysis::analyse;
use dateline::article::{ArticleId, Origin};
use dateline::load::{Given, Loaded, load};

const NAMES: &[&str] = &["Ann Lee", "Bo Roe", "Petra Lindqvist", "Omar Haddad", "Cy Poe"];

fn paragraph(n: usize) -> String {
    let name = NAMES.get(n % NAMES.len()).expect("within");
    format!(
        "The council of Port Town met on Monday and voted for wall {n}, which is to stand by 3 March 2026. “We held on \
         for as long as we could,” said {name}, who runs the harbour. The ferries stay in port until then."
    )
}

/// RSS with 200 items of three paragraphs each.
fn feed(items: usize) -> String {
    let mut out = String::from(
        "<rss version=\"2.0\"><channel><title>Port Gazette</title><link>https://port.example/</link>",
    );
    for n in 0..items {
        let body: String = (n..n + 3)
            .map(|p| format!("&lt;p&gt;{}&lt;/p&gt;", paragraph(p)))
            .collect();
        let _ = write!(
            out,
            "<item><title>Wall {n} &amp; gate</title><link>https://port.example/{n}</link><guid>g{n}</guid>\
             <pubDate>Mon, 27 Oct 2025 10:15:00 +0800</pubDate><description>{body}</description></item>"
        );
    }
    out + "</channel></rss>"
}

/// A page with an article of 30 paragraphs between a menu and a list of other pages.
fn page() -> String {
    let links: String = (0..80)
        .map(|n| format!("<li><a href=\"/{n}\">Other news {n}</a></li>"))
        .collect();
    let body: String = (0..30).map(|n| format!("<p>{}</p>", paragraph(n))).collect();
    format!(
        "<!DOCTYPE html><html><head><title>Wall vote | Port Gazette</title><meta property=\"article:published_time\" \
         content=\"2025-10-27T10:15:00+08:00\"></head><body><nav><ul>{links}</ul></nav><main><article><h1>Wall vote</h1>\
         {body}</article></main><aside><ul>{links}</ul></aside></body></html>"
    )
}

fn read(text: &str) -> Loaded {
    load(text.as_bytes(), &Origin::Stdin, &Given::default(), &mut || {
        ArticleId(1)
    })
    .expect("readable")
}

fn feeds(c: &mut Criterion) {
    let text = feed(200);
    let mut group = c.benchmark_group("feed of 200 items");
    group.throughput(Throughput::Elements(200));
    group.sample_size(20);
    group.bench_function("load", |b| b.iter(|| read(black_box(&text)).articles.len()));
    group.bench_function("load and analyse", |b| {
        b.iter(|| {
            read(black_box(&text))
                .articles
                .iter()
                .map(|a| analyse(a).quotes.len())
                .sum::<usize>()
        });
    });
    group.finish();
}

fn pages(c: &mut Criterion) {
    let text = page();
    let mut group = c.benchmark_group("page of 30 paragraphs");
    group.throughput(Throughput::Elements(1));
    group.bench_function("load", |b| b.iter(|| read(black_box(&text)).articles.len()));
    group.finish();
}

criterion_group!(benches, feeds, pages);
criterion_main!(benches);
