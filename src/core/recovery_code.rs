//! The recovery code: drawn at random, written on paper, typed in when the passphrase is forgotten.
//! Six groups of five characters, of which the fifth checks the other four and their place, so that
//! a slip of the pen is found before any work is done. What it opens is not known here.

use std::fmt;
use zeroize::Zeroize;

/// Crockford's alphabet: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many groups there are.
pub const GROUPS: usize = 6;

/// Characters in a group, the check included.
const GROUP: usize = 5;

/// A code, 120 random bits. Dropping it clears it from memory.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode([u8; GROUPS * GROUP]);

/// What is wrong with a typed code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// It has too few or too many characters; so many there are.
    Length(usize),
    /// It contains a character that no code has.
    Stranger(char),
    /// There is a slip in this group, counted from 1.
    Group(usize),
}

impl RecoveryCode {
    /// A new code. The top 120 bits are used.
    pub fn of_random(random: u128) -> Self {
        let mut values = [0; GROUPS * GROUP];
        let mut left = random;
        for (number, group) in values.chunks_mut(GROUP).enumerate() {
            for value in &mut group[..GROUP - 1] {
                *value = u8::try_from(left >> 123).unwrap_or(0);
                left <<= 5;
            }
            group[GROUP - 1] = check(number, &group[..GROUP - 1]);
        }
        Self(values)
    }

    /// Reads what a person typed: upper or lower case, with any or no separators, with the usual
    /// confusions of letters and digits.
    ///
    /// # Errors
    /// The [`Slip`].
    pub fn read(typed: &str) -> Result<Self, Slip> {
        let mut values = [0; GROUPS * GROUP];
        let mut count = 0;
        for letter in typed.chars().filter(|letter| letter.is_alphanumeric()) {
            let value = value_of(letter).ok_or(Slip::Stranger(letter))?;
            if let Some(place) = values.get_mut(count) {
                *place = value;
            }
            count += 1;
        }
        if count != values.len() {
            return Err(Slip::Length(count));
        }
        let slip = |(number, group): (usize, &[u8])| {
            group[GROUP - 1] != check(number, &group[..GROUP - 1])
        };
        match values.chunks(GROUP).enumerate().position(slip) {
            Some(number) => Err(Slip::Group(number + 1)),
            None => Ok(Self(values)),
        }
    }

    /// One group, counted from 1.
    pub fn group(&self, number: usize) -> String {
        let group = self.0.chunks(GROUP).nth(number.saturating_sub(1));
        group
            .unwrap_or_default()
            .iter()
            .copied()
            .map(letter)
            .collect()
    }

    /// The code as it is written down, with a dash between groups. This is what is typed where a
    /// passphrase is asked for.
    pub fn written(&self) -> String {
        let groups: Vec<String> = (1..=GROUPS).map(|number| self.group(number)).collect();
        groups.join("-")
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

/// Odd weights notice every single slip; the group's number, that two groups changed places.
fn check(number: usize, group: &[u8]) -> u8 {
    let weighed = group.iter().zip([1, 3, 5, 7]);
    let sum: usize = weighed
        .map(|(value, weight)| usize::from(*value) * weight)
        .sum();
    u8::try_from((sum + number * 11) % 32).unwrap_or(0)
}

fn letter(value: u8) -> char {
    char::from(ALPHABET[usize::from(value) % 32])
}

fn value_of(letter: char) -> Option<u8> {
    let meant = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        'U' => 'V',
        other => other,
    };
    let place = ALPHABET.iter().position(|one| char::from(*one) == meant)?;
    u8::try_from(place).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_code_reads_back_however_it_is_typed(random: u128) {
            let code = RecoveryCode::of_random(random);
            let written = code.written();
            prop_assert_eq!(written.len(), 35);
            let hasty = written.to_lowercase().replace('0', "o").replace('1', "l").replace('v', "u");
            for typed in [written.clone(), written.replace('-', ""), written.replace('-', " \u{2013} "), hasty] {
                prop_assert_eq!(RecoveryCode::read(&typed), Ok(code.clone()));
            }
        }

        #[test]
        fn a_slip_is_found_and_its_group_named(random: u128, at in 0_usize..30, other in 0_usize..32) {
            let code = RecoveryCode::of_random(random);
            let mut typed: Vec<char> = code.written().replace('-', "").chars().collect();
            let wrong = char::from(ALPHABET[other]);
            prop_assume!(typed[at] != wrong);
            typed[at] = wrong;
            let typed: String = typed.into_iter().collect();
            prop_assert_eq!(RecoveryCode::read(&typed), Err(Slip::Group(at / 5 + 1)));
        }

        #[test]
        fn different_random_bits_give_different_codes(one: u128, other: u128) {
            let same = RecoveryCode::of_random(one) == RecoveryCode::of_random(other);
            prop_assert_eq!(same, one >> 8 == other >> 8);
        }
    }

    #[test]
    fn two_groups_that_changed_places_are_noticed() {
        let code = RecoveryCode::of_random(0x0123_4567_89ab_cdef_0011_2233_4455_6677);
        let mut groups: Vec<String> = (1..=GROUPS).map(|number| code.group(number)).collect();
        groups.swap(1, 2);
        assert_eq!(RecoveryCode::read(&groups.concat()), Err(Slip::Group(2)));
    }

    #[test]
    fn what_is_no_code_is_told() {
        assert_eq!(RecoveryCode::read(""), Err(Slip::Length(0)));
        assert_eq!(RecoveryCode::read("ABCDE"), Err(Slip::Length(5)));
        assert_eq!(RecoveryCode::read("ABCDÉ"), Err(Slip::Stranger('É')));
    }
}
