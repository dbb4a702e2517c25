//! A calendar of what is planned (RFC 5545), which calendar programs open.
//!
//! Planned and possible nodes come in, one VEVENT each goes out: a moment where the text gives one, else whole
//! days with an end that is not part of them. The same timeline gives the same bytes on every day and machine.
//! It refuses to make a moment of a day, and to fill a calendar with what is only known by quarter or year.

use std::collections::BTreeMap;
use std::io::Write;

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeZone as _, Utc};
use icalendar::{
    Calendar, CalendarDateTime, Component as _, Event, EventLike as _, EventStatus as Tentative, Property,
};

use super::run::Page;
use crate::analysis::EventStatus;
use crate::app::library::Entry;
use crate::app::panes::event::{find, is_ahead};
use crate::article::{Published, Revision};
use crate::briefing::merged::Node;
use crate::briefing::told;
use crate::calendar::{DayRange, Precision, show, zone};

/// Days that an entry covers at most: longer stretches say too little for a calendar.
const LONGEST: i64 = 31;
/// Octets of a row (RFC 5545, 3.1).
const OCTETS: usize = 75;

/// The calendar; false when there is nothing to put into it. What is known too coarsely is counted on standard
/// error.
pub(super) fn write(out: &mut impl Write, page: &Page) -> anyhow::Result<bool> {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//dateline//timeline//EN"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", "dateline: planned"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut coarse = 0;
    for node in page.nodes.iter().filter(|n| is_ahead(&page.library, n)) {
        let Some(days) = node.days else {
            continue;
        };
        if (days.last() - days.first()).num_days() >= LONGEST {
            coarse += 1;
            continue;
        }
        if let Some((name, mut event)) = entry(page, node, days) {
            // one article may tell the same twice in the same words
            let again = names.entry(name.clone()).and_modify(|n| *n += 1).or_insert(1);
            event.uid(&match again {
                1 => format!("{name}@dateline"),
                n => format!("{name}-{n}@dateline"),
            });
            calendar.push(event.done());
        }
    }
    if coarse > 0 {
        crate::cli::out::tell!("dateline: left out of the calendar, for want of a closer date: {coarse}");
    }
    if calendar.components.is_empty() {
        return Ok(false);
    }
    for line in calendar.to_string().replace("\r\n ", "").split_terminator("\r\n") {
        fold(out, line)?;
    }
    Ok(true)
}

/// Writes a line in rows of at most 75 octets, cut between characters. The library counts the blank that opens a
/// row after the first to the row before it, and so makes last rows of 76.
fn fold(out: &mut impl Write, line: &str) -> std::io::Result<()> {
    let (mut rest, mut room, mut lead) = (line, OCTETS, "");
    while rest.len() > room {
        let (row, after) = rest.split_at(rest.floor_char_boundary(room));
        write!(out, "{lead}{row}\r\n")?;
        (rest, room, lead) = (after, OCTETS - 1, " ");
    }
    write!(out, "{lead}{rest}\r\n")
}

