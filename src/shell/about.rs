//! The screen `#/more/about`: what this app is, written so that the partner can read it too.
//! It shows nothing of what is kept.

use crate::parts::{LinkButton, Section, Title};
use leptos::prelude::*;

const LEAD: &str =
    "A private place for one person who has broken a partner's trust, to work on their own side.";

/// The parts of the screen: heading and sentences.
const PARTS: [(&str, &[&str]); 5] = [
    (
        "What it's for",
        &[
            "To say plainly what one did, without excuses.",
            "To keep small promises, day after day, for months.",
            "To listen better, to write an apology that asks for nothing back, and to find help.",
        ],
    ),
    (
        "What it doesn't do",
        &[
            "It keeps no record of the partner's mood, whereabouts, phone or forgiveness. It has no place to write such things.",
            "It gives no score, no certificate and no proof that somebody has changed.",
            "It never sends anything to anybody, and it doesn't record sound.",
            "It can't tell whether anybody will be forgiven, and it doesn't try to bring that about.",
        ],
    ),
    (
        "If you're the partner",
        &[
            "You owe this app nothing. You needn't read it, answer it, or wait for it to work.",
            "“No”, silence and leaving are complete answers. The app is built to take them as such.",
            "If something you said was written down, you can ask for it to be removed. One action takes out your words everywhere.",
            "Once a month you may be asked to look back. You can refuse or hand it back empty, and no trace of that is kept. Whatever you do write, the other can read.",
            "That somebody uses this app is no reason to trust them sooner. What they do is.",
        ],
    ),
    (
        "Where it's kept",
        &[
            "Everything is kept in this browser, on this device, and nowhere else. There is no account and no server.",
            "Anyone who can open this browser can read it, unless a passphrase was set. Nobody can recover a lost passphrase.",
            "The browser may lose it. A backup file is the only second copy.",
        ],
    ),
    (
        "If one of you is afraid",
        &[
            "Then nothing here comes before being safe. Help has numbers to call, for both sides, also without the internet.",
            "“Leave now” at the top, or Shift pressed three times, empties the screen at once. The browser's history stays.",
        ],
    ),
];

/// The screen.
pub fn view() -> AnyView {
    let part = |(title, sentences): (&'static str, &'static [&'static str])| {
        let one = |text: &&'static str| view! { <li>{*text}</li> };
        view! {
            <Section title=title>
                <ul>{sentences.iter().map(one).collect_view()}</ul>
            </Section>
        }
    };
    view! {
        <Title text="What this app is" lead=LEAD />
        {PARTS.map(part).collect_view()}
        <LinkButton href="#/rooms/help">"Get help"</LinkButton>
    }
    .into_any()
}
