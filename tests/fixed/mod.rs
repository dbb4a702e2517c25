//! Fixed articles with fixed analyses, a fixed clock, and a runner that answers at once.
//!
//! The analyses are written by hand, so that a better analyser changes no screen; spans are found by words.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "shared by a test and an example; a test that stops tells"
)]

use std::sync::Arc;

use chrono::{DateTime, Local, NaiveDate, TimeZone as _};
use dateline::analysis::{
    Analysis, Attribution, Event, EventStatus, ParagraphScore, Person, PersonKind, Quote, QuoteKind, Ranked,
    RuleId, Sentence, Standing, Summary, TimeExpr, TimexType, When,
};
use dateline::app::message::{Effect, Msg};
use dateline::app::overlay::Overlay;
use dateline::app::shelf::Page;
use dateline::app::whole::finder::matched;
use dateline::app::{App, update, update_all};
use dateline::article::{Article, ArticleId, BlockKind, Builder, Known, Origin, Published, PublishedFrom};
use dateline::briefing::{Item, Opened, SavedSearch, stories};
use dateline::calendar::{DayRange, Precision};
use dateline::config::keys::{Code, Key};
use dateline::text::Span;
use dateline::text::sentence::cut_sentences;

pub fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

pub fn clock() -> DateTime<Local> {
    Local
        .from_local_datetime(&day(2026, 11, 23).and_hms_opt(10, 0, 0).unwrap())
        .earliest()
        .unwrap()
}

/// An article whose analysis is told by its words.
pub struct Draft {
    pub article: Article,
    pub analysis: Analysis,
}

impl Draft {
    pub fn new(id: u128, site: &str, title: &str, published: Option<Published>, paragraphs: &[&str]) -> Self {
        let mut builder = Builder::new(ArticleId(id), Origin::Sample(format!("{id}.txt")));
        builder
            .title(title)
            .site(site)
            .url(&format!("https://example.org/{id}"));
        builder.published(published.map(|date| Known {
            date,
            from: PublishedFrom::Metadata,
        }));
        for p in paragraphs {
            match p.strip_prefix("# ") {
                Some(heading) => builder.block(BlockKind::Heading, heading),
                None => builder.block(BlockKind::Para, p),
            };
        }
        let article = builder.build();
        let mut analysis = Analysis {
            version: 1,
            ..Analysis::default()
        };
        for (block, b) in article.blocks.iter().enumerate() {
            let mut spans = Vec::new();
            cut_sentences(&article.text, b.span, &mut spans);
            analysis.sentences.extend(spans.into_iter().map(|span| Sentence {
                span,
                block,
                when: None,
            }));
        }
        analysis.paragraphs = vec![ParagraphScore::default(); article.blocks.len()];
        Self { article, analysis }
    }

    fn span(&self, words: &str) -> Span {
        let at = self
            .article
            .text
            .find(words)
            .unwrap_or_else(|| panic!("“{words}” is not in the text"));
        Span::new(&self.article.text, at, at + words.len()).unwrap()
    }

    fn sentence(&self, words: &str) -> usize {
        let at = self.span(words).start();
        self.analysis.sentences.partition_point(|s| s.span.start() <= at) - 1
    }

    pub fn person(mut self, name: &str, role: &str) -> Self {
        let role = (!role.is_empty()).then(|| self.span(role));
        self.analysis.people.push(Person {
            name: name.to_owned(),
            kind: PersonKind::Person,
            gender: None,
            role,
            mentions: Vec::new(),
            quotes: Vec::new(),
        });
        self
    }

    pub fn quote(
        mut self,
        kind: QuoteKind,
        words: &str,
        cue: &str,
        mention: &str,
        person: usize,
        certain: bool,
    ) -> Self {
        let found = self.analysis.people[person].clone();
        // the mention and the cue stand near the quote: look from the paragraph of the quote on
        let from = self.article.blocks[self.article.block_at(self.span(words).start())].span;
        let near = |w: &str| {
            let at = from
                .cut(&self.article.text)
                .find(w)
                .unwrap_or_else(|| panic!("“{w}” is not near"));
            Span::new(&self.article.text, from.start() + at, from.start() + at + w.len()).unwrap()
        };
        let quote = Quote {
            content: vec![self.span(words)],
            kind,
            speaker: Some(Attribution {
                name: found.name,
                mention: near(mention),
                role: found.role,
                person: Some(person),
                standing: Standing::OnRecord,
            }),
            cue: Some(near(cue)),
            occasion: None,
            via: None,
            when: None,
            confidence: if certain { 0.98 } else { 0.61 },
            certain,
            rule: RuleId("quote-verb-speaker"),
        };
        self.analysis.quotes.push(quote);
        self
    }

