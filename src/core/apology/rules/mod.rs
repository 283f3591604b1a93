//! THE list of rules. A rule is a page: one file that states its claim, why it matters, the words it looks for, what the
//! person is told, and examples that must and must not be marked. To add one: a file, a `mod` line, an entry below.

mod after_all_i_did;
mod any_hurt;
mod both_of_us;
mod came_across;
mod evidence;
mod forgive_me_now;
mod how_i_am;
mod i_meant_well;
mod i_was_tired;
mod if_you_felt;
mod if_you_had;
mod it_just_happened;
mod may_have;
mod mistakes_were_made;
mod never_again;
mod not_my_fault;
mod only_a_joke;
mod or_else;
mod out_of_my_hands;
mod poor_me;
mod reads_as;
mod rewrite;
mod rule;
mod somebody_else;
mod sorry_if;
mod sorry_you_feel;
mod too_sensitive;
mod unnamed;
mod why_didnt_you;
mod wont_say;
mod you_always;
mod you_made_me;

use crate::finding::Category;

pub use rule::{Advice, Hit, Needs, Reach, Rule};

/// Every rule, in no order that matters.
pub static RULES: &[&Rule] = &[
    &sorry_if::RULE,
    &any_hurt::RULE,
    &may_have::RULE,
    &i_was_tired::RULE,
    &out_of_my_hands::RULE,
    &how_i_am::RULE,
    &not_my_fault::RULE,
    &you_made_me::RULE,
    &if_you_had::RULE,
    &you_always::RULE,
    &why_didnt_you::RULE,
    &both_of_us::RULE,
    &somebody_else::RULE,
    &only_a_joke::RULE,
    &mistakes_were_made::RULE,
    &it_just_happened::RULE,
    &sorry_you_feel::RULE,
    &if_you_felt::RULE,
    &came_across::RULE,
    &unnamed::RULE,
    &wont_say::RULE,
    &forgive_me_now::RULE,
    &poor_me::RULE,
    &i_meant_well::RULE,
    &after_all_i_did::RULE,
    &too_sensitive::RULE,
    &never_again::RULE,
    &or_else::RULE,
    &reads_as::CONDITIONAL,
    &reads_as::EXCUSE,
    &reads_as::BLAME,
    &reads_as::MINIMIZING,
    &reads_as::AGENTLESS,
    &reads_as::FEELINGS,
    &reads_as::VAGUE,
    &reads_as::PRESSURE,
    &reads_as::SELF_PITY,
    &reads_as::INTENTION,
    &reads_as::SCOREKEEPING,
    &reads_as::GASLIGHTING,
    &reads_as::OVERPROMISE,
    &reads_as::THREAT,
];

/// The page of what the scorer finds alone in a category.
pub fn learned_for(category: Category) -> Option<usize> {
    RULES
        .iter()
        .position(|rule| rule.category == category && rule.id.starts_with("reads_as"))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::analysis::Study;
    use crate::finding::{Finding, Span};
    use crate::read;

    fn of_category(text: &str, rule: &Rule) -> Vec<Finding> {
        read(text)
            .findings
            .into_iter()
            .filter(|finding| finding.category == rule.category)
            .collect()
    }

    /// Text and marked bytes of an example with the words in square brackets.
    fn example(flag: &str) -> (String, Span) {
        let span = Span {
            start: flag.find('[').unwrap(),
            end: flag.find(']').unwrap() - 1,
        };
        (flag.replace(['[', ']'], ""), span)
    }

    /// Whether a rule of the category finds the words itself, whatever the scorer says.
    fn is_found_by_rule(text: &str, span: Span, rule: &Rule) -> bool {
        let study = Study::of(text);
        study.hits.iter().any(|(number, hit)| {
            RULES[*number].category == rule.category
                && study.sheet.span(hit.start, hit.end).overlaps(&span)
        })
    }

    #[test]
    fn every_rule_finds_what_it_says_it_marks() {
        let mut wrong = Vec::new();
        for rule in RULES.iter().filter(|rule| !rule.patterns.is_empty()) {
            for flag in rule.flags {
                let (text, span) = example(flag);
                if !is_found_by_rule(&text, span, rule) {
                    wrong.push(format!("{}: {flag}", rule.id));
                }
            }
        }
        assert!(wrong.is_empty(), "not found:\n{}", wrong.join("\n"));
    }

    /// The scorer may overrule a rule, but hardly ever on the plainest examples there are.
    #[test]
    fn nearly_every_example_is_marked_in_the_end() {
        let mut missed = Vec::new();
        let mut all = 0;
        for rule in RULES {
            for flag in rule.flags {
                all += 1;
                let (text, span) = example(flag);
                if !of_category(&text, rule)
                    .iter()
                    .any(|f| f.span.overlaps(&span))
                {
                    missed.push(format!("{}: {flag}", rule.id));
                }
            }
        }
        assert!(
            missed.len() * 10 <= all,
            "not marked:\n{}",
            missed.join("\n")
        );
    }

    #[test]
    fn every_rule_is_silent_where_it_says_it_is_silent() {
        let mut wrong = Vec::new();
        for rule in RULES {
            for pass in rule.passes {
                for finding in of_category(pass, rule) {
                    wrong.push(format!("{} by {}: {pass}", finding.category, finding.rule));
                }
            }
        }
        assert!(wrong.is_empty(), "marked:\n{}", wrong.join("\n"));
    }

    #[test]
    fn every_rule_is_a_whole_page() {
        let ids: BTreeSet<_> = RULES.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), RULES.len(), "two rules share a name");
        for rule in RULES {
            assert!(rule.reasons.iter().all(|(_, reason)| reason.contains("{}")));
            let page = [
                rule.id,
                rule.claim,
                rule.reason,
                rule.evidence.note,
                rule.evidence.source,
            ];
            assert!(
                page.iter().all(|part| !part.is_empty()),
                "{} has an empty part",
                rule.id
            );
            // A page of the scorer shows that it is there; what it marks is measured on whole letters.
            let least = if rule.patterns.is_empty() { 1 } else { 2 };
            assert!(
                rule.flags.len() >= least && rule.passes.len() >= least,
                "{} needs more examples",
                rule.id
            );
            assert!(
                rule.reason.contains("{}"),
                "{} doesn't speak of the person's words",
                rule.id
            );
        }
    }
}
