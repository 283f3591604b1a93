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
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::core::apology::finding::Finding;
    use crate::core::apology::read;

    fn of_rule(text: &str, rule: &Rule) -> Vec<Finding> {
        read(text)
            .findings
            .into_iter()
            .filter(|finding| finding.category == rule.category)
            .collect()
    }

    #[test]
    fn every_rule_marks_what_it_says_it_marks() {
        let mut wrong = Vec::new();
        for rule in RULES {
            for flag in rule.flags {
                let text = flag.replace(['[', ']'], "");
                let start = flag.find('[').unwrap();
                let end = flag.find(']').unwrap() - 1;
                if !of_rule(&text, rule)
                    .iter()
                    .any(|f| f.span.start < end && start < f.span.end)
                {
                    wrong.push(format!("{}: {flag}", rule.id));
                }
            }
        }
        assert!(wrong.is_empty(), "not marked:\n{}", wrong.join("\n"));
    }

    #[test]
    fn every_rule_is_silent_where_it_says_it_is_silent() {
        let mut wrong = Vec::new();
        for rule in RULES {
            for pass in rule.passes {
                for finding in of_rule(pass, rule) {
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
            assert!(
                rule.flags.len() >= 2 && rule.passes.len() >= 2,
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