    pub fn occasion(mut self, words: &str) -> Self {
        let span = self.span(words);
        self.analysis.quotes.last_mut().unwrap().occasion = Some(span);
        self
    }

    pub fn date(
        mut self,
        words: &str,
        value: &str,
        days: DayRange,
        precision: Precision,
        reason: &str,
    ) -> Self {
        self.analysis.dates.push(TimeExpr {
            span: self.span(words),
            kind: TimexType::Date,
            value: value.to_owned(),
            days: Some(days),
            precision: Some(precision),
            approx: false,
            in_quote: false,
            reason: reason.to_owned(),
        });
        self
    }

    /// An event on the day of the date given last.
    pub fn dated(self, label: &str, status: EventStatus) -> Self {
        let date = self.analysis.dates.len() - 1;
        let d = &self.analysis.dates[date];
        let when = When {
            value: d.value.clone(),
            days: d.days,
            precision: d.precision.unwrap(),
            approx: d.approx,
            date: Some(date),
        };
        self.event(label, status, Some(when))
    }

    pub fn event(mut self, label: &str, status: EventStatus, when: Option<When>) -> Self {
        let span = self.span(label);
        self.analysis.events.push(Event {
            when,
            span,
            label: span,
            sentence: self.sentence(label),
            status,
            not_after: None,
            same_day_as: None,
            saying: false,
            during: None,
            score: 0.5,
        });
        self
    }

    /// An event of a whole paragraph's first words, found by its place: for very many.
    pub fn happened(mut self, paragraph: usize, bytes: usize, when: When) -> Self {
        let from = self.article.blocks[paragraph].span.start();
        let span = Span::new(&self.article.text, from, from + bytes).unwrap();
        let sentence = self
            .analysis
            .sentences
            .partition_point(|s| s.span.start() <= from)
            - 1;
        self.analysis.events.push(Event {
            when: Some(when),
            span,
            label: span,
            sentence,
            status: EventStatus::Past,
            not_after: None,
            same_day_as: None,
            saying: false,
            during: None,
            score: 0.5,
        });
        self
    }

    pub fn known(mut self, change: impl FnOnce(&mut Event)) -> Self {
        change(self.analysis.events.last_mut().unwrap());
        self
    }

    pub fn key(mut self, blocks: &[usize]) -> Self {
        for &b in blocks {
            self.analysis.paragraphs[b].key = true;
        }
        self
    }

    pub fn summary(mut self, happened: &[&str], next: &[&str]) -> Self {
        let list = |words: &[&str]| words.iter().map(|w| self.sentence(w)).collect::<Vec<_>>();
        self.analysis.summary = Summary {
            sentences: list(happened),
            words: list(happened),
            next: list(next),
            ranked: list(happened)
                .into_iter()
                .map(|sentence| Ranked {
                    sentence,
                    alone: true,
                })
                .collect(),
        };
        self
    }

    pub fn open(mut self) -> Opened {
        let text = self.article.text.clone();
        for (n, person) in self.analysis.people.iter_mut().enumerate() {
            let surname = person.name.rsplit(' ').next().unwrap();
            person.mentions = text
                .match_indices(surname)
                .map(|(at, _)| {
                    let before = person.name.strip_suffix(surname).unwrap();
                    let from = if text[..at].ends_with(before) {
                        at - before.len()
                    } else {
                        at
                    };
                    Span::new(&text, from, at + surname.len()).unwrap()
                })
                .collect();
            let quotes = self.analysis.quotes.iter().enumerate();
            let of = quotes.filter(|(_, q)| q.speaker.as_ref().is_some_and(|s| s.person == Some(n)));
            person.quotes = of.map(|(q, _)| q).collect();
        }
        Opened {
            article: Arc::new(self.article),
            analysis: Arc::new(self.analysis),
        }
    }
}

fn at(d: NaiveDate, clock: &str) -> Option<Published> {
    let text = format!("{d}T{clock}:00+01:00");
    Some(Published::At(DateTime::parse_from_rfc3339(&text).unwrap()))
}

fn month(y: i32, m: u32, last: u32) -> DayRange {
    DayRange::new(day(y, m, 1), day(y, m, last)).unwrap()
}

