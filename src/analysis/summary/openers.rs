//! Words by which a sentence leans on the one before.
//!
//! They are looked up by `opening`; what they mean is said there.

/// What opens a clause that stands before its subject.
pub(super) const BEFORE: &str = "in at on after before by with for to from under since during until despite without as while when \
    though although of about following over within throughout amid";

/// Days of the week, which no pronoun means.
pub(super) const DAYS: &str = "monday tuesday wednesday thursday friday saturday sunday";

/// Words of whoever writes and of whoever reads.
pub(super) const SPEAKING: &str = "my me we our you your yours ours mine";

/// Words that join a sentence to the one before, between two commas.
pub(super) const BETWEEN_COMMAS: &str =
    "however though meanwhile too nevertheless nonetheless therefore likewise then moreover instead";

/// Units of time before "later" and "earlier".
pub(super) const UNITS: &str = "minutes hour hours day days week weeks month months year years moments decade decades Minutes Hours \
    Days Weeks Months Years Moments Decades";

/// Openings that join a sentence to the one before.
pub(super) const JOINING_PHRASES: &[&str] = &[
    "later,",
    "earlier,",
    "indeed,",
    "finally,",
    "afterward,",
    "afterwards,",
    "separately,",
    "regardless,",
    "similarly,",
    "likewise,",
    "nevertheless,",
    "nonetheless,",
    "otherwise,",
    "consequently,",
    "besides,",
    "hence,",
    "elsewhere,",
    "next,",
    "now,",
    "again,",
    "first,",
    "second,",
    "third,",
    "in addition,",
    "in contrast,",
    "by contrast,",
    "for example,",
    "for instance,",
    "in fact,",
    "of course,",
    "as a result,",
    "at the same time,",
    "on the other hand,",
    "in other words,",
    "even so,",
    "even then,",
    "after all,",
    "at one point,",
    "at times,",
    "at the bottom",
    "at the top of the page",
    "in turn,",
    "in response,",
    "in the end,",
    "in the meantime,",
    "in return,",
    "in short,",
    "in sum,",
    "among them,",
    "for his part,",
    "for her part,",
    "for its part,",
    "for their part,",
    "the same ",
    "more important,",
    "most important,",
];

/// Words for what was named before.
pub(super) const LEANING: &str =
    "he she they it his her their its this that these those him them such both neither another others";

/// Nouns that need the sentence before where nothing follows that says which one is meant.
pub(super) const REFERRING: &str = "company firm move decision announcement agency group pair two three latter former incident accident \
    attack report statement statements phrase threats suit lawsuit deal bill measure plan study ban man \
    woman couple suspect victim victims comments remarks proposal ruling law letter document documents \
    order program programme project change changes others men women team organization organisation paper \
    newspaper official officials spokesman spokeswoman same result results figure figures survey poll \
    meeting talks visit article post tweet memo speech interview hearing emails message video book \
    episode event events criticism controversy situation allegation allegations charges revelation \
    legislation headline letters footage recording exchange gathering briefing discovery outburst \
    spokesperson aide aides lawmaker lawmakers election vote remark comment";

/// Words that join a sentence to the one before.
pub(super) const JOINING: &str = "and but so or yet then however also moreover meanwhile instead still therefore nor because thus \
    additionally furthermore";
