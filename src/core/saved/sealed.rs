//! The sealed form of a value: the letter `s`, then a fresh nonce and the XChaCha20-Poly1305 text
//! of what the readable form would hold, packed. The key's name, and in it format, record and
//! revision, is bound in, so that no value can be moved to another place. Who keeps the data key,
//! and how, is the business of `wrap`.

use super::key::Key;
use super::packed::{pack, units_for, unpack};
use super::v1::{self, Garbled};
use crate::core::id::WriterId;
use crate::core::now::Ids;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;
use zeroize::Zeroize;

/// What every sealed value begins with.
const MARK: char = 's';

/// Bound into every seal, with the name of the key.
const BOUND: &str = "amends sealed 1 ";

/// Bytes of a nonce and of a tag.
const NONCE: usize = 24;
const TAG: usize = 16;

/// The 256 random bits with which everything is sealed. Never shown, written or logged; only its
/// wraps are kept.
#[derive(Clone)]
pub struct DataKey([u8; 32]);

impl DataKey {
    /// A key of two times 128 fresh random bits.
    pub fn of_random(first: u128, second: u128) -> Self {
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(&first.to_be_bytes());
        bytes[16..].copy_from_slice(&second.to_be_bytes());
        Self(bytes)
    }

    /// The key in what a wrap held; nothing when that isn't one.
    pub fn unwrapped(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// What is to be wrapped.
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Tells this key from others, and nothing else about it.
    pub(super) fn mark(&self) -> WriterId {
        let mut text = String::from("amends data key ");
        text.push_str(&pack(&self.0));
        let mark = v1::digest(&[&text]).into();
        text.zeroize();
        mark
    }
}

impl Drop for DataKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for DataKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DataKey")
    }
}

/// Seals and opens values: the data key, and where nonces come from.
pub struct Seal {
    cipher: XChaCha20Poly1305,
    mark: WriterId,
    random: RefCell<Box<dyn Ids>>,
}

impl Seal {
    /// Seals with this key. Nonces come from `random`, which must never repeat.
    pub fn new(key: &DataKey, random: Box<dyn Ids>) -> Self {
        Self {
            cipher: XChaCha20Poly1305::new(&key.0.into()),
            mark: key.mark(),
            random: RefCell::new(random),
        }
    }

    /// Tells which data key this is.
    pub(super) fn mark(&self) -> WriterId {
        self.mark
    }

    /// The sealed value for some JSON text under a key.
    ///
    /// # Errors
    /// [`Garbled`] when the text is longer than any that can be sealed, by many gigabytes.
    pub(super) fn close(&self, key: Key, json: &str) -> Result<String, Garbled> {
        let nonce = self.nonce();
        let mut text = Vec::with_capacity(NONCE + json.len() + TAG);
        text.extend_from_slice(json.as_bytes());
        self.cipher
            .encrypt_in_place(&nonce, bound(key).as_bytes(), &mut text)
            .map_err(|_| Garbled)?;
        text.splice(..0, nonce);
        let mut value = String::from(MARK);
        value.push_str(&pack(&text));
        Ok(value)
    }

    /// The JSON text in a sealed value found under a key.
    ///
    /// # Errors
    /// [`Garbled`] when the value is not one that was sealed under this key with this data key.
    pub(super) fn open(&self, key: Key, value: &str) -> Result<String, Garbled> {
        let packed = value.strip_prefix(MARK).ok_or(Garbled)?;
        let bytes = unpack(packed).ok_or(Garbled)?;
        let (nonce, text) = bytes.split_at_checked(NONCE).ok_or(Garbled)?;
        let nonce = XNonce::try_from(nonce).map_err(|_| Garbled)?;
        let mut text = text.to_vec();
        self.cipher
            .decrypt_in_place(&nonce, bound(key).as_bytes(), &mut text)
            .map_err(|_| Garbled)?;
        String::from_utf8(text).map_err(|_| Garbled)
    }

    fn nonce(&self) -> XNonce {
        let mut random = self.random.borrow_mut();
        let mut bytes = [0; NONCE];
        bytes[..16].copy_from_slice(&random.next().to_be_bytes());
        bytes[16..].copy_from_slice(&random.next().to_be_bytes()[..8]);
        bytes.into()
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal")
    }
}

fn bound(key: Key) -> String {
    format!("{BOUND}{key}")
}

/// Whether a value is in the sealed form.
pub fn is_sealed(value: &str) -> bool {
    value.starts_with(MARK)
}

/// How many UTF-16 units the sealed value of some JSON text takes.
pub fn units_of(json: &str) -> usize {
    1 + units_for(NONCE + json.len() + TAG)
}

/// Whether what lies under a key is sealed while there is a passphrase. The rest says nothing that
/// the names of the keys don't say already: random identifiers, that a record was erased, and how
/// often something was.
pub fn is_private(key: Key) -> bool {
    match key {
        Key::Revision(..) | Key::Pending(_) | Key::Desk(..) | Key::Aside(_) | Key::Backup => true,
        Key::Gone(_)
        | Key::Census(..)
        | Key::Wiping
        | Key::Wrap(..)
        | Key::Unsealing
        | Key::LockNow => false,
    }
}

