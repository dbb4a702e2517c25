//! The terminal: taken over at start, given back however the program ends.
//!
//! Frames and copied text come in, bytes go out to standard output. It refuses to leave raw mode, the alternate
//! screen, mouse or paste modes switched on: on return, on a panic of the main thread and while suspended they
//! are off.

use std::io::{self, Stdout, Write as _};
use std::panic;
use std::thread;

use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{
    DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::backend::CrosstermBackend;

use super::theme::Theme;
use crate::app::App;

/// The terminal while the reader has it.
pub struct Terminal {
    screen: ratatui::Terminal<CrosstermBackend<Stdout>>,
    mouse: bool,
}

impl Terminal {
    /// Takes the terminal over.
    ///
    /// # Errors
    /// When it refuses raw mode or cannot be written to.
    pub fn enter(mouse: bool) -> io::Result<Self> {
        hook_panics();
        take(mouse)?;
        let screen = ratatui::Terminal::new(CrosstermBackend::new(io::stdout()))?;
        Ok(Self { screen, mouse })
    }

    /// Columns and rows.
    ///
    /// # Errors
    /// When the terminal does not say.
    pub fn size(&self) -> io::Result<(u16, u16)> {
        let size = self.screen.size()?;
        Ok((size.width, size.height))
    }

    /// Draws one frame; only cells that changed are written.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw(&mut self, app: &App, theme: &Theme) -> io::Result<()> {
        self.screen.draw(|frame| {
            super::draw(app, theme, frame.buffer_mut());
            if let Some(at) = super::cursor(app) {
                frame.set_cursor_position(at);
            }
        })?;
        Ok(())
    }

    /// Forgets what is on the screen, so that the next frame writes all of it.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn clear(&mut self) -> io::Result<()> {
        // ratatui's own `clear` asks the terminal where its cursor is, and the thread that reads the keys would
        // swallow the answer: new buffers forget as well
        execute!(io::stdout(), Clear(ClearType::All))?;
        self.screen = ratatui::Terminal::new(CrosstermBackend::new(io::stdout()))?;
        Ok(())
    }

    /// Puts text on the clipboard by OSC 52, which works over SSH; the text is sent encoded.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn copy(&mut self, text: &str) -> io::Result<()> {
        execute!(io::stdout(), CopyToClipboard::to_clipboard_from(text))
    }

    /// Gives the terminal to the shell until the program is continued.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    #[cfg(unix)]
    pub fn suspend(&mut self) -> io::Result<()> {
        give_back();
        signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)?;
        take(self.mouse)?;
        self.clear()
    }

    /// There is no suspending here.
    ///
    /// # Errors
    /// Never.
    #[cfg(not(unix))]
    pub fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        give_back();
    }
}

fn take(mouse: bool) -> io::Result<()> {
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    if mouse {
        execute!(io::stdout(), EnableMouseCapture)?;
    }
    Ok(())
}

/// Every step is tried, whatever became of the one before: the terminal may be gone.
fn give_back() {
    let _ = execute!(io::stdout(), DisableMouseCapture);
    let _ = execute!(io::stdout(), DisableBracketedPaste);
    let _ = execute!(io::stdout(), LeaveAlternateScreen, cursor::Show);
    let _ = disable_raw_mode();
    let _ = io::stdout().flush();
}

/// A panic of the main thread gives the terminal back before its message is printed. A worker's panic is caught
/// and told by a message, so its hook must leave the screen alone, and say nothing.
fn hook_panics() {
    let main = thread::current().id();
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().id() == main {
            give_back();
            before(info);
        }
    }));
}
