//! What comes from Debian's packages: Rust for the web, and the browser for the tests.

use super::wasm_std::Toolchain;
use crate::places;
use crate::step::{ask, run};
use crate::trouble::Trouble;
use std::path::Path;
use std::process::Command;

/// Debian's compiler.
pub const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";

/// Installs Debian's Rust for the web with the newest linker on offer.
pub fn install() -> Result<Toolchain, Trouble> {
    let linker = if ready() { newest_linker() } else { None };
    let linker = if let Some(linker) = linker {
        linker
    } else {
        refresh()?;
        let lld = newest_lld()
            .ok_or_else(|| Trouble::new("Debian's packages offer no lld for WebAssembly."))?;
        packages(&["rustc-web", "cargo-web", "rust-web-src", &lld])?;
        newest_linker().ok_or_else(|| Trouble::new("The package lld brought no wasm-ld."))?
    };
    Ok(Toolchain::Debian {
        linker,
        cargo_folder: cargo_folder()?,
    })
}

/// Installs packages, as root or through sudo.
pub fn packages(names: &[&str]) -> Result<(), Trouble> {
    let by_hand = format!("as root, run: apt-get install -y {}", names.join(" "));
    println!("  apt-get install {}", names.join(" "));
    let mut command = apt().ok_or_else(|| {
        Trouble::new(format!(
            "{} must be installed, which needs root.",
            names.join(", ")
        ))
        .remedy(&*by_hand)
    })?;
    run(command
        .args(["install", "-y", "--no-install-recommends", "-qq"])
        .args(names)
        .env("DEBIAN_FRONTEND", "noninteractive"))
    .map_err(|trouble| trouble.remedy(by_hand))
}

/// Refreshes the list of packages.
pub fn refresh() -> Result<(), Trouble> {
    let mut command = apt().ok_or_else(|| {
        Trouble::new("Debian's packages can't be installed here: there is no apt-get, or no root.")
    })?;
    run(command.args(["update", "-qq"]))
}

fn apt() -> Option<Command> {
    ask(Command::new("apt-get").arg("--version"))?;
    let root = ask(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if root {
        return Some(Command::new("apt-get"));
    }
    ask(Command::new("sudo").args(["-n", "true"]))?;
    let mut command = Command::new("sudo");
    command.args(["-n", "apt-get"]);
    Some(command)
}

fn ready() -> bool {
    ["rustc-web", "cargo-web", "rust-web-src"]
        .iter()
        .all(|name| {
            ask(Command::new("dpkg-query").args(["-W", "-f=${Status}", name]))
                .is_some_and(|status| status.ends_with(" installed"))
        })
}

fn newest_lld() -> Option<String> {
    let offered = ask(Command::new("apt-cache").args(["search", "--names-only", "^lld-[0-9]+$"]))?;
    offered
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .max_by_key(|name| number_at_end(name))
        .map(ToOwned::to_owned)
}

fn newest_linker() -> Option<String> {
    std::fs::read_dir("/usr/bin")
        .ok()?
        .flatten()
        .filter_map(|file| file.file_name().into_string().ok())
        .filter(|name| name.starts_with("wasm-ld-"))
        .max_by_key(|name| number_at_end(name))
}

fn number_at_end(name: &str) -> u32 {
    name.rsplit('-')
        .next()
        .and_then(|end| end.parse().ok())
        .unwrap_or(0)
}

/// A folder that holds Debian's cargo and nothing else, to stand first on a PATH.
fn cargo_folder() -> Result<std::path::PathBuf, Trouble> {
    let folder = places::tools()?.join("debian-cargo");
    std::fs::create_dir_all(&folder).map_err(|error| Trouble::file("make", &folder, &error))?;
    let link = folder.join("cargo");
    if std::fs::read_link(&link).is_ok_and(|to| to == Path::new(CARGO)) {
        return Ok(folder);
    }
    std::os::unix::fs::symlink(CARGO, &link)
        .map_err(|error| Trouble::file("link", &link, &error))?;
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_linker_is_the_one_with_the_highest_number() {
        let newest = ["wasm-ld-9", "wasm-ld-22", "wasm-ld-14"]
            .into_iter()
            .max_by_key(|name| number_at_end(name));
        assert_eq!(newest, Some("wasm-ld-22"));
    }
}
