//! The data key between the worker and the store: locked with a secret, and unlocked again. There
//! is one derivation of keys in the whole app, and it is the worker's.

use crate::browser::worker::{Failed, Watch};
use crate::browser::{clock, storage, text, worker};
use crate::core::ports::KeepError;
use crate::core::recovery_code::{RecoveryCode, Slip};
use crate::core::saved::{DataKey, Locked, NotOpened, Opened, Opener, Seal, Store};
use crate::core::sealed::{Refused, WORK_FACTOR};

/// Why something stays locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StaysLocked {
    /// Nothing was typed.
    Nothing(Opener),
    /// The typed code can't be one.
    Slip(Slip),
    /// Nothing is there that this could open, though the other might.
    NoWrap(Opener),
    /// Storage can't be read.
    Storage(KeepError),
    /// The worker couldn't, or the secret is wrong or what it opens was altered: that can't be told
    /// apart.
    Worker(Failed),
}

/// What was typed where both may be: a code if it can be one.
pub fn opener_of(typed: &str) -> Opener {
    match RecoveryCode::read(typed) {
        Ok(_) => Opener::Code,
        Err(_) => Opener::Passphrase,
    }
}

/// What the secret is for the worker.
fn secret(typed: &str, opener: Opener) -> Result<String, StaysLocked> {
    let passphrase = text::plain_spaced(typed);
    if passphrase.is_empty() {
        return Err(StaysLocked::Nothing(opener));
    }
    match opener {
        Opener::Passphrase => Ok(passphrase),
        Opener::Code => RecoveryCode::read(typed)
            .map(|code| code.written())
            .map_err(StaysLocked::Slip),
    }
}

/// The data key, and the file of these that held it.
///
/// # Errors
/// [`StaysLocked`].
pub async fn unlocked(
    files: Vec<Vec<u8>>,
    typed: &str,
    opener: Opener,
    watch: &Watch,
) -> Result<(DataKey, Vec<u8>), StaysLocked> {
    let secret = secret(typed, opener)?;
    if files.is_empty() {
        return Err(StaysLocked::NoWrap(opener));
    }
    for file in files {
        match worker::open(&file, &secret, watch).await {
            Ok(bytes) => {
                if let Some(key) = DataKey::unwrapped(&bytes) {
                    return Ok((key, file));
                }
            }
            Err(Failed::Refused(_)) => {}
            Err(failed) => return Err(StaysLocked::Worker(failed)),
        }
    }
    Err(StaysLocked::Worker(Failed::Refused(Refused::NotOpened)))
}

/// The age file that locks the data key with a passphrase, or with the written form of a code. It
/// has been opened again, and holds this very key.
///
/// # Errors
/// [`Failed`].
pub async fn locked(
    key: &DataKey,
    secret: &str,
    making: &Watch,
    checking: impl FnOnce() -> Watch,
) -> Result<Vec<u8>, Failed> {
    let file = worker::seal(key.bytes(), secret, WORK_FACTOR, making).await?;
    let again = worker::open(&file, secret, &checking()).await?;
    if again == key.bytes() {
        Ok(file)
    } else {
        Err(Failed::Refused(Refused::NotOpened))
    }
}

/// Opens the store with what was typed.
///
/// # Errors
/// [`StaysLocked`]; nothing was written.
pub async fn open(typed: &str, opener: Opener) -> Result<Opened, StaysLocked> {
    let found = Locked::find(&storage::Local).map_err(StaysLocked::Storage)?;
    let (key, file) = unlocked(found.files(opener), typed, opener, &Watch::default()).await?;
    let seal = Seal::new(&key, clock::random());
    match Store::open_with(Box::new(storage::Local), clock::random_bits(), Some(seal)) {
        Ok(mut found) => {
            // What stays damaged is tried again at the next start.
            found.store.mend_wraps(Some((opener, &file))).ok();
            Ok(found)
        }
        Err(NotOpened::Failed(error)) => Err(StaysLocked::Storage(error)),
        // Locked with another key in this very moment.
        Err(NotOpened::Locked(_)) => Err(StaysLocked::Worker(Failed::Refused(Refused::NotOpened))),
    }
}
