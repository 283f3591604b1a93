//! What a command says when it can't go on: what is missing, and how to get it.

use std::fmt;
use std::path::Path;

/// Why a command stopped, in words for the person at the terminal.
#[derive(Debug)]
pub struct Trouble {
    /// What went wrong.
    what: String,
    /// What to do about it, where we know.
    remedy: Option<String>,
}

impl Trouble {
    /// A trouble without a known remedy.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: None,
        }
    }

    /// A file that couldn't be read or written.
    pub fn file(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("Couldn't {doing} {}: {error}", path.display()))
    }

    /// Adds what the person can do.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Stopped: {}", self.what)?;
        if let Some(remedy) = &self.remedy {
            write!(out, "\nWhat to do: {remedy}")?;
        }
        Ok(())
    }
}
