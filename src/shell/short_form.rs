//! A short form, given as a list of fields: drawn, kept and erased the same way in every room. What
//! is asked, what is refused and what is kept are the room's business; forms whose parts depend on
//! one another draw themselves.

use super::app::App;
use super::form::{self, Form};
use crate::browser::page;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::core::id::RecordId;
use crate::parts::{Button, Choice, DateBox, Select, TextBox, TextLine, Weight};
use leptos::prelude::*;

/// One field: what it is called, what it holds at first, and why it may be refused.
pub struct Field {
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    begin: String,
    control: Control,
    error: Signal<Option<String>>,
}

/// What a field is written in.
enum Control {
    /// A line, as an input of this type.
    Line(&'static str),
    /// A box of so many lines when empty.
    Box(u32),
    Day,
    /// The browser's own list.
    List(Vec<(String, String)>),
    /// Radio buttons.
    Choice(Vec<(&'static str, String)>),
}

impl Field {
    fn new(name: &'static str, label: &'static str, begin: String, control: Control) -> Self {
        Self {
            name,
            label,
            hint: "",
            begin,
            control,
            error: Signal::stored(None),
        }
    }

    /// A line of text.
    pub fn line(name: &'static str, label: &'static str, begin: &str) -> Self {
        Self::of_kind("text", name, label, begin)
    }

    /// A line of an input type such as `time` or `tel`.
    pub fn of_kind(
        kind: &'static str,
        name: &'static str,
        label: &'static str,
        begin: &str,
    ) -> Self {
        Self::new(name, label, begin.to_owned(), Control::Line(kind))
    }

    /// A box for text of several lines; `rows` is its height when empty.
    pub fn lines(rows: u32, name: &'static str, label: &'static str, begin: &str) -> Self {
        Self::new(name, label, begin.to_owned(), Control::Box(rows))
    }

    /// A civil date, or nothing.
    pub fn day(name: &'static str, label: &'static str, begin: String) -> Self {
        Self::new(name, label, begin, Control::Day)
    }

    /// One of many, as value and label.
    pub fn list(
        options: Vec<(String, String)>,
        name: &'static str,
        label: &'static str,
        begin: &str,
    ) -> Self {
        Self::new(name, label, begin.to_owned(), Control::List(options))
    }

    /// One of a few, as value and label.
    pub fn choice(
        options: Vec<(&'static str, String)>,
        name: &'static str,
        label: &'static str,
        begin: &str,
    ) -> Self {
        Self::new(name, label, begin.to_owned(), Control::Choice(options))
    }

    /// With a sentence of help.
    #[must_use]
    pub fn hint(mut self, hint: &'static str) -> Self {
        self.hint = hint;
        self
    }

    /// With the reason why it was refused.
    #[must_use]
    pub fn error(mut self, error: Signal<Option<String>>) -> Self {
        self.error = error;
        self
    }
}

/// Opens the form of something new, or of the entry that it changes.
pub fn open(name: &str, earlier: Option<&Entry>) -> Form {
    form::open(match earlier {
        Some(entry) => Slot::of(name, entry),
        None => Slot::new(name),
    })
}

/// Draws the fields one below the other.
pub fn fields(form: Form, fields: Vec<Field>) -> AnyView {
    fields
        .into_iter()
        .map(|field| one(form, field))
        .collect_view()
        .into_any()
}

fn one(form: Form, field: Field) -> AnyView {
    let value = form.field(field.name, field.begin);
    let changed = Callback::new(move |()| form.changed());
    let (label, hint, error) = (field.label, field.hint, field.error);
    match field.control {
        Control::Line(kind) => view! {
            <TextLine label=label hint=hint kind=kind value=value on_change=changed error=error />
        }
        .into_any(),
        Control::Box(rows) => view! {
            <TextBox label=label hint=hint rows=rows value=value on_change=changed error=error />
        }
        .into_any(),
        Control::Day => view! {
            <DateBox label=label hint=hint value=value on_change=changed error=error />
        }
        .into_any(),
        Control::List(options) => view! {
            <Select label=label hint=hint options=options value=value on_change=changed />
        }
        .into_any(),
        Control::Choice(options) => view! {
            <Choice
                legend=label
                hint=hint
                options=options
                value=value
                on_change=changed
                error=error
            />
        }
        .into_any(),
    }
}

/// How the ends of a room's forms read, and where they lead.
#[derive(Clone, Copy)]
pub struct Ends {
    /// Names the button that keeps.
    pub keep: &'static str,
    /// Names the button that erases.
    pub erase: &'static str,
    /// The address gone to afterwards, such as `/rooms/time`.
    pub to: &'static str,
}

/// The buttons below a form. `keep` says whether it went through; then the form comes off the desk
/// and the person is led on. What is there already can be erased.
pub fn buttons(
    app: App,
    form: Form,
    ends: Ends,
    record: Option<RecordId>,
    keep: Box<dyn Fn() -> bool + Send + Sync>,
) -> AnyView {
    let press = Callback::new(move |()| {
        if keep() {
            form.clear();
            page::go_to(ends.to);
        }
    });
    view! {
        <div class="button-row">
            <Button weight=Weight::Primary on_press=press>
                {ends.keep}
            </Button>
            {record.map(|id| erase(app, ends, id))}
        </div>
    }
    .into_any()
}

/// Erases a record and leads on.
pub fn erase(app: App, ends: Ends, id: RecordId) -> AnyView {
    let press = Callback::new(move |()| {
        page::go_to(ends.to);
        app.erase(id);
    });
    view! {
        <Button weight=Weight::Danger on_press=press>
            {ends.erase}
        </Button>
    }
    .into_any()
}
