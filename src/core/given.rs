//! What forms give, which is always text: trimmed words, civil days, lists. Refusing what is
//! missing is each room's own business.

use chrono::NaiveDate;

/// The text was meant as a day and isn't one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

/// The words without surrounding white space, if there are any.
pub fn words(text: &str) -> Option<String> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// A civil day such as `2026-11-23`, or none for an empty field.
///
/// # Errors
/// [`NotADay`] for anything else.
pub fn day(text: &str) -> Result<Option<NaiveDate>, NotADay> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| NotADay),
    }
}

/// A civil day where one is needed: none for an empty field or for anything else.
pub fn needed_day(text: &str) -> Option<NaiveDate> {
    day(text).ok().flatten()
}

/// The items of a list separated by commas or line ends.
pub fn list(text: &str) -> Vec<String> {
    text.split([',', '\n', ';']).filter_map(words).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_field_is_no_day_and_nonsense_is_refused() {
        assert_eq!(day(" "), Ok(None));
        assert_eq!(day("2026-02-29"), Err(NotADay));
        assert_eq!(
            day("2026-02-28").unwrap().unwrap().to_string(),
            "2026-02-28"
        );
    }

    #[test]
    fn a_list_has_no_empty_items() {
        assert_eq!(list(" Anna, ,my sister\n"), ["Anna", "my sister"]);
    }
}
