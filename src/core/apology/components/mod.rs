//! The eight things a whole apology can hold, in the order in which they seem to matter, what each reads as in one
//! letter, and the words that explain an absence. How each is recognised lives in the files beside this one.

mod explanation;
mod forgiveness_request;
mod impact;
mod part;
mod regret;
mod repair;
mod repentance;
mod responsibility;
mod specificity;

pub(super) use part::found;

use serde::{Deserialize, Serialize};

use super::finding::{Category, Finding, Span};

/// One part of an apology.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Component {
    /// The writer names themself as the one who did it.
    Responsibility,
    /// The act could be told by a stranger.
    Specificity,
    /// The harm to the partner is stated as real.
    Impact,
    /// An offer or step to undo or make good.
    Repair,
    /// Sorrow for one's own conduct.
    Regret,
    /// Why it happened, told from the writer's own side.
    Explanation,
    /// Changed conduct, promised or begun.
    Repentance,
    /// Asking for forgiveness; may well be left out.
    ForgivenessRequest,
}

impl Component {
    /// Every component, the weightiest first.
    ///
    /// Lewicki, Polin & Lount 2016 found responsibility to matter most, then an offer of repair; regret, explanation and
    /// repentance about equally; a request for forgiveness least. Being specific and naming the harm aren't in that
    /// study: they stand where clinicians put them, beside responsibility.
    pub const ALL: [Self; 8] = [
        Self::Responsibility,
        Self::Specificity,
        Self::Impact,
        Self::Repair,
        Self::Regret,
        Self::Explanation,
        Self::Repentance,
        Self::ForgivenessRequest,
    ];

    /// The stable name used by `cargo xtask letters`.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Responsibility => "responsibility",
            Self::Specificity => "specificity",
            Self::Impact => "impact",
            Self::Repair => "repair",
            Self::Regret => "regret",
            Self::Explanation => "explanation",
            Self::Repentance => "repentance",
            Self::ForgivenessRequest => "forgiveness_request",
        }
    }

    /// A short name for the panel.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Responsibility => "It was me",
            Self::Specificity => "What I did",
            Self::Impact => "What it did to you",
            Self::Repair => "Putting it right",
            Self::Regret => "I'm sorry",
            Self::Explanation => "Why",
            Self::Repentance => "What changes",
            Self::ForgivenessRequest => "Asking for forgiveness",
        }
    }

    /// Why this part matters, in a sentence or two.
    pub const fn why(self) -> &'static str {
        match self {
            Self::Responsibility => {
                "Of all the parts, this one counts most with the person who was hurt: somebody says it was me."
            }
            Self::Specificity => {
                "Until the act is named, they can't know that you see the same thing they do."
            }
            Self::Impact => "They need to see that you know what it was like on their side.",
            Self::Repair => {
                "After owning it, an offer to put something right counts most. It shows sorry can cost you something."
            }
            Self::Regret => {
                "Plain sorrow for what you did. Without it the rest can read like a report."
            }
            Self::Explanation => {
                "Why it happened can help them make sense of it, as long as it doesn't ask to be let off."
            }
            Self::Repentance => {
                "Sorry looks back. This part says what will be different, in something they could see."
            }
            Self::ForgivenessRequest => {
                "Asking adds little for the person who was hurt, and can feel like being hurried."
            }
        }
    }

    /// A question whose answer would be this part.
    pub const fn prompt(self) -> &'static str {
        match self {
            Self::Responsibility => {
                "Start a sentence with “I” and say what you did or left undone."
            }
            Self::Specificity => {
                "What would a stranger need to read to know what happened? Name the act, not the scenes."
            }
            Self::Impact => {
                "What did they tell you it did to them, or what did you see? Keep guesses out."
            }
            Self::Repair => {
                "What could you mend, pay, return, tell or take on, that they would want?"
            }
            Self::Regret => "What are you sorry for doing?",
            Self::Explanation => {
                "What was going on in you? Say it in a way that doesn't ask for anything off the bill."
            }
            Self::Repentance => {
                "What will you do differently, so that they could see it for themselves?"
            }
            Self::ForgivenessRequest => "Left out, fine.",
        }
    }
}

