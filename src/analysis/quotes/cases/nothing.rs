//! Marked sentences, continued: what is no quote, though it looks like one.

use super::check;

#[test]
fn titles_of_works_and_names_of_things() {
    check(&[
        "The museum showed “Still Water” to three hundred guests.",
        "She sang “The Lantern Song” at the harbour fair.",
        "His first play, “Salt and Iron,” closed after nine nights.",
        "They read from “A Winter Ledger” by the stove.",
        "The trawler “Northern Hope” lost its mast.",
        "An episode of “Tide Tables” drew two million people.",
        "The board game “Lock and Weir” sold out twice.",
    ]);
}

#[test]
fn nicknames() {
    check(&[
        "Olga “The Hammer” Brandt won the final round.",
        "Jim “Red” Tully built the first mill.",
        "The road is known as “the Ladder” in the valley.",
        "Pavel “Pasha” Orlov left the band in May.",
        "The old engine, nicknamed “Bessie”, still runs.",
    ]);
}

#[test]
fn words_at_arms_length() {
    check(&[
        "A “smart” bin stands on every corner.",
        "The “new” terminal is forty years old.",
        "Its “garden” is two pots on a ledge.",
        "The term “weir” is older than the mill.",
        "Nobody uses the word “omnibus” now.",
        "Their “palace” had no roof.",
    ]);
}

#[test]
fn apostrophes_and_inches() {
    check(&[
        "The ’68 floods closed both the workers’ halls.",
        "A 6' 4\" keeper guards the goal.",
        "Fish 'n' chips cost two crowns.",
        "The sailors’ knots and the bakers’ loaves were on show.",
        "It’s the farmers’ turn to mend the drains.",
    ]);
}

#[test]
fn news_without_a_voice() {
    check(&[
        "Frost killed half of the plum blossom.",
        "The ferry carries ninety cars and runs twice a day.",
        "Three wells ran dry in August.",
        "The new lock is eleven metres wide.",
        "Olga Brandt moved to the coast in 1998.",
        "A lorry blocked the tunnel for an hour.",
        "The team lost its last four games.",
        "Trains to the north run every half hour.",
    ]);
}

#[test]
fn colons_that_lead_to_no_speech() {
    check(&[
        "The shop sells three things: rope, tar and lamps.",
        "Open daily: nine to five.",
        "Ingredients: flour, salt, water.",
        "The score at the break: two to one.",
        "Route: from the mill to the pier and back.",
    ]);
}
