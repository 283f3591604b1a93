//! The list of what there should be, so that a missing record is noticed and counted. Each writer
//! keeps its own sheets and never touches another's; the lists merge by union, so counting
//! something twice, or in another order, changes nothing. Doesn't know what a record contains.

use super::key::Key;
use super::v1;
use crate::core::book::{Book, Record};
use crate::core::id::{RecordId, RecordTag, RevisionId, RevisionTag, WriterId};
use std::collections::{BTreeMap, BTreeSet};

/// Lines on a sheet: it is written whole at every save, so it stays small.
const LINES: usize = 64;

/// Lines on a sheet that gathers those of closed tabs, and is seldom written again.
const LINES_GATHERED: usize = 512;

/// One revision, or the mark that a record was erased (`None`).
pub type Line = (RecordTag, Option<RevisionTag>);

/// How often the line was taken back and put again: even means "should be there". Of two counts
/// for one line, the higher holds.
pub type Turns = u32;

type Sheet = BTreeMap<Line, Turns>;

/// Everything listed by all writers, and this writer's own sheets.
#[derive(Default, Debug)]
pub struct Census {
    all: Sheet,
    own: Vec<Sheet>,
    unwritten: BTreeSet<usize>,
}

/// The line for a revision.
pub fn revision(record: RecordId, revision: RevisionId) -> Line {
    (record.tag(), Some(revision.tag()))
}

/// The line for an erased record.
pub fn gone(record: RecordId) -> Line {
    (record.tag(), None)
}

impl Census {
    /// Adds what another sheet in storage says.
    ///
    /// # Errors
    /// [`v1::Garbled`] when the text is not a sheet.
    pub fn learn(&mut self, text: &str) -> Result<(), v1::Garbled> {
        for (line, turns) in read_sheet(text)? {
            let known = self.all.entry(line).or_insert(turns);
            *known = turns.max(*known);
        }
        Ok(())
    }

    /// Lists a line as being there, unless it is already.
    pub fn add(&mut self, line: Line) {
        match self.all.get(&line) {
            Some(turns) if turns % 2 == 0 => {}
            Some(turns) => self.set(line, turns + 1),
            None => self.set(line, 0),
        }
    }

    /// Lists a line as taken back, if it was listed.
    pub fn take_back(&mut self, line: Line) {
        if let Some(turns) = self.all.get(&line).filter(|turns| *turns % 2 == 0) {
            self.set(line, turns + 1);
        }
    }

    /// How many turns the line has taken; none where it isn't listed.
    pub fn turns(&self, line: Line) -> Turns {
        self.all.get(&line).copied().unwrap_or_default()
    }

    /// How many turns it will have taken once it is added.
    pub fn turns_added(&self, line: Line) -> Turns {
        self.turns(line).next_multiple_of(2)
    }

    /// How many turns it will have taken once it is taken back.
    pub fn turns_taken_back(&self, line: Line) -> Turns {
        self.turns(line) | u32::from(self.all.contains_key(&line))
    }

    /// Whether a line was listed and then taken back.
    pub fn is_taken_back(&self, line: Line) -> bool {
        self.all.get(&line).is_some_and(|turns| turns % 2 == 1)
    }

    /// A record is no longer erased: revisions that were listed before and are not there any more
    /// were only accounted for by its being erased, and are taken back.
    pub fn revive(&mut self, id: RecordId, book: &Book) {
        let mut present = Present::default();
        if let Some(record) = book.record(id) {
            present.add(id, record);
        }
        let of_record = (id.tag(), None)..=(id.tag(), Some(RevisionTag::LAST));
        let lines: Vec<Line> = self.all.range(of_record).map(|(line, _)| *line).collect();
        for line in lines.into_iter().filter(|line| !present.explains(line)) {
            self.take_back(line);
        }
    }

    fn set(&mut self, line: Line, turns: Turns) {
        self.all.insert(line, turns);
        let place = self
            .own
            .iter()
            .position(|sheet| sheet.contains_key(&line))
            .unwrap_or_else(|| {
                if self.own.last().is_none_or(|sheet| sheet.len() >= LINES) {
                    self.own.push(Sheet::new());
                }
                self.own.len() - 1
            });
        self.own[place].insert(line, turns);
        self.unwritten.insert(place);
    }

    /// Records of which something listed is neither there, nor replaced, nor erased.
    pub fn missing(&self, present: &Present) -> BTreeSet<RecordTag> {
        self.missing_lines(present)
            .into_iter()
            .map(|(record, _)| record)
            .collect()
    }

    /// The lines behind [`Census::missing`].
    pub fn missing_lines(&self, present: &Present) -> Vec<Line> {
        self.all
            .iter()
            .filter(|(line, turns)| *turns % 2 == 0 && !present.explains(line))
            .map(|(line, _)| *line)
            .collect()
    }

    /// The sheets that changed since they were last written, as keys and texts.
    pub fn unwritten(&self, writer: WriterId) -> Vec<(usize, Key, String)> {
        self.unwritten
            .iter()
            .filter_map(|place| {
                let key = Key::Census(writer, u32::try_from(*place).ok()?);
                Some((*place, key, write_sheet(&self.own[*place])))
            })
            .collect()
    }

