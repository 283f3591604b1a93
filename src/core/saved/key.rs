//! The names under which things lie in storage. Nothing outside this folder and the browser's
//! storage adapter spells a storage key.

use crate::core::id::{RecordId, RevisionId, WriterId};
use std::fmt;

/// What every key of the app begins with, followed by the format's number and a dot.
pub const APP: &str = "amends.";

/// The format this build writes.
pub const FORMAT: u32 = 1;

/// The format of what belongs to the lock. A build that doesn't know of the lock takes a locked
/// store for a newer one and only reads.
const LOCK_FORMAT: u32 = 2;

/// Every format of which this build knows keys.
pub const FORMATS: [u32; 2] = [FORMAT, LOCK_FORMAT];

/// How often each wrap is kept, so that one lost key doesn't shut the person out.
pub const COPIES: u32 = 2;

/// One key of this build's format.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Key {
    /// One immutable revision of one record.
    Revision(RecordId, RevisionId),
    /// The record was erased.
    Gone(RecordId),
    /// A change of several records that a writer has begun.
    Pending(WriterId),
    /// One sheet of a writer's list of what there should be.
    Census(WriterId, u32),
    /// Half-written text of a tab.
    Desk(WriterId, u32),
    /// Damaged bytes, set aside.
    Aside(WriterId),
    /// When the last backup was made here.
    Backup,
    /// Everything is being erased; whoever finds this finishes it.
    Wiping,
    /// The data key, locked with the passphrase or the recovery code; one of several copies.
    Wrap(Opener, u32),
    /// The passphrase was removed: everything is to be readable again. Whoever finds this with
    /// the data key finishes it.
    Unsealing,
    /// There is a lock: written after its wraps and removed before them. Changes its value when
    /// every tab is to lock.
    LockNow,
}

/// What opens a wrap.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Opener {
    /// The passphrase.
    Passphrase,
    /// The recovery code.
    Code,
}

impl Opener {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Passphrase, Self::Code];

    fn name(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::Code => "code",
        }
    }
}

/// What a name in storage turned out to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Name {
    /// A key of this build's format.
    Ours(Key),
    /// A key of a later format.
    Newer,
    /// It begins like ours, but is none.
    Garbled,
    /// Somebody else's.
    Foreign,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Key::Wrap(..) | Key::Unsealing | Key::LockNow => write!(f, "{APP}{LOCK_FORMAT}.")?,
            _ => write!(f, "{APP}{FORMAT}.")?,
        }
        match self {
            Key::Revision(record, revision) => write!(f, "r.{record}.{revision}"),
            Key::Gone(record) => write!(f, "x.{record}"),
            Key::Pending(writer) => write!(f, "pending.{writer}"),
            Key::Census(writer, sheet) => write!(f, "census.{writer}.{sheet}"),
            Key::Desk(writer, number) => write!(f, "desk.{writer}.{number}"),
            Key::Aside(name) => write!(f, "aside.{name}"),
            Key::Backup => f.write_str("backup"),
            Key::Wiping => f.write_str("wiping"),
            Key::Wrap(opener, copy) => write!(f, "wrap.{}.{copy}", opener.name()),
            Key::Unsealing => f.write_str("unsealing"),
            Key::LockNow => f.write_str("lock-now"),
        }
    }
}

impl Name {
    /// Says what a name in storage is.
    pub fn of(text: &str) -> Self {
        let Some(rest) = text.strip_prefix(APP) else {
            return Name::Foreign;
        };
        let Some((format, rest)) = rest.split_once('.') else {
            return Name::Garbled;
        };
        match format.parse::<u32>() {
            Ok(FORMAT) => key(rest)
                .filter(|key| key.to_string() == text)
                .map_or(Name::Garbled, Name::Ours),
            Ok(LOCK_FORMAT) => key_of_lock(rest)
                .filter(|key| key.to_string() == text)
                .map_or(Name::Garbled, Name::Ours),
            Ok(later) if later > LOCK_FORMAT => Name::Newer,
            _ => Name::Garbled,
        }
    }
}

fn key(rest: &str) -> Option<Key> {
    let mut parts = rest.split('.');
    let (kind, first, second) = (parts.next()?, parts.next(), parts.next());
    let writer = || WriterId::parse(first?).ok();
    let number = || second?.parse::<u32>().ok();
    Some(match kind {
        "r" => Key::Revision(
            RecordId::parse(first?).ok()?,
            RevisionId::parse(second?).ok()?,
        ),
        "x" => Key::Gone(RecordId::parse(first?).ok()?),
        "pending" => Key::Pending(writer()?),
        "census" => Key::Census(writer()?, number()?),
        "desk" => Key::Desk(writer()?, number()?),
        "aside" => Key::Aside(writer()?),
        "backup" => Key::Backup,
        "wiping" => Key::Wiping,
        _ => return None,
    })
}

fn key_of_lock(rest: &str) -> Option<Key> {
    let mut parts = rest.split('.');
    match (parts.next()?, parts.next(), parts.next()) {
        ("wrap", Some(name), Some(copy)) => {
            let opener = Opener::ALL.into_iter().find(|one| one.name() == name)?;
            let copy = copy.parse().ok().filter(|copy| *copy < COPIES)?;
            Some(Key::Wrap(opener, copy))
        }
        ("unsealing", None, None) => Some(Key::Unsealing),
        ("lock-now", None, None) => Some(Key::LockNow),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_reads_back_as_itself() {
        for key in [
            Key::Revision(1.into(), 2.into()),
            Key::Gone(3.into()),
            Key::Pending(4.into()),
            Key::Census(5.into(), 6),
            Key::Desk(7.into(), 8),
            Key::Aside(9.into()),
            Key::Backup,
            Key::Wiping,
            Key::Wrap(Opener::Passphrase, 0),
            Key::Wrap(Opener::Code, 1),
            Key::Unsealing,
            Key::LockNow,
        ] {
            assert_eq!(Name::of(&key.to_string()), Name::Ours(key));
        }
    }

    #[test]
    fn a_key_has_one_spelling_only() {
        assert_eq!(Name::of("amends.1.backup.x"), Name::Garbled);
        assert_eq!(Name::of("amends.01.backup"), Name::Garbled);
        assert_eq!(Name::of("amends.3.backup"), Name::Newer);
        assert_eq!(Name::of("amends.2.backup"), Name::Garbled);
        assert_eq!(Name::of("amends.2.wrap.code.2"), Name::Garbled);
        assert_eq!(Name::of("amends.2.wrap.code.01"), Name::Garbled);
        assert_eq!(Name::of("amends.1.unsealing"), Name::Garbled);
        assert_eq!(Name::of("amend"), Name::Foreign);
    }
}
