//! What roles look like: colours on a dark or light terminal, shapes and weight without any.
//!
//! A [`Role`] comes in, a style goes out. It refuses to paint the background, and to let colour alone carry a
//! meaning: speakers have letters, a selection is reversed.

use ratatui::style::{Color, Modifier, Style};

use crate::app::lines::Role;
use crate::config::theme as config;

/// Which colours there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Colors {
    /// Light text on dark.
    #[default]
    Dark,
    /// Dark text on light.
    Light,
    /// None: `NO_COLOR`, a dumb terminal.
    Mono,
}

/// How many colours the terminal has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Depth {
    /// 24 bits.
    #[default]
    True,
    /// The 256 of xterm.
    Palette,
    /// The 16 that every colour terminal has, in the user's own shades.
    Sixteen,
}

/// The looks of all roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Which colours there are.
    pub colors: Colors,
    /// One colour a speaker, over again from the seventh on; empty without colours.
    pub speakers: Vec<Color>,
    /// Of second rank.
    pub dim: Style,
    /// Bookmarks and the reader's notes.
    pub star: Style,
    /// Dates.
    pub date: Style,
    /// Names of sections.
    pub label: Style,
    /// Not certain.
    pub doubt: Style,
    /// A fault.
    pub fault: Style,
    /// What settings change of the roles that have no field here.
    changes: Vec<(&'static str, Style)>,
}

/// Colour-blind safe, at least 4.5:1 on black.
const ON_DARK: [u32; 6] = [0x56b4e9, 0xe69f00, 0x009e73, 0xcc79a7, 0xd55e00, 0xf0e442];
/// The same hues, at least 4.5:1 on white.
const ON_LIGHT: [u32; 6] = [0x177ab2, 0x996a00, 0x008460, 0xba4a88, 0xbe5400, 0x7d750a];

/// The hues of [`ON_DARK`] and [`ON_LIGHT`] among the 16 colours.
const OF_SIXTEEN: [Color; 6] = [
    Color::Cyan,
    Color::Yellow,
    Color::Green,
    Color::Magenta,
    Color::Red,
    Color::Blue,
];
/// Grey for text of second rank, on dark and on light.
const GREYS: (u32, u32) = (0x8a8a8a, 0x6c6c6c);

impl Theme {
    /// The bundled look for these colours.
    #[must_use]
    pub fn of(colors: Colors, depth: Depth) -> Self {
        let plain = Style::new();
        let (hues, grey) = match colors {
            Colors::Dark => (ON_DARK, GREYS.0),
            Colors::Light => (ON_LIGHT, GREYS.1),
            Colors::Mono => {
                return Self {
                    colors,
                    speakers: Vec::new(),
                    dim: plain.add_modifier(Modifier::DIM),
                    star: plain,
                    date: plain,
                    label: plain.add_modifier(Modifier::BOLD),
                    doubt: plain.add_modifier(Modifier::BOLD),
                    fault: plain.add_modifier(Modifier::BOLD),
                    changes: Vec::new(),
                };
            }
        };
        let shade = |hex: u32, sixteen: Color| match depth {
            Depth::True => Color::from_u32(hex),
            Depth::Palette => Color::Indexed(nearest(hex)),
            Depth::Sixteen => sixteen,
        };
        let speakers: Vec<Color> = hues.iter().zip(OF_SIXTEEN).map(|(&h, c)| shade(h, c)).collect();
        let [blue, gold, _, _, red, _] = hues;
        Self {
            colors,
            speakers,
            // bright black is unreadable in many palettes of 16: faint is the terminal's own choice
            dim: match depth {
                Depth::Sixteen => plain.add_modifier(Modifier::DIM),
                _ => plain.fg(shade(grey, Color::Gray)),
            },
            star: plain.fg(shade(gold, Color::Yellow)),
            date: plain.fg(shade(blue, Color::Cyan)),
            label: plain.add_modifier(Modifier::BOLD),
            doubt: plain.fg(shade(red, Color::Red)).add_modifier(Modifier::BOLD),
            fault: plain.fg(shade(red, Color::Red)).add_modifier(Modifier::BOLD),
            changes: Vec::new(),
        }
    }