/// The JSON text in a value found under a key, in either form.
///
/// # Errors
/// [`Garbled`] when the value was not written under this key, or is sealed and can't be opened.
pub fn unseal<'a>(
    seal: Option<&Seal>,
    key: Key,
    value: &'a str,
) -> Result<Cow<'a, str>, v1::Garbled> {
    match seal {
        Some(seal) if is_sealed(value) => seal.open(key, value).map(Cow::Owned),
        _ => v1::unseal(key, value).map(Cow::Borrowed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::now::fixed::Counting;
    use proptest::prelude::*;

    fn seal(n: u128) -> Seal {
        Seal::new(&DataKey::of_random(n, n + 1), Box::new(Counting::default()))
    }

    const HERE: fn() -> Key = || Key::Revision(1.into(), 2.into());

    proptest! {
        #[test]
        fn what_is_sealed_opens_again(json in any::<String>()) {
            let seal = seal(7);
            let value = seal.close(HERE(), &json).unwrap();
            prop_assert_eq!(seal.open(HERE(), &value), Ok(json.clone()));
            prop_assert_eq!(value.encode_utf16().count(), units_of(&json));
            prop_assert_eq!(unseal(Some(&seal), HERE(), &value).unwrap(), json);
            prop_assert_eq!(unseal(None, HERE(), &value), Err(Garbled));
        }

        #[test]
        fn no_changed_unit_goes_unnoticed(
            json in ".{0,40}",
            at: prop::sample::Index,
            other in "[ps\u{3400}-\u{b3ff}]",
        ) {
            let seal = seal(7);
            let value: Vec<char> = seal.close(HERE(), &json).unwrap().chars().collect();
            let mut changed = value.clone();
            changed[at.index(value.len())] = other.chars().next().unwrap();
            if changed != value {
                let changed: String = changed.into_iter().collect();
                prop_assert_eq!(seal.open(HERE(), &changed), Err(Garbled));
                prop_assert_eq!(unseal(Some(&seal), HERE(), &changed), Err(Garbled));
            }
        }
    }

    /// Every unit of a value, each changed in every bit: none is accepted, nor is any shortening,
    /// lengthening or exchange of two neighbours.
    #[test]
    fn every_change_of_one_unit_is_refused() {
        let seal = seal(7);
        for json in ["", "{}", r#"{"text":"I hid it — 😞"}"#] {
            let value: Vec<char> = seal.close(HERE(), json).unwrap().chars().collect();
            let refused = |changed: Vec<char>| {
                let changed: String = changed.into_iter().collect();
                assert_eq!(seal.open(HERE(), &changed), Err(Garbled), "{changed}");
            };
            for at in 0..value.len() {
                for bit in 0..16 {
                    let mut changed = value.clone();
                    let unit = u32::from(changed[at]) ^ (1 << bit);
                    let Some(unit) = char::from_u32(unit) else {
                        continue; // Half of a surrogate pair is no text that could arrive here.
                    };
                    changed[at] = unit;
                    refused(changed);
                }
                let mut short = value.clone();
                short.remove(at);
                refused(short);
                let mut long = value.clone();
                long.insert(at + 1, '\u{3400}');
                refused(long);
                let mut swapped = value.clone();
                if at > 0 && swapped[at] != swapped[at - 1] {
                    swapped.swap(at, at - 1);
                    refused(swapped);
                }
            }
        }
    }

    #[test]
    fn a_value_is_bound_to_its_place_and_its_key() {
        let value = seal(7).close(HERE(), "{}").unwrap();
        assert_eq!(seal(7).open(HERE(), &value).as_deref(), Ok("{}"));
        assert_eq!(seal(8).open(HERE(), &value), Err(Garbled));
        for other in [
            Key::Revision(1.into(), 3.into()),
            Key::Revision(2.into(), 2.into()),
            Key::Aside(1.into()),
        ] {
            assert_eq!(seal(7).open(other, &value), Err(Garbled));
        }
    }

    #[test]
    fn the_same_text_is_never_sealed_alike_twice() {
        let seal = seal(7);
        let one = seal.close(HERE(), "{}").unwrap();
        assert_ne!(one, seal.close(HERE(), "{}").unwrap());
    }

    /// Against the published vector: draft-irtf-cfrg-xchacha, A.3.1.
    #[test]
    fn the_cipher_is_the_published_one() {
        let key: [u8; 32] = std::array::from_fn(|n| 0x80 + u8::try_from(n).unwrap());
        let nonce: [u8; 24] = std::array::from_fn(|n| 0x40 + u8::try_from(n).unwrap());
        let bound = [
            0x50, 0x51, 0x52, 0x53, 0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7,
        ];
        let mut text = b"Ladies and Gentlemen of the class of '99: If I could offer you only one \
            tip for the future, sunscreen would be it."
            .to_vec();
        XChaCha20Poly1305::new(&key.into())
            .encrypt_in_place(&nonce.into(), &bound, &mut text)
            .unwrap();
        assert_eq!(text[..4], [0xbd, 0x6d, 0x17, 0x9d]);
        assert_eq!(
            text[text.len() - 16..],
            [
                0xc0, 0x87, 0x59, 0x24, 0xc1, 0xc7, 0x98, 0x79, 0x47, 0xde, 0xaf, 0xd8, 0x78, 0x0a,
                0xcf, 0x49
            ]
        );
    }
}
