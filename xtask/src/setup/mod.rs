//! Makes the machine ready: finds each tool, or installs it, and says which one is used.
//! What it found is a `Workshop`, from which every other command starts its programs.

mod apt;
mod browser;
mod cargo_tool;
mod checkers;
mod debian;
mod node;
mod wasm_std;

use crate::places;
use crate::step::step;
use crate::trouble::Trouble;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use wasm_std::Toolchain;

use browser::FIREFOX;
pub use browser::{AGE, CHROMIUM};
pub use checkers::checkers;
pub use node::install as packages;

/// The tools that are ready to be used.
pub struct Workshop {
    toolchain: Toolchain,
    path: OsString,
}

impl Workshop {
    /// A program started in the project's folder, with our tools first on its PATH.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(places::project())
            .env("PATH", &self.path);
        command
    }

    /// The same, and compiling for the web with the toolchain that was found.
    pub fn web_command(&self, program: &str) -> Command {
        let mut command = self.command(program);
        self.toolchain.apply_to(&mut command);
        command
    }

    /// Which toolchain compiles for the web, with its version: another one builds another site.
    pub fn toolchain(&self) -> String {
        format!("{}, {}", self.toolchain.name(), self.toolchain.compiler())
    }

    /// Whether cargo itself, rather than a rebuilt standard library, can check code for the web.
    pub fn has_rustup_target(&self) -> bool {
        matches!(self.toolchain, Toolchain::Rustup)
    }
}

/// `cargo xtask setup`.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    workshop(words)?;
    if words.iter().any(|word| word == "--tests") {
        checkers()?;
        CHROMIUM.find_or_install()?;
        AGE.find_or_install()?;
    }
    println!("Ready.");
    Ok(())
}

/// Finds or installs everything a build needs.
pub fn workshop(words: &[String]) -> Result<Workshop, Trouble> {
    let debian = words.iter().any(|word| word == "--debian-toolchain")
        || std::env::var("AMENDS_TOOLCHAIN").is_ok_and(|wish| wish == "debian");
    let toolchain = step("WebAssembly standard library", || {
        let found = wasm_std::find_or_install(debian)?;
        println!("  {}", found.name());
        Ok(found)
    })?;
    let mut folders = Vec::new();
    for tool in cargo_tool::needed()? {
        folders.extend(step(&tool.title(), || tool.find_or_install())?);
    }
    step("Packages from npm (wasm-opt, Playwright, axe)", || {
        node::install(&places::node_packages())
    })?;
    folders.push(places::node_packages().join("node_modules/.bin"));
    Ok(Workshop {
        toolchain,
        path: path_with(folders)?,
    })
}

/// Finds or installs Firefox and what drives it.
pub fn firefox() -> Result<PathBuf, Trouble> {
    step("Packages from npm (Puppeteer)", || {
        node::install(&places::firefox_journeys())
    })?;
    FIREFOX.find_or_install()
}

fn path_with(mut folders: Vec<PathBuf>) -> Result<OsString, Trouble> {
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    std::env::join_paths(folders)
        .map_err(|error| Trouble::new(format!("The PATH can't be written: {error}")))
}
