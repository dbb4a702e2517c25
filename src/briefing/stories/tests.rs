//! What is one story, what is not, and what is one text.

use chrono::NaiveDate;

use super::copies::Copies;
use super::pairs::PAIRS;
use super::vectors::Vectors;
use super::{Grouping, Piece, Story};

const BRIDGE: &str = "The Harbour Bridge at Haverness closed on Monday after inspectors found cracks in its \
    steel hangers.\n\nIlse Maren, the chief engineer, said one lane would reopen by Friday.\n\nThe hangers \
    were last tested in 1996, and a contract to mend the cracks was never begun.";
const BRIDGE_TOO: &str = "Commuters queued on both banks after cracks in the hangers of the Harbour Bridge \
    shut it.\n\nOne lane may reopen next week, chief engineer Ilse Maren told Coast FM.\n\nHaverness has no \
    other bridge for lorries.";
const TERNS: &str = "Wardens on Pellan Spit counted 212 nests of the roseate tern this summer.\n\nThe birds \
    arrived early, and the herring came close inshore.\n\nDogs are kept off the last mile of shingle.";

fn piece<'a>(title: &'a str, text: &'a str) -> Piece<'a> {
    Piece {
        title,
        text,
        day: None,
    }
}

fn group(pieces: &[Piece]) -> Vec<Story> {
    Grouping::of(pieces).stories()
}

fn articles(stories: &[Story]) -> Vec<Vec<usize>> {
    stories.iter().map(|s| s.articles.clone()).collect()
}

fn copies(texts: &[&str]) -> Vec<usize> {
    let mut copies = Copies::default();
    texts.iter().map(|t| copies.add(t)).collect()
}

fn close(pieces: &[Piece]) -> f32 {
    let mut vectors = Vectors::default();
    pieces.iter().for_each(|p| vectors.add(p));
    vectors.weigh();
    let near = vectors.near(0);
    near.iter().find(|(j, _)| *j == 1).map_or(0.0, |n| n.1)
}

#[test]
fn two_papers_on_one_bridge_are_one_story() {
    let pieces = [
        piece("Harbour bridge shut", BRIDGE),
        piece("Tern colony doubles", TERNS),
        piece("Bridge closure strands lorries", BRIDGE_TOO),
    ];
    let stories = group(&pieces);
    assert_eq!(articles(&stories), [vec![0, 2], vec![1]]);
    let [bridge, terns] = stories.as_slice() else {
        panic!("two stories")
    };
    assert_eq!(bridge.headline, "Harbour bridge shut");
    assert_eq!(terns.headline, "Tern colony doubles");
}

#[test]
fn a_wire_copy_with_a_new_lede_is_the_same_story() {
    let cut = format!("From our wires.\n\n{BRIDGE}");
    let pieces = [piece("", BRIDGE), piece("", TERNS), piece("Bridge closed", &cut)];
    let stories = group(&pieces);
    assert_eq!(articles(&stories), [vec![0, 2], vec![1]]);
    let [bridge, terns] = stories.as_slice() else {
        panic!("two stories")
    };
    assert_eq!(
        bridge.headline, "Bridge closed",
        "a title is better than first words"
    );
    assert_eq!(bridge.copies, [vec![0, 2]]);
    assert_eq!(bridge.distinct(), [0]);
    assert_eq!(terns.copies, Vec::<Vec<usize>>::new());
}

#[test]
fn a_year_later_it_is_another_story() {
    let day = |y| NaiveDate::from_ymd_opt(y, 11, 23);
    let mut pieces = [
        piece("Harbour bridge shut", BRIDGE),
        piece("Bridge shut", BRIDGE_TOO),
    ];
    let undated = close(&pieces);
    pieces[0].day = day(2026);
    pieces[1].day = day(2026);
    assert!((close(&pieces) - undated).abs() < 1e-6);
    pieces[1].day = day(2027);
    assert!(close(&pieces) < undated * 0.51);
}

