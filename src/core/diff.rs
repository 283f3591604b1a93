//! What changed between two texts, word by word. Splits at words that occur once in both (patience), small rests by a
//! table, and gives up into "replaced" rather than take long: the cost stays close to linear whatever the texts are.
//! How a difference is drawn or announced is the view's.

use crate::core::sorted;
use std::collections::HashMap;
use std::ops::Range;

/// Cells of the table that one comparison may fill in all, about 20 ms of work.
const CELLS: usize = 4_000_000;

/// How often a stretch may be split again before it counts as replaced.
const DEPTH: u32 = 48;

/// A stretch of the comparison. Ranges are UTF-8 bytes of the old and the new text; both cover their text gaplessly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands in the old text; empty if it was added.
    pub old: Range<usize>,
    /// Where it stands in the new text; empty if it was taken out.
    pub new: Range<usize>,
    /// Whether both sides read the same.
    pub same: bool,
}

/// How much differs, in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Amount {
    /// Words that only the old text has.
    pub taken_out: usize,
    /// Words that only the new text has.
    pub added: usize,
}

/// Compares two texts.
pub fn words(old: &str, new: &str) -> Vec<Piece> {
    let (old_tokens, new_tokens) = (tokens(old), tokens(new));
    let mut numbers = HashMap::new();
    let mut number = |text: &str, token: &Range<usize>| {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        *numbers
            .entry(text.get(token.clone()).unwrap_or_default().to_owned())
            .or_insert(next)
    };
    let a: Vec<u32> = old_tokens.iter().map(|t| number(old, t)).collect();
    let b: Vec<u32> = new_tokens.iter().map(|t| number(new, t)).collect();
    let mut pairs = matches(&a, &b, numbers.len());
    drop_lonely_gaps(old, &old_tokens, &mut pairs);
    pieces(&pairs, (&old_tokens, old.len()), (&new_tokens, new.len()))
}

/// How much differs between the texts that were compared.
pub fn amount(pieces: &[Piece], old: &str, new: &str) -> Amount {
    let count = |text: &str, range: &Range<usize>| {
        text.get(range.clone())
            .map_or(0, |stretch| stretch.split_whitespace().count())
    };
    let changed = pieces.iter().filter(|piece| !piece.same);
    changed.fold(Amount::default(), |sum, piece| Amount {
        taken_out: sum.taken_out + count(old, &piece.old),
        added: sum.added + count(new, &piece.new),
    })
}

/// Words, runs of white space and single other characters, in order and without gaps.
fn tokens(text: &str) -> Vec<Range<usize>> {
    #[derive(PartialEq)]
    enum Sort {
        Word,
        Gap,
        Mark,
    }
    let sort = |c: char| match c {
        c if c.is_whitespace() => Sort::Gap,
        c if c.is_alphanumeric() || matches!(c, '\'' | '’' | '\u{300}'..='\u{36f}') => Sort::Word,
        _ => Sort::Mark,
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut before = Sort::Mark;
    for (at, c) in text.char_indices() {
        let now = sort(c);
        let end = at + c.len_utf8();
        match found.last_mut() {
            Some(last) if now != Sort::Mark && now == before => last.end = end,
            _ => found.push(at..end),
        }
        before = now;
    }
    found
}

/// A stretch of both token lists that is still to be compared.
type Block = (Range<usize>, Range<usize>, u32);

/// How often a token stands in each stretch, and where it stood last.
type Seen = (u32, u32, usize, usize);

/// Pairs of equal tokens, rising in both texts; every token is below `vocabulary`.
fn matches(old: &[u32], new: &[u32], vocabulary: usize) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut seen = vec![Seen::default(); vocabulary];
    let mut cells = CELLS;
    let mut blocks: Vec<Block> = vec![(0..old.len(), 0..new.len(), 0)];
    while let Some((mut was, mut is, depth)) = blocks.pop() {
        while !was.is_empty() && !is.is_empty() && old[was.start] == new[is.start] {
            pairs.push((was.start, is.start));
            was.start += 1;
            is.start += 1;
        }
        while !was.is_empty() && !is.is_empty() && old[was.end - 1] == new[is.end - 1] {
            was.end -= 1;
            is.end -= 1;
            pairs.push((was.end, is.end));
        }
        if was.is_empty() || is.is_empty() {
            continue;
        }
        let size = was.len().saturating_mul(is.len());
        let anchors = if depth < DEPTH {
            anchors(old, new, &was, &is, &mut seen)
        } else {
            Vec::new()
        };
        if !anchors.is_empty() {
            split(&anchors, was, is, depth + 1, &mut blocks);
            pairs.extend(anchors);
        } else if size <= cells {
            cells -= size;
            table(old, new, &was, &is, &mut pairs);
        }
    }
    sorted::by(&mut pairs, Ord::cmp);
    pairs
}

