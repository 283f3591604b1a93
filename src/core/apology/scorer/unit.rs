//! The stretches that are scored: sentences, and parts of a sentence where it runs on without a stop.

use std::ops::Range;

use crate::clause::Clause;

/// How many words a unit has at most, unless a single clause has more.
const MOST_WORDS: usize = 36;

/// Cuts clauses into units. Ranges of clauses, in order, gapless.
pub fn units(clauses: &[Clause]) -> Vec<Range<usize>> {
    let mut units: Vec<Range<usize>> = Vec::new();
    for (at, clause) in clauses.iter().enumerate() {
        let goes_on = units
            .last()
            .and_then(|unit| clauses.get(unit.start))
            .is_some_and(|first| {
                first.sentence == clause.sentence && clause.end - first.start <= MOST_WORDS
            });
        match units.last_mut().filter(|_| goes_on) {
            Some(unit) => unit.end = at + 1,
            None => units.push(at..at + 1),
        }
    }
    units
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Sheet;

    #[test]
    fn a_sentence_is_a_unit_and_a_run_on_text_is_several() {
        let sheet = Sheet::read("I lied, and I hid it. You asked me twice.");
        assert_eq!(units(&sheet.grammar.clauses).len(), 2);
        let long = "i lied to you and you cried ".repeat(30);
        let sheet = Sheet::read(&long);
        assert!(units(&sheet.grammar.clauses).len() > 4);
    }
}
