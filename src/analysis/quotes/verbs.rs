//! A catalogue: verbs and nouns that report what somebody said, thought, wrote or showed, with their forms.
//!
//! A word comes in; its lemma, form and class go out. It refuses to decide whether the word reports
//! anything where it stands.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::weights::{Part, part};
use crate::text::list::Asked;
use crate::text::table::Table;

/// Which form of the verb a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// "say".
    Base,
    /// "says".
    Third,
    /// "said"; past tense and participle alike.
    Past,
    /// "saying".
    Ing,
}

impl Form {
    /// Its name in features.
    #[must_use]
    pub fn word(self) -> Part {
        match self {
            Self::Base => part!("base"),
            Self::Third => part!("third"),
            Self::Past => part!("past"),
            Self::Ing => part!("ing"),
        }
    }
}

/// How surely a verb stands for words that were uttered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// It takes quotations: say, tell, add.
    Speech,
    /// It reports an act of speech or thought: accuse, praise, believe, want.
    Act,
}

/// What is known of one form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The verb ("say").
    pub lemma: &'static str,
    /// Which form.
    pub form: Form,
    /// Which class.
    pub class: Class,
}

/// The entry of `word` (in lower case), if it is a form of a verb of the catalogue.
#[must_use]
pub fn entry<W: Asked + ?Sized>(word: &W) -> Option<&'static Entry> {
    FORMS.get(word)
}

/// All forms of the catalogue.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    FORMS.words()
}

static FORMS: LazyLock<Table<Entry>> = LazyLock::new(|| {
    let mut forms = FxHashMap::default();
    for (list, class) in [(SPEECH, Class::Speech), (ACTS, Class::Act)] {
        for lemma in list.split_whitespace() {
            add_forms(lemma, class, &mut forms);
        }
    }
    for (word, lemma, form) in IRREGULAR {
        let class = if SPEECH.split_whitespace().any(|s| s == *lemma) {
            Class::Speech
        } else {
            Class::Act
        };
        let entry = Entry {
            lemma,
            form: *form,
            class,
        };
        forms.insert((*word).to_owned(), entry);
    }
    Table::of(forms)
});

fn add_forms(lemma: &'static str, class: Class, forms: &mut FxHashMap<String, Entry>) {
    let mut put = |word: String, form| {
        forms.entry(word).or_insert(Entry { lemma, form, class });
    };
    put(lemma.to_owned(), Form::Base);
    let stem = lemma.trim_end_matches('e');
    let consonant_y = lemma.ends_with('y') && !lemma.trim_end_matches('y').ends_with(['a', 'e', 'o', 'u']);
    if consonant_y {
        let stem = lemma.trim_end_matches('y');
        put(format!("{stem}ies"), Form::Third);
        put(format!("{stem}ied"), Form::Past);
        put(format!("{lemma}ing"), Form::Ing);
        return;
    }
    let hiss = ["s", "sh", "ch", "x", "z"].iter().any(|e| lemma.ends_with(e));
    put(format!("{lemma}{}", if hiss { "es" } else { "s" }), Form::Third);
    if DOUBLED.split_whitespace().any(|d| d == lemma) {
        let last = lemma.chars().last().unwrap_or_default();
        put(format!("{lemma}{last}ed"), Form::Past);
        put(format!("{lemma}{last}ing"), Form::Ing);
    } else if lemma.ends_with('e') && !lemma.ends_with("ee") {
        put(format!("{stem}ed"), Form::Past);
        put(format!("{stem}ing"), Form::Ing);
    } else {
        put(
            format!(
                "{}ed",
                if lemma.ends_with("ee") {
                    stem_ee(lemma)
                } else {
                    lemma
                }
            ),
            Form::Past,
        );
        put(format!("{lemma}ing"), Form::Ing);
    }
}

/// "agree" makes "agreed".
fn stem_ee(lemma: &str) -> &str {
    lemma.strip_suffix('e').unwrap_or(lemma)
}

const SPEECH: &str = "say tell add ask write tweet retweet state explain argue insist declare reply respond note continue
 conclude recall announce claim warn admit acknowledge suggest remark quip joke testify observe stress emphasize emphasise
 assert maintain contend concede confirm deny allege report reveal disclose complain lament boast brag promise vow pledge
 predict mention comment exclaim shout yell cry scream whisper mutter murmur muse wonder reiterate repeat counter retort
 elaborate clarify caution advise urge demand describe call blast post reason interject recount relate
 declaim opine theorize speculate charge accuse express agree answer begin offer begin snap deadpan chant sing preach
 proclaim pronounce intone implore plead protest marvel sigh laugh chuckle text email caption joke crow rail thunder fume
 summarize summarise stipulate underscore underline highlight inform remind assure reassure instruct order read go sum
 volunteer venture hint signal imply indicate specify stammer fire tease rejoin grumble gripe growl bark hiss roar echo
 chime rap estimate forecast propose recommend resolve swear joke quote cite tout";

