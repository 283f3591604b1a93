//! All wording of the room.

use super::look::Stretch;
use super::tool::Refusal;
use crate::rooms::promises;

/// The room's title.
pub const TITLE: &str = "Look back";
/// What it is for.
pub const PURPOSE: &str = "Compare your own view with the facts, and choose one change.";
/// When it has done its work.
pub const DONE_WHEN: &str = "Done when in five minutes I have compared my view with the facts and chosen one change, needing nothing from them.";

/// What is due.
pub fn due(stretch: Stretch) -> &'static str {
    match stretch {
        Stretch::Week => "Look back on the week",
        Stretch::Month => "Look back on the month",
    }
}

/// How a look back is called in the timeline.
pub fn looked_back(stretch: Stretch) -> &'static str {
    match stretch {
        Stretch::Week => "Looked back on a week",
        Stretch::Month => "Looked back on a month",
    }
}

/// The one change, in the timeline.
pub fn next(change: &str) -> String {
    format!("Next: {change}")
}

/// How the partner's part is called in the timeline.
pub const THEIR_PART: &str = "Their part";

/// What the partner is asked, each only if they want.
pub const ASKED: [&str; 4] = [
    "What has been hard?",
    "Has anything helped?",
    "What do you want more of, less of, or not at all?",
    "Is any trust coming back for you? “No” and “I don't know” are answers.",
];

/// Why something was not recorded.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::NothingSaid => "Rate one thing, or write a few words.",
        Refusal::StretchMissing => "Choose the week or the month.",
        Refusal::BadRating => "This rating isn't on the scale.",
        Refusal::NoChange => "Write the one change first, and keep it.",
        Refusal::HowOftenMissing => "Choose when you do it.",
        Refusal::Promise(why) => promises::refusal(why),
        Refusal::Closed(_) => "This is closed: it involves them.",
        Refusal::TooSoon => "They wrote something less than a month ago. Let it stand for now.",
        Refusal::Gone => "This was erased in the meantime.",
    }
}

/// Says what to do first.
pub const EMPTY: &str = "Once a week, five minutes: how was your own conduct, and what do the facts say? Start with this week.";
/// Opens the form.
pub const WEEK: &str = "Look back on the week";
/// Opens the form.
pub const MONTH: &str = "Look back on the month";
/// Lead of the form.
pub const LEAD: &str = "Rate what you did, not what they felt. Leave out what you can't tell.";
/// Heading of the ratings.
pub const OWN_VIEW: &str = "Your own view";
/// Heading of the facts.
pub const FACTS: &str = "What is on record";
/// When there are none.
pub const NO_FACTS: &str = "Nothing was due in these days, and no setback is written down.";
/// After the facts.
pub const COMPARE: &str = "Does your own view fit these? Where it doesn't, which is right?";
/// Free text.
pub const NOTICED: &str = "What do you notice?";
/// The one change.
pub const CHANGE: &str = "One change for the next week";
/// Help for it.
pub const CHANGE_HINT: &str = "Something you do yourself, small enough to be done. One is enough.";
/// Keeps it.
pub const KEEP: &str = "Keep";
/// Erases it.
pub const ERASE: &str = "Erase";
/// Heading of earlier looks.
pub const EARLIER: &str = "Earlier";
/// Heading of charts.
pub const OVER_TIME: &str = "Over time";
/// Said above the charts.
pub const OVER_TIME_TEXT: &str = "For you, not for showing. No line here says what they feel.";
/// What is marked above the charts: a sign and its name.
pub const SIGNS: [(&str, &str); 2] = [("◆", "Milestones"), ("▼", "Setbacks")];
/// Caption of the chart of promises.
pub const PROMISES_BY_MONTH: &str = "Promises by month";
/// Parts of that chart, from the bottom up.
pub const MARKS: [&str; 5] = ["Kept", "Partly", "Missed", "Renegotiated", "Not marked"];
/// Heading of a rating in a table.
pub const RATING: &str = "Your rating";

