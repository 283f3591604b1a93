//! Debian's packages, installed as root or through a sudo that doesn't ask.

use crate::step::{ask, run};
use crate::trouble::Trouble;
use std::process::Command;

/// Refreshes the list of packages on offer. `wanted` is what will be installed, for the message.
pub fn refresh(wanted: &str) -> Result<(), Trouble> {
    run(apt_get(wanted)?.args(["update", "-qq"])).map_err(|trouble| {
        trouble
            .remedy("check that apt can reach its servers, then run this again")
            .remedy(by_hand(wanted))
    })
}

/// Installs packages, named with spaces between.
pub fn install(wanted: &str) -> Result<(), Trouble> {
    println!("  apt-get install {wanted}");
    run(apt_get(wanted)?
        .args(["install", "-y", "--no-install-recommends", "-qq"])
        .args(wanted.split(' ')))
    .map_err(|trouble| trouble.remedy(by_hand(wanted)))
}

fn apt_get(wanted: &str) -> Result<Command, Trouble> {
    if ask(Command::new("apt-get").arg("--version")).is_none() {
        return Err(Trouble::new(format!(
            "{wanted} can't be installed from Debian's packages: there is no apt-get here."
        )));
    }
    if ask(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0") {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        return Ok(command);
    }
    if ask(Command::new("sudo").args(["-n", "true"])).is_none() {
        return Err(Trouble::new(format!("Installing {wanted} needs root."))
            .remedy(by_hand(wanted))
            .remedy("where there is sudo, run `sudo -v` and then this again"));
    }
    let mut command = Command::new("sudo");
    // sudo passes no variables on by itself.
    command.args(["-n", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    Ok(command)
}

fn by_hand(wanted: &str) -> String {
    format!("as root, run: apt-get install -y {wanted}")
}
