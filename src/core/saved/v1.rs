//! The first format: what stands under a key. A value is the letter `p`, a checksum bound to the
//! key, and JSON; the identifiers are in the key and not repeated. Frozen: a later shape gets a
//! file of its own beside this one.

use super::key::Key;
use crate::core::body::BodyText;
use crate::core::entry::Entry;
use crate::core::id::{RecordId, RevisionId, RevisionTag, WriterId};
use crate::core::now::Millis;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The bytes under a key are not what was written there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Garbled;

/// Length of the checksum in characters, 96 bits.
const CHECKSUM: usize = 16;

/// What a value has in front of its JSON, in characters.
pub const BEFORE_JSON: usize = 1 + CHECKSUM;

/// The first 128 bits of the SHA-256 of a text.
pub fn digest(parts: &[&str]) -> u128 {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.as_bytes());
        hasher.update([0]);
    }
    hasher
        .finalize()
        .iter()
        .take(16)
        .fold(0, |value, byte| value << 8 | u128::from(*byte))
}

fn checksum(key: Key, json: &str) -> String {
    let mut text = WriterId::from(digest(&[&key.to_string(), json])).to_string();
    text.truncate(CHECKSUM);
    text
}

/// The value for some JSON text under a key.
pub fn seal(key: Key, json: &str) -> String {
    format!("p{}{json}", checksum(key, json))
}

/// The JSON text in a value found under a key.
///
/// # Errors
/// [`Garbled`] when the value is not one that was written under this key.
pub fn unseal(key: Key, value: &str) -> Result<&str, Garbled> {
    let rest = value.strip_prefix('p').ok_or(Garbled)?;
    let (sum, json) = rest.split_at_checked(CHECKSUM).ok_or(Garbled)?;
    if sum == checksum(key, json) {
        Ok(json)
    } else {
        Err(Garbled)
    }
}

/// An entry without its identifiers.
#[derive(Serialize, Deserialize)]
struct Envelope<'a> {
    at: Millis,
    day: NaiveDate,
    off: i16,
    /// Left out when it is the same as `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ed: Option<Millis>,
    #[serde(borrow)]
    room: std::borrow::Cow<'a, str>,
    #[serde(borrow)]
    kind: std::borrow::Cow<'a, str>,
    v: u16,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    about: Vec<RecordId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    anc: Vec<RevisionTag>,
    body: BodyText,
}

/// Writes an entry as JSON, without its identifiers.
pub fn write_entry(entry: &Entry) -> String {
    let envelope = Envelope {
        at: entry.at,
        day: entry.day,
        off: entry.offset,
        ed: (entry.edited_at != entry.at).then_some(entry.edited_at),
        room: entry.room.as_str().into(),
        kind: entry.kind.as_str().into(),
        v: entry.version,
        about: entry.about.clone(),
        anc: entry.ancestors.clone(),
        body: entry.body.clone(),
    };
    // Writing plain fields to memory can't fail; should it ever, the read-back notices.
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// Reads what [`write_entry`] wrote.
///
/// # Errors
/// [`Garbled`] when the JSON doesn't have the shape.
pub fn read_entry(id: RecordId, revision: RevisionId, json: &str) -> Result<Entry, Garbled> {
    let envelope: Envelope<'_> = serde_json::from_str(json).map_err(|_| Garbled)?;
    Ok(Entry {
        id,
        revision,
        ancestors: envelope.anc,
        at: envelope.at,
        day: envelope.day,
        offset: envelope.off,
        edited_at: envelope.ed.unwrap_or(envelope.at),
        room: envelope.room.into_owned(),
        kind: envelope.kind.into_owned(),
        version: envelope.v,
        about: envelope.about,
        body: envelope.body,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_bound_to_its_key() {
        let here = Key::Gone(1.into());
        let there = Key::Gone(2.into());
        let value = seal(here, "{}");
        assert_eq!(unseal(here, &value), Ok("{}"));
        assert_eq!(unseal(there, &value), Err(Garbled));
    }

    #[test]
    fn every_flipped_bit_is_noticed() {
        let key = Key::Gone(1.into());
        let value = seal(key, r#"{"text":"I hid it"}"#);
        for at in 0..value.len() {
            for bit in 0..7 {
                let mut bytes = value.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let changed = String::from_utf8(bytes).unwrap();
                assert_eq!(unseal(key, &changed), Err(Garbled));
            }
        }
    }
}
