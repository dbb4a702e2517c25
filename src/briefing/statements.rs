//! The same statement, told by several articles.
//!
//! Quotes with their words and speakers come in; those that are one statement go out together, the fullest
//! version first. It refuses to join what two different persons said, and words too few to tell.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::text::fold::fold;

/// Words that make one shingle.
const SHINGLE: usize = 3;
/// Of the shorter version's words, the part that the longer must hold in their order.
const ENOUGH: (usize, usize) = (4, 5);
/// Of the quotes that hold one shingle ("we have to"), those that later ones are compared with.
const COMMON: usize = 24;
/// A version of fewer words than this must stand word for word in the other, and its speaker be known.
const SHORT: usize = 6;
/// Words of a version that are compared one by one.
const MOST: usize = 400;

/// A quote of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The article's number.
    pub article: usize,
    /// The person's number over all articles; none when the text does not say.
    pub who: Option<usize>,
    /// Its words, see [`words`].
    pub words: Vec<String>,
    /// It is word for word, not reported.
    pub direct: bool,
}

/// One version of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Index of the quote among those that came in.
    pub quote: usize,
    /// Its words are not simply a part of the fullest version's.
    pub differs: bool,
}

/// Words as they are compared: letters and digits, lower case; marks and white space are nothing.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let inside = |c: char| c.is_alphanumeric() || c == '\'';
    let folded: String = text.chars().map(fold).collect();
    folded
        .split(|c| !inside(c))
        .map(|w| w.trim_matches('\'').to_owned())
        .filter(|w| !w.is_empty())
        .collect()
}

/// Puts together what is one statement; each quote stands in exactly one, statements in the order of their
/// first quotes, and of each the fullest version first. Linear in the words: each run of three words leads to a
/// bounded number of quotes, and only those that share most of their runs are compared.
#[must_use]
pub fn merge(all: &[Told]) -> Vec<Vec<Version>> {
    let mut holders: FxHashMap<[&str; SHINGLE], Vec<usize>> = FxHashMap::default();
    let mut parents: Vec<usize> = (0..all.len()).collect();
    // who is known to have said it, for each root: two who are not one never meet through a third
    let mut who: Vec<Option<usize>> = all.iter().map(|t| t.who).collect();
    let mut near: FxHashMap<usize, usize> = FxHashMap::default();
    for (i, told) in all.iter().enumerate() {
        near.clear();
        let mut seen = FxHashSet::default();
        for window in told.words.windows(SHINGLE) {
            let [a, b, c] = window else { continue };
            let shingle = [a.as_str(), b.as_str(), c.as_str()];
            if !seen.insert(shingle) {
                continue;
            }
            let list = holders.entry(shingle).or_default();
            for &other in list.iter() {
                *near.entry(other).or_default() += 1;
            }
            if list.len() < COMMON {
                list.push(i);
            }
        }
        let mut candidates: Vec<(usize, usize)> = near.iter().map(|(o, n)| (*o, *n)).collect();
        candidates.sort_unstable_by_key(|&(o, n)| (std::cmp::Reverse(n), o));
        for (other, shared) in candidates {
            let (a, b) = (root(&parents, i), root(&parents, other));
            let Some(before) = all.get(other) else { continue };
            let (one, two) = (who.get(a).copied().flatten(), who.get(b).copied().flatten());
            if a == b || before.article == told.article || (one.is_some() && two.is_some() && one != two) {
                continue;
            }
            if is_same(before, told, shared, one.is_some() && one == two) {
                if let Some(parent) = parents.get_mut(a.max(b)) {
                    *parent = a.min(b);
                }
                if let Some(known) = who.get_mut(a.min(b)) {
                    *known = one.or(two);
                }
            }
        }
    }
    let mut place: FxHashMap<usize, usize> = FxHashMap::default();
    let mut statements: Vec<Vec<Version>> = Vec::new();
    for i in 0..all.len() {
        let n = *place.entry(root(&parents, i)).or_insert(statements.len());
        if n == statements.len() {
            statements.push(Vec::new());
        }
        if let Some(versions) = statements.get_mut(n) {
            versions.push(Version {
                quote: i,
                differs: false,
            });
        }
    }
    for versions in &mut statements {
        order(all, versions);
    }
    statements
}

fn order(all: &[Told], versions: &mut [Version]) {
    if versions.len() < 2 {
        return;
    }
    versions.sort_by_key(|v| {
        let told = all.get(v.quote);
        let (words, direct) = told.map_or((0, false), |t| (t.words.len(), t.direct));
        (std::cmp::Reverse((words, direct)), v.quote)
    });
    let fullest = versions.first().and_then(|v| all.get(v.quote));
    let fullest: Vec<String> = fullest.map(|t| t.words.clone()).unwrap_or_default();
    for version in versions.iter_mut().skip(1) {
        version.differs = all.get(version.quote).is_some_and(|t| !holds(&fullest, &t.words));
    }
}

fn root(parents: &[usize], mut at: usize) -> usize {
    while let Some(&parent) = parents.get(at).filter(|p| **p != at) {
        at = parent;
    }
    at
}

/// Two versions of one statement? `shared` shingles they have in common.
fn is_same(a: &Told, b: &Told, shared: usize, same_speaker: bool) -> bool {
    let (short, long) = if a.words.len() <= b.words.len() {
        (&a.words, &b.words)
    } else {
        (&b.words, &a.words)
    };
    if short.len() < SHORT {
        return same_speaker && holds(long, short);
    }
    // what an article tells in its own words is like what others tell of others
    let sure = same_speaker || (a.direct && b.direct);
    if !sure {
        return holds(long, short);
    }
    // words in their order may stand far apart by chance: whole runs must be there too
    let runs = short.len() - SHINGLE + 1;
    3 * shared >= runs && in_order(short, long) * ENOUGH.1 >= short.len().min(MOST) * ENOUGH.0
}

