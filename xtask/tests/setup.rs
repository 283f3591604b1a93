//! Set-up on machines of every kind: what is there is used, what is missing is installed, and what
//! can't be installed is named together with the way to get it.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions
#![cfg(unix)]

#[path = "setup/machine.rs"]
mod machine;

use machine::Machine;

/// apt-get that installs what Debian's Rust for the web consists of, and the tools to ask for it.
fn with_apt(machine: Machine) -> Machine {
    machine
        .has(
            "apt-get",
            r#"case "$*" in *install*) echo '#!/bin/sh' > $BIN/wasm-ld-22; echo '#!/bin/sh
echo Chromium 1' > $BIN/chromium; /bin/chmod +x $BIN/chromium;; esac"#,
        )
        .has(
            "apt-cache",
            "echo lld-19 - old; echo lld-22 - new; echo lld-9 - older",
        )
        .has("dpkg-query", "exit 1")
}

/// A sudo that asks for no password.
const SUDO: &str = r#"shift; exec /usr/bin/env PATH=$BIN "$@""#;

#[test]
fn what_is_there_is_used_and_nothing_installed() {
    let machine = Machine::ready("ready");
    let answer = machine.set_up(&["--tests"]);
    answer.expect_ready(&[
        "using rustup's toolchain",
        "found on the PATH",
        "Packages from npm",
    ]);
    assert!(!machine.asked().contains("install"), "{}", machine.asked());
    machine
        .set_up(&[])
        .expect_ready(&["installed by an earlier run"]);
    assert_eq!(machine.asked().matches("npm ci").count(), 1);
}

// Rust for the web ----------------------------------------------------------------------------

#[test]
fn rustup_adds_the_standard_library_for_the_web() {
    let machine = Machine::ready("rustup")
        .without_wasm_std()
        .has("rustup", "echo > $TOP/lib/libstd-1.rlib");
    machine
        .set_up(&[])
        .expect_ready(&["using rustup's toolchain"]);
    assert!(
        machine
            .asked()
            .contains("rustup target add wasm32-unknown-unknown")
    );
}

#[test]
fn where_rustup_may_not_download_debians_rust_takes_its_place() {
    let machine = with_apt(Machine::ready("debian"))
        .without_wasm_std()
        .has("rustup", "echo no network >&2; exit 1");
    machine.set_up(&[]).expect_ready(&[
        "`rustup target add wasm32-unknown-unknown` failed",
        "Trying Debian's packages instead",
        "using Debian's Rust for the web",
    ]);
    let packages = "-qq rustc-web cargo-web rust-web-src lld-22\n";
    assert!(machine.asked().contains(packages), "{}", machine.asked());
}

#[test]
fn debians_rust_can_be_asked_for_and_is_installed_once() {
    let machine = with_apt(Machine::ready("asked-for"));
    machine
        .set_up(&["--debian-toolchain"])
        .expect_ready(&["using Debian's Rust for the web"]);
    let machine = machine.has("dpkg-query", "printf 'install ok installed'");
    let before = machine.asked().matches("apt-get install").count();
    machine
        .set_up(&["--debian-toolchain"])
        .expect_ready(&["using Debian's Rust for the web"]);
    assert_eq!(machine.asked().matches("apt-get install").count(), before);
}

#[test]
fn without_rustup_and_apt_both_ways_are_told() {
    let machine = Machine::ready("neither").without_wasm_std();
    machine.set_up(&[]).expect_stopped(&[
        "rustc-web cargo-web rust-web-src lld can't be installed from Debian's packages: there is no apt-get here.",
        "run `rustup target add wasm32-unknown-unknown` where the network lets it through",
    ]);
}

#[test]
fn without_root_the_command_for_root_is_told() {
    let machine = with_apt(Machine::ready("no-root")).has("id", "echo 1000");
    machine.set_up(&["--debian-toolchain"]).expect_stopped(&[
        "needs root",
        "as root, run: apt-get install -y rustc-web cargo-web rust-web-src lld",
        "run `sudo -v` and then this again",
    ]);
    let locked = machine.has("sudo", "exit 1");
    locked
        .set_up(&["--debian-toolchain"])
        .expect_stopped(&["needs root"]);
}

