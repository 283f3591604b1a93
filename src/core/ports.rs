//! What core needs from the outside: a place that keeps text under keys. The browser fills it in
//! with localStorage, tests with memory that can fail on purpose.

/// Why the keeping place said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepError {
    /// There is no storage, or the browser forbids it.
    Blocked,
    /// There is no room left. The value that was there before is still there.
    Full,
    /// A newer build of the app has changed the format; this one only reads.
    Newer,
    /// Something else went wrong, or the text did not read back as written.
    Failed,
}

/// A place that keeps text under keys, one write at a time. Several writes are not atomic.
pub trait Keep {
    /// All keys there are, in any order.
    ///
    /// # Errors
    /// [`KeepError::Blocked`] or [`KeepError::Failed`].
    fn keys(&self) -> Result<Vec<String>, KeepError>;

    /// The text under a key, if there is one.
    ///
    /// # Errors
    /// [`KeepError::Blocked`] or [`KeepError::Failed`].
    fn read(&self, key: &str) -> Result<Option<String>, KeepError>;

    /// Writes the text; the old text survives a refusal.
    ///
    /// # Errors
    /// [`KeepError`] when it was not written.
    fn write(&self, key: &str, text: &str) -> Result<(), KeepError>;

    /// Removes the key and its text; no error when there was none.
    ///
    /// # Errors
    /// [`KeepError::Blocked`] or [`KeepError::Failed`].
    fn remove(&self, key: &str) -> Result<(), KeepError>;
}
