//! The layers, by files, variables and flags as people write them.

use super::{DEFAULT, Loaded, Sources, load};
use crate::config::fault::At;
use crate::config::options;
use crate::config::settings::{Config, KeyParagraphs, Known, View};
use crate::config::theme::{Color, Depth, Style};

const KNOWN: Known<'_> = Known {
    commands: &["view.timeline", "jump.quote_next", "mark.toggle"],
    scopes: &["global", "read", "list"],
};

fn file(text: &str) -> Loaded {
    load(Sources {
        file: Some(("c.toml", text)),
        known: KNOWN,
        ..Sources::default()
    })
}

/// The faults as "line:column what".
fn faults(text: &str) -> Vec<String> {
    let all = file(text).faults;
    all.iter()
        .map(|f| {
            f.to_string()
                .lines()
                .next()
                .unwrap()
                .strip_prefix("c.toml:")
                .unwrap()
                .to_owned()
        })
        .collect()
}

#[test]
fn the_shipped_file_is_the_defaults_and_names_every_option() {
    let shipped = file(DEFAULT);
    assert_eq!(shipped.faults, []);
    assert_eq!(shipped.config, Config::default());
    let named: Vec<&str> = shipped.origins.keys().copied().collect();
    let mut all: Vec<&str> = options::paths().collect();
    all.sort_unstable();
    assert_eq!(named, all);
    // what is in comments must load too
    let examples: String = DEFAULT
        .lines()
        .map(|l| {
            l.strip_prefix("# ")
                .filter(|l| l.starts_with(['"', 't', '[', 'u', 'r', 'f', 'c']) && l.contains(['=', '[']))
                .unwrap_or(l)
        })
        .map(|l| format!("{l}\n"))
        .collect();
    let examples = file(&examples);
    assert_eq!(examples.faults, []);
    assert_eq!(
        (examples.config.keys.len(), examples.config.theme.style.len()),
        (2, 1)
    );
    assert_eq!(examples.config.sources.len(), 3);
}

#[test]
fn what_is_shown_reads_back_as_itself() {
    let changed = file(
        "[ui]\nstart = 'marks'\n[quotes]\nshow = ['direct']\n[theme]\nspeakers = ['#010203', 'red']\n\
         [theme.style]\ntitle = { fg = 'red', bold = false }\n[open]\nbrowser = ['a \"b', '{url}']\n\
         [keys.read]\n'g x' = 'mark.toggle'\nz = false\n[network]\nrefresh = '2h'\nenabled = false\n\
         [convert]\npdf = ['pdftotext', '{file}', '-']\n[[source]]\nurl = 'https://a.example/x'\n\
         title = 'A \"b\"'\nrefresh = 'never'\nfull_text = 'always'\ntags = ['c', '#d']\n\
         [[source]]\ncommand = ['get', 'a b']\n[[source]]\nfolder = '~/news'\n",
    );
    assert_eq!(changed.faults, []);
    let again = file(&changed.show(false));
    assert_eq!(again.faults, [], "{}", changed.show(false));
    assert_eq!(again.config, changed.config);
    assert_eq!(file(&changed.show(true)).config, changed.config);
}

#[test]
fn good_files() {
    for (text, check) in [
        ("ui.mouse = false", (|c| !c.mouse) as fn(&Config) -> bool),
        ("ui = { mouse = false, start = 'read' }", |c| {
            !c.mouse && c.start == View::Read
        }),
        ("[ui]\nmenu-delay-ms = 0", |c| c.menu_delay_ms == 0),
        ("[theme]\ncolors = 256", |c| c.theme.colors == Depth::Palette),
        ("[reading]\nkey_paragraphs = 'off'", |c| {
            c.key_paragraphs == KeyParagraphs::Off
        }),
        ("[theme.style.quote]\nfg = 'blue'", |c| {
            let blue = Style {
                fg: Some(Color::Ansi(4)),
                ..Style::default()
            };
            c.theme.style.get("quote") == Some(&blue)
        }),
        ("keys.read.x = false", |c| c.keys[0].command.is_none()),
        ("\u{feff}[ui]\r\nmouse = false\r\n", |c| !c.mouse),
        ("", |c| *c == Config::default()),
    ] {
        let loaded = file(text);
        assert_eq!(loaded.faults, [], "{text}");
        assert!(check(&loaded.config), "{text}");
    }
}

