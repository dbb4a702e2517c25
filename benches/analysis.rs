//! How fast articles are loaded and analysed, and that cost grows in step with length.
//!
//! `cargo bench --bench analysis`. The throughput column is bytes of text a second on one core.
#![allow(missing_docs, reason = "criterion's macros make functions of their own")]
#![allow(clippy::expect_used, reason = "a bench without its article measures nothing")]

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dateline::analysis::{Page, analyse, quotes_lab};
use dateline::article::{Article, ArticleId, Origin};
use dateline::briefing::SAMPLES;
use dateline::load::{Given, load};

fn article(name: &str, bytes: &[u8]) -> Article {
    let loaded = load(
        bytes,
        &Origin::Sample(name.to_owned()),
        &Given::default(),
        &mut || ArticleId(1),
    );
    loaded
        .ok()
        .and_then(|l| l.articles.into_iter().next())
        .expect("every sample is an article")
}

/// The bundled briefing, about ten articles of 500 words and one of 3,400.
fn samples(c: &mut Criterion) {
    let articles: Vec<Article> = SAMPLES.iter().map(|s| article(s.name, s.bytes)).collect();
    let bytes: usize = articles.iter().map(|a| a.text.len()).sum();
    let mut group = c.benchmark_group("bundled briefing");
    group.throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("analyse", |b| {
        b.iter(|| {
            articles
                .iter()
                .map(|a| analyse(black_box(a)).sentences.len())
                .sum::<usize>()
        });
    });
    group.bench_function("load", |b| {
        b.iter(|| {
            SAMPLES
                .iter()
                .map(|s| article(s.name, black_box(s.bytes)).blocks.len())
                .sum::<usize>()
        });
    });
    group.finish();
}

/// One text as long as an article, 270 KiB and 5 MB: the throughput must stay level, for the whole analysis and
/// for each of the two stages that take most of its time.
fn growth(c: &mut Criterion) {
    let longest = SAMPLES
        .iter()
        .max_by_key(|s| s.bytes.len())
        .expect("there are samples");
    let once = article(longest.name, longest.bytes).text;
    let mut group = c.benchmark_group("cost by length");
    group.sample_size(10);
    for times in [1usize, 16, 300] {
        let long: String = vec![once.as_ref(); times].join("\n\n");
        let long = article("long.txt", long.as_bytes());
        let size = format!("{} KiB", long.text.len() >> 10);
        group.throughput(Throughput::Bytes(long.text.len() as u64));
        group.bench_with_input(BenchmarkId::new("analyse", &size), &long, |b, a| {
            b.iter(|| analyse(black_box(a)).quotes.len());
        });
        group.bench_with_input(BenchmarkId::new("cut", &size), &long, |b, a| {
            b.iter(|| Page::of(black_box(a)).marks.len());
        });
        let page = Page::of(&long);
        let people = quotes_lab::people(&page);
        group.bench_with_input(BenchmarkId::new("people", &size), &page, |b, page| {
            b.iter(|| quotes_lab::people(black_box(page)).len());
        });
        group.bench_with_input(BenchmarkId::new("quotes", &size), &page, |b, page| {
            b.iter(|| quotes_lab::quotes(black_box(page), &people).len());
        });
    }
    group.finish();
}

criterion_group!(benches, samples, growth);
criterion_main!(benches);
