//! Bytes sealed with a passphrase, as standard age v1 files that the `age` and `rage` command line
//! tools open too. Compiled into the worker and the tests, never into the page, which reaches it
//! through `browser::worker`. The randomness is the system's, or in the worker the browser's.

#[cfg(test)]
mod tests;

use crate::core::sealed::{MOST_WORK, Refused, Stage};
use age::armor::ArmoredReader;
use age::scrypt::{Identity, Recipient};
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor};
use std::io::{Read, Write};
use std::iter;

/// How many bytes are worked through before the next word on how far it has come.
const STEP: usize = 1 << 18;

/// Seals bytes with a passphrase. `work_factor` is the logarithm of scrypt's N; `tell` hears how far
/// it has come.
///
/// # Errors
/// [`Refused::TooMuchWork`] for a work factor that [`open`] would refuse; nothing else goes wrong
/// in memory.
pub fn seal(
    plain: &[u8],
    passphrase: &str,
    work_factor: u8,
    mut tell: impl FnMut(Stage),
) -> Result<Vec<u8>, Refused> {
    if !(1..=MOST_WORK).contains(&work_factor) {
        return Err(Refused::TooMuchWork);
    }
    tell(Stage::Key);
    let mut recipient = Recipient::new(SecretString::from(passphrase));
    recipient.set_work_factor(work_factor);
    let encryptor = Encryptor::with_recipients(iter::once(&recipient as _));
    let mut sealed = Vec::with_capacity(plain.len() + plain.len() / 4096 + 512);
    let mut writer = encryptor
        .map_err(|_| Refused::NotOpened)?
        .wrap_output(&mut sealed)
        .map_err(|_| Refused::NotOpened)?;
    let of = plain.len();
    for (index, part) in plain.chunks(STEP).enumerate() {
        let done = index * STEP;
        tell(Stage::Content { done, of });
        writer.write_all(part).map_err(|_| Refused::NotOpened)?;
    }
    writer.finish().map_err(|_| Refused::NotOpened)?;
    tell(Stage::Content { done: of, of });
    Ok(sealed)
}

/// Opens what [`seal`] or another age tool sealed with a passphrase, armoured or not. `tell` hears how far it has come.
///
/// # Errors
/// [`Refused::TooMuchWork`] before any work is done, if the file asks for more than [`MOST_WORK`];
/// [`Refused::NotOpened`] for everything else: no part of the contents is given out then.
pub fn open(sealed: &[u8], passphrase: &str, tell: impl FnMut(Stage)) -> Result<Vec<u8>, Refused> {
    open_by(sealed, &identity(passphrase), tell)
}

/// Whoever has this passphrase, and works no more than [`MOST_WORK`] for it.
fn identity(passphrase: &str) -> Identity {
    let mut identity = Identity::new(SecretString::from(passphrase));
    identity.set_max_work_factor(MOST_WORK);
    identity
}

fn open_by(
    sealed: &[u8],
    identity: &Identity,
    mut tell: impl FnMut(Stage),
) -> Result<Vec<u8>, Refused> {
    let decryptor = Decryptor::new_buffered(ArmoredReader::new(sealed)).map_err(refused)?;
    tell(Stage::Key);
    let mut reader = decryptor
        .decrypt(iter::once(identity as _))
        .map_err(refused)?;
    let of = sealed.len();
    let mut plain = Vec::with_capacity(of);
    let mut part = vec![0; STEP];
    loop {
        let done = plain.len();
        tell(Stage::Content { done, of });
        match reader.read(&mut part) {
            Ok(0) => return Ok(plain),
            Ok(length) => plain.extend_from_slice(part.get(..length).unwrap_or_default()),
            Err(_) => return Err(Refused::NotOpened),
        }
    }
}

fn refused(error: DecryptError) -> Refused {
    match error {
        DecryptError::ExcessiveWork { .. } => Refused::TooMuchWork,
        _ => Refused::NotOpened,
    }
}
