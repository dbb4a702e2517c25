//! Marked sentences, by what they show: who said what, and what is no quote.
//!
//! `{d:Ann Lee|We won,}` marks a direct quote and its speaker, `{m:…}` mixed and `{i:…}` indirect speech;
//! `{+|…}` is a further part of the quote before, an empty name means that the text does not say.

mod marks;
mod nothing;
mod who;

use super::find_quotes;
use crate::analysis::model::{Quote, QuoteKind};
use crate::analysis::page::{Page, analyse};
use crate::article::{Article, ArticleId, BlockKind, Builder, Origin};

fn article(text: &str) -> Article {
    let mut b = Builder::new(ArticleId(1), Origin::Stdin);
    for block in text.split("\n\n") {
        b.block(BlockKind::Para, block);
    }
    b.build()
}

fn word(kind: QuoteKind) -> char {
    match kind {
        QuoteKind::Direct => 'd',
        QuoteKind::Mixed => 'm',
        QuoteKind::Indirect => 'i',
    }
}

/// The plain text of a marked one, and what it says should be found.
fn unmark(marked: &str) -> (String, Vec<String>) {
    let (mut text, mut want): (String, Vec<String>) = (String::new(), Vec::new());
    for (i, piece) in marked.split('{').enumerate() {
        if i == 0 {
            text.push_str(piece);
            continue;
        }
        let (mark, rest) = piece.split_once('}').expect("closed");
        let (head, words) = mark.split_once('|').expect("parted");
        if head == "+" {
            let last = want.last_mut().expect("a part before");
            last.push_str(" / ");
            last.push_str(words);
        } else {
            want.push(format!("{head}|{words}"));
        }
        text.push_str(words);
        text.push_str(rest);
    }
    (text, want)
}

fn found(text: &str) -> Vec<String> {
    let article = article(text);
    let told = analyse(&article);
    told.quotes.iter().map(|q| show(q, &article.text)).collect()
}

fn show(q: &Quote, text: &str) -> String {
    let parts: Vec<&str> = q.content.iter().map(|s| s.cut(text)).collect();
    let who = q.speaker.as_ref().map_or("", |s| &s.name);
    format!("{}:{who}|{}", word(q.kind), parts.join(" / "))
}

