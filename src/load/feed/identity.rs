//! By what an entry of a feed is known again.
//!
//! The ids, addresses and words of entries come in; a key for each that no other entry of the feed has, and
//! which of the known entries a new one is, go out. It refuses to take an id or address for a name where two
//! entries share it, as they do in feeds whose program writes the same one everywhere.

use std::collections::HashMap;

use crate::article::Revision;

/// What an entry can be known by, best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EntryIdentity {
    /// `id`, `guid`, `rdf:about`.
    pub id: Option<String>,
    /// The address of its page.
    pub link: Option<String>,
    /// A hash (FNV-1a, 64 bits) of title, text and date as the feed gives them.
    pub words: u64,
}

impl EntryIdentity {
    /// The identity of an entry with these parts.
    #[must_use]
    pub fn of(id: Option<&str>, link: Option<&str>, title: &str, text: &str, date: &str) -> Self {
        let own = |part: Option<&str>| part.map(str::trim).filter(|p| !p.is_empty()).map(str::to_owned);
        Self {
            id: own(id),
            link: own(link),
            words: Revision::of(&format!("{title}\u{1f}{text}\u{1f}{date}")).0,
        }
    }

    /// Which of `known`, entries of the same feed seen before, this one is: by its id; where the feed has
    /// changed its ids, by its address; where both are new, by its words. What two of them share decides
    /// nothing.
    #[must_use]
    pub fn find(&self, known: &[Self]) -> Option<usize> {
        let only = |same: &dyn Fn(&Self) -> bool| {
            let mut hits = known.iter().enumerate().filter(|(_, k)| same(k)).map(|(n, _)| n);
            hits.next().filter(|_| hits.next().is_none())
        };
        only(&|k| self.id.is_some() && k.id == self.id)
            .or_else(|| only(&|k| self.link.is_some() && k.link == self.link))
            .or_else(|| only(&|k| k.words == self.words))
    }
}

/// A key for each entry of one feed: its id, else its address, else its words, the first of them that no
/// other entry has; for entries that are the same in everything, with their number.
#[must_use]
pub fn keys(entries: &[EntryIdentity]) -> Vec<String> {
    let mut ids: HashMap<&str, usize> = HashMap::new();
    let mut links: HashMap<&str, usize> = HashMap::new();
    let mut words: HashMap<u64, usize> = HashMap::new();
    for entry in entries {
        if let Some(id) = &entry.id {
            *ids.entry(id).or_default() += 1;
        }
        if let Some(link) = &entry.link {
            *links.entry(link).or_default() += 1;
        }
        *words.entry(entry.words).or_default() += 1;
    }
    let mut seen: HashMap<u64, usize> = HashMap::new();
    entries
        .iter()
        .map(|entry| {
            let id = entry.id.as_deref().filter(|id| ids.get(id) == Some(&1));
            let link = entry.link.as_deref().filter(|link| links.get(link) == Some(&1));
            if let Some(own) = id.or(link) {
                return own.to_owned();
            }
            let hash = format!("words:{:016x}", entry.words);
            if words.get(&entry.words) == Some(&1) {
                return hash;
            }
            let n = seen.entry(entry.words).or_default();
            *n += 1;
            format!("{hash}-{n}")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(id: &str, link: &str, title: &str) -> EntryIdentity {
        EntryIdentity::of(Some(id), Some(link), title, "The council met.", "2025-10-27")
    }

    #[test]
    fn nothing_comes_back_as_new_because_the_ids_changed() {
        let known = [
            entry("1", "https://port.example/wall", "Wall"),
            entry("2", "", "Gate"),
        ];
        let find = |e: EntryIdentity| e.find(&known);
        assert_eq!(
            find(entry("1", "https://port.example/moved", "Wall, again")),
            Some(0)
        );
        assert_eq!(
            find(entry("new-1", "https://port.example/wall", "Wall, again")),
            Some(0)
        );
        assert_eq!(find(entry("new-2", "https://new.example/gate", "Gate")), Some(1));
        assert_eq!(find(entry("3", "https://port.example/sea", "Sea")), None);
    }

    #[test]
    fn what_two_share_names_neither() {
        let known = [
            entry("same", "https://port.example/", "Wall"),
            entry("same", "https://port.example/", "Gate"),
        ];
        assert_eq!(
            entry("same", "https://port.example/", "Gate").find(&known),
            Some(1)
        );
        assert_eq!(entry("same", "https://port.example/", "Sea").find(&known), None);
        let keys = keys(&[
            known[0].clone(),
            known[1].clone(),
            known[1].clone(),
            entry("4", "", "Sea"),
        ]);
        let distinct: std::collections::BTreeSet<&String> = keys.iter().collect();
        assert_eq!(distinct.len(), 4, "{keys:?}");
        assert_eq!(keys[3], "4");
    }
}