/// The article that most tests read.
pub fn bridge() -> Opened {
    let today = day(2026, 11, 23);
    Draft::new(
        1,
        "Port Gazette",
        "Quay bridge shut after inspectors find cracked hangers",
        at(today, "09:40"),
        &[
            "The Quay Bridge closed to all traffic on Monday after inspectors found cracks in 14 of its 212 steel hangers, the port authority’s chief engineer announced.",
            "“We would rather explain a queue than a collapse,” said Ilse Maren, the authority’s chief engineer, at a briefing on the quay.",
            "The bridge carries about 38,000 vehicles a day. Traffic is being sent over the Weir Road crossing, where waits passed ninety minutes by nine.",
            "Hairline cracking was first logged in March 2024, and a repair contract was let in the autumn of 2025 but never begun.",
            "“The money was there. The will was not,” said Councillor Tomas Oyelaran, who chairs the transport committee. The committee met behind closed doors.",
            "# What drivers noticed",
            "Lorry driver Ana Quist said she had “noticed the deck humming since the frost” and had reported it twice, the second time on 9 November.",
            "Maren said that the reports had reached her office and were passed to the night crew.",
            "Engineers expect to reopen one lane by Friday. A full report is due on 12 December.",
        ],
    )
    .person("Ilse Maren", "the authority’s chief engineer")
    .person("Tomas Oyelaran", "Councillor")
    .person("Ana Quist", "Lorry driver")
    .quote(QuoteKind::Direct, "We would rather explain a queue than a collapse,", "said", "Ilse Maren", 0, true)
    .occasion("at a briefing on the quay")
    .quote(QuoteKind::Direct, "The money was there. The will was not,", "said", "Tomas Oyelaran", 1, true)
    .quote(
        QuoteKind::Mixed,
        "she had “noticed the deck humming since the frost” and had reported it twice, the second time on 9 November",
        "said",
        "Ana Quist",
        2,
        true,
    )
    .quote(
        QuoteKind::Indirect,
        "the reports had reached her office and were passed to the night crew",
        "said",
        "Maren",
        0,
        false,
    )
    .date("March 2024", "2024-03", month(2024, 3, 31), Precision::Month, "a month and its year")
    .dated("Hairline cracking was first logged in March 2024", EventStatus::Past)
    .date(
        "the autumn of 2025",
        "2025-FA",
        DayRange::new(day(2025, 9, 1), day(2025, 11, 30)).unwrap(),
        Precision::Season,
        "a season and its year",
    )
    .dated("a repair contract was let in the autumn of 2025", EventStatus::Past)
    .date("9 November", "2026-11-09", DayRange::day(day(2026, 11, 9)), Precision::Day, "past tense, article of 23 Nov 2026")
    .dated("had reported it twice", EventStatus::Past)
    .date("Monday", "2026-11-23", DayRange::day(today), Precision::Day, "past tense, article of 23 Nov 2026, a Monday")
    .dated("The Quay Bridge closed to all traffic on Monday", EventStatus::Past)
    .event("The committee met behind closed doors", EventStatus::Past, None)
    .known(|e| e.not_after = Some(day(2026, 11, 23)))
    .event("Traffic is being sent over the Weir Road crossing", EventStatus::Past, None)
    .known(|e| e.same_day_as = Some(3))
    .date("Friday", "2026-11-27", DayRange::day(day(2026, 11, 27)), Precision::Day, "“expect to”, so the Friday to come")
    .dated("Engineers expect to reopen one lane by Friday", EventStatus::Possible)
    .date("12 December", "2026-12-12", DayRange::day(day(2026, 12, 12)), Precision::Day, "“is due”, so the one to come")
    .dated("A full report is due on 12 December", EventStatus::Planned)
    .key(&[0, 4])
    .summary(&["The Quay Bridge closed", "Traffic is being sent"], &["Engineers expect", "A full report"])
    .ordered()
    .open()
}

impl Draft {
    /// Dates and quotes in text order, as the analysis gives them; events keep their own order.
    fn ordered(mut self) -> Self {
        let mut order: Vec<usize> = (0..self.analysis.dates.len()).collect();
        order.sort_by_key(|&i| self.analysis.dates[i].span);
        for event in &mut self.analysis.events {
            if let Some(date) = event.when.as_mut().and_then(|w| w.date.as_mut()) {
                *date = order.iter().position(|o| o == date).unwrap();
            }
        }
        self.analysis.dates = order.iter().map(|&i| self.analysis.dates[i].clone()).collect();
        self
    }
}

