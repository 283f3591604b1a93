//! What the engine says about a stretch of a letter: the fault, where it stands, why it was marked and what might
//! stand there instead. No rule is decided here, and nothing here knows how a finding is drawn.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A stretch of text, in UTF-8 bytes from the start of the text it was read from; always on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The text this span covers, or nothing where it doesn't fit `text`.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }

    /// Whether the two stretches share at least one byte.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The same stretch, `by` bytes further on.
    #[must_use]
    pub fn shifted(self, by: usize) -> Self {
        Self {
            start: self.start + by,
            end: self.end + by,
        }
    }
}

/// The fourteen ways in which a sentence can take back what an apology gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// The act or the harm is made hypothetical.
    Conditional,
    /// A cause outside the writer's choice is put forward to shrink responsibility.
    Excuse,
    /// Cause or fault is placed on the partner or on somebody else.
    BlameShift,
    /// The act or the harm is made small.
    Minimizing,
    /// The wrong is told as an event that nobody did.
    PassiveAgentless,
    /// What is regretted is the partner's reaction.
    FeelingsDeflection,
    /// A situation word stands where the offence should stand.
    Vague,
    /// Forgiveness, a reply or closure is demanded, hurried or bargained for.
    Pressure,
    /// The writer's own suffering takes the stage.
    SelfPity,
    /// Good intent is offered as the defence.
    IntentionDefence,
    /// Merits and debts are counted.
    Scorekeeping,
    /// The partner's perception or right to react is attacked.
    Gaslighting,
    /// A pledge that nobody can keep or check.
    Overpromise,
    /// A bad consequence is held over the partner.
    Threat,
}

impl Category {
    /// Every category, in the order of the list above.
    pub const ALL: [Self; 14] = [
        Self::Conditional,
        Self::Excuse,
        Self::BlameShift,
        Self::Minimizing,
        Self::PassiveAgentless,
        Self::FeelingsDeflection,
        Self::Vague,
        Self::Pressure,
        Self::SelfPity,
        Self::IntentionDefence,
        Self::Scorekeeping,
        Self::Gaslighting,
        Self::Overpromise,
        Self::Threat,
    ];

    /// The stable name used in saved dismissals and by `cargo xtask letters`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Conditional => "conditional",
            Self::Excuse => "excuse",
            Self::BlameShift => "blame_shift",
            Self::Minimizing => "minimizing",
            Self::PassiveAgentless => "passive_agentless",
            Self::FeelingsDeflection => "feelings_deflection",
            Self::Vague => "vague",
            Self::Pressure => "pressure",
            Self::SelfPity => "self_pity",
            Self::IntentionDefence => "intention_defence",
            Self::Scorekeeping => "scorekeeping",
            Self::Gaslighting => "gaslighting",
            Self::Overpromise => "overpromise",
            Self::Threat => "threat",
        }
    }

    /// Whether the view must show safety words and the way to the help room instead of a rewrite.
    pub const fn calls_for_help(self) -> bool {
        matches!(self, Self::Threat)
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// How much a finding matters to the person who will read the letter. Greater is weightier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth a second look.
    Gentle,
    /// Likely to weaken the apology.
    Medium,
    /// Likely to undo the apology, or to hurt.
    Strong,
}

/// What the person might do about a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// These words could stand in place of the marked stretch. An empty text means: take it out.
    Replace(String),
    /// A question whose answer could stand there.
    Ask(String),
    /// Not a matter of wording: show these words about safety and the way to the help room.
    Safety(String),
}

/// Why a rule exists: one sentence, and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// What is known, in one plain sentence.
    pub note: &'static str,
    /// Author, year and work, or the practice it comes from.
    pub source: &'static str,
}

/// One marked stretch of the letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of fault.
    pub category: Category,
    /// The rule that found it; stable, so that a person can dismiss the whole rule.
    pub rule: &'static str,
    /// Where, in bytes of the letter. Use [`super::utf16::Utf16Map`] for the view.
    pub span: Span,
    /// One sentence about these very words.
    pub reason: String,
    /// What could stand there instead.
    pub suggestion: Suggestion,
    /// How much it matters.
    pub severity: Severity,
    /// Why the rule exists.
    pub evidence: Evidence,
    /// Names this finding across edits elsewhere in the letter: rule and normalised clause. For dismissals.
    pub key: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_id_is_the_name_it_is_saved_under() {
        for category in Category::ALL {
            assert_eq!(
                serde_json::to_string(&category).unwrap(),
                format!("\"{}\"", category.id())
            );
        }
    }

    #[test]
    fn only_a_threat_calls_for_help() {
        let calling: Vec<_> = Category::ALL
            .into_iter()
            .filter(|c| c.calls_for_help())
            .collect();
        assert_eq!(calling, [Category::Threat]);
    }

    #[test]
    fn a_span_that_does_not_fit_covers_nothing() {
        assert_eq!(Span { start: 1, end: 2 }.of("é"), "");
        assert_eq!(Span { start: 0, end: 2 }.of("é"), "é");
    }
}
