//! Help lines and emergency numbers, here so that they can be read offline. The country is asked
//! for, never guessed. Each line carries the day on which a public source had checked it against
//! the service; what is older than 90 days is to be shown with a warning. A missing line is a gap
//! in this list and no proof that there is none.

use super::line_table::{EMERGENCY, LINES};
use chrono::{NaiveDate, TimeDelta};

/// A help line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// ISO 3166 code of the country, with `-` and the region where it serves a region only; `XX`
    /// for anywhere.
    pub country: &'static str,
    /// Whom it is for.
    pub kind: LineKind,
    /// What it calls itself.
    pub name: &'static str,
    /// Its number as it is written in the country, unless it has none.
    pub number: Option<&'static str>,
    /// How to reach it by text message.
    pub text: Option<&'static str>,
    /// When it can be reached.
    pub hours: Option<&'static str>,
    /// Its own address on the web.
    pub url: Option<&'static str>,
    /// The day (`2026-10-01`) or month (`2026-10`) of the check.
    pub checked: &'static str,
}

/// Whom a help line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// People who are being hurt or controlled.
    Abuse,
    /// People worried about how they themselves behave.
    OwnBehaviour,
    /// People who may hurt themselves, or can't go on.
    Crisis,
}

/// How long a check is trusted without a warning, in days.
pub const FRESH_DAYS: i64 = 90;

impl HelpLine {
    /// Whether the check is older than [`FRESH_DAYS`] on this civil day. A check known by month
    /// only counts from the month's first day.
    pub fn is_old(&self, today: NaiveDate) -> bool {
        self.checked_on()
            .is_none_or(|checked| today - checked > TimeDelta::days(FRESH_DAYS))
    }

    /// The civil day of the check; the first of the month where only that is known.
    pub fn checked_on(&self) -> Option<NaiveDate> {
        let day = self.checked.parse().ok();
        day.or_else(|| format!("{}-01", self.checked).parse().ok())
    }

    /// The region it serves, if not the whole country.
    pub fn region(&self) -> Option<&'static str> {
        match self.country {
            "GB-SCT" => Some("Scotland"),
            "GB-WLS" => Some("Wales"),
            "GB-NIR" => Some("Northern Ireland"),
            _ => None,
        }
    }
}

/// The lines of one kind in a country, regional ones included.
pub fn lines(country: &str, kind: LineKind) -> Vec<&'static HelpLine> {
    let of_country = |line: &&HelpLine| {
        let whole = line.country.split('-').next().unwrap_or_default();
        whole == country && line.kind == kind
    };
    LINES.iter().filter(of_country).collect()
}

/// The directory for countries that this list lacks.
pub fn directory() -> Option<&'static HelpLine> {
    LINES.iter().find(|line| line.country == "XX")
}

/// A number to call at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// The number.
    pub number: &'static str,
    /// Whom it reaches; empty for everybody.
    pub whom: &'static str,
}

/// The emergency numbers of a country, the first to try ahead; none if the country isn't listed.
/// They are long-standing and widely published, and weren't checked again for this list.
pub fn emergency(country: &str) -> &'static [Emergency] {
    let listed = EMERGENCY.iter().find(|(code, _)| *code == country);
    listed.map_or(&[], |(_, numbers)| numbers)
}

/// Countries to choose from: code and name, by name.
pub const COUNTRIES: [(&str, &str); 12] = [
    ("AU", "Australia"),
    ("AT", "Austria"),
    ("CA", "Canada"),
    ("DE", "Germany"),
    ("IE", "Ireland"),
    ("NZ", "New Zealand"),
    ("SG", "Singapore"),
    ("CH", "Switzerland"),
    ("GB", "United Kingdom"),
    ("US", "United States"),
    ("EU", "Another country of the European Union"),
    ("XX", "Somewhere else"),
];

/// The digits to dial, for a `tel:` link.
pub fn dial(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn every_line_can_be_reached_and_has_a_day_of_check() {
        for line in LINES {
            assert!(line.number.is_some() || line.url.is_some(), "{}", line.name);
            assert!(line.checked_on().is_some(), "{}", line.name);
        }
    }

    #[test]
    fn every_country_to_choose_has_an_emergency_number_but_somewhere_else() {
        for (code, name) in COUNTRIES {
            assert_eq!(emergency(code).is_empty(), code == "XX", "{name}");
        }
    }

    #[test]
    fn a_check_grows_old_after_ninety_days() {
        let line = lines("GB", LineKind::Crisis)[0];
        assert_eq!(line.checked, "2026-10-01");
        assert!(!line.is_old(on(2026, 12, 30)));
        assert!(line.is_old(on(2026, 12, 31)));
    }

    #[test]
    fn a_check_known_by_month_counts_from_its_first_day() {
        let line = lines("SG", LineKind::Crisis)[0];
        assert_eq!(line.checked_on(), Some(on(2026, 10, 1)));
    }

    #[test]
    fn a_country_brings_its_regions_and_no_other_country() {
        let abuse = lines("GB", LineKind::Abuse);
        assert_eq!(
            abuse.iter().filter(|line| line.region().is_some()).count(),
            3
        );
        assert!(abuse.iter().all(|line| line.country.starts_with("GB")));
        assert!(lines("US", LineKind::OwnBehaviour).is_empty());
    }

    #[test]
    fn a_number_is_dialled_without_its_spaces() {
        assert_eq!(dial("1-800-799-7233"), "18007997233");
        assert_eq!(dial("0808 80 10 800"), "08088010800");
    }
}
