//! Storage under torture: everything that can happen to a disk, at every moment of a person's life
//! with the app, against a reference that shares no code with the store. Scripted lives go through
//! every moment; random lives are cut into pieces, of which every test run takes the first.
//! `docs/torture.md` says how to run all of them.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions

mod torture {
    pub mod disk;
    pub mod faults;
    pub mod form;
    pub mod life;
    pub mod live;
    pub mod model;
    pub mod pieces;
    pub mod scripts;
    pub mod tabs;
    pub mod tally;
}

use amends::core::saved::{Found, NotOpened};
use torture::disk::{Disk, Texts};
use torture::faults::{Fault, Outcome, Recording, faults_of_bits, faults_of_keys, survives};
use torture::form::Form;
use torture::life::{Life, open};
use torture::live::{Trouble, lives_through};
use torture::pieces::pieces;
use torture::scripts::scripts;
use torture::tally::Tally;
use torture::{life, tabs};

/// Whether everything is tried that there is, rather than a part that every test run has time for.
fn in_full() -> bool {
    std::env::var_os("TORTURE").is_some()
}

/// Calls `check` with every script, and every number of operations after which it may be cut off.
fn each_moment(mut check: impl FnMut(&str, &Recording, usize)) {
    for (name, acts) in scripts() {
        for form in Form::ALL {
            let recording = Recording::of(&acts, form);
            for at in 0..=recording.log.len() {
                check(name, &recording, at);
            }
        }
    }
}

/// Tries one fault at one moment; a life that doesn't survive it ends the test.
fn strike(tally: &mut Tally, name: &str, recording: &Recording, at: usize, fault: &Fault) {
    match survives(recording, at, fault) {
        Ok(outcome) => tally.count(fault.kind(), outcome),
        Err(error) => panic!("{name}, after {at} operations, {fault:?}: {error}"),
    }
}

#[test]
fn a_kill_at_any_moment_loses_nothing_and_tears_nothing() {
    let mut tally = Tally::default();
    each_moment(|name, recording, at| strike(&mut tally, name, recording, at, &Fault::None));
    tally.tell("Scripted lives, every moment");
    assert!(tally.tried() > 150);
}

#[test]
fn a_write_that_never_arrived_is_noticed_or_harmless() {
    let mut tally = Tally::default();
    each_moment(|name, recording, at| {
        for torn in 0..at {
            strike(&mut tally, name, recording, at, &Fault::Torn(torn));
        }
    });
    tally.tell("Scripted lives, every moment and earlier write");
    assert!(tally.tried() > 4_000);
}

#[test]
fn a_key_that_is_gone_or_has_an_older_value_is_noticed_or_harmless() {
    let mut tally = Tally::default();
    each_moment(|name, recording, at| {
        for fault in faults_of_keys(recording, at) {
            strike(&mut tally, name, recording, at, &fault);
        }
    });
    tally.tell("Scripted lives, every moment and key");
    assert!(tally.tried() > 2_000);
}

#[test]
fn a_flipped_bit_is_noticed_and_what_it_left_is_never_written_over() {
    let step = if in_full() { 7 } else { 1_201 };
    let mut tally = Tally::default();
    each_moment(|name, recording, at| {
        for fault in faults_of_bits(recording, at, step) {
            strike(&mut tally, name, recording, at, &fault);
        }
    });
    tally.tell(&format!("Scripted lives, every moment, one bit in {step}"));
    assert!(tally.tried() > 1_600);
}

/// Lives every script with each trouble until the trouble no longer comes.
fn live_with(kind: &'static str, trouble: impl Fn(usize) -> Trouble, step: usize, most: usize) {
    let mut tally = Tally::default();
    for (name, acts) in scripts() {
        for form in Form::ALL {
            for at in (0..most).step_by(step) {
                let trouble = trouble(at);
                match lives_through(&acts, form, trouble) {
                    Ok(true) => tally.count(kind, Outcome::default()),
                    Ok(false) => break,
                    Err(error) => panic!("{name}, {form:?}, {trouble:?}: {error}"),
                }
            }
        }
    }
    tally.tell("Scripted lives");
    assert!(tally.tried() > 100);
}

#[test]
fn no_room_at_any_one_write_is_told_and_recovered_from() {
    live_with("full at one write", Trouble::FullAt, 1, usize::MAX);
}

#[test]
fn too_little_room_is_told_and_recovered_from() {
    let step = if in_full() { 1 } else { 41 };
    live_with("quota", Trouble::Quota, step, 6_000);
}

#[test]
fn a_read_that_throws_is_told_and_recovered_from() {
    live_with("throwing read", Trouble::ThrowsAt, 1, usize::MAX);
}

#[test]
fn storage_that_can_t_be_read_at_the_start_is_left_alone() {
    for (form, (_, acts)) in Form::ALL.into_iter().zip(scripts()) {
        let mut life = Life::begin(form);
        for act in &acts {
            assert!(life.act(act));
        }
        let whole = life.disk.texts();
        // One read for the list of keys, one for each key.
        for at in 0..=whole.len() {
            let disk = Disk::holding(whole.clone());
            disk.with(|state| state.throws_at = Some(at));
            let opened = form.open(disk.port(), 77);
            assert!(matches!(opened, Err(NotOpened::Failed(_))), "read {at}");
            assert!(disk.with(|state| state.log.is_empty()), "written");
        }
    }
}

#[test]
fn an_emptied_store_is_empty_and_nothing_is_written_into_it() {
    let disk = Disk::holding(Texts::new());
    let (tab, found) = open(&disk, Form::Readable, 77);
    assert_eq!((found, tab.book.len()), (Found::Empty, 0));
    assert!(disk.with(|state| state.log.is_empty()));
}

#[test]
fn random_lives_lose_nothing_whatever_happens() {
    let mut tally = Tally::default();
    for piece in pieces("HISTORIES", 100) {
        piece.run(&life::random(), |random| random.survives(&mut tally));
        piece.told();
    }
    tally.tell("Random lives");
}

#[test]
fn random_moves_of_two_to_five_tabs_lose_nothing_and_end_alike() {
    let mut tally = Tally::default();
    for piece in pieces("TAB_HISTORIES", 150) {
        piece.run(&tabs::moves(), |(count, form, moves)| {
            tabs::lose_nothing(count, form, &moves)?;
            tally.count(tabs::kind(count), Outcome::default());
            Ok(())
        });
        piece.told();
    }
    tally.tell("Tabs at once");
}