#[test]
fn bad_files() {
    for (text, told) in [
        (
            "[reading]\nmesure = 70",
            "2:1: [reading] has no option \"mesure\"; did you mean \"measure\"?",
        ),
        (
            "[raeding]\nmeasure = 70",
            "1:2: no section is named \"raeding\"; did you mean \"reading\"?",
        ),
        (
            "mouse = true",
            "1:1: no option is named \"mouse\" at the top; did you mean \"ui.mouse\"?",
        ),
        (
            "[quotes]\nmouse = true",
            "2:1: [quotes] has no option \"mouse\"; did you mean \"ui.mouse\"?",
        ),
        (
            "[ui]\nmouse = 'yes'",
            "2:9: ui.mouse: this is \"yes\", but it should be true or false",
        ),
        (
            "[reading]\nmeasure = 7",
            "2:11: reading.measure: this is the integer 7, but it should be a number from 25 to 120",
        ),
        (
            "[ui]\nstart = 'qoutes'",
            "2:9: ui.start: this is \"qoutes\", but it should be one of \"front\", \"read\", \"quotes\", \"timeline\", \"summary\", \"marks\", \"people\"; did you mean \"quotes\"?",
        ),
        (
            "[quotes]\nshow = ['dirct']",
            "2:8: quotes.show: quotes are \"direct\", \"mixed\" or \"indirect\", not \"dirct\"; did you mean \"direct\"?",
        ),
        (
            "[theme.style]\nquotes = { fg = 'red' }",
            "2:1: no style is named \"quotes\"; did you mean \"quote\"?",
        ),
        (
            "[theme.style]\nquote = { color = 'red' }",
            "2:9: theme.style.quote: a style has no \"color\"",
        ),
        (
            "[theme]\nspeakers = ['mauve']",
            "2:12: theme.speakers: this is \"mauve\", but it should be a colour: \"#56b4e9\", \"red\", \"bright-red\", \"default\"",
        ),
        (
            "[open]\nbrowser = ['firefox']",
            "2:11: open.browser: the words that start a browser need \"{url}\" after the first",
        ),
        ("ui = 3", "1:1: \"ui\" is a section: write [ui]"),
        ("[ui.mouse]\n", "1:5: \"ui.mouse\" is an option, not a section"),
        (
            "[keys.reading]\nx = false",
            "1:7: keys are bound in [keys.global], [keys.read], [keys.list], not in \"reading\"",
        ),
        (
            "[keys.read]\nx = 'mark.togle'",
            "2:5: no command is named \"mark.togle\"; did you mean \"mark.toggle\"?",
        ),
        (
            "[keys.read]\n'ctrl-nonsense' = false",
            "2:1: \"ctrl-nonsense\" is no key: write \"x\", \"ctrl-x\", \"shift-tab\", \"F2\", \"g x\"",
        ),
        (
            "[keys.read]\ng = false\n'g x' = false",
            "3:1: \"g\" is in the way: one begins with the other",
        ),
        ("[ui]\nstart = 'é' # é\nmoüse = 1", "3:3: "),
    ] {
        let all = faults(text);
        if told.ends_with(": ") {
            assert!(all.iter().any(|f| f.starts_with("3:")), "{text}: {all:?}");
        } else {
            assert_eq!(all, [told], "{text}");
        }
    }
}

#[test]
fn a_slip_in_the_syntax_costs_its_own_line() {
    for (text, lines, others_hold) in [
        ("[ui]\nmouse = \n[reading]\nmeasure = 70", vec![2], true),
        ("[ui\nmouse = true\n[reading]\nmeasure = 70", vec![1], true),
        ("[ui]\nstart = \"front\n[reading]\nmeasure = 70", vec![2], true),
        (
            "[quotes]\nshow = [\"direct\", \n[reading]\nmeasure = 70",
            vec![2],
            true,
        ),
        (
            "[ui]\nmouse = true\nmouse = false\n[reading]\nmeasure = 70",
            vec![3],
            true,
        ),
        (
            "what is this\nand this\n[reading]\nmeasure = 70\n!",
            vec![1, 2, 5],
            true,
        ),
        ("[reading]\nmeasure = 70\n\"\"\"", vec![3], true),
    ] {
        let loaded = file(text);
        let at: Vec<usize> = loaded
            .faults
            .iter()
            .map(|f| match &f.at {
                At::File { line, .. } => *line,
                _ => 0,
            })
            .collect();
        assert_eq!(at, lines, "{text}\n{:?}", loaded.faults);
        assert_eq!(loaded.config.measure == 70, others_hold, "{text}");
    }
}

#[test]
fn the_message_shows_the_line_and_points_at_the_word() {
    let told = file("[reading]\n\tmesure = 70").faults[0].to_string();
    assert_eq!(
        told,
        "c.toml:2:2: [reading] has no option \"mesure\"; did you mean \"measure\"?\n 2 | \tmesure = 70\n   | \t^^^^^^"
    );
}

#[test]
fn flags_win_over_the_environment_and_that_over_the_file() {
    let environment = [
        ("DATELINE_READING_MEASURE".to_owned(), "80".to_owned()),
        ("DATELINE_UI_START".to_owned(), "marks".to_owned()),
        ("DATELINE_CONFIG".to_owned(), "x".to_owned()),
        ("DATELINE_READING_MESURE".to_owned(), "1".to_owned()),
        ("DATELINE_UI_MOUSE".to_owned(), "perhaps".to_owned()),
    ];
    let sets = ["reading.measure=90", "ui.menu-delay-ms = 5", "ui.x=1", "nonsense"].map(str::to_owned);
    let loaded = load(Sources {
        file: Some(("c.toml", "[reading]\nmeasure = 70\nscroll_off = 1\n")),
        environment: &environment,
        sets: &sets,
        known: KNOWN,
    });
    let c = &loaded.config;
    assert_eq!(
        (c.measure, c.scroll_off, c.start, c.menu_delay_ms),
        (90, 1, View::Marks, 5)
    );
    let told: Vec<String> = loaded.faults.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told[0].contains("DATELINE_READING_MEASURE?") && told[1].contains("perhaps"));
    let shown = loaded.show(true);
    for line in [
        "measure = 90  # --set",
        "scroll_off = 1  # c.toml:3",
        "start = \"marks\"  # DATELINE_UI_START",
        "mouse = true  # default",
    ] {
        assert!(shown.lines().any(|l| l == line), "{line}\n{shown}");
    }
}

proptest::proptest! {
    #[test]
    fn no_text_stops_it(text in "([a-z\\[\\]=\"'#{}., \n\r\té0-9]|ui|mouse|keys|theme|style|\\[reading\\]\n){0,60}") {
        let loaded = file(&text);
        for fault in &loaded.faults {
            proptest::prop_assert!(fault.to_string().lines().count() >= 3);
        }
    }
}
