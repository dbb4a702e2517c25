//! A catalogue: one sentence a case, the publication day it is read against, and every time expression in it.
//!
//! Lines `day | sentence | words=value; words=value` come in, failures go out. A sentence without expressions has
//! nothing after its last bar; `-` stands for an unknown publication day.

use chrono::NaiveDate;
use proptest::prelude::*;

use crate::analysis::page::Page;
use crate::analysis::{Analysis, TimeExpr, TimexType, analyse};
use crate::article::{Article, ArticleId, BlockKind, Builder, Known, Origin, Published, PublishedFrom};

fn article(day: &str, text: &str) -> Article {
    let mut b = Builder::new(ArticleId(1), Origin::Stdin);
    if let Ok(day) = day.parse::<NaiveDate>() {
        b.published(Some(Known {
            date: Published::Day(day),
            from: PublishedFrom::Manifest,
        }));
    }
    for paragraph in text.split("\n\n") {
        b.block(BlockKind::Para, paragraph);
    }
    b.build()
}

fn dates(day: &str, text: &str) -> (Article, Vec<TimeExpr>) {
    let article = article(day, text);
    let found = super::find_dates(&Page::of(&article), &mut Vec::new());
    (article, found)
}

fn analysed(day: &str, text: &str) -> (Article, Analysis) {
    let article = article(day, text);
    let analysis = analyse(&article);
    (article, analysis)
}

#[test]
fn sentences() {
    let mut failures = Vec::new();
    let (mut cases, mut silent) = (0, 0);
    for line in CASES.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let mut parts = line.split(" | ");
        let (day, sentence) = (
            parts.next().unwrap(),
            parts.next().unwrap().trim_end_matches(" |"),
        );
        let want = parts.next().unwrap_or("").trim().to_owned();
        cases += 1;
        silent += usize::from(want.is_empty());
        let (article, found) = dates(day, sentence);
        let got: Vec<String> = found
            .iter()
            .map(|d| format!("{}={}", d.span.cut(&article.text), d.value))
            .collect();
        let got = got.join("; ");
        if got != want {
            failures.push(format!("{day} {sentence}\n   want {want}\n   got  {got}"));
        }
    }
    assert!(
        failures.is_empty(),
        "{} of {cases}:\n{}",
        failures.len(),
        failures.join("\n")
    );
    assert!(cases >= 120, "{cases} cases");
    assert!(silent * 3 >= cases, "{silent} of {cases} say nothing");
}

