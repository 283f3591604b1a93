//! What happens in a sample history, and in what words. Bodies are written as the rooms save them; a test reads each.

use super::chance::Chance;
use amends::core::entry::Entry;
use amends::core::id::RecordId;
use amends::core::now::Ids;
use chrono::{Days, NaiveDate};
use serde_json::{Value, json};

/// Makes entries of one kind: room, kind, body.
type Maker = fn(&mut Chance, NaiveDate) -> (&'static str, &'static str, Value);

/// How often each thing happens, in a thousand. What is left over are marks on promises.
const HAPPENINGS: &[(usize, Maker)] = &[
    (120, unsaid),
    (90, urge),
    (45, impact),
    (35, version),
    (30, letter),
    (30, review),
    (25, validation),
    (20, appointment),
    (15, setback),
    (15, milestone),
    (15, homework),
    (12, note),
    (10, trigger),
];

const TIMES: &[&str] = &[
    "after dinner",
    "before work",
    "on the way home",
    "late at night",
    "at the weekend",
    "in the car",
    "over breakfast",
    "while I cooked",
    "on the phone",
    "in front of the children",
];
const ACTS: &[&str] = &[
    "I checked my messages in secret",
    "I said I was at work",
    "I paid with the other card",
    "I raised my voice",
    "I left out half of it",
    "I changed the subject",
    "I made a joke of it",
    "I deleted the thread",
    "I promised to be back by six",
    "I blamed the traffic",
];
const REGRETS: &[&str] = &[
    "I saw it in how quiet the house was.",
    "I knew while I did it.",
    "It cost them a night's sleep.",
    "I would have to say it twice to believe it.",
    "There was no need for it.",
    "I chose the easy way again.",
    "I can't put that evening back.",
    "They had asked me only that morning.",
];
const FEELINGS: &[&str] = &[
    "angry",
    "anxious",
    "bitter",
    "worried",
    "on edge",
    "afraid",
    "insecure",
    "furious",
    "resentful",
    "frustrated",
];
const HARMS: &[&str] = &[
    "they lay awake until three",
    "they went back through every receipt",
    "they stopped asking",
    "they told their sister they were fine",
    "they left the room",
    "they cried in the kitchen",
    "they missed a day's work",
    "they took off the ring for a week",
    "they had to explain it to the children",
    "they said they felt foolish",
];
const AREAS: &[&str] = &[
    "safety",
    "body_sleep",
    "money",
    "work",
    "children",
    "family_friends",
    "self_worth",
    "past",
    "other",
];
const URGES: &[&str] = &[
    "ask if I'm forgiven yet",
    "point out how much I've done",
    "send one more message",
    "ask what they are thinking",
    "explain myself again",
    "ask for a hug",
    "say it's been long enough",
    "look hurt so that they notice",
];
const INSTEADS: &[&str] = &[
    "Walked round the block",
    "Wrote it here",
    "Washed up",
    "Rang my brother",
    "Went to bed",
    "Fixed the gate",
    "Sat on the step for ten minutes",
    "Read to the children",
];
const CHANGES: &[&str] = &[
    "Phone off the table at dinner",
    "Say the number before they ask",
    "Leave the office at five",
    "Open the post together",
    "One evening without explaining",
    "Ask once, then wait",
    "Write down what I spend",
];
const PROMISES: &[&str] = &[
    "Be home by six",
    "Say who is ringing",
    "Put the receipts on the shelf",
    "Go to counselling",
    "Pay back what I took",
    "Take the children on Saturday",
    "No screens after ten",
    "Answer again as if it were the first time",
    "Tell them where I'll be",
    "Cook on Wednesdays",
    "Ring my sponsor",
    "Sleep in the spare room without sulking",
];
const CUES: &[&str] = &[
    "When my phone rings late",
    "When I leave the office",
    "When the post comes",
    "When they ask again",
    "When I'd rather not say",
    "When I'm running late",
];
const PLACES: &[&str] = &[
    "a quiet week",
    "the move",
    "her mother's birthday",
    "the second card",
    "the school play",
    "the trip north",
    "the old number",
    "the money from spring",
];

