//! Amends: a private place to work on rebuilding trust.

pub mod core;
