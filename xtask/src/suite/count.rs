//! Reads how many tests passed and failed from what nextest, cargo test and node print.

/// Tests of one stage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
}

impl Count {
    /// A stage that couldn't be done.
    pub fn stopped() -> Self {
        Self {
            passed: 0,
            failed: 1,
        }
    }

    /// What a test runner printed. A run that failed without naming a failed test is one failure.
    pub fn read(text: &str, fine: bool) -> Self {
        let mut count = Self::default();
        for line in text.lines() {
            let line = line.trim_start_matches(|sign: char| !sign.is_ascii_alphanumeric());
            if line.starts_with("test result:") || line.starts_with("Summary [") {
                count.passed += number_before(line, " passed");
                count.failed += number_before(line, " failed") + number_before(line, " timed out");
            } else if let Some(number) = line.strip_prefix("pass ") {
                count.passed += number.trim().parse().unwrap_or(0);
            } else if let Some(number) = line
                .strip_prefix("fail ")
                .or(line.strip_prefix("cancelled "))
            {
                count.failed += number.trim().parse().unwrap_or(0);
            }
        }
        if !fine && count.failed == 0 {
            count.failed = 1;
        }
        count
    }
}

fn number_before(line: &str, word: &str) -> u32 {
    line.split(word)
        .next()
        .filter(|before| before.len() < line.len())
        .and_then(|before| before.rsplit(|sign: char| !sign.is_ascii_digit()).next())
        .and_then(|number| number.parse().ok())
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_of_nextest_is_read() {
        let text = "     Summary [   0.021s] 14 tests run: 12 passed, 2 failed, 0 skipped\n";
        assert_eq!(
            Count::read(text, false),
            Count {
                passed: 12,
                failed: 2
            }
        );
    }

    #[test]
    fn the_results_of_cargo_test_are_added_up() {
        let text = "test result: ok. 5 passed; 0 failed; 0 ignored\n\
                    test result: FAILED. 3 passed; 1 failed; 0 ignored\n";
        assert_eq!(
            Count::read(text, false),
            Count {
                passed: 8,
                failed: 1
            }
        );
    }

    #[test]
    fn the_tail_of_node_is_read() {
        let text = "ℹ tests 4\nℹ pass 3\nℹ fail 1\nℹ cancelled 0\n";
        assert_eq!(
            Count::read(text, false),
            Count {
                passed: 3,
                failed: 1
            }
        );
    }

    #[test]
    fn a_failure_that_names_no_test_is_still_one() {
        assert_eq!(
            Count::read("error: could not compile", false),
            Count::stopped()
        );
        assert_eq!(Count::read("", true), Count::default());
    }
}