    /// A sheet lies in storage as it is here.
    pub fn written(&mut self, place: usize) {
        self.unwritten.remove(&place);
    }

    /// Takes over the lines of all writers, so that their sheets can go once these are written.
    /// Lines that are settled for good (replaced or erased) are left out.
    pub fn gather(&mut self, present: &Present) {
        let mut sheet = Sheet::new();
        for (line, turns) in &self.all {
            if present.holds(line) || (turns % 2 == 0 && !present.explains(line)) || turns % 2 == 1
            {
                sheet.insert(*line, *turns);
            }
            if sheet.len() >= LINES_GATHERED {
                self.own.push(std::mem::take(&mut sheet));
            }
        }
        if !sheet.is_empty() {
            self.own.push(sheet);
        }
        self.unwritten.extend(0..self.own.len());
    }
}

/// What a book holds, in the terms of the census.
#[derive(Default)]
pub struct Present {
    held: BTreeSet<Line>,
    replaced: BTreeSet<Line>,
    gone: BTreeSet<RecordTag>,
}

impl Present {
    /// Everything in a book.
    pub fn of(book: &Book) -> Self {
        let mut present = Self::default();
        for (id, record) in book.records() {
            present.add(id, record);
        }
        present
    }

    fn add(&mut self, id: RecordId, record: &Record) {
        match record {
            Record::Erased => {
                self.held.insert(gone(id));
                self.gone.insert(id.tag());
            }
            Record::Written(heads) => {
                for head in heads {
                    self.held.insert(revision(id, head.revision));
                    let ancestors = head.ancestors.iter();
                    self.replaced
                        .extend(ancestors.map(|tag| (id.tag(), Some(*tag))));
                }
            }
        }
    }

    /// Counts a revision as there although it can't be read.
    pub fn damaged(&mut self, line: Line) {
        self.held.insert(line);
    }

    fn holds(&self, line: &Line) -> bool {
        self.held.contains(line)
    }

    /// Whether the line is there, or replaced, or erased.
    pub fn explains(&self, line: &Line) -> bool {
        self.holds(line) || self.replaced.contains(line) || self.gone.contains(&line.0)
    }

    /// The lines that are there.
    pub fn lines(&self) -> impl Iterator<Item = Line> {
        self.held.iter().copied()
    }
}

/// A sheet is lines of sixteen characters and, where it isn't zero, the number of turns,
/// separated by spaces.
fn write_sheet(sheet: &Sheet) -> String {
    let mut text = String::with_capacity(sheet.len() * 17);
    for ((record, revision), turns) in sheet {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push_str(&record.to_string());
        match revision {
            Some(tag) => text.push_str(&tag.to_string()),
            None => text.push_str("........"),
        }
        if *turns > 0 {
            text.push_str(&turns.to_string());
        }
    }
    text
}

fn read_sheet(text: &str) -> Result<Sheet, v1::Garbled> {
    text.split_ascii_whitespace().map(read_line).collect()
}

fn read_line(text: &str) -> Result<(Line, Turns), v1::Garbled> {
    let (record, rest) = text.split_at_checked(8).ok_or(v1::Garbled)?;
    let (revision, turns) = rest.split_at_checked(8).ok_or(v1::Garbled)?;
    let record = RecordTag::parse(record).map_err(|_| v1::Garbled)?;
    let revision = match revision {
        "........" => None,
        tag => Some(RevisionTag::parse(tag).map_err(|_| v1::Garbled)?),
    };
    let turns = match turns {
        "" => 0,
        digits => digits.parse().map_err(|_| v1::Garbled)?,
    };
    Ok(((record, revision), turns))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(record: u128, tag: u128) -> Line {
        revision((record << 90).into(), (tag << 90).into())
    }

    #[test]
    fn a_sheet_reads_back_as_written() {
        let sheet: Sheet = [
            (line(1, 2), 0),
            (line(3, 4), 7),
            (gone((5 << 90).into()), 1),
        ]
        .into();
        assert_eq!(read_sheet(&write_sheet(&sheet)), Ok(sheet));
    }

    #[test]
    fn what_was_taken_back_is_not_missed_and_can_return() {
        let mut census = Census::default();
        let nothing = Present::default();
        census.add(line(1, 1));
        assert_eq!(census.missing(&nothing).len(), 1);
        census.take_back(line(1, 1));
        assert!(census.missing(&nothing).is_empty());
        census.add(line(1, 1));
        assert_eq!(census.missing(&nothing).len(), 1);
    }

    #[test]
    fn a_full_sheet_is_followed_by_another() {
        let mut census = Census::default();
        for n in 0..200 {
            census.add(line(n, n));
        }
        let sheets = census.unwritten(1.into());
        assert_eq!(sheets.len(), 4);
        assert!(sheets.iter().all(|(_, _, text)| text.len() <= LINES * 17));
        let mut other = Census::default();
        for (_, _, text) in sheets {
            other.learn(&text).unwrap();
        }
        assert_eq!(other.all, census.all);
    }
}
