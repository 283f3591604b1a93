//! One tab at a time: a turn that no other tab has at the same moment, by the browser's own locks.
//! A turn ends when it is dropped or its tab is closed. Browsers without locks give it to everyone.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

/// A turn. Dropping it ends it.
pub struct Turn(Option<Function>);

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(end) = &self.0 {
            // Settling a promise doesn't throw.
            let _ = end.call0(&JsValue::NULL);
        }
    }
}

/// A promise, and what keeps it.
fn promise() -> (Promise, Option<Function>) {
    let mut keep = None;
    let promise = Promise::new(&mut |resolve, _| keep = Some(resolve));
    (promise, keep)
}

/// Takes the turn of this name; nothing while another tab has it.
pub async fn take(name: &str) -> Option<Turn> {
    let Some((manager, request)) = locks() else {
        return Some(Turn(None));
    };
    let (taken, answer) = promise();
    let (ended, end) = promise();
    let granted = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let given = lock.is_truthy();
        if let Some(answer) = answer {
            let _ = answer.call1(&JsValue::NULL, &given.into());
        }
        // The lock is held until this promise is kept.
        if given {
            ended.into()
        } else {
            JsValue::UNDEFINED
        }
    });
    let options = Object::new();
    // Setting a property of a fresh plain object can't fail.
    let _ = Reflect::set(&options, &"ifAvailable".into(), &true.into());
    if request
        .call3(&manager, &name.into(), &options, &granted)
        .is_err()
    {
        return Some(Turn(None));
    }
    let given = JsFuture::from(taken).await == Ok(JsValue::TRUE);
    given.then_some(Turn(end))
}

fn locks() -> Option<(JsValue, Function)> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request = Reflect::get(&manager, &"request".into()).ok()?;
    Some((manager, request.dyn_into().ok()?))
}