    /// The bundled look with what the settings change of it. Colours of 24 bits become the nearest of 256
    /// where there are no more, and are left out where there are only 16.
    #[must_use]
    pub fn configured(settings: &config::Theme, colors: Colors, depth: Depth) -> Self {
        let mut theme = Self::of(colors, depth);
        let color = |c: config::Color| match (c, depth) {
            _ if colors == Colors::Mono => None,
            (config::Color::Default, _) => Some(Color::Reset),
            (config::Color::Ansi(n), _) => Some(Color::Indexed(n)),
            (config::Color::Rgb(..), Depth::Sixteen) => None,
            (config::Color::Rgb(r, g, b), Depth::True) => Some(Color::Rgb(r, g, b)),
            (config::Color::Rgb(r, g, b), Depth::Palette) => {
                Some(Color::Indexed(nearest(u32::from_be_bytes([0, r, g, b]))))
            }
        };
        let speakers: Vec<Color> = settings.speakers.iter().filter_map(|&c| color(c)).collect();
        if !speakers.is_empty() {
            theme.speakers = speakers;
        }
        for (name, change) in &settings.style {
            let flags = [
                (change.bold, Modifier::BOLD),
                (change.italic, Modifier::ITALIC),
                (change.underline, Modifier::UNDERLINED),
                (change.reverse, Modifier::REVERSED),
            ];
            let mut patch = Style::new();
            patch.fg = change.fg.and_then(color);
            patch.bg = change.bg.and_then(color);
            for (on, modifier) in flags {
                patch = match on {
                    Some(true) => patch.add_modifier(modifier),
                    Some(false) => patch.remove_modifier(modifier),
                    None => patch,
                };
            }
            let field = match name.as_str() {
                "dim" => &mut theme.dim,
                "star" => &mut theme.star,
                "date" => &mut theme.date,
                "label" => &mut theme.label,
                "doubt" => &mut theme.doubt,
                "fault" => &mut theme.fault,
                other => {
                    let known = config::ROLES.iter().find(|r| **r == other);
                    theme.changes.extend(known.map(|r| (*r, patch)));
                    continue;
                }
            };
            *field = field.patch(patch);
        }
        theme
    }

    /// The look of a role.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        let name = match role {
            Role::Text => "text",
            Role::Title => "title",
            Role::Note => "note",
            Role::Speaker(_) => "speaker",
            Role::Quote(_) => "quote",
            Role::Hit => "hit",
            Role::Key => "key",
            _ => return self.bundled(role),
        };
        let change = self.changes.iter().find(|(n, _)| *n == name);
        change.map_or_else(
            || self.bundled(role),
            |(_, patch)| self.bundled(role).patch(*patch),
        )
    }

    fn bundled(&self, role: Role) -> Style {
        match role {
            Role::Text => Style::new(),
            Role::Title => Style::new().add_modifier(Modifier::BOLD),
            Role::Dim => self.dim,
            Role::Label => self.label,
            Role::Star => self.star,
            Role::Date => self.date,
            Role::Note => self.star.add_modifier(Modifier::ITALIC),
            Role::Doubt => self.doubt,
            Role::Speaker(n) => self.speaker(n).add_modifier(Modifier::BOLD),
            Role::Quote(n) => self.speaker(n),
            Role::Hit => Style::new().add_modifier(Modifier::REVERSED),
            Role::Key => self.label,
            Role::Fault => self.fault,
        }
    }

    fn speaker(&self, n: usize) -> Style {
        let color = self.speakers.get(n % self.speakers.len().max(1));
        color.map_or_else(Style::new, |c| Style::new().fg(*c))
    }
}

