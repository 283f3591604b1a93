//! A linear support vector machine, learned by dual coordinate descent: always the same from the same rows. It knows
//! nothing of letters.

// Counts and weights here are far below what a float holds exactly.
#![allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]

/// A row: which columns are set. Every set column has the same value, one over the root of `size`.
#[derive(Clone, Debug)]
pub struct Row {
    /// Columns, each once.
    pub columns: Vec<u32>,
    /// How many features it had before some were left out.
    pub size: f32,
}

/// Weights of the columns, and the start of every score.
#[derive(Clone, Debug, Default)]
pub struct Line {
    /// One for each column.
    pub weights: Vec<f32>,
    /// Added to every score.
    pub start: f32,
}

impl Line {
    /// The score of a row.
    pub fn score(&self, row: &Row) -> f32 {
        let sum: f32 = row.columns.iter().map(|column| self.weight(*column)).sum();
        self.start + sum / row.size.sqrt()
    }

    fn weight(&self, column: u32) -> f32 {
        self.weights.get(column as usize).copied().unwrap_or(0.0)
    }
}

/// How often the rows are gone through.
const ROUNDS: usize = 25;

/// Learns which rows are right. `cost` says how much a row on the wrong side weighs against simplicity; `taken` leaves rows out.
pub fn learn(rows: &[Row], right: &[bool], taken: &[bool], width: usize, cost: f32) -> Line {
    let mut line = Line {
        weights: vec![0.0; width],
        start: 0.0,
    };
    let mut order: Vec<usize> = (0..rows.len()).filter(|at| taken[*at]).collect();
    let mut force = vec![0.0_f32; rows.len()];
    let mut dice = 0x2545_f491_4f6c_dd1d_u64;
    let give = 1.0 / (2.0 * cost);
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            order.swap(at, usize::try_from(dice % (at as u64 + 1)).unwrap_or(0));
        }
        for at in &order {
            let (row, side) = (&rows[*at], if right[*at] { 1.0 } else { -1.0 });
            let gradient = side * line.score(row) - 1.0 + give * force[*at];
            if force[*at] == 0.0 && gradient > 0.0 {
                continue;
            }
            let set = row.columns.len() as f32 / row.size;
            let next = (force[*at] - gradient / (set + 1.0 + give)).max(0.0);
            let change = (next - force[*at]) * side;
            force[*at] = next;
            let step = change / row.size.sqrt();
            for column in &row.columns {
                line.weights[*column as usize] += step;
            }
            line.start += change;
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_told_apart_is_told_apart() {
        let row = |columns: &[u32]| Row {
            columns: columns.to_vec(),
            size: columns.len() as f32,
        };
        let rows = [row(&[0, 2]), row(&[0, 3]), row(&[1, 2]), row(&[1, 3])];
        let right = [true, true, false, false];
        let line = learn(&rows, &right, &[true; 4], 4, 1.0);
        for (row, right) in rows.iter().zip(right) {
            assert_eq!(line.score(row) > 0.0, right);
        }
    }
}
