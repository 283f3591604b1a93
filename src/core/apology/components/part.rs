//! What a component is recognised by, and how all of them are looked for in one paragraph.

use std::sync::OnceLock;

use super::{
    Component, explanation, forgiveness_request, impact, regret, repair, repentance,
    responsibility, specificity,
};
use crate::core::apology::finding::Span;
use crate::core::apology::pattern::{Found, Matcher};
use crate::core::apology::sheet::{Sheet, all_found};

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

/// What covers each component in this paragraph, in bytes.
pub fn covered(sheet: &Sheet<'_>) -> Vec<(Component, Span)> {
    let mut covered: Vec<(Component, Span)> = Vec::new();
    for found in all_found(sheet, matcher()) {
        let Some(part) = PARTS.get(found.owner) else {
            continue;
        };
        let at = found.mark_start;
        let quoted = sheet.words.get(at).is_some_and(|word| word.quoted);
        if quoted || !(part.holds)(sheet, found) {
            continue;
        }
        let clause = sheet.clause(at).map_or((at, found.mark_end), |clause| {
            (clause.start, clause.end.max(found.mark_end))
        });
        let span = sheet.span(clause.0, clause.1);
        if !covered
            .iter()
            .rev()
            .take(16)
            .any(|known| known.0 == part.component && known.1.overlaps(&span))
        {
            covered.push((part.component, span));
        }
    }
    covered
}

fn matcher() -> &'static Matcher {
    static MATCHER: OnceLock<Matcher> = OnceLock::new();
    MATCHER.get_or_init(|| Matcher::new(PARTS.iter().map(|part| part.patterns)))
}