/// One entry, and the name that its content gives it.
fn entry(page: &Page, node: &Node, days: DayRange) -> Option<(String, Event)> {
    let (first, told) = node.told.first().and_then(|&t| find(&page.library, t))?;
    let when = told.when.as_ref()?;
    let label = first.cut(told.label);
    let mut event = Event::new();
    let zone = told::zone_of(&first.opened, told);
    let moment = clock(&when.value).filter(|_| when.precision <= Precision::Hour);
    let mut summary = label.clone();
    match (moment.map(|time| days.first().and_time(time)), zone) {
        (Some(at), None) if when.value.ends_with('Z') => {
            event.starts(CalendarDateTime::Utc(at.and_utc()));
        }
        (Some(at), None) => {
            event.starts(CalendarDateTime::Floating(at));
        }
        (Some(at), Some(zone)) if utc(at, zone).is_some() => {
            event.starts(CalendarDateTime::Utc(utc(at, zone)?));
        }
        (Some(at), Some("local time")) => {
            event.starts(CalendarDateTime::Floating(at));
        }
        // "3 p.m. ET" hangs on the season and the place: the day is sure, the time stands in words
        (Some(at), Some(zone)) => {
            event.starts(days.first()).ends(days.last().succ_opt()?);
            summary = format!("{} {zone}: {label}", at.format("%H:%M"));
        }
        (None, _) => {
            event.starts(days.first()).ends(days.last().succ_opt()?);
            if days.first() != days.last() || when.precision != Precision::Day {
                let shown = show::shown(&when.value, when.days, when.precision, when.approx);
                summary = format!("{label} ({shown})");
            }
        }
    }
    event.summary(&summary);
    event.description(&description(page, node, told));
    event.status(match node.status {
        EventStatus::Possible => Tentative::Tentative,
        _ => Tentative::Confirmed,
    });
    event.add_property("TRANSP", "TRANSPARENT");
    event.append_property(
        Property::new("X-DATELINE-SOURCE", first.label())
            .add_parameter("VALUE", "TEXT")
            .done(),
    );
    if let Some(url) = first
        .article()
        .url
        .as_deref()
        .filter(|u| !u.contains(char::is_whitespace))
    {
        event.add_property("URL", url);
    }
    event.timestamp(stamp(first));
    let name = format!("{}\n{label}", when.value);
    Some((
        format!("{:016x}{:016x}", Revision::of(&name).0, Revision::of(&label).0),
        event,
    ))
}

/// Status, the words that gave the day and why, and every source with its own day where they differ.
fn description(page: &Page, node: &Node, told: &crate::analysis::Event) -> String {
    let mut lines = vec![node.status.word().to_owned()];
    for (n, (entry, event)) in node
        .told
        .iter()
        .filter_map(|&t| find(&page.library, t))
        .enumerate()
    {
        if n == 0
            && let Some(date) = told::expression(&entry.opened, told)
        {
            lines.push(date.reason.clone());
        }
        let day = entry
            .day
            .map(|d| format!(", {}", show::day(d)))
            .unwrap_or_default();
        let own = if node.disputed {
            format!(", which says {}", told::when(&entry.opened, event))
        } else {
            String::new()
        };
        lines.push(format!("Source: {}{day}{own}", entry.label()));
        lines.extend(entry.article().title.clone());
    }
    lines.join("\n")
}

/// The time of day of a value: "2026-11-27T15:00", "2026-11-27T09".
fn clock(value: &str) -> Option<NaiveTime> {
    let time = value.split_once('T')?.1.trim_end_matches('Z');
    let (hour, minute) = time.split_once(':').unwrap_or((time, "0"));
    NaiveTime::from_hms_opt(hour.parse().ok()?, minute.parse().ok()?, 0)
}

/// The moment in a zone whose name leaves no doubt.
fn utc(at: NaiveDateTime, zone: &str) -> Option<DateTime<Utc>> {
    let moment = zone::offset(zone)?.from_local_datetime(&at).single()?;
    Some(moment.with_timezone(&Utc))
}

/// When the entry was made, as far as the text says: its publication. The clock would change it with every run.
fn stamp(entry: &Entry) -> DateTime<Utc> {
    match entry.article().published.map(|p| p.date) {
        Some(Published::At(at)) => at.with_timezone(&Utc),
        Some(Published::Day(day)) => day.and_time(NaiveTime::MIN).and_utc(),
        None => DateTime::UNIX_EPOCH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_row_is_longer_than_75_octets_and_all_join_to_the_line() {
        for n in 0..400 {
            let line: String = "SUMMARY:pier é橋 ".chars().cycle().take(n).collect();
            let mut out = Vec::new();
            fold(&mut out, &line).unwrap();
            let text = String::from_utf8(out).unwrap();
            assert!(text.split("\r\n").all(|row| row.len() <= OCTETS), "{n}: {text}");
            assert_eq!(text.replace("\r\n ", "").trim_end_matches("\r\n"), line);
        }
    }
}
