//! How fast the time expressions of a text are read, and that cost grows in step with length.
//!
//! `cargo bench --bench dates`. The throughput column is bytes of text a second on one core; "dates" is the stage
//! alone on an article that is cut up already, "cut up and dates" begins with the bare text, "analyse" is everything.
#![allow(missing_docs, reason = "criterion's macros make functions of their own")]

use std::hint::black_box;

use chrono::NaiveDate;
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use dateline::analysis::Page;
use dateline::analysis::analyse;
use dateline::analysis::dates::find_dates;
use dateline::article::{Article, ArticleId, BlockKind, Builder, Known, Origin, Published, PublishedFrom};

/// Sentences as newswire writes them, some without any time; numbers in braces are filled in anew each time.
const SENTENCES: &[&str] = &[
    "The harbour board closed the northern quay on Tuesday after a crane fell across two berths.",
    "Nobody was hurt, and the ferries were sent to the old basin behind the fish market instead.",
    "Profit in the third quarter rose {} percent from a year earlier, the company said on Oct. {}.",
    "“We have waited long enough for this bridge,” said Orla Venn, who has led the council since {}.",
    "The minister, speaking to reporters outside the hall, declined to name a buyer for the yard.",
    "Talks are due to resume next week and may run until the end of the month, an envoy said.",
    "The lake froze in the winter of {}, and for three days no boat could leave the western shore.",
    "Officials blamed the delay on a shortage of steel and on a quarrel over who would pay for it.",
    "A spokesman for the port said that the tender would be opened at 9 a.m. on 12 March {}.",
    "Crews had cleared most of the wreckage, though divers were still looking for the second anchor.",
    "In the 1990s the town lost half of its mills; only the one on the upper river is working now.",
    "The court will hear the case again in two weeks, its clerk wrote in a letter to both sides.",
    "Residents of the lower streets, many of whom rent from the city, have asked for a new wall.",
    "Some {} people marched from the station to the square, where the police kept them for hours.",
];

/// Articles of about 700 words, as many as `bytes` hold.
fn text(bytes: usize) -> String {
    let mut out = String::with_capacity(bytes + 200);
    let mut n = 17usize;
    while out.len() < bytes {
        n = (n * 31 + 7) % 9973;
        let sentence = SENTENCES.get(n % SENTENCES.len()).copied().unwrap_or_default();
        for (i, piece) in sentence.split("{}").enumerate() {
            if i > 0 {
                let number = if piece.starts_with('.') && out.ends_with("Oct. ") {
                    n % 28 + 1
                } else if piece.starts_with(" percent") {
                    n % 90
                } else {
                    1950 + n % 70
                };
                out.push_str(&number.to_string());
            }
            out.push_str(piece);
        }
        out.push_str(if n.is_multiple_of(4) { "\n\n" } else { " " });
    }
    out
}

fn article(text: &str) -> Article {
    let mut b = Builder::new(ArticleId(1), Origin::Sample("bench".to_owned()));
    b.published(NaiveDate::from_ymd_opt(2025, 10, 28).map(|day| Known {
        date: Published::Day(day),
        from: PublishedFrom::Manifest,
    }));
    for paragraph in text.split("\n\n") {
        b.block(BlockKind::Para, paragraph);
    }
    b.build()
}

fn stages(c: &mut Criterion) {
    for (name, bytes) in [("17 KiB", 17 << 10), ("270 KiB", 270 << 10), ("5 MB", 5_000_000)] {
        let article = article(&text(bytes));
        let page = Page::of(&article);
        let mut group = c.benchmark_group(name);
        group.throughput(Throughput::Bytes(article.text.len() as u64));
        group.sample_size(10);
        group.bench_with_input(BenchmarkId::from_parameter("dates"), &page, |b, page| {
            b.iter(|| find_dates(black_box(page), &mut Vec::new()).len());
        });
        group.bench_with_input(
            BenchmarkId::from_parameter("cut up and dates"),
            &article,
            |b, a| {
                b.iter(|| find_dates(&Page::of(black_box(a)), &mut Vec::new()).len());
            },
        );
        group.bench_with_input(BenchmarkId::from_parameter("analyse"), &article, |b, a| {
            b.iter(|| analyse(black_box(a)).dates.len());
        });
        group.finish();
    }
}

criterion_group!(benches, stages);
criterion_main!(benches);
