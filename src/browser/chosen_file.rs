//! The file that the person chose for automatic backups, in browsers that let a page keep writing
//! one. What is done there is in `public/chosen-file.js`, loaded with the first call.

use super::page;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The browser refused, or the file can't be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreachable;

impl From<JsValue> for Unreachable {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Whether this browser has such files at all.
pub fn is_possible() -> bool {
    let window = web_sys::window();
    window
        .is_some_and(|window| Reflect::has(&window, &"showSaveFilePicker".into()).unwrap_or(false))
}

/// Calls a function of the script, loading it first.
async fn call(name: &str, argument: &JsValue) -> Result<JsValue, Unreachable> {
    let window = web_sys::window().ok_or(Unreachable)?;
    let load = Reflect::get(&window, &"amendsChosenFile".into())?;
    let load: Function = load.dyn_into()?;
    let script = settled(load.call0(&window)?).await?;
    let function: Function = Reflect::get(&script, &name.into())?.dyn_into()?;
    settled(function.call1(&script, argument)?).await
}

async fn settled(promise: JsValue) -> Result<JsValue, Unreachable> {
    Ok(JsFuture::from(promise.dyn_into::<Promise>()?).await?)
}

/// Asks the person for a file and remembers it. Its name, or none if they turned back. Call it from
/// a press.
///
/// # Errors
/// [`Unreachable`].
pub async fn choose(suggested_name: &str) -> Result<Option<String>, Unreachable> {
    page::sent_away();
    let name = call("choose", &suggested_name.into()).await?;
    Ok(name.as_string())
}

/// The name of the remembered file, if there is one.
///
/// # Errors
/// [`Unreachable`].
pub async fn name() -> Result<Option<String>, Unreachable> {
    Ok(call("name", &JsValue::UNDEFINED).await?.as_string())
}

/// Whether the file may be written in this visit. With `ask` the browser may ask the person: then
/// call it from a press.
///
/// # Errors
/// [`Unreachable`].
pub async fn is_allowed(ask: bool) -> Result<bool, Unreachable> {
    Ok(call("allowed", &ask.into()).await? == JsValue::TRUE)
}

/// What is in the file: no bytes where there is no such file yet.
///
/// # Errors
/// [`Unreachable`], also for a file of more than `largest` bytes.
pub async fn read(largest: usize) -> Result<Vec<u8>, Unreachable> {
    #[allow(clippy::cast_precision_loss)] // exact below 2^53
    let largest = JsValue::from_f64(largest as f64);
    let bytes: Uint8Array = call("read", &largest).await?.dyn_into()?;
    Ok(bytes.to_vec())
}

/// Replaces what is in the file and makes sure that it reads back the same.
///
/// # Errors
/// [`Unreachable`]; what was there before is still there, or the new bytes are.
pub async fn write(bytes: &[u8]) -> Result<(), Unreachable> {
    let same = call("write", &Uint8Array::from(bytes)).await?;
    if same == JsValue::TRUE {
        Ok(())
    } else {
        Err(Unreachable)
    }
}

/// Remembers no file any more.
///
/// # Errors
/// [`Unreachable`].
pub async fn forget() -> Result<(), Unreachable> {
    call("forget", &JsValue::UNDEFINED).await.map(|_| ())
}
