//! A machine on which every program is a stub: what it answers is said by the test, and what it was
//! asked is noted. The real `xtask` runs on it and finds nothing else on its PATH.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::PathBuf;
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A program can't be started while it is being written, and a thread that starts another one at
/// that moment makes it so: one machine at a time.
static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// A folder with a PATH, a cache and a project of its own; gone with the test.
pub struct Machine {
    top: PathBuf,
    _turn: MutexGuard<'static, ()>,
}

/// What a command said, and whether it ended well.
pub struct Answer {
    pub text: String,
    pub fine: bool,
}

impl Machine {
    /// A machine for the test of this name, with what every machine has: a shell, and root.
    pub fn bare(test: &str) -> Self {
        let top = std::env::temp_dir().join(format!("amends-setup-{test}-{}", std::process::id()));
        let turn = ONE_AT_A_TIME.lock();
        let machine = Self {
            top,
            _turn: turn.unwrap_or_else(PoisonError::into_inner),
        };
        for folder in ["bin", "project/tests/browser", "lib", "cache"] {
            fs::create_dir_all(machine.top.join(folder)).unwrap();
        }
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        fs::write(machine.top.join("project/Cargo.lock"), lock).unwrap();
        let packages = machine.top.join("project/tests/browser/package-lock.json");
        fs::write(packages, "{}").unwrap();
        symlink("/bin/sh", machine.top.join("bin/sh")).unwrap();
        machine.has("id", "echo 0").has("rustc", "echo $TOP/lib")
    }

    /// A machine on which all is ready, but for the npm packages.
    pub fn ready(test: &str) -> Self {
        Self::bare(test)
            .with_wasm_std()
            .has("cargo", "echo 1.95")
            .has("trunk", "echo trunk 0.22.1")
            .has("wasm-bindgen", "echo wasm-bindgen 0.2.130")
            .has("node", "echo v20.1.0")
            .has("npm", "/bin/mkdir -p node_modules")
            .has("chromium", "echo Chromium 1")
            .has("age", "echo 1.1.1")
    }

    /// A program that notes how it was called and then runs this script. `$TOP` is the machine.
    pub fn has(self, program: &str, script: &str) -> Self {
        let path = self.top.join("bin").join(program);
        let top = self.top.display();
        let text = format!(
            "#!/bin/sh\nTOP={top}\nBIN=$TOP/bin\necho \"{program} $*\" >> $TOP/asked\n{script}\n"
        );
        fs::write(&path, text).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        self
    }

    /// The machine without a program.
    pub fn lacks(self, program: &str) -> Self {
        fs::remove_file(self.top.join("bin").join(program)).unwrap();
        self
    }

    /// The machine with rustup's standard library for WebAssembly.
    pub fn with_wasm_std(self) -> Self {
        fs::write(self.top.join("lib/libstd-1.rlib"), "").unwrap();
        self
    }

    /// The machine without it.
    pub fn without_wasm_std(self) -> Self {
        fs::remove_file(self.top.join("lib/libstd-1.rlib")).unwrap();
        self
    }

    /// `cargo xtask setup` with these further words.
    pub fn set_up(&self, words: &[&str]) -> Answer {
        let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
            .arg("setup")
            .args(words)
            .env_clear()
            .env("PATH", self.top.join("bin"))
            .env("HOME", &self.top)
            .env("XDG_CACHE_HOME", self.top.join("cache"))
            .env("AMENDS_PROJECT", self.top.join("project"))
            .output()
            .unwrap();
        let all = [output.stdout, output.stderr].concat();
        Answer {
            text: String::from_utf8(all).unwrap(),
            fine: output.status.success(),
        }
    }

    /// Everything programs were asked so far, one call a line.
    pub fn asked(&self) -> String {
        fs::read_to_string(self.top.join("asked")).unwrap_or_default()
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.top);
    }
}

impl Answer {
    /// Fails unless it ended well and said all of this.
    pub fn expect_ready(&self, said: &[&str]) {
        assert!(self.fine && self.text.contains("Ready."), "{}", self.text);
        self.expect(said);
    }

    /// Fails unless it stopped and said all of this.
    pub fn expect_stopped(&self, said: &[&str]) {
        assert!(
            !self.fine && self.text.contains("Stopped: "),
            "{}",
            self.text
        );
        assert!(!self.text.contains("Ready."), "{}", self.text);
        self.expect(said);
    }

    fn expect(&self, said: &[&str]) {
        for part in said {
            assert!(self.text.contains(part), "not said: {part}\n{}", self.text);
        }
    }
}
