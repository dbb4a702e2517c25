//! An address in the browser.
//!
//! An address comes in, a program starts with it as one of its arguments. It refuses anything but http and
//! https, and never asks a shell.

use std::process::{Command, Stdio};

/// Opens `url` by `command` (its words, with `{url}` in one of them), or by the system's own browser when
/// `command` is empty.
///
/// # Errors
/// One line: what was refused, or what could not be started.
pub(super) fn open(command: &[String], url: &str) -> Result<(), String> {
    if !is_web(url) {
        return Err("this address is not opened: only http and https are".to_owned());
    }
    let Some((program, arguments)) = command.split_first() else {
        return open::that_detached(url)
            .map_err(|fault| format!("no browser could be started ({fault}); set open.browser"));
    };
    let mut child = Command::new(program)
        .args(arguments.iter().map(|a| a.replace("{url}", url)))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|fault| format!("{program}: {fault}; see open.browser"))?;
    // a launcher hands over to the browser and ends; one that says it failed is believed
    match child.wait() {
        Ok(status) if !status.success() => Err(format!("{program}: {status}; see open.browser")),
        _ => Ok(()),
    }
}

/// http or https with a host, and no character that an address cannot have.
fn is_web(url: &str) -> bool {
    let rest = ["http://", "https://"].iter().find_map(|scheme| {
        let (head, rest) = url.split_at_checked(scheme.len())?;
        head.eq_ignore_ascii_case(scheme).then_some(rest)
    });
    rest.is_some_and(|r| r.starts_with(|c: char| c.is_alphanumeric() || c == '['))
        && !url.chars().any(|c| c.is_whitespace() || c.is_control())
}

/// The real host, without user and password: "port.example".
pub(super) fn shown(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    host.rsplit('@').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_web_addresses_are_opened() {
        for url in [
            "https://port.example/a?b=c",
            "HTTP://port.example",
            "http://[::1]/",
        ] {
            assert!(is_web(url), "{url}");
        }
        for url in [
            "file:///etc/passwd",
            "javascript:alert(1)",
            "https://",
            "https://-x",
            "https://a b",
            "https://a\nb",
            "--help",
            "",
            "httpß://x",
        ] {
            assert!(!is_web(url), "{url}");
            assert!(open(&["true".to_owned()], url).is_err(), "{url}");
        }
        assert_eq!(shown("https://bank.example@evil.example/x"), "evil.example");
    }

    #[cfg(unix)]
    #[test]
    fn the_address_is_one_argument_and_no_shell_sees_it() {
        let dir = tempfile::tempdir().unwrap();
        let seen = dir.path().join("seen");
        let url = "https://port.example/$(touch${IFS}x);'\"&a=b";
        let command = [
            "cp".to_owned(),
            "{url}".to_owned(),
            seen.to_string_lossy().into_owned(),
        ];
        // cp is given the address as the name of a file that is not there, and says so
        assert!(open(&command, url).unwrap_err().contains("cp"));
        assert_eq!(open(&["true".to_owned(), "{url}".to_owned()], url), Ok(()));
        assert!(
            open(&["no-such-browser".to_owned()], url)
                .unwrap_err()
                .contains("open.browser")
        );
    }
}
