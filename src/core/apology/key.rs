//! What a mark is known by, so that one put aside stays put aside: its rule and the clause it stands in.

use super::lexicon::{Lexicon, class};
use super::rules::Hit;
use super::sheet::Sheet;

/// Rule and clause, as plainly as they can be read: the same however the clause is spelled, pointed or reached into by
/// the mark, and another for the same words in another clause.
pub fn key(sheet: &Sheet<'_>, rule: &str, hit: Hit) -> String {
    let lexicon = Lexicon::get();
    let start = sheet
        .clause(hit.start)
        .map_or(hit.start, |clause| clause.start);
    let end = sheet
        .clause(hit.end.saturating_sub(1))
        .map_or(hit.end, |clause| clause.end);
    let mut key = format!("{rule}:");
    let mut last = None;
    let words = sheet.words.get(start..end).unwrap_or_default();
    for word in words.iter().filter(|word| !word.is(class!("filler"))) {
        if word.id != 0 {
            key.push_str(lexicon.spelled(word.id));
        } else if last != Some(word.span) {
            let written = word.span.of(sheet.text).chars();
            key.extend(
                written
                    .filter(|c| c.is_alphanumeric())
                    .flat_map(char::to_lowercase),
            );
        } else {
            continue;
        }
        key.push(' ');
        last = Some(word.span);
    }
    key.truncate(key.trim_end().len());
    key
}

#[cfg(test)]
mod tests {
    use crate::read;

    fn keys(text: &str) -> Vec<String> {
        let findings = read(text).findings;
        findings.into_iter().map(|finding| finding.key).collect()
    }

    #[test]
    fn a_clause_is_known_again_however_it_is_spelled() {
        let first = keys("I'm sorry if you were hurt, love.");
        assert!(!first.is_empty());
        assert_eq!(first, keys("im sorry if u were hurt love"));
        assert_eq!(first, keys("We spoke today. I’m SORRY if you were hurt…"));
    }

    #[test]
    fn another_clause_is_another_mark() {
        let (one, other) = (
            keys("I'm sorry if you were hurt."),
            keys("I'm sorry if you were hurt by my silence."),
        );
        assert!(!one.is_empty() && !other.is_empty());
        assert!(one.iter().all(|key| !other.contains(key)));
    }
}
