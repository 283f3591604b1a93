//! Reads a letter paragraph by paragraph and remembers what it found in each, so that a keystroke costs one paragraph.
//! Settles what only the whole letter can: whether the act is named somewhere, and what the next paragraph takes back.

use std::rc::Rc;

use super::analysis::{Analysis, analyse};
use super::components::{Component, Components, why_but};
use super::cue::Cue;
use super::finding::{Finding, Span};
use super::lexicon::QuickMap;
use super::paragraph::paragraphs;
use super::rules::{Needs, RULES};
use super::scorer::{Scorer, Weigher};

/// Everything the engine says about one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// In order of position.
    pub findings: Vec<Finding>,
    /// All eight.
    pub components: Components,
}

/// Keeps the analysis of each paragraph between readings.
#[derive(Debug)]
pub struct Reader {
    weigher: Weigher<'static>,
    known: QuickMap<String, Rc<Analysis>>,
}

impl Reader {
    /// A reader that has read nothing yet.
    pub fn new() -> Self {
        Self::with(Scorer::get())
    }

    /// A reader that judges with other weights.
    pub fn with(scorer: &'static Scorer) -> Self {
        Self {
            weigher: Weigher::new(scorer),
            known: QuickMap::default(),
        }
    }

    /// Reads `text`, analysing only paragraphs that the last reading didn't hold.
    pub fn read(&mut self, text: &str) -> Reading {
        let mut still_known = QuickMap::default();
        let mut parts: Vec<(usize, Rc<Analysis>)> = Vec::new();
        for span in paragraphs(text) {
            let paragraph = span.of(text);
            let known = self
                .known
                .remove(paragraph)
                .or_else(|| still_known.get(paragraph).cloned());
            let analysis = known.unwrap_or_else(|| Rc::new(analyse(paragraph, &mut self.weigher)));
            still_known.insert(paragraph.to_owned(), Rc::clone(&analysis));
            parts.push((span.start, analysis));
        }
        self.known = still_known;
        settle(&parts)
    }
}

impl Default for Reader {
    fn default() -> Self {
        Self::new()
    }
}

/// Puts the paragraphs' analyses together.
fn settle(parts: &[(usize, Rc<Analysis>)]) -> Reading {
    let named = parts.iter().any(|(_, part)| {
        part.covered
            .iter()
            .any(|(covers, _)| *covers == Component::Specificity)
    });
    let mut findings = Vec::new();
    for (number, (offset, part)) in parts.iter().enumerate() {
        let next = parts
            .get(number + 1)
            .map_or(&[][..], |(_, next)| next.opening_signs.as_slice());
        for candidate in &part.candidates {
            let Some(rule) = RULES.get(candidate.rule) else {
                continue;
            };
            let taken_back = candidate.closes
                && next
                    .iter()
                    .any(|cue| rule.spared_by.contains(cue) && *cue != Cue::Report);
            if !(taken_back || (rule.needs == Needs::NothingNamed && named)) {
                let mut finding = candidate.finding.clone();
                finding.span = finding.span.shifted(*offset);
                findings.push(finding);
            }
        }
    }
    let spans_of = |component| {
        let covering = |(offset, part): &(usize, Rc<Analysis>)| {
            let spans = part
                .covered
                .iter()
                .filter(|(covers, _)| *covers == component);
            spans
                .map(|(_, span)| span.shifted(*offset))
                .collect::<Vec<_>>()
        };
        parts.iter().flat_map(covering).collect::<Vec<Span>>()
    };
    let components = Components::from_spans(spans_of, |component| why_but(component, &findings));
    Reading {
        findings,
        components,
    }
}
