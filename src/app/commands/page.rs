//! The table of keys as documentation: what the README shows is made from the commands themselves.

use std::fmt::Write as _;

use super::{Group, Scope, all};

/// Every command with its keys as a Markdown table, group by group.
#[must_use]
pub fn markdown() -> String {
    let mut page = String::from("| keys | where | what they do |\n|---|---|---|\n");
    for group in Group::ALL {
        let _ = writeln!(page, "| | | **{}** |", group.word());
        for command in all().filter(|c| c.group == group) {
            let keys: Vec<String> = command
                .keys
                .iter()
                .map(|k| format!("`{}`", k.replace('|', "\\|").replace('`', "grave")))
                .collect();
            let place = match command.scope {
                Scope::Global => "",
                Scope::Read => "text",
                Scope::List => "lists",
                Scope::In(pane) => pane.word(),
            };
            let _ = writeln!(page, "| {} | {place} | {} |", keys.join(" "), command.doc);
        }
    }
    page
}
