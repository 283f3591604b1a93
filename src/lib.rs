//! Amends: a private place to work on rebuilding trust, kept in the person's own browser.
//!
//! Where to start reading:
//! 1. [`core::entry`] and [`core::book`]: what is written, and the one law by which it merges.
//! 2. [`rooms`]: the list of rooms and what a room must provide. Then one room, `rooms::time`.
//! 3. [`core::saved`]: how the book lies in localStorage so that nothing is lost.
//! 4. `shell::app`: how an intention of the person becomes a kept change.
//!
//! `core` and every room's `tool` are pure and build without the default feature `app`;
//! only `shell`, `parts`, `browser` and the rooms' `view`s need a browser. `sealing` is compiled into
//! the worker (`worker.rs`, a program of its own) and the tests, never into the page.

pub mod core;
pub mod rooms;

#[cfg(feature = "sealing")]
pub mod sealing;

#[cfg(feature = "app")]
pub mod browser;
#[cfg(feature = "app")]
pub mod parts;
#[cfg(feature = "app")]
pub mod shell;
