//! The apology engine.
