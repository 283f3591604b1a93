//! What a WebAssembly file is made of: code, data (texts and tables) and the rest, in bytes.

/// Bytes of each.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Inside {
    /// Functions.
    pub code: usize,
    /// What memory holds at the start: wording, word lists, tables.
    pub data: usize,
    /// Types, imports, names.
    pub rest: usize,
}

/// How long the mark at the beginning is.
const HEADER: usize = 8;
const CODE: u8 = 10;
const DATA: u8 = 11;

/// Counts; nothing if this is no WebAssembly.
pub fn inside(bytes: &[u8]) -> Option<Inside> {
    let mut left = bytes.strip_prefix(b"\0asm")?.get(HEADER - 4..)?;
    let mut inside = Inside::default();
    while let Some((kind, after)) = left.split_first() {
        let (length, body) = number(after)?;
        match *kind {
            CODE => inside.code += length,
            DATA => inside.data += length,
            _ => {}
        }
        left = body.get(length..)?;
    }
    inside.rest = bytes.len() - inside.code - inside.data;
    Some(inside)
}

/// A number of seven bits a byte, the lowest first, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let length = bytes.iter().position(|byte| byte & 0x80 == 0)? + 1;
    let (number, rest) = bytes.split_at_checked(length).filter(|_| length <= 5)?;
    let add = |sum, byte: &u8| (sum << 7) | usize::from(byte & 0x7f);
    Some((number.iter().rev().fold(0, add), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_code_and_data_apart() {
        let mut bytes = b"\0asm\x01\0\0\0".to_vec();
        bytes.extend([1, 2, 0, 0]); // types
        bytes.extend([10, 0x82, 0x01]); // code, 130 bytes
        bytes.extend([0; 130]);
        bytes.extend([11, 3, 0, 0, 0]); // data
        let found = inside(&bytes).unwrap();
        assert_eq!((found.code, found.data), (130, 3));
        assert_eq!(found.code + found.data + found.rest, bytes.len());
    }

    #[test]
    fn what_is_cut_short_is_not_counted() {
        assert_eq!(inside(b"\0asm\x01\0\0\0\x0a\x05\0"), None);
        assert_eq!(inside(b"<!doctype html>"), None);
    }
}
