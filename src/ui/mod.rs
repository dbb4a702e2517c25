//! Draws. The only room that knows ratatui; it takes the state and changes nothing.