fn others() -> Vec<Opened> {
    let today = day(2026, 11, 23);
    vec![
        Draft::new(
            2,
            "Coast FM",
            "Quay bridge closed: what we know",
            at(today, "08:10"),
            &[
                "The Quay Bridge is closed to all traffic after cracks were found in its steel hangers.",
                "“Fourteen hangers is fourteen too many,” Ilse Maren told Coast FM.",
            ],
        )
        .person("Ilse Maren", "")
        .quote(QuoteKind::Direct, "Fourteen hangers is fourteen too many,", "told", "Ilse Maren", 0, true)
        .summary(&["The Quay Bridge is closed"], &[])
        .open(),
        Draft::new(
            3,
            "Daily Ledger",
            "Reservoir at 41 per cent as council weighs hosepipe ban",
            at(today, "09:12"),
            &[
                "Levels in the Callow reservoir fell four points in a week, and the vote on a ban is set for Thursday.",
                "Gardeners asked for rain barrels instead.",
            ],
        )
        .date("Thursday", "2026-11-26", DayRange::day(day(2026, 11, 26)), Precision::Day, "“is set for”, so the one to come")
        .dated("the vote on a ban is set for Thursday", EventStatus::Planned)
        .summary(&["Levels in the Callow"], &[])
        .open(),
        Draft::new(
            4,
            "Farm Post",
            "Rare tern colony doubles on the spit",
            Some(Published::Day(day(2026, 11, 21))),
            &["Wardens counted 212 nests on the spit, the most since 1987."],
        )
        .summary(&["Wardens counted"], &[])
        .open(),
        Draft::new(5, "", "", None, &["A note somebody pasted, without title and day. It holds two sentences."]).open(),
    ]
}

/// Effects that were not answered at once, for tests to look at.
#[derive(Default)]
pub struct Desk {
    pub effects: Vec<Effect>,
    /// Answers to keeping come only when asked for.
    pub slow: bool,
}

impl Desk {
    pub fn send(&mut self, app: &mut App, msg: Msg) {
        let mut todo = update(app, msg);
        while !todo.is_empty() {
            let effect = todo.remove(0);
            self.effects.push(effect.clone());
            if let Some(answer) = answer(app, effect).filter(|_| !self.slow) {
                todo.extend(update(app, answer));
            }
        }
    }

    /// Keys as in "jj<cr>]q<c-o>".
    pub fn drive(&mut self, app: &mut App, keys: &str) {
        for key in parse(keys) {
            self.send(app, Msg::Key(key));
        }
    }
}

pub fn answer(app: &App, effect: Effect) -> Option<Msg> {
    Some(match effect {
        Effect::List {
            generation,
            after: None,
            ..
        } => {
            // a library of what is open
            let now = clock().to_utc();
            let entries = app.library.entries.iter().zip(0..);
            let items = entries.map(|(e, n)| {
                let mut item = Item::of(&e.opened, now);
                item.key.n = n;
                item
            });
            let items: Vec<Item> = items.collect();
            let unread = items.len();
            Msg::Listed {
                generation,
                page: Box::new(Page {
                    counts: Some((unread, unread)),
                    items,
                    more: false,
                    sources: Vec::new(),
                    last: None,
                }),
            }
        }
        Effect::MarkRead(articles, read) => Msg::Marked {
            articles,
            read,
            all: false,
        },
        Effect::FindIn {
            generation,
            open: rows,
            ..
        } => Msg::Found {
            generation,
            matched: matched(&rows, "", || false)?,
        },
        Effect::Find { generation, typed } => {
            let Some(Overlay::Finder(finder)) = &app.overlay else {
                return None;
            };
            let matched = matched(&finder.shown.rows, &typed, || false)?;
            Msg::Found { generation, matched }
        }
        Effect::ListSearches => searches(app, None),
        Effect::SaveSearch(new) => searches(app, Some(new)),
        Effect::CountSearch { name, .. } => Msg::SearchCounted { name, counts: (2, 1) },
        Effect::RemoveKept(articles) => Msg::Gone(articles),
        Effect::BringBack(_) => Msg::Back,
        Effect::SaveBookmark(b) => Msg::Saved(b),
        Effect::RemoveBookmark(id) => Msg::Removed(id),
        Effect::Correct(new) => Msg::Corrected(new),
        Effect::Uncorrect(id) => Msg::Uncorrected(id),
        Effect::Copy(_) => Msg::Done("copied, by OSC 52".to_owned()),
        Effect::GroupStories { generation, articles } => {
            let pieces: Vec<stories::Piece> = articles.iter().map(stories::Piece::of).collect();
            let grouped = stories::Grouping::of(&pieces).stories();
            let ids = |s: &stories::Story| s.articles.iter().map(|&i| articles[i].article.id).collect();
            Msg::Stories {
                generation,
                stories: grouped.iter().map(|s| (s.headline.clone(), ids(s))).collect(),
            }
        }
        Effect::SetPublished {
            generation,
            articles,
            day,
        } => {
            let anew = |id: &ArticleId| {
                let old = &app.library.get(app.library.find(*id)?)?.opened;
                let published = day.map(|d| Known {
                    date: Published::Day(d),
                    from: PublishedFrom::Reader,
                });
                let article = Article {
                    published,
                    ..Article::clone(&old.article)
                };
                Some(Opened {
                    article: Arc::new(article),
                    analysis: Arc::clone(&old.analysis),
                })
            };
            Msg::Opened {
                generation,
                articles: articles.iter().filter_map(anew).collect(),
                failures: Vec::new(),
                done: true,
            }
        }
        _ => return None,
    })
}