const CASES: &str = r#"
2026-03-12 | The council met on Monday and will vote on 2 April. | Monday=2026-03-09; 2 April=2026-04-02
2026-03-12 | The mayor resigned Thursday. | Thursday=2026-03-12
2026-03-12 | Talks resume on Tuesday, the envoy said. | Tuesday=2026-03-10
2026-03-12 | The strike is due to begin on Sunday. | Sunday=2026-03-15
2026-03-12 | Dockers plan to walk out on Friday. | Friday=2026-03-13
2026-03-12 | Last Friday the ferry sank. | Last Friday=2026-03-06
2026-03-12 | The next hearing is next Thursday. | next Thursday=2026-03-19
2026-03-12 | Fog closed the airport on Monday morning. | Monday morning=2026-03-09TMO
2026-03-12 | Wednesday's storm cut power. | Wednesday=2026-03-11
2026-03-12 | The gate opened yesterday and closes tomorrow. | yesterday=2026-03-11; tomorrow=2026-03-13
2026-03-12 | Police searched the quay last night. | last night=2026-03-11TNI
2026-03-12 | The play opens tonight. | tonight=2026-03-12TNI
2026-03-12 | Firefighters were called early this morning. | early this morning=2026-03-12TMO
2026-03-12 | The dam was finished the day before yesterday. | the day before yesterday=2026-03-10
2026-03-12 | The bridge reopened on Aug. 7. | Aug. 7=2025-08-07
2026-03-12 | It was signed on Feb. 28. | Feb. 28=2026-02-28
2026-03-12 | The envoy left on Sept. 3, 2024. | Sept. 3, 2024=2024-09-03
2026-03-12 | On 14 July 1998 the mill burned. | 14 July 1998=1998-07-14
2026-03-12 | The treaty of the 4th of May 1990 still holds. | the 4th of May 1990=1990-05-04
2026-03-12 | The fair will open on May 21. | May 21=2026-05-21
2026-03-12 | Sales of boats fell in January. | January=2026-01
2026-03-12 | The tunnel collapsed in November. | November=2025-11
2026-03-12 | The plant will close in September. | September=2026-09
2026-03-12 | Ships were counted in March 2019. | March 2019=2019-03
2026-03-12 | The law dates from June of last year. | June of last year=2025-06
2026-03-12 | The factory was built in 1934. | 1934=1934
2026-03-12 | Wages rose in early 2024 and fell in late 2025. | early 2024=2024; late 2025=2025
2026-03-12 | Output fell in the third quarter of 2025. | the third quarter of 2025=2025-Q3
2026-03-12 | Third-quarter revenue doubled. | Third-quarter=2025-Q3
2026-03-12 | Traffic slowed in the first half of 2024. | the first half of 2024=2024-H1
2026-03-12 | Orders rose 4 percent in the fourth quarter from a year earlier. | the fourth quarter=2025-Q4; a year earlier=2024-Q4
2026-03-12 | In February exports fell from the same month a year ago. | February=2026-02; the same month a year ago=2025-02
2026-03-12 | The port was dredged last year. | last year=2025
2026-03-12 | The ministry will decide next month. | next month=2026-04
2026-03-12 | Snow fell last week and again this week. | last week=2026-W10; this week=2026-W11
2026-03-12 | The regatta is next weekend. | next weekend=2026-W12-WE
2026-03-12 | Prices rose later this year. | later this year=2026
2026-03-12 | He left the bank two years ago. | two years ago=2024
2026-03-12 | The well ran dry three days ago. | three days ago=2026-03-09
2026-03-12 | The boat left on 2 March and landed two days later. | 2 March=2026-03-02; two days later=2026-03-04
2026-03-12 | The court ruled on 5 March; the minister resigned the same day. | 5 March=2026-03-05; the same day=2026-03-05
2026-03-12 | She arrived on 8 March and left the next day. | 8 March=2026-03-08; the next day=2026-03-09
2026-03-12 | A year earlier the lake had frozen. | A year earlier=2025
2026-03-12 | The pact ended in 1999, and three years later war began. | 1999=1999; three years later=2002
2026-03-12 | The city grew in the 1990s. | the 1990s=199
2026-03-12 | It was a hit of the '80s. | the '80s=198
2026-03-12 | The chapel dates from the 12th century. | the 12th century=11
2026-03-12 | The mill closed in the summer of 2003. | the summer of 2003=2003-SU
2026-03-12 | The river froze last winter. | last winter=2025-WI
2026-03-12 | Harvest begins next spring. | next spring=2027-SP
2026-03-12 | The new rates apply in fiscal 2027. | fiscal 2027=FY2027
2026-03-12 | The empire fell in 480 BC. | 480 BC=BC0480
2026-03-12 | The vote starts at 9 a.m. Monday. | 9 a.m. Monday=2026-03-09T09:00
2026-03-12 | The signal was lost at 1430 GMT on 3 March. | 1430 GMT=2026-03-03T14:30Z; 3 March=2026-03-03
2026-03-12 | The lorry hit the wall at 5:20 p.m. on Tuesday. | 5:20 p.m.=2026-03-10T17:20; Tuesday=2026-03-10
2026-03-12 | Doors open at noon on 20 March. | noon=2026-03-20T12:00; 20 March=2026-03-20
2026-03-12 | The curfew lasted three days. | three days=P3D
2026-03-12 | He ran the yard for several years. | several years=PXY
2026-03-12 | The ride takes two and a half hours. | two and a half hours=PT2.5H
2026-03-12 | They signed a 10-year lease. | 10-year=P10Y
2026-03-12 | Rents doubled over the past decade. | the past decade=P1DE
2026-03-12 | Ferries will be cut in the next six months. | the next six months=P6M
2026-03-12 | The dispute dragged on for months. | months=PXM
2026-03-12 | The boiler stood idle for half a year. | half a year=P0.5Y
2026-03-12 | The paper is printed daily. | daily=P1D
2026-03-12 | Bins are emptied every Tuesday. | every Tuesday=XXXX-WXX-2
2026-03-12 | The society meets each year in Bath. | each year=P1Y
2026-03-12 | The mine yields 300 tonnes a year. | a year=P1Y
2026-03-12 | The annual fair drew crowds. | annual=P1Y
2026-03-12 | The talks were held Oct. 27-29. | Oct. 27=2025-10-27; 29=2025-10-29
2026-03-12 | The exhibition ran from 3 to 7 February. | 7 February=2026-02-07
2026-03-12 | Crews worked from Monday to Wednesday. | Monday=2026-03-09; Wednesday=2026-03-11
2026-03-12 | Between 1990 and 1995 the herd doubled. | 1990=1990; 1995=1995
2026-03-12 | The war of 1914-1918 emptied the village. | 1914=1914; 1918=1918
2026-03-12 | The file is dated 2025-10-27. | 2025-10-27=2025-10-27
2026-03-12 | The form was stamped 27.10.2025. | 27.10.2025=2025-10-27
2026-03-12 | The receipt of 10/27/2025 was lost. | 10/27/2025=2025-10-27
2026-03-12 | The receipt of 4/5/2024 was found. | 4/5/2024=2024
2026-03-12 | The slip of 3/10/2026 was kept. | 3/10/2026=2026-03-10
2026-03-12 | Am 3. Oktober 2023 fiel der Turm. | 3. Oktober 2023=2023-10-03
2026-03-12 | Le 14 juillet 2024 la place fut fermée. | 14 juillet 2024=2024-07-14
2026-03-12 | El 5 de mayo de 2022 llegó el barco. | 5 de mayo de 2022=2022-05-05
2026-03-12 | Vandals broke in over the weekend. | the weekend=2026-W10-WE
2026-03-12 | Rain is expected over the weekend. | the weekend=2026-W11-WE
2026-03-12 | It was dug 9999 decades ago. | 9999 decades ago=XXX
2026-03-12 | He now lives in Leeds. | now=PRESENT_REF
2026-03-12 | The firm recently moved north. | recently=PAST_REF
2026-03-12 | Rain will come soon. | soon=FUTURE_REF
2026-03-12 | She won it years ago. | years ago=PAST_REF
2026-03-12 | A few weeks later the roof fell. | A few weeks later=FUTURE_REF
2026-03-12 | Nothing like it was seen in the past. | the past=PAST_REF
2026-03-12 | The kiln was lit at the end of 2023. | the end of 2023=2023
2026-03-12 | The pier closes at the end of the month. | the end of the month=2026-03
2026-03-12 | Building began in mid-October. | mid-October=2025-10
2026-03-12 | The gallery shut in the last week of February. | the last week of February=2026-W09
2026-03-12 | On the night of 6 March the safe was opened. | the night of 6 March=2026-03-06TNI
2026-03-12 | The Christmas Eve 2024 flood took the bridge. | Christmas Eve 2024=2024-12-24
- | The council met on Monday. | Monday=XXXX-WXX-1
- | It opened on 4 May. | 4 May=XXXX-05-04
- | The port closed last year. | last year=XXXX
- | She resigned yesterday. | yesterday=XXXX-XX-XX
- | It rained in 2019. | 2019=2019
2026-03-12 | “I met her this morning,” he said. | this morning=XXXX-XX-XXTMO
2026-03-12 | “We lost the mill in 1998,” she said. | 1998=1998
2026-03-12 | April Jones chairs the board. |
2026-03-12 | The house of Theresa May was searched. |
2026-03-12 | Prices may rise. |
2026-03-12 | May I ask why? |
2026-03-12 | PRICES MAY RISE, BANK WARNS |
2026-03-12 | Protesters began a march on the capital. |
2026-03-12 | June Carter sang at the fair. |
2026-03-12 | August Wilson wrote the play. |
2026-03-12 | She finished second. |
2026-03-12 | It was the second bridge on the river. |
2026-03-12 | The 22nd Harbour Forum drew crowds. |
2026-03-12 | It was his twelfth visit. |
2026-03-12 | The ticket costs $2000. |
2026-03-12 | About 2000 people marched. |
2026-03-12 | The motion won 1,945 votes. |
2026-03-12 | Rovers won 3-1. |
2026-03-12 | The ratio was 2:1 in favour. |
2026-03-12 | Police arrested a 33-year-old man. |
2026-03-12 | The widow is 70 years old. |
2026-03-12 | He lives at 1600 Elm Street. |
2026-03-12 | The old Boeing 737 was scrapped. |
2026-03-12 | She bought a Model 2000 mixer. |
2026-03-12 | The fall of the tower shocked the town. |
2026-03-12 | Shares fall when rates rise. |
2026-03-12 | A spring in the clock broke. |
2026-03-12 | A quarter of the crew fell ill. |
2026-03-12 | The Sun printed the letter. |
2026-03-12 | He sat down. |
2026-03-12 | The court sits at The Hague. |
2026-03-12 | Only 12 of 31 wells gave water. |
2026-03-12 | The tower is 300 metres high. |
2026-03-12 | Route 1940 was closed by mud. |
2026-03-12 | No. 1918 is the winning ticket. |
2026-03-12 | The club paid 1.5 million. |
2026-03-12 | The lot weighed 12.5 tonnes. |
2026-03-12 | Turnout was 19 percent. |
2026-03-12 | The bill passed 51 to 49. |
2026-03-12 | They shook hands and left. |
2026-03-12 | The Daily Courier broke the story. |
2026-03-12 | The ship carried 1940 containers. |
2026-03-12 | A minute hand fell from the clock. |
2026-03-12 | The second-hand shop burned. |
2026-03-12 | Both sides march to their own drum. |
2026-03-12 | The envoy spoke of the 22 |
2026-03-12 | Nobody marched in step. |
2026-03-12 | The jury split 7 to 5. |
2026-03-12 | Flight 1984 never landed. |
2026-03-12 | Its summit is 2100 metres high. |
2026-03-12 | The horse ran third. |
2026-03-12 | Seven of the ten lamps burned. |
2026-03-12 | They fell silent. |
2026-03-12 | Mars has two moons. |
2026-03-12 | The hour hand was gold. |
2026-03-12 | Dozens waited at Gate 19. |
"#;

