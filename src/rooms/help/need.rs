//! What kind of help fits: six kinds, and a few questions that sort them. The answers decide what
//! is shown and are stored nowhere. Where somebody is afraid, joint counselling is never among the
//! kinds shown.

use crate::core::book::Book;
use crate::core::joint;

/// A kind of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// Danger, or thoughts of suicide, now.
    Crisis,
    /// The person is being hurt or controlled, or is afraid.
    Afraid,
    /// How the person themselves behaves.
    OwnBehaviour,
    /// Something that they can't stop by themselves.
    Addiction,
    /// Telling something big.
    Disclosure,
    /// A counsellor for the person alone.
    Individual,
    /// A counsellor for both.
    Couple,
}

impl Need {
    /// All, in the order they are shown.
    pub const ALL: [Self; 7] = [
        Self::Crisis,
        Self::Afraid,
        Self::OwnBehaviour,
        Self::Addiction,
        Self::Disclosure,
        Self::Individual,
        Self::Couple,
    ];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Crisis => "crisis",
            Self::Afraid => "afraid",
            Self::OwnBehaviour => "own-behaviour",
            Self::Addiction => "addiction",
            Self::Disclosure => "disclosure",
            Self::Individual => "individual",
            Self::Couple => "couple",
        }
    }

    /// The kind of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }

    /// The kinds shown to somebody with this book: no joint counselling while the joint tools are
    /// closed.
    pub fn shown(book: &Book) -> Vec<Self> {
        let closed = joint::closed(book).is_some();
        let all = Self::ALL.into_iter();
        all.filter(|one| !closed || *one != Self::Couple).collect()
    }
}

/// What the person ticked. Kept on screen only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools)] // five independent boxes to tick
pub struct Ticked {
    /// Somebody is in danger now, or thinks of suicide.
    pub danger: bool,
    /// The person is afraid of their partner.
    pub afraid: bool,
    /// The partner may be afraid of the person, or was hurt, threatened or watched by them.
    pub feared: bool,
    /// They can't stop something: drink, drugs, gambling, pornography, sex.
    pub cant_stop: bool,
    /// There is something big that the partner doesn't know.
    pub untold: bool,
    /// Both want to talk with somebody together.
    pub both_want: bool,
}

/// The kinds that fit, the most pressing first. There is always one: somebody for the person alone.
pub fn sort(ticked: Ticked, book: &Book) -> Vec<Need> {
    let fits = |need| match need {
        Need::Crisis => ticked.danger,
        Need::Afraid => ticked.afraid,
        Need::OwnBehaviour => ticked.feared,
        Need::Addiction => ticked.cant_stop,
        Need::Disclosure => ticked.untold,
        Need::Individual => true,
        // Joint sessions can put somebody who is afraid at risk, and don't come before the truth.
        Need::Couple => ticked.both_want && !ticked.afraid && !ticked.feared && !ticked.untold,
    };
    let shown = Need::shown(book).into_iter();
    shown.filter(|need| fits(*need)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::change::Command;
    use crate::core::now::fixed::{Counting, noon};
    use crate::core::settings::{Choose, name::OWN_SIDE_ONLY};

    #[test]
    fn where_somebody_is_afraid_joint_counselling_is_never_shown() {
        for bits in 0..64_u8 {
            let ticked = Ticked {
                danger: bits & 1 != 0,
                afraid: bits & 2 != 0,
                feared: bits & 4 != 0,
                cant_stop: bits & 8 != 0,
                untold: bits & 16 != 0,
                both_want: bits & 32 != 0,
            };
            let found = sort(ticked, &Book::default());
            assert!(found.contains(&Need::Individual));
            if ticked.afraid || ticked.feared {
                assert!(!found.contains(&Need::Couple), "{ticked:?}");
            }
        }
    }

    #[test]
    fn on_the_own_side_joint_counselling_is_not_among_the_kinds() {
        let (mut book, mut ids) = (Book::default(), Counting::default());
        let both = Ticked {
            both_want: true,
            ..Ticked::default()
        };
        assert!(sort(both, &book).contains(&Need::Couple));
        let choose = Choose {
            name: OWN_SIDE_ONLY,
            value: "yes".into(),
        };
        let Ok(change) = choose.decide(&book, &mut noon(&mut ids, 2026, 11, 23));
        book.apply(&change);
        assert!(!sort(both, &book).contains(&Need::Couple));
        assert!(!Need::shown(&book).contains(&Need::Couple));
    }

    #[test]
    fn danger_comes_first() {
        let ticked = Ticked {
            danger: true,
            cant_stop: true,
            ..Ticked::default()
        };
        assert_eq!(sort(ticked, &Book::default())[0], Need::Crisis);
    }

    #[test]
    fn names_in_addresses_read_back() {
        for need in Need::ALL {
            assert_eq!(Need::parse(need.name()), Some(need));
        }
    }
}
