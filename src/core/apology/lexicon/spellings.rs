//! Which number belongs to a written word: a table made for short words, which fit into one number and are compared as
//! such.

use super::QuickMap;

/// Written words with their numbers.
#[derive(Debug, Default)]
pub struct Spellings {
    /// For words of up to sixteen bytes: which of `short`, plus one, at the place the word leads to or the next free one.
    slots: Vec<u16>,
    short: Vec<(u128, u16)>,
    long: QuickMap<String, u16>,
}

impl Spellings {
    /// The number of a word.
    #[inline]
    pub fn get(&self, word: &str) -> Option<u16> {
        let Some(packed) = packed(word) else {
            return self.long.get(word).copied();
        };
        let mut at = self.start(packed);
        loop {
            let slot = *self.slots.get(at)?;
            let (other, number) = *self.short.get(usize::from(slot).checked_sub(1)?)?;
            if other == packed {
                return Some(number);
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Adds a word that isn't in it.
    pub fn add(&mut self, word: &str, number: u16) {
        let Some(packed) = packed(word) else {
            self.long.insert(word.to_owned(), number);
            return;
        };
        self.short.push((packed, number));
        if self.short.len() * 2 >= self.slots.len() {
            self.slots = vec![0; (self.slots.len() * 2).max(1 << 10)];
            (0..self.short.len()).for_each(|at| self.place(at));
        } else {
            self.place(self.short.len() - 1);
        }
    }

    fn place(&mut self, which: usize) {
        let Some((packed, _)) = self.short.get(which) else {
            return;
        };
        let mut at = self.start(*packed);
        while self.slots.get(at).is_some_and(|slot| *slot != 0) {
            at = (at + 1) & (self.slots.len() - 1);
        }
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = u16::try_from(which + 1).unwrap_or_default();
        }
    }

    fn start(&self, packed: u128) -> usize {
        let halves = packed ^ (packed >> 61);
        let low = u64::try_from(halves & u128::from(u64::MAX)).unwrap_or_default();
        let mixed = low.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 40;
        usize::try_from(mixed).unwrap_or_default() & self.slots.len().wrapping_sub(1)
    }
}

/// A word as one number; none for a long one. No word holds a byte that is zero.
#[inline]
fn packed(word: &str) -> Option<u128> {
    let bytes = word.as_bytes();
    let (low, high) = bytes.split_at_checked(8).unwrap_or((bytes, &[]));
    let number = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0, |all, byte| all << 8 | u64::from(*byte))
    };
    (high.len() <= 8).then(|| u128::from(number(low)) | u128::from(number(high)) << 64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn each_word_has_the_number_it_was_given(words: std::collections::BTreeSet<String>) {
            let words: Vec<&String> = words.iter().filter(|word| !word.contains('\0')).collect();
            let mut spellings = Spellings::default();
            for (number, word) in (0..).zip(&words) {
                prop_assert_eq!(spellings.get(word), None);
                spellings.add(word, number);
            }
            for (number, word) in (0..).zip(&words) {
                prop_assert_eq!(spellings.get(word), Some(number));
            }
        }
    }

    #[test]
    fn hundreds_of_words_of_every_length_are_told_apart() {
        let mut spellings = Spellings::default();
        let word = |number: u16| "ab".repeat(usize::from(number % 10)) + &number.to_string();
        (0..3_000).for_each(|number| spellings.add(&word(number), number));
        assert!((0..3_000).all(|number| spellings.get(&word(number)) == Some(number)));
    }
}
