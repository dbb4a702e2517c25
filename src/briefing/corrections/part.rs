//! Two persons that read as one, parted by the reader.

use super::super::Opened;
use super::super::people::{Appearance, Figure};
use super::super::roster::key;
use super::Corrections;

/// Parts what the reader says is two: of a figure that bears both names of a pair, the appearances under the
/// second become a figure of their own.
pub fn part(figures: &mut Vec<Figure>, articles: &[Opened], corrections: &Corrections) {
    for (_, other) in &corrections.apart {
        for i in 0..figures.len() {
            let named = |at: &Appearance| {
                let person = articles
                    .get(at.article)
                    .and_then(|o| o.analysis.people.get(at.person));
                person.is_some_and(|p| key(&p.name) == *other)
            };
            let Some(figure) = figures.get_mut(i) else {
                continue;
            };
            let (theirs, own): (Vec<_>, Vec<_>) = figure.appearances.iter().copied().partition(named);
            let Some(first) = theirs.first().filter(|_| !own.is_empty()) else {
                continue;
            };
            let name = articles
                .get(first.article)
                .and_then(|o| o.analysis.people.get(first.person))
                .map_or_else(String::new, |p| p.name.clone());
            figure.appearances = own;
            let new = Figure {
                name,
                appearances: theirs,
                ..figure.clone()
            };
            figures.push(new);
        }
    }
}
