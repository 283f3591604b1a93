//! The npm packages of a folder, installed once per state of its `package-lock.json`.

use crate::step::{ask, run};
use crate::trouble::Trouble;
use std::path::Path;
use std::process::Command;

/// Installs a folder's packages unless they are there as the lock file has them.
pub fn install(folder: &Path) -> Result<(), Trouble> {
    let version = ask(Command::new("node").arg("--version")).ok_or_else(|| {
        Trouble::new("Node.js isn't installed.")
            .remedy("install Node.js 20 or newer with npm, for example: apt-get install nodejs npm")
    })?;
    if major(&version) < 20 {
        return Err(
            Trouble::new(format!("Node.js {} is too old.", version.trim()))
                .remedy("install Node.js 20 or newer"),
        );
    }
    if ask(Command::new("npm").arg("--version")).is_none() {
        return Err(
            Trouble::new("npm, which comes with Node.js, isn't installed.")
                .remedy("install it, for example: apt-get install npm"),
        );
    }
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).map_err(|error| Trouble::file("read", &lock, &error))?;
    let mark = folder.join("node_modules/.installed-lock.json");
    if std::fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        println!("  installed by an earlier run");
        return Ok(());
    }
    run(Command::new("npm").current_dir(folder).args([
        "ci",
        "--no-audit",
        "--no-fund",
        "--loglevel",
        "error",
    ]))
    .map_err(|trouble| {
        trouble.remedy(format!(
            "check that npm can reach its registry, then run `npm ci` in {}",
            folder.display()
        ))
    })?;
    std::fs::write(&mark, wanted).map_err(|error| Trouble::file("write", &mark, &error))
}

fn major(version: &str) -> u32 {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_number_after_the_v() {
        assert_eq!(major("v20.20.2\n"), 20);
        assert_eq!(major("nonsense"), 0);
    }
}