fn searches(app: &App, new: Option<SavedSearch>) -> Msg {
    let saved = app.shelf.held.saved.iter().map(|s| s.search.clone());
    Msg::Searches(
        saved
            .filter(|s| new.as_ref().is_none_or(|n| n.name != s.name))
            .chain(new.clone())
            .collect(),
    )
}

pub fn parse(keys: &str) -> Vec<Key> {
    let mut out = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        if c == '<'
            && let Some((name, after)) = rest.strip_prefix('<').and_then(|r| r.split_once('>'))
        {
            let name = match name {
                "cr" => "enter".to_owned(),
                "bs" => "backspace".to_owned(),
                n => n
                    .strip_prefix("c-")
                    .map_or_else(|| n.to_owned(), |k| format!("ctrl-{k}")),
            };
            out.push(Key::parse(&name).unwrap_or_else(|| panic!("<{name}>")));
            rest = after;
        } else {
            out.push(Key::plain(Code::Char(c)));
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    out
}

/// A reader on the fixed articles.
pub fn reader(cols: u16, rows: u16) -> (App, Desk) {
    let mut app = App::new(cols, rows);
    let mut desk = Desk::default();
    desk.send(&mut app, Msg::Now(clock()));
    let mut articles = vec![bridge()];
    articles.extend(others());
    let msg = Msg::Opened {
        generation: 0,
        articles,
        failures: Vec::new(),
        done: true,
    };
    desk.send(&mut app, msg);
    desk.send(
        &mut app,
        Msg::Kept {
            bookmarks: Vec::new(),
            places: Vec::new(),
        },
    );
    desk.effects.clear();
    (app, desk)
}

/// A long article of ours, for scrolling and resizing.
pub fn long(paragraphs: usize) -> Opened {
    let sentences = [
        "The ferry left the north pier at half past six with eleven cars on its deck.",
        "Nobody on the quay had expected the fog to hold.",
        "A spare engine stood under a tarpaulin, still in its crate, and a boy sat on it eating an apple.",
        "“It is only water,” the mate said.",
        "Further out the buoys rang.",
    ];
    let paragraphs: Vec<String> = (0..paragraphs)
        .map(|i| {
            let n = 1 + i % 7;
            let chosen: Vec<&str> = (0..n).map(|k| sentences[(i * 3 + k) % sentences.len()]).collect();
            chosen.join(" ")
        })
        .collect();
    let refs: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    Draft::new(
        77,
        "Coast FM",
        "The fog held until noon",
        Some(Published::Day(day(2026, 11, 23))),
        &refs,
    )
    .open()
}

pub fn with(articles: Vec<Opened>, cols: u16, rows: u16) -> (App, Desk) {
    let mut app = App::new(cols, rows);
    let mut desk = Desk::default();
    let _ = update_all(
        &mut app,
        [
            Msg::Now(clock()),
            Msg::Opened {
                generation: 0,
                articles,
                failures: Vec::new(),
                done: true,
            },
        ],
    );
    desk.effects.clear();
    (app, desk)
}
