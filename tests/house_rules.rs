//! What the compiler can't check: that the house stays in order. Each rule says what it guards.

#![allow(clippy::unwrap_used, clippy::panic)] // test code outside `#[test]` functions

use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder of the project with one of these endings.
fn files(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                if !["node_modules", "target", "dist", "results"].contains(&name(&path).as_str()) {
                    open.push(path);
                }
            } else if endings.iter().any(|ending| name(&path).ends_with(ending)) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "nothing below {folder}");
    found
}

/// Every Rust file of the project.
fn sources() -> Vec<PathBuf> {
    let folders = ["src", "tests", "xtask"].map(|folder| files(folder, &[".rs"]));
    folders.concat()
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

fn text_of(path: &str) -> String {
    read(&root().join(path))
}

/// The part of a source file before its tests.
fn without_tests(source: &str) -> &str {
    source.split("#[cfg(test)]\nmod tests").next().unwrap()
}

/// Fails with the names of the files for which `broken` gives a reason.
fn none_of(files: Vec<PathBuf>, broken: impl Fn(&Path, &str) -> Option<String>) {
    let reasons: Vec<String> = files
        .iter()
        .filter_map(|path| {
            Some(format!(
                "{}: {}",
                path.display(),
                broken(path, &read(path))?
            ))
        })
        .collect();
    assert!(reasons.is_empty(), "{}", reasons.join("\n"));
}

#[test]
fn every_source_file_says_what_lives_in_it() {
    none_of(sources(), |_, text| {
        (!text.starts_with("//!")).then(|| "does not open with //!".to_owned())
    });
}

#[test]
fn no_source_file_is_too_full_to_find_things_in() {
    none_of(sources(), |_, text| {
        let lines = text.lines().count();
        (lines > 400).then(|| format!("{lines} lines"))
    });
}

#[test]
fn the_policy_forbids_inline_styles_and_text_is_never_inserted_as_html() {
    none_of(files("src", &[".rs"]), |_, text| {
        [
            "style=\"",
            "inner_html",
            "set_inner_html",
            "insert_adjacent_html",
        ]
        .into_iter()
        .find(|forbidden| text.contains(forbidden))
        .map(str::to_owned)
    });
}

#[test]
fn storage_keys_are_known_only_where_the_book_is_kept() {
    none_of(files("src", &[".rs"]), |path, text| {
        let place = path.display().to_string();
        let allowed = ["/core/saved/", "/browser/"]
            .iter()
            .any(|part| place.contains(part));
        (!allowed && text.contains("\"amends.")).then(|| "names a storage key".to_owned())
    });
}

#[test]
fn core_and_tools_ask_no_clock_and_no_browser() {
    let mut pure = files("src/core", &[".rs"]);
    pure.extend(
        files("src/rooms", &[".rs"])
            .into_iter()
            .filter(|path| !path.display().to_string().contains("view")),
    );
    none_of(pure, |_, text| {
        let text = without_tests(text);
        [
            "Utc::now",
            "Local::now",
            "SystemTime",
            "Instant::now",
            "web_sys",
            "js_sys",
            "wasm_bindgen",
        ]
        .into_iter()
        .find(|forbidden| text.contains(forbidden))
        .map(str::to_owned)
    });
}

#[test]
fn only_the_browser_adapters_speak_to_the_console() {
    none_of(files("src", &[".rs"]), |_, text| {
        ["console::", "leptos::logging", "println!", "dbg!", "log!("]
            .into_iter()
            .find(|forbidden| without_tests(text).contains(forbidden))
            .map(|found| format!("{found}: what people write could end up in a log"))
    });
}

#[test]
fn every_stylesheet_is_linked_and_stands_in_a_layer() {
    let page = text_of("index.html");
    let top = root();
    none_of(files("style", &[".css"]), |path, text| {
        let relative = path.strip_prefix(&top).unwrap().display().to_string();
        if !page.contains(&format!("href=\"{relative}\"")) {
            return Some("not linked in index.html".to_owned());
        }
        (!text.contains("@layer")).then(|| "stands in no layer".to_owned())
    });
}

#[test]
fn colours_are_named_by_role_in_one_place() {
    let sheets = files("style", &[".css"]).into_iter().filter(|path| {
        // The print sheet turns the roles into black on white.
        !["tokens.css", "print.css"].contains(&name(path).as_str())
    });
    none_of(sheets.collect(), |_, text| {
        let raw = text.match_indices('#').find(|(at, _)| {
            let digits = text[at + 1..]
                .chars()
                .take_while(char::is_ascii_hexdigit)
                .count();
            [3, 4, 6, 8].contains(&digits)
        });
        raw.map(|(at, _)| format!("raw colour {}", &text[at..text.len().min(at + 7)]))
    });
}

#[test]
fn nothing_is_loaded_from_anywhere_else() {
    let mut all = files("style", &[".css"]);
    all.extend(files("public", &[".js", ".html", ".webmanifest"]));
    all.push(root().join("index.html"));
    none_of(all, |_, text| {
        [
            "src=\"http",
            "src=\"//",
            "url(http",
            "url(\"http",
            "@import",
            "fetch(\"http",
            "href=\"http",
        ]
        .into_iter()
        .find(|remote| text.contains(remote))
        .map(str::to_owned)
    });
}

#[test]
fn every_path_that_the_architecture_names_exists() {
    let text = text_of("ARCHITECTURE.md");
    let mut named = 0;
    for path in text.split('`').skip(1).step_by(2) {
        let looks_like_a_path = (path.contains('/')
            || ["rs", "md", "toml", "html", "js", "css"]
                .map(Some)
                .contains(&path.split('.').nth(1)))
            && !path.contains(['<', ' ', '*', '#', '{', '(', ':', '\n'])
            && !path.starts_with(['.', '/']);
        if looks_like_a_path && !path.starts_with("dist") {
            named += 1;
            assert!(
                root().join(path).exists(),
                "ARCHITECTURE.md names {path}, which isn't there"
            );
        }
    }
    assert!(named >= 10, "only {named} paths are named");
}

/// Where everything must have its place in ARCHITECTURE.md's tree.
const CHARTED: &[&str] = &[
    "src",
    "src/browser",
    "src/core",
    "src/parts",
    "src/rooms",
    "src/shell",
    "style",
    "tests",
    "xtask/src",
];

/// The paths in ARCHITECTURE.md's tree, folders without their slash.
fn charted() -> Vec<String> {
    let text = text_of("ARCHITECTURE.md");
    let (_, after) = text.split_once("## The tree").unwrap();
    let tree = after.split("```").nth(1).unwrap();
    let mut above: Vec<(usize, String)> = Vec::new();
    let mut paths = Vec::new();
    for line in tree.lines().filter(|line| !line.trim().is_empty()) {
        let depth = line.len() - line.trim_start().len();
        if depth > 20 {
            continue; // the end of a remark
        }
        above.retain(|(shallower, _)| *shallower < depth);
        let folder = above.last().map_or("", |(_, path)| path).to_owned();
        // Names stand with one space between, what is said of them after two.
        let names = line.trim_start().split("  ").next().unwrap();
        for name in names.split(' ') {
            let path = format!("{folder}{name}");
            if name.ends_with('/') {
                above.push((depth, path.clone()));
            }
            paths.push(path.trim_end_matches('/').to_owned());
        }
    }
    paths
}

#[test]
fn the_tree_in_the_architecture_names_what_is_there() {
    let paths = charted();
    for path in paths.iter().filter(|path| !path.contains('<')) {
        assert!(
            root().join(path).exists(),
            "the tree names {path}, which isn't there"
        );
    }
    assert!(paths.len() > 80, "only {} paths were read", paths.len());
}

#[test]
fn everything_has_its_place_in_the_tree_of_the_architecture() {
    let paths = charted();
    let mut missing = Vec::new();
    for folder in CHARTED {
        let any_folder = paths.contains(&format!("{folder}/<slug>"));
        for entry in fs::read_dir(root().join(folder)).unwrap().flatten() {
            let path = format!("{folder}/{}", name(&entry.path()));
            // A folder's mod.rs is its own face.
            let understood = path.ends_with("/mod.rs") || (any_folder && entry.path().is_dir());
            if !understood && !paths.contains(&path) {
                missing.push(path);
            }
        }
    }
    missing.sort();
    assert!(
        missing.is_empty(),
        "add to the tree in ARCHITECTURE.md:\n{}",
        missing.join("\n")
    );
}

#[test]
fn the_project_stands_alone() {
    let mut all = files("src", &[".rs"]);
    all.extend(files("xtask", &[".rs", ".mjs", ".toml"]));
    all.extend(["README.md", "ARCHITECTURE.md", "Cargo.toml"].map(|name| root().join(name)));
    none_of(all, |_, text| {
        [
            "../shared",
            "/work/",
            "labelling-guide",
            "crates.io",
            "registry.npmjs",
        ]
        .into_iter()
        .find(|outside| text.contains(outside))
        .map(str::to_owned)
    });
}