/// A history of exactly this many entries that ends on 22 November 2026.
pub fn history(entries: usize, chance: &mut Chance) -> Vec<Entry> {
    let end = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap_or_default();
    // About three entries a day, for at least four months and at most four years.
    let days = (entries / 3).clamp(120, 1461);
    let mut all = vec![entry(
        chance,
        end,
        days,
        (
            "settings",
            "setting",
            json!({"name": "started", "value": "yes"}),
        ),
    )];
    let mut promises: Vec<(RecordId, usize)> = Vec::new();
    // What versions of accounts and letters hang on.
    let mut roots: Vec<(RecordId, &str)> = Vec::new();
    for (room, kind, body) in [
        ("ownership", "account", json!({})),
        ("ownership", "account", json!({})),
        ("apology", "letter", json!({"title": "About the money"})),
        ("apology", "letter", json!({"title": "About that week"})),
    ] {
        let root = entry(chance, end, days, (room, kind, body));
        roots.push((root.id, room));
        all.push(root);
    }
    while all.len() < entries {
        // Most days a little, some nothing: whole weeks go by in silence.
        let ago = chance.below(days);
        if (ago / 7) % 9 == 4 {
            continue;
        }
        let wanted = 3 + entries / 400;
        if promises.len() < wanted {
            let ago = days - chance.below(days / 3 + 1) - 1;
            let made = entry(chance, end, ago, ("promises", "promise", Value::Null));
            let made = Entry {
                body: text(&promise(chance, made.day)),
                ..made
            };
            promises.push((made.id, ago));
            all.push(made);
            continue;
        }
        let happened = happening(chance, end, ago, &promises);
        let fitting: Vec<RecordId> = roots
            .iter()
            .filter(|(_, room)| *room == happened.room)
            .map(|(id, _)| *id)
            .collect();
        let root = fitting
            .get(chance.below(fitting.len()))
            .filter(|_| happened.kind == "version");
        all.push(match root {
            Some(root) => happened.about(*root),
            None => happened,
        });
    }
    all.truncate(entries);
    all
}

fn happening(
    chance: &mut Chance,
    end: NaiveDate,
    ago: usize,
    promises: &[(RecordId, usize)],
) -> Entry {
    let mut roll = chance.below(1000);
    for (share, make) in HAPPENINGS {
        if roll < *share {
            let day = before(end, ago);
            let made = make(chance, day);
            return entry(chance, end, ago, made);
        }
        roll -= share;
    }
    let (promise, made) = promises
        .get(chance.below(promises.len()))
        .copied()
        .unwrap_or((RecordId::from(1), 0));
    let ago = chance.below(made + 1);
    let day = before(end, ago);
    let body = mark(chance, day);
    entry(chance, end, ago, ("promises", "mark", body)).about(promise)
}

fn before(end: NaiveDate, ago: usize) -> NaiveDate {
    end.checked_sub_days(Days::new(u64::try_from(ago).unwrap_or(0)))
        .unwrap_or(end)
}

fn entry(
    chance: &mut Chance,
    end: NaiveDate,
    ago: usize,
    (room, kind, body): (&str, &str, Value),
) -> Entry {
    let day = before(end, ago);
    let minutes = i64::try_from(7 * 60 + chance.below(15 * 60)).unwrap_or(0);
    let at = day
        .and_time(chrono::NaiveTime::MIN)
        .and_utc()
        .timestamp_millis()
        + minutes * 60_000;
    Entry {
        id: RecordId::from(chance.next()),
        revision: chance.next().into(),
        ancestors: Vec::new(),
        at,
        day,
        offset: 0,
        edited_at: at,
        room: room.to_owned(),
        kind: kind.to_owned(),
        version: 1,
        about: Vec::new(),
        body: text(&body),
    }
}

/// A body's exact text. JSON is always a body's text, so the empty object never comes of it.
fn text(body: &Value) -> amends::core::body::BodyText {
    let empty = || amends::core::body::BodyText::of(&amends::rooms::ownership::tool::Account {});
    serde_json::from_str(&body.to_string()).unwrap_or_else(|_| empty())
}

fn act(chance: &mut Chance) -> String {
    format!(
        "{} {}, about {}",
        chance.one(ACTS),
        chance.one(TIMES),
        chance.one(PLACES)
    )
}

fn promise(chance: &mut Chance, day: NaiveDate) -> Value {
    let every = match chance.below(4) {
        0 => json!("day"),
        1 => json!({"week": {"nth": 1, "on": ["Mon", "Wed", "Fri"]}}),
        2 => json!({"week": {"nth": 2, "on": ["Sat"]}}),
        _ => json!({"month": {"day": 1 + chance.below(28)}}),
    };
    let door = chance.one(&["commitment", "promise", "putting_right"]);
    json!({
        "door": door, "what": chance.one(PROMISES), "cue": chance.one(CUES),
        "response": chance.one(INSTEADS), "days": {"starts": day, "every": every},
        "counts_as_kept": "I did it without being asked"
    })
}

fn mark(chance: &mut Chance, day: NaiveDate) -> Value {
    match chance.below(20) {
        0..=12 => json!({"mark": "kept"}),
        13..=15 => json!({"mark": "partly"}),
        16 => json!({"mark": "renegotiated", "moved_to": day + Days::new(2)}),
        _ => json!({"mark": "missed", "owned": {
            "tell_by": day.and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::hours(21),
            "raised": "me", "repair": chance.one(INSTEADS), "plan": chance.one(CHANGES)
        }}),
    }
}

