//! What a sample history begins with: at least one entry of every kind there is, and what later ones hang on.
//! Bodies are written as the rooms save them; a test reads each.

use super::life::Life;
use super::phrases::{CHANGES, CUES, INSTEADS, LIMITS, MESSY, PROMISES, STEPS};
use serde_json::{Value, json};

/// One after another, the most needed first: a short history ends in between.
pub fn lay(life: &mut Life<'_>) {
    let started = json!({"name": "started", "value": "yes"});
    life.put(life.days, "settings", "setting", started);
    facing(life);
    doing(life);
    making_room(life);
    going_on(life);
}

fn facing(life: &mut Life<'_>) {
    for title in ["About the money", "About that week"] {
        let ago = life.early();
        let act = life.put(ago, "ownership", "account", json!({}));
        let told = json!({"did": MESSY[0], "hid": MESSY[1], "chose": MESSY[2], "regret": MESSY[3]});
        life.hang(act, ago, "ownership", "version", told);
        life.hang(act, ago, "ownership", "stopped", json!({"answer": "yes"}));
        let letter = life.put(ago, "apology", "letter", json!({"title": title}));
        let text = format!("{}.\n\n{}", life.act(), MESSY[1]);
        life.hang(letter, ago, "apology", "version", json!({"text": text}));
        let aside = json!({"rule": "sorry_if", "key": "sorry_if:if anyone was hurt"});
        life.hang(letter, ago, "apology", "set_aside", aside);
        let version = life.known("apology", "version", ago);
        let version = version.map(|id| id.to_string());
        life.hang(letter, ago, "apology", "ready", json!({"version": version}));
        let given = json!({"how": "read_aloud", "note": "At the kitchen table"});
        life.hang(letter, ago, "apology", "given", given);
    }
    let ago = life.early();
    let harm = json!({
        "area": "past", "because": life.act(), "harm": MESSY[0], "source": "told", "words": life.quoted()
    });
    let harm = life.put(ago, "impact", "impact", harm);
    let said = json!({"asked": true, "missed": life.quoted()});
    life.hang(harm, ago, "impact", "said", said);
}

fn doing(life: &mut Life<'_>) {
    let doors = ["promise", "commitment", "putting_right", "promise"];
    for (at, door) in doors.into_iter().enumerate() {
        let ago = life.early();
        let body = promise(life, ago, door, at);
        let id = life.promise(ago, body);
        if door == "commitment" {
            life.hang(id, ago, "change", "rehearsal", json!({}));
        }
    }
    let ago = life.early();
    for (at, what) in STEPS.iter().enumerate() {
        let joint = at == 3;
        let mut body = json!({
            "door": "rung", "what": what, "days": {"starts": life.day(ago), "every": "day"},
            "rung": {"effort": 1 + at / 2, "risk": 1 + at / 2, "joint": joint}
        });
        if at == 0 {
            life.promise(ago, body);
        } else {
            body["days"]["pauses"] = json!([{"from": life.day(ago)}]);
            life.put(ago, "promises", "promise", body);
        }
    }
    for what in INSTEADS.iter().take(4) {
        life.put(ago, "patience", "alternative", json!({"what": what}));
    }
    let until = life.days_on(0, 60);
    let offer = json!({"what": "I say when I'll be late, and why", "until": until});
    life.put(ago, "openness", "offer", offer);
}

/// A promise that goes on to this day.
pub fn promise(life: &mut Life<'_>, ago: usize, door: &str, at: usize) -> Value {
    let every = match at % 4 {
        0 => json!("day"),
        1 => json!({"week": {"nth": 1, "on": ["Mon", "Wed", "Fri"]}}),
        2 => json!({"month": {"day": 31}}),
        _ => json!({"week": {"nth": 2, "on": ["Sat"]}}),
    };
    json!({
        "door": door, "what": life.chance.one(PROMISES), "cue": life.chance.one(CUES),
        "response": life.chance.one(INSTEADS), "days": {"starts": life.day(ago), "every": every},
        "counts_as_kept": "I did it without being asked"
    })
}

fn making_room(life: &mut Life<'_>) {
    for about in LIMITS {
        let ago = life.early();
        let body = json!({
            "about": about, "words": life.quoted(), "signs": ["office", "Anna"],
            "plan": life.chance.one(CHANGES)
        });
        let limit = life.put(ago, "boundaries", "boundary", body);
        let kept = json!({"how": "kept", "note": life.chance.one(INSTEADS)});
        life.hang(limit, ago / 2, "boundaries", "keeping", kept);
        life.hang(limit, ago / 3, "boundaries", "words_kept", json!({}));
    }
}

fn going_on(life: &mut Life<'_>) {
    let ago = life.early();
    let person = json!({"name": "Sam", "number": "+44 20 7946 0000", "note": "Knows about it"});
    life.put(ago, "help", "contact", person);
    let taken = life.known("impact", "impact", ago / 4);
    let taken: Vec<String> = taken.iter().map(ToString::to_string).collect();
    let agenda = json!({"aim": "Where to begin", "selected": taken});
    life.put(ago / 4, "help", "agenda", agenda);
    let first = life.day(life.days);
    let careful = json!({"what": "The day it came out", "day": first, "warn_days": 7, "plan": "Keep the evening free"});
    life.put(ago, "time", "anniversary", careful);
    let ended = json!({"words": "We said it was over. It wasn't.", "resumed": life.day(ago / 2)});
    life.put(ago / 2 + 3, "time", "ending", ended);
    let theirs = json!({"hard": life.quoted(), "helped": life.quoted()});
    life.put(ago / 3, "review", "theirs", theirs);
}
