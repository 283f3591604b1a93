//! "Sorry for what happened": a situation word stands where the offence should stand. Silent as soon as the letter names
//! the act anywhere.

use super::{Advice, Needs, Reach, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "unnamed",
    category: Category::Vague,
    severity: Severity::Medium,
    claim: "A situation word in place of the act leaves it unsaid what the apology is for.",
    evidence: evidence::UNNAMED,
    reason: "You wrote “{}”. What was it, in a word a stranger would understand?",
    advice: Advice::Ask("What did you do? One plain sentence is enough."),
    patterns: &[
        "@sorryword|apologise for|about|over|regarding|at|concerning ..2 [ what (happened|went|occurred|took|transpired|passed|was) ]",
        "@sorryword|apologise ..3 for|about|over|regarding|concerning that? ..3 [ (everything|evrything|(it|that|this) all|all of (it|this|that)|all this|all that|all the stuff|any and all) ] !i|we|you|my",
        "@sorryword|apologise ..3 for|about|over|regarding|concerning ..3 [ the|this|that|our|a|those|these|all|last|recent|present|whole|little|latest|other ..3 \
            situation|thing|things|stuff|incident|incidents|episode|business|matter|matters|affair|event|events|circumstances|drama|mess|trouble|carry-on|carry|\
            unpleasantness|confusion|misunderstanding|misunderstandings|issue|issues|goings|conversation|moment|scene|saga|upset|palaver|nonsense|commotion|hoo|occasion|\
            topic|subject|fuss|incident|argument|fight|row|disagreement|night|evening|day|weekend|trip|afternoon|morning|party|holiday ] !i|we|you|my|where|when|with",
        "@sorryword|apologise ..2 for|about|over ..1 [ (last night / yesterday / earlier / before / the other night / the other day / the other week / the weekend / this morning / @day|tonight|today) ] $",
        "@sorryword|apologise ..2 for|about|over|with ..1 [ how|the (way)? (it|things|everything|that|this|the ..2|our ..2|last ..1) went|turned|ended|has|have|are|got|worked|unfolded|were|was|played|panned|happened ]",
        "@sorryword|apologise ..2 for|about|over ..1 [ whatever (i|we|it|happened|this|that) ]",
        "[ whatever (it is|it was|it is that)? i (did|have done|said|have said|was) ] , (i am)? @sorryword|apologise",
        "@sorryword|apologise ..2 for|about|over ..1 [ (you know what / you know / being like that / being that way / all the above / any and all of the above / stuff / things) $ ]",
        "^^ i? am? so? sorry about|for [ that|this|it|things|stuff ] $$",
        "@sorryword|apologise about|for [ that|this|it|things|stuff ] x|xx|lol|ok|babe|love|mate $$",
        "(my bad / sorry) about|for [ earlier|before|yesterday|everything ] $",
        "@sorryword|apologise we had to have [ that|this|the ..1 conversation|talk|argument|row|fight ]",
        "(feel|felt) ..2 about [ (you know what / what happened / everything / all this / all that / that thing / the other night / things / it all / the situation / last night) ]",
        "@sorryword|apologise ..2 for|about [ the (part|role) (i|we) ]",
    ],
    reach: Reach::Words,
    needs: Needs::NothingNamed,
    spared_by: &[Cue::Report],
    #[cfg(test)]
    flags: &[
        "I'm sorry for [what happened].",
        "sorry about [the other night]",
        "I want to apologise for [everything].",
        "Sorry for [how things turned out].",
        "[whatever i did] im sorry",
    ],
    #[cfg(test)]
    passes: &[
        "I'm sorry about Saturday. I left you at the party on your own.",
        "I'm sorry for what I did.",
        "Sorry for everything I put you through.",
        "I'm sorry.",
    ],
    ..Rule::USUAL
};
