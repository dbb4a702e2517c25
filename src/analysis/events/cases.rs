//! A catalogue: a text a case, the time of each of its sentences, and every event told.
//!
//! Lines `day | text | whens, one a sentence | value status label; value status label` come in, failures go out; `-`
//! stands for no publication day and for a sentence without a time.

use chrono::NaiveDate;

use crate::analysis::analyse;
use crate::article::{Article, ArticleId, BlockKind, Builder, Known, Origin, Published, PublishedFrom};

fn article(day: &str, text: &str) -> Article {
    let mut b = Builder::new(ArticleId(1), Origin::Stdin);
    if let Ok(day) = day.parse::<NaiveDate>() {
        b.published(Some(Known {
            date: Published::Day(day),
            from: PublishedFrom::Manifest,
        }));
    }
    b.block(BlockKind::Para, text);
    b.build()
}

#[test]
fn events_with_their_labels() {
    let mut failures = Vec::new();
    let mut cases = std::collections::BTreeSet::new();
    for line in CASES.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let mut parts = line.split(" | ").map(|p| p.trim_end_matches(" |").trim());
        let (day, text) = (parts.next().unwrap(), parts.next().unwrap());
        let want = (
            parts.next().unwrap().to_owned(),
            parts.next().unwrap_or("").to_owned(),
        );
        assert!(cases.insert(text), "twice: {text}");
        let article = article(day, text);
        let a = analyse(&article);
        let value = |w: Option<&crate::analysis::When>, none: &str| {
            w.map_or_else(|| none.to_owned(), |w| w.value.clone())
        };
        let whens: Vec<String> = a.sentences.iter().map(|s| value(s.when.as_ref(), "-")).collect();
        let events: Vec<String> = a
            .events
            .iter()
            .map(|e| {
                let when = value(e.when.as_ref(), "undated");
                format!("{when} {} {}", e.status.word(), e.label.cut(&article.text))
            })
            .collect();
        let got = (whens.join(","), events.join("; "));
        if got != want {
            failures.push(format!("{day} {text}\n   want {want:?}\n   got  {got:?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(cases.len() >= 60, "{} cases", cases.len());
}

/// A day that a clause only shares is a day, not a minute; and a report of what is yet to come is no entry of a
/// timeline.
#[test]
fn a_saying_is_kept_apart_and_inherits_no_minute() {
    let text = "LORN, March 12 (GW) - The bridge shut at 06:15 on Tuesday after a barge hit its pier.\n\n\
        The harbour master said the span would open again before long.\n\n\
        Crews towed the barge to the old quay.";
    let mut b = Builder::new(ArticleId(1), Origin::Stdin);
    b.published(Some(Known {
        date: Published::Day(NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()),
        from: PublishedFrom::Manifest,
    }));
    for paragraph in text.split("\n\n") {
        b.block(BlockKind::Para, paragraph);
    }
    let article = b.build();
    let a = analyse(&article);
    let minute = |w: &&crate::analysis::When| w.value.contains('T');
    let whens = || a.events.iter().filter_map(|e| e.when.as_ref());
    assert_eq!(whens().filter(minute).count(), 1, "{:?}", a.events);
    let sayings: Vec<&str> = a
        .events
        .iter()
        .filter(|e| e.saying)
        .map(|e| e.label.cut(&article.text))
        .collect();
    assert!(sayings.contains(&"The harbour master said"), "{sayings:?}");
    assert!(sayings.contains(&"after a barge hit its pier"), "{sayings:?}");
    assert!(a.shown_events().all(|(_, e)| !e.saying));
    assert_eq!(a.shown_events().count() + sayings.len(), a.events.len());
    // the saying is of Tuesday, the opening of no day: the sentence has none
    assert_eq!(a.sentences[1].when, None);
}

/// A run of words that lost its stops tells no clause: each would look over all of it.
#[test]
fn a_sentence_without_end_tells_nothing_and_its_times_stay_marked() {
    let run = "on Monday he left Lorn and on Tuesday the ferry sailed but ".repeat(100);
    let a = analyse(&article("2026-03-12", &format!("The envoy said {run}it ended.")));
    assert_eq!(a.dates.len(), 200);
    assert!(a.events.is_empty(), "{:?}", a.events.len());
    let a = analyse(&article(
        "2026-03-12",
        "The envoy said on Monday he left Lorn. The ferry sank on Tuesday.",
    ));
    assert!(!a.events.is_empty());
}

const CASES: &str = r#"
2026-03-12 | The council closed the bridge on Tuesday. | 2026-03-10 | 2026-03-10 past The council closed the bridge on Tuesday
2026-03-12 | The ferry sank on 3 March, officials said. | 2026-03-03 | 2026-03-03 past The ferry sank on 3 March
2026-03-12 | Officials said the ferry sank on 3 March. | 2026-03-03 | 2026-03-03 past the ferry sank on 3 March
2026-03-12 | The bridge will reopen on 20 March. | 2026-03-20 | 2026-03-20 planned The bridge will reopen on 20 March
2026-03-12 | The trial is scheduled to begin on 4 May. | 2026-05-04 | 2026-05-04 planned The trial is scheduled to begin on 4 May
2026-03-12 | The mill may close in June. | 2026-06 | 2026-06 possible The mill may close in June
2026-03-12 | The yard could be sold in April 2027. | 2027-04 | 2027-04 possible The yard could be sold in April 2027
2026-03-12 | The mayor did not resign on Monday. | 2026-03-09 | 
2026-03-12 | If the dam breaks on Friday, the town will flood. | - | 
2026-03-12 | The ferry usually sails on Mondays. | - | 
2026-03-12 | The envoy landed on 2 March and left on 5 March. | 2026-03-02 | 2026-03-02 past The envoy landed on 2 March and left on 5 March; 2026-03-05 past The envoy landed on 2 March and left on 5 March
2026-03-12 | The mill burned in 1998; the quay was sold in 2003. | 1998 | 1998 past The mill burned in 1998; 2003 past the quay was sold in 2003
2026-03-12 | The dam was built in 1934 and widened in 1971. | 1934 | 1934 past The dam was built in 1934 and widened in 1971; 1971 past The dam was built in 1934 and widened in 1971
2026-03-12 | The Petrel, which was built in 1984, sank on Sunday. | 2026-03-08 | 1984 past The Petrel, which was built in 1984; 2026-03-08 past The Petrel, which was built in 1984, sank on Sunday
2026-03-12 | The woman who chaired the board in 2019 resigned on Monday. | 2026-03-09 | 2019 past The woman who chaired the board in 2019; 2026-03-09 past The woman who chaired the board in 2019 resigned on Monday
2026-03-12 | Sales fell to 40 boats, compared with 60 in 2025. | - | 
2026-03-12 | The city will build six schools over the next decade. | - | 
2026-03-12 | By 3 March the rebels had seized the port. | - | undated past By 3 March the rebels had seized the port
2026-03-12 | The yard will be closed by 2030. | - | undated planned The yard will be closed by 2030
2026-03-12 | When the court ruled on 5 March, the yard dismissed its crew. | 2026-03-05 | 2026-03-05 past the court ruled on 5 March
2026-03-12 | The best year was 2008, when the yard built nine ships. | 2008 | 2008 past The best year was 2008, when the yard built nine ships
2026-03-12 | It was the first loss since 1992. | - | 
2026-03-12 | The council recently moved to the old hall. | - | undated past The council recently moved to the old hall
2026-03-12 | However, the talks collapsed on 9 March. | 2026-03-09 | 2026-03-09 past the talks collapsed on 9 March
2026-03-12 | The minister resigned on Monday, according to the ministry. | 2026-03-09 | 2026-03-09 past The minister resigned on Monday
2026-03-12 | A fire destroyed the archive on the night of 6 March. | 2026-03-06TNI | 2026-03-06TNI past A fire destroyed the archive on the night of 6 March
2026-03-12 | The quake struck at 5:20 p.m. on Tuesday. | 2026-03-10T17:20 | 2026-03-10T17:20 past The quake struck at 5:20 p.m. on Tuesday
2026-03-12 | The port was dredged last year. | 2025 | 2025 past The port was dredged last year
2026-03-12 | The strike began last week. | 2026-W10 | 2026-W10 past The strike began last week
2026-03-12 | Workers walked out in January, and the yard closed its gates on 2 March. | 2026-01 | 2026-01 past Workers walked out in January; 2026-03-02 past the yard closed its gates on 2 March
2026-03-12 | The regatta is next weekend. | 2026-W12-WE | 2026-W12-WE planned The regatta is next weekend
2026-03-12 | The board plans to vote on 30 March. | 2026-03-30 | 2026-03-30 planned The board plans to vote on 30 March
2026-03-12 | The pact was signed in May 2025 and expires in May 2027. | 2025-05 | 2025-05 past The pact was signed in May 2025 and expires in May 2027; 2027-05 planned The pact was signed in May 2025 and expires in May 2027
2026-03-12 | Nobody was hurt when the crane fell on Tuesday. | 2026-03-10 | 2026-03-10 past the crane fell on Tuesday
2026-03-12 | The queen died in 1901. | 1901 | 1901 past The queen died in 1901
2026-03-12 | In 1953 a storm broke the sea wall. | 1953 | 1953 past In 1953 a storm broke the sea wall
2026-03-12 | The envoy met the minister on Monday before flying home. | 2026-03-09 | 2026-03-09 past The envoy met the minister on Monday before flying home
2026-03-12 | The lake froze in the winter of 1963. | 1963-WI | 1963-WI past The lake froze in the winter of 1963
2026-03-12 | Exports rose in the third quarter of 2025. | 2025-Q3 | 2025-Q3 past Exports rose in the third quarter of 2025
2026-03-12 | The town lost its mills in the 1990s. | 199 | 199 past The town lost its mills in the 1990s
2026-03-12 | The ferry reportedly sank on Sunday. | 2026-03-08 | 2026-03-08 possible The ferry reportedly sank on Sunday
2026-03-12 | The court never heard the case in 2024. | 2024 | 
2026-03-12 | The club failed to pay its debts in 2025. | 2025 | 
2026-03-12 | The hearing was postponed until 4 May. | - | 2026-05-04 planned The hearing was postponed until 4 May
2026-03-12 | The ceasefire took effect at midnight on 1 March. | 2026-03-01T00:00 | 2026-03-01T00:00 past The ceasefire took effect at midnight on 1 March
2026-03-12 | Unless the pay rises in May, the crews will strike. | - | 
2026-03-12 | The tower, finished in 1911, fell on Monday. | - | 2026-03-09 past The tower, finished in 1911, fell on Monday
2026-03-12 | The council voted on Monday to sell the quay. | 2026-03-09 | 2026-03-09 past The council voted on Monday to sell the quay
2026-03-12 | Police arrested two men on Sunday after a chase. | 2026-03-08 | 2026-03-08 past Police arrested two men on Sunday after a chase
2026-03-12 | The summit ended on 8 March, and the guests flew home the next day. | 2026-03-08 | 2026-03-08 past The summit ended on 8 March; 2026-03-09 past the guests flew home the next day
2026-03-12 | The harbour board reported a loss for 2025 on Tuesday. | 2026-03-10 | 2026-03-10 past The harbour board reported a loss for 2025 on Tuesday
2026-03-12 | Turnout was low in 2022. | 2022 | 2022 past Turnout was low in 2022
2026-03-12 | The envoy will visit Lorn on 19 March, her office said. | 2026-03-19 | 2026-03-19 planned The envoy will visit Lorn on 19 March
2026-03-12 | The new law takes effect on 1 July. | 2026-07-01 | 2026-07-01 planned The new law takes effect on 1 July
2026-03-12 | The shop has been shut since 4 January. | 2026-01-04 | 
2026-03-12 | The wreck was found in 2011, thirty years after the ship went down. | 2011 | 2011 past The wreck was found in 2011, thirty years after the ship went down
2026-03-12 | A vote may be held on Sunday. | 2026-03-15 | 2026-03-15 possible A vote may be held on Sunday
2026-03-12 | The dispute over the dam of 1949 goes on. | - | 
2026-03-12 | The bank raised its rate on Thursday. | 2026-03-12 | 2026-03-12 past The bank raised its rate on Thursday
2026-03-12 | The mine closed on 30 June 1987 and never reopened. | 1987-06-30 | 1987-06-30 past The mine closed on 30 June 1987 and never reopened
- | The strike began on Monday. Ferries will resume on Friday, the line said. | -,- | undated past The strike began on Monday; undated planned Ferries will resume on Friday
- | The envoy landed in Lorn. That same day, the minister resigned. | -,- | undated past The envoy landed in Lorn; undated past That same day, the minister resigned
- | The council met on 4 May 2024 and the mayor resigned two days later. | 2024-05-04 | 2024-05-04 past The council met on 4 May 2024 and the mayor resigned two days later; 2024-05-06 past The council met on 4 May 2024 and the mayor resigned two days later
2026-03-12 | Three days after the board's 2 March notice, the crews walked out. | - | undated past Three days after the board's 2 March notice, the crews walked out
2026-03-12 | The clerk was jailed in 2011 for a theft committed in 2006. | 2011 | 2006 past a theft committed in 2006; 2011 past The clerk was jailed in 2011 for a theft committed in 2006
2026-03-12 | Divers found a crate that fell overboard on Sunday. | 2026-03-08 | 2026-03-08 past a crate that fell overboard on Sunday
2026-03-12 | The council was due to vote on 3 March. | 2026-03-03 | 2026-03-03 planned The council was due to vote on 3 March
2026-03-12 | The board planned to meet on 3 March but did not. | 2026-03-03 | 
2026-03-12 | The parade was scheduled for Sunday but was cancelled. | 2026-03-15 | 
2026-03-12 | The crews threatened to strike on Friday. | 2026-03-13 | 2026-03-13 possible The crews threatened to strike on Friday
2026-03-12 | A planned parade on Saturday was banned by police on Tuesday. | 2026-03-14 | 2026-03-10 past A planned parade on Saturday was banned by police on Tuesday; 2026-03-14 planned A planned parade on Saturday was banned by police on Tuesday
2026-03-12 | The day shift starts at 6 a.m. and ends at 2 p.m. | - | 
2026-03-12 | The navy is today a shadow of its former self. | - | 
2026-03-12 | Two men — a miner and a clerk — who had been held in Lorn since 2016 were freed on Tuesday. | 2026-03-10 | 2016 past who had been held in Lorn since 2016; 2026-03-10 past Two men — a miner and a clerk — who had been held in Lorn since 2016 were freed on Tuesday
2026-03-12 | The town longs for the 1950s. | - | 
"#;
