//! What patterns match, and what they must let pass.

use super::*;
use crate::text::words;

fn fits(pattern: &str, text: &str) -> Option<String> {
    let words = words(text);
    let starts = vec![false; words.len()];
    let matcher = Matcher::new([[pattern].as_slice()]);
    let whole = std::iter::once(0..words.len());
    let all = matcher.find(Line::new(&words, &starts), whole);
    let found = all.first()?;
    let start = words[found.mark_start].span.start;
    Some(text[start..words[found.mark_end - 1].span.end].to_owned())
}

#[test]
fn intensifiers_may_stand_between_two_elements_but_a_negation_may_not() {
    assert_eq!(
        fits("you @be sorry", "you are really so sorry").as_deref(),
        Some("you are really so sorry")
    );
    assert_eq!(fits("you @be sorry", "you are not sorry"), None);
}

#[test]
fn marks_groups_options_and_gaps_do_what_the_top_of_the_file_says() {
    assert_eq!(
        fits("sorry [ if you ..2 hurt ]", "sorry if you were all hurt").as_deref(),
        Some("if you were all hurt")
    );
    assert_eq!(
        fits("i (was not / am) sorry", "i was not sorry").as_deref(),
        Some("i was not sorry")
    );
    assert_eq!(
        fits("sorry for? you", "sorry you").as_deref(),
        Some("sorry you")
    );
    assert_eq!(
        fits("sorry , if", "sorry, if").as_deref(),
        Some("sorry, if")
    );
    assert_eq!(fits("sorry if", "sorry, if"), None);
    assert_eq!(fits("<!not sorry", "not sorry"), None);
    assert_eq!(fits("sorry !if|for", "sorry for"), None);
}

#[test]
fn every_class_named_in_a_pattern_is_listed() {
    assert_eq!(syntax::unknown_classes(), Vec::<&str>::new());
}
