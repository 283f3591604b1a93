//! Joins the stylesheets of the page into one, in the order in which the page lists them, which
//! compresses better than many. Comments and indentation go; nothing else is rewritten.

use crate::fingerprint::hex;
use crate::trouble::Trouble;
use sha2::{Digest, Sha256};
use std::path::Path;

/// Joins the sheets, removes the single ones from the folder and returns the changed page.
pub fn merge(html: &str, folder: &Path) -> Result<String, Trouble> {
    let mut page = String::new();
    let mut css = String::new();
    let mut rest = html;
    let mut place = None;
    while let Some(start) = rest.find("<link rel=\"stylesheet\"") {
        let end = rest[start..]
            .find('>')
            .map_or(rest.len(), |length| start + length + 1);
        page.push_str(rest[..start].trim_end_matches([' ', '\n']));
        place.get_or_insert(page.len());
        if let Some(name) = between(&rest[start..end], "href=\"", "\"") {
            let path = folder.join(name);
            let sheet = std::fs::read_to_string(&path)
                .map_err(|error| Trouble::file("read", &path, &error))?;
            css.push_str(&smaller(&sheet));
            std::fs::remove_file(&path).map_err(|error| Trouble::file("remove", &path, &error))?;
        }
        rest = &rest[end..];
    }
    page.push_str(rest);
    let Some(place) = place else {
        return Err(Trouble::new("The built index.html links no stylesheet."));
    };
    let name = format!("style-{}.css", &hex(&Sha256::digest(&css))[..16]);
    let path = folder.join(&name);
    std::fs::write(&path, css).map_err(|error| Trouble::file("write", &path, &error))?;
    page.insert_str(
        place,
        &format!("\n  <link rel=\"stylesheet\" href=\"{name}\">"),
    );
    Ok(page)
}

fn between<'text>(text: &'text str, before: &str, after: &str) -> Option<&'text str> {
    text.split_once(before)?
        .1
        .split_once(after)
        .map(|(found, _)| found)
}

fn smaller(css: &str) -> String {
    let mut bare = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |text, line| text + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_are_joined_in_the_order_of_the_page() {
        let folder = std::env::temp_dir().join(format!("amends-styles-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("b.css"), "/* first */\nb {\n  color: red;\n}\n").unwrap();
        std::fs::write(folder.join("a.css"), "a { color: blue }").unwrap();
        let html = "<head><link rel=\"stylesheet\" href=\"b.css\"/>\n\
                    <link rel=\"stylesheet\" href=\"a.css\"/><p>";
        let page = merge(html, &folder).unwrap();
        let name = between(&page, "href=\"", "\"").unwrap();
        let css = std::fs::read_to_string(folder.join(name)).unwrap();
        assert_eq!(css, "b {\ncolor: red;\n}\na { color: blue }\n");
        assert_eq!(page.matches("stylesheet").count(), 1);
        assert!(!folder.join("a.css").exists());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
