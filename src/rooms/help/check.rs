//! The safety check without its screen: what follows from what was ticked. Nothing here is stored
//! and nothing here has a `Body`, on purpose; the one thing that stays is the setting "Work on my
//! side only", which keeps no reason.

use super::need::Need;

/// A sentence that may be true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// "I'm afraid of my partner, or of what they'd do if I said no."
    Afraid,
    /// "They have hit, threatened or cornered me, or decide over my money, phone or friends."
    Controlled,
    /// "They may be afraid of me."
    Feared,
    /// "I have hit, pushed, threatened or cornered them, broken things, or watched them."
    Controlling,
    /// "I may hurt myself."
    HurtMyself,
    /// "I may hurt someone."
    HurtSomeone,
}

impl Truth {
    /// All, in the order they are asked.
    pub const ALL: [Self; 6] = [
        Self::Afraid,
        Self::Controlled,
        Self::Feared,
        Self::Controlling,
        Self::HurtMyself,
        Self::HurtSomeone,
    ];
}

/// What follows from the check.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Follows {
    /// Help to show, the most pressing first; empty when nothing was ticked.
    pub needs: Vec<Need>,
    /// Whether "Work on my side only" is turned on.
    pub own_side_only: bool,
    /// Whether to ask "Was using this your own idea?".
    pub own_idea: bool,
    /// Whether the emergency number comes first.
    pub emergency: bool,
}

/// What follows from what was ticked. "None" and "I'd rather not say" tick nothing.
pub fn follows(ticked: &[Truth]) -> Follows {
    let any = |truths: &[Truth]| truths.iter().any(|truth| ticked.contains(truth));
    let afraid = any(&[Truth::Afraid, Truth::Controlled]);
    let feared = any(&[Truth::Feared, Truth::Controlling]);
    let mut needs = Vec::new();
    if any(&[Truth::HurtMyself]) {
        needs.push(Need::Crisis);
    }
    if afraid {
        needs.push(Need::Afraid);
    }
    if feared || any(&[Truth::HurtSomeone]) {
        needs.push(Need::OwnBehaviour);
    }
    Follows {
        needs,
        own_side_only: afraid || feared,
        own_idea: afraid,
        emergency: any(&[Truth::HurtMyself, Truth::HurtSomeone]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ticked_changes_nothing() {
        assert_eq!(follows(&[]), Follows::default());
    }

    #[test]
    fn fear_on_either_side_means_the_own_side_only() {
        for truth in [Truth::Afraid, Truth::Controlled] {
            let follows = follows(&[truth]);
            assert!(follows.own_side_only && follows.own_idea);
            assert_eq!(follows.needs, [Need::Afraid]);
        }
        for truth in [Truth::Feared, Truth::Controlling] {
            let follows = follows(&[truth]);
            assert!(follows.own_side_only && !follows.own_idea);
            assert_eq!(follows.needs, [Need::OwnBehaviour]);
        }
    }

    #[test]
    fn danger_brings_the_emergency_number_and_closes_nothing() {
        let harm = follows(&[Truth::HurtSomeone]);
        assert!(harm.emergency && !harm.own_side_only);
        assert_eq!(harm.needs, [Need::OwnBehaviour]);
        assert_eq!(follows(&[Truth::HurtMyself]).needs, [Need::Crisis]);
    }

    #[test]
    fn joint_counselling_never_follows() {
        assert!(!follows(&Truth::ALL).needs.contains(&Need::Couple));
    }
}
