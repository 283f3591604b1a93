//! Which features were met in a unit, and in which clause last: what a sort would tell, without sorting. Clauses are
//! numbered through all units, so that what earlier units left behind is told from what this one has met.

/// Features met so far.
#[derive(Debug, Default)]
pub struct Seen {
    /// Feature and clause at the place its feature leads to, or the next free one.
    slots: Vec<(u32, u32)>,
}

impl Seen {
    /// Makes room for a unit of at most so many features.
    pub fn make_room(&mut self, most: usize) {
        let needed = (most * 2 + 1).next_power_of_two();
        if self.slots.len() < needed {
            self.slots = vec![(0, 0); needed];
        }
    }

    /// Notes a feature in a clause. Gives the clause it was last met in; one below `first`, the first clause of the
    /// unit, where it is new.
    #[inline]
    pub fn put(&mut self, feature: u32, clause: u32, first: u32) -> u32 {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = feature as usize & mask;
        while let Some(slot) = self.slots.get_mut(at) {
            let before = *slot;
            if before.1 < first {
                *slot = (feature, clause);
                return 0;
            }
            if before.0 == feature {
                slot.1 = clause;
                return before.1;
            }
            at = (at + 1) & mask;
        }
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_is_new_once_and_then_known_by_its_last_clause() {
        let mut seen = Seen::default();
        seen.make_room(4);
        assert_eq!(seen.put(8, 1, 1), 0);
        assert_eq!(seen.put(0, 1, 1), 0);
        assert_eq!(seen.put(8, 2, 1), 1);
        assert_eq!(seen.put(8, 2, 1), 2);
    }

    #[test]
    fn the_next_unit_has_met_nothing() {
        let mut seen = Seen::default();
        seen.make_room(4);
        assert_eq!(seen.put(8, 1, 1), 0);
        assert_eq!(seen.put(8, 2, 2), 0);
    }
}
