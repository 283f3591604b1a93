//! What the person is told about marked words: the sentence that fits them best, and what could stand there instead.

use super::finding::{Finding, Span, Suggestion};
use super::rules::{Advice, Rule};
use super::scorer;

/// What the person is told where `rule` marks `span` of `text`.
pub fn finding(text: &str, rule: &Rule, span: Span, key: String) -> Finding {
    let words = span.of(text);
    let suggestion = match rule.advice {
        Advice::Ask(question) => Suggestion::Ask(question.to_owned()),
        Advice::Cut => Suggestion::Replace(String::new()),
        Advice::Rewrite(rewrite, question) => {
            rewrite(words).map_or_else(|| Suggestion::Ask(question.to_owned()), Suggestion::Replace)
        }
        Advice::Safety(words) => Suggestion::Safety(words.to_owned()),
    };
    Finding {
        category: rule.category,
        rule: rule.id,
        span,
        reason: reason(rule, words).replace("{}", &shortened(words)),
        suggestion,
        severity: rule.severity,
        evidence: rule.evidence,
        key,
    }
}

/// The sentence that fits these words best.
fn reason(rule: &Rule, words: &str) -> &'static str {
    if rule.reasons.is_empty() {
        return rule.reason;
    }
    let topics = scorer::topics(words);
    let fits = rule
        .reasons
        .iter()
        .find(|(topic, _)| topics.contains(topic));
    fits.map_or(rule.reason, |(_, reason)| *reason)
}

/// The person's words, short enough to stand in a sentence.
fn shortened(words: &str) -> String {
    const LONGEST: usize = 60;
    let mut one_line: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if one_line.chars().count() > LONGEST {
        let cut = one_line
            .char_indices()
            .nth(LONGEST)
            .map_or(one_line.len(), |(at, _)| at);
        one_line.truncate(cut);
        one_line.truncate(one_line.rfind(' ').unwrap_or(cut));
        one_line.push('…');
    }
    one_line
}
