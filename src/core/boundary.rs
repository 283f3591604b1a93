//! "No contact" and other limits the partner has set, as far as several rooms must know of them.
//! The register itself, its form and its wording are the `boundaries` room's.

use super::body::Body;
use super::book::Book;
use super::entry::Entry;
use super::quoted::Quoted;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A limit the partner has set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Boundary {
    /// What it is about, in the person's words: "No calls at work".
    pub about: String,
    /// The partner's words, if the person keeps them.
    #[serde(default, skip_serializing_if = "Quoted::is_empty")]
    pub words: Quoted,
    /// Whether it is "no contact", which closes the joint tools.
    #[serde(default)]
    pub no_contact: bool,
    /// Words and synonyms by which the composer recognises that a draft touches it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub signs: Vec<String>,
    /// What the person does to keep it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub plan: String,
    /// The civil day on which to look at it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<NaiveDate>,
    /// The civil day since which it no longer holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lifted: Option<NaiveDate>,
}

impl Body for Boundary {
    const ROOM: &'static str = "boundaries";
    const KIND: &'static str = "boundary";
}

/// The limits that hold, oldest first. For the composer: `touches::touches` says whether a text
/// touches one of them.
pub fn in_force(book: &Book) -> Vec<(Arc<Entry>, Boundary)> {
    let mut all = book.all::<Boundary>();
    all.retain(|(_, boundary)| boundary.lifted.is_none());
    all
}

/// Whether "no contact" is in force.
pub fn no_contact(book: &Book) -> bool {
    in_force(book)
        .iter()
        .any(|(_, boundary)| boundary.no_contact)
}