/// The colour of xterm's cube of 6x6x6 or its 24 greys that lies nearest.
fn nearest(hex: u32) -> u8 {
    let part = |shift: u32| i64::from((hex >> shift) & 0xff);
    let want = [part(16), part(8), part(0)];
    let of_cube = |n: i64| if n == 0 { 0 } else { 55 + 40 * n };
    let shade = |i: u8| -> [i64; 3] {
        let n = i64::from(i);
        if n >= 232 {
            [8 + 10 * (n - 232); 3]
        } else {
            let n = n - 16;
            [of_cube(n / 36), of_cube(n / 6 % 6), of_cube(n % 6)]
        }
    };
    let far = |i: &u8| {
        shade(*i)
            .iter()
            .zip(want)
            .map(|(a, b)| (a - b).pow(2))
            .sum::<i64>()
    };
    (16..=255).min_by_key(far).unwrap_or(15)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hex: u32) -> f64 {
        let part = |shift: u32| {
            let c = f64::from((hex >> shift) & 0xff) / 255.0;
            if c <= 0.04045 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
    }

    #[test]
    fn every_colour_can_be_read() {
        for hex in ON_DARK.into_iter().chain([0x8a8a8a]) {
            let contrast = (luminance(hex) + 0.05) / 0.05;
            assert!(contrast >= 4.5, "{hex:06x} on black: {contrast:.2}");
        }
        for hex in ON_LIGHT.into_iter().chain([0x6c6c6c]) {
            let contrast = 1.05 / (luminance(hex) + 0.05);
            assert!(contrast >= 4.5, "{hex:06x} on white: {contrast:.2}");
        }
    }

    #[test]
    fn fewer_colours_are_the_nearest() {
        assert_eq!(nearest(0xff0000), 196);
        assert_eq!(nearest(0x8a8a8a), 245);
        assert_eq!(nearest(0x56b4e9), 74);
    }

    #[test]
    fn settings_change_styles_as_far_as_the_terminal_can() {
        let mut settings = config::Theme::default();
        assert_eq!(
            Theme::configured(&settings, Colors::Dark, Depth::True),
            Theme::of(Colors::Dark, Depth::True)
        );
        settings.speakers = vec![config::Color::Rgb(255, 0, 0), config::Color::Ansi(2)];
        for role in config::ROLES {
            let change = config::Style {
                fg: Some(config::Color::Rgb(255, 0, 0)),
                underline: Some(true),
                ..config::Style::default()
            };
            settings.style.insert((*role).to_owned(), change);
        }
        let roles = [
            Role::Text,
            Role::Title,
            Role::Dim,
            Role::Label,
            Role::Star,
            Role::Date,
            Role::Note,
            Role::Doubt,
            Role::Speaker(0),
            Role::Quote(1),
            Role::Hit,
            Role::Key,
            Role::Fault,
        ];
        assert_eq!(roles.len(), config::ROLES.len());
        let palette = Theme::configured(&settings, Colors::Dark, Depth::Palette);
        let mono = Theme::configured(&settings, Colors::Mono, Depth::True);
        for role in roles {
            let style = palette.style(role);
            assert_eq!(style.fg, Some(Color::Indexed(196)), "{role:?}");
            assert!(style.add_modifier.contains(Modifier::UNDERLINED), "{role:?}");
            assert_eq!(mono.style(role).fg, None, "{role:?}");
        }
        assert_eq!(palette.speakers, [Color::Indexed(196), Color::Indexed(2)]);
        let sixteen = Theme::configured(&settings, Colors::Dark, Depth::Sixteen);
        assert_eq!(sixteen.speakers, [Color::Indexed(2)]);
    }

    #[test]
    fn without_colour_no_role_names_one() {
        let mono = Theme::of(Colors::Mono, Depth::True);
        for role in [
            Role::Text,
            Role::Dim,
            Role::Star,
            Role::Speaker(3),
            Role::Quote(1),
            Role::Doubt,
            Role::Fault,
            Role::Date,
        ] {
            let style = mono.style(role);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
    }
}