/// The stretches before, between and after the anchors.
fn split(
    anchors: &[(usize, usize)],
    was: Range<usize>,
    is: Range<usize>,
    depth: u32,
    to: &mut Vec<Block>,
) {
    let mut from = (was.start, is.start);
    for &(i, j) in anchors {
        to.push((from.0..i, from.1..j, depth));
        from = (i + 1, j + 1);
    }
    to.push((from.0..was.end, from.1..is.end, depth));
}

/// Tokens that stand once in each stretch, as far as they keep their order: the longest rising row of them.
/// `seen` comes and goes all zero.
fn anchors(
    old: &[u32],
    new: &[u32],
    was: &Range<usize>,
    is: &Range<usize>,
    seen: &mut [Seen],
) -> Vec<(usize, usize)> {
    for i in was.clone() {
        let entry = &mut seen[old[i] as usize];
        (entry.0, entry.2) = (entry.0 + 1, i);
    }
    for j in is.clone() {
        let entry = &mut seen[new[j] as usize];
        (entry.1, entry.3) = (entry.1 + 1, j);
    }
    let once: Vec<(usize, usize)> = was
        .clone()
        .filter_map(|i| {
            let (times_old, times_new, _, at) = seen[old[i] as usize];
            (times_old == 1 && times_new == 1).then_some((i, at))
        })
        .collect();
    for token in old[was.clone()].iter().chain(&new[is.clone()]) {
        seen[*token as usize] = Seen::default();
    }
    longest_rising(&once)
}

/// The longest row of pairs whose second parts rise; the first parts rise already.
fn longest_rising(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, pair) in pairs.iter().enumerate() {
        let place = ends.partition_point(|&end| pairs[end].1 < pair.1);
        before.push(place.checked_sub(1).map(|earlier| ends[earlier]));
        if place == ends.len() {
            ends.push(index);
        } else {
            ends[place] = index;
        }
    }
    let mut row = Vec::new();
    let mut at = ends.last().copied();
    while let Some(index) = at {
        row.push(pairs[index]);
        at = before[index];
    }
    row.reverse();
    row
}

