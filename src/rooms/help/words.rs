//! All wording of the room but the help lines' own names.

use super::need::Need;
use super::tool::Refusal;

/// The room's title.
pub const TITLE: &str = "Get help";
/// What it is for.
pub const PURPOSE: &str = "Find somebody to talk to, and the words to begin with.";
/// When the person has what they came for.
pub const DONE_WHEN: &str = "Done when within two taps I have a suitable contact and words to say.";

/// Heading of the kinds.
pub const NEEDS: &str = "What is it about?";
/// Why help for two isn't offered.
pub const NO_COUPLE: &str = "Help for the two of you isn't listed: what involves them is closed.";
/// Leads to the sorter.
pub const SORTER: &str = "I don't know which";
/// Its title.
pub const SORTER_TITLE: &str = "Which help fits?";
/// Its lead.
pub const SORTER_LEAD: &str = "Tick what's true. Nothing on this page is stored.";
/// Heading of what it finds.
pub const SORTED: &str = "This may fit";
/// Ticks, in the order of [`super::need::Ticked`].
pub const TICKS: [&str; 6] = [
    "Somebody is in danger now, or thinks of suicide",
    "I'm afraid of my partner",
    "They may be afraid of me, or I've hurt, threatened or watched them",
    "There's something I can't stop: drinking, drugs, gambling, pornography, sex",
    "There's something big they don't know yet",
    "We both want to talk with somebody together",
];

/// Heading of the emergency numbers.
pub const EMERGENCY: &str = "If somebody is in danger now";
/// Beside an emergency number.
pub const EMERGENCY_NOTE: &str =
    "The national emergency number. It has long been in use; we didn't check it again.";
/// When the country isn't known.
pub const CHOOSE_COUNTRY: &str = "Choose your country to see its numbers.";
/// When the country has no number here.
pub const NO_EMERGENCY: &str = "We don't have your country's emergency number. On a mobile phone, 112 works in many countries.";
/// The country's box.
pub const COUNTRY: &str = "Country";
/// Its first answer.
pub const NO_COUNTRY: &str = "Choose a country";
/// Heading of the lines.
pub const CONTACT: &str = "Whom to contact";
/// Says when a line was checked.
pub fn checked(day: &str) -> String {
    format!("Checked {day}")
}
/// When the check is old.
pub const OLD: &str =
    "That's more than 90 days ago. The number may have changed; look at their own page too.";
/// Above a way to text.
pub fn text(how: &str) -> String {
    format!("By text: {how}")
}
/// Above a web address.
pub const OPENS: &str = "opens their page in a new tab";

/// Heading of the words to begin with.
pub const SCRIPT: &str = "Words to begin with";
/// Heading of the questions to ask.
pub const QUESTIONS: &str = "Ask them";
/// Heading of what helps to find somebody.
pub const FIND: &str = "How to find somebody";

/// Heading of the own people.
pub const PEOPLE: &str = "People I can call";
/// When there are none.
pub const NO_PEOPLE: &str = "Nobody yet. Add one person you can call when it's hard.";
/// Adds one.
pub const NEW_PERSON: &str = "Add somebody";
/// Box of the name.
pub const PERSON: &str = "Name";
/// Box of the number.
pub const NUMBER: &str = "Number";
/// Box of the note.
pub const NOTE: &str = "Note";

/// Heading of the appointments.
pub const APPOINTMENTS: &str = "Appointments";
/// When there are none.
pub const NO_APPOINTMENTS: &str = "None yet. First find somebody above, then call.";
/// Adds one.
pub const NEW_APPOINTMENT: &str = "Write an appointment down";
/// Box of the person.
pub const WITH: &str = "With whom?";
/// Box of the day.
pub const DAY: &str = "Day";
/// Box of the time.
pub const TIME: &str = "Time";
/// Box of the notes.
pub const NOTES: &str = "What I want to take up, or took from it";
/// The question after it.
pub const WENT: &str = "Did you go?";
/// Its answers.
pub const WENT_ANSWERS: [(&str, &str); 2] = [("yes", "Yes"), ("no", "No")];
/// After "no".
pub const DIDNT_GO: &str = "Call them and ask for a new one. One sentence is enough.";

