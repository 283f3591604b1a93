//! Keeps the screen awake where the browser can, for as long as it is wanted. The browser lets go
//! whenever the page is hidden, so it is asked again when the page is shown. Nothing depends on it.

use super::page;
use js_sys::{Function, Promise, Reflect};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

thread_local! {
    static WANTED: Cell<bool> = const { Cell::new(false) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
    static HELD: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// Keeps the screen awake from now on.
pub fn hold() {
    WANTED.set(true);
    request();
    if !LISTENING.replace(true) {
        page::on_visibility(|visible| {
            if visible && WANTED.get() {
                request();
            }
        });
    }
}

/// Lets the screen sleep again.
pub fn release() {
    WANTED.set(false);
    let Some(held) = HELD.take() else { return };
    let let_go = Closure::once(|sentinel: JsValue| {
        call(&sentinel, "release", &[]);
    });
    let _ = held.then(&let_go);
    let_go.forget();
}

fn request() {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else {
        return;
    };
    let lock = Reflect::get(&navigator, &"wakeLock".into()).unwrap_or(JsValue::UNDEFINED);
    let Some(held) = call(&lock, "request", &["screen".into()]) else {
        return;
    };
    let Ok(held) = held.dyn_into::<Promise>() else {
        return;
    };
    // A refusal (low battery, for instance) is nobody's error.
    let refused = Closure::once(|_: JsValue| {});
    let _ = held.catch(&refused);
    refused.forget();
    HELD.set(Some(held));
}

/// Calls a method if there is one.
fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    if object.is_undefined() || object.is_null() {
        return None;
    }
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    let list: js_sys::Array = arguments.iter().collect();
    method.apply(object, &list).ok()
}