/// The longest common row of a small block, by the textbook table.
fn table(
    old: &[u32],
    new: &[u32],
    was: &Range<usize>,
    is: &Range<usize>,
    pairs: &mut Vec<(usize, usize)>,
) {
    let (rows, columns) = (was.len(), is.len());
    let width = columns + 1;
    let mut best = vec![0_u32; (rows + 1) * width];
    for i in (0..rows).rev() {
        for j in (0..columns).rev() {
            best[i * width + j] = if old[was.start + i] == new[is.start + j] {
                best[(i + 1) * width + j + 1] + 1
            } else {
                best[(i + 1) * width + j].max(best[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j) = (0, 0);
    while i < rows && j < columns {
        if old[was.start + i] == new[is.start + j] {
            pairs.push((was.start + i, is.start + j));
            (i, j) = (i + 1, j + 1);
        } else if best[(i + 1) * width + j] >= best[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
}

/// Drops matches that are only the space between two replaced words: "left early" → "was late" reads better whole.
fn drop_lonely_gaps(old: &str, tokens: &[Range<usize>], pairs: &mut Vec<(usize, usize)>) {
    let follows = |one: Option<&(usize, usize)>, two: (usize, usize)| {
        one.is_some_and(|&(i, j)| i + 1 == two.0 && j + 1 == two.1)
    };
    let kept: Vec<_> = pairs
        .iter()
        .enumerate()
        .filter(|&(index, &pair)| {
            let gap = old
                .get(tokens[pair.0].clone())
                .is_some_and(|text| text.chars().all(char::is_whitespace) && !text.contains('\n'));
            let before = index.checked_sub(1).and_then(|earlier| pairs.get(earlier));
            let after = pairs.get(index + 1);
            let joined_after = after.is_some_and(|&next| follows(Some(&pair), next));
            !gap || follows(before, pair) || joined_after
        })
        .map(|(_, pair)| *pair)
        .collect();
    *pairs = kept;
}

/// Turns matches into stretches that cover both texts.
fn pieces(
    pairs: &[(usize, usize)],
    old: (&[Range<usize>], usize),
    new: (&[Range<usize>], usize),
) -> Vec<Piece> {
    let start = |side: (&[Range<usize>], usize), index: usize| {
        side.0.get(index).map_or(side.1, |token| token.start)
    };
    let mut found: Vec<Piece> = Vec::new();
    let mut at = (0, 0);
    let mut push = |old: Range<usize>, new: Range<usize>, same: bool| {
        if old.is_empty() && new.is_empty() {
            return;
        }
        match found.last_mut() {
            Some(last) if last.same == same => {
                last.old.end = old.end;
                last.new.end = new.end;
            }
            _ => found.push(Piece { old, new, same }),
        }
    };
    for &(i, j) in pairs {
        let here = (start(old, i), start(new, j));
        push(at.0..here.0, at.1..here.1, false);
        at = (start(old, i + 1), start(new, j + 1));
        push(here.0..at.0, here.1..at.1, true);
    }
    push(at.0..old.1, at.1..new.1, false);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::time::{Duration, Instant};

    /// `[-taken out-]` and `{+added+}`, the way people write it in plain text.
    fn shown(old: &str, new: &str) -> String {
        let bracketed = |open, words: &str, close| match words {
            "" => String::new(),
            words => format!("{open}{words}{close}"),
        };
        let pieces = words(old, new);
        let shown = pieces.iter().map(|piece| {
            let (was, is) = (&old[piece.old.clone()], &new[piece.new.clone()]);
            if piece.same {
                return is.to_owned();
            }
            bracketed("[-", was, "-]") + &bracketed("{+", is, "+}")
        });
        shown.collect()
    }

    #[test]
    fn a_word_that_changed_is_the_only_one_marked() {
        assert_eq!(
            shown("Mistakes were made, and I hid it.", "I lied, and I hid it."),
            "[-Mistakes were made-]{+I lied+}, and I hid it."
        );
        assert_eq!(shown("I am sorry", "I am sorry"), "I am sorry");
        assert_eq!(shown("", "I lied."), "{+I lied.+}");
        assert_eq!(shown("I lied.", ""), "[-I lied.-]");
    }

    #[test]
    fn the_amount_is_counted_in_words() {
        let (old, new) = ("I was late.", "I was two hours late.");
        let expected = Amount {
            taken_out: 0,
            added: 2,
        };
        assert_eq!(amount(&words(old, new), old, new), expected);
    }

    proptest! {
        #[test]
        fn the_pieces_are_both_texts(old in "[ab .\n’é👍]{0,60}", new in "[ab .\n’é👍]{0,60}") {
            let found = words(&old, &new);
            let was: String = found.iter().map(|piece| &old[piece.old.clone()]).collect();
            let is: String = found.iter().map(|piece| &new[piece.new.clone()]).collect();
            prop_assert_eq!(was, old.clone());
            prop_assert_eq!(is, new.clone());
            for piece in found.iter().filter(|piece| piece.same) {
                prop_assert_eq!(&old[piece.old.clone()], &new[piece.new.clone()]);
            }
        }
    }

    #[test]
    fn no_pair_of_texts_takes_long() {
        let nested = |junk: &str| -> String {
            let row = (0..20_000).map(|n| format!("p{} p{n} {junk}{n} ", n + 1));
            row.collect()
        };
        let pairs = [
            ("a b ".repeat(50_000), "b a ".repeat(50_000)),
            (nested("x"), nested("y")),
            ("x".repeat(400_000), "y ".repeat(200_000)),
        ];
        for (old, new) in &pairs {
            let start = Instant::now();
            words(old, new);
            let taken = start.elapsed();
            assert!(taken < Duration::from_secs(8), "{taken:?}");
        }
    }
}