/// Heading of the homework.
pub const HOMEWORK: &str = "Homework";
/// Adds some.
pub const NEW_HOMEWORK: &str = "Write homework down";
/// Box of what.
pub const HOMEWORK_WHAT: &str = "What were you asked to do?";
/// Box of the day.
pub const HOMEWORK_BY: &str = "By when?";
/// Makes it a commitment.
pub const COMMIT: &str = "Make it a commitment";
/// Once it is.
pub const COMMITTED: &str = "Now a commitment";

/// Heading of the agendas.
pub const AGENDAS: &str = "For a session";
/// Below it.
pub const AGENDAS_TEXT: &str = "Choose entries to take along and print them.";
/// Begins one.
pub const NEW_AGENDA: &str = "Prepare a session";
/// Box of the aim.
pub const AIM: &str = "What do you want from it?";
/// Heading of the entries to choose.
pub const CHOOSE: &str = "Take along";
/// When there are none.
pub const NOTHING_TO_CHOOSE: &str =
    "There's nothing written yet to take along. The sentence above is enough.";
/// Shows older ones.
pub const OLDER: &str = "Show older ones";
/// Box to tick.
pub const THEIR_WORDS: &str = "Print their words too";
/// Below it.
pub const THEIR_WORDS_HINT: &str = "They said them to you. Ask them first, or leave them out.";
/// Prints.
pub const PRINT: &str = "Print";
/// Leads to the sheet that is printed.
pub const SHEET: &str = "Show the sheet to print";
/// Title of the page with nothing but numbers.
pub const LINES: &str = "Help lines";
/// Heading of the lines for people in crisis.
pub const CRISIS_LINES: &str = "If you can't go on";
/// Heading of the lines for people who are being hurt.
pub const ABUSE_LINES: &str = "If you're afraid of your partner";
/// Heading of the lines for people worried about what they do.
pub const OWN_BEHAVIOUR_LINES: &str = "If they may be afraid of you";
/// Changes something.
pub const CHANGE: &str = "Change";
/// Erases something.
pub const ERASE: &str = "Erase";
/// Keeps something.
pub const KEEP: &str = "Keep";

/// An appointment, as Today names it.
pub fn to_attend(with: &str, time: &str) -> String {
    if time.is_empty() {
        format!("Appointment: {with}")
    } else {
        format!("Appointment at {time}: {with}")
    }
}

/// When an appointment is, and whether the person went.
pub fn appointment_foot(day: &str, time: &str, went: Option<bool>) -> String {
    let when = if time.is_empty() {
        day.to_owned()
    } else {
        format!("{day}, {time}")
    };
    match went {
        None => when,
        Some(true) => format!("{when}. You went."),
        Some(false) => format!("{when}. You didn't go."),
    }
}

/// By when homework is to be done.
pub fn by(day: &str) -> String {
    format!("By {day}")
}

/// How an appointment reads in the timeline.
pub fn appointment_line(with: &str, went: Option<bool>) -> String {
    match went {
        None => format!("Appointment: {with}"),
        Some(true) => format!("Went to an appointment: {with}"),
        Some(false) => format!("Missed an appointment: {with}"),
    }
}

/// How homework reads in the timeline.
pub const HOMEWORK_LINE: &str = "Homework";
/// How an agenda reads in the timeline.
pub const AGENDA_LINE: &str = "Prepared a session";

/// Why something was refused.
pub fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::WithMissing => "Say with whom.",
        Refusal::DayMissing => "Name the day.",
        Refusal::BadTime => "Write the time like 18:30, or leave it empty.",
        Refusal::StillToCome => "That day is still to come.",
        Refusal::WhatMissing => "Say in a few words what it is.",
        Refusal::AgendaEmpty => "Write what you want from it, or choose an entry.",
        Refusal::NameMissing => "Write a name.",
        Refusal::Gone => "This was erased, perhaps in another tab.",
    }
}

/// The name of a kind of help.
pub fn need(need: Need) -> &'static str {
    match need {
        Need::Crisis => "I can't go on, or there's danger now",
        Need::Afraid => "I'm afraid of my partner",
        Need::OwnBehaviour => "How I behave frightens or hurts them",
        Need::Addiction => "I can't stop something",
        Need::Disclosure => "I have to tell something big",
        Need::Individual => "Somebody for me alone",
        Need::Couple => "Somebody for both of us",
    }
}
