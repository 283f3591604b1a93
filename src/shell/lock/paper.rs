//! The recovery code on its way to paper: shown once, printed or written down, and one group of it
//! typed back before anything is done with it.

use super::words;
use crate::browser::{clock, page};
use crate::core::recovery_code::{GROUPS, RecoveryCode};
use crate::parts::{Button, Notice, TextLine, Title, Weight};
use leptos::prelude::*;

/// A code being put on paper. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Paper {
    code: StoredValue<RecoveryCode>,
    /// Whether the code has left the screen and a group is asked for.
    asking: RwSignal<bool>,
    group: usize,
    typed: RwSignal<String>,
    wrong: RwSignal<Option<String>>,
}

impl Paper {
    /// A fresh code.
    pub fn new() -> Self {
        let group = usize::try_from(clock::random_bits() % 6).unwrap_or(0) + 1;
        Self {
            code: StoredValue::new(RecoveryCode::of_random(clock::random_bits())),
            asking: RwSignal::new(false),
            group: group.min(GROUPS),
            typed: RwSignal::default(),
            wrong: RwSignal::default(),
        }
    }

    /// The code as it was written down.
    pub fn written(self) -> String {
        self.code.with_value(RecoveryCode::written)
    }

    /// The code, then the question. `yes` names the button that calls `on_yes`.
    pub fn view(self, yes: &'static str, on_yes: Callback<()>) -> AnyView {
        let view = move || {
            page::enter_screen();
            if self.asking.get() {
                self.question(yes, on_yes)
            } else {
                self.shown()
            }
        };
        view.into_any()
    }

    fn shown(self) -> AnyView {
        let group = move |number: usize| {
            let group = self.code.with_value(|code| code.group(number));
            view! { <li>{group}</li> }
        };
        view! {
            <Title text=words::CODE_TITLE lead=words::CODE_LEAD />
            <ol class="recovery-code" aria-label=words::CODE>
                {(1..=GROUPS).map(group).collect_view()}
            </ol>
            <p class="field-hint">{words::CODE_NOT_YET}</p>
            <Notice>
                <p>{words::NOBODY}</p>
            </Notice>
            <div class="button-row">
                <Button on_press=move |()| page::print()>{words::PRINT}</Button>
                <Button weight=Weight::Primary on_press=move |()| self.asking.set(true)>
                    {words::ON_PAPER}
                </Button>
            </div>
        }
        .into_any()
    }

    fn question(self, yes: &'static str, on_yes: Callback<()>) -> AnyView {
        let go_on = move |()| {
            let group = self.code.with_value(|code| code.group(self.group));
            let typed = self.typed.get_untracked();
            if typed.trim().eq_ignore_ascii_case(&group) {
                self.wrong.set(None);
                on_yes.run(());
            } else {
                self.wrong.set(Some(words::WRONG_GROUP.to_owned()));
                page::enter_refused();
            }
        };
        view! {
            <Title text=words::CODE_TITLE />
            <TextLine
                label=words::ask_group(self.group)
                hint=words::ASK_GROUP_HINT
                value=self.typed
                error=Signal::derive(move || self.wrong.get())
            />
            <div class="button-row">
                <Button weight=Weight::Primary on_press=go_on>
                    {yes}
                </Button>
                <Button weight=Weight::Quiet on_press=move |()| self.asking.set(false)>
                    {words::SHOW_AGAIN}
                </Button>
            </div>
        }
        .into_any()
    }
}
