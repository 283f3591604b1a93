//! Scripted lives, which between them go through everything there is to do.

use super::life::Act;

/// Histories that go through everything at least once.
pub fn scripts() -> Vec<(&'static str, Vec<Act>)> {
    use Act::{Draft, Erase, Finish, Meet, MeetErased, Restart, Undo, Write};
    let one_tab = vec![
        Write(vec![0]),
        Write(vec![0]),
        Write(vec![1, 2, 3]),
        Undo,
        Write(vec![1, 2, 3, 4]),
        Write(vec![0, 1]),
        Undo,
        Erase(0),
        Undo,
        Erase(3),
        Write(vec![6]),
        Undo,
        Write(vec![5, 6]),
        Write(vec![6]),
        Erase(6),
    ];
    let with_drafts = vec![
        Draft(0),
        Write(vec![0]),
        Finish(0),
        Draft(1),
        Draft(1),
        Restart,
        Draft(1),
        Write(vec![3, 4]),
        Restart,
        Finish(1),
        Draft(2),
        Erase(3),
        Undo,
        Restart,
        Write(vec![3]),
    ];
    let two_devices = vec![
        Write(vec![0, 1]),
        Meet(0),
        Write(vec![0]),
        Meet(0),
        Write(vec![3]),
        Meet(1),
        Undo,
        MeetErased(0),
        Undo,
        Restart,
        Meet(3),
        MeetErased(3),
        Write(vec![6]),
        Restart,
    ];
    vec![
        ("one tab", one_tab),
        ("drafts and restarts", with_drafts),
        ("two devices", two_devices),
    ]
}
