//! The learned weights: which feature speaks how strongly for which output. Written by `cargo xtask letters --train`,
//! read once per run. How they are learned lives in `xtask`.

use super::chances::Chances;
use super::hash::FEATURE_BITS;
use super::packed::{Packer, Unpacker};
use super::row::Row;

/// How many things are scored: fourteen categories, then eight components.
pub const OUTPUTS: usize = 22;

/// The greatest weight that can be stored, and with a minus the least.
pub const MOST: i8 = 15;

/// What belongs to one output.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Output {
    /// What a stored weight is multiplied by.
    pub scale: f32,
    /// What every score starts from.
    pub start: f32,
    /// From which score on it counts.
    pub alone: f32,
    /// From which score on it counts where a rule holds as well.
    pub with_rule: f32,
}

/// One weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weight {
    /// For which feature.
    pub feature: u32,
    /// For which output, below [`OUTPUTS`].
    pub output: u8,
    /// How much, from minus [`MOST`] to [`MOST`].
    pub amount: i8,
}

/// The weights, ready for looking up.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// One for each output.
    pub outputs: Vec<Output>,
    /// Every feature with weights, in order.
    features: Vec<u32>,
    /// The weights of each.
    rows: Vec<Row>,
    /// A feature and its place, where the feature's lowest bits lead to or at the next free place.
    slots: Vec<(u32, u32)>,
}

/// The place of no feature.
const FREE: u32 = u32::MAX;

impl Table {
    /// From its parts.
    pub fn new(outputs: Vec<Output>, mut weights: Vec<Weight>) -> Self {
        weights.sort_unstable();
        let (mut features, mut rows) = (Vec::new(), Vec::new());
        for weights in weights.chunk_by(|a, b| a.feature == b.feature) {
            let mut row = Row::default();
            for weight in weights {
                row.put(usize::from(weight.output), weight.amount);
            }
            features.extend(weights.first().map(|weight| weight.feature));
            rows.push(row);
        }
        Self::of_rows(outputs, features, rows)
    }

    fn of_rows(outputs: Vec<Output>, features: Vec<u32>, rows: Vec<Row>) -> Self {
        let mut slots = vec![(0, FREE); (features.len() * 2 + 1).next_power_of_two()];
        let mask = slots.len() - 1;
        for (place, feature) in (0..).zip(&features) {
            let mut at = *feature as usize & mask;
            while slots.get(at).is_some_and(|(_, place)| *place != FREE) {
                at = (at + 1) & mask;
            }
            if let Some(slot) = slots.get_mut(at) {
                *slot = (*feature, place);
            }
        }
        Self {
            outputs,
            features,
            rows,
            slots,
        }
    }

    /// How many features have weights.
    pub fn places(&self) -> usize {
        self.features.len()
    }

    /// The place of a feature among those with weights.
    #[inline]
    pub fn place(&self, feature: u32) -> Option<usize> {
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = feature as usize & mask;
        loop {
            let (other, place) = *self.slots.get(at)?;
            if place == FREE {
                return None;
            }
            if other == feature {
                return Some(place as usize);
            }
            at = (at + 1) & mask;
        }
    }

    /// The weights at a place.
    #[inline]
    pub fn row(&self, place: usize) -> Option<&Row> {
        self.rows.get(place)
    }

    /// As it is stored.
    pub fn encode(&self) -> Vec<u8> {
        let numbers = self
            .outputs
            .iter()
            .flat_map(|output| [output.scale, output.start, output.alone, output.with_rule]);
        let mut bytes: Vec<u8> = numbers.flat_map(f32::to_le_bytes).collect();
        let count = u32::try_from(self.features.len()).unwrap_or_default();
        bytes.extend(count.to_le_bytes());
        let (mut packer, mut chances) = (Packer::new(), Chances::new());
        let mut last = 0;
        for (feature, row) in self.features.iter().zip(&self.rows) {
            chances.put_step(&mut packer, feature - last);
            last = *feature;
            for output in 0..OUTPUTS {
                chances.put_amount(&mut packer, output, row.amount(output));
            }
        }
        bytes.extend(packer.into_bytes());
        bytes
    }

    /// From what [`Table::encode`] wrote. Bytes that are cut short give fewer weights.
    pub fn decode(bytes: &[u8]) -> Self {
        let mut numbers = bytes
            .chunks(4)
            .map(|four| {
                let mut number = [0; 4];
                number
                    .iter_mut()
                    .zip(four)
                    .for_each(|(to, from)| *to = *from);
                u32::from_le_bytes(number)
            })
            .take(4 * OUTPUTS + 1);
        let mut number = || f32::from_bits(numbers.next().unwrap_or_default());
        let outputs: Vec<Output> = (0..OUTPUTS)
            .map(|_| Output {
                scale: number(),
                start: number(),
                alone: number(),
                with_rule: number(),
            })
            .collect();
        let count = number().to_bits();
        let packed = bytes.get(16 * OUTPUTS + 4..).unwrap_or_default();
        let (mut unpacker, mut chances) = (Unpacker::new(packed), Chances::new());
        let (mut features, mut rows) = (Vec::new(), Vec::new());
        let mut feature = 0_u32;
        for _ in 0..count {
            feature = feature.wrapping_add(chances.take_step(&mut unpacker));
            if unpacker.is_over() || feature >> FEATURE_BITS != 0 {
                break;
            }
            let mut row = Row::default();
            for output in 0..OUTPUTS {
                row.put(output, chances.take_amount(&mut unpacker, output));
            }
            features.push(feature);
            rows.push(row);
        }
        Self::of_rows(outputs, features, rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_the_same_after_storing_and_reading() {
        let outputs = vec![
            Output {
                scale: 0.5,
                start: -1.0,
                alone: 0.25,
                with_rule: -0.5,
            };
            OUTPUTS
        ];
        let weight = |feature, output, amount| Weight {
            feature,
            output,
            amount,
        };
        let weights = vec![
            weight(0, 3, 5),
            weight(7, 0, -MOST),
            weight(7, 21, MOST),
            weight((1 << FEATURE_BITS) - 1, 1, 1),
        ];
        let table = Table::new(outputs.clone(), weights.clone());
        let again = Table::decode(&table.encode());
        assert_eq!(again.outputs, outputs);
        for weight in &weights {
            let row = again.place(weight.feature).and_then(|at| again.row(at));
            assert_eq!(
                row.unwrap().amount(usize::from(weight.output)),
                weight.amount
            );
        }
        assert_eq!(again.row(again.place(7).unwrap()).unwrap().amount(1), 0);
        assert_eq!(again.place(8), None);
    }

    #[test]
    fn damaged_bytes_give_a_table_too() {
        for bytes in [&[][..], &[255; 40], &[255; 400]] {
            assert_eq!(Table::decode(bytes).outputs.len(), OUTPUTS);
        }
    }
}
