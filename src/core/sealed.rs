//! What the page and its worker agree on about sealed files: how much work a passphrase costs, how
//! far the work has come, and why a file stays closed. The sealing itself is in [`crate::sealing`],
//! which the page doesn't contain.

/// The work factor that files are written with: scrypt with N = 2^16, about half a second and 64 MiB.
pub const WORK_FACTOR: u8 = 16;

/// The highest work factor that is worked off to open a file: N = 2^18, 256 MiB.
pub const MOST_WORK: u8 = 18;

/// Why bytes were not sealed or opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The passphrase is wrong, or the file was altered or damaged: the format can't tell which.
    NotOpened,
    /// A work factor above [`MOST_WORK`], or of nothing. No work was done.
    TooMuchWork,
}

/// How far sealing or opening has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The key is being derived from the passphrase, which takes most of the time.
    Key,
    /// The contents are being worked through.
    Content {
        /// Bytes done.
        done: usize,
        /// Bytes in all.
        of: usize,
    },
}

impl Refused {
    /// The word for it in messages between page and worker.
    pub fn word(self) -> &'static str {
        match self {
            Self::NotOpened => "not opened",
            Self::TooMuchWork => "too much work",
        }
    }

    /// Reads [`Refused::word`].
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::NotOpened, Self::TooMuchWork]
            .into_iter()
            .find(|refused| refused.word() == word)
    }
}
