//! The automatic backup, as the person sees and steers it. What it does is in `shell::automatic`.

use super::bring_in::{Stage, weigh};
use super::words;
use crate::browser::{chosen_file, clock};
use crate::core::passphrase;
use crate::parts::{Button, Check, LinkButton, Notice, Secret, Section, Tone, Weight};
use crate::shell::automatic::{Asks, Automatic, State, automatic};
use crate::shell::new_passphrase::NewPassphrase;
use crate::shell::words::SHOW_PASSPHRASE;
use leptos::prelude::*;

/// The section; nothing where the browser can't do it. `bring_in` is where a file's contents are
/// looked at.
pub fn section(bring_in: RwSignal<Stage>) -> AnyView {
    if !chosen_file::is_possible() {
        return ().into_any();
    }
    let this = automatic();
    // Also loads the script, so that the file can be asked for right from a press.
    this.remember();
    view! {
        <Section title="Automatic backup">
            <p>{words::AUTOMATIC}</p>
            <div role="status">{move || said(this)}</div>
            {move || controls(this, bring_in)}
            {this.working.view()}
        </Section>
    }
    .into_any()
}

/// Said above every screen when the file was not written.
pub fn notice() -> AnyView {
    let this = automatic();
    let failed = Memo::new(move |_| {
        this.state
            .with(|state| matches!(state, State::Failed(_) | State::Ahead(_)))
    });
    view! {
        <Show when=move || failed.get() && !super::is_overview()>
            <Notice tone=Tone::Care>
                <p>{words::AUTOMATIC_FAILED}</p>
                <LinkButton href="#/more/data">"Look at it"</LinkButton>
            </Notice>
        </Show>
        {move || this.asks.get().filter(|asks| *asks == Asks::Permission || !super::is_overview()).map(|asks| asked(this, asks))}
    }
    .into_any()
}

/// Said after unlocking, so that nobody believes in a backup that isn't made.
fn asked(this: Automatic, asks: Asks) -> AnyView {
    let name = this.file.get();
    match asks {
        Asks::Permission => view! {
            <Notice>
                <p>{words::automatic_asks(&name)}</p>
                <div class="button-row">
                    <Button on_press=move |()| this.go_on()>{words::AUTOMATIC_GO_ON}</Button>
                </div>
            </Notice>
        }
        .into_any(),
        Asks::Passphrase => view! {
            <Notice>
                <p>{words::automatic_differs(&name)}</p>
                <div class="button-row">
                    <LinkButton href="#/more/data">"Look at it"</LinkButton>
                </div>
            </Notice>
        }
        .into_any(),
    }
}

fn said(this: Automatic) -> AnyView {
    let name = this.file.get();
    let (tone, text) = match this.state.get() {
        State::Off => return ().into_any(),
        State::Waiting => (Tone::Plain, words::automatic_waits(&name)),
        State::On(at) => (
            Tone::Plain,
            words::automatic_on(&name, at.map(clock::time_in_words)),
        ),
        State::Failed(why) => (Tone::Wrong, why.to_owned()),
        State::Ahead(_) => (Tone::Care, words::AHEAD.to_owned()),
    };
    view! {
        <Notice tone=tone>
            <p>{text}</p>
        </Notice>
    }
    .into_any()
}

fn controls(this: Automatic, bring_in: RwSignal<Stage>) -> AnyView {
    match this.state.get() {
        State::Off => set_up(this),
        State::Waiting => ask(this),
        State::Failed(_) if !this.knows_passphrase() => {
            if this.file.with(String::is_empty) {
                set_up(this)
            } else {
                ask(this)
            }
        }
        State::On(_) | State::Failed(_) => view! {
            <div class="button-row">
                <Button on_press=move |()| this.write()>"Write it now"</Button>
                {stop(this)}
            </div>
        }
        .into_any(),
        State::Ahead(bytes) => view! {
            <div class="button-row">
                <Button
                    weight=Weight::Primary
                    on_press=move |()| bring_in.set(weigh(this.app(), &bytes))
                >
                    "Look at what it holds"
                </Button>
                <Button on_press=move |()| this.write()>"Try again"</Button>
                {stop(this)}
            </div>
        }
        .into_any(),
    }
}

fn stop(this: Automatic) -> AnyView {
    view! {
        <Button weight=Weight::Quiet on_press=move |()| this.stop()>
            "Stop automatic backups"
        </Button>
    }
    .into_any()
}

/// A passphrase first, then the file.
fn set_up(this: Automatic) -> AnyView {
    let open = RwSignal::new(false);
    let chosen = NewPassphrase::new();
    let begin = move |()| {
        if let Some(passphrase) = chosen.take() {
            this.choose(passphrase);
        }
    };
    view! {
        <Show
            when=move || open.get()
            fallback=move || {
                view! { <Button on_press=move |()| open.set(true)>"Set up automatic backups"</Button> }
            }
        >
            <section class="panel" aria-label="Set up automatic backups">
                {chosen.view()}
                <div class="button-row">
                    <Button weight=Weight::Primary on_press=begin>
                        "Choose the file and begin"
                    </Button>
                    <Button weight=Weight::Quiet on_press=move |()| open.set(false)>
                        "Close"
                    </Button>
                </div>
            </section>
        </Show>
    }
    .into_any()
}

/// The passphrase of the file that was chosen on an earlier visit.
fn ask(this: Automatic) -> AnyView {
    let typed = RwSignal::new(String::new());
    let shown = RwSignal::new(String::new());
    let go_on = move |()| {
        let passphrase = typed.with_untracked(|typed| passphrase::trimmed(typed).to_owned());
        if !passphrase.is_empty() {
            this.resume(passphrase);
        }
    };
    view! {
        <section class="panel" aria-label="Go on with automatic backups">
            <Secret label="Passphrase of the automatic backup" value=typed shown=shown />
            <Check label=SHOW_PASSPHRASE value=shown />
            <div class="button-row">
                <Button weight=Weight::Primary on_press=go_on>
                    "Go on"
                </Button>
                {stop(this)}
            </div>
        </section>
    }
    .into_any()
}
