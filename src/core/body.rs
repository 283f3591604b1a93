//! The inside of an entry: JSON text that only the room it belongs to understands.
//! Core carries it exactly as it was written, so that a kind this build doesn't know survives.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, ser};
use serde_json::value::RawValue;
use std::sync::Arc;

/// A typed body, owned by one room.
pub trait Body: Serialize + DeserializeOwned {
    /// The slug of the owning room (or of the part of the shell, such as `settings`).
    const ROOM: &'static str;
    /// What kind of entry this is, unique within the room. Saved; never changes.
    const KIND: &'static str;
    /// The version of the shape. Raise it when an old build could not read the new shape.
    const VERSION: u16 = 1;

    /// Reads the body as some version of this type wrote it.
    ///
    /// # Errors
    /// [`BodyError::Newer`] for a later version, [`BodyError::Malformed`] for anything else.
    fn read(version: u16, text: &str) -> Result<Self, BodyError> {
        if version > Self::VERSION {
            return Err(BodyError::Newer);
        }
        serde_json::from_str(text).map_err(|_| BodyError::Malformed)
    }
}

/// Why a body could not be read as the type asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BodyError {
    /// The entry is of another room or kind.
    OtherKind,
    /// A later build wrote it.
    Newer,
    /// The text doesn't have the shape.
    Malformed,
}

/// The exact JSON text of a body.
#[derive(Clone, PartialEq, Eq)]
pub struct BodyText(Arc<str>);

impl BodyText {
    /// Writes a typed body out.
    pub fn of<B: Body>(body: &B) -> Self {
        // Bodies are plain structs of strings, numbers and dates; writing one to memory can't
        // fail. Should it ever, an empty object is kept rather than a panic raised.
        Self(
            serde_json::to_string(body)
                .unwrap_or_else(|_| "{}".to_owned())
                .into(),
        )
    }

    /// The JSON text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for BodyText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BodyText({} bytes)", self.0.len())
    }
}

impl Serialize for BodyText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let raw: &RawValue = serde_json::from_str(&self.0).map_err(ser::Error::custom)?;
        raw.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for BodyText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let raw = Box::<RawValue>::deserialize(deserializer)?;
        Ok(Self(raw.get().into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_body_keeps_its_exact_text() {
        let text = r#"{"later": [1.0, "é"],  "x":null}"#;
        let body: BodyText = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&body).unwrap(), text);
    }

    #[test]
    fn a_body_does_not_show_private_text_in_debug() {
        let body: BodyText = serde_json::from_str(r#"{"text":"secret"}"#).unwrap();
        assert!(!format!("{body:?}").contains("secret"));
    }
}
