//! How the numbers of the table are written as bits, and which running chance each bit has.

use super::packed::{Chance, Packer, Unpacker};
use super::table::{MOST, OUTPUTS};

/// The most bits a step has.
const STEP_BITS: usize = 32;

/// The chances of every bit that is met in a table.
#[derive(Debug)]
pub struct Chances {
    /// By how many bits were refused before: whether a step has more.
    longer: [Chance; STEP_BITS],
    /// By output: whether it has no weight.
    any: [Chance; OUTPUTS],
    /// By output: whether its weight is negative.
    negative: [Chance; OUTPUTS],
    /// By how much it is already: whether a weight is greater.
    greater: [Chance; MOST as usize - 1],
}

impl Chances {
    /// Of a table that is just begun.
    pub fn new() -> Self {
        Self {
            longer: [Chance::default(); STEP_BITS],
            any: [Chance::default(); OUTPUTS],
            negative: [Chance::default(); OUTPUTS],
            greater: [Chance::default(); MOST as usize - 1],
        }
    }

    /// Packs the step from one feature to the next: how many bits it has, then the bits below the highest.
    pub fn put_step(&mut self, packer: &mut Packer, step: u32) {
        let bits = u32::BITS - step.leading_zeros();
        for (at, chance) in (0..=bits).zip(&mut self.longer) {
            packer.bit(chance, at < bits);
        }
        packer.plain(step, bits.saturating_sub(1));
    }

    /// Unpacks a step.
    pub fn take_step(&mut self, unpacker: &mut Unpacker<'_>) -> u32 {
        let mut bits = 0;
        for chance in &mut self.longer {
            if !unpacker.bit(chance) {
                break;
            }
            bits += 1;
        }
        match bits {
            0 => 0,
            _ => 1 << (bits - 1) | unpacker.plain(bits - 1),
        }
    }

    /// Packs the weight of an output, zero for none.
    pub fn put_amount(&mut self, packer: &mut Packer, output: usize, amount: i8) {
        let (Some(any), Some(negative)) = (self.any.get_mut(output), self.negative.get_mut(output))
        else {
            return;
        };
        packer.bit(any, amount != 0);
        if amount == 0 {
            return;
        }
        packer.bit(negative, amount < 0);
        let size = amount.unsigned_abs();
        for (at, chance) in (1..size.saturating_add(1)).zip(&mut self.greater) {
            packer.bit(chance, at < size);
        }
    }

    /// Unpacks a weight.
    pub fn take_amount(&mut self, unpacker: &mut Unpacker<'_>, output: usize) -> i8 {
        let (Some(any), Some(negative)) = (self.any.get_mut(output), self.negative.get_mut(output))
        else {
            return 0;
        };
        if !unpacker.bit(any) {
            return 0;
        }
        let negative = unpacker.bit(negative);
        let mut size = 1;
        for chance in &mut self.greater {
            if !unpacker.bit(chance) {
                break;
            }
            size += 1;
        }
        if negative { -size } else { size }
    }
}
