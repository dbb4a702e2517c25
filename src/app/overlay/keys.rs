//! Keys, pasted text and the mouse while something lies over the panes.
//!
//! What is pressed comes in; the overlay stays, closes, or runs what was chosen. It refuses keys of the panes below.

use super::Overlay;
use super::listing::{Listing, in_listing};
use super::picker::in_picker;
use super::prompt::in_prompt;
use crate::app::lines::flat;
use crate::app::message::{Effect, Mouse};
use crate::app::state::App;
use crate::app::whole::finder;
use crate::config::keys::{Code, Key};

/// What a click on the selected row is.
const ENTER: Key = Key {
    code: Code::Enter,
    ctrl: false,
    alt: false,
    shift: false,
};

/// Takes a key while something lies over the panes.
pub fn key(app: &mut App, key: Key) -> Vec<Effect> {
    if key.code == Code::Char('c') && key.ctrl {
        return vec![Effect::Quit];
    }
    let Some(overlay) = app.overlay.take() else {
        return Vec::new();
    };
    match overlay {
        Overlay::Picker(picker) => in_picker(app, picker, key),
        Overlay::Prompt(prompt) => in_prompt(app, prompt, key),
        Overlay::Finder(finder) => finder::key(app, finder, key),
        Overlay::Listing(listing) => in_listing(app, listing, key),
        Overlay::Why(reasons) => {
            if !matches!(key.code, Code::Esc | Code::Enter | Code::Char('q' | 'w')) {
                app.overlay = Some(Overlay::Why(reasons));
            }
            Vec::new()
        }
    }
}

/// Takes pasted text into what is being typed.
pub fn paste(app: &mut App, text: &str) -> Vec<Effect> {
    match app.overlay.take() {
        Some(Overlay::Picker(mut picker)) => {
            picker.editor.insert(&flat(text));
            picker.filter();
            app.overlay = Some(Overlay::Picker(picker));
        }
        Some(Overlay::Prompt(mut prompt)) => {
            prompt.editor.insert(text.trim_end());
            app.overlay = Some(Overlay::Prompt(prompt));
        }
        Some(Overlay::Finder(mut found)) => {
            found.editor.insert(&flat(text));
            let effects = finder::typed(app, &mut found);
            app.overlay = Some(Overlay::Finder(found));
            return effects;
        }
        other => app.overlay = other,
    }
    Vec::new()
}

/// The wheel moves a picker's choice, a click selects a row, and runs it when it is selected; a click beside the
/// frame closes the picker.
pub fn mouse(app: &mut App, what: Mouse, (col, row): (u16, u16)) -> Vec<Effect> {
    let size = app.view.size;
    match (&mut app.overlay, what) {
        (Some(Overlay::Picker(picker)), Mouse::Click) if !picker.area(size).holds(col, row) => {
            app.overlay = None;
        }
        (Some(Overlay::Picker(picker)), Mouse::Click) => match picker.at(size, col, row) {
            Some(i) if i == picker.selected => return key(app, ENTER),
            Some(i) => picker.selected = i,
            None => {}
        },
        (Some(Overlay::Picker(picker)), Mouse::WheelDown) => picker.step(1),
        (Some(Overlay::Picker(picker)), Mouse::WheelUp) => picker.step(-1),
        (Some(Overlay::Finder(found)), Mouse::Click) => match found.at(size, col, row) {
            Some(n) if n == found.selected => return key(app, ENTER),
            Some(n) => {
                let by = isize::try_from(n).unwrap_or(0) - isize::try_from(found.selected).unwrap_or(0);
                return found.step(by);
            }
            None if !found.area(size).holds(col, row) => {
                app.overlay = None;
                return vec![Effect::FindNoMore];
            }
            None => {}
        },
        (Some(Overlay::Finder(found)), Mouse::WheelDown) => return found.step(1),
        (Some(Overlay::Finder(found)), Mouse::WheelUp) => return found.step(-1),
        (Some(Overlay::Listing(listing)), Mouse::WheelDown) => listing.sheet.wheel(3),
        (Some(Overlay::Listing(listing)), Mouse::WheelUp) => listing.sheet.wheel(-3),
        (Some(Overlay::Listing(listing)), Mouse::Click) => {
            let area = Listing::area(size);
            let inside = area.holds(col, row) && row > area.row;
            let item = usize::from(row.saturating_sub(area.row + 1));
            match listing.sheet.item_at(item).filter(|_| inside) {
                Some(n) if n == listing.sheet.selected => return key(app, ENTER),
                Some(n) => listing.sheet.selected = n,
                None if !inside => app.overlay = None,
                None => {}
            }
        }
        (Some(Overlay::Why(_)), Mouse::Click) => app.overlay = None,
        _ => {}
    }
    Vec::new()
}
