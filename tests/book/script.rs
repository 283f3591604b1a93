//! One fixed history.

use super::history::Act;

/// A fixed history that goes through everything once.
pub fn script() -> Vec<Act> {
    use Act::{Erase, Undo, Write};
    vec![
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
        Write(vec![5]),
        Undo,
        Write(vec![5, 6]),
        Write(vec![6]),
        Erase(6),
    ]
}
