//! Writes every kept screen as text and SVG into `assets/screens`, from fixed articles and a fixed clock.

#[path = "../tests/fixed/mod.rs"]
mod fixed;
#[path = "../tests/fixed/pictures.rs"]
mod pictures;

use std::fs;
use std::path::Path;

use dateline::ui::theme::Colors;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/screens");
    fs::create_dir_all(&folder)?;
    for &(name, keys, cols, rows) in pictures::SCREENS {
        let (app, _) = pictures::screen(keys, cols, rows);
        let buffer = pictures::render(&app, Colors::Dark);
        let stem = format!("{name}-{cols}x{rows}");
        fs::write(folder.join(format!("{stem}.txt")), pictures::text(&buffer))?;
        fs::write(folder.join(format!("{stem}.svg")), pictures::svg(&buffer))?;
    }
    Ok(())
}