#[test]
fn nothing_and_empty_articles_are_no_trouble() {
    assert_eq!(group(&[]), []);
    let empty = [piece("", ""), piece("", ""), piece("A title", "")];
    assert_eq!(articles(&group(&empty)), [vec![0], vec![1], vec![2]]);
    let mut grouping = Grouping::default();
    assert!(grouping.is_empty() && grouping.story_of(0).is_none());
    assert_eq!(grouping.add(&piece("", "")), 0);
    assert_eq!((grouping.len(), grouping.is_empty()), (1, false));
}

fn all_pieces() -> Vec<Piece<'static>> {
    PAIRS
        .iter()
        .flatten()
        .map(|[title, text]| piece(title, text))
        .collect()
}

#[test]
fn what_must_join_joins_and_what_must_not_stays_apart() {
    let pieces = all_pieces();
    let expected: Vec<Vec<usize>> = (0..PAIRS.len()).map(|n| vec![2 * n, 2 * n + 1]).collect();
    let stories = group(&pieces);
    let mut got = articles(&stories);
    got.iter_mut().for_each(|a| a.sort_unstable());
    assert_eq!(got, expected);
}

/// Two stories of one kind that share their everyday words: they must stay apart.
const ALIKE: &[[&str; 2]] = &[
    [
        "The council of Marrow passed its budget by 31 votes to 12. Potholes on the Mill road come first, treasurer Hanne Ruud said, and the swimming bath stays shut.",
        "Tallow's council found money for school meals after a long night. Councillor Piers Abney had threatened to block the budget over the market hall.",
    ],
    [
        "Police in Lindholm hold a man of 34 after a knife attack outside the Anchor bar; the victim, a cook, lost two fingers.",
        "A hammer attack in a flat near the Port Callis gasworks left a lodger with a broken jaw. Police found the hammer in the canal.",
    ],
    [
        "Dunmore Pharma warned that malaria pills would earn less this year; its shares fell 8 percent before noon in Lindholm.",
        "Freight rates carried Straits Line to a record quarter. Investors sent the shares to a height not seen since the canal reopened.",
    ],
    [
        "Rain filled cellars in Corrow, and the coast road lay under a metre of mud by dawn. Firemen pumped until Sunday.",
        "Snow shut two passes above Hallin and left a train with 90 skiers in a cutting overnight. A farmer brought them soup.",
    ],
    [
        "Rasmus Oyelaran scored twice for Kelm before half time, and Brack never found an answer to his runs down the left.",
        "A clean sheet for Pavel Dominic took Vell past Skerry; the keeper stopped a penalty with his boot in the last minute.",
    ],
    [
        "An oven left on overnight set the Ammer bakery alight. Two apprentices who slept above it died in the smoke.",
        "Ninety cars burned out beneath the Qadran concert hall when a scooter battery burst on the lowest level.",
    ],
    [
        "Pensions brought Prime Minister Odette Karsh and the union leaders to one table; she will not go beyond sixty-seven.",
        "President Yusuf Bellamy heard the bishops on abortion for three hours and promised them nothing but a referendum.",
    ],
    [
        "Sant'Oro will lose its school in July: eleven pupils are left, and the bus to Tirren is faster than the stairs, officials reckon.",
        "A ward for burns opens in the Mekara hospital in May, paid by the widow of a glassblower.",
    ],
    [
        "A coach with pilgrims slid off the road near Tirren on black ice. Nine were hurt, and the driver walked for help.",
        "At the Osterey docks a tram met a lorry full of melons. Four passengers bruised their knees.",
    ],
    [
        "In the Norrin rain forest zoologists heard a frog that nobody had described. It is blue and sings at noon.",
        "The Ledger telescope showed a small moon of Saturn behind the rings, astronomers from Brenn report.",
    ],
    [
        "Hollow Mill must pay 40 million crowns to towns along the Ister for dyes it let into the water, a judge ruled.",
        "Lead in baby milk: Bright Foods was told by the court to call back every tin sold since August.",
    ],
    [
        "Carla Weems won the Straits Prize with her novel of tides, written on a lightship in two winters.",
        "Otto Brill took the Varland Prize for work on salt crystals that may cool houses without current.",
    ],
    [
        "Gallen votes on Sunday, and the greens lead by two points over the farmers' list in the last poll of the Courier.",
        "Eleven ballots made Rosa Timm mayor of Brenn when the boxes of the north ward had been opened again.",
    ],
    [
        "Norrair pilots walk out on Monday over rosters; half of the flights to the islands are struck off.",
        "Sacks pile up along the quays of Haverness since the dustmen laid down their gloves for a bonus.",
    ],
    [
        "Kelm Yards will build twelve patrol boats for the navy, the largest order since the slipway was widened.",
        "Clinics get masks from a depot that the health ministry had forgotten under a bridge in Vell.",
    ],
    [
        "Olive trees a thousand years old froze around Tirren in three nights of minus fourteen.",
        "Salmon floated dead in the Ammer farms when the water reached 26 degrees in the heat.",
    ],
    [
        "Fake train tickets printed in a cellar in Vell cost the railway two million; five students were caught.",
        "Stolen violins were sold to orchestras abroad by a ring that a luthier in Tallow led for years.",
    ],
    [
        "Skylane lost its rocket above the pad at Cape Ferrol; a valve had frozen, engineer Minh Tran said.",
        "The balloon of two Aerodyne pilots came down in a turnip field at Brack after a crossing of the sound.",
    ],
    [
        "From June no e-scooter may ride through the parks of Lindholm; the blind had asked for it.",
        "Qadran bans wood stoves from October as smoke hangs in its valley, and gives out blankets.",
    ],
    [
        "Fishing boats with families from Mekara reached Osterey at night; the lighthouse keeper counted 112.",
        "Over the Grue ridge on foot came refugees from Qadran, led by a shepherd with a lamp.",
    ],
];

