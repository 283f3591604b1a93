//! The wording of the timeline.

/// Its title.
pub const TITLE: &str = "Timeline";
/// While nothing is written.
pub const EMPTY: &str = "Nothing yet. What you keep in any room shows up here, by date.";
/// An entry of a kind this build doesn't know.
pub const UNKNOWN: &str = "Something this version doesn't know";
/// An entry this build can't read.
pub const UNREADABLE: &str = "Something this version can't read";
/// Leads to the calendar.
pub const CALENDAR: &str = "Month calendar";
/// Leads to the charts.
pub const COURSE: &str = "Over time";
/// Leads to print and CSV.
pub const PAPER: &str = "Print or save";
/// While entries are being read.
pub const READING: &str = "Reading what you have kept…";
/// Above the rows.
pub const SHOW_LATER: &str = "Show later";
/// Below the rows.
pub const SHOW_EARLIER: &str = "Show earlier";
/// Names the part with search and filters.
pub const NARROW: &str = "Search and filter";
/// The search field.
pub const SEARCH: &str = "Search";
/// Help for it.
pub const SEARCH_HINT: &str = "Every word must occur. Words in “quotation marks” belong together.";
/// Shows and searches their words.
pub const THEIRS: &str = "Show and search their words too";
/// The room filter.
pub const ROOM: &str = "Room";
/// The kind filter.
pub const KIND: &str = "Kind";
/// No filter.
pub const ALL: &str = "All";
/// Jumps to a month.
pub const JUMP: &str = "Go to month";
/// No jump.
pub const NEWEST: &str = "Newest";
/// Marks.
pub const MILESTONE: &str = "Milestone";
/// Marks.
pub const SETBACK: &str = "Setback";
/// Erases an entry.
pub const ERASE: &str = "Erase";

/// How many entries were found.
pub fn found(count: usize) -> String {
    match count {
        0 => "Nothing found.".to_owned(),
        1 => "One entry found.".to_owned(),
        count => format!("{count} entries found."),
    }
}

/// Names the button that erases an entry.
pub fn erase(title: &str) -> String {
    format!("Erase: {title}")
}

/// How many entries a day of the calendar has.
pub fn entries(count: usize) -> String {
    match count {
        1 => "1 entry".to_owned(),
        count => format!("{count} entries"),
    }
}

/// Leads to the month before.
pub const BEFORE: &str = "Month before";
/// Leads to the month after.
pub const AFTER: &str = "Month after";
/// Back to the list.
pub const LIST: &str = "Timeline";

/// Title of the page for print and CSV.
pub const PAPER_TITLE: &str = "Print or save";
/// Its lead.
pub const PAPER_LEAD: &str = "Your own words only: theirs stay out, and so do counts. Think about who might find the paper or the file.";
/// The first day.
pub const FROM: &str = "From";
/// The last day.
pub const TO: &str = "To";
/// Prints.
pub const PRINT: &str = "Print";
/// Saves a table.
pub const CSV: &str = "Save as a table (CSV)";
/// When the browser refused.
pub const CSV_REFUSED: &str = "The browser didn't save the file.";
/// While rows are being drawn.
pub const DRAWING: &str = "Preparing…";
/// Column names of the table.
pub const COLUMNS: [&str; 4] = ["Day", "Room", "What", "In my words"];
/// A day that can't be read is ignored.
pub const NOT_A_DAY: &str = "This isn't a date the app can read.";
