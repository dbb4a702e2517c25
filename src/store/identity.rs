//! Which article is which, from one run to the next.
//!
//! An article with what it is known by comes in, its identity goes out: found again by its address, by its
//! place in a feed, by its path, or by its words, in this order. It refuses to take two articles of one load
//! for one, and a copy for the file it was copied from.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Row, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

use super::canonical::canonical_url;
use super::shelf::pages;
use super::{Store, StoreError};
use crate::article::{Article, ArticleId, Origin, Revision};

/// What an article can be found again by.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Keys {
    /// Its canonical address.
    #[serde(default)]
    url: Option<String>,
    /// The feed or mail it is an entry of, and its own identity there.
    #[serde(default)]
    entry: Option<String>,
    /// Its absolute path.
    #[serde(default)]
    path: Option<PathBuf>,
    /// The fingerprint of its title and text.
    #[serde(default)]
    words: Option<String>,
}

/// An article as it was seen in this run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen(pub(super) Keys);

impl Seen {
    /// The fingerprint of its title and text.
    #[must_use]
    pub fn words(&self) -> &str {
        self.0.words.as_deref().unwrap_or_default()
    }

    /// What `article` is known by. Relative paths are taken from the folder the program runs in.
    #[must_use]
    pub fn of(article: &Article) -> Self {
        let title = article.title.as_deref().unwrap_or_default();
        let words = format!("{title}\n{}", article.text);
        let (path, entry) = match &article.origin {
            Origin::File(path) => (Some(absolute(path)), None),
            Origin::Entry { source, key } => {
                let whole = match source.as_ref() {
                    Origin::File(path) => absolute(path).to_string_lossy().into_owned(),
                    other => other.locator(),
                };
                (None, Some(format!("{whole}#{key}")))
            }
            Origin::Sample(name) => (None, Some(format!("sample#{name}"))),
            Origin::Web(address) => (None, Some(format!("page#{address}"))),
            Origin::Stdin => (None, None),
        };
        Self(Keys {
            url: article.url.as_deref().and_then(canonical_url),
            entry,
            path,
            words: Some(format!("{:016x}-{}", Revision::of(&words).0, words.len())),
        })
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// A new identity, random.
#[must_use]
pub fn new_id() -> u128 {
    let mut bytes = [0; 16];
    if getrandom::fill(&mut bytes).is_err() {
        // no source of randomness: the clock and a counter still never give one twice in a run
        use std::sync::atomic::{AtomicU64, Ordering};
        static COUNT: AtomicU64 = AtomicU64::new(0);
        let now = chrono::Utc::now().timestamp_nanos_opt().unwrap_or_default();
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        return (u128::from(now.cast_unsigned()) << 64) | u128::from(count);
    }
    u128::from_be_bytes(bytes)
}

impl Store {
    /// The identities of articles of one load, in their order. `taken` are those of the same load that were
    /// given out before; new ones are added to it. A store that cannot be written still finds what it has.
    ///
    /// # Errors
    /// When the store cannot be read, or new ones cannot be kept.
    pub fn identify(
        &mut self,
        seen: &[Seen],
        taken: &mut BTreeSet<ArticleId>,
    ) -> Result<Vec<ArticleId>, StoreError> {
        let path = self.path.clone();
        let mut run = || -> rusqlite::Result<Vec<ArticleId>> {
            let step = self
                .db
                .transaction_with_behavior(TransactionBehavior::Immediate)?;
            let mut ids = Vec::with_capacity(seen.len());
            for Seen(keys) in seen {
                let (id, known) = match find(&step, keys, taken)? {
                    Some((id, known)) => (id, Some(known)),
                    None => (ArticleId(new_id()), None),
                };
                let merged = keys.over(known.as_ref());
                if known.as_ref() != Some(&merged) {
                    put(&step, id, &merged)?;
                }
                taken.insert(id);
                ids.push(id);
            }
            step.commit()?;
            Ok(ids)
        };
        run().map_err(|fault| StoreError::sqlite(&path, &fault))
    }

    pub(super) fn keys(&self, id: ArticleId) -> Option<Keys> {
        keys(&self.db, id)
    }

    pub(super) fn put_keys(&self, id: ArticleId, keys: &Keys) -> rusqlite::Result<()> {
        put(&self.db, id, keys)
    }
}

impl Keys {
    /// The feed or mail it is an entry of, and its own identity there.
    pub(super) fn entry(&self) -> Option<&str> {
        self.entry.as_deref()
    }

    /// As JSON can hold them: a path that is no Unicode is left out.
    pub(super) fn written(mut self) -> Self {
        self.path = self.path.filter(|p| p.to_str().is_some());
        self
    }

    /// What is known now: what was seen, and of what was not seen what was known before.
    pub(super) fn over(&self, known: Option<&Self>) -> Self {
        let known = known.cloned().unwrap_or_default();
        Self {
            url: self.url.clone().or(known.url),
            entry: self.entry.clone().or(known.entry),
            path: self.path.clone().or(known.path),
            words: self.words.clone().or(known.words),
        }
    }

    /// May the two be one article, seen that they share a key weaker than `url`? Two addresses are two
    /// pages, even where one file held first the one and then the other.
    fn may_be(&self, known: &Self) -> bool {
        differs_not(&self.url, &known.url)
    }

    /// Another entry of the same feed. Of one whose name is the address of its page ("…/wall#2" after "…/wall#1")
    /// this is only a newer state.
    fn is_other_entry(&self, known: &Self) -> bool {
        self.entry != known.entry
            && self.feed().is_some()
            && self.feed() == known.feed()
            && !(self.is_named_by_page() && known.is_named_by_page())
    }

    /// Is the name in the feed one that is given once? "tag:port.example,2026:4711" is; "3" and "item-12" may be places
    /// in a list, and an address is a page's.
    fn has_lasting_name(&self) -> bool {
        let Some((_, key)) = self.entry.as_deref().and_then(|entry| entry.split_once('#')) else {
            return false;
        };
        let digits = key
            .split(|c: char| !c.is_ascii_hexdigit())
            .any(|run| run.len() >= 4 && run.bytes().any(|b| b.is_ascii_digit()));
        digits && !key.starts_with("words:") && canonical_url(key).is_none_or(|page| Some(page) != self.url)
    }

    fn is_named_by_page(&self) -> bool {
        let own = self.entry.as_deref().and_then(|entry| entry.split_once('#'));
        self.url.is_some() && own.is_some_and(|(_, key)| canonical_url(key) == self.url)
    }

    /// What is known now, the entry of the feed that had it first: two feeds would else take turns in naming it.
    pub(super) fn beside(&self, known: &Self) -> Self {
        let mut merged = self.over(Some(known));
        if known.feed().is_some() && known.feed() != self.feed() {
            merged.entry.clone_from(&known.entry);
        }
        merged
    }

    fn feed(&self) -> Option<&str> {
        let (feed, _) = self.entry.as_deref()?.split_once('#')?;
        Some(feed)
    }

    /// A file with the words of a known one is that file moved, if that one is gone from its old place.
    fn has_moved_from(&self, known: &Self) -> bool {
        differs_not(&self.entry, &known.entry)
            && match (&self.path, &known.path) {
                (Some(now), Some(then)) => now == then || !then.exists(),
                _ => true,
            }
    }
}

fn differs_not(a: &Option<String>, b: &Option<String>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => a == b,
        _ => true,
    }
}

/// What an article is known by.
pub(super) fn keys(db: &Connection, id: ArticleId) -> Option<Keys> {
    db.prepare_cached("SELECT id, url, entry, path, words FROM article WHERE id = ?1")
        .and_then(|mut select| select.query_row([id.0.to_be_bytes()], row))
        .ok()
        .map(|(_, keys)| keys)
}

/// The first articles with one of the keys.
const BY_URL: &str = "SELECT id, url, entry, path, words FROM article WHERE url = ?1 ORDER BY rowid LIMIT 64";
const BY_ENTRY: &str =
    "SELECT id, url, entry, path, words FROM article WHERE entry = ?1 ORDER BY rowid LIMIT 64";
const BY_PATH: &str =
    "SELECT id, url, entry, path, words FROM article WHERE path = ?1 ORDER BY rowid LIMIT 64";
const BY_WORDS: &str =
    "SELECT id, url, entry, path, words FROM article WHERE words = ?1 ORDER BY rowid LIMIT 64";

/// The article with these keys, but none of `taken`.
pub(super) fn find(
    db: &Connection,
    keys: &Keys,
    taken: &BTreeSet<ArticleId>,
) -> rusqlite::Result<Option<(ArticleId, Keys)>> {
    let path = keys.path.as_deref().map(path_bytes);
    let by = |sql: &str, value: &dyn rusqlite::ToSql| -> rusqlite::Result<Vec<(ArticleId, Keys)>> {
        let mut select = db.prepare_cached(sql)?;
        let rows = select.query_map([value], row)?;
        rows.filter(|found| !matches!(found, Ok((id, _)) if taken.contains(id)))
            .collect()
    };
    if let Some(url) = &keys.url {
        // the same page saved twice: the one with the same path, else the same words, else the first
        let mut found = by(BY_URL, url)?;
        if keys.entry.is_some() {
            // a feed may give all its entries one address: then it names none of them
            found.retain(|(id, k)| {
                keys.words == k.words || !keys.is_other_entry(k) || pages::told(db, *id) == keys.words
            });
        }
        let several = found.len() > 1;
        found.sort_by_key(|(_, k)| (k.path != keys.path, k.entry != keys.entry, k.words != keys.words));
        let first = found.into_iter().next();
        if let Some((_, k)) = &first
            && (!several || keys.entry.is_none() || k.entry == keys.entry || k.words == keys.words)
        {
            return Ok(first);
        }
    }
    if let Some(entry) = &keys.entry {
        // a page that has moved, or whose address tells its headline, keeps the name that the feed gives it
        let is_it = |known: &Keys| keys.may_be(known) || keys.has_lasting_name();
        if let Some(found) = by(BY_ENTRY, entry)?.into_iter().find(|(_, k)| is_it(k)) {
            return Ok(Some(found));
        }
        let mut held = db.prepare_cached(
            "SELECT id, article.url, article.entry, article.path, article.words FROM held
             JOIN item ON item.n = held.item JOIN article ON article.id = item.article WHERE held.entry = ?1",
        )?;
        let rows = held.query_map([entry], row)?;
        for found in rows {
            let (id, known) = found?;
            if !taken.contains(&id) && is_it(&known) {
                return Ok(Some((id, known)));
            }
        }
    }
    if let Some(path) = &path
        && let Some(found) = by(BY_PATH, path)?.into_iter().find(|(_, k)| keys.may_be(k))
    {
        return Ok(Some(found));
    }
    if let Some(words) = &keys.words {
        let found = by(BY_WORDS, words)?;
        return Ok(found
            .into_iter()
            .find(|(_, k)| keys.may_be(k) && keys.has_moved_from(k)));
    }
    Ok(None)
}

pub(super) fn put(db: &Connection, id: ArticleId, keys: &Keys) -> rusqlite::Result<()> {
    db.prepare_cached(
        "INSERT INTO article (id, url, entry, path, words) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET url = ?2, entry = ?3, path = ?4, words = ?5",
    )?
    .execute(params![
        id.0.to_be_bytes(),
        keys.url,
        keys.entry,
        keys.path.as_deref().map(path_bytes),
        keys.words
    ])
    .map(drop)
}

fn row(row: &Row<'_>) -> rusqlite::Result<(ArticleId, Keys)> {
    let path: Option<Vec<u8>> = row.get(3)?;
    Ok((
        ArticleId(u128::from_be_bytes(row.get(0)?)),
        Keys {
            url: row.get(1)?,
            entry: row.get(2)?,
            path: path.map(path_of),
            words: row.get(4)?,
        },
    ))
}

#[cfg(unix)]
fn path_bytes(path: &Path) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec()
}

#[cfg(unix)]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    PathBuf::from(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(
        bytes,
    ))
}

#[cfg(not(unix))]
fn path_bytes(path: &Path) -> Vec<u8> {
    path.to_string_lossy().into_owned().into_bytes()
}

#[cfg(not(unix))]
fn path_of(bytes: Vec<u8>) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(&bytes).into_owned())
}