#[test]
fn two_stories_of_one_kind_are_two() {
    let pieces: Vec<Piece> = ALIKE.iter().flatten().map(|text| piece("", text)).collect();
    let together: Vec<Vec<usize>> = articles(&group(&pieces))
        .into_iter()
        .filter(|a| a.len() > 1)
        .collect();
    assert_eq!(together, Vec::<Vec<usize>>::new());
    for pair in ALIKE {
        let two = pair.map(|text| piece("", text));
        assert_eq!(group(&two).len(), 2, "{pair:?}");
    }
}

#[test]
fn the_order_of_coming_makes_no_other_stories() {
    let pieces = all_pieces();
    let forward = group(&pieces);
    // every third, then the rest, from the end
    let mut order: Vec<usize> = (0..pieces.len()).rev().collect();
    order.sort_by_key(|i| i % 3);
    let turned: Vec<Piece> = order.iter().filter_map(|&i| pieces.get(i).copied()).collect();
    let mut back: Vec<Vec<usize>> = group(&turned)
        .iter()
        .map(|s| s.articles.iter().map(|&i| order[i]).collect())
        .collect();
    back.iter_mut().for_each(|a| a.sort_unstable());
    back.sort();
    let mut expected = articles(&forward);
    expected.iter_mut().for_each(|a| a.sort_unstable());
    expected.sort();
    assert_eq!(back, expected);
}

#[test]
fn one_by_one_they_come_to_the_same_stories() {
    let pieces = all_pieces();
    let mut grouping = Grouping::default();
    for (n, piece) in pieces.iter().enumerate() {
        assert_eq!(grouping.add(piece), n);
    }
    let stories = grouping.stories();
    let sorted = |stories: &[Story]| {
        let mut all = articles(stories);
        all.iter_mut().for_each(|a| a.sort_unstable());
        all
    };
    assert_eq!(sorted(&stories), sorted(&group(&pieces)));
    for (i, story) in stories.iter().enumerate() {
        for &article in &story.articles {
            assert_eq!(grouping.story_of(article).as_ref(), Some(story), "story {i}");
        }
    }
}

