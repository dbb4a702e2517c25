//! The library: what comes in is there once, is found, and is lost by nothing.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that stops is a test that tells"
)]

#[path = "library/changes.rs"]
mod changes;
#[path = "library/commands.rs"]
mod commands;
#[path = "library/driven.rs"]
mod driven;
#[path = "library/exchange.rs"]
mod exchange;
#[path = "library/finding.rs"]
mod finding;
#[path = "library/housekeeping.rs"]
mod housekeeping;
#[path = "library/keeping.rs"]
mod keeping;
#[path = "library/reading.rs"]
mod reading;
#[path = "library/safety.rs"]
mod safety;
#[path = "library/together.rs"]
mod together;
#[path = "library/ways.rs"]
mod ways;
#[path = "library/whole.rs"]
mod whole;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use dateline::analysis::analyse;
use dateline::article::{Article, ArticleId, BlockKind, Builder, Known, Origin, Published, PublishedFrom};
use dateline::briefing::{Opened, Source, SourceKind};

/// A moment of the tests' own.
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_793_000_000, 0).unwrap()
}

/// An entry of the feed at `feed`, some days before [`now`].
pub fn entry(feed: &str, key: &str, title: &str, text: &str, days_ago: i64) -> Article {
    let origin = Origin::Entry {
        source: Box::new(Origin::File(format!("/feeds/{feed}.xml").into())),
        key: key.to_owned(),
    };
    let mut builder = Builder::new(ArticleId(0), origin);
    builder.title(title);
    for block in text.split("\n\n") {
        builder.block(BlockKind::Para, block);
    }
    let day: NaiveDate = (now() - TimeDelta::days(days_ago)).date_naive();
    builder.site(feed).published(Some(Known {
        date: Published::Day(day),
        from: PublishedFrom::Metadata,
    }));
    builder.build()
}

/// What the reader's screen shows.
pub fn screen(app: &dateline::app::App) -> String {
    let (cols, rows) = app.view.size;
    let area = ratatui::layout::Rect::new(0, 0, cols, rows);
    let mut buffer = ratatui::buffer::Buffer::empty(area);
    let theme = dateline::ui::theme::Theme::of(
        dateline::ui::theme::Colors::Mono,
        dateline::ui::theme::Depth::True,
    );
    dateline::ui::draw(app, &theme, &mut buffer);
    let row = |y| (0..cols).map(move |x| (x, y));
    let line = |y| row(y).map(|at| buffer[at].symbol()).collect::<String>();
    (0..rows).map(|y| line(y) + "\n").collect()
}

/// Analysed.
pub fn opened(article: Article) -> Opened {
    Opened {
        analysis: Arc::new(analyse(&article)),
        article: Arc::new(article),
    }
}

/// The source that [`entry`] is from.
pub fn feed(name: &str) -> Source {
    Source::new(SourceKind::Feed, format!("https://{name}.example/feed.xml"))
}
