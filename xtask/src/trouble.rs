//! What a command says when it can't go on: what is missing, and how to get it.

use std::fmt;
use std::path::Path;

/// Why a command stopped, in words for the person at the terminal.
#[derive(Debug)]
pub struct Trouble {
    /// What went wrong.
    what: String,
    /// What to do about it, where we know: any one of these.
    remedies: Vec<String>,
}

impl Trouble {
    /// A trouble without a known remedy.
    pub fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedies: Vec::new(),
        }
    }

    /// A file that couldn't be read or written.
    pub fn file(doing: &str, path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("Couldn't {doing} {}: {error}", path.display()))
    }

    /// Adds what the person can do. What was added nearer to the cause comes first.
    pub fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedies.push(remedy.into());
        self
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Stopped: {}", self.what)?;
        for (at, remedy) in self.remedies.iter().enumerate() {
            let opening = if at == 0 { "What to do:" } else { "Or:" };
            write!(out, "\n{opening} {remedy}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_remedy_nearest_to_the_cause_comes_first() {
        let trouble = Trouble::new("No tea.")
            .remedy("boil water")
            .remedy("buy a kettle");
        assert_eq!(
            trouble.to_string(),
            "Stopped: No tea.\nWhat to do: boil water\nOr: buy a kettle"
        );
    }
}
