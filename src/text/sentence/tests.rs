//! Sentences by phenomenon: `|` stands where one must end and the next begin, and nowhere else.

#![allow(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test that stops is a test that tells"
)]

use proptest::prelude::*;

use super::cut_sentences;
use crate::text::Span;

fn cut(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    cut_sentences(text, Span::whole(text), &mut out);
    out.iter().map(|s| s.cut(text).to_owned()).collect()
}

#[track_caller]
fn check(marked: &str) {
    let want: Vec<String> = marked.split('|').map(|s| s.trim().to_owned()).collect();
    assert_eq!(cut(&marked.replace('|', "")), want);
}

#[test]
fn plain_stops() {
    check("The ferry left at dawn. |Nobody waved.");
    check("Who paid for it? |The council will not say.");
    check("It burned! |It burned to the keel.");
    check("Really?! |Yes.");
    check("They lost!! |Again.");
    check("One sentence without an end");
    check("A cold spring came. |In May it snowed. |The bees stayed in.");
    check("The bill was 3,400.50 in all. |She paid 12.5 percent.");
    check("It costs $2.50 at the gate. |Children pay $.75.");
    check("The road closed in 1998. |It opened again in 2004.");
    check("The count stood at 41. |Then it stopped.");
    check("Turnout was 61.2%. |That was a record.");
}

#[test]
fn titles_and_ranks() {
    check("Mr. Okafor waited for Mrs. Lindqvist. |She was late.");
    check("The letter went to Dr. Amara Singh and Prof. Hale.");
    check("On Friday Sen. Ruth Calder met Gov. Tim Osei. |Neither spoke.");
    check("Lt. Gen. Paul Marsh and Capt. Ida Roy sailed.");
    check("Rep. Joan Pike, who voted no, left.");
    check("Ms. Weaver’s office said so. |Mr. Bell’s did not.");
    check("He asked for the Rev. Amos Till.");
    check("They climbed Mt. Alder and Ft. Keane.");
    check("St. Brigid’s choir sang.");
    check("The shop is on Mill St. |The bank is next door.");
    check("It was Messrs. Dunn and Hart who sued.");
}

#[test]
fn initials() {
    check("The judge, Ellen M. Voss, agreed.");
    check("J. P. Rao wrote it with R.K. Menon.");
    check("It was signed by T. Arden. |The clerk read it out.");
    check("They fell back on plan B. |It failed too.");
    check("She and I. |That was all.");
    check("He got vitamin C. |The rest went without.");
    check("The poet W. H. Lamb is dead.");
    check("A. B. Carter won.");
}

#[test]
fn abbreviations_with_dots() {
    check("The U.S. Navy sent two ships.");
    check("She moved to the U.S. in June.");
    check("He flew back to the U.S. |The talks went on.");
    check("The U.K. Treasury and the E.U. Commission differ.");
    check("Few cities, e.g. Lima, have it.");
    check("The old rule, i.e. the one of 1931, stands.");
    check("It was Riverside vs. Oakdale in the final.");
    check("Ana holds a Ph.D. from Leiden.");
    check("The store in Washington, D.C. closed. |No one knows why.");
    check("He keeps hens, ducks, etc. in the yard.");
    check("He keeps hens, ducks, etc. |They are noisy.");
    check("Cf. the table above.");
    check("The word was used by Holm et al. in their paper.");
}

#[test]
fn companies_and_suffixes() {
    check("Harbor Steel Inc. named a new chief.");
    check("He sold the shares to Dunmore Corp. |They fell.");
    check("Baker Bros. and Lund Ltd. merged.");
    check("Alton Reed Jr. took the stand.");
    check("The firm, Vale & Co. of Bristol, is small.");
    check("She works for Tarn Ltd. |Her son does too.");
    check("Acme Corp. President Lena Moss resigned.");
}

#[test]
fn months_numbers_and_references() {
    check("On Aug. 7 the dam broke.");
    check("It was due by Sept. 30. |It came in Dec. 2019.");
    check("See p. 14 and pp. 20-22 of vol. 3.");
    check("She wore No. 5 for years.");
    check("Nos. 3 and 4 are closed.");
    check("Was it right? |No. |It was not.");
    check("In fig. 2 the curve bends.");
    check("The rate, approx. 4 percent, held.");
    check("Art. 12 of the treaty forbids it.");
}

#[test]
fn times_of_day() {
    check("The train left at 6 a.m. on Monday.");
    check("They met at 9 p.m. |Nobody ate.");
    check("It began at 8 p.m. Tuesday and ended late.");
    check("Polls close at 7 p.m. EST in most towns.");
    check("He rose at 5 A.M. |The house slept.");
    check("From 10 a.m. to 4 p.m. the bridge is shut.");
}

