//! The bundled briefing: what a newcomer reads first.
//!
//! Nothing comes in; the sample articles go out as bytes, compiled into the program, to be loaded like any
//! file. It refuses real news: every person, town and institution in them is invented.

/// One article of the bundled briefing, as it would lie on a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Its file name: the ending says the format, a day in front when it was published.
    pub name: &'static str,
    /// Its bytes, UTF-8.
    pub bytes: &'static [u8],
}

/// Makes a [`Sample`] of a file in `assets/samples`.
macro_rules! sample {
    ($name:literal) => {
        Sample {
            name: $name,
            bytes: include_bytes!(concat!("../../assets/samples/", $name)),
        }
    };
}

/// The samples in the order in which they are shown.
pub const SAMPLES: &[Sample] = &[
    sample!("harbour-bridge-gazette.html"),
    sample!("2026-11-23-harbour-bridge-wire.txt"),
    sample!("harbour-bridge-coast-fm.md"),
    sample!("2026-11-22-tram-drivers-suspend-strike.txt"),
    sample!("reservoir-ledger.md"),
    sample!("school-roof-survey.md"),
    sample!("carved-door.md"),
    sample!("2026-11-20-straits-forum.txt"),
    sample!("2026-11-16-storm-names.txt"),
    sample!("2026-11-19-straits-line-third-quarter.txt"),
    sample!("tern-colony.md"),
];
