//! How sure the program may be of what it says, fitted on articles that the weights had not seen.

use dateline::analysis::{Page, Person, Quote, QuoteKind, quotes_lab as lab};
use dateline::text::Span;

use super::gold::{Doc, FOLDS, Gold, head, holder, jaccard, ratio, shared, size};
use super::learn::{Binary, Model, fit_binary, squash};

/// How often the speaker is to be right where no question mark stands; how often the words are to be true
/// speech. People agree on four reports in five, so that "not marked" is not "not said".
const CERTAIN: [(&str, f32, f32); 3] = [
    ("direct", 0.98, 0.96),
    ("mixed", 0.975, 0.85),
    ("indirect", 0.975, 0.80),
];

/// One quote as the weights of the other folds decided it.
struct Judged {
    section: &'static str,
    fold: usize,
    words: lab::Features,
    source: lab::Features,
    /// The words are somebody's.
    spoken: bool,
    /// The speaker is the marked one; not asked where no speaker is named or marked.
    right: Option<bool>,
}

/// Judges each article by the weights of its fold; gives back the lines of the table that follow from it.
pub fn fit(docs: &[Doc], tables: &[String]) -> Vec<String> {
    let weights: Vec<lab::Weights> = tables.iter().map(|t| lab::Weights::read(t)).collect();
    let mut names = lab::Names::default();
    let mut judged = Vec::new();
    for doc in docs {
        let page = Page::of(&doc.article);
        let people = lab::people(&page);
        for (quote, words, source) in lab::evidence(&page, &people, &weights[doc.fold], &mut names) {
            judged.extend(judge(doc, &quote, words, source, &people));
        }
    }
    let n = names.names.len();
    let words: Vec<Binary> = judged.iter().map(|j| case(&j.words, j.spoken, j.fold)).collect();
    let source: Vec<Binary> = judged
        .iter()
        .filter_map(|j| Some(case(&j.source, j.right?, j.fold)))
        .collect();
    let mut lines = Vec::new();
    for cases in [&words, &source] {
        lines.extend(self::lines(&fit_binary(cases, n, None, 10), &names.names));
    }
    // both are judged in turn by weights that have not seen them
    let folds =
        |cases: &[Binary]| -> Vec<Model> { (0..FOLDS).map(|f| fit_binary(cases, n, Some(f), 10)).collect() };
    let (words, source) = (folds(&words), folds(&source));
    let scored: Vec<Scored> = judged
        .iter()
        .map(|j| Scored {
            section: j.section,
            words: squash(words[j.fold].sum(&j.words)),
            source: squash(source[j.fold].sum(&j.source)),
            spoken: j.spoken,
            right: j.right,
        })
        .collect();
    for (section, least_source, least_words) in CERTAIN {
        let own: Vec<&Scored> = scored.iter().filter(|s| s.section == section).collect();
        lines.extend(thresholds(section, &own, least_source, least_words));
    }
    lines
}

fn case(features: &lab::Features, label: bool, fold: usize) -> Binary {
    Binary {
        features: features.clone(),
        label,
        fold,
    }
}

/// A quote with its two probabilities.
struct Scored {
    section: &'static str,
    words: f32,
    source: f32,
    spoken: bool,
    right: Option<bool>,
}

/// From where on words and speaker count as certain.
fn thresholds(section: &str, own: &[&Scored], least_source: f32, least_words: f32) -> [String; 2] {
    let words = lowest(own.iter().map(|s| (s.words, s.spoken)).collect(), least_words);
    let beyond = own.iter().filter(|s| s.words >= words);
    let source = lowest(
        beyond.filter_map(|s| Some((s.source, s.right?))).collect(),
        least_source,
    );
    for target in [0.92, 0.94, 0.95, 0.96, 0.97, 0.98] {
        let beyond = own.iter().filter(|s| s.words >= words);
        let t = lowest(
            beyond.filter_map(|s| Some((s.source, s.right?))).collect(),
            target,
        );
        let n = own.iter().filter(|s| s.words >= words && s.source >= t).count();
        print!(
            "{section} {target}: {:.1} % from {t:.3}; ",
            100.0 * ratio(n, own.len())
        );
    }
    println!();
    let shown: Vec<_> = own
        .iter()
        .filter(|s| s.words >= words && s.source >= source)
        .collect();
    let named: Vec<bool> = shown.iter().filter_map(|s| s.right).collect();
    println!(
        "{section}: certain {} of {} ({:.1} %): words true {:.1} %, speaker right {:.1} %",
        shown.len(),
        own.len(),
        100.0 * ratio(shown.len(), own.len()),
        100.0 * ratio(shown.iter().filter(|s| s.spoken).count(), shown.len()),
        100.0 * ratio(named.iter().filter(|n| **n).count(), named.len())
    );
    [
        format!("threshold|certain|words|{section} {words:.3}"),
        format!("threshold|certain|source|{section} {source:.3}"),
    ]
}

/// The lines of one model.
pub fn lines(model: &Model, names: &[String]) -> Vec<String> {
    let told = names.iter().zip(&model.weights).filter(|(_, w)| **w != 0.0);
    told.map(|(name, weight)| format!("{name} {weight:.2}")).collect()
}

/// Are the words somebody's, and whose? Words that are in part marked as somebody's are not judged.
fn judge(
    doc: &Doc,
    quote: &Quote,
    words: lab::Features,
    source: lab::Features,
    people: &[Person],
) -> Option<Judged> {
    let text = &doc.article.text;
    let speaker = quote.speaker.as_ref();
    let person = speaker.and_then(|s| people.get(s.person?));
    let is_speaker = |g: &Gold| {
        let marked = |m: &Span| shared(&g.source, &[*m]) == m.len();
        speaker.is_some_and(|s| {
            let source = g.source.first().map(|s| head(s.cut(text)));
            shared(&g.source, &[s.mention]) > 0
                || person.is_some_and(|p| p.mentions.iter().any(marked))
                || source.is_some_and(|h| !h.is_empty() && h == head(&s.name))
        })
    };
    let (found, spoken) = if quote.kind == QuoteKind::Direct {
        let (found, cover) = holder(&doc.gold, *quote.content.first()?);
        if found.is_none() && cover >= 0.2 {
            return None;
        }
        (found.into_iter().collect(), found.is_some())
    } else {
        let found: Vec<&Gold> = doc
            .gold
            .iter()
            .filter(|g| jaccard(&g.content, &quote.content) >= 0.5)
            .collect();
        // a clause too many or too few of the same speaker is another fault than a report that is none
        let within = |g: &Gold| {
            let both = shared(&g.content, &quote.content);
            ratio(both, size(&g.content).min(size(&quote.content))) >= 0.9
        };
        let spoken = !found.is_empty() || doc.gold.iter().any(|g| within(g) && is_speaker(g));
        (found, spoken)
    };
    let named = speaker.is_some() && found.iter().any(|g| !g.source.is_empty());
    Some(Judged {
        section: quote.kind.word(),
        fold: doc.fold,
        words,
        source,
        spoken,
        right: named.then(|| found.iter().any(|g| is_speaker(g))),
    })
}

/// The lowest score from which on the share `target` is right.
fn lowest(mut sure: Vec<(f32, bool)>, target: f32) -> f32 {
    sure.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (mut right, mut best) = (0usize, 0.999f32);
    for (n, (p, is_right)) in sure.iter().enumerate() {
        right += usize::from(*is_right);
        if n >= 40 && ratio(right, n + 1) >= target {
            best = *p;
        }
    }
    best
}
