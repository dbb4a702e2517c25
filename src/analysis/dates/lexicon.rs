//! A catalogue: the words that matter to time expressions.
//!
//! A word in lower case comes in, what it can be goes out. It refuses to look at the words around it.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::lex::Lex;
use crate::calendar::{Part, Season, Unit, names};
use crate::text::list::Asked;
use crate::text::table::Table;

/// What the word (in lower case) can be, and whether a sentence that holds it may hold a time expression.
pub(super) fn look_up<W: Asked + ?Sized>(word: &W) -> Option<(Lex, bool)> {
    WORDS.get(word).copied()
}

/// All words of the catalogue.
pub(in crate::analysis) fn time_words() -> impl Iterator<Item = &'static str> {
    WORDS.words()
}

static WORDS: LazyLock<Table<(Lex, bool)>> = LazyLock::new(|| Table::of(build()));

fn build() -> FxHashMap<&'static str, (Lex, bool)> {
    let mut map = FxHashMap::default();
    for word in SIMPLE.split_whitespace() {
        map.insert(word, (Lex::Kw(word), false));
    }
    for word in TRIGGERS.split_whitespace() {
        map.insert(word, (Lex::Kw(word), true));
    }
    for word in NAMES.split_whitespace() {
        if let Some(month) = names::month(word) {
            map.insert(word, (Lex::Month(month), true));
        } else if let Some(day) = names::weekday(word) {
            map.insert(word, (Lex::Weekday(day), true));
        }
    }
    for (unit, words) in UNITS {
        for (i, word) in words.split_whitespace().enumerate() {
            map.insert(word, (Lex::Unit(*unit, i % 2 == 1), true));
        }
    }
    for (season, words) in SEASONS {
        for word in words.split_whitespace() {
            map.insert(word, (Lex::Season(*season), true));
        }
    }
    for (part, words) in PARTS {
        for word in words.split_whitespace() {
            map.insert(word, (Lex::Part(*part), true));
        }
    }
    for (n, word) in (1u32..).zip(ORDINALS.split_whitespace()) {
        map.insert(word, (Lex::Ord(n), false));
    }
    for (n, word) in (0u32..).zip(CARDINALS.split_whitespace()) {
        map.insert(word, (Lex::Num(n), false));
    }
    for (n, word) in (1u32..).zip("q1 q2 q3 q4".split_whitespace()) {
        map.insert(word, (Lex::Quarter(n), true));
    }
    for (n, word) in (1u32..).zip("h1 h2".split_whitespace()) {
        map.insert(word, (Lex::Half(n), true));
    }
    for (n, word) in (2u32..).zip(TENS.split_whitespace()) {
        map.insert(word, (Lex::Num(n * 10), false));
    }
    for (n, word) in (2u32..).zip(DECADES.split_whitespace()) {
        map.insert(word, (Lex::Decade(n), true));
    }
    // "AM" and "am" alone prove nothing without a number before; the grammar looks for it
    for word in ["a.m.", "a.m", "am"] {
        map.insert(word, (Lex::Meridiem(false), false));
    }
    for word in ["p.m.", "p.m", "pm"] {
        map.insert(word, (Lex::Meridiem(true), false));
    }
    map.insert("no.", (Lex::Currency, false));
    for word in ZONES.split_whitespace() {
        map.insert(word, (Lex::Zone(matches!(word, "gmt" | "utc" | "ut")), false));
    }
    map
}

/// Words of the grammar that prove nothing by themselves.
const SIMPLE: &str = "the a an this that these those of in on at by to from until till through thru between and or \
    for since during before after over within around about throughout some nearly almost roughly approximately under \
    exactly just only early late mid end beginning start middle close rest remainder latter turn very last next \
    previous following coming upcoming latest same every each per few several many couple half \
    dozen dozens hundred hundreds thousand thousands fiscal financial calendar entire whole full final preceding \
    prior intervening recent another more less than least most as ad bc b.c. b.c bce a.d. a.d ce circa \
    ca c eve long o'clock o’clock us its his her their our your other later earlier time single old age \
    no people men women children troops soldiers votes jobs miles feet dollars euros pounds yards metres meters workers employees \
    homes houses points acres tons tonnes barrels shares containers vehicles cars ships students members refugees \
    street avenue road boulevard drive lane square route model flight highway interstate room windows boeing airbus mark \
    straight consecutive successive part opening closing any ensuing succeeding corresponding comparable \
    new labor labour memorial good boxing valentine black bloody super cyber ash palm maundy holy my temperatures highs lows degrees \
    local yen yuan won rupees francs rubles roubles pesos kronor kroner lire baht passengers spectators seats \
    dead wounded attack attacks terror terrorist hijackings hijackers";

/// Words whose sentence may hold a time expression.
const TRIGGERS: &str = "past today yesterday tomorrow tonight overnight now currently current presently nowadays recently lately \
    soon ago future noon midnight midday christmas daily weekly monthly quarterly yearly annual \
    annually hourly everyday midnight period present moment \
    nightly fortnightly biennial halloween midweek \
    daybreak dawn dusk time thanksgiving easter";

const NAMES: &str = "january jan januar jänner janvier enero february feb februar février febrero march mar märz mars marzo \
    april apr avril abril may mai mayo june jun juni juin junio july jul juli juillet julio august aug août agosto \
    september sept sep septembre septiembre october oct oktober octobre octubre november nov novembre noviembre \
    december dec dezember décembre diciembre monday mon montag lundi lunes tuesday tue tues dienstag mardi martes \
    wednesday wed mittwoch mercredi miércoles thursday thu thur thurs donnerstag jeudi jueves friday fri freitag vendredi \
    viernes saturday sat samstag samedi sábado sunday sun sonntag dimanche domingo";

/// Singular, plural, singular, plural …
const UNITS: &[(Unit, &str)] = &[
    (Unit::Second, "second seconds"),
    (Unit::Minute, "minute minutes"),
    (Unit::Hour, "hour hours hr hrs"),
    (Unit::Day, "day days"),
    (Unit::Weekend, "weekend weekends"),
    (Unit::Week, "week weeks"),
    (Unit::Fortnight, "fortnight fortnights"),
    (Unit::Month, "month months"),
    (Unit::Quarter, "quarter quarters"),
    (Unit::Year, "year years yr yrs"),
    (Unit::Decade, "decade decades"),
    (Unit::Century, "century centuries"),
    (Unit::Millennium, "millennium millennia"),
];

const SEASONS: &[(Season, &str)] = &[
    (Season::Spring, "spring springtime"),
    (Season::Summer, "summer summertime"),
    (Season::Autumn, "autumn fall"),
    (Season::Winter, "winter wintertime"),
];

const PARTS: &[(Part, &str)] = &[
    (Part::Morning, "morning mornings"),
    (Part::Afternoon, "afternoon afternoons"),
    (Part::Evening, "evening evenings"),
    (Part::Night, "night nights"),
    (Part::Daytime, "daytime"),
];

const ORDINALS: &str = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth \
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";

const CARDINALS: &str = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
    seventeen eighteen nineteen";

const TENS: &str = "twenty thirty forty fifty sixty seventy eighty ninety";

const DECADES: &str = "twenties thirties forties fifties sixties seventies eighties nineties";

const ZONES: &str =
    "gmt utc ut est edt et cst cdt ct mst mdt pst pdt pt bst cet cest ist jst hkt aest aedt msk eet eest wib";