#[test]
fn states_and_weekdays() {
    check("The plant in Dayton, Ind. closed.");
    check("He lives in Salem, Mass. |His wife is in Rome.");
    check("They drove from Provo to Reno, Nev. in a day.");
}

#[test]
fn double_quotes() {
    check("“We won,” said Ann Lee. |“We won big.”");
    check("“We won.” |The crowd roared.");
    check("\"It is over,\" he said. |\"Go home.\"");
    check("“Why now?” she asked.");
    check("“Stop!” the guard shouted.");
    check("“Who goes there?” Tomas asked. |Nobody answered.");
    check("“Is it safe?” Mayor Ida Bloom said.");
    check("“The river rose. |We ran,” she said.");
    check("He called it “a disaster.” |Then he left.");
    check("He called it “a disaster” and left.");
    check("``We tried,'' said the nurse. |``We failed.''");
    check("She said: “Wait here. |I will come.”");
    check("The sign said “Closed.” |It had said so for years.");
    check("«It is late.» |They went in.");
    check("“Never,” said Mr. Obi. |“Not once.”");
    check("He shouted “Fire!” and ran.");
    check("The end came. ” |Silence.");
}

#[test]
fn single_quotes_and_apostrophes() {
    check("‘We are done,’ he said. |‘Go.’");
    check("'Is that it?' she asked.");
    check("The farmers’ market opened. |The drivers’ strike went on.");
    check("It was the Joneses’. |Now it is ours.");
}

#[test]
fn brackets() {
    check("The mine (it closed in May.) was deep.");
    check("The vote was close (51 to 49). |A recount began.");
    check("She left early. |(Her train was at six.) |He stayed.");
    check("“They [the owners] lied,” he said.");
    check("It spread [...] to the coast.");
    check("The rise was small.[4] |The fall was not.[5][6] |Both are known.");
    check("It was so in all of them.12 |The rest is guesswork.");
}

#[test]
fn ellipses() {
    check("I thought ... well, never mind.");
    check("He waited… and waited.");
    check("She never wrote again.... |Nobody asked.");
    check("“We were... surprised,” he said.");
    check("It went on . . . and on.");
    check("And then… |The lights went out.");
}

#[test]
fn datelines() {
    check("PORT ALDEN, Aug. 7 (Reuters) - The harbor froze. |Ships waited.");
    check("LAGOS, Nigeria (AP) — Two ministers quit on Monday.");
    check("GENEVA — Talks began. |They ended at once.");
    check("TARNBY, Me. — Paul Rask, the harbor master, stayed. |His deputy left.");
    check("ALDEN, Ore. ― The mill burned down. |Nobody was in it.");
}

#[test]
fn items_of_lists() {
    check("1. Call the clinic. |2. Keep the receipt. |3. Wait.");
    check("1) milk |2) bread |3) salt");
    check("a) the first gate |b) the second gate");
    check("(i) the roof |(ii) the walls");
    check("• Ferries stop at six • |".trim_end_matches([' ', '|', '•']));
    check("• Ferries stop |• Trains run |• Buses wait");
    check("The council met 3. |It was the last time.");
    check("He took rooms 1) and 2) upstairs.");
}

#[test]
fn lines_inside_a_block() {
    check("Three things\n|Roof\n|Walls\n|Doors");
    check("It was one long and weary night upon the shore of the lake, \nand no light was seen.");
    check("Roses are grown here.\n|Lilies are not.");
    check("First verse\n\n|second verse");
}

#[test]
fn addresses_and_names_with_marks() {
    check("Write to ann.lee@example.org today. |She answers.");
    check("Read www.example.com/a.b.html first. |Then call.");
    check("The page example.org is down.");
    check("Version 2.0.1 came out. |It broke.");
    check("He works at Yahoo! in the records office.");
    check("Save it as notes.txt or notes.md.");
}

#[test]
fn no_white_space_between() {
    check("The mill closed for good.|The town did not.");
    check("“It is finished.”|She sat down.");
    check("He wrote it in Quill.js for www.Quill.org only.");
}

#[test]
fn small_letters() {
    check("it rained all week. |we stayed inside.");
    check("iPhones sold well. |eBay shares rose.");
    check("The army dept. of records burned.");
}

