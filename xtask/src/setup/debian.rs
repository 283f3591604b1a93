//! Debian's Rust for the web: which packages it takes, and what of it is there.

use super::apt;
use super::wasm_std::Toolchain;
use crate::places;
use crate::step::ask;
use crate::trouble::Trouble;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Debian's compiler.
pub const RUSTC: &str = "/usr/bin/rustc";
const CARGO: &str = "/usr/bin/cargo";

const PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];

/// Finds Debian's Rust for the web, or installs it with the newest linker on offer.
pub fn find_or_install() -> Result<Toolchain, Trouble> {
    let linker = match newest_linker().filter(|_| PACKAGES.iter().all(|name| is_installed(name))) {
        Some(linker) => linker,
        None => install()?,
    };
    Ok(Toolchain::Debian {
        linker,
        cargo_folder: cargo_folder()?,
    })
}

/// Installs the packages and returns the linker's name.
fn install() -> Result<String, Trouble> {
    let with = |lld: &str| {
        PACKAGES
            .into_iter()
            .chain([lld])
            .collect::<Vec<_>>()
            .join(" ")
    };
    apt::refresh(&with("lld"))?;
    let lld = newest_lld().ok_or_else(|| {
        Trouble::new("The packages on offer here have no lld for WebAssembly.")
            .remedy("add Debian's security suite, or a newer release, to apt's sources")
    })?;
    apt::install(&with(&lld))?;
    newest_linker().ok_or_else(|| Trouble::new(format!("The package {lld} brought no wasm-ld.")))
}

fn is_installed(package: &str) -> bool {
    ask(Command::new("dpkg-query").args(["-W", "-f=${Status}", package]))
        .is_some_and(|status| status.ends_with(" installed"))
}

fn newest_lld() -> Option<String> {
    let offered = ask(Command::new("apt-cache").args(["search", "--names-only", "^lld-[0-9]+$"]))?;
    let names = offered
        .lines()
        .filter_map(|line| line.split_whitespace().next());
    names
        .max_by_key(|name| number_at_end(name))
        .map(ToOwned::to_owned)
}

/// The `wasm-ld-N` on the PATH with the highest number.
fn newest_linker() -> Option<String> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .filter_map(|folder| std::fs::read_dir(folder).ok())
        .flat_map(std::iter::Iterator::flatten)
        .filter_map(|file| file.file_name().into_string().ok())
        .filter(|name| name.starts_with("wasm-ld-") && number_at_end(name) > 0)
        .max_by_key(|name| number_at_end(name))
}

/// The number after the last dash, or 0.
fn number_at_end(name: &str) -> u32 {
    let end = name.rsplit('-').next();
    end.and_then(|end| end.parse().ok()).unwrap_or(0)
}

/// A folder that holds Debian's cargo and nothing else, to stand first on a PATH.
fn cargo_folder() -> Result<PathBuf, Trouble> {
    let folder = places::tools()?.join("debian-cargo");
    std::fs::create_dir_all(&folder).map_err(|error| Trouble::file("make", &folder, &error))?;
    let link = folder.join("cargo");
    if std::fs::read_link(&link).is_ok_and(|to| to == Path::new(CARGO)) {
        return Ok(folder);
    }
    // One that points elsewhere is in the way; one that isn't there is no matter.
    let _ = std::fs::remove_file(&link);
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
