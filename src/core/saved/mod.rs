//! How the book lies on disk: which keys there are, what stands under them, and how a change is
//! written so that a crash at any point loses nothing. Knows the [`Keep`] port, not the browser.
