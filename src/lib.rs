//! dateline turns news into briefings: who said what, what happened when, what matters.
//!
//! `ARCHITECTURE.md` says what each room is for and which others it may name.

pub mod analysis;
pub mod app;
pub mod article;
pub mod briefing;
pub mod calendar;
pub mod cli;
pub mod config;
pub mod load;
pub mod store;
pub mod text;
pub mod ui;
pub mod work;
