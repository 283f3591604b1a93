//! The learned weights: which feature speaks how strongly for which output. Written by `cargo xtask letters --train`,
//! read once per run. How they are learned lives in `xtask`.

use super::chances::Chances;
use super::hash::FEATURE_BITS;
use super::packed::{Packer, Unpacker};

/// How many things are scored: fourteen categories, then eight components.
pub const OUTPUTS: usize = 22;

/// The greatest weight that can be stored, and with a minus the least.
pub const MOST: i8 = 15;

/// How many high bits of a feature lead to its weights.
const BLOCK_BITS: u32 = 14;
/// How many high bits of a feature tell that it surely has none.
const ANY_BITS: u32 = 19;

/// Where the bit of a feature stands.
fn any_place(feature: u32) -> (usize, u32) {
    let run = feature >> (FEATURE_BITS - ANY_BITS);
    ((run / 64) as usize, run % 64)
}

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
    weights: Vec<Weight>,
    /// Where the weights begin whose feature has these highest bits.
    begins: Vec<u32>,
    /// A bit for each run of features: whether any of them has a weight. Most features have none.
    any: Vec<u64>,
}

impl Table {
    /// From its parts.
    pub fn new(outputs: Vec<Output>, mut weights: Vec<Weight>) -> Self {
        weights.sort_unstable();
        let blocks = 1_u32 << BLOCK_BITS;
        let begins = (0..=blocks).map(|block| {
            let first = block << (FEATURE_BITS - BLOCK_BITS);
            let at = weights.partition_point(|weight| weight.feature < first);
            u32::try_from(at).unwrap_or(u32::MAX)
        });
        let mut any = vec![0; 1 << (ANY_BITS - 6)];
        for weight in &weights {
            let (at, bit) = any_place(weight.feature);
            if let Some(bits) = any.get_mut(at) {
                *bits |= 1_u64 << bit;
            }
        }
        Self {
            outputs,
            begins: begins.collect(),
            any,
            weights,
        }
    }

    /// The weights of a feature, none for most.
    pub fn of(&self, feature: u32) -> &[Weight] {
        let (at, bit) = any_place(feature);
        if self.any.get(at).is_none_or(|bits| bits >> bit & 1 == 0) {
            return &[];
        }
        let block = (feature >> (FEATURE_BITS - BLOCK_BITS)) as usize;
        let place = |at: usize| self.begins.get(at).map_or(0, |begin| *begin as usize);
        let near = self
            .weights
            .get(place(block)..place(block + 1))
            .unwrap_or_default();
        let first = near.iter().take_while(|weight| weight.feature < feature);
        let mine = near.get(first.count()..).unwrap_or_default();
        let count = mine
            .iter()
            .take_while(|weight| weight.feature == feature)
            .count();
        mine.get(..count).unwrap_or_default()
    }

    /// As it is stored.
    pub fn encode(&self) -> Vec<u8> {
        let numbers = self
            .outputs
            .iter()
            .flat_map(|output| [output.scale, output.start, output.alone, output.with_rule]);
        let mut bytes: Vec<u8> = numbers.flat_map(f32::to_le_bytes).collect();
        let features = self.weights.chunk_by(|a, b| a.feature == b.feature);
        let count = u32::try_from(features.clone().count()).unwrap_or_default();
        bytes.extend(count.to_le_bytes());
        let (mut packer, mut chances) = (Packer::new(), Chances::new());
        let mut last = 0;
        for weights in features {
            let feature = weights.first().map_or(0, |weight| weight.feature);
            chances.put_step(&mut packer, feature - last);
            last = feature;
            let mut weights = weights.iter().peekable();
            for output in 0..OUTPUTS {
                let weight = weights.next_if(|weight| usize::from(weight.output) == output);
                chances.put_amount(
                    &mut packer,
                    output,
                    weight.map_or(0, |weight| weight.amount),
                );
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
        let mut weights = Vec::new();
        let mut feature = 0_u32;
        for _ in 0..count {
            feature = feature.wrapping_add(chances.take_step(&mut unpacker));
            if unpacker.is_over() || feature >> FEATURE_BITS != 0 {
                break;
            }
            for output in 0..OUTPUTS {
                let amount = chances.take_amount(&mut unpacker, output);
                if amount != 0 {
                    let output = u8::try_from(output).unwrap_or_default();
                    weights.push(Weight {
                        feature,
                        output,
                        amount,
                    });
                }
            }
        }
        Self::new(outputs, weights)
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
        assert_eq!(again.weights, weights);
        assert_eq!(again.of(7).len(), 2);
        assert_eq!(again.of(8).len(), 0);
        assert_eq!(again.of((1 << FEATURE_BITS) - 1), &weights[3..]);
    }

    #[test]
    fn damaged_bytes_give_a_table_too() {
        for bytes in [&[][..], &[255; 40], &[255; 400]] {
            assert_eq!(Table::decode(bytes).outputs.len(), OUTPUTS);
        }
    }
}
