//! "I couldn't help it", "something came over me": the act as something that took hold of the writer.

use super::{Advice, Rule, evidence, rewrite};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::words;

pub static RULE: Rule = Rule {
    id: "out_of_my_hands",
    category: Category::Excuse,
    severity: Severity::Strong,
    claim: "Saying that one couldn't help it says that one didn't choose it.",
    evidence: evidence::EXCUSE,
    reason: "“{}” says you had no choice in it. What did you choose?",
    advice: Advice::Rewrite(
        rewrite::ends_before_but,
        "Where was the moment at which you could have stopped?",
    ),
    patterns: &[
        "[ (i|we) can|could not ..1 help|stop|control|resist|contain (it|myself|but|ourselves|that|@.ing|my|the|how|what) ]",
        "[ (i|we) can|could not ..1 help|stop|control ] $",
        "[ something|it|rage|anger|a|the ..3 came|took|comes|takes|got|gets over me|hold ]",
        "[ something inside|in ..1 me ..1 snapped|broke|took|went ]",
        "[ something ..1 snapped|possessed ]",
        "[ (i|we) (was|were|am|be) not ..1 (myself|thinking straight|thinking clearly|in my right|in a good|in the right) ]",
        "[ (i|we) (was|were) not ..1 thinking|myself ]",
        "[ i (do not|did not) know what came|got|happened|possessed ]",
        "[ what (got|came) (into|over) me ]",
        "[ i ..1 (lost|lose) (control|my head|my temper|my cool) ] $$",
        "[ it|that (was|is) (the|all)? ..2 @cause (talking|speaking|taking|acting|got) ]",
        "[ (was|were) (out of|beyond|outside|not in) (my|our) (hands|control|power) ]",
        "[ (my hands were|are tied) ]",
        "[ (i|we) (was|were|had) (no|left with no|little|not any|no other) ..1 choice|option|alternative|say ]",
        "[ (i|we) (had|have) to (lie|do|say|hide|cover|make|keep|leave|go) ]  $",
        "[ what (was|were|could) (i|we) (supposed|meant) to do ] !write",
        "[ the devil|drink|booze|alcohol|beer|wine|whisky|vodka|drugs|coke|weed|lager|prosecco made|makes|had|took|did|does|got|was|brought|brings ]",
        "[ (it|that|this) (is|was) (a|an|my|the)? (reflex|instinct|habit|force|impulse|compulsion|addiction|disease|illness) ]",
        "[ (i|we) (saw|see) red ]",
        "[ (a|the) (mist|red mist|switch|fuse|fog) ..1 (came|flipped|blew|descended|went) ]",
        "[ blame (it|that) on ]",
        "[ (my|the) (temper|anger|hormones|emotions|feelings|stress|nerves|anxiety|depression|adhd|trauma|past|pride|jealousy) ..1 (got|gets|took|takes|ran|runs|made|makes) ]",
        "[ the heat of the|that moment ]",
    ],
    spared_by: &[Cue::Report, Cue::Disowns],
    #[cfg(test)]
    flags: &[
        "Sorry I went off at you, [I couldn't help it].",
        "[something came over me] and I hit the wall",
        "I'm sorry. [I wasn't myself] last night.",
        "I'm sorry I kissed her, [it was the drink talking].",
    ],
    #[cfg(test)]
    passes: &[
        "I could have stopped and I didn't.",
        "I couldn't stop thinking about how I hurt you.",
        "I told you I couldn't help it, and that was a lie.",
    ],
    holds: |sheet, found| {
        // "I couldn't stop crying / thinking about it" is no loss of control over the act.
        !sheet.any_word(
            found.mark_start..(found.mark_end + 2),
            words!(
                "crying thinking smiling loving wondering feel feeling replaying seeing noticing"
            ),
        )
    },
    ..Rule::USUAL
};
