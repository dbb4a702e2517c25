//! Keys, pasted text and the mouse while something lies over the panes.
//!
//! What is pressed comes in; the overlay stays, closes, or runs what was chosen. It refuses keys of the panes below.

use super::Overlay;
use super::picker::in_picker;
use super::prompt::in_prompt;
use crate::app::lines::flat;
use crate::app::message::{Effect, Mouse};
use crate::app::state::App;
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
        Overlay::Why(reasons) => {
            if !matches!(key.code, Code::Esc | Code::Enter | Code::Char('q' | 'w')) {
                app.overlay = Some(Overlay::Why(reasons));
            }
            Vec::new()
        }
    }
}

/// Takes pasted text into what is being typed.
pub fn paste(overlay: &mut Overlay, text: &str) {
    match overlay {
        Overlay::Picker(picker) => {
            picker.editor.insert(&flat(text));
            picker.filter();
        }
        Overlay::Prompt(prompt) => prompt.editor.insert(text.trim_end()),
        Overlay::Why(_) => {}
    }
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
        (Some(Overlay::Why(_)), Mouse::Click) => app.overlay = None,
        _ => {}
    }
    Vec::new()
}
