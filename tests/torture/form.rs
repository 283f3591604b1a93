//! The two forms in which a store may lie on disk, readable and sealed: everything is tried in both.

use amends::core::now::Ids;
use amends::core::ports::Keep;
use amends::core::saved::{DataKey, NotOpened, Opened, Seal, Store, Wraps};

/// In which form a store lies on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Readable,
    Sealed,
}

/// Numbers that never come twice, for sealing.
struct Counting(u128);

impl Ids for Counting {
    fn next(&mut self) -> u128 {
        self.0 += 1;
        self.0
    }
}

impl Form {
    pub const ALL: [Self; 2] = [Self::Readable, Self::Sealed];

    /// Opens a store, with the data key if it is sealed.
    ///
    /// # Errors
    /// As the store says.
    pub fn open(self, port: Box<dyn Keep>, name: u128) -> Result<Opened, NotOpened> {
        let seal = (self == Self::Sealed).then(|| seal(name));
        Store::open_with(port, name, seal)
    }

    /// Makes an empty place such that everything written there later is in this form.
    pub fn prepare(self, port: Box<dyn Keep>) {
        if self == Self::Sealed {
            let mut store = Store::open(port, 1).unwrap().store;
            let wraps = Wraps {
                passphrase: b"opened by the passphrase".to_vec(),
                code: b"opened by the code".to_vec(),
            };
            store.put_lock_on(seal(1), &wraps).unwrap();
        }
    }
}

fn seal(name: u128) -> Seal {
    Seal::new(&DataKey::of_random(1, 2), Box::new(Counting(name << 64)))
}
