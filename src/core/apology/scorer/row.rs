//! The weights of one feature, a byte for each output, and sums of such rows: eight outputs are added at once.

use super::table::{MOST, OUTPUTS};

/// How many numbers a row is kept in.
const NUMBERS: usize = OUTPUTS.div_ceil(8);
/// What no weight at all is kept as, so that no byte is negative.
const NOUGHT: u8 = MOST.unsigned_abs();
/// Every other byte of a number.
const EVERY_OTHER: u64 = 0x00ff_00ff_00ff_00ff;
/// How many rows can be added before two bytes are too few for a sum.
const MOST_ROWS: u32 = u16::MAX as u32 / (2 * NOUGHT as u32);

/// The weights of a feature.
#[derive(Clone, Copy, Debug)]
pub struct Row([u64; NUMBERS]);

impl Default for Row {
    fn default() -> Self {
        Self([u64::from_le_bytes([NOUGHT; 8]); NUMBERS])
    }
}

impl Row {
    /// Sets the weight for an output.
    pub fn put(&mut self, output: usize, amount: i8) {
        if let Some(number) = self.0.get_mut(output / 8) {
            let at = output % 8 * 8;
            let kept = amount.clamp(-MOST, MOST).wrapping_add_unsigned(NOUGHT);
            *number = *number & !(0xff << at) | u64::from(kept.unsigned_abs()) << at;
        }
    }

    /// The weight for an output.
    pub fn amount(&self, output: usize) -> i8 {
        let bytes = self.0.get(output / 8).map(|number| number.to_le_bytes());
        let kept = bytes.and_then(|bytes| bytes.get(output % 8).copied());
        kept.unwrap_or(NOUGHT).wrapping_sub(NOUGHT).cast_signed()
    }
}

/// One number for each output.
pub type Totals = [i32; OUTPUTS];

/// A sum of rows.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sum {
    even: [u64; NUMBERS],
    odd: [u64; NUMBERS],
    rows: u32,
}

impl Sum {
    /// Adds a row. What has grown too big goes to `totals`.
    #[inline]
    pub fn add(&mut self, row: &Row, totals: &mut Totals) {
        for ((even, odd), number) in self.even.iter_mut().zip(&mut self.odd).zip(&row.0) {
            *even += number & EVERY_OTHER;
            *odd += number >> 8 & EVERY_OTHER;
        }
        self.rows += 1;
        if self.rows == MOST_ROWS {
            self.pour(totals);
        }
    }

    /// Adds everything to `totals` and begins anew.
    pub fn pour(&mut self, totals: &mut Totals) {
        let noughts = i32::try_from(self.rows * u32::from(NOUGHT)).unwrap_or_default();
        for (output, total) in totals.iter_mut().enumerate() {
            let numbers = if output % 2 == 0 {
                &self.even
            } else {
                &self.odd
            };
            let number = numbers.get(output / 8).copied().unwrap_or_default();
            let sum = number >> (output % 8 / 2 * 16) & 0xffff;
            *total += i32::try_from(sum).unwrap_or_default() - noughts;
        }
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rows_are_summed_as_their_weights_are(
            weights in prop::collection::vec((0..OUTPUTS, -MOST..=MOST), 0..40),
            times in 1..200,
        ) {
            let (mut sum, mut totals) = (Sum::default(), [0; OUTPUTS]);
            let mut expected = [0; OUTPUTS];
            for _ in 0..times {
                for (output, amount) in &weights {
                    let mut row = Row::default();
                    row.put(*output, *amount);
                    prop_assert_eq!(row.amount(*output), *amount);
                    sum.add(&row, &mut totals);
                    expected[*output] += i32::from(*amount);
                }
            }
            sum.pour(&mut totals);
            prop_assert_eq!(totals, expected);
        }
    }
}