/// What can be rated, by the item's saved name.
pub fn item(name: &str) -> &'static str {
    match name {
        "word" => "I did what I said I would do",
        "truth" => "I told the truth, small things included",
        "listened" => "I listened without defending myself",
        "limits" => "I kept to their limits",
        "patience" => "I asked for nothing back",
        "causes" => "I worked on why I did it",
        "help" => "I took the help I need",
        _ => "Something an older or newer version asked",
    }
}

/// The answer that leaves an item out.
pub const CANT_SAY: &str = "Can't say";
/// The places on the scale, the lowest first.
pub const SCALE: [&str; 4] = ["Hardly", "Sometimes", "Mostly", "All the time"];

/// A fact: how many, and of what.
pub fn fact(count: usize, what: &str) -> String {
    format!("{what}: {count}")
}
/// Names of facts.
pub const SETBACKS: &str = "Setbacks";
/// Of those.
pub const UNTOLD: &str = "Setbacks not told";
/// Crossed limits.
pub const CROSSED: &str = "Limits crossed";

/// Heading of the hand-over to the promises.
pub const ONE_CHANGE: &str = "Your one change";
/// The question.
pub const HOW_OFTEN: &str = "When do you do it?";
/// Its answers, as value and label.
pub const HOW_OFTENS: [(&str, &str); 2] = [
    ("once", "Once, by tomorrow night"),
    ("daily", "Each day until you look back again"),
];
/// Makes it a promise.
pub const PROMISE_IT: &str = "Make it a promise";
/// Once it is one.
pub const PROMISED: &str = "It is a promise now.";
/// Leads there.
pub const SEE_PROMISE: &str = "See the promise";

/// Said about the partner's part.
pub const THEIR_PART_TEXT: &str = "If they want to say how it is for them, they can. Don't ask twice. A “no” is an answer, and nothing of it is kept.";
/// Offered first.
pub const BLANK: &str = "Print a blank page for them";
/// Offered second.
pub const HAND_OVER: &str = "Hand them this screen";
/// Lead of the printed page.
pub const BLANK_LEAD: &str = "Only if you want to. You can leave all of it empty, keep this page, or throw it away. It is yours.";
/// Prints.
pub const PRINT: &str = "Print";
/// Before handing over.
pub const HAND_OVER_LEAD: &str = "The app then shows one page for them and nothing else, also after reloading. Leave now and help stay within reach.";
/// The truth about it.
pub const COURTESY: &str = "Without a passphrase this is courtesy, not protection: anybody who knows how can get past it, and you can read what they write.";
/// The truth about it where there is a passphrase.
pub const PROTECTION: &str = "Taking it back needs your passphrase, and so does everything else meanwhile: your other tabs are locked when you hand it over. You can read what they write, and they should know that.";
/// Begins.
pub const HAND_OVER_NOW: &str = "Hand it over now";
/// Heading of the partner's page.
pub const FOR_YOU: &str = "For you, if you want";
/// Its first words.
pub const FOR_YOU_LEAD: &str = "You can hand this back empty. Whatever you write, they can read.";
/// Keeps what the partner wrote.
pub const GIVE_BACK: &str = "Keep what I wrote";
/// Refuses.
pub const GIVE_BACK_EMPTY: &str = "Keep nothing of it";
/// Heading afterwards.
pub const THANKS: &str = "Thank you. You can hand it back.";
/// Below it.
pub const THANKS_TEXT: &str = "Nothing more is asked of you.";
/// Ends it.
pub const I_HAVE_IT: &str = "I have it back";
/// Heading of what the partner wrote.
pub const EARLIER_THEIRS: &str = "What they wrote";
/// Where there is nothing to draw yet.
pub const NO_COURSE: &str = "Nothing to draw yet. Promises show here from the first due day, ratings from the second look back.";
