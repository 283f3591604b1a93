//! Random lives in pieces: each has a number from which everything in it follows, so that a failing
//! piece can be run again, and takes seconds rather than minutes.

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};
use std::cell::RefCell;
use std::fmt::Debug;

/// How many lives a whole piece has.
const WHOLE: u32 = 1_000;

/// A number of lives that are always the same.
pub struct Piece {
    number: u64,
    lives: u32,
    of: u64,
}

/// The pieces to run: as many as the variable asks for, or a part of the first one with `few` lives.
/// `PIECE` asks for a single one.
pub fn pieces(variable: &str, few: u32) -> Vec<Piece> {
    let number = |name: &str| std::env::var(name).ok()?.parse::<u64>().ok();
    let of = number(variable).map_or(1, |lives| lives.div_ceil(u64::from(WHOLE)));
    let lives = number(variable).map_or(few, |_| WHOLE);
    let one = number("PIECE");
    let wanted = (0..of).filter(|number| one.is_none_or(|one| one == *number));
    let piece = |number| Piece { number, lives, of };
    wanted.map(piece).collect()
}

impl Piece {
    /// Lives every life of the piece; the first that fails is made as short as it can be and shown.
    pub fn run<S: Strategy>(
        &self,
        lives: &S,
        check: impl FnMut(S::Value) -> Result<(), TestCaseError>,
    ) where
        S::Value: Debug,
    {
        let config = Config {
            cases: self.lives,
            max_shrink_iters: 20_000,
            failure_persistence: None,
            ..Config::default()
        };
        let mut seed = [7; 32];
        seed[..8].copy_from_slice(&self.number.to_le_bytes());
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
        let check = RefCell::new(check);
        let result =
            TestRunner::new_with_rng(config, random).run(lives, |life| (check.borrow_mut())(life));
        match result {
            Ok(()) => {}
            Err(TestError::Fail(why, life)) => {
                panic!("piece {}: {why}\nshortest: {life:#?}", self.number)
            }
            Err(TestError::Abort(why)) => panic!("piece {}: {why}", self.number),
        }
    }

    /// Says how far it has come, where there are many.
    pub fn told(&self) {
        let done = self.number + 1;
        if self.of > 1 && (done.is_multiple_of(10) || done == self.of) {
            println!("  {done} of {} pieces of {} lives", self.of, self.lives);
        }
    }
}