fn check(marked: &[&str]) {
    let mut wrong = Vec::new();
    for case in marked {
        let (text, want) = unmark(case);
        let got = found(&text);
        if got != want {
            wrong.push(format!("{text}\n   want {want:?}\n   got  {got:?}"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        marked.len(),
        wrong.join("\n")
    );
}

#[test]
fn order_of_quote_verb_and_speaker() {
    check(&[
        "“{d:Ann Lee|We won the vote,}” said Ann Lee.",
        "“{d:Ann Lee|We won the vote,}” Ann Lee said.",
        "Ann Lee said: “{d:Ann Lee|We won the vote.}”",
        "Ann Lee said, “{d:Ann Lee|We won the vote.}”",
        "“{d:Ann Lee|Will the ferry sail?}” asked Ann Lee.",
        "“{d:Ann Lee|Never again!}” Ann Lee shouted from the pier.",
        "Asked about the fare, Ann Lee replied: “{d:Ann Lee|It will not rise this year.}”",
        "“{d:Tom Reyes|The bridge is safe,}” Tom Reyes told reporters on Monday.",
        "Ann Lee tweeted: “{d:Ann Lee|The tunnel is open again.}”",
        "“{d:Ann Lee|The dam will hold,}” Ann Lee wrote in a letter to the council.",
        "“{d:Ann Lee|We are tired,}” Lee said. Ann Lee has led the union since May.",
    ]);
}

#[test]
fn titles_roles_and_insertions() {
    check(&[
        "“{d:Ann Lee|The port is ready,}” said Mayor Ann Lee.",
        "“{d:Ann Lee|The port is ready,}” said Rep. Ann Lee, the panel’s senior member.",
        "“{d:Ann Lee|The port is ready,}” Ann Lee, the harbour chief, said.",
        "“{d:Ann Lee|The port is ready,}” said Ann Lee, who has run the harbour for ten years.",
        "Ann Lee, a spokeswoman for the port, said: “{d:Ann Lee|We are ready to open.}”",
        "“{d:Tom Reyes|It was a long night,}” said Dr. Tom Reyes, the surgeon on duty.",
    ]);
}

#[test]
fn parts_of_one_quote_are_one() {
    check(
        &[
            "“{d:Ann Lee|We won,}” said Ann Lee, “{+|and we will win again.}”",
            "“{d:Ann Lee|We won the vote,}” Ann Lee said. “{+|We will win again.}”",
            "“{d:Ann Lee|The water rose all night,}” Ann Lee said, “{+|and nobody slept at all.}”",
            "Ann Lee said: “{d:Ann Lee|The first day was hard.\n\n“}{+|The second day was worse.}”",
        ]
        .map(|c| c.replace("\n\n“}{+|", "}\n\n“{+|"))
        .iter()
        .map(String::as_str)
        .collect::<Vec<_>>(),
    );
}

#[test]
fn every_kind_of_mark() {
    check(&[
        "\"{d:Ann Lee|We won the vote,}\" said Ann Lee.",
        "''{d:Ann Lee|We won the vote,}'' said Ann Lee.",
        "``{d:Ann Lee|We won the vote,}'' said Ann Lee.",
        "‘{d:Ann Lee|We won the vote,}’ said Ann Lee.",
        "'{d:Ann Lee|We won the vote,}' said Ann Lee.",
        "«{d:Ann Lee|We won the vote,}» said Ann Lee.",
        "“{d:Ann Lee|They shouted ‘never again’ at us,}” said Ann Lee.",
        "“{d:Ann Lee|The teams’ buses came late,}” said Ann Lee.",
        "“{d:Nils Brandt|The cranes stand idle,}” Nils Brandt said on Friday, “{+|and nobody has told us why.}”",
    ]);
}

#[test]
fn pronouns_lead_back_to_the_person() {
    check(&[
        "Maria Santos opened the school. “{d:Maria Santos|The children waited long,}” she said.",
        "Maria Santos met Tom Reyes in the harbour. “{d:Tom Reyes|The ferry is full,}” he said.",
        "Tom Reyes met Maria Santos in the harbour. “{d:Maria Santos|The ferry is full,}” she said.",
        "Tom Reyes runs the ferry. He said: “{d:Tom Reyes|We sail at noon.}”",
        "Hanna Weiss chairs the water board. “{d:Hanna Weiss|The reservoir has never been so low,}” she told the council.",
    ]);
}

#[test]
fn sources_without_a_name() {
    check(&[
        "“{d:two officials|The pipes are old,}” two officials said.",
        "“{d:a spokeswoman|The pipes are old,}” said a spokeswoman.",
        "“{d:The ministry|The pipes are old,}” The ministry said in a statement.",
        "“{d:one resident|We heard a bang,}” one resident said.",
        "Residents said: “{d:Residents|We heard a bang at night.}”",
        "The head of Port Trams, Otto Brink, said {i:Otto Brink|he admired the drivers}.",
        "The director of the mill, Ines Falk, said on Monday {i:Ines Falk|that the wheel would turn again}.",
        "Two envoys, who asked not to be named, said {i:Two envoys|the pact was dead}.",
        "A senior clerk, who declined to be identified, said {i:A senior clerk|that the ledger had been burned}.",
    ]);
}

#[test]
fn labels_and_signatures() {
    check(&[
        "“{d:Carla Soto|The harbour belongs to all of us.}” — Carla Soto",
        "“{d:Carla Soto|The harbour belongs to all of us.}” ― Carla Soto\n\n“{d:Ben Okoro|I have fished here all my life.}” ― Ben Okoro",
        "“{d:Ines Duarte|Every winter the road is gone by March.}” – Ines Duarte",
        "Otto Falk: “{d:Otto Falk|The bells have not rung since the flood.}”",
        "Notes from the hall.\n\n“{d:Mira Stahl|No map shows this cave, and nobody here has drawn one.}” — Mira Stahl, guide",
    ]);
}

#[test]
fn transcripts() {
    check(&[
        "Margaret Whitfield met Omar Haddad on the pier.\n\nWHITFIELD: {d:Margaret Whitfield|The ferry is safe.}\n\nHADDAD: {d:Omar Haddad|Then why did it stop twice?}",
        "Q: {d:Q|Why did the lamps go out?}\n\nA: {d:A|A cable was cut near the mill.}\n\nQ: {d:Q|By whom?}\n\nA: {d:A|We do not know yet.}",
        "MAYOR RUTH OKAFOR: {d:RUTH OKAFOR|We will pay for the wall.}\n\nJUDGE PAUL STERN: {d:PAUL STERN|Not from this fund.}",
        "Greta Solberg: {d:Greta Solberg|The barley is late.}\n\nIvo Marin: {d:Ivo Marin|So is the rain.}\n\nGreta Solberg: {d:Greta Solberg|It was late last year too.}",
        "**Greta Solberg:** {d:Greta Solberg|The barley is late.}\n\n**Ivo Marin:** {d:Ivo Marin|So is the rain.}\n\n**Greta Solberg:** {d:Greta Solberg|It was late last year too.}",
        "SOLBERG: {d:SOLBERG|The barley is late.\n\n}{+|It will be a thin year.\n\n}MARIN: {d:MARIN|So is the rain.}\n\nSOLBERG: {d:SOLBERG|I know.}",
        // a colon alone makes no transcript
        "UPDATE: The road is open again.\n\nRELATED: Ten walks along the coast.",
        "Opening hours: nine to five.\n\nEntry fee: none.",
        "Time: ten in the morning.\n\nPlace: the old mill.\n\nPrice: two crowns.",
    ]
    .map(|c| c.replace("\n\n}{+|", "}\n\n{+|").replace("\n\n}MARIN", "}\n\nMARIN"))
    .iter()
    .map(String::as_str)
    .collect::<Vec<_>>());
}

#[test]
fn reported_speech() {
    check(&[
        "Ann Lee said {i:Ann Lee|that the port would close on Monday}.",
        "Ann Lee said {i:Ann Lee|the port would close on Monday}.",
        "Ann Lee told reporters on Monday {i:Ann Lee|that the port would close}.",
        "{i:Ann Lee|The port will close on Monday}, Ann Lee said.",
        "{i:officials|The port will close on Monday}, officials said.",
        "{i:the ministry|The port will close on Monday}, according to the ministry.",
        "According to the ministry, {i:the ministry|the port will close on Monday}.",
        "Ann Lee argued {i:Ann Lee|that the fare was too high}.",
        "Ann Lee pointed out {i:Ann Lee|that the bridge was built in haste}.",
        "Ann Lee warned {i:Ann Lee|that the dam could break}.",
        "Tom Reyes denied {i:Tom Reyes|that the money was missing}.",
        "Tom Reyes believes {i:Tom Reyes|that the ferry will return}.",
    ]);
}

#[test]
fn mixed_speech_is_taken_as_a_whole() {
    check(&[
        "Ann Lee said {m:Ann Lee|that the plan was “a gift to the rich”}.",
        "Ann Lee said {m:Ann Lee|the vote was “a turning point” for the islands}.",
        "Ann Lee warned {m:Ann Lee|that the dam was “one storm away” from breaking}.",
        "Pavel Horn said {m:Pavel Horn|the tunnel was “a grave for taxpayers” and should be sealed}.",
        "Judge Rosa Lind wrote {m:Rosa Lind|that the town had shown “a stubborn disregard” for its own rules}.",
    ]);
}

#[test]
fn marks_that_are_no_speech() {
    check(&[
        "The film “Night Ferry” opens on Friday.",
        "Her novel “The Salt Road” sold well in spring.",
        "Tony “Fats” Moreno played the trumpet for forty years.",
        "The so-called “smart” meters were sent back.",
        "They watched “The Long Winter Home” on the old projector.",
        "The album “Blue Rooms” came out in May.",
        "The exhibition “Light and Stone” runs until June.",
        "The ship, the “Mary Ellen”, left at dawn.",
        "A sign marked “Exit” hung over the stairs.",
        "The word “ferry” has five letters.",
        "The harbour’s “old guard” stayed at home.",
        "He grew up in a “dry” county in the north.",
    ]);
}

#[test]
fn sentences_that_report_nothing() {
    check(&[
        "The ferry left the harbour at noon.",
        "The players’ union met in the ’90s.",
        "Ann Lee opened the new bridge on Monday.",
        "Rain fell on the islands for three days.",
        "The old mill burned down in 1911.",
        "Two trains were late on Friday.",
        "The museum opens at nine and closes at five.",
        "A ship with 300 tonnes of grain reached the port.",
        "Tom Reyes walked along the beach with his dog.",
        "The match ended 2-1 after extra time.",
        "Snow closed four roads in the hills.",
        "The bakery on the corner has a new oven.",
        "The council has nine members.",
        "Grain prices fell by two percent in May.",
        "The bridge is 300 metres long.",
        "Maria Santos was born in Leiden in 1960.",
    ]);
}

#[test]
fn things_say_nothing() {
    check(&[
        "The image accompanying the post showed two officials on the pier.",
        "This meeting reflects the ties between two ports, underscoring their will to trade.",
        "The summit also involved a review of the progress made in the talks.",
        "The talks between Ann Lee and Tom Reyes gave a chance to discuss harbour and global issues.",
        "Ann Lee met Tom Reyes in Oslo, to discuss the ferry and the tunnel.",
        "The decision showed how far the port had come.",
        "The questions regarding the port’s new pier stayed open.",
        // a paper may tell, and an infinitive may report
        "The report found {i:The report|that the pier was unsafe}.",
        "Ann Lee went on to say {i:Ann Lee|that the pier was unsafe}.",
        "Ann Lee used the speech to argue {i:Ann Lee|that the pier was unsafe}.",
    ]);
}

#[test]
fn words_of_nobody_stay_without_a_speaker() {
    for text in [
        "“We sail at noon and not before.”",
        "The wall bore one line in red paint: “We were here before the flood.”",
        "On the back of the photograph stood four words: “Come home, all forgiven.”",
        "“Nobody leaves this island poorer.” So it had gone for thirty years.",
        "Below the clock hung an old saying: “The lamp is still burning for you.”",
    ] {
        for quote in analyse(&article(text)).quotes {
            assert!(!quote.certain, "{text}: {quote:?}");
        }
    }
}

#[test]
fn other_languages_give_words_without_speakers() {
    let mut a = article("Der Minister sagte: „Wir haben lange gewartet“, und Anna Weber nickte.");
    a.lang = Some("de".to_owned());
    let page = Page::of(&a);
    let mut notes = Vec::new();
    let quotes = find_quotes(&page, &[], &[], &mut notes);
    assert_eq!(quotes.len(), 1);
    assert!(quotes.iter().all(|q| q.speaker.is_none() && !q.certain));
    assert_eq!(notes.len(), 1);
}

#[test]
fn occasion_and_via_are_cut_from_the_text() {
    for (text, occasion, via) in [
        (
            "Speaking to the press on the way to Oslo, Tom Reyes said that the talks had failed.",
            Some("Speaking to the press on the way to Oslo"),
            None,
        ),
        (
            "In a post on the platform Y, Tom Reyes praised the crew. He wrote: “We could not have asked for more.”",
            Some("In a post on the platform Y"),
            None,
        ),
        (
            "“We are ready,” Tom Reyes said in a statement.",
            Some("in a statement"),
            None,
        ),
        (
            "“We are ready,” Tom Reyes told reporters in Oslo.",
            Some("told reporters in Oslo"),
            None,
        ),
        ("“We are ready,” said Tom Reyes.", None, None),
        (
            "According to a press release from the ministry, Tom Reyes said that the road was open.",
            None,
            Some("a press release from the ministry"),
        ),
    ] {
        let a = article(text);
        let quotes = analyse(&a).quotes;
        let last = quotes.last().unwrap_or_else(|| panic!("nothing in {text}"));
        assert_eq!(last.occasion.map(|s| s.cut(&a.text)), occasion, "{text}");
        assert_eq!(last.via.as_ref().map(|v| v.name.as_str()), via, "{text}");
        assert_eq!(
            last.speaker.as_ref().map(|s| s.name.as_str()),
            Some("Tom Reyes"),
            "{text}"
        );
    }
}

#[test]
fn a_source_stands_by_name_without_one_or_as_something_written() {
    use crate::analysis::model::Standing::{Document, OnRecord, Unnamed};
    for (text, want) in [
        ("“We are ready to sail,” said Ann Lee.", OnRecord),
        (
            "Ann Lee runs the ferry. “We are ready to sail,” she said.",
            OnRecord,
        ),
        ("“We are ready to sail,” the ministry said.", OnRecord),
        ("“We are ready to sail,” the Harbour Union said.", OnRecord),
        ("“We are ready to sail,” two officials said.", Unnamed),
        (
            "“We are ready to sail,” said a person familiar with the talks.",
            Unnamed,
        ),
        ("“We are ready to sail,” one company said.", Unnamed),
        ("“We are ready to sail,” a spokeswoman said.", Unnamed),
        ("The court filing said that the pier was unsafe.", Document),
        (
            "According to a survey, half of the passengers arrive late.",
            Document,
        ),
        ("“The pier is not safe,” the report said.", Document),
    ] {
        let quotes = analyse(&article(text)).quotes;
        let got = quotes
            .first()
            .and_then(|q| q.speaker.as_ref())
            .map(|s| s.standing);
        assert_eq!(got, Some(want), "{text}");
    }
}

mod properties {
    use super::*;
    use proptest::prelude::*;

    fn bits() -> impl Strategy<Value = String> {
        let bit = prop::sample::select(vec![
            "“",
            "”",
            "\"",
            "''",
            "``",
            "‘",
            "’",
            "'",
            "«",
            "»",
            "„",
            " ",
            " ",
            " ",
            "\n\n",
            ", ",
            ". ",
            ": ",
            "— ",
            "said",
            "Ann Lee",
            "he",
            "that",
            "according to",
            "told",
            "officials",
            "We won",
            "é",
            "日本",
            "(",
            ")",
            "Mr. ",
            "who",
            "and",
            "saying",
            "the report",
        ]);
        prop::collection::vec(bit, 0..60).prop_map(|v| v.concat())
    }

    proptest! {
        #[test]
        fn spans_lie_in_their_blocks_and_never_overlap(text in bits()) {
            let a = article(&text);
            let told = analyse(&a);
            let mut ends: [usize; 3] = [0; 3];
            for q in &told.quotes {
                prop_assert!(!q.content.is_empty());
                let slot = match q.kind { QuoteKind::Direct => 0, QuoteKind::Mixed => 1, QuoteKind::Indirect => 2 };
                for s in &q.content {
                    prop_assert!(a.text.get(s.range()).is_some() && !s.is_empty());
                    prop_assert!(a.blocks.iter().any(|b| b.span.contains(*s)), "{:?} leaves its block", s);
                    prop_assert!(s.start() >= ends[slot], "overlap at {:?}", s);
                    ends[slot] = s.end();
                }
                prop_assert!((0.0..=1.0).contains(&q.confidence));
                prop_assert!(q.speaker.is_some() || !q.certain);
            }
        }

        #[test]
        fn any_text_at_all(text in any::<String>()) {
            let a = article(&text);
            let _ = analyse(&a).quotes;
        }
    }
}
