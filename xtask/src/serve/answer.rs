//! What the server answers to a request: which file, in which encoding, with which headers.
//! Knows nothing of sockets.

use std::fmt::Write;
use std::path::{Path, PathBuf};

/// A folder and the rules of its `_headers`.
pub struct Site {
    folder: PathBuf,
    rules: Vec<Rule>,
}

/// Headers for one path, or for all paths that start with what stands before a `*`.
struct Rule {
    path: String,
    headers: Vec<String>,
}

struct Request<'head> {
    path: &'head str,
    only_head: bool,
    accepts: &'head str,
}

impl Site {
    /// Reads the rules of a folder; none where it has no `_headers`.
    pub fn open(folder: &Path) -> Self {
        let text = std::fs::read_to_string(folder.join("_headers")).unwrap_or_default();
        Self {
            folder: folder.to_path_buf(),
            rules: rules(&text),
        }
    }

    /// The whole answer to a request, given the lines of its head.
    pub fn answer(&self, head: &[String]) -> Vec<u8> {
        let Some(request) = read_request(head) else {
            return plain("405 Method Not Allowed", "This server only serves files.\n");
        };
        let Some(file) = self.file(request.path) else {
            return plain("404 Not Found", "There is no such file.\n");
        };
        for (name, suffix) in [("br", ".br"), ("gzip", ".gz"), ("", "")] {
            if !name.is_empty() && !accepts(request.accepts, name) {
                continue;
            }
            let mut stored = file.clone().into_os_string();
            stored.push(suffix);
            if let Ok(bytes) = std::fs::read(stored) {
                return self.found(&request, &file, name, &bytes);
            }
        }
        plain("404 Not Found", "There is no such file.\n")
    }

    fn found(&self, request: &Request, file: &Path, encoding: &str, bytes: &[u8]) -> Vec<u8> {
        let mut head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nContent-Length: {}\r\nVary: Accept-Encoding\r\n",
            kind(file),
            bytes.len()
        );
        if !encoding.is_empty() {
            let _ = write!(head, "Content-Encoding: {encoding}\r\n");
        }
        for header in self
            .rules
            .iter()
            .filter(|rule| rule.covers(request.path))
            .flat_map(|rule| &rule.headers)
        {
            let _ = write!(head, "{header}\r\n");
        }
        head.push_str("\r\n");
        let body = if request.only_head { &[] } else { bytes };
        [head.as_bytes(), body].concat()
    }

    /// The file for a path. Names with `..`, a leading dot or a backslash are nobody's.
    fn file(&self, path: &str) -> Option<PathBuf> {
        let mut file = self.folder.clone();
        for part in path.split('/').filter(|part| !part.is_empty()) {
            if part.starts_with('.') || part.contains(['\\', '%', ':']) {
                return None;
            }
            file.push(part);
        }
        if path.ends_with('/') {
            file.push("index.html");
        }
        file.is_file().then_some(file)
    }
}

impl Rule {
    fn covers(&self, path: &str) -> bool {
        self.path
            .strip_suffix('*')
            .map_or(self.path == path, |start| path.starts_with(start))
    }
}

fn rules(text: &str) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        match rules.last_mut() {
            Some(rule) if line.starts_with(' ') => rule.headers.push(line.trim().to_owned()),
            _ => rules.push(Rule {
                path: line.trim().to_owned(),
                headers: Vec::new(),
            }),
        }
    }
    rules
}

fn read_request(head: &[String]) -> Option<Request<'_>> {
    let mut first = head.first()?.split_whitespace();
    let method = first.next()?;
    let target = first.next()?;
    let accepts = head.iter().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("accept-encoding")
            .then_some(value.trim())
    });
    matches!(method, "GET" | "HEAD").then_some(Request {
        path: target.split(['?', '#']).next()?,
        only_head: method == "HEAD",
        accepts: accepts.unwrap_or_default(),
    })
}

fn accepts(listed: &str, encoding: &str) -> bool {
    listed.split(',').any(|one| {
        let mut parts = one.split(';').map(str::trim);
        parts.next() == Some(encoding) && parts.next() != Some("q=0")
    })
}

fn kind(file: &Path) -> &'static str {
    match file
        .extension()
        .and_then(|end| end.to_str())
        .unwrap_or_default()
    {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn plain(status: &str, text: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n\r\n{text}",
        text.len()
    )
    .into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A site of a few files, gone with the test.
    struct Made(Site);

    impl std::ops::Deref for Made {
        type Target = Site;
        fn deref(&self) -> &Site {
            &self.0
        }
    }

    impl Drop for Made {
        fn drop(&mut self) {
            std::fs::remove_dir_all(&self.0.folder).unwrap();
        }
    }

    fn site() -> Made {
        static MADE: std::sync::atomic::AtomicU32 = std::sync::atomic::AtomicU32::new(0);
        let made = MADE.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("amends-site-{}-{made}", std::process::id()));
        std::fs::create_dir_all(folder.join("sub")).unwrap();
        std::fs::write(folder.join("index.html"), "plain").unwrap();
        std::fs::write(folder.join("index.html.br"), "brotli").unwrap();
        std::fs::write(folder.join("a.wasm"), "wasm").unwrap();
        std::fs::write(folder.join("sub/index.html"), "below").unwrap();
        std::fs::write(
            folder.join("_headers"),
            "/*\n  X-All: 1\n/a.wasm\n  X-One: 2\n",
        )
        .unwrap();
        Made(Site::open(&folder))
    }

    fn get(site: &Site, path: &str, accepts: &str) -> String {
        let head = [
            format!("GET {path} HTTP/1.1\r\n"),
            format!("accept-encoding: {accepts}\r\n"),
        ];
        String::from_utf8(site.answer(&head)).unwrap()
    }

    #[test]
    fn the_smallest_encoding_that_is_accepted_is_sent() {
        let site = site();
        let answer = get(&site, "/?x=1", "gzip, deflate, br;q=0.9");
        assert!(answer.contains("Content-Encoding: br\r\n") && answer.ends_with("brotli"));
        assert!(get(&site, "/", "identity").ends_with("plain"));
        assert!(get(&site, "/", "br;q=0").ends_with("plain"));
    }

    #[test]
    fn rules_apply_to_the_paths_they_name() {
        let site = site();
        let wasm = get(&site, "/a.wasm", "");
        assert!(wasm.contains("X-All: 1") && wasm.contains("X-One: 2"));
        assert!(wasm.contains("Content-Type: application/wasm"));
        assert!(!get(&site, "/", "").contains("X-One"));
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        let site = site();
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/sub/../../x",
            "/.git/config",
            "/none",
        ] {
            assert!(get(&site, path, "").starts_with("HTTP/1.1 404"), "{path}");
        }
        assert!(get(&site, "/sub/", "").ends_with("below"));
    }

    #[test]
    fn only_reading_is_answered() {
        let answer = site().answer(&["POST / HTTP/1.1\r\n".to_owned()]);
        assert!(answer.starts_with(b"HTTP/1.1 405"));
    }
}