/// How one component reads in one letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ComponentState {
    /// It is there; these stretches carry it.
    There {
        /// What covers it, in order.
        spans: Vec<Span>,
    },
    /// It is there, but something in the letter takes from it.
    ThereBut {
        /// What covers it, in order.
        spans: Vec<Span>,
        /// What takes from it, in one sentence for the person.
        why: String,
    },
    /// It isn't there. For a request for forgiveness that is fine.
    Missing,
}

/// One component with its reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComponentReading {
    /// Which one.
    pub component: Component,
    /// How it reads.
    pub state: ComponentState,
}

impl ComponentReading {
    /// Whether the letter holds it, whole or not.
    pub fn is_there(&self) -> bool {
        !matches!(self.state, ComponentState::Missing)
    }

    /// Whether it is absent and nobody should mind.
    pub fn is_fine_left_out(&self) -> bool {
        self.component == Component::ForgivenessRequest && !self.is_there()
    }
}

/// All eight components of one letter, in the order of [`Component::ALL`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Components(Vec<ComponentReading>);

impl Components {
    /// Reads the components from the stretches that cover each; `why_but` says what takes from a component, if anything.
    pub fn from_spans(
        mut spans_of: impl FnMut(Component) -> Vec<Span>,
        mut why_but: impl FnMut(Component) -> Option<String>,
    ) -> Self {
        let reading = |component| {
            let spans = spans_of(component);
            let state = match (spans.is_empty(), why_but(component)) {
                (true, _) => ComponentState::Missing,
                (false, None) => ComponentState::There { spans },
                (false, Some(why)) => ComponentState::ThereBut { spans, why },
            };
            ComponentReading { component, state }
        };
        Self(Component::ALL.into_iter().map(reading).collect())
    }

    /// The readings, the weightiest component first.
    pub fn iter(&self) -> impl Iterator<Item = &ComponentReading> {
        self.0.iter()
    }

    /// Whether `component` is in the letter, whole or not.
    pub fn has(&self, component: Component) -> bool {
        self.0
            .iter()
            .any(|reading| reading.component == component && reading.is_there())
    }
}

/// What in the letter takes from `component`, in one sentence for the person, if anything does.
pub(super) fn why_but(component: Component, findings: &[Finding]) -> Option<String> {
    let has = |categories: &[Category]| {
        findings
            .iter()
            .any(|finding| categories.contains(&finding.category))
    };
    let why = match component {
        Component::Responsibility if has(&[Category::BlameShift, Category::Gaslighting]) => {
            "Somewhere else the letter puts the cause on them."
        }
        Component::Responsibility if has(&[Category::PassiveAgentless]) => {
            "Somewhere else it happens by itself."
        }
        Component::Regret if has(&[Category::Conditional]) => "Somewhere the sorry hangs on an if.",
        Component::Regret if has(&[Category::FeelingsDeflection]) => {
            "Somewhere the sorry is for how they feel, not for what you did."
        }
        Component::Impact if has(&[Category::Minimizing]) => {
            "Somewhere else the harm is made small."
        }
        Component::Explanation if has(&[Category::Excuse]) => "Part of it asks to be let off.",
        Component::Repentance if has(&[Category::Overpromise]) => {
            "Part of it is more than anyone can promise."
        }
        Component::ForgivenessRequest if has(&[Category::Pressure, Category::Threat]) => {
            "It presses for an answer."
        }
        _ => return None,
    };
    Some(why.to_owned())
}

/// Every pattern of every component.
pub(super) fn patterns() -> impl Iterator<Item = &'static str> {
    part::PARTS
        .iter()
        .flat_map(|part| part.patterns.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_request_for_forgiveness_is_fine_and_nothing_else_is() {
        let none = Components::from_spans(|_| Vec::new(), |_| None);
        let fine: Vec<_> = none
            .iter()
            .filter(|r| r.is_fine_left_out())
            .map(|r| r.component)
            .collect();
        assert_eq!(fine, [Component::ForgivenessRequest]);
    }

    #[test]
    fn every_component_id_is_the_name_it_is_saved_under() {
        for component in Component::ALL {
            assert_eq!(
                serde_json::to_string(&component).unwrap(),
                format!("\"{}\"", component.id())
            );
        }
    }
}
