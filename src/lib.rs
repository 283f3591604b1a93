//! Amends.
pub mod core;
