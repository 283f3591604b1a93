//! The two questions before something is told, and what their answers speak for. Neither the
//! questions nor the answers are ever kept.

use super::tool::Refusal;

/// The two questions before telling, as a form gives them. Not kept.
#[derive(Clone, Debug, Default)]
pub struct BeforeTelling {
    /// `them`, `lighter` or `both`: whom it is for.
    pub for_whom: String,
    /// `yes`, `no` or `not_sure`: whether it crosses a boundary of theirs.
    pub crosses: String,
}

/// What the answers to the two questions speak for. Only advice: what was told in spite of it can
/// be written down as told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Nothing speaks against telling it.
    Tell,
    /// It is for the teller's relief: better told to somebody else first.
    LighterElsewhere,
    /// It may cross a boundary: look first.
    LookFirst,
    /// It crosses one: it waits.
    Wait,
}

impl BeforeTelling {
    /// What the answers speak for, once both are given.
    ///
    /// # Errors
    /// [`Refusal::QuestionsMissing`] until then.
    pub fn advice(&self) -> Result<Advice, Refusal> {
        match (self.for_whom.as_str(), self.crosses.as_str()) {
            ("them" | "both" | "lighter", "yes") => Ok(Advice::Wait),
            ("them" | "both" | "lighter", "not_sure") => Ok(Advice::LookFirst),
            ("lighter", "no") => Ok(Advice::LighterElsewhere),
            ("them" | "both", "no") => Ok(Advice::Tell),
            _ => Err(Refusal::QuestionsMissing),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crossed_boundary_weighs_more_than_whom_it_is_for() {
        let advice = |for_whom: &str, crosses: &str| {
            let before = BeforeTelling {
                for_whom: for_whom.into(),
                crosses: crosses.into(),
            };
            before.advice()
        };
        assert_eq!(advice("them", "no"), Ok(Advice::Tell));
        assert_eq!(advice("lighter", "no"), Ok(Advice::LighterElsewhere));
        assert_eq!(advice("lighter", "not_sure"), Ok(Advice::LookFirst));
        assert_eq!(advice("them", "yes"), Ok(Advice::Wait));
        assert_eq!(advice("", "yes"), Err(Refusal::QuestionsMissing));
    }
}