fn is_timex_value(value: &str) -> bool {
    let body = value.strip_prefix("BC").unwrap_or(value);
    if matches!(value, "PAST_REF" | "PRESENT_REF" | "FUTURE_REF") {
        return true;
    }
    if let Some(rest) = value.strip_prefix("FY") {
        return rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_digit());
    }
    if let Some(rest) = value.strip_prefix('P') {
        let rest = rest.strip_prefix('T').unwrap_or(rest);
        let n = rest.trim_end_matches(|c: char| c.is_ascii_uppercase() && c != 'X');
        return n == "X" || n.parse::<f64>().is_ok();
    }
    let (day, time) = body.split_once('T').unwrap_or((body, ""));
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit() || b == b'X');
    let time_ok = time.is_empty()
        || matches!(time, "MO" | "MI" | "AF" | "EV" | "NI" | "DT")
        || time
            .trim_end_matches('Z')
            .split(':')
            .all(|p| p.len() == 2 && digits(p));
    let mut parts = day.split('-');
    let year_ok = parts
        .next()
        .is_some_and(|y| (2..=4).contains(&y.len()) && digits(y));
    time_ok
        && year_ok
        && parts.all(|p| {
            let p = p.trim_start_matches(['W', 'Q', 'H']);
            digits(p) || matches!(p, "SP" | "SU" | "FA" | "WI" | "E")
        })
}

