//! The partner's own words. They are a type of their own so that search, print, CSV and agendas
//! leave them out unless somebody asks for them; only backups carry them unasked.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Words the partner said, kept as given. Has no `Display` on purpose.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Quoted(String);

impl Quoted {
    /// Keeps the words as given, without surrounding white space.
    pub fn new(words: &str) -> Self {
        Self(words.trim().to_owned())
    }

    /// The words, for a screen that shows them as a quotation.
    pub fn as_given(&self) -> &str {
        &self.0
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Quoted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Quoted(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quoted_words_do_not_slip_out_through_debug() {
        let words = Quoted::new(" you never said ");
        assert_eq!(words.as_given(), "you never said");
        assert!(!format!("{words:?}").contains("never"));
    }
}
