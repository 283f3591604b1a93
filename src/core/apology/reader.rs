//! Reads a letter paragraph by paragraph and remembers what it found in each, so that a keystroke costs one paragraph.

use super::components::Components;
use super::finding::Finding;

/// Everything the engine says about one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// In order of position.
    pub findings: Vec<Finding>,
    /// All eight.
    pub components: Components,
}

/// Keeps the analysis of each paragraph between readings.
#[derive(Debug, Default)]
pub struct Reader {}

impl Reader {
    /// A reader that has read nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Reads `text`, analysing only paragraphs that the last reading didn't hold.
    pub fn read(&mut self, _text: &str) -> Reading {
        Reading {
            findings: Vec::new(),
            components: Components::from_spans(|_| Vec::new(), |_| None),
        }
    }
}
