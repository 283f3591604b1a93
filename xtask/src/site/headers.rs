//! `_headers`, which several static hosts read, and our own server too. Repeats the page's policy,
//! since the one in the page governs neither workers nor framing.

use super::{files, policy};
use crate::trouble::Trouble;
use std::fmt::Write;
use std::path::Path;

/// Writes `_headers` for the files of the site.
pub fn write(folder: &Path) -> Result<(), Trouble> {
    let mut text = format!(
        "/*\n  Content-Security-Policy: {}; {}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: {}\n  \
         Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Resource-Policy: same-origin\n",
        policy::IN_PAGE,
        policy::FRAMING,
        policy::UNUSED
    );
    // Some hosts join headers of all matching rules, so each file gets its own and `/*` none.
    let _ = write!(text, "/\n  Cache-Control: no-cache\n");
    for (name, _) in files(folder)? {
        if !name.starts_with('_') {
            let _ = write!(text, "/{name}\n  Cache-Control: {}\n", lifetime(&name));
        }
    }
    super::write(&folder.join("_headers"), &text)
}

/// A file whose name tells its content never changes; any other is asked for anew each time.
fn lifetime(name: &str) -> &'static str {
    if has_hash(name) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

fn has_hash(name: &str) -> bool {
    name.rsplit_once('-').is_some_and(|(_, end)| {
        let hash = end.split(['.', '_']).next().unwrap_or_default();
        hash.len() >= 14 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_kept_for_long() {
        assert!(has_hash("amends-9bf1d09adbe55d1b_bg.wasm"));
        assert!(has_hash("style-0123456789abcdef.css"));
        assert!(!has_hash("icons/apple-touch.png"));
        assert!(!has_hash("sw.js"));
    }
}
