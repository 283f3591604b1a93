//! Which features were met in a unit, and in which clause last: what a sort would tell, without sorting.

/// Features met so far.
#[derive(Debug)]
pub struct Seen {
    /// Feature and clause at the place its feature leads to, or the next free one.
    slots: Vec<Option<(u32, u32)>>,
    distinct: usize,
}

impl Seen {
    /// For at most so many features.
    pub fn with_room(most: usize) -> Self {
        Self {
            slots: vec![None; (most * 2 + 1).next_power_of_two()],
            distinct: 0,
        }
    }

    /// Notes a feature in a clause. Gives the clause it was last met in, if it was.
    pub fn put(&mut self, feature: u32, clause: u32) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let mut at = feature as usize & mask;
        loop {
            let slot = self.slots.get_mut(at)?;
            match slot {
                Some((other, before)) if *other == feature => {
                    return Some(std::mem::replace(before, clause));
                }
                Some(_) => at = (at + 1) & mask,
                None => {
                    *slot = Some((feature, clause));
                    self.distinct += 1;
                    return None;
                }
            }
        }
    }

    /// How many features were met.
    pub fn distinct(&self) -> usize {
        self.distinct
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_is_new_once_and_then_known_by_its_last_clause() {
        let mut seen = Seen::with_room(4);
        assert_eq!(seen.put(8, 0), None);
        assert_eq!(seen.put(0, 0), None);
        assert_eq!(seen.put(8, 1), Some(0));
        assert_eq!(seen.put(8, 1), Some(1));
        assert_eq!(seen.distinct(), 2);
    }
}
