//! Where things are: the project's folder, what is built, and the tools we installed.

use crate::trouble::Trouble;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// This program, for the scripts that call it: the place it was started from. Asked once, as the first thing the
/// program does, because cargo may put a new build in its place later, and then the system no longer knows a path.
pub fn this_program() -> Result<&'static Path, Trouble> {
    static PLACE: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    PLACE
        .get_or_init(|| std::env::current_exe().map_err(|error| error.to_string()))
        .as_deref()
        .map_err(|error| Trouble::new(format!("This program doesn't know its own place: {error}")))
}

/// The project's folder: that of this source, or the one that `AMENDS_PROJECT` names.
pub fn project() -> PathBuf {
    if let Some(named) = std::env::var_os("AMENDS_PROJECT") {
        return PathBuf::from(named);
    }
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The finished site.
pub fn dist() -> PathBuf {
    project().join("dist")
}

/// What Trunk builds, before it is hardened.
pub fn trunk_output() -> PathBuf {
    project().join("target/trunk")
}

/// The folder with the npm packages: wasm-opt, Playwright and axe.
pub fn node_packages() -> PathBuf {
    project().join("tests/browser")
}

/// The folder with the journey through Firefox, and the npm packages that it needs.
pub fn firefox_journeys() -> PathBuf {
    project().join("tests/firefox")
}

/// The folder with what `cargo xtask bench` runs in Node, and its npm packages.
pub fn bench() -> PathBuf {
    project().join("tests/bench")
}

/// Where tools are installed, so that later runs and other work trees find them again.
pub fn tools() -> Result<PathBuf, Trouble> {
    if let Some(cache) = std::env::var_os("XDG_CACHE_HOME").filter(|cache| !cache.is_empty()) {
        return Ok(PathBuf::from(cache).join("amends"));
    }
    std::env::home_dir()
        .map(|home| home.join(".cache/amends"))
        .ok_or_else(|| {
            Trouble::new("There is no home folder to install tools into.")
                .remedy("set XDG_CACHE_HOME to a folder that can be written to")
        })
}
