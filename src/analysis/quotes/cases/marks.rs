//! Marked sentences, continued: marks of many conventions, and sources of many kinds.

use super::{article, check};
use crate::analysis::page::analyse;

#[test]
fn marks_of_other_habits() {
    check(&[
        "‹{d:Olga Brandt|The ice is too thin to walk on,}› said Olga Brandt.",
        "„{d:Olga Brandt|The ice is too thin to walk on,}“ said Olga Brandt.",
        "»{d:Olga Brandt|The ice is too thin to walk on,}« said Olga Brandt.",
        "「{d:Olga Brandt|The ice is too thin to walk on,}」 said Olga Brandt.",
        "『{d:Olga Brandt|The ice is too thin to walk on,}』 said Olga Brandt.",
        "“{d:Olga Brandt|He told me «never» and left,}” said Olga Brandt.",
        "\"{d:Olga Brandt|The sign said 'no entry' in red,}\" said Olga Brandt.",
    ]);
}

#[test]
fn other_languages_are_found_by_their_marks() {
    for (lang, text, want) in [
        (
            "fr",
            "Le maire a dit : « Nous avons perdu trois ponts », puis il est parti.",
            vec!["Nous avons perdu trois ponts"],
        ),
        (
            "de",
            "„Wir bauen die Brücke neu“, sagte die Ministerin.",
            vec!["Wir bauen die Brücke neu"],
        ),
        (
            "de",
            "Er rief: ‚Kommt alle schnell her‘, und lief los.",
            vec!["Kommt alle schnell her"],
        ),
        (
            "sv",
            "”Vi har väntat länge”, sade hon.",
            vec!["Vi har väntat länge"],
        ),
        (
            "da",
            "»Vi har ventet alt for længe«, sagde hun.",
            vec!["Vi har ventet alt for længe"],
        ),
        (
            "es",
            "—No hay agua en el pueblo —dijo la alcaldesa.\n\n—Llegará mañana por la noche.",
            vec!["No hay agua en el pueblo", "Llegará mañana por la noche."],
        ),
        (
            "it",
            "“Abbiamo aspettato tutta la notte”, ha detto.",
            vec!["Abbiamo aspettato tutta la notte"],
        ),
        (
            "pl",
            "„Czekaliśmy na to całą noc”, powiedziała.",
            vec!["Czekaliśmy na to całą noc"],
        ),
    ] {
        let mut a = article(text);
        a.lang = Some(lang.to_owned());
        let quotes = analyse(&a).quotes;
        let got: Vec<&str> = quotes
            .iter()
            .flat_map(|q| &q.content)
            .map(|s| s.cut(&a.text))
            .collect();
        assert_eq!(got, want, "{text}");
        assert!(quotes.iter().all(|q| q.speaker.is_none() && !q.certain), "{text}");
    }
}

#[test]
fn organisations_and_many_voices() {
    check(&[
        "“{d:Harbour Union|We will not sign this paper,}” said the Harbour Union.",
        "Three fishermen said {i:Three fishermen|that the nets were cut at night}.",
        "“{d:a nurse|We ran out of beds by noon,}” said a nurse at the clinic.",
        "{i:the police|The driver fled on foot}, the police said.",
        "Two people familiar with the plan said {i:Two people|that the pier would be sold}.",
    ]);
}

#[test]
fn whose_words_in_a_long_sentence() {
    check(&[
        "All the experts I interviewed said {i:the experts|that the dam was too low}.",
        "The council heard from voters who said {i:voters|that they were tired of promises}.",
        "Omar Haddad’s remarks sought to reassure the crew {i:Omar Haddad|that nobody would lose a post}.",
        "Omar Haddad went on to argue {i:Omar Haddad|that the fleet was too small}.",
        "Omar Haddad, who owns two boats, warned {i:Omar Haddad|that the quota was too low}.",
    ]);
}

#[test]
fn an_open_mark_keeps_to_its_speaker() {
    check(&[
        "“{d:Greta Solberg|It rained for days,}” Greta Solberg said. “{+|We left the farm.}\n\n“{d:Ivo Marin|We stayed on the hill,}” said Ivo Marin.",
        "“{d:Lotte Brandt|The mill closed first,}” said Lotte Brandt. “{+|Then the school went.}\n\nThe council met on Monday.",
        "The flood reached the town before dawn on Friday.\n\n“{d:Ruben Falk|We counted nine boats at the pier when the water came over the wall.}\n\n“{+|By night there were none, and the crews had gone up to the church,}” Ruben Falk said.",
        "Ada Moll runs the inn. “{d:Ada Moll|Nobody slept that night,}” she said. “{+|We sat on the stairs and counted the waves.}\n\nThe road was open again by noon.",
        "\"{d:Jonas Wirth|Take the lower road,}\" Jonas Wirth said. \"{+|It is dry.}\n\n\"{d:Alma Roth|It is not,}\" Alma Roth said.",
    ]);
}

#[test]
fn the_same_text_gives_the_same_quotes() {
    let a = article("“We won,” said Ann Lee. The ministry said that the road was open. “Again,” she said.");
    assert_eq!(analyse(&a).quotes, analyse(&a).quotes);
}
