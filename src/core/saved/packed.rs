//! Bytes as text for localStorage, which counts UTF-16 units: fifteen bits to a unit, in a range
//! without surrogates, so that every browser and every copy leaves them as they are.

/// The unit that stands for zero; the last one is 32,767 above it, well below the surrogates.
const FIRST: u32 = 0x3400;

/// Bits in a unit.
const BITS: u32 = 15;

/// Writes bytes as text. A one and zeros fill the last unit, so that every text has one meaning.
pub fn pack(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(units_for(bytes.len()) * 3);
    let (mut held, mut count) = (0_u32, 0);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        count += 8;
        if count >= BITS {
            count -= BITS;
            text.extend(unit(held >> count));
            held &= (1 << count) - 1;
        }
    }
    text.extend(unit((held << 1 | 1) << (BITS - 1 - count)));
    text
}

/// Reads what [`pack`] wrote; nothing for any other text.
pub fn unpack(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 5 / 8);
    let (mut held, mut count) = (0_u32, 0);
    let mut units = text.chars().map(value).peekable();
    while let Some(unit) = units.next() {
        let (mut bits, mut value) = (BITS, unit?);
        if units.peek().is_none() {
            // The lowest one only marks the end.
            let filler = value.trailing_zeros() + 1;
            bits = BITS.checked_sub(filler)?;
            value >>= filler;
        }
        held = held << bits | value;
        count += bits;
        while count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(held >> count).ok()?);
            held &= (1 << count) - 1;
        }
    }
    (count == 0 && !text.is_empty()).then_some(bytes)
}

/// How many units [`pack`] needs for so many bytes.
pub fn units_for(bytes: usize) -> usize {
    bytes * 8 / 15 + 1
}

fn unit(value: u32) -> Option<char> {
    char::from_u32(FIRST + value)
}

fn value(unit: char) -> Option<u32> {
    let value = u32::from(unit).checked_sub(FIRST)?;
    (value < 1 << BITS).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_read_back_as_written(bytes: Vec<u8>) {
            let text = pack(&bytes);
            prop_assert_eq!(unpack(&text), Some(bytes.clone()));
            prop_assert_eq!(text.encode_utf16().count(), units_for(bytes.len()));
            prop_assert!(text.encode_utf16().all(|unit| !(0xd800..0xe000).contains(&unit)));
        }

        #[test]
        fn a_text_is_refused_or_is_the_only_spelling_of_its_bytes(
            text in prop_oneof![
                "[\u{3400}-\u{b3ff}]{0,40}",
                "[\u{33f0}-\u{b410}\u{7f}a-f]{0,6}",
                any::<String>(),
            ],
        ) {
            if let Some(bytes) = unpack(&text) {
                prop_assert_eq!(pack(&bytes), text);
            }
        }
    }

    #[test]
    fn every_length_reads_back() {
        for length in 0..70 {
            for byte in [0, 1, 0x80, 0xff] {
                let bytes = vec![byte; length];
                assert_eq!(unpack(&pack(&bytes)), Some(bytes));
            }
        }
    }

    #[test]
    fn nothing_at_all_is_refused() {
        assert_eq!(unpack(""), None);
        assert_eq!(unpack("\u{3400}"), None);
    }
}
