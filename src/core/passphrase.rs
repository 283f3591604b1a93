//! Passphrases that people choose: how long one must be, and six words drawn from a list for those
//! who would rather not invent one. Length counts; no rule asks for digits or signs.

/// How many words are suggested.
pub const WORDS: usize = 6;

/// How many words the list has: 2^11, so that eleven random bits choose one.
pub const LIST: usize = 2048;

/// What six such words are worth, in bits.
pub const BITS: usize = 66;

/// The fewest characters (Unicode scalar values) that a passphrase may have.
pub const SHORTEST: usize = 15;

/// The fewest different characters.
const DIFFERENT: usize = 6;

/// Why a new passphrase isn't taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Shorter than [`SHORTEST`].
    TooShort,
    /// The same few characters over and over.
    TooPlain,
    /// The second time it was typed differently.
    Differs,
}

/// A passphrase as it is used: without white space around it, which keyboards add by themselves.
pub fn trimmed(typed: &str) -> &str {
    typed.trim()
}

/// Checks a new passphrase, typed twice.
///
/// # Errors
/// [`Refused`].
pub fn check<'a>(typed: &'a str, again: &str) -> Result<&'a str, Refused> {
    let passphrase = trimmed(typed);
    let mut different: Vec<char> = passphrase.chars().collect();
    if different.len() < SHORTEST {
        return Err(Refused::TooShort);
    }
    different.sort_unstable();
    different.dedup();
    if different.len() < DIFFERENT {
        return Err(Refused::TooPlain);
    }
    if passphrase != trimmed(again) {
        return Err(Refused::Differs);
    }
    Ok(passphrase)
}

/// Six words of a list, one a line, chosen by 128 random bits. None unless the list has exactly
/// [`LIST`] words: with any other number some would come up more often.
pub fn suggest(list: &str, random: u128) -> Option<String> {
    let words: Vec<&str> = list.lines().collect();
    if words.len() != LIST {
        return None;
    }
    let chosen = (0..WORDS).map(|place| {
        let bits = (random >> (11 * place)) & 0x7ff;
        usize::try_from(bits)
            .ok()
            .and_then(|at| words.get(at).copied())
    });
    Some(chosen.collect::<Option<Vec<&str>>>()?.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const WORD_LIST: &str = include_str!("../../public/words.txt");

    #[test]
    fn a_passphrase_is_long_varied_and_typed_the_same_twice() {
        let good = "otter lamp cedar";
        assert_eq!(check(good, good), Ok(good));
        assert_eq!(check(" otter lamp cedar ", good), Ok(good));
        assert_eq!(check("otter lamp ced", "x"), Err(Refused::TooShort));
        assert_eq!(check("P4ss!", "P4ss!"), Err(Refused::TooShort));
        assert_eq!(check(&"aab".repeat(9), "x"), Err(Refused::TooPlain));
        assert_eq!(check(good, "otter lamp ceder"), Err(Refused::Differs));
    }

    #[test]
    fn every_word_of_the_list_can_come_up_in_every_place() {
        let words: Vec<&str> = WORD_LIST.lines().collect();
        for (at, word) in words.iter().enumerate() {
            for place in 0..WORDS {
                let random = u128::try_from(at).unwrap() << (11 * place);
                let suggested = suggest(WORD_LIST, random).unwrap();
                assert_eq!(suggested.split(' ').nth(place), Some(*word));
            }
        }
        assert_eq!(BITS, WORDS * 11);
        assert_eq!(1 << 11, LIST);
    }

    #[test]
    fn a_list_that_is_cut_off_suggests_nothing() {
        let cut = WORD_LIST.trim_end().rsplit_once('\n').unwrap().0;
        assert_eq!(suggest(cut, 7), None);
    }

    #[test]
    fn what_is_suggested_is_taken_even_with_the_shortest_words() {
        let shortest = WORD_LIST.lines().map(str::len).min().unwrap();
        let spaces = WORDS - 1;
        assert!(shortest * WORDS + spaces > SHORTEST);
    }

    #[test]
    fn the_words_are_plain_and_no_two_are_a_slip_of_the_pen_apart() {
        let words: Vec<&str> = WORD_LIST.lines().collect();
        let plain = |word: &&str| {
            (4..=9).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
        };
        assert!(words.iter().all(plain));
        // Two words are one slip apart if leaving out a letter of either, or of both in the same
        // place, gives the same.
        let mut seen = BTreeSet::new();
        for word in words {
            let mut slips: BTreeSet<String> = (0..word.len())
                .map(|at| format!("{}?{}", &word[..at], &word[at + 1..]))
                .collect();
            slips.extend((0..=word.len()).map(|at| format!("{}?{}", &word[..at], &word[at..])));
            slips.insert(word.to_owned());
            for slip in slips {
                assert!(seen.insert(slip), "{word} is a slip away from another word");
            }
        }
    }
}
