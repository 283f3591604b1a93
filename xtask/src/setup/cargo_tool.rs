//! Trunk and wasm-bindgen: one that is on the PATH, one that an earlier run installed,
//! one that cargo-binstall brings, or one compiled here, in that order.

use crate::places;
use crate::step::{ask, run};
use crate::trouble::Trouble;
use std::path::{Path, PathBuf};
use std::process::Command;

const TRUNK: &str = "0.22.1";

/// A program published as a crate, at one version.
pub struct CargoTool {
    package: &'static str,
    binary: &'static str,
    version: String,
    /// How it is compiled, beside its name and version.
    options: &'static [&'static str],
}

/// The tools a build needs, in the order in which they are set up.
pub fn needed() -> Result<[CargoTool; 2], Trouble> {
    let lock = places::project().join("Cargo.lock");
    let text =
        std::fs::read_to_string(&lock).map_err(|error| Trouble::file("read", &lock, &error))?;
    let bindgen = locked_version(&text, "wasm-bindgen")
        .ok_or_else(|| Trouble::new("Cargo.lock names no version of wasm-bindgen."))?;
    Ok([
        CargoTool {
            package: "trunk",
            binary: "trunk",
            version: TRUNK.to_owned(),
            // Its declared minimum is newer than the compiler it builds and runs with.
            options: &[
                "--locked",
                "--ignore-rust-version",
                "--no-default-features",
                "--features",
                "rustls",
            ],
        },
        CargoTool {
            package: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            version: bindgen.to_owned(),
            options: &["--bin", "wasm-bindgen"],
        },
    ])
}

impl CargoTool {
    /// Its name and version.
    pub fn title(&self) -> String {
        format!("{} {}", self.binary, self.version)
    }

    /// The folder to put on the PATH, or none where it is there already.
    pub fn find_or_install(&self) -> Result<Option<PathBuf>, Trouble> {
        match version_of(Path::new(self.binary)) {
            Some(found) if found == self.version => {
                println!("  found on the PATH");
                return Ok(None);
            }
            Some(other) => println!(
                "  the one on the PATH is {other}; {} is needed",
                self.version
            ),
            None => {}
        }
        let root = places::tools()?.join(format!("{}-{}", self.binary, self.version));
        let folder = root.join("bin");
        let program = folder.join(self.binary);
        if self.works(&program) {
            println!("  installed by an earlier run");
            return Ok(Some(folder));
        }
        std::fs::create_dir_all(&root).map_err(|error| Trouble::file("make", &root, &error))?;
        if !(self.fetch(&root) && self.works(&program)) {
            self.compile(&root)?;
        }
        if self.works(&program) {
            return Ok(Some(folder));
        }
        Err(
            Trouble::new(format!("{} was installed but doesn't run.", self.title()))
                .remedy(format!("try {} --version", program.display())),
        )
    }

    fn works(&self, program: &Path) -> bool {
        version_of(program).as_deref() == Some(self.version.as_str())
    }

    fn fetch(&self, root: &Path) -> bool {
        if ask(Command::new("cargo-binstall").arg("-V")).is_none() {
            return false;
        }
        println!("  fetching it with cargo-binstall");
        run(Command::new("cargo-binstall")
            .args(["--no-confirm", "--disable-strategies", "compile", "--root"])
            .arg(root)
            .arg(format!("{}@{}", self.package, self.version)))
        .is_ok()
    }

    fn compile(&self, root: &Path) -> Result<(), Trouble> {
        println!(
            "  compiling it, once: some minutes on two cores (cargo-binstall, or a {} {} \
             on the PATH, would spare that)",
            self.binary, self.version
        );
        // From a folder of its own, so that none of this project's settings apply to it.
        // The tool runs for a moment per build: quick to compile matters more than quick to run.
        run(Command::new("cargo")
            .current_dir(root)
            .args([
                "install",
                self.package,
                "--version",
                &self.version,
                "--root",
            ])
            .arg(root)
            .args(self.options)
            .env_remove("CARGO_TARGET_DIR")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"))
        .map_err(|trouble| {
            trouble
                .remedy("check that cargo can reach its registry, then run this again")
                .remedy(format!(
                    "put {} {} on the PATH by any means, for example `cargo install {} --version {}`",
                    self.binary, self.version, self.package, self.version
                ))
        })
    }
}

/// The version that a program tells, if it runs: "trunk 0.22.1" is 0.22.1.
fn version_of(program: &Path) -> Option<String> {
    let said = ask(Command::new(program).arg("--version"))?;
    said.split_whitespace().nth(1).map(ToOwned::to_owned)
}

fn locked_version<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let (_, after) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    after.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_read_from_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9\"\n\n[[package]]\n\
                    name = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }
}
