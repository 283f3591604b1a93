//! The browser that the tests drive.

use super::debian;
use crate::step::{ask, step};
use crate::trouble::Trouble;
use std::path::PathBuf;
use std::process::Command;

/// Names and places under which Chromium is looked for, first match first.
const CANDIDATES: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

/// Finds Chromium, or installs Debian's. `AMENDS_CHROMIUM` names another one.
pub fn browser() -> Result<PathBuf, Trouble> {
    step("Chromium for the browser tests", || {
        if let Some(found) = find() {
            println!("  {}", found.display());
            return Ok(found);
        }
        debian::refresh()
            .and_then(|()| debian::packages(&["chromium"]))
            .map_err(|trouble| {
                trouble.remedy(
                    "install Chromium (as root: apt-get install -y chromium), or set \
                     AMENDS_CHROMIUM to the path of a Chromium or Chrome",
                )
            })?;
        find().ok_or_else(|| Trouble::new("The package chromium brought no browser."))
    })
}

fn find() -> Option<PathBuf> {
    let named = std::env::var("AMENDS_CHROMIUM").ok();
    named
        .iter()
        .map(String::as_str)
        .chain(CANDIDATES.iter().copied())
        .find(|program| ask(Command::new(program).arg("--version")).is_some())
        .and_then(|program| ask(Command::new("sh").args(["-c", "command -v \"$0\"", program])))
        .map(|path| PathBuf::from(path.trim()))
}
