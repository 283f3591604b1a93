//! `cargo xtask dev`: Trunk's own server with live reload. No security policy and no offline
//! use, since live reload needs an inline script and always the newest file.

use crate::step::run as run_program;
use crate::trouble::Trouble;
use crate::{build, setup};

/// `cargo xtask dev`. Words it doesn't know are passed on to `trunk serve`.
pub fn run(words: &[String]) -> Result<(), Trouble> {
    let shop = setup::workshop(words)?;
    build::fetch_crates(&shop)?;
    let passed_on = words.iter().filter(|word| *word != "--debian-toolchain");
    run_program(
        shop.web_command("trunk")
            .args(["serve", "--offline"])
            .args(passed_on),
    )
}
