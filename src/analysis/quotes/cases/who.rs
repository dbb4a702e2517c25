//! Whom an office, a pronoun or nothing at all leads to, and what is told of where it was said.

use super::{ArticleId, BlockKind, Builder, Origin, analyse, article};

/// The name, the mention and whether the quote is certain, of the last quote of `text`.
fn last_speaker(text: &str) -> (String, String, bool) {
    let a = article(text);
    let quotes = analyse(&a).quotes;
    let last = quotes.last().unwrap_or_else(|| panic!("nothing in {text}"));
    let s = last
        .speaker
        .as_ref()
        .unwrap_or_else(|| panic!("nobody in {text}"));
    (s.name.clone(), s.mention.cut(&a.text).to_owned(), last.certain)
}

#[test]
fn an_office_leads_back_to_the_one_who_holds_it() {
    for (text, want) in [
        (
            "Mayor Ruth Calder opened the lock.\n\n“It holds,” the mayor said.",
            "Ruth Calder",
        ),
        (
            "Sen. Tom Reyes of Kell came by boat.\n\n“It is cold,” the Kell senator said.",
            "Tom Reyes",
        ),
        (
            "Ann Lee, the harbour pilot, went out.\n\n“All quiet,” said the harbour pilot.",
            "Ann Lee",
        ),
        // two mayors, another mayor, a former one, an office that many hold
        (
            "Mayor Ruth Calder met Mayor Tom Reyes.\n\n“It holds,” the mayor said.",
            "the mayor",
        ),
        (
            "Mayor Ruth Calder spoke. A mayor from the coast was late.\n\n“It holds,” the mayor said.",
            "the mayor",
        ),
        (
            "Former Mayor Ruth Calder opened the lock.\n\n“It holds,” the mayor said.",
            "the mayor",
        ),
        (
            "Mayor Ruth Calder opened the lock.\n\n“It holds,” the Dunmore mayor said.",
            "the Dunmore mayor",
        ),
    ] {
        assert_eq!(last_speaker(text).0, want, "{text}");
    }
}

#[test]
fn he_and_who_lead_to_somebody() {
    for (text, want) in [
        (
            "Peter Falk left at noon. Corvin Tramways had closed. “We walk,” he said.",
            "Peter Falk",
        ),
        (
            "It drew Karen Lund, an anchor at Port News who said that nobody had asked her.",
            "Karen Lund",
        ),
    ] {
        assert_eq!(last_speaker(text).0, want, "{text}");
    }
}

#[test]
fn without_a_word_of_saying_nothing_is_certain() {
    let text = "Ann Lee walked to the pier with her brother. “We will not sell the boat to anybody.”";
    assert!(!last_speaker(text).2);
}

#[test]
fn a_stray_mark_makes_no_quote() {
    let text = "“We won,” said Ann Lee.\n\nThe boat left “ at noon and nobody saw it go.";
    assert_eq!(analyse(&article(text)).quotes.len(), 1);
}

#[test]
fn the_headline_said_once_more_is_no_report() {
    let mut b = Builder::new(ArticleId(1), Origin::Stdin);
    b.title("Mayor says that the lock will close in May");
    b.block(BlockKind::Para, "Mayor says that the lock will close in May.");
    b.block(BlockKind::Para, "Ruth Calder said that the lock was old.");
    let quotes = analyse(&b.build()).quotes;
    assert_eq!(quotes.len(), 1, "{quotes:?}");
}

#[test]
fn an_occasion_reads_as_a_phrase() {
    for (text, want) in [
        (
            "Tom Reyes told supporters to go home early.",
            Some("told supporters"),
        ),
        (
            "Tom Reyes told Mr. Falk that the lock was old.",
            Some("told Mr. Falk"),
        ),
        ("Tom Reyes told himself that the lock was old.", None),
        (
            "In addition to the report, Tom Reyes said that the lock was old.",
            None,
        ),
    ] {
        let a = article(text);
        let quotes = analyse(&a).quotes;
        let got = quotes.last().and_then(|q| q.occasion).map(|s| s.cut(&a.text));
        assert_eq!(got, want, "{text}");
    }
}

#[test]
fn who_speaks_is_not_named_in_what_he_reports() {
    let text = "Ruben Falk spoke first. Then Owen Hart rose, and he said that Falk had sold the lock.";
    assert_eq!(last_speaker(text).0, "Owen Hart");
    let text = "Owen Hart met Ruben Falk on the pier. He said that Hart had sold the lock.";
    assert_eq!(last_speaker(text).0, "Ruben Falk");
}