const ACTS: &str = "think believe know feel hope want see show find hear understand learn realize realise recognize recognise remember
 forget fear worry expect doubt suspect assume imagine consider regard view deem judge guess dream wish plan
 intend decide seek try refuse decline agree prefer like love hate dislike support oppose back endorse
 favor favour defend praise criticize criticise condemn denounce slam attack mock ridicule dismiss reject question challenge dispute
 debate discuss talk speak address refer point cite blame fault thank applaud hail welcome celebrate congratulate credit commend
 encourage persuade convince threaten invite request appeal press push advocate call lobby campaign rail
 appear seem look sound show prove demonstrate suggest determine conclude identify name list rank label brand dub portray
 characterize characterise compare liken cast depict paint frame treat embrace accept approve rule vote sign
 ignore avoid admire respect trust care mind regret apologize apologise bemoan decry deplore voice raise pose issue release
 publish deliver give make present share describe lay outline detail document record project calculate count poll survey
 interview rate mean agree disagree differ concur assail ridicule scold chide rebuke lambast excoriate savage rip hammer bash
 berate insult taunt deride demean disparage belittle malign smear vilify condemn
 hit jab knock swipe trash pan skewer roast needle
 contradict refute rebut repudiate disavow renounce retract apologise concede allow grant permit
 require order direct instruct command mandate authorize ask notify alert tip brief
 promote tout pitch market sell trumpet champion
 anticipate envision foresee contemplate ponder weigh reconsider
 misstate exaggerate lie fib mislead deceive joke kid
 cheer jeer boo heckle chant clap
 notice spot perceive sense sympathize empathize gloat rejoice relish resent envy
 stand aim vie attempt strive prepare commit swear bet wager gamble
 file sue petition nominate appoint designate select choose elect
 object balk bristle scoff sneer shrug nod wink smile frown wince
 complain carp whine moan groan hold hail dub deem tap cap peg";

const DOUBLED: &str = "quip admit refer rap tip rip tap cap peg pan swap plan dub brag grin nod permit commit kid bet jab knit spot dot rat regret";

const IRREGULAR: &[(&str, &str, Form)] = &[
    ("said", "say", Form::Past),
    ("told", "tell", Form::Past),
    ("wrote", "write", Form::Past),
    ("written", "write", Form::Past),
    ("writing", "write", Form::Ing),
    ("thought", "think", Form::Past),
    ("knew", "know", Form::Past),
    ("known", "know", Form::Past),
    ("felt", "feel", Form::Past),
    ("saw", "see", Form::Past),
    ("seen", "see", Form::Past),
    ("seeing", "see", Form::Ing),
    ("shown", "show", Form::Past),
    ("found", "find", Form::Past),
    ("heard", "hear", Form::Past),
    ("understood", "understand", Form::Past),
    ("forgot", "forget", Form::Past),
    ("sought", "seek", Form::Past),
    ("spoke", "speak", Form::Past),
    ("spoken", "speak", Form::Past),
    ("gave", "give", Form::Past),
    ("given", "give", Form::Past),
    ("giving", "give", Form::Ing),
    ("made", "make", Form::Past),
    ("making", "make", Form::Ing),
    ("laid", "lay", Form::Past),
    ("meant", "mean", Form::Past),
    ("sold", "sell", Form::Past),
    ("stood", "stand", Form::Past),
    ("held", "hold", Form::Past),
    ("chose", "choose", Form::Past),
    ("swore", "swear", Form::Past),
    ("sang", "sing", Form::Past),
    ("began", "begin", Form::Past),
    ("beginning", "begin", Form::Ing),
    ("went", "go", Form::Past),
    ("goes", "go", Form::Third),
    ("going", "go", Form::Ing),
    ("foresaw", "foresee", Form::Past),
    ("foreseen", "foresee", Form::Past),
    ("dealt", "deal", Form::Past),
    ("lying", "lie", Form::Ing),
    ("read", "read", Form::Past),
    ("hit", "hit", Form::Past),
    ("cast", "cast", Form::Past),
    ("misled", "mislead", Form::Past),
    ("agreeing", "agree", Form::Ing),
    ("disagreeing", "disagree", Form::Ing),
    ("put", "put", Form::Past),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_lead_back_to_their_verb() {
        for (word, lemma, form) in [
            ("says", "say", Form::Third),
            ("said", "say", Form::Past),
            ("argued", "argue", Form::Past),
            ("arguing", "argue", Form::Ing),
            ("quipped", "quip", Form::Past),
            ("replies", "reply", Form::Third),
            ("denied", "deny", Form::Past),
            ("agreed", "agree", Form::Past),
            ("stresses", "stress", Form::Third),
            ("wrote", "write", Form::Past),
            ("conveyed", "convey", Form::Past),
        ] {
            let got = entry(word).map(|e| (e.lemma, e.form));
            let want = (lemma != "convey").then_some((lemma, form));
            assert_eq!(got, want, "{word}");
        }
        assert!(entry("table").is_none());
    }
}
