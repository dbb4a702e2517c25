//! A catalogue: common nouns that stand for somebody who speaks, alone or many, and for papers that tell.
//!
//! A word comes in, what kind of source it names goes out. It refuses to know names.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::text::list::Asked;
use crate::text::table::Table;

/// What a common noun names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// One person ("spokeswoman").
    One,
    /// Several ("officials").
    Many,
    /// A body ("campaign", "committee").
    Body,
    /// Something written or counted ("report", "poll").
    Paper,
}

/// The kind of source that `word` (in lower case) names.
#[must_use]
pub fn source<W: Asked + ?Sized>(word: &W) -> Option<Source> {
    NOUNS.get(word).copied().or_else(|| by_ending(word.letters()))
}

/// All nouns of the catalogue, those of things too.
pub(super) fn all() -> impl Iterator<Item = &'static str> {
    NOUNS.words().chain(THINGS_SET.words())
}

/// The kind of source by the ending of its noun.
pub(super) fn by_ending(word: &str) -> Option<Source> {
    if word.len() > 6 && word.as_bytes().last().is_some_and(|b| b"nrstey".contains(b)) {
        if [
            "man", "woman", "person", "master", "mistress", "ologist", "onomist", "tician",
        ]
        .iter()
        .any(|e| word.ends_with(e))
        {
            return Some(Source::One);
        }
        if ["men", "women", "people", "ologists", "onomists", "ticians"]
            .iter()
            .any(|e| word.ends_with(e))
        {
            return Some(Source::Many);
        }
    }
    None
}

/// Does `word` (in lower case) name a thing or an event that says nothing of itself ("image", "meeting")?
#[must_use]
pub fn is_thing<W: Asked + ?Sized>(word: &W) -> bool {
    THINGS_SET.get(word).is_some()
}

static THINGS_SET: LazyLock<Table<()>> = LazyLock::new(|| {
    let forms = THINGS
        .split_ascii_whitespace()
        .flat_map(|w| [w.to_owned(), plural(w)]);
    Table::of(forms.map(|w| (w, ())))
});

static NOUNS: LazyLock<Table<Source>> = LazyLock::new(|| {
    let mut nouns = FxHashMap::default();
    for word in ONE.split_ascii_whitespace() {
        nouns.insert(word.to_owned(), Source::One);
        nouns.insert(plural(word), Source::Many);
    }
    for (list, source) in [(MANY, Source::Many), (BODY, Source::Body), (PAPER, Source::Paper)] {
        for word in list.split_ascii_whitespace() {
            nouns.insert(word.to_owned(), source);
            if source != Source::Many {
                nouns.insert(plural(word), source);
            }
        }
    }
    Table::of(nouns)
});

fn plural(word: &str) -> String {
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
        _ if word.ends_with("ss") || word.ends_with("ch") => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

const ONE: &str = "master spokesman spokeswoman spokesperson official aide adviser advisor strategist operative staffer staff-member
 senator congressman congresswoman representative governor mayor president vice-president premier minister chancellor secretary
 ambassador diplomat envoy commissioner councilman councilwoman councillor lawmaker legislator delegate superdelegate member
 candidate nominee contender front-runner frontrunner hopeful rival opponent challenger incumbent running-mate ally supporter backer donor
 volunteer voter resident citizen native immigrant refugee protester protestor demonstrator activist advocate organizer organiser
 leader chairman chairwoman chair director head chief boss executive manager founder co-founder owner ceo president-elect
 businessman businesswoman billionaire mogul tycoon developer investor entrepreneur employer worker employee trader banker economist analyst
 expert scientist researcher scholar professor academic historian author writer columnist commentator pundit critic editor
 reporter journalist correspondent anchor host moderator co-host interviewer narrator filmmaker actor actress singer comedian star celebrity
 lawyer attorney prosecutor judge justice sheriff officer detective investigator agent general colonel captain lieutenant commander
 soldier veteran doctor physician nurse surgeon psychologist therapist patient teacher principal student pupil coach player athlete
 pastor priest bishop pope rabbi imam minister farmer driver fisherman shopkeeper neighbor neighbour friend colleague classmate
 wife husband mother father son daughter brother sister uncle aunt cousin parent grandmother grandfather widow partner girlfriend boyfriend
 witness victim survivor suspect defendant plaintiff source insider observer bystander onlooker passer-by attendee participant
 user questioner caller reader viewer listener speaker consultant pollster lobbyist counsel engineer planner inspector
 conservative liberal progressive republican democrat moderate independent libertarian socialist
 man woman boy girl person guy lady gentleman teenager child kid
 king queen prince princess emperor sultan
 whistleblower informant tenant landlord customer client buyer seller vendor
 democrat lawmaker skeptic sceptic insider loyalist surrogate staffer deputy predecessor successor counterpart
 passenger pilot sailor skipper farmer guard warden ranger porter clerk cashier chef cook baker waiter
 superintendent trustee regent dean provost chancellor librarian curator conductor composer violinist painter sculptor architect
 forecaster meteorologist geologist biologist chemist physicist mathematician statistician";

const MANY: &str = "people men women children police authorities others some many several most few critics experts sources
 americans voters two three dozens hundreds thousands both those everyone everybody nobody someone somebody anyone none
 businessmen businesswomen congressmen spokesmen firefighters media press families crowd parents those";

const THINGS: &str =
    "image picture photo photograph meeting interaction summit talk discussion conversation dialogue
 confluence move decision step event visit trip tour encounter exchange partnership relationship engagement
 development effort initiative approach attempt attitude gesture ceremony gathering session round
 stance shift change war conflict crisis attack strike protest rally march scandal
 victory defeat loss win race contest game match incident accident storm disaster
 participation presence absence arrival departure appointment nomination resignation
 performance result-day market price economy vote turnout progress success failure";

const BODY: &str = "campaign committee department ministry agency administration government office party group organization
 organisation association union company firm corporation bank board council commission court panel team club university college school
 institute foundation center centre bureau army navy military senate congress parliament house cabinet coalition alliance
 network newspaper paper magazine outlet website site channel station publication newsroom pac camp establishment majority
 leadership community jury delegation federation league charity hospital airline church state city country nation audience
 public regime watchdog authority force staff legislature tribunal syndicate task-force think-tank chamber society
 industry family couple pair trio crew band mob";

const PAPER: &str = "report poll survey study analysis review statement letter email e-mail memo document filing lawsuit suit
 complaint indictment ruling opinion article story editorial column op-ed book memoir essay post tweet message note video ad advert
 commercial headline caption transcript record data statistics result figure number tally average index press-release release
 website blog blogpost biography profile plan proposal bill law constitution amendment platform manifesto petition
 sign banner poster placard evidence research finding investigation inquiry audit census summary resolution advertisement
 slogan dossier file";
