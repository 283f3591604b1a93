//! Which findings are shown on the letter now, and how the letter falls into lines with marked and unmarked stretches. A
//! paragraph isn't marked while it is being written; the three marks that matter most come first, the rest on request.

use crate::core::apology::{Finding, Span};
use crate::core::sorted;
use std::collections::BTreeSet;

/// How many marks are shown unasked.
pub const FIRST: usize = 3;

/// Marks the person doesn't want to see in this letter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aside {
    /// Single marks, by key.
    pub keys: BTreeSet<String>,
    /// Whole rules.
    pub rules: BTreeSet<String>,
}

impl Aside {
    /// Whether this finding was set aside, itself or with its rule.
    pub fn holds(&self, finding: &Finding) -> bool {
        self.keys.contains(&finding.key) || self.rules.contains(finding.rule)
    }

    /// Whether nothing was set aside.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty() && self.rules.is_empty()
    }
}

/// The paragraph being written: nothing new is marked in it until the caret has left it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Writing {
    /// Where the caret is, in bytes of the letter.
    pub caret: usize,
    /// Keys of the marks that were there before: those stay.
    pub known: BTreeSet<String>,
}

/// The marks to show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    /// In order of position.
    pub findings: Vec<Finding>,
    /// How many more there are on request.
    pub more: usize,
    /// How many of all marks are set aside.
    pub aside: usize,
}

impl Shown {
    /// The keys of the marks, by which they are known again after an edit.
    pub fn keys(&self) -> BTreeSet<String> {
        let keys = self.findings.iter().map(|finding| finding.key.clone());
        sorted::set(keys)
    }
}

/// Chooses the marks to show from everything the engine found.
pub fn choose(
    text: &str,
    findings: &[Finding],
    aside: &Aside,
    writing: Option<&Writing>,
    all: bool,
) -> Shown {
    let here = writing.map(|writing| (paragraph_at(text, writing.caret), &writing.known));
    let waits = |finding: &Finding| {
        here.as_ref().is_some_and(|(paragraph, known)| {
            let inside = finding.span.start <= paragraph.end && finding.span.end >= paragraph.start;
            inside && !known.contains(&finding.key)
        })
    };
    let (set_aside, left): (Vec<_>, Vec<_>) = findings.iter().partition(|f| aside.holds(f));
    let mut left: Vec<&Finding> = left.into_iter().filter(|f| !waits(f)).collect();
    // A threat is never kept waiting behind the rest; then what weighs most, then what comes first.
    sorted::by_key(&mut left, |f| {
        (
            !f.category.calls_for_help(),
            std::cmp::Reverse(f.severity),
            f.span,
        )
    });
    let shown = if all {
        left.len()
    } else {
        left.len().min(FIRST)
    };
    let more = left.len() - shown;
    let mut findings: Vec<Finding> = left.into_iter().take(shown).cloned().collect();
    sorted::by_key(&mut findings, |finding| finding.span);
    Shown {
        findings,
        more,
        aside: set_aside.len(),
    }
}

/// The paragraph that holds byte `at`, without its line end: text between line breaks.
pub fn paragraph_at(text: &str, at: usize) -> Span {
    let at = (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0);
    let (before, after) = text.split_at(at);
    let start = before.rfind('\n').map_or(0, |line| line + 1);
    let end = after.find('\n').map_or(text.len(), |line| at + line);
    Span { start, end }
}

/// A stretch of the letter with the mark it carries, if any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch<'t> {
    /// The words.
    pub text: &'t str,
    /// Which of the spans.
    pub mark: Option<usize>,
}

/// The letter in stretches, gapless. Where spans overlap, the one that starts first keeps its words.
pub fn stretches<'t>(text: &'t str, spans: &[Span]) -> Vec<Stretch<'t>> {
    let mut order: Vec<usize> = (0..spans.len()).collect();
    sorted::by_key(&mut order, |&index| spans[index]);
    let mut found = Vec::new();
    let mut at = 0;
    let mut push = |from: usize, to: usize, mark| {
        if let Some(text) = text.get(from..to).filter(|text| !text.is_empty()) {
            found.push(Stretch { text, mark });
        }
    };
    for index in order {
        let start = spans[index].start.max(at);
        let end = spans[index].end;
        let fits = text.is_char_boundary(start) && text.is_char_boundary(end);
        if start < end && fits {
            push(at, start, None);
            push(start, end, Some(index));
            at = end;
        }
    }
    push(at, text.len(), None);
    found
}

