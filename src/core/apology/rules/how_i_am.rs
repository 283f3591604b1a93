//! "That's just how I am": character, upbringing or the times as the cause.

use super::{Advice, Rule, evidence, rewrite};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::words;

pub static RULE: Rule = Rule {
    id: "how_i_am",
    category: Category::Excuse,
    severity: Severity::Medium,
    claim: "Character, upbringing and custom explain, but offered as the last word they ask to be let off.",
    evidence: evidence::EXCUSE,
    reason: "“{}” sounds as if it couldn't have been otherwise. What is yours to change in it?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "What do you do about it, now that you know it of yourself?",
    ),
    patterns: &[
        "[ that|this|it is|was ..1 (how|who|the way) ..1 i|we am|are|was|were|do|grew|got ]",
        "[ (how|who|what|way) i (am|was|have) (wired|built|made|raised|always|brought|just)? $ ] $$",
        "[ (it|that) (is|was) (how|who|what|the way) ..1 (i am|i was|we were|men are|my family|people) ]",
        "[ i have|'d|'ve? always been|have (like|this|a|that|the) ]",
        "[ i was ..1 (raised|brought up|taught|bred|born) ] !better|not|by|to|in",
        "[ you (know|knew|have known|knew) ..2 (how|what|who) i (am|get|was|can be|can get) ]",
        "[ (you knew|know) (what|who) you (were|was) (getting|marrying|signing|taking) ]",
        "[ i (am|was) (only|just) human ]",
        "[ i (have|have got|suffer|am|got) ..2 (adhd|ptsd|anxiety|depression|bipolar|autism|autistic|trauma|issues|problems|temper|short|fuse|condition|disorder|add|ocd|bpd|abandonment|attachment) ] $",
        "[ (it|that|this) (is|was|runs) ..1 (in|my) (my|the)? (nature|blood|genes|dna|family|personality|character|culture|upbringing) ]",
        "[ in my (family|country|culture|generation|religion) ] , we|a|the|men|it|people|nobody|you|women|husbands",
        "[ (where|the way) i (come|grew|was|am) (from|up|raised|brought) ]",
        "[ (a|any|every) (man|woman|person|bloke|fella|guy|fellow) (can|will|would|has needs|needs|under|in my) ]",
        "[ (men|boys|women|people|we) (are|is|will be|do) (like that|just|men|boys|weak|visual|what) ]",
        "[ (that is|it is|those were|it was) ..1 (the times|different times|normal|how things|how it|what people|the done) ]",
        "[ (i am|i was) (a|the|just a)? (creature|product|victim) of ]",
        "[ i (never|did not) (had|have|got|learned|learnt|learn) (a|any|the|no|much)? (father|mother|role|example|love|family|dad) ]",
        "[ my (father|mother|dad|mum|parents) ..1 (hit|beat|shouted|drank|never|left|always|cheated|used to) ..3 ]",
        "[ after (what|everything|all|how) ..4 (did|done|put|hurt|treated) (to)? me ]",
        "[ (time of the month / that time of) ]",
    ],
    spared_by: &[Cue::Report, Cue::Disowns, Cue::Owns],
    holds: |sheet, found| {
        let at = found.mark_start;
        let explains = sheet.apology_near(at);
        let learning = sheet.any_word(
            found.mark_start..found.mark_end + 3,
            words!("not changing sorry ashamed sad"),
        );
        explains && !learning
    },
    #[cfg(test)]
    flags: &[
        "Sorry I snapped, [that's just how I am].",
        "sorry for the yelling [its how i was raised]",
        "I'm sorry. [You know how I get] when I'm hungry.",
    ],
    #[cfg(test)]
    passes: &[
        "I was raised to shout, and I chose to go on doing it. That's mine to sort out.",
        "That's not who I want to be. I'm sorry I lied.",
    ],
    ..Rule::USUAL
};