#[test]
fn one_more_article_joins_the_story_that_was_there() {
    let mut grouping = Grouping::of(&[piece("Harbour bridge shut", BRIDGE), piece("Tern colony", TERNS)]);
    assert_eq!(grouping.stories().len(), 2);
    let number = grouping.add(&piece("Bridge closure strands lorries", BRIDGE_TOO));
    assert_eq!(number, 2);
    assert_eq!(grouping.story_of(2).map(|s| s.articles), Some(vec![0, 2]));
    let copy = format!("By our staff\n\n{TERNS}");
    assert_eq!(grouping.add(&piece("", &copy)), 3);
    let terns = grouping.story_of(3);
    assert_eq!(terns.as_ref().map(|s| s.copies.clone()), Some(vec![vec![1, 3]]));
}

#[test]
fn the_same_input_gives_the_same_stories() {
    let texts: Vec<String> = (0..120)
        .map(|n| {
            format!(
                "Town {} votes on road {} by river {}.\n\n{BRIDGE}",
                n % 7,
                n % 11,
                n % 13
            )
        })
        .collect();
    let pieces: Vec<Piece> = texts.iter().map(|t| piece("", t)).collect();
    let stories = group(&pieces);
    assert_eq!(stories, group(&pieces));
    let mut all: Vec<usize> = stories.iter().flat_map(|s| s.articles.clone()).collect();
    all.sort_unstable();
    assert_eq!(all, (0..120).collect::<Vec<_>>());
}

/// A report of some two hundred words, all of one place.
fn wire(town: &str, river: &str) -> String {
    let more: Vec<String> = (1..=9)
        .map(|n| {
            format!(
                "Paragraph {n}: the mayor of {town} walked the banks of the {river} with {n} volunteers, counted the \
                 boats that still lay upon the meadow, and asked the ministry for {n} pumps before the next tide."
            )
        })
        .collect();
    format!(
        "The {river} left its bed at {town} on Monday and stood in the market square.\n\n{}",
        more.join("\n\n")
    )
}

#[test]
fn one_wire_text_in_four_papers_is_one_text() {
    let wire = wire("Lindholm", "Ammer");
    let byline = format!("By Wilma Carrick, Port Gazette\n\n{wire}");
    let cut = wire.get(..wire.len() * 2 / 3).unwrap().to_owned();
    let inserted = wire.replacen(
        "\n\nParagraph 4",
        "\n\nIn our own town the water reached the cellar of the old school, and the headmistress carried the \
         registers upstairs with her own hands before the lamps went out.\n\nParagraph 4",
        1,
    );
    let lede = wire.replacen(
        "The Ammer left its bed at Lindholm on Monday and stood in the market square.",
        "Water, water everywhere: that is what readers in Lindholm woke to this week.",
        1,
    );
    assert_eq!(copies(&[&wire, &byline, &cut, &inserted, &lede]), [0, 0, 0, 0, 0]);
    assert_eq!(copies(&[&cut, &wire]), [0, 0], "the shorter one first");
    assert_eq!(copies(&[&inserted, TERNS, &cut]), [0, 1, 0]);
}

#[test]
fn what_is_told_in_other_words_is_no_copy() {
    assert_eq!(copies(&[BRIDGE, BRIDGE_TOO]), [0, 1]);
    // one speech quoted by two papers
    let speech =
        "“We shall not leave the meadow until the last pump has stopped, and then we shall plant it again.”";
    let one = format!(
        "{}\n\n{speech}\n\n{TERNS}",
        "The mayor spoke long and with her coat still wet from the night on the dyke."
    );
    let two = format!("{speech}\n\n{BRIDGE}");
    assert_eq!(copies(&[&one, &two]), [0, 1]);
    assert_eq!(copies(&["", "", "A few words.", "A few words."]), [0, 1, 2, 3]);
}