#[test]
fn what_nobody_has_said_yet_is_not_certain() {
    for text in [
        "Ann Lee will say on Monday that the pier is safe.",
        "Ann Lee would not say that the pier is safe.",
        "Ann Lee did not say that the pier is safe.",
    ] {
        let quotes = analyse(&article(text)).quotes;
        assert!(quotes.iter().all(|q| !q.certain), "{text}: {quotes:?}");
    }
    assert!(last_speaker("Ann Lee said on Monday that the pier is safe.").2);
}

#[test]
fn a_source_without_a_name_is_its_whole_phrase_and_no_more() {
    for (text, want) in [
        (
            "“We sail at noon,” a Port Trams campaign spokesman said.",
            "a Port Trams campaign spokesman",
        ),
        (
            "Yet local economists say that the toll will rise.",
            "local economists",
        ),
        (
            "Still local engineers said that the toll will rise.",
            "local engineers",
        ),
    ] {
        assert_eq!(last_speaker(text).0, want, "{text}");
    }
}

#[test]
fn a_name_beside_the_noun_says_who_it_is() {
    for (text, want) in [
        (
            "“The lock is old,” said the harbour master, Captain Ruben Falk.",
            "Ruben Falk",
        ),
        (
            "“The lock is old,” said the engineer, Ruth Calder, on Monday.",
            "Ruth Calder",
        ),
        (
            "The engineer, Ruth Calder, said that the lock was old.",
            "Ruth Calder",
        ),
        (
            "“The lock is old,” said the engineer, Ruth Calder’s brother.",
            "the engineer",
        ),
    ] {
        assert_eq!(last_speaker(text).0, want, "{text}");
    }
}

#[test]
fn what_is_reported_does_not_end_with_a_conjunction() {
    let a = article("Ruth Calder said she had “heard the lock groan” and had reported it twice.");
    for quote in analyse(&a).quotes {
        let last = quote.content.last().map(|s| s.cut(&a.text)).unwrap_or_default();
        assert!(!last.ends_with(" and"), "{last}");
    }
}

#[test]
fn who_somebody_is_stands_outside_what_he_said() {
    let a = article("The lock would hold through the winter, her chief aide, Ruben Falk, told the council.");
    let quotes = analyse(&a).quotes;
    let last = quotes
        .last()
        .and_then(|q| q.content.last())
        .map(|s| s.cut(&a.text));
    assert_eq!(last, Some("The lock would hold through the winter"));
    let speaker = quotes.last().and_then(|q| q.speaker.as_ref());
    assert_eq!(speaker.map(|s| s.name.as_str()), Some("Ruben Falk"));
}

#[test]
fn the_paper_that_tells_of_it_is_not_the_speaker() {
    let a = article(
        "“The lock is safe,” said Ruben Falk in a talk at the quay, according to the Coast Herald. “Nobody needs to move.”",
    );
    let quotes = analyse(&a).quotes;
    let names: Vec<_> = quotes
        .iter()
        .filter_map(|q| q.speaker.as_ref())
        .map(|s| s.name.as_str())
        .collect();
    assert!(
        !names.is_empty() && names.iter().all(|n| *n == "Ruben Falk"),
        "{quotes:?}"
    );
}

#[test]
fn a_surname_that_is_a_word_leads_back_to_its_bearer() {
    let told = "The harbour warden Owen Price met the press. ";
    for text in [
        "“The lock is old,” Price said.",
        "Price said that the lock was old.",
        "Then the crowd heard Price, and Price said that the lock was old.",
        "Price, though, told the council that the lock was old.",
    ] {
        assert_eq!(last_speaker(&format!("{told}{text}")).0, "Owen Price", "{text}");
    }
    // the same word, meant as one
    let a =
        article("The warden Owen Price met the press. Price rises followed, and the price of bread doubled.");
    let mentions = analyse(&a)
        .people
        .iter()
        .find(|p| p.name == "Owen Price")
        .map(|p| p.mentions.len());
    assert_eq!(mentions, Some(1));
}

#[test]
fn he_of_whom_nobody_is_told_is_not_certain() {
    assert!(!last_speaker("“The lock is old and will not hold,” he said on the quay.").2);
}

#[test]
fn don_is_a_first_name() {
    let text = "“We sail at noon,” said Don Falk, who runs the ferry. “Nobody can stop us,” Falk added.";
    assert_eq!(last_speaker(text).0, "Don Falk");
}
