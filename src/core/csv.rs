//! Tables as CSV text (RFC 4180: commas, CRLF, doubled quotes). A cell that a spreadsheet would
//! run as a formula is made plain text first. What belongs in the table is the caller's business.

/// A table: its header and its rows.
pub fn table<'a>(header: &[&str], rows: impl IntoIterator<Item = Vec<&'a str>>) -> String {
    // Spreadsheets read UTF-8 only behind this mark.
    let mut text = String::from('\u{feff}');
    push_row(&mut text, header);
    for row in rows {
        push_row(&mut text, &row);
    }
    text
}

fn push_row(text: &mut String, cells: &[&str]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        push_cell(text, cell);
    }
    text.push_str("\r\n");
}

fn push_cell(text: &mut String, cell: &str) {
    let runs = starts_a_formula(cell);
    if !runs && !cell.contains([',', '"', '\n', '\r']) {
        text.push_str(cell);
        return;
    }
    text.push('"');
    if runs {
        text.push('\'');
    }
    text.push_str(&cell.replace('"', "\"\""));
    text.push('"');
}

/// Whether a spreadsheet would take it for a formula, also in wide forms and after blanks.
fn starts_a_formula(cell: &str) -> bool {
    let first = cell.trim_start().chars().next();
    cell.starts_with(['\t', '\r', '\n'])
        || matches!(
            first,
            Some('=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠')
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn commas_quotes_and_line_ends_stay_inside_their_cell() {
        let text = table(
            &["day", "words"],
            [vec!["2026-11-23", "I said \"no\",\nthen left"]],
        );
        assert_eq!(
            text,
            "\u{feff}day,words\r\n2026-11-23,\"I said \"\"no\"\",\nthen left\"\r\n"
        );
    }

    #[test]
    fn nothing_in_a_cell_runs_as_a_formula() {
        for cell in ["=1+1", "+44", "-x", "@cmd", " =1", "\t=1", "＝1"] {
            let text = table(&["a"], [vec![cell]]);
            assert!(text.contains(&format!("\"'{cell}\"")), "{cell}");
        }
    }

    /// The smallest reader that the writer must satisfy.
    fn read(text: &str) -> Vec<Vec<String>> {
        let mut rows = vec![vec![String::new()]];
        let mut quoted = false;
        let mut chars = text.trim_start_matches('\u{feff}').chars().peekable();
        while let Some(c) = chars.next() {
            let row = rows.last_mut().unwrap();
            match c {
                '"' if quoted && chars.peek() == Some(&'"') => {
                    chars.next();
                    row.last_mut().unwrap().push('"');
                }
                '"' => quoted = !quoted,
                ',' if !quoted => row.push(String::new()),
                '\r' if !quoted && chars.peek() == Some(&'\n') => {
                    chars.next();
                    rows.push(vec![String::new()]);
                }
                c => row.last_mut().unwrap().push(c),
            }
        }
        rows.pop();
        rows
    }

    proptest! {
        #[test]
        fn a_table_reads_back(cells in prop::collection::vec("(\\PC|[\n\r\",=])*", 1..4)) {
            let row: Vec<&str> = cells.iter().map(String::as_str).collect();
            let back = read(&table(&row, [row.clone()]));
            prop_assert_eq!(back.len(), 2);
            for (cell, back) in cells.iter().zip(&back[1]) {
                prop_assert!(back == cell || back.strip_prefix('\'') == Some(cell.as_str()));
            }
        }
    }
}
