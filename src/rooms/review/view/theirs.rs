//! The partner's part: offering it, the printed blank, the page they are handed, and what they
//! wrote. While the page is handed over, the shell shows nothing else.

use super::super::theirs::{TakeBack, Theirs, may_offer};
use super::super::tool::Refusal;
use super::super::words;
use super::erase;
use crate::browser::{clock, page};
use crate::core::book::Book;
use crate::core::desk::Slot;
use crate::core::entry::Entry;
use crate::parts::{Button, Card, LinkButton, Notice, Section, TextBox, Title, Tone, Weight};
use crate::shell::app::App;
use crate::shell::form;
use crate::shell::{handed, words as shell_words};
use leptos::prelude::*;
use std::sync::Arc;

/// The page's own address.
const PAGE: &str = "/rooms/review/theirs";

/// On the room's main screen.
pub fn offer(app: App) -> AnyView {
    let body = move || {
        let today = app.today.get();
        match app.book.with(|book| may_offer(book, today)) {
            Err(Refusal::Closed(why)) => view! { <p>{shell_words::closed(why)}</p> }.into_any(),
            Err(why) => view! { <p>{words::refusal(why)}</p> }.into_any(),
            Ok(()) => view! {
                <p>{words::THEIR_PART_TEXT}</p>
                <div class="button-row">
                    <LinkButton href="#/rooms/review/blank">{words::BLANK}</LinkButton>
                    <LinkButton weight=Weight::Quiet href="#/rooms/review/hand-over">
                        {words::HAND_OVER}
                    </LinkButton>
                </div>
            }
            .into_any(),
        }
    };
    view! { <Section title=words::THEIR_PART>{body}</Section> }.into_any()
}

/// A page to print, with room to write by hand.
pub fn blank() -> AnyView {
    let question = |asked: &'static str| {
        view! {
            <li>
                <p>{asked}</p>
                <div class="review-lines" aria-hidden="true"></div>
            </li>
        }
    };
    view! {
        <Title text=words::FOR_YOU lead=words::BLANK_LEAD />
        <ul class="review-blank">{words::ASKED.map(question).collect_view()}</ul>
        <div class="button-row">
            <Button weight=Weight::Primary on_press=move |()| page::print()>
                {words::PRINT}
            </Button>
        </div>
    }
    .into_any()
}

/// What handing over does and doesn't do, before it is done.
pub fn before_handing_over(app: App) -> AnyView {
    let today = app.today.get_untracked();
    if let Err(why) = app.book.with_untracked(|book| may_offer(book, today)) {
        return view! {
            <Title text=words::HAND_OVER />
            <p>{words::refusal(why)}</p>
        }
        .into_any();
    }
    view! {
        <Title text=words::HAND_OVER lead=words::HAND_OVER_LEAD />
        <Notice tone=Tone::Care>
            <p>
                {move || {
                    if app.lock.is_on.get() { words::PROTECTION } else { words::COURTESY }
                }}
            </p>
        </Notice>
        <Button weight=Weight::Primary on_press=move |()| handed::hand_over(app, PAGE)>
            {words::HAND_OVER_NOW}
        </Button>
    }
    .into_any()
}

/// The page the partner is handed.
pub fn page(app: App) -> AnyView {
    let today = app.today.get_untracked();
    let done = app
        .book
        .with_untracked(|book| may_offer(book, today))
        .is_err();
    let done = RwSignal::new(done);
    move_on(app, done)
}

fn move_on(app: App, done: RwSignal<bool>) -> AnyView {
    let form = form::open(Slot::new("review/theirs"));
    let screen = move || {
        if done.get() {
            thanks(app)
        } else {
            questions(app, form, done)
        }
    };
    screen.into_any()
}

fn questions(app: App, form: form::Form, done: RwSignal<bool>) -> AnyView {
    let names = ["hard", "helped", "wish", "trust"];
    let boxes = names.into_iter().zip(words::ASKED).map(|(name, asked)| {
        let value = form.field(name, "");
        view! { <TextBox label=asked value=value on_change=move |()| form.changed() /> }
    });
    let keep = move |()| {
        let part = TakeBack {
            hard: form.text("hard"),
            helped: form.text("helped"),
            wish: form.text("wish"),
            trust: form.text("trust"),
        };
        // Refused only if the joint tools were closed meanwhile; then nothing may be kept.
        let _ = app.dispatch(part);
        form.reset();
        done.set(true);
    };
    let nothing = move |()| {
        form.reset();
        done.set(true);
    };
    view! {
        <Title text=words::FOR_YOU lead=words::FOR_YOU_LEAD />
        {boxes.collect_view()}
        <div class="button-row">
            <Button weight=Weight::Primary on_press=keep>
                {words::GIVE_BACK}
            </Button>
            <Button on_press=nothing>{words::GIVE_BACK_EMPTY}</Button>
        </div>
    }
    .into_any()
}

fn thanks(app: App) -> AnyView {
    page::enter_screen();
    view! {
        <Title text=words::THANKS lead=words::THANKS_TEXT />
        <Button weight=Weight::Quiet on_press=move |()| handed::take_back(app, "/rooms/review")>
            {words::I_HAVE_IT}
        </Button>
    }
    .into_any()
}

/// What they wrote, on its own screen.
pub fn one(app: App, entry: &Entry, theirs: &Theirs) -> AnyView {
    let answer = |(asked, given): (&'static str, String)| {
        view! {
            <Section title=asked>
                <blockquote dir="auto">{given}</blockquote>
            </Section>
        }
    };
    let answers: Vec<_> = theirs
        .answers()
        .into_iter()
        .map(|(asked, given)| answer((asked, given.as_given().to_owned())))
        .collect();
    view! {
        <Title text=words::THEIR_PART lead=clock::date_in_words(entry.day) />
        {answers}
        {erase(app, entry.id)}
    }
    .into_any()
}

/// All of it, newest first. Their words show only on the entry's own screen.
pub fn earlier(book: &Book) -> Option<AnyView> {
    let card = |(entry, _): (Arc<Entry>, Theirs)| {
        let href = format!("#/rooms/review/{}", entry.id);
        view! { <Card href=href title=clock::date_in_words(entry.day) /> }
    };
    let all = book.all::<Theirs>();
    (!all.is_empty()).then(|| {
        view! {
            <Section title=words::EARLIER_THEIRS>
                <div class="card-grid">{all.into_iter().rev().map(card).collect_view()}</div>
            </Section>
        }
        .into_any()
    })
}
