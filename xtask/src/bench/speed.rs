//! How fast the timeline answers, the worker seals and a locked app opens, and how fast the letter engine is: after a
//! keystroke in the finished site, and by itself in Node beside two other programs that mark prose. Prints figures and
//! judges nothing: they depend on the machine.

use crate::places;
use crate::setup::{self, Workshop};
use crate::step::{run, step};
use crate::trouble::Trouble;
use std::path::PathBuf;

/// Every figure.
pub fn tell(shop: &Workshop) -> Result<(), Trouble> {
    let browser = setup::CHROMIUM.find_or_install()?;
    let module = step("The engine by itself, for Node", || engine(shop))?;
    step("Packages from npm to compare with", || {
        setup::packages(&places::bench())
    })?;
    let node = || {
        let mut node = shop.command("node");
        node.current_dir(places::bench());
        node
    };
    for script in [
        "timeline.mjs",
        "typing.mjs",
        "sealing.mjs",
        "unlocking.mjs",
        "keeping.mjs",
        "starting.mjs",
    ] {
        run(node()
            .arg(script)
            .env("AMENDS_XTASK", places::this_program()?)
            .env("AMENDS_DIST", places::dist())
            .env("AMENDS_CHROMIUM", &browser))?;
    }
    run(node().arg("engine.mjs").arg(module))
}

/// Compiles the engine with the page's settings and returns the module that Node can load.
fn engine(shop: &Workshop) -> Result<PathBuf, Trouble> {
    let web = "wasm32-unknown-unknown";
    let build = [
        "build",
        "--quiet",
        "--release",
        "--offline",
        "--target",
        web,
    ];
    run(shop
        .web_command("cargo")
        .args(build)
        .args(["--no-default-features", "--features", "bench"])
        .args(["--bin", "bench-engine"]))?;
    let target = places::project().join("target");
    let compiled = target.join(web).join("release/bench-engine.wasm");
    let folder = target.join("bench");
    run(shop
        .command("wasm-bindgen")
        .args(["--target", "nodejs", "--no-typescript", "--out-dir"])
        .args([&folder, &compiled]))?;
    let wasm = folder.join("bench-engine_bg.wasm");
    run(shop
        .command("wasm-opt")
        .arg("-Oz")
        .args(page_options()?.split_whitespace())
        .args([wasm.as_path(), "-o".as_ref(), &wasm]))?;
    Ok(folder.join("bench-engine.js"))
}

/// What wasm-opt is told when it makes the page's WebAssembly smaller.
fn page_options() -> Result<String, Trouble> {
    let page = places::project().join("index.html");
    let html =
        std::fs::read_to_string(&page).map_err(|error| Trouble::file("read", &page, &error))?;
    let options = html
        .split_once("data-wasm-opt-params=\"")
        .and_then(|(_, rest)| rest.split_once('"'));
    options
        .map(|(options, _)| options.to_owned())
        .ok_or_else(|| Trouble::new("index.html no longer says how wasm-opt is called."))
}
