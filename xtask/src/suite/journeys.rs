//! The browser tests: Node's test runner over the journeys of a folder, with what they need to know.

use crate::places;
use crate::setup::{self, Workshop};
use crate::trouble::Trouble;
use std::path::Path;
use std::process::Command;

/// All journeys, on the release build.
pub fn in_chromium(shop: &Workshop, browser: &Path) -> Result<Command, Trouble> {
    let age = setup::AGE.find_or_install()?;
    let mut command = played(shop, &places::node_packages())?;
    command
        .env("AMENDS_CHROMIUM", browser)
        .env("AMENDS_AGE", age);
    Ok(command)
}

/// The short journey through Firefox, which is installed if it isn't there.
pub fn in_firefox(shop: &Workshop) -> Result<Command, Trouble> {
    let browser = setup::firefox()?;
    let mut command = played(shop, &places::firefox_journeys())?;
    command.env("AMENDS_FIREFOX", browser);
    Ok(command)
}

fn played(shop: &Workshop, folder: &Path) -> Result<Command, Trouble> {
    let mut command = shop.command("node");
    command
        .current_dir(folder)
        .args(["--test", "--test-reporter=spec"])
        .args(tests(folder)?)
        .env("AMENDS_XTASK", places::this_program()?)
        .env("AMENDS_DIST", places::dist());
    Ok(command)
}

/// The test files of a folder and of its `journeys`, by name; Node 20 takes no patterns.
fn tests(folder: &Path) -> Result<Vec<String>, Trouble> {
    let mut names = Vec::new();
    for below in ["", "journeys/"] {
        let place = folder.join(below);
        if !place.exists() {
            continue;
        }
        let listed =
            std::fs::read_dir(&place).map_err(|error| Trouble::file("list", &place, &error))?;
        let files = listed
            .flatten()
            .filter_map(|file| file.file_name().into_string().ok());
        let tests = files.filter(|name| name.ends_with(".test.mjs"));
        names.extend(tests.map(|name| format!("{below}{name}")));
    }
    names.sort();
    Ok(names)
}
