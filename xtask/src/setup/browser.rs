//! The browsers that the tests drive, and the age tool beside them.

use super::apt;
use crate::step::{ask, step};
use crate::trouble::Trouble;
use std::path::PathBuf;
use std::process::Command;

/// A browser that can be found or installed.
pub struct Browser {
    name: &'static str,
    /// Names under which it is looked for on the PATH, first match first.
    programs: &'static [&'static str],
    /// The variable that names another one than that on the PATH.
    choice: &'static str,
    /// Debian's package.
    package: &'static str,
}

/// Drives every journey.
pub const CHROMIUM: Browser = Browser {
    name: "Chromium",
    programs: &["chromium", "chromium-browser", "google-chrome"],
    choice: "AMENDS_CHROMIUM",
    package: "chromium",
};

/// Drives one short journey, to see that nothing depends on Chromium.
pub const FIREFOX: Browser = Browser {
    name: "Firefox",
    programs: &["firefox-esr", "firefox"],
    choice: "AMENDS_FIREFOX",
    package: "firefox-esr",
};

/// No browser, but found and installed like one: opens what the app seals, and the other way round.
pub const AGE: Browser = Browser {
    name: "The age tool",
    programs: &["age"],
    choice: "AMENDS_AGE",
    package: "age",
};

impl Browser {
    /// Where it is, after installing it where it isn't.
    pub fn find_or_install(&self) -> Result<PathBuf, Trouble> {
        step(&format!("{} for the browser tests", self.name), || {
            let found = match std::env::var(self.choice) {
                Ok(named) => place(&named).ok_or_else(|| {
                    Trouble::new(format!("{} names {named}, which doesn't run.", self.choice))
                        .remedy(format!(
                            "set it to the path of a {}, or unset it",
                            self.name
                        ))
                })?,
                Err(_) => self.on_the_path().map_or_else(|| self.install(), Ok)?,
            };
            println!("  {}", found.display());
            Ok(found)
        })
    }

    fn on_the_path(&self) -> Option<PathBuf> {
        self.programs.iter().find_map(|program| place(program))
    }

    fn install(&self) -> Result<PathBuf, Trouble> {
        apt::refresh(self.package)
            .and_then(|()| apt::install(self.package))
            .map_err(|trouble| {
                trouble.remedy(format!(
                    "set {} to the path of a {}",
                    self.choice, self.name
                ))
            })?;
        self.on_the_path().ok_or_else(|| {
            Trouble::new(format!("The package {} brought no browser.", self.package))
        })
    }
}

/// Where a program is, if it runs.
fn place(program: &str) -> Option<PathBuf> {
    ask(Command::new(program).arg("--version"))?;
    let path = ask(Command::new("sh").args(["-c", "command -v \"$0\"", program]))?;
    Some(PathBuf::from(path.trim()))
}