/// Does `short` stand in `long`, word for word?
fn holds(long: &[String], short: &[String]) -> bool {
    !short.is_empty() && long.windows(short.len()).any(|w| w == short)
}

/// How many words of `short` stand in `long` in their order (the longest common subsequence).
fn in_order(short: &[String], long: &[String]) -> usize {
    let (short, long) = (
        short.get(..MOST).unwrap_or(short),
        long.get(..2 * MOST).unwrap_or(long),
    );
    let mut before = vec![0usize; long.len() + 1];
    for word in short {
        let mut diagonal = 0;
        let mut left = 0;
        for (slot, other) in before.iter_mut().skip(1).zip(long) {
            let up = *slot;
            let here = if word == other { diagonal + 1 } else { up.max(left) };
            diagonal = up;
            left = here;
            *slot = here;
        }
    }
    before.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn told(article: usize, who: Option<usize>, text: &str) -> Told {
        Told {
            article,
            who,
            words: words(text),
            direct: true,
        }
    }

    /// Groups of indices, the fullest first; a version in other words with a minus.
    fn check(all: &[Told]) -> Vec<Vec<isize>> {
        let sign = |v: &Version| {
            let n = isize::try_from(v.quote).unwrap();
            if v.differs { -n } else { n }
        };
        merge(all).iter().map(|v| v.iter().map(sign).collect()).collect()
    }

    #[test]
    fn near_words_of_one_speaker_are_one_statement() {
        let part = "the tide will not wait for the council";
        let whole = "We know the harbour, and the tide will not wait for the council.";
        let other = "We know the harbour well, and that tide will not wait for any council,";
        let all = [
            told(0, Some(1), part),
            told(1, Some(1), whole),
            told(2, Some(1), other),
        ];
        let groups = merge(&all);
        let told_by = |v: &Version| (v.quote, v.differs);
        let found: Vec<Vec<_>> = groups.iter().map(|g| g.iter().map(told_by).collect()).collect();
        assert_eq!(found, [[(2, false), (1, true), (0, true)]]);
        // a part of the fullest is the same words
        assert_eq!(check(&all[..2]), [[1, 0]]);
        // curly or straight, capital or not
        let marks = [
            told(0, None, "It’s ‘the’ best quay we ever had"),
            told(1, None, "it's the best quay, we ever had"),
        ];
        assert_eq!(check(&marks), [[0, 1]]);
    }

    #[test]
    fn other_speakers_other_words_and_few_words_stay_apart() {
        let line = "the bridge stays shut until the spring";
        assert_eq!(check(&[told(0, Some(1), line), told(1, Some(2), line)]).len(), 2);
        assert_eq!(check(&[told(0, Some(1), line), told(1, None, line)]).len(), 1);
        assert_eq!(
            check(&[told(0, Some(1), line), told(0, Some(1), line)]).len(),
            2,
            "one article"
        );
        assert_eq!(
            check(&[told(0, None, "no more cuts"), told(1, None, "no more cuts")]).len(),
            2
        );
        assert_eq!(
            check(&[told(0, Some(1), "no more cuts"), told(1, Some(1), "no more cuts")]).len(),
            1
        );
        assert_eq!(
            check(&[told(0, Some(1), "yes"), told(1, Some(1), "yes")]).len(),
            2
        );
        let turned = "until the spring the bridge stays open to all who walk";
        assert_eq!(
            check(&[told(0, Some(1), line), told(1, Some(1), turned)]).len(),
            2
        );
    }

    #[test]
    fn two_speakers_never_meet_through_a_third() {
        let line = "the bridge stays shut until the spring";
        let all = [
            told(0, Some(1), line),
            told(1, None, line),
            told(2, Some(2), line),
        ];
        let groups = merge(&all);
        for group in &groups {
            let who: FxHashSet<usize> = group.iter().filter_map(|v| all[v.quote].who).collect();
            assert!(who.len() <= 1, "{groups:?}");
        }
    }

    #[test]
    fn a_phrase_that_everybody_says_leads_to_few() {
        let all: Vec<Told> = (0..20_000)
            .map(|i| {
                told(
                    i,
                    Some(i),
                    &format!("we have to see what number {i} brings us then"),
                )
            })
            .collect();
        assert_eq!(merge(&all).len(), all.len());
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        /// Every quote stands in exactly one statement, of one speaker, the fullest version first; the order of
        /// the articles behind it changes no statement's members.
        #[test]
        fn statements_part_the_quotes(lines in prop::collection::vec(("[a-d ]{0,40}", 0usize..6, prop::option::of(0usize..3)), 0..24)) {
            let all: Vec<Told> = lines.iter().map(|(text, article, who)| told(*article, *who, text)).collect();
            let groups = merge(&all);
            let mut seen: Vec<usize> = groups.iter().flatten().map(|v| v.quote).collect();
            seen.sort_unstable();
            prop_assert_eq!(seen, (0..all.len()).collect::<Vec<_>>());
            for group in &groups {
                let who: FxHashSet<usize> = group.iter().filter_map(|v| all[v.quote].who).collect();
                prop_assert!(who.len() <= 1);
                let lengths: Vec<usize> = group.iter().map(|v| all[v.quote].words.len()).collect();
                prop_assert!(lengths.windows(2).all(|w| w[0] >= w[1]));
                let first = &all[group[0].quote].words;
                for version in &group[1..] {
                    prop_assert_eq!(version.differs, !holds(first, &all[version.quote].words));
                }
            }
            prop_assert_eq!(merge(&all), groups);
        }
    }
}
