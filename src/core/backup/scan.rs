//! A first look at a file's text before it is parsed: how deep it goes and how long its longest
//! string is. One pass, no memory; says nothing about whether the JSON is right.

/// What a first look found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Measure {
    /// The deepest nesting of objects and lists.
    pub depth: usize,
    /// The longest string, in bytes as written.
    pub longest: usize,
}

/// Measures a text that may or may not be JSON.
pub fn measure(text: &str) -> Measure {
    let mut measure = Measure::default();
    let mut depth = 0_usize;
    let mut string = None;
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match (string, byte) {
            (Some(_), _) if escaped => escaped = false,
            (Some(_), b'\\') => escaped = true,
            (Some(start), b'"') => {
                measure.longest = measure.longest.max(at - start);
                string = None;
            }
            (None, b'"') => string = Some(at + 1),
            (None, b'{' | b'[') => {
                depth += 1;
                measure.depth = measure.depth.max(depth);
            }
            (None, b'}' | b']') => depth = depth.saturating_sub(1),
            (Some(_) | None, _) => {}
        }
    }
    measure
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_inside_strings_do_not_count() {
        let text = r#"{"a":["[[[[\"]]",{"b":1}]}"#;
        assert_eq!(
            measure(text),
            Measure {
                depth: 3,
                longest: 8
            }
        );
    }
}