fn sound(article: &Article, found: &[TimeExpr]) {
    let mut end = 0;
    for d in found {
        assert!(article.text.get(d.span.range()).is_some_and(|w| !w.is_empty()));
        assert!(d.span.start() >= end, "in order, none over another");
        end = d.span.end();
        assert!(is_timex_value(&d.value), "{} is no value", d.value);
        assert!(!d.reason.is_empty());
        if let Some(days) = d.days {
            assert!(days.first() <= days.last());
            assert!(matches!(d.kind, TimexType::Date | TimexType::Time));
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_harm(text in "\\PC{0,200}") {
        let (article, found) = dates("2024-02-29", &text);
        sound(&article, &found);
    }

    #[test]
    fn any_mix_of_time_words_is_read_without_harm(words in proptest::collection::vec(
        prop::sample::select(vec![
            "the", "last", "next", "same", "Monday", "Feb", ".", ",", "29", "30", "1900", "0", "9999", "year", "years", "ago", "later", "a", "two",
            "third", "quarter", "of", "BC", "-", "'", "90s", "1990s", "9", "a.m.", "GMT", "1430", "night", "fiscal", "century", "21st", "every", "day",
            "before", "and", "half", "99999999", "2.5", "mid-", "week", "“", "”", "May", "until", "will", "had", "decades", "earlier", "12:00", "summer",
            "2/3/2004", "period", "Christmas", "today", "13th",
        ]), 0..24)) {
        let (article, found) = dates("2024-02-29", &words.join(" "));
        sound(&article, &found);
        let (article, found) = dates("-", &words.join(" "));
        sound(&article, &found);
    }
}

#[test]
fn the_reason_is_told_in_words() {
    let (_, found) = dates("2025-10-28", "The council met on Monday.");
    assert_eq!(
        found[0].reason,
        "Monday → 27 Oct 2025: past tense, article of 28 Oct 2025"
    );
}

#[test]
fn a_time_inside_marks_is_read_against_the_moment_of_speaking() {
    let (_, found) = dates("2025-10-28", "“Glad to meet him this morning,” she wrote.");
    assert!(found[0].in_quote);
    assert_eq!(found[0].days, None);
}

#[test]
fn the_day_is_the_one_written_never_one_moved_by_zones() {
    let (_, found) = dates("2025-10-28", "The launch failed at 11:50 p.m. EST Monday.");
    assert_eq!(found[0].value, "2025-10-27T23:50");
}

#[test]
fn events_of_an_article_without_days_stay_undated_and_in_order() {
    let text = "The harbour minister recently met the envoy in Lorn.\n\nShe opened the 22nd Forum of Ports. During the forum, ministers signed a pact.";
    for day in ["-", "2025-10-27"] {
        let (article, a) = analysed(day, text);
        assert!(a.events.iter().all(|e| e.when.is_none()), "{:?}", a.events);
        assert!(a.sentences.iter().all(|s| s.when.is_none()));
        let labels: Vec<&str> = a.events.iter().map(|e| e.label.cut(&article.text)).collect();
        assert_eq!(labels.len(), 3, "{labels:?}");
        assert!(labels[0].starts_with("The harbour minister"));
        assert_eq!(a.events[2].during, Some(1));
    }
}

#[test]
fn dated_events_stand_by_day_with_their_status() {
    let text = "LORN, March 12 (Gull Wire) - The council closed the bridge on Tuesday, officials said.\n\nThe bridge will reopen on 20 March. It was built in 1934.";
    let (article, a) = analysed("2026-03-12", text);
    let told: Vec<(String, &str, &str)> = a
        .events
        .iter()
        .map(|e| {
            let value = e.when.as_ref().map_or(String::new(), |w| w.value.clone());
            (value, e.status.word(), e.label.cut(&article.text))
        })
        .collect();
    let told: Vec<(&str, &str, &str)> = told.iter().map(|(a, b, c)| (a.as_str(), *b, *c)).collect();
    assert_eq!(
        told,
        [
            ("1934", "past", "It was built in 1934"),
            ("2026-03-10", "past", "The council closed the bridge on Tuesday"),
            ("2026-03-20", "planned", "The bridge will reopen on 20 March"),
        ]
    );
}

#[test]
fn what_did_not_happen_is_no_event() {
    let text = "Police did not close the road on Monday. If the dam breaks on Friday, the town will flood.";
    let (_, a) = analysed("2026-03-12", text);
    assert!(
        a.events
            .iter()
            .all(|e| e.when.as_ref().is_none_or(|w| w.value != "2026-03-09"))
    );
}

#[test]
fn the_same_day_points_to_the_event_told_last() {
    let (_, a) = analysed(
        "-",
        "The envoy landed in Lorn. That same day, the minister resigned.",
    );
    assert_eq!(a.events.len(), 2, "{:?}", a.events);
    assert_eq!(a.events[1].same_day_as, Some(0));
    assert_eq!(a.events[1].when, None);
}

#[test]
fn by_a_day_tells_only_the_latest() {
    let (_, a) = analysed("2026-03-12", "By 3 March, rebels had seized the port.");
    assert_eq!(a.events[0].when, None);
    assert_eq!(a.events[0].not_after, NaiveDate::from_ymd_opt(2026, 3, 3));
}

fn labels(day: &str, text: &str) -> Vec<String> {
    let (article, a) = analysed(day, text);
    let label = |e: &crate::analysis::model::Event| e.label.cut(&article.text).to_owned();
    a.events.iter().map(label).collect()
}

#[test]
fn a_label_is_a_whole_clause() {
    let text = "The envoys met in Lorn on 3 May 2025, discussed the strait and signed a pact.\n\nHowever, the ferry sank in June 2025, officials said. When the dam was closed in 1949, the valley flooded.\n\nThe council thanked Edda Marsh, who left office in March 2024.";
    let found = labels("2026-03-12", text);
    for label in [
        "the dam was closed in 1949",
        "Edda Marsh, who left office in March 2024",
        "The envoys met in Lorn on 3 May 2025, discussed the strait and signed a pact",
        "the ferry sank in June 2025",
    ] {
        assert!(found.iter().any(|f| f == label), "{label}: {found:?}");
    }
}

#[test]
fn appraisals_and_plain_saying_are_no_events() {
    let text = "The envoy recently met the minister in Lorn. The meeting reflects a deep friendship and provided a platform for trade.\n\nIn summary, the visit reaffirmed their ties. She praised the harbour. The talks likely touched upon fish. Speaking to reporters, she praised the mole.";
    let found = labels("-", text);
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(found[1], "The talks likely touched upon fish");
    assert!(found[2].contains("praised the mole"));
    let (_, a) = analysed("-", text);
    assert_eq!(a.events[1].status.word(), "possible");
}

#[test]
fn a_day_beside_a_noun_dates_no_event() {
    let text = "The Petrel, built in 1984, sank in May 2025. Sales rose in 2024, the most since 1987.";
    let (_, a) = analysed("2026-03-12", text);
    let days: Vec<&str> = a
        .events
        .iter()
        .filter_map(|e| e.when.as_ref())
        .map(|w| w.value.as_str())
        .collect();
    assert_eq!(days, ["2024", "2025-05"]);
}
