//! What happens again and again in a sample history, how often, and in what words. Bodies are written as the rooms
//! save them; a test reads each.

use super::foundations::promise;
use super::life::Life;
use super::phrases::{
    AREAS, CHANGES, CUES, FEELINGS, HARMS, INSTEADS, PLACES, QUESTIONS, REGRETS, TIMES, URGES,
};
use chrono::{Days, NaiveTime, TimeDelta};
use serde_json::json;

/// Writes down one thing that happened so many days ago.
type Happening = fn(&mut Life<'_>, usize);

/// How often each thing happens, in a thousand. What is left over are marks on promises.
const HAPPENINGS: &[(usize, Happening)] = &[
    (120, unsaid),
    (90, urge),
    (45, impact),
    (30, version),
    (25, letter),
    (30, review),
    (25, validation),
    (25, talk),
    (20, question),
    (20, keeping),
    (20, appointment),
    (15, setback),
    (15, milestone),
    (15, homework),
    (12, note),
    (10, trigger),
    (10, rehearsal),
    (8, said),
    (6, ended_promise),
    (6, agenda),
];

/// Each thing once, so that even a short history holds them all.
pub fn once_each(life: &mut Life<'_>, days: usize) {
    for (_, happen) in HAPPENINGS {
        let ago = life.chance.below(days);
        happen(life, ago);
    }
    mark(life, 1);
}

/// One thing, so many days ago.
pub fn one(life: &mut Life<'_>, ago: usize) {
    let mut roll = life.chance.below(1000);
    for (share, happen) in HAPPENINGS {
        if roll < *share {
            happen(life, ago);
            return;
        }
        roll -= share;
    }
    mark(life, ago);
}

fn mark(life: &mut Life<'_>, ago: usize) {
    let Some((promise, day, ago)) = life.due_day(ago) else {
        return;
    };
    let body = match life.chance.below(20) {
        0..=12 => json!({"mark": "kept"}),
        13..=15 => json!({"mark": "partly"}),
        16 => json!({"mark": "renegotiated", "moved_to": day + Days::new(2)}),
        17 => json!({"mark": "not_due"}),
        _ => json!({"mark": "missed", "owned": {
            "tell_by": day.and_time(NaiveTime::MIN) + TimeDelta::hours(21), "raised": "me",
            "repair": life.chance.one(INSTEADS), "plan": life.chance.one(CHANGES)
        }}),
    };
    life.hang(promise, ago, "promises", "mark", body);
}

/// A promise for a few weeks.
fn ended_promise(life: &mut Life<'_>, ago: usize) {
    let (door, at) = (
        life.chance.one(&["promise", "commitment"]),
        life.chance.below(4),
    );
    let mut body = promise(life, ago, door, at);
    body["days"]["until"] = json!(life.days_on(ago, 60));
    life.promise(ago, body);
}

fn unsaid(life: &mut Life<'_>, ago: usize) {
    let (told, by) = (life.days_on(ago, 1), life.days_on(ago, 2));
    let body = match life.chance.below(5) {
        0 | 1 => json!({"answer": "nothing", "what": ""}),
        2 | 3 => json!({"answer": "told", "what": life.act(), "told": life.day(ago)}),
        _ => json!({"answer": "tell_by", "what": life.act(), "tell_by": by, "told": told}),
    };
    life.put(ago, "openness", "unsaid", body);
}

fn urge(life: &mut Life<'_>, ago: usize) {
    let outcome = life.chance.one(&["passed", "other", "other", "pressed"]);
    let urge = format!("{}, {}", life.chance.one(URGES), life.chance.one(TIMES));
    let body = json!({"urge": urge, "outcome": outcome, "did": life.chance.one(INSTEADS)});
    life.put(ago, "patience", "urge", body);
}

fn impact(life: &mut Life<'_>, ago: usize) {
    let source = life.chance.one(&["told", "saw", "guess"]);
    let mut body = json!({
        "area": life.chance.one(AREAS), "because": life.act(), "harm": life.chance.one(HARMS), "source": source
    });
    if source == "told" && life.chance.in_hundred(40) {
        body["words"] = life.quoted();
    }
    life.put(ago, "impact", "impact", body);
}

fn said(life: &mut Life<'_>, ago: usize) {
    if let Some(harm) = life.known("impact", "impact", ago) {
        let asked = life.chance.in_hundred(70);
        life.hang(harm, ago, "impact", "said", json!({"asked": asked}));
    }
}

fn version(life: &mut Life<'_>, ago: usize) {
    let Some(account) = life.known("ownership", "account", ago) else {
        return;
    };
    let body = json!({
        "did": format!("{}.", life.act()), "hid": format!("What it had to do with {}.", life.chance.one(PLACES)),
        "chose": format!("I chose it {}.", life.chance.one(TIMES)), "told_myself": "That it would come right.",
        "regret": life.chance.one(REGRETS)
    });
    life.hang(account, ago, "ownership", "version", body);
}

fn letter(life: &mut Life<'_>, ago: usize) {
    let Some(letter) = life.known("apology", "letter", ago) else {
        return;
    };
    let text = format!(
        "{}. {}\n\nThen {}. {} I was wrong to do it.\n\n{} from Monday on. You owe me no answer.",
        life.act(),
        life.chance.one(REGRETS),
        life.act(),
        life.chance.one(REGRETS),
        life.chance.one(CHANGES)
    );
    life.hang(letter, ago, "apology", "version", json!({"text": text}));
}

fn review(life: &mut Life<'_>, ago: usize) {
    let mut ratings = json!({});
    for item in ["word", "truth", "listened", "limits", "patience"] {
        if life.chance.in_hundred(90) {
            ratings[item] = json!(1 + life.chance.below(4));
        }
    }
    let span = if life.chance.in_hundred(80) {
        "week"
    } else {
        "month"
    };
    let body = json!({
        "span": span, "ratings": ratings, "noticed": life.act(), "change": life.chance.one(CHANGES)
    });
    life.put(ago, "review", "look", body);
}

fn validation(life: &mut Life<'_>, ago: usize) {
    let body = json!({"feelings": [life.chance.one(FEELINGS)], "because": life.act()});
    life.put(ago, "impact", "validation", body);
}

fn talk(life: &mut Life<'_>, ago: usize) {
    if life.chance.in_hundred(20) {
        life.put(ago, "listening", "talk", json!({"they_said_no": true}));
        return;
    }
    let ended = life.day(ago).and_time(NaiveTime::MIN) + TimeDelta::hours(21);
    let point = json!({"sort": "feeling", "about": life.chance.one(HARMS), "words": life.quoted()});
    let mut body = json!({
        "ended": ended.and_utc().timestamp_millis(), "gist": life.chance.one(HARMS),
        "understood": life.chance.one(&["yes", "partly", "not_asked"]), "points": [point]
    });
    if life.chance.in_hundred(60) {
        body["heard"] = life.quoted();
    }
    life.put(ago, "listening", "talk", body);
}

fn question(life: &mut Life<'_>, ago: usize) {
    let about = format!("{}, {}", life.chance.one(QUESTIONS), life.chance.one(TIMES));
    let body = json!({"about": about, "answered": life.day(ago), "answer": life.act()});
    life.put(ago, "listening", "question", body);
}

fn keeping(life: &mut Life<'_>, ago: usize) {
    if let Some(limit) = life.known("boundaries", "boundary", ago) {
        let how = life
            .chance
            .one(&["kept", "kept", "kept", "partly", "crossed"]);
        let body = json!({"how": how, "note": life.act()});
        life.hang(limit, ago, "boundaries", "keeping", body);
    }
}

fn trigger(life: &mut Life<'_>, ago: usize) {
    let cue = format!("{}, {}", life.chance.one(CUES), life.chance.one(TIMES));
    let body = json!({"cue": cue, "response": life.chance.one(INSTEADS)});
    life.put(ago, "boundaries", "trigger", body);
}

fn rehearsal(life: &mut Life<'_>, ago: usize) {
    if let Some(promise) = life.known("promises", "promise", ago) {
        life.hang(promise, ago, "change", "rehearsal", json!({}));
    }
}

fn appointment(life: &mut Life<'_>, ago: usize) {
    let with = life
        .chance
        .one(&["Dr Okafor", "Ms Lind", "the group", "Mr Haas"]);
    let notes = format!(
        "Talked about {}. {}",
        life.chance.one(PLACES),
        life.chance.one(REGRETS)
    );
    let body = json!({"with": with, "time": "18:30", "notes": notes, "went": true});
    life.put(ago, "help", "appointment", body);
}

fn homework(life: &mut Life<'_>, ago: usize) {
    let what = format!(
        "{}, and write down {}",
        life.chance.one(CHANGES),
        life.chance.one(PLACES)
    );
    let body = json!({"what": what, "by": life.days_on(ago, 7)});
    life.put(ago, "help", "homework", body);
}

fn agenda(life: &mut Life<'_>, ago: usize) {
    let aim = format!(
        "Talk about {}, {}",
        life.chance.one(PLACES),
        life.chance.one(TIMES)
    );
    life.put(ago, "help", "agenda", json!({"aim": aim}));
}

fn setback(life: &mut Life<'_>, ago: usize) {
    let body = json!({
        "happened": life.act(), "told": life.days_on(ago, 1), "repair": life.chance.one(INSTEADS),
        "plan": life.chance.one(CHANGES)
    });
    life.put(ago, "time", "setback", body);
}

fn milestone(life: &mut Life<'_>, ago: usize) {
    let what = format!(
        "{} without a word left out about {}",
        life.chance
            .one(&["First week", "A month", "Ten days", "A whole season"]),
        life.chance.one(PLACES)
    );
    life.put(ago, "time", "milestone", json!({"what": what}));
}

fn note(life: &mut Life<'_>, ago: usize) {
    let text = format!(
        "{} Remember {}.",
        life.chance.one(REGRETS),
        life.chance.one(PLACES)
    );
    let opens = life.days_on(ago, 60);
    let mut body = json!({"text": text, "opens": opens});
    // The latest of them are still closed.
    if ago > 60 {
        body["opened"] = json!(opens);
    }
    life.put(ago, "time", "note", body);
}
