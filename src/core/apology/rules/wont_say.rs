//! "You know what for": an open refusal to name the act.

use super::{Advice, Needs, Reach, Rule, evidence};
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "wont_say",
    category: Category::Vague,
    severity: Severity::Medium,
    claim: "Declining to name the act asks the partner to carry it for the writer.",
    evidence: evidence::UNNAMED,
    reason: "“{}” leaves the naming to them. Can you say it yourself?",
    advice: Advice::Ask("What did you do? One plain sentence is enough."),
    patterns: &[
        "[ (rather|prefer|want) not (to)? (have to)? (say|name|go|spell|mention|talk|get|write|repeat|discuss) ] !you|sorry",
        "[ do not (make|need|want) me to? (say|spell|name|go|repeat) ]",
        "[ i do not|never (want|need|have|wish|care) to (go|spell|name|repeat|rehash|get|dwell|drag) (into|it|over|what|the|through|on|that|all) ]",
        "[ (let us / we need / i will / we do) not (go|spell|name|repeat|rehash|get|dwell|talk|mention|need) ..2 (into|it|over|what|about|on|that) ]",
        "[ (no need|not necessary|no point) (to|in)? (go|spell|name|repeat|rehash|going|spelling|rehashing|mention) ]",
        "[ you (both)? know ..3 what (for / i mean / i am talking about / it is about / this is about / i did) ]",
        "[ we both know what ] ",
        "[ (not going / will not) (to)? (go|get) into (it|that|details|specifics|all|what|the) ]",
        "(about|for|regarding) [ you know what|who ]",
    ],
    reach: Reach::ToClauseEnd,
    needs: Needs::NothingNamed,
    #[cfg(test)]
    flags: &[
        "I'm sorry, [you know what for].",
        "Sorry. [I'd rather not go into it].",
        "sorry for [you know what]",
    ],
    #[cfg(test)]
    passes: &[
        "We both know I lied about the money.",
        "You know what I did to your car: I scratched it and drove off. Sorry.",
    ],
    ..Rule::USUAL
};
