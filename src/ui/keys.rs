//! The terminal's keys and mouse into the reader's messages.
//!
//! An event of the terminal comes in, a message goes out, or nothing for what the reader does not use.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

use crate::app::message::{Mouse, Msg};
use crate::config::keys::{Code, Key};

/// The message that an event of the terminal is.
#[must_use]
pub fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => translate(key).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Paste(text)),
        Event::Resize(cols, rows) => Some(Msg::Resize { cols, rows }),
        Event::Mouse(mouse) => {
            let what = match mouse.kind {
                MouseEventKind::Down(MouseButton::Left) => Mouse::Click,
                MouseEventKind::ScrollUp => Mouse::WheelUp,
                MouseEventKind::ScrollDown => Mouse::WheelDown,
                _ => return None,
            };
            Some(Msg::Mouse {
                what,
                col: mouse.column,
                row: mouse.row,
            })
        }
        _ => None,
    }
}

fn translate(key: KeyEvent) -> Option<Key> {
    let shift = key.modifiers.contains(KeyModifiers::SHIFT);
    let (code, shift) = match key.code {
        KeyCode::Char(c) => (Code::Char(c), false),
        KeyCode::Enter => (Code::Enter, shift),
        KeyCode::Esc => (Code::Esc, shift),
        KeyCode::Tab => (Code::Tab, shift),
        KeyCode::BackTab => (Code::Tab, true),
        KeyCode::Backspace => (Code::Backspace, shift),
        KeyCode::Delete => (Code::Delete, shift),
        KeyCode::Insert => (Code::Insert, shift),
        KeyCode::Up => (Code::Up, shift),
        KeyCode::Down => (Code::Down, shift),
        KeyCode::Left => (Code::Left, shift),
        KeyCode::Right => (Code::Right, shift),
        KeyCode::Home => (Code::Home, shift),
        KeyCode::End => (Code::End, shift),
        KeyCode::PageUp => (Code::PageUp, shift),
        KeyCode::PageDown => (Code::PageDown, shift),
        KeyCode::F(n) => (Code::F(n), shift),
        _ => return None,
    };
    Some(Key {
        code,
        shift,
        ctrl: key.modifiers.contains(KeyModifiers::CONTROL),
        alt: key.modifiers.contains(KeyModifiers::ALT),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_sends_is_what_the_table_names() {
        let press = |code, modifiers| message(Event::Key(KeyEvent::new(code, modifiers)));
        let named = |msg: Option<Msg>| match msg {
            Some(Msg::Key(key)) => key.to_string(),
            other => format!("{other:?}"),
        };
        let (none, shift, ctrl) = (KeyModifiers::NONE, KeyModifiers::SHIFT, KeyModifiers::CONTROL);
        assert_eq!(named(press(KeyCode::Char('G'), shift)), "G");
        assert_eq!(named(press(KeyCode::BackTab, shift)), "shift-tab");
        assert_eq!(named(press(KeyCode::Char('o'), ctrl)), "ctrl-o");
        assert_eq!(named(press(KeyCode::PageDown, none)), "pagedown");
        assert_eq!(named(press(KeyCode::CapsLock, none)), "None");
    }
}