#[test]
fn reports_as_they_come() {
    check("Shares of Dunmore Inc. fell 3.2 pct. on Friday. |Those of Vale Co. did not.");
    check("The vote, held at 9 a.m. in St. Brigid’s hall, took an hour. |Mr. Till lost.");
    check("“It is done,” Gov. Osei said. |“The road is open.”");
    check("“Who will pay?” she asked. |No one answered. |“I will,” said J. R. Holm.");
    check("The ship (built in 1931 by Kelm & Sons Ltd. of Brack) sank. |All were saved.");
    check("He lives at 14 Quay Rd. in Haverness. |His brother lives next door.");
    check("Rain fell on Jan. 5, Feb. 7 and Mar. 9. |April was dry.");
    check("See Sec. 4 of the Act. |It has no Sec. 5.");
    check("The U.N. Security Council met. |The U.S. abstained.");
    check("It was No. 1 in Varland. |It was No. 4 in Osterey.");
    check("The price is $4.5 million. |Half is paid.");
    check("Of 1,204 voters 61.5 percent stayed home. |Why? |Nobody knows.");
    check("Maj. Gen. A. P. Rao, 61, retired Sept. 1. |He keeps bees.");
    check("“We lost everything!” cried Ida Roy, who is 84. |“The house, the boat, the hens.”");
    check("The museum, the gallery, the school, etc., stay shut. |The baths are open.");
    check("Lund v. Brack is the case. |It was heard in March.");
    check("The temperature fell to minus 14.5. |Pipes burst.");
    check("Kelm beat Vell 3-1. |Brack drew 0-0.");
    check("Dr. and Mrs. Holm were out. |Their dog was in.");
    check("The plan has three aims: roads, schools, boats. |It has no money.");
    check("She said she “will not go.” |He went.");
    check("The bridge — closed since Monday — opens at 6 p.m. |The tram runs again.");
    check("Quist, Jr., sold the bakery. |Quist, Sr., bought it back.");
    check("It runs from Pier 2 to Pier 9. |Pier 10 is gone.");
    check("The memo reads: “Nobody is to speak.” |Everybody spoke.");
    check("Mt. Hallin is 2,304 m high. |Ft. Brack lies below it.");
    check("Is the dam safe? |Yes, says the ministry; no, says Prof. Soll.");
    check("The letter ends: “Yours, T. Arden.” |It has no date.");
    check("They won!… |They had not hoped to.");
    check("In the end… nothing came of it. |The file was closed.");
}

#[test]
fn other_scripts() {
    check("Das war es. |Ärger folgte.");
    check("¿Quién paga? |¡Nadie!");
    check("会議は終わった。|誰も話さない。");
    check("Was it the Élysée? |Élise thought so.");
}

proptest! {
    #[test]
    fn sentences_tile_the_text(text in "([A-Za-z0-9éß“”‘’\"'().?!…,:;•\\[\\]—-]{0,9}[ \n]{0,2}){0,40}") {
        let mut out = Vec::new();
        cut_sentences(&text, Span::whole(&text), &mut out);
        let mut at = 0;
        for s in &out {
            prop_assert!(s.start() >= at && !s.is_empty());
            prop_assert!(text[at..s.start()].trim().is_empty());
            prop_assert_eq!(s.trim(&text), *s);
            at = s.end();
        }
        prop_assert!(text[at..].trim().is_empty());
    }

    #[test]
    fn nothing_panics(text in "\\PC{0,200}") {
        let mut out = Vec::new();
        cut_sentences(&text, Span::whole(&text), &mut out);
        let words: usize = out.iter().map(|s| s.cut(&text).chars().filter(|c| !c.is_whitespace()).count()).sum();
        prop_assert_eq!(words, text.chars().filter(|c| !c.is_whitespace()).count());
    }
}

#[test]
fn long_texts_take_linear_time() {
    // each of these would take hours were the scan quadratic
    for piece in [
        "a. ",
        ". ",
        "\"",
        "(1) ",
        "U.S. ",
        "1. ",
        "\n",
        "….",
        "[1]",
        "x",
        "“A.” ",
        "? ",
    ] {
        let text = piece.repeat(200_000);
        let mut out = Vec::new();
        cut_sentences(&text, Span::whole(&text), &mut out);
        assert!(!out.is_empty() || text.trim().is_empty());
    }
}

#[test]
fn no_two_cases_are_alike() {
    let source = include_str!("tests.rs");
    let cases: Vec<&str> = source
        .lines()
        .filter_map(|l| l.trim_start().strip_prefix("check(\""))
        .collect();
    let distinct: std::collections::BTreeSet<&&str> = cases.iter().collect();
    assert!(cases.len() >= 150, "{}", cases.len());
    assert_eq!(distinct.len(), cases.len());
}
