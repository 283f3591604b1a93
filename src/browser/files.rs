//! Files out of the page and into it: a download, or the share sheet where downloads don't work
//! (an app on the iOS home screen), and a chosen file's bytes.

use super::download;
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, HtmlInputElement, ShareData};

/// The file could not be made or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFailed;

impl From<JsValue> for FileFailed {
    fn from(_: JsValue) -> Self {
        Self
    }
}

/// Hands a text to the person as a file: by download, or by the share sheet where an app on the
/// home screen can't download. Call it directly from a press.
///
/// # Errors
/// [`FileFailed`] when the browser made no file of it.
pub fn hand_over(name: &str, mime: &str, text: &str) -> Result<(), FileFailed> {
    if is_ios_home_screen() && share(name, mime, text).is_ok() {
        return Ok(());
    }
    if download::save(name, mime, text) {
        Ok(())
    } else {
        Err(FileFailed)
    }
}

fn share(name: &str, mime: &str, text: &str) -> Result<(), FileFailed> {
    let navigator = web_sys::window().ok_or(FileFailed)?.navigator();
    let options = FilePropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&text.into());
    let file = File::new_with_str_sequence_and_options(&parts, name, &options)?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    if !navigator.can_share_with_data(&data) {
        return Err(FileFailed);
    }
    // Whether the person then picks a place or not is their business.
    let _ = navigator.share_with_data(&data);
    Ok(())
}

/// Whether this runs from the home screen of iOS, where `download` does nothing.
fn is_ios_home_screen() -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    let standalone =
        navigator.and_then(|navigator| Reflect::get(&navigator, &"standalone".into()).ok());
    standalone.is_some_and(|standalone| standalone.is_truthy())
}

/// The file chosen in a file field, if any; the field is emptied, so that the same file can be
/// chosen again.
pub fn chosen(field: &HtmlInputElement) -> Option<File> {
    let file = field.files().and_then(|files| files.get(0));
    field.set_value("");
    file
}

/// A file's size in bytes.
pub fn size(file: &File) -> usize {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a whole number of bytes
    let size = file.size() as usize;
    size
}

/// A file's bytes.
///
/// # Errors
/// [`FileFailed`] when the browser can't read it.
pub async fn bytes(file: &File) -> Result<Vec<u8>, FileFailed> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
