//! What grouping costs: 1,000, 10,000 and 50,000 articles at once, and one more on top of each.
//!
//! `cargo bench --bench stories`. One line a size: seconds in all, microseconds an article, milliseconds for one
//! more. The articles are made up: stories of one to six articles with names and rare words of their own, over a
//! vocabulary in which words are as frequent as in news (Zipf), with one wire copy in eight.
#![allow(clippy::print_stdout, reason = "a bench prints its figures")]

use std::hint::black_box;
use std::time::Instant;

use chrono::{Days, NaiveDate};
use dateline::briefing::stories::{Grouping, Piece};

/// Words in an article.
const LONG: usize = 400;
/// Different words of the language.
const VOCABULARY: f64 = 30_000.0;
/// How many are added one by one to take a mean.
const MORE: usize = 100;

/// A small generator of numbers, the same in every run (Knuth's MMIX constants).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.0 >> 33
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// A rank by Zipf's law: the first word is twice as frequent as the second.
    fn rank(&mut self) -> u64 {
        let u = (self.next() as f64 + 1.0) / f64::from(u32::MAX >> 1);
        VOCABULARY.powf(u.min(1.0)) as u64
    }
}

/// A word of its own for every number.
fn word(mut n: u64) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "vi", "da", "fe", "go", "hi", "ju", "pa", "zo",
    ];
    let mut out = String::from("q");
    loop {
        out.push_str(SYLLABLES.get((n % 16) as usize).copied().unwrap_or_default());
        n /= 16;
        if n == 0 {
            return out;
        }
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map_or_else(String::new, |c| c.to_uppercase().chain(letters).collect())
}

struct Made {
    title: String,
    text: String,
    day: Option<NaiveDate>,
}

fn make(n: usize) -> Vec<Made> {
    let mut dice = Dice(7);
    let mut all: Vec<Made> = Vec::with_capacity(n);
    let mut story = 0u64;
    while all.len() < n {
        story += 1;
        let own: Vec<String> = (0..12).map(|k| word(1_000_000 + story * 16 + k)).collect();
        let name = |k: usize| {
            let pair = own.get(2 * k).zip(own.get(2 * k + 1));
            pair.map_or_else(String::new, |(a, b)| format!("{} {}", capital(a), capital(b)))
        };
        let day =
            NaiveDate::from_ymd_opt(2026, 1, 1).and_then(|d| d.checked_add_days(Days::new(story % 300)));
        for _ in 0..=dice.below(6) {
            if dice.below(8) == 0
                && let Some(last) = all.last()
            {
                let text = format!("From our wires.\n\n{}", last.text);
                all.push(Made {
                    title: name(1),
                    text,
                    day,
                });
                continue;
            }
            let mut text = String::new();
            for w in 0..LONG {
                match dice.below(14) {
                    0 => text.push_str(&name(dice.below(3) as usize)),
                    1 => text.push_str(own.get(dice.below(12) as usize).map_or("", String::as_str)),
                    _ => text.push_str(&word(dice.rank())),
                }
                text.push_str(if w % 80 == 79 { ".\n\n" } else { " " });
            }
            all.push(Made {
                title: format!("{} {}", name(0), word(dice.rank())),
                text,
                day,
            });
        }
    }
    all.truncate(n);
    all
}

fn main() {
    println!("articles   stories   seconds   us/article   one more (ms)");
    for n in [1_000usize, 10_000, 50_000] {
        let made = make(n + MORE);
        let pieces: Vec<Piece> = made
            .iter()
            .map(|m| Piece {
                title: &m.title,
                text: &m.text,
                day: m.day,
            })
            .collect();
        let (first, more) = pieces.split_at(n);
        let start = Instant::now();
        let mut grouping = Grouping::of(black_box(first));
        let took = start.elapsed().as_secs_f64();
        let stories = grouping.stories().len();
        let start = Instant::now();
        for piece in more {
            let number = grouping.add(black_box(piece));
            black_box(grouping.story_of(number));
        }
        let one = start.elapsed().as_secs_f64() / more.len().max(1) as f64;
        println!(
            "{n:8}  {stories:8}  {took:8.2}  {:11.0}  {:14.2}",
            took * 1e6 / n as f64,
            one * 1e3
        );
    }
}
