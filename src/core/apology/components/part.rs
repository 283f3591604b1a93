//! What a component is recognised by, and how all of them are looked for in one paragraph.

use std::ops::Range;
use std::sync::OnceLock;

use super::{
    Component, explanation, forgiveness_request, impact, regret, repair, repentance,
    responsibility, specificity,
};
use crate::pattern::{Found, Matcher};
use crate::sheet::{Sheet, all_found};

/// How one component is recognised.
#[derive(Debug)]
pub struct Part {
    /// Which.
    pub component: Component,
    /// Words that show it, in the language of `pattern`.
    pub patterns: &'static [&'static str],
    /// A last look at the words found.
    pub holds: fn(&Sheet<'_>, Found) -> bool,
}

/// Every component.
pub static PARTS: &[&Part] = &[
    &responsibility::PART,
    &specificity::PART,
    &impact::PART,
    &repair::PART,
    &regret::PART,
    &explanation::PART,
    &repentance::PART,
    &forgiveness_request::PART,
];

/// The words in which each component was found.
pub fn found(sheet: &Sheet<'_>) -> Vec<(Component, Range<usize>)> {
    let mut parts = Vec::new();
    for found in all_found(sheet, matcher()) {
        let Some(part) = PARTS.get(found.owner) else {
            continue;
        };
        let quoted = sheet
            .words
            .get(found.mark_start)
            .is_some_and(|word| word.quoted);
        if !quoted && (part.holds)(sheet, found) {
            parts.push((part.component, found.mark_start..found.mark_end));
        }
    }
    parts
}

fn matcher() -> &'static Matcher {
    static MATCHER: OnceLock<Matcher> = OnceLock::new();
    MATCHER.get_or_init(|| Matcher::new(PARTS.iter().map(|part| part.patterns)))
}
