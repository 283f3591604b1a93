//! Numbers for features: many small parts mixed into one. Two features may share a number; that is rare enough.

/// How many bits of a feature's number are kept.
pub const FEATURE_BITS: u32 = 24;

/// A number being mixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hash(u32);

impl Hash {
    /// Of nothing yet.
    pub const NOTHING: Self = Self(0x811c_9dc5);

    /// Of a text.
    pub fn of(text: &str) -> Self {
        text.bytes().fold(Self::NOTHING, |hash, byte| {
            Self((hash.0 ^ u32::from(byte)).wrapping_mul(0x0100_0193))
        })
    }

    /// With one more part.
    #[must_use]
    #[inline]
    pub const fn and(self, part: u32) -> Self {
        Self((self.0.rotate_left(5) ^ part).wrapping_mul(0x9e37_79b1))
    }

    /// All its bits, well mixed.
    #[inline]
    pub const fn full(self) -> u32 {
        let mixed = (self.0 ^ (self.0 >> 15)).wrapping_mul(0x85eb_ca6b);
        mixed ^ (mixed >> 13)
    }

    /// The number of a feature.
    #[inline]
    pub const fn feature(self) -> u32 {
        self.full() >> (u32::BITS - FEATURE_BITS)
    }
}
