//! A catalogue: the names of months, weekdays, seasons and parts of the day.
//!
//! A word in lower case comes in, its number goes out. English names may be shortened as newswire does
//! ("Aug", "Sept"); German, French and Spanish ones are whole.

/// 1 to 12 for a month's name or its short form, without a dot.
#[must_use]
pub fn month(word: &str) -> Option<u32> {
    Some(match word {
        "january" | "jan" | "januar" | "jänner" | "janvier" | "enero" => 1,
        "february" | "feb" | "februar" | "février" | "febrero" => 2,
        "march" | "mar" | "märz" | "mars" | "marzo" => 3,
        "april" | "apr" | "avril" | "abril" => 4,
        "may" | "mai" | "mayo" => 5,
        "june" | "jun" | "juni" | "juin" | "junio" => 6,
        "july" | "jul" | "juli" | "juillet" | "julio" => 7,
        "august" | "aug" | "août" | "agosto" => 8,
        "september" | "sept" | "sep" | "septembre" | "septiembre" => 9,
        "october" | "oct" | "oktober" | "octobre" | "octubre" => 10,
        "november" | "nov" | "novembre" | "noviembre" => 11,
        "december" | "dec" | "dezember" | "décembre" | "diciembre" => 12,
        _ => return None,
    })
}

/// Is this month name one of a language other than English? Such a name is a date only beside a day or year.
#[must_use]
pub fn is_foreign_month(word: &str) -> bool {
    matches!(
        word,
        "januar"
            | "jänner"
            | "janvier"
            | "enero"
            | "februar"
            | "février"
            | "febrero"
            | "märz"
            | "mars"
            | "marzo"
            | "avril"
            | "abril"
            | "mai"
            | "mayo"
            | "juni"
            | "juin"
            | "junio"
            | "juli"
            | "juillet"
            | "julio"
            | "août"
            | "agosto"
            | "septembre"
            | "septiembre"
            | "oktober"
            | "octobre"
            | "octubre"
            | "novembre"
            | "noviembre"
            | "dezember"
            | "décembre"
            | "diciembre"
    )
}

/// 1 (Monday) to 7 (Sunday) for a weekday's name or its short form, without a dot.
#[must_use]
pub fn weekday(word: &str) -> Option<u32> {
    Some(match word {
        "monday" | "mon" | "montag" | "lundi" | "lunes" => 1,
        "tuesday" | "tue" | "tues" | "dienstag" | "mardi" | "martes" => 2,
        "wednesday" | "wed" | "mittwoch" | "mercredi" | "miércoles" => 3,
        "thursday" | "thu" | "thur" | "thurs" | "donnerstag" | "jeudi" | "jueves" => 4,
        "friday" | "fri" | "freitag" | "vendredi" | "viernes" => 5,
        "saturday" | "sat" | "samstag" | "samedi" | "sábado" => 6,
        "sunday" | "sun" | "sonntag" | "dimanche" | "domingo" => 7,
        _ => return None,
    })
}

/// Is this weekday's name one of a language other than English?
#[must_use]
pub fn is_foreign_weekday(word: &str) -> bool {
    weekday(word).is_some() && !word.ends_with("day") && !is_short_weekday(word)
}

/// Is the name a short form, which is a name only beside a date ("Sun. Oct. 12")?
#[must_use]
pub fn is_short_weekday(word: &str) -> bool {
    word.len() <= 5
        && matches!(
            word,
            "mon" | "tue" | "tues" | "wed" | "thu" | "thur" | "thurs" | "fri" | "sat" | "sun"
        )
}
