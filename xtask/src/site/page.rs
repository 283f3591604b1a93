//! Edits of the page that Trunk wrote, and the check that no page holds a script or a style.

use super::policy;
use crate::trouble::Trouble;
use std::path::Path;

/// Puts the security policy right after the character set, before anything it governs.
pub fn with_policy(html: &str) -> Result<String, Trouble> {
    let meta = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">",
        policy::IN_PAGE
    );
    insert_after(
        html,
        &["<meta charset=\"utf-8\">", "<meta charset=\"utf-8\"/>"],
        &meta,
    )
}

/// Names the build in the page; the offline worker is registered only where there is a name.
pub fn with_build(html: &str, build: &str) -> Result<String, Trouble> {
    insert_after(html, &["<html"], &format!(" data-build=\"{build}\""))
}

fn insert_after(html: &str, places: &[&str], what: &str) -> Result<String, Trouble> {
    for place in places {
        if let Some((before, after)) = html.split_once(place) {
            return Ok(format!("{before}{place}{what}{after}"));
        }
    }
    Err(Trouble::new(format!(
        "The built index.html has no {}.",
        places.join(" or ")
    )))
}

/// Refuses scripts, styles, handlers and `javascript:` inside a page.
pub fn refuse_inline(path: &Path, html: &str) -> Result<(), Trouble> {
    match first_inline(html) {
        None => Ok(()),
        Some(found) => Err(Trouble::new(format!(
            "{} has an inline script or style, which the security policy forbids: {found}",
            path.display()
        ))
        .remedy("move it into a file of its own under public/ or style/")),
    }
}

fn first_inline(html: &str) -> Option<&str> {
    for part in html.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or((part, ""));
        let lower = tag.to_lowercase();
        let bare_script =
            lower.starts_with("script") && (!lower.contains(" src=") || !text.trim().is_empty());
        let handler = lower.split_whitespace().skip(1).any(|attribute| {
            attribute.starts_with("style=")
                || (attribute.starts_with("on") && attribute.contains('='))
        });
        if bare_script || handler || lower.starts_with("style") || lower.contains("javascript:") {
            return Some(tag);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_and_styles_inside_a_page_are_found() {
        for html in [
            "<p><script>go()</script>",
            "<script src=\"a.js\">go()</script>",
            "<style>p{}</style>",
            "<p style=\"color:red\">",
            "<body class=a onload='go()'>",
            "<a href=\"JavaScript:go()\">",
        ] {
            assert!(first_inline(html).is_some(), "{html}");
        }
    }

    #[test]
    fn a_page_of_links_to_files_passes() {
        let html = "<html><script src=\"init.js\"></script><link rel=\"stylesheet\" href=\"a.css\">\
                    <p class=\"on\">One = one</p></html>";
        assert_eq!(first_inline(html), None);
    }

    #[test]
    fn the_policy_comes_before_everything_it_governs() {
        let html = "<html lang=\"en\"><head><meta charset=\"utf-8\"><script src=\"a.js\"></script>";
        let hardened = with_policy(html).unwrap();
        assert!(hardened.find("Content-Security-Policy") < hardened.find("<script"));
        assert!(with_policy("<p>").is_err());
    }
}
