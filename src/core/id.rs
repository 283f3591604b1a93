//! Identifiers: 128 random bits, written as 22 characters of base64url.
//! Time stays out of them, because they are visible in storage key names even when the text is sealed.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Length of an identifier in characters (all ASCII).
pub const ID_LENGTH: usize = 22;

/// Names one record for as long as it exists, through all its revisions.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(u128);

/// Names one immutable revision of a record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RevisionId(u128);

/// The first 48 bits of a [`RevisionId`], eight characters long: enough to tell the revisions of
/// one record apart, short enough that every revision can list all its ancestors.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RevisionTag(u64);

/// The first 48 bits of a [`RecordId`], eight characters long, for lists of records.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordTag(u64);

/// Names one writer: a tab, for as long as it is open.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(u128);

/// The text was not an identifier of the expected length and alphabet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identifier")
    }
}

impl RecordId {
    /// The short form for lists of records.
    pub fn tag(self) -> RecordTag {
        #[allow(clippy::cast_possible_truncation)] // 48 bits remain after the shift
        RecordTag((self.0 >> 80) as u64)
    }
}

impl RevisionId {
    /// The short form that later revisions carry in their list of ancestors.
    pub fn tag(self) -> RevisionTag {
        #[allow(clippy::cast_possible_truncation)] // 48 bits remain after the shift
        RevisionTag((self.0 >> 80) as u64)
    }
}

/// Writes the top `bits` of `value` (left-aligned in 128 bits), six at a time.
fn encode(value: u128, characters: usize) -> String {
    (0..characters)
        .map(|index| {
            let shift = 122_i32 - 6 * i32::try_from(index).unwrap_or(0);
            let six = if shift >= 0 {
                value >> shift
            } else {
                value << -shift
            };
            ALPHABET[usize::try_from(six & 63).unwrap_or(0)] as char
        })
        .collect()
}

/// Reads what [`encode`] wrote. Bits below the last whole character must be zero, so that every
/// identifier has exactly one spelling.
fn decode(text: &str, characters: usize) -> Result<u128, NotAnId> {
    if text.len() != characters {
        return Err(NotAnId);
    }
    let mut value = 0_u128;
    for (index, byte) in text.bytes().enumerate() {
        let six = ALPHABET
            .iter()
            .position(|&letter| letter == byte)
            .ok_or(NotAnId)? as u128;
        let shift = 122_i32 - 6 * i32::try_from(index).map_err(|_| NotAnId)?;
        if shift >= 0 {
            value |= six << shift;
        } else {
            if six & ((1 << -shift) - 1) != 0 {
                return Err(NotAnId);
            }
            value |= six >> -shift;
        }
    }
    Ok(value)
}

macro_rules! identifier {
    ($name:ident, $characters:expr, $to:expr, $from:expr) => {
        impl $name {
            /// Reads the written form; anything else is [`NotAnId`].
            pub fn parse(text: &str) -> Result<Self, NotAnId> {
                decode(text, $characters).map($from)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&encode($to(self.0), $characters))
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                Self::parse(&text).map_err(de::Error::custom)
            }
        }
    };
}

identifier!(RecordId, ID_LENGTH, std::convert::identity, RecordId);
identifier!(RevisionId, ID_LENGTH, std::convert::identity, RevisionId);
identifier!(WriterId, ID_LENGTH, std::convert::identity, WriterId);

/// Left-aligned 48 bits, as [`encode`] and [`decode`] have them.
fn widen(tag: u64) -> u128 {
    u128::from(tag) << 80
}

#[allow(clippy::cast_possible_truncation)] // 48 bits remain after the shift
fn narrow(value: u128) -> u64 {
    (value >> 80) as u64
}

identifier!(RevisionTag, 8, widen, |value| RevisionTag(narrow(value)));
identifier!(RecordTag, 8, widen, |value| RecordTag(narrow(value)));

impl RevisionTag {
    /// The last tag in order.
    pub const LAST: Self = Self((1 << 48) - 1);
}

impl From<u128> for RecordId {
    fn from(random: u128) -> Self {
        Self(random)
    }
}

impl From<u128> for WriterId {
    fn from(random: u128) -> Self {
        Self(random)
    }
}

impl From<u128> for RevisionId {
    fn from(random: u128) -> Self {
        Self(random)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_reads_back_as_it_was_written(random: u128) {
            let id = RecordId::from(random);
            prop_assert_eq!(RecordId::parse(&id.to_string()), Ok(id));
            let revision = RevisionId::from(random);
            prop_assert_eq!(RevisionTag::parse(&revision.tag().to_string()), Ok(revision.tag()));
        }

        #[test]
        fn other_text_is_refused_or_is_its_own_only_spelling(text in "[A-Za-z0-9_-]{20,24}") {
            if let Ok(id) = RecordId::parse(&text) {
                prop_assert_eq!(id.to_string(), text);
            }
        }
    }

    #[test]
    fn a_tag_is_the_beginning_of_its_revision() {
        let revision = RevisionId::from(0x0123_4567_89ab_cdef_0123_4567_89ab_cdef);
        assert!(
            revision
                .to_string()
                .starts_with(&revision.tag().to_string())
        );
    }
}
