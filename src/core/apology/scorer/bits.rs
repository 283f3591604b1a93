//! Numbers packed bit by bit, as the table is stored.

/// Reads bits from bytes, the lowest bit of each byte first. Past the end come zeros.
#[derive(Debug)]
pub struct BitReader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> BitReader<'b> {
    /// From the first bit on.
    pub fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    /// Whether every bit was read.
    pub fn is_done(&self) -> bool {
        self.at >= self.bytes.len() * 8
    }

    /// The next `count` bits, at most 32, the lowest first.
    pub fn take(&mut self, count: u32) -> u32 {
        let mut number = 0;
        for bit in 0..count {
            let byte = self.bytes.get(self.at / 8).copied().unwrap_or(0);
            number |= u32::from(byte >> (self.at % 8) & 1) << bit;
            self.at += 1;
        }
        number
    }

    /// A number written by [`BitWriter::put_rice`].
    pub fn take_rice(&mut self, low: u32) -> u32 {
        let mut high = 0;
        while !self.is_done() && self.take(1) == 1 {
            high += 1;
        }
        (high << low) | self.take(low)
    }
}

/// Writes what [`BitReader`] reads.
#[derive(Debug, Default)]
pub struct BitWriter {
    bytes: Vec<u8>,
    at: usize,
}

impl BitWriter {
    /// The lowest `count` bits of a number.
    pub fn put(&mut self, number: u32, count: u32) {
        for bit in 0..count {
            if self.at.is_multiple_of(8) {
                self.bytes.push(0);
            }
            if let Some(last) = self.bytes.last_mut().filter(|_| number >> bit & 1 == 1) {
                *last |= 1 << (self.at % 8);
            }
            self.at += 1;
        }
    }

    /// A number that is mostly below two to the power of `low`, in few bits.
    pub fn put_rice(&mut self, number: u32, low: u32) {
        for _ in 0..number >> low {
            self.put(1, 1);
        }
        self.put(0, 1);
        self.put(number, low);
    }

    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let numbers = [0, 1, 7, 300, 5_000];
        let mut writer = BitWriter::default();
        for number in numbers {
            writer.put_rice(number, 5);
            writer.put(number, 13);
        }
        let bytes = writer.into_bytes();
        let mut reader = BitReader::new(&bytes);
        for number in numbers {
            assert_eq!((reader.take_rice(5), reader.take(13)), (number, number));
        }
    }

    #[test]
    fn past_the_end_come_zeros() {
        let mut reader = BitReader::new(&[255]);
        assert_eq!((reader.take(8), reader.take(8)), (255, 0));
        assert!(reader.is_done());
        assert_eq!(reader.take_rice(3), 0);
    }
}