#[test]
fn sudo_that_asks_for_no_password_is_used() {
    let machine = with_apt(Machine::ready("sudo"))
        .has("id", "echo 1000")
        .has("true", "")
        .has("env", r#"exec /usr/bin/env "$@""#)
        .has("sudo", SUDO);
    machine.set_up(&["--debian-toolchain"]).expect_ready(&[]);
    assert!(
        machine
            .asked()
            .contains("sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install")
    );
}

#[test]
fn packages_that_cannot_be_fetched_are_named() {
    let machine = with_apt(Machine::ready("apt-fails")).has(
        "apt-get",
        r#"case "$*" in *install*) echo E: Unable to fetch >&2; exit 100;; esac"#,
    );
    machine.set_up(&["--debian-toolchain"]).expect_stopped(&[
        "Unable to fetch",
        "as root, run: apt-get install -y rustc-web cargo-web rust-web-src lld-22",
    ]);
    let offline = machine.has("apt-get", r#"case "$*" in update*) exit 100;; esac"#);
    offline
        .set_up(&["--debian-toolchain"])
        .expect_stopped(&["check that apt can reach its servers"]);
}

#[test]
fn an_apt_without_lld_is_told() {
    let machine = with_apt(Machine::ready("no-lld")).has("apt-cache", "");
    machine
        .set_up(&["--debian-toolchain"])
        .expect_stopped(&["have no lld for WebAssembly"]);
}

// Trunk and wasm-bindgen ----------------------------------------------------------------------

/// Puts a Trunk where the tools of earlier runs are, when it is asked for one.
const BRINGS_TRUNK: &str = r#"case "$*" in *install*trunk*|*trunk@0.22.1)
  folder=$TOP/cache/amends/trunk-0.22.1/bin; /bin/mkdir -p $folder
  printf '#!/bin/sh\necho trunk 0.22.1\n' > $folder/trunk; /bin/chmod +x $folder/trunk;; esac"#;

#[test]
fn another_version_on_the_path_is_told_and_not_used() {
    let machine = Machine::ready("wrong-version")
        .has("trunk", "echo trunk 0.21.0")
        .has("cargo", BRINGS_TRUNK);
    machine.set_up(&[]).expect_ready(&[
        "the one on the PATH is 0.21.0; 0.22.1 is needed",
        "compiling it, once: some minutes",
    ]);
    assert!(
        machine
            .asked()
            .contains("cargo install trunk --version 0.22.1 --root")
    );
    machine
        .set_up(&[])
        .expect_ready(&["installed by an earlier run"]);
    assert_eq!(machine.asked().matches("cargo install").count(), 1);
}

#[test]
fn cargo_binstall_spares_the_compiling() {
    let machine = Machine::ready("binstall")
        .lacks("trunk")
        .has("cargo-binstall", BRINGS_TRUNK);
    machine
        .set_up(&[])
        .expect_ready(&["fetching it with cargo-binstall"]);
    assert!(
        machine
            .asked()
            .contains("cargo-binstall --no-confirm --disable-strategies compile --root")
    );
    assert!(!machine.asked().contains("cargo install"));
}

#[test]
fn where_cargo_binstall_fetches_nothing_it_is_compiled() {
    let machine = Machine::ready("binstall-fails")
        .lacks("trunk")
        .has("cargo-binstall", r#"case "$1" in -V) ;; *) exit 94;; esac"#)
        .has("cargo", BRINGS_TRUNK);
    machine
        .set_up(&[])
        .expect_ready(&["fetching it with cargo-binstall", "compiling it, once"]);
}

#[test]
fn a_tool_that_cannot_be_compiled_is_told_with_the_ways_round() {
    let machine = Machine::ready("no-registry")
        .lacks("wasm-bindgen")
        .has("cargo", "echo 'could not resolve host' >&2; exit 101");
    machine.set_up(&[]).expect_stopped(&[
        "could not resolve host",
        "check that cargo can reach its registry",
        "cargo install wasm-bindgen-cli --version 0.2.130",
    ]);
}

#[test]
fn a_tool_that_was_installed_but_does_not_run_is_told() {
    let machine = Machine::ready("broken-tool").lacks("trunk");
    machine
        .set_up(&[])
        .expect_stopped(&["trunk 0.22.1 was installed but doesn't run", "try "]);
}

// Node, the checkers and the browser ----------------------------------------------------------

#[test]
fn a_missing_or_old_node_is_told() {
    let machine = Machine::ready("no-node").lacks("node");
    machine
        .set_up(&[])
        .expect_stopped(&["Node.js isn't installed", "apt-get install nodejs npm"]);
    let machine = machine.has("node", "echo v18.2.0");
    machine
        .set_up(&[])
        .expect_stopped(&["Node.js v18.2.0 is too old", "Node.js 20 or newer"]);
}

#[test]
fn a_missing_npm_or_registry_is_told() {
    let machine = Machine::ready("npm").has("npm", r#"case "$1" in ci) exit 1;; esac"#);
    machine
        .set_up(&[])
        .expect_stopped(&["`npm ci", "check that npm can reach its registry"]);
    machine
        .lacks("npm")
        .set_up(&[])
        .expect_stopped(&["npm, which comes with Node.js, isn't installed"]);
}

#[test]
fn a_minimal_rust_gets_rustfmt_and_clippy_or_is_told() {
    let lacking = r#"case "$1" in fmt|clippy) [ -e $TOP/clippy ];; esac"#;
    let machine = Machine::ready("minimal").has("cargo", lacking);
    machine
        .set_up(&["--tests"])
        .expect_stopped(&["run `rustup component add rustfmt clippy`"]);
    let machine = machine.has("rustup", "echo > $TOP/clippy");
    machine
        .set_up(&["--tests"])
        .expect_ready(&["rustup component add rustfmt clippy"]);
}

#[test]
fn chromium_is_installed_where_there_is_none() {
    let machine = with_apt(Machine::ready("chromium").lacks("chromium"));
    machine
        .set_up(&["--tests"])
        .expect_ready(&["apt-get install chromium", "/bin/chromium"]);
}

#[test]
fn chromium_that_cannot_be_installed_is_told() {
    let machine = Machine::ready("no-chromium").lacks("chromium");
    machine.set_up(&["--tests"]).expect_stopped(&[
        "chromium can't be installed from Debian's packages",
        "set AMENDS_CHROMIUM to the path of a Chromium",
    ]);
}
