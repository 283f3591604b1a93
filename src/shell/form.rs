//! Half-written text. A form is a handful of named fields whose text lives on the desk: kept on a
//! pause in typing, every few seconds where there is none, and when the page is hidden, found again after a reload, gone once it is saved.
//! What the fields mean is the room's business.

use super::app::{App, app};
use crate::browser::page;
use crate::core::desk::Slot;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::time::Duration;

/// How long typing must pause before the text is put on the desk.
const PAUSE: Duration = Duration::from_millis(400);

/// How long typing without a pause may go on before the text is put there all the same.
const LATEST: Duration = Duration::from_secs(3);

/// The fields of one form. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Form {
    app: App,
    slot: StoredValue<Slot>,
    /// Shared, so that a field outlives the part of the screen that first asked for it.
    fields: StoredValue<BTreeMap<&'static str, ArcRwSignal<String>>>,
    /// What the desk held when the form was opened.
    found: StoredValue<BTreeMap<String, String>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    latest: StoredValue<Option<TimeoutHandle>>,
    touched: RwSignal<bool>,
}

/// Opens the form of a slot, with what was left on the desk.
pub fn open(slot: Slot) -> Form {
    let app = app();
    let slot = begun_before(app, slot);
    let found = app
        .with_store(|store| store.desk_get(&slot))
        .flatten()
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default();
    let form = Form {
        app,
        slot: StoredValue::new(slot),
        fields: StoredValue::default(),
        found: StoredValue::new(found),
        timer: StoredValue::new(None),
        latest: StoredValue::new(None),
        touched: RwSignal::new(false),
    };
    let flush = window_event_listener_untyped(page::FLUSH, move |_| form.flush());
    on_cleanup(move || {
        form.flush();
        flush.remove();
        if let Some(record) = form.slot.try_with_value(|slot| slot.record).flatten() {
            app.end_editing(record);
        }
    });
    form
}

/// The slot with the revision that its text was really begun from, which is also noted in the app.
fn begun_before(app: App, slot: Slot) -> Slot {
    let (Some(record), Some(_)) = (slot.record, slot.base) else {
        return slot;
    };
    let before = app.with_store(|store| store.desk_base(&slot)).flatten();
    let base = before.or(slot.base);
    if let Some(base) = base {
        app.begin_editing(record, base);
    }
    Slot { base, ..slot }
}

impl Form {
    /// A field by name: what the desk held, else `initial`.
    pub fn field(self, name: &'static str, initial: impl Into<String>) -> RwSignal<String> {
        if let Some(field) = self.fields.with_value(|fields| fields.get(name).cloned()) {
            return field.into();
        }
        let left = self.found.with_value(|found| found.get(name).cloned());
        if left.is_some() {
            self.touched.set(true);
        }
        let field = ArcRwSignal::new(left.unwrap_or_else(|| initial.into()));
        self.fields.update_value(|fields| {
            fields.insert(name, field.clone());
        });
        field.into()
    }

    /// A field's text, white space trimmed. Untracked.
    pub fn text(self, name: &'static str) -> String {
        let field = self.fields.with_value(|fields| fields.get(name).cloned());
        field
            .map(|field| field.with_untracked(|text| text.trim().to_owned()))
            .unwrap_or_default()
    }

    /// Says that the person has changed a field: it goes to the desk at the next pause.
    pub fn changed(self) {
        self.touched.set(true);
        if let Some(timer) = self.timer.get_value() {
            timer.clear();
        }
        let flush_after = |wait| set_timeout_with_handle(move || self.flush(), wait).ok();
        self.timer.set_value(flush_after(PAUSE));
        if self.latest.with_value(Option::is_none) {
            self.latest.set_value(flush_after(LATEST));
        }
    }

    fn stop_waiting(self) {
        for place in [self.timer, self.latest] {
            if let Some(timer) = place.try_get_value().flatten() {
                timer.clear();
                place.set_value(None);
            }
        }
    }

    /// Whether there is half-written text. Tracked.
    pub fn is_touched(self) -> bool {
        self.touched.get()
    }

    /// Puts what is written on the desk now.
    pub fn flush(self) {
        self.stop_waiting();
        if !self.touched.try_get_untracked().unwrap_or(false) {
            return;
        }
        let Some(texts) = self.fields.try_with_value(|fields| {
            fields
                .iter()
                .map(|(name, field)| ((*name).to_owned(), field.get_untracked()))
                .collect::<BTreeMap<String, String>>()
        }) else {
            return;
        };
        let text = serde_json::to_string(&texts).unwrap_or_default();
        // What was kept from this form meanwhile is what the text goes on from.
        self.slot.update_value(|slot| {
            if let Some(base) = slot.record.and_then(|record| self.app.edited_from(record)) {
                slot.base = Some(base);
            }
        });
        self.slot
            .with_value(|slot| self.app.put_on_desk(slot, &text));
    }

    /// Takes the form off the desk: its text has been saved, or is no longer wanted.
    pub fn clear(self) {
        self.stop_waiting();
        self.touched.set(false);
        self.slot
            .with_value(|slot| self.app.with_store(|store| store.desk_remove(slot)));
        self.found.set_value(BTreeMap::new());
    }

    /// Clears the desk and empties every field.
    pub fn reset(self) {
        self.clear();
        self.fields.with_value(|fields| {
            for field in fields.values() {
                field.set(String::new());
            }
        });
    }
}