fn unsaid(chance: &mut Chance, day: NaiveDate) -> (&'static str, &'static str, Value) {
    let body = match chance.below(5) {
        0 | 1 => json!({"answer": "nothing", "what": ""}),
        2 | 3 => json!({"answer": "told", "what": act(chance), "told": day}),
        _ => {
            json!({"answer": "tell_by", "what": act(chance), "tell_by": day + Days::new(2), "told": day + Days::new(1)})
        }
    };
    ("openness", "unsaid", body)
}

fn urge(chance: &mut Chance, _: NaiveDate) -> (&'static str, &'static str, Value) {
    let outcome = chance.one(&["passed", "other", "other", "pressed"]);
    let urge = format!("{}, {}", chance.one(URGES), chance.one(TIMES));
    (
        "patience",
        "urge",
        json!({"urge": urge, "outcome": outcome, "did": chance.one(INSTEADS)}),
    )
}

fn impact(chance: &mut Chance, _: NaiveDate) -> (&'static str, &'static str, Value) {
    let source = chance.one(&["told", "saw", "guess"]);
    let mut body = json!({"area": chance.one(AREAS), "because": act(chance), "harm": chance.one(HARMS), "source": source});
    if source == "told" && chance.in_hundred(40) {
        body["words"] = json!("You weren't there when I needed you");
    }
    ("impact", "impact", body)
}

fn version(chance: &mut Chance, _: NaiveDate) -> (&'static str, &'static str, Value) {
    let body = json!({
        "did": format!("{}.", act(chance)), "hid": format!("What it had to do with {}.", chance.one(PLACES)),
        "chose": format!("I chose it {}.", chance.one(TIMES)), "told_myself": "That it would come right.",
        "regret": chance.one(REGRETS)
    });
    ("ownership", "version", body)
}

fn letter(chance: &mut Chance, _: NaiveDate) -> (&'static str, &'static str, Value) {
    let parts = [act(chance), act(chance)];
    let regrets = [chance.one(REGRETS), chance.one(REGRETS)];
    let text = format!(
        "{}. {}\n\nThen {}. {} I was wrong to do it.\n\n{} from Monday on. You owe me no answer.",
        parts[0],
        regrets[0],
        parts[1],
        regrets[1],
        chance.one(CHANGES)
    );
    ("apology", "version", json!({"text": text}))
}

fn review(chance: &mut Chance, _: NaiveDate) -> (&'static str, &'static str, Value) {
    let body = json!({
        "span": if chance.in_hundred(80) { "week" } else { "month" },
        "ratings": {"word": 1 + chance.below(5), "truth": 1 + chance.below(5)},
        "noticed": act(chance), "change": chance.one(CHANGES)
    });
    ("review", "look", body)
}

fn validation(chance: &mut Chance, _: NaiveDate) -> (&'static str, &'static str, Value) {
    (
        "impact",
        "validation",
        json!({"feelings": [chance.one(FEELINGS)], "because": act(chance)}),
    )
}

fn appointment(chance: &mut Chance, _: NaiveDate) -> (&'static str, &'static str, Value) {
    let with = chance.one(&["Dr Okafor", "Ms Lind", "the group", "Mr Haas"]);
    let notes = format!(
        "Talked about {}. {}",
        chance.one(PLACES),
        chance.one(REGRETS)
    );
    (
        "help",
        "appointment",
        json!({"with": with, "time": "18:30", "notes": notes, "went": true}),
    )
}

fn homework(chance: &mut Chance, day: NaiveDate) -> (&'static str, &'static str, Value) {
    let what = format!(
        "{}, and write down {}",
        chance.one(CHANGES),
        chance.one(PLACES)
    );
    (
        "help",
        "homework",
        json!({"what": what, "by": day + Days::new(7)}),
    )
}

fn setback(chance: &mut Chance, day: NaiveDate) -> (&'static str, &'static str, Value) {
    let body = json!({
        "happened": act(chance), "told": day + Days::new(1), "repair": chance.one(INSTEADS), "plan": chance.one(CHANGES)
    });
    ("time", "setback", body)
}

fn milestone(chance: &mut Chance, _: NaiveDate) -> (&'static str, &'static str, Value) {
    let what = format!(
        "{} without a word left out about {}",
        chance.one(&["First week", "A month", "Ten days", "A whole season"]),
        chance.one(PLACES)
    );
    ("time", "milestone", json!({"what": what}))
}

fn note(chance: &mut Chance, day: NaiveDate) -> (&'static str, &'static str, Value) {
    let text = format!("{} Remember {}.", chance.one(REGRETS), chance.one(PLACES));
    (
        "time",
        "note",
        json!({"text": text, "opens": day + Days::new(60)}),
    )
}

fn trigger(chance: &mut Chance, _: NaiveDate) -> (&'static str, &'static str, Value) {
    (
        "boundaries",
        "trigger",
        json!({"cue": format!("{}, {}", chance.one(CUES), chance.one(TIMES)), "response": chance.one(INSTEADS)}),
    )
}
