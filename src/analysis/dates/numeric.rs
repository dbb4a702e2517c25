//! Which comes first in the digits of an article's dates, day or month.
//!
//! A page comes in; what its own dates, its language and its country say goes out. It refuses to guess: "4/5/2024" in an
//! article without evidence stays open.

use super::super::page::Page;
use crate::text::token::TokenKind;

/// Whether the day stands first, and what tells it in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Order {
    pub day_first: bool,
    pub why: &'static str,
}

/// The order of day and month in this article's dates in digits, if there is evidence.
pub(super) fn order_of(page: &Page) -> Option<Order> {
    memchr::memchr(b'/', page.text.as_bytes())?;
    let (mut day_first, mut month_first) = (false, false);
    for token in page.tokens.iter().filter(|t| t.kind == TokenKind::Number) {
        let mut parts = token.cut(page.text).split('/');
        let number = |p: Option<&str>| p?.parse::<u32>().ok().filter(|n| (1..=31).contains(n));
        if let (Some(a), Some(b), Some(_), None) = (
            number(parts.next()),
            number(parts.next()),
            parts.next(),
            parts.next(),
        ) {
            day_first |= a > 12;
            month_first |= b > 12;
        }
    }
    if day_first != month_first {
        return Some(Order {
            day_first,
            why: "as in another date of the article",
        });
    }
    if day_first {
        return None;
    }
    let lang = page.article.lang.as_deref().unwrap_or("en");
    if !lang.starts_with("en") {
        return Some(Order {
            day_first: true,
            why: "as its language writes",
        });
    }
    let host = page
        .article
        .url
        .as_deref()?
        .split("://")
        .nth(1)?
        .split('/')
        .next()?;
    match host.rsplit('.').next()? {
        "uk" | "ie" | "au" | "nz" | "in" | "za" | "sg" | "my" | "hk" | "ng" | "ke" | "pk" => Some(Order {
            day_first: true,
            why: "as its country writes",
        }),
        "us" | "gov" | "mil" => Some(Order {
            day_first: false,
            why: "as its country writes",
        }),
        _ => None,
    }
}
