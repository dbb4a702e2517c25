//! The order of a timeline.
//!
//! Events in text order come in; the same events go out dated by day, undated ones behind the event the text puts them
//! behind. It refuses to date an undated one by its place.

use crate::analysis::model::Event;
use crate::calendar::Precision;

/// So many sentences behind a year an undated event still belongs to it.
const CLOSE: usize = 3;

/// Puts `events` (in text order) into the order of the timeline and mends the indices between them.
pub(super) fn by_day(events: Vec<Event>) -> Vec<Event> {
    // a dated event leads the undated ones that follow it in the text, a year or more only those close behind: what is told
    // long after "in 1957" need not have been then; those before any lead themselves
    let mut lead = None;
    let mut aside: Option<(chrono::NaiveDate, usize)> = None;
    let mut keys: Vec<(Option<chrono::NaiveDate>, usize)> = Vec::with_capacity(events.len());
    for (i, event) in events.iter().enumerate() {
        let first = event.when.as_ref().and_then(|w| w.days).map(|d| d.first());
        let coarse = event
            .when
            .as_ref()
            .is_some_and(|w| w.precision >= Precision::Year);
        if let Some(day) = first.filter(|_| !event.saying) {
            if coarse {
                aside = Some((day, event.sentence));
            } else {
                (lead, aside) = (Some(day), None);
            }
        }
        let near = aside
            .filter(|(_, at)| event.sentence <= at + CLOSE)
            .map(|(day, _)| day);
        keys.push((first.or(near).or(lead), i));
    }
    keys.sort_by_key(|&(day, i)| (day, i));
    let mut place = vec![0; events.len()];
    for (new, &(_, old)) in keys.iter().enumerate() {
        if let Some(slot) = place.get_mut(old) {
            *slot = new;
        }
    }
    let moved = |old: Option<usize>| old.and_then(|i| place.get(i).copied());
    let mut slots: Vec<Option<Event>> = events.into_iter().map(Some).collect();
    keys.iter()
        .filter_map(|&(_, old)| slots.get_mut(old).and_then(Option::take))
        .map(|mut event| {
            event.same_day_as = moved(event.same_day_as);
            event.during = moved(event.during);
            event
        })
        .collect()
}
