//! Numbers packed as tightly as they can be foretold: a range coder over bits, each with its own running chance. The
//! same chances, met in the same order, pack and unpack.

/// How likely a bit is zero, in parts of [`WHOLE`]. Learns from every bit that is packed or unpacked with it.
#[derive(Clone, Copy, Debug)]
pub struct Chance(u16);

/// Bits of a chance.
const CHANCE_BITS: u32 = 11;
/// A certainty.
const WHOLE: u16 = 1 << CHANCE_BITS;
/// How slowly a chance learns.
const SLOWNESS: u32 = 5;
/// Below this the range is widened by a byte.
const NARROW: u32 = 1 << 24;

impl Default for Chance {
    fn default() -> Self {
        Self(WHOLE / 2)
    }
}

impl Chance {
    fn share(self, range: u32) -> u32 {
        (range >> CHANCE_BITS) * u32::from(self.0)
    }

    fn learn(&mut self, bit: bool) {
        if bit {
            self.0 -= self.0 >> SLOWNESS;
        } else {
            self.0 += (WHOLE - self.0) >> SLOWNESS;
        }
    }
}

/// Unpacks what [`Packer`] packed. Past the end come zeros.
#[derive(Debug)]
pub struct Unpacker<'b> {
    bytes: &'b [u8],
    at: usize,
    range: u32,
    code: u32,
}

impl<'b> Unpacker<'b> {
    /// From the first byte on.
    pub fn new(bytes: &'b [u8]) -> Self {
        let mut unpacker = Self {
            bytes,
            at: 1,
            range: u32::MAX,
            code: 0,
        };
        (0..4).for_each(|_| unpacker.more());
        unpacker
    }

    /// Whether more was read than there is.
    pub fn is_over(&self) -> bool {
        self.at > self.bytes.len() + 4
    }

    /// The next bit.
    pub fn bit(&mut self, chance: &mut Chance) -> bool {
        let bound = chance.share(self.range);
        let bit = self.code >= bound;
        if bit {
            self.code -= bound;
            self.range -= bound;
        } else {
            self.range = bound;
        }
        chance.learn(bit);
        while self.range < NARROW {
            self.range <<= 8;
            self.more();
        }
        bit
    }

    /// `count` bits that nothing foretells, the highest first.
    pub fn plain(&mut self, count: u32) -> u32 {
        (0..count).fold(0, |number, _| {
            number << 1 | u32::from(self.bit(&mut Chance::default()))
        })
    }

    fn more(&mut self) {
        let byte = self.bytes.get(self.at).copied().unwrap_or_default();
        self.code = self.code << 8 | u32::from(byte);
        self.at += 1;
    }
}

/// Packs bits.
#[derive(Debug)]
pub struct Packer {
    bytes: Vec<u8>,
    low: u64,
    range: u32,
    held: u8,
    waiting: usize,
}

impl Packer {
    /// Nothing yet.
    pub fn new() -> Self {
        Self {
            bytes: Vec::new(),
            low: 0,
            range: u32::MAX,
            held: 0,
            waiting: 0,
        }
    }

    /// Packs a bit.
    pub fn bit(&mut self, chance: &mut Chance, bit: bool) {
        let bound = chance.share(self.range);
        if bit {
            self.low += u64::from(bound);
            self.range -= bound;
        } else {
            self.range = bound;
        }
        chance.learn(bit);
        while self.range < NARROW {
            self.range <<= 8;
            self.shift();
        }
    }

    /// Packs the lowest `count` bits of a number, the highest first.
    pub fn plain(&mut self, number: u32, count: u32) {
        for at in (0..count).rev() {
            self.bit(&mut Chance::default(), number >> at & 1 == 1);
        }
    }

    /// What was packed.
    pub fn into_bytes(mut self) -> Vec<u8> {
        (0..5).for_each(|_| self.shift());
        self.bytes
    }

    /// Moves the highest byte out, once it is sure that nothing will be carried into it.
    fn shift(&mut self) {
        let carry = u8::from(self.low > u64::from(u32::MAX));
        if self.low < 0xff00_0000 || carry == 1 {
            self.bytes.push(self.held.wrapping_add(carry));
            let between = 0xff_u8.wrapping_add(carry);
            self.bytes.resize(self.bytes.len() + self.waiting, between);
            self.waiting = 0;
            self.held = self.low.to_le_bytes()[3];
        } else {
            self.waiting += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_packed_is_unpacked(bits: Vec<(bool, bool)>, number: u32) {
            let mut packer = Packer::new();
            let mut chances = [Chance::default(); 2];
            for (which, bit) in &bits {
                packer.bit(&mut chances[usize::from(*which)], *bit);
            }
            packer.plain(number, 32);
            let bytes = packer.into_bytes();
            let mut unpacker = Unpacker::new(&bytes);
            let mut chances = [Chance::default(); 2];
            for (which, bit) in &bits {
                prop_assert_eq!(unpacker.bit(&mut chances[usize::from(*which)]), *bit);
            }
            prop_assert_eq!(unpacker.plain(32), number);
            prop_assert!(!unpacker.is_over());
        }
    }

    #[test]
    fn what_can_be_foretold_takes_little_room() {
        let mut packer = Packer::new();
        let mut chance = Chance::default();
        for at in 0..8_000 {
            packer.bit(&mut chance, at % 50 == 0);
        }
        assert!(packer.into_bytes().len() < 200);
    }

    #[test]
    fn no_bytes_at_all_are_unpacked_too() {
        let mut unpacker = Unpacker::new(&[]);
        assert_eq!(unpacker.plain(8), 0);
        assert!(unpacker.is_over());
    }
}