/// The letter line by line, each in its stretches, without the line breaks. A mark that goes on over a line break is
/// in both lines.
pub fn lines<'t>(text: &'t str, spans: &[Span]) -> Vec<Vec<Stretch<'t>>> {
    let mut lines = vec![Vec::new()];
    for Stretch { text, mark } in stretches(text, spans) {
        for (number, text) in text.split('\n').enumerate() {
            if number > 0 {
                lines.push(Vec::new());
            }
            if let Some(line) = lines.last_mut().filter(|_| !text.is_empty()) {
                line.push(Stretch { text, mark });
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::apology::{Category, Evidence, Severity, Suggestion};
    use proptest::prelude::*;

    fn finding(text: &str, words: &str, severity: Severity) -> Finding {
        let start = text.find(words).unwrap();
        Finding {
            category: Category::Vague,
            rule: "rule",
            span: Span {
                start,
                end: start + words.len(),
            },
            reason: String::new(),
            suggestion: Suggestion::Ask(String::new()),
            severity,
            evidence: Evidence {
                note: "",
                source: "",
            },
            key: format!("rule:{words}"),
        }
    }

    const TEXT: &str = "one two\nthree four\nfive six";

    fn words(shown: &Shown) -> Vec<&str> {
        shown.findings.iter().map(|f| f.span.of(TEXT)).collect()
    }

    fn five() -> Vec<Finding> {
        vec![
            finding(TEXT, "one", Severity::Gentle),
            finding(TEXT, "two", Severity::Medium),
            finding(TEXT, "three", Severity::Strong),
            finding(TEXT, "four", Severity::Gentle),
            finding(TEXT, "six", Severity::Strong),
        ]
    }

    #[test]
    fn the_three_that_matter_most_come_first_and_the_rest_on_request() {
        let shown = choose(TEXT, &five(), &Aside::default(), None, false);
        assert_eq!(words(&shown), ["two", "three", "six"]);
        assert_eq!(shown.more, 2);
        let shown = choose(TEXT, &five(), &Aside::default(), None, true);
        assert_eq!((shown.findings.len(), shown.more), (5, 0));
    }

    #[test]
    fn a_threat_is_always_among_the_first() {
        let mut findings = five();
        findings[0].category = Category::Threat;
        findings[1].severity = Severity::Strong;
        let shown = choose(TEXT, &findings, &Aside::default(), None, false);
        assert!(words(&shown).contains(&"one"));
    }

    #[test]
    fn a_paragraph_is_not_marked_before_the_caret_has_left_it() {
        let writing = Writing {
            caret: TEXT.len(),
            known: BTreeSet::new(),
        };
        let shown = choose(TEXT, &five(), &Aside::default(), Some(&writing), true);
        assert_eq!(words(&shown), ["one", "two", "three", "four"]);
    }

    #[test]
    fn marks_that_were_there_before_stay_while_the_paragraph_is_rewritten() {
        let writing = Writing {
            caret: TEXT.len(),
            known: ["rule:six".to_owned()].into(),
        };
        let shown = choose(TEXT, &five(), &Aside::default(), Some(&writing), true);
        assert!(words(&shown).contains(&"six"));
    }

    #[test]
    fn what_was_set_aside_is_not_shown() {
        let one = Aside {
            keys: ["rule:two".to_owned()].into(),
            ..Aside::default()
        };
        let shown = choose(TEXT, &five(), &one, None, true);
        assert_eq!((shown.findings.len(), shown.aside), (4, 1));
        let rule = Aside {
            rules: ["rule".to_owned()].into(),
            ..Aside::default()
        };
        assert_eq!(choose(TEXT, &five(), &rule, None, true).findings, []);
    }

    proptest! {
        #[test]
        fn stretches_are_the_whole_letter(
            text in "[a é’👍\n]{0,40}",
            spans in prop::collection::vec((0_usize..60, 0_usize..20), 0..6),
        ) {
            let spans: Vec<Span> = spans
                .into_iter()
                .map(|(start, length)| Span { start, end: start + length })
                .collect();
            let whole: String = stretches(&text, &spans).iter().map(|s| s.text).collect();
            prop_assert_eq!(whole, text);
        }

        #[test]
        fn lines_are_those_of_the_letter(
            text in "[a é’👍\n]{0,40}",
            spans in prop::collection::vec((0_usize..60, 0_usize..20), 0..6),
        ) {
            let spans: Vec<Span> = spans
                .into_iter()
                .map(|(start, length)| Span { start, end: start + length })
                .collect();
            let lines: Vec<String> = lines(&text, &spans)
                .iter()
                .map(|line| line.iter().map(|stretch| stretch.text).collect())
                .collect();
            prop_assert_eq!(lines, text.split('\n').collect::<Vec<_>>());
        }

        #[test]
        fn every_place_lies_in_one_paragraph(text in "[aé\n]{0,30}", at in 0_usize..40) {
            let paragraph = paragraph_at(&text, at);
            prop_assert!(!paragraph.of(&text).contains('\n'));
        }
    }
}
