//! Rust's standard library for WebAssembly: rustup's, or failing that Debian's Rust for the web,
//! which builds it from source.

use super::debian;
use crate::places;
use crate::step::{ask, run};
use crate::trouble::Trouble;
use std::path::{Path, PathBuf};
use std::process::Command;

const TARGET: &str = "wasm32-unknown-unknown";

/// Who compiles for the web.
pub enum Toolchain {
    /// The rustup toolchain with its WebAssembly target.
    Rustup,
    /// Debian's rustc-web, linking with this program (such as `wasm-ld-22`).
    Debian {
        linker: String,
        cargo_folder: PathBuf,
    },
}

impl Toolchain {
    /// Said once at set-up.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Rustup => "using rustup's toolchain with its WebAssembly target",
            Self::Debian { .. } => "using Debian's Rust for the web, standard library from source",
        }
    }

    /// The compiler and its version, such as "rustc 1.95.0".
    pub fn compiler(&self) -> String {
        let rustc = match self {
            Self::Rustup => "rustc",
            Self::Debian { .. } => debian::RUSTC,
        };
        ask(Command::new(rustc)
            .current_dir(places::project())
            .arg("--version"))
        .unwrap_or_default()
    }

    /// Makes a program compile with this toolchain.
    pub fn apply_to(&self, command: &mut Command) {
        let Self::Debian {
            linker,
            cargo_folder,
        } = self
        else {
            return;
        };
        let path = command
            .get_envs()
            .find_map(|(name, value)| (name == "PATH").then_some(value).flatten())
            .map(std::ffi::OsStr::to_os_string)
            .unwrap_or_default();
        let folders = std::iter::once(cargo_folder.clone()).chain(std::env::split_paths(&path));
        if let Ok(path) = std::env::join_paths(folders) {
            command.env("PATH", path);
        }
        command
            .env_remove("CARGO")
            .env_remove("RUSTUP_TOOLCHAIN")
            .env("RUSTC", debian::RUSTC)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
            .env("CARGO_TARGET_DIR", places::project().join("target/debian"));
    }
}

/// Finds or installs the library. `debian` asks for Debian's even where rustup's is there.
pub fn find_or_install(debian: bool) -> Result<Toolchain, Trouble> {
    if debian {
        return debian::find_or_install();
    }
    if has_target() {
        return Ok(Toolchain::Rustup);
    }
    println!("  rustup target add {TARGET}");
    match run(Command::new("rustup")
        .current_dir(places::project())
        .args(["target", "add", TARGET]))
    {
        Ok(()) if has_target() => return Ok(Toolchain::Rustup),
        Ok(()) => println!("  rustup added it, but rustc doesn't find it"),
        Err(trouble) => println!("  {trouble}"),
    }
    println!("  Trying Debian's packages instead");
    debian::find_or_install().map_err(|trouble| {
        trouble.remedy(format!(
            "run `rustup target add {TARGET}` where the network lets it through"
        ))
    })
}

fn has_target() -> bool {
    ask(Command::new("rustc").current_dir(places::project()).args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]))
    .is_some_and(|folder| holds_std(Path::new(folder.trim())))
}

fn holds_std(folder: &Path) -> bool {
    std::fs::read_dir(folder).is_ok_and(|files| {
        files
            .flatten()
            .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
    })
}
