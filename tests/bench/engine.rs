//! The letter engine by itself as WebAssembly, for `cargo xtask bench` in Node: compiled like the page, never shipped.
//! Sets one global function, `readLetter(text)`, which reads a letter once, whole, and says how much it found.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

fn main() {
    let read = Closure::<dyn Fn(String) -> usize>::new(|text: String| {
        amends::core::apology::read(&text).findings.len()
    });
    // A fresh global refuses no new property.
    let _ = Reflect::set(
        &js_sys::global(),
        &"readLetter".into(),
        read.as_ref().unchecked_ref(),
    );
    read.forget();
}
