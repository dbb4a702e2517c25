//! Pages that stand before an article: a login, a question about cookies, a check for robots, a page that needs
//! scripts, and the call to subscribe in the middle of a text.
//!
//! The source of a page and what was found in it come in; one line on what the page asks for goes out. It refuses to
//! call a page of some length a wall, whatever it says.

use super::blocks::PageBlock;
use super::offers;

/// Words from which a page is an article, whatever it asks for somewhere.
const LEAST: usize = 80;

/// Words beside what a wall says, from which the page tells something.
const LEAST_BESIDE: usize = 30;

/// What a page says that is a wall, in small letters, and what it asks for.
const SAYINGS: &[(&str, &[&str])] = &[
    (
        "it checks for robots",
        &[
            "checking your browser",
            "verify you are human",
            "verifying you are human",
            "are you a robot",
            "not a robot",
            "unusual traffic",
            "complete the captcha",
            "pardon our interruption",
            "checking if the site connection is secure",
        ],
    ),
    (
        "it asks about cookies",
        &[
            "we use cookies",
            "uses cookies",
            "use of cookies",
            "accept cookies",
            "accept all cookies",
            "before you continue",
            "cookie policy",
            "wir verwenden cookies",
            "nous utilisons des cookies",
            "utilizamos cookies",
            "utilizziamo i cookie",
            "privacy choices",
        ],
    ),
    (
        "it needs scripts",
        &[
            "enable javascript",
            "javascript is disabled",
            "javascript is required",
            "requires javascript",
            "turn on javascript",
            "without javascript",
            "activate javascript",
        ],
    ),
    (
        "it refuses to be read from here",
        &[
            "access denied",
            "403 forbidden",
            "not available in your region",
            "not available in your country",
        ],
    ),
];

/// What the page asks for, where it holds hardly more than that.
pub(super) fn asks(html: &str, blocks: &[PageBlock]) -> Option<&'static str> {
    let words: usize = blocks.iter().map(|b| b.text.split_whitespace().count()).sum();
    if words >= LEAST {
        return None;
    }
    if offers::asks_to_log_in(html) {
        return Some("it asks to log in");
    }
    let says = |block: &PageBlock| {
        let lower = block.text.to_lowercase();
        SAYINGS
            .iter()
            .find(|(_, all)| all.iter().any(|s| lower.contains(s)))
            .map(|(what, _)| *what)
    };
    // a notice with a question about cookies below it is a notice
    let rest: usize = blocks
        .iter()
        .filter(|b| says(b).is_none())
        .map(|b| b.text.split_whitespace().count())
        .sum();
    if rest < LEAST_BESIDE
        && let Some(what) = blocks.iter().find_map(says)
    {
        return Some(what);
    }
    // an empty page that is filled by its scripts
    let is_empty = words == 0 && html.contains("<script");
    is_empty.then_some("it needs scripts")
}

/// What stands where the rest of an article is sold.
const SALES: &[&str] = &[
    "to read the full",
    "to read the rest",
    "to read this article",
    "to read more of this",
    "unlimited access",
    "unlimited digital access",
    "for subscribers only",
    "is for subscribers",
    "subscribers only",
    "already a subscriber",
    "already have a subscription",
    "subscribe to read",
    "subscribe to continue",
    "log in or subscribe",
    "register to continue",
    "register to read",
    "this is a preview of",
    "um weiterzulesen",
    "jetzt weiterlesen",
    "réservé aux abonnés",
    "pour lire la suite",
    "solo para suscriptores",
    "per continuare a leggere",
];

/// The same, that nothing else says.
const OFFERS: &[&str] = &[
    "to continue reading",
    "to keep reading",
    "get unlimited access",
    "enjoy unlimited access",
    "for unlimited access",
];

/// What is asked for it.
const TERMS: &[&str] = &[
    "subscri",
    "log in",
    "sign in",
    "sign up",
    "register",
    "account",
    "member",
    "trial",
    "preview",
    "abonn",
    "anmeld",
    "suscri",
    "abbona",
    "weiterlesen",
    "weiterzulesen",
];

/// A call to subscribe for the rest of the text.
pub(super) fn sells_the_rest(block: &PageBlock) -> bool {
    let text = block.text.as_str();
    let lower = if text.len() <= 300 {
        text.to_lowercase()
    } else {
        String::new()
    };
    let has = |list: &[&str]| list.iter().any(|s| lower.contains(s));
    has(OFFERS) || has(SALES) && has(TERMS)
}

/// Cuts the calls to subscribe off the end of an article; true where there were any: the text is not whole.
pub(super) fn cut_sales(blocks: &mut Vec<PageBlock>) -> bool {
    let near = blocks.len().saturating_sub(4).max(1);
    let at = blocks.iter().skip(near).position(sells_the_rest);
    if let Some(at) = at {
        blocks.truncate(near + at);
    }
    at.is_some()
}

#[cfg(test)]
mod tests {
    use super::super::all_blocks;
    use super::*;

    #[test]
    fn walls_say_what_they_ask_for() {
        let asked = |body: &str| asks(body, &all_blocks(&format!("<body>{body}</body>")));
        assert_eq!(
            asked("<form><input type=password></form>"),
            Some("it asks to log in")
        );
        assert_eq!(
            asked("<p>Checking your browser before you go on."),
            Some("it checks for robots")
        );
        assert_eq!(
            asked("<p>We use cookies and data."),
            Some("it asks about cookies")
        );
        assert_eq!(asked("<p>Please enable JavaScript."), Some("it needs scripts"));
        assert_eq!(
            asked("<div id=app></div><script src=a.js></script>"),
            Some("it needs scripts")
        );
        assert_eq!(asked("<p>The wall is built."), None);
        let notice = "The council meets on Monday at seven in the old hall beside the pier, and everybody may come \
            who has something to say on the wall, on the lights along the promenade or on the ferries.";
        assert_eq!(asked(&format!("<p>{notice}<p>We use cookies.")), None);
        assert_eq!(
            asked(&format!(
                "<p>We use cookies. {}",
                "The wall is built. ".repeat(30)
            )),
            None
        );
    }

    #[test]
    fn the_call_for_the_rest_is_cut() {
        let text = "<p>One.<p>Two.<p>Three.<p>Four";
        let mut blocks = all_blocks(&format!(
            "{text}<p>Subscribe to continue reading.<p>One crown a week."
        ));
        assert!(cut_sales(&mut blocks));
        assert_eq!(blocks.len(), 4);
        assert!(!cut_sales(&mut blocks));
        assert!(!sells_the_rest(
            &all_blocks("<p>The pass gives unlimited access to the ferries.")[0]
        ));
    }
}
