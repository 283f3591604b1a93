//! "Any pain I may have caused": a harm of unknown size, or of no certain existence.

use super::rewrite;
use super::{Advice, Needs, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "any_hurt",
    category: Category::Conditional,
    severity: Severity::Strong,
    claim: "Being sorry for any or whatever harm avoids saying that there was harm.",
    evidence: evidence::HYPOTHETICAL,
    reason: "“{}” doesn't say whether there was any. What harm do you know of?",
    advice: Advice::Rewrite(
        rewrite::as_fact,
        "What did it do to them, as far as they told you or you saw?",
    ),
    patterns: &[
        "<!without|not|of|never|no [ any|whatever|whichever ..2 @harmnoun ]",
        "[ any and all ..1 @harmnoun ]",
        "[ anyone|anybody|any (i|we|my) ..2 @harm ]",
        "[ any|whatever way|ways i|we ..2 @harm ]",
        "[ whatever|whichever|any wrong|wrongs|mistake|mistakes|fault|faults|offence|failing|failings ..1 i|we ..2 made|did|done|committed|caused|have ]",
    ],
    needs: Needs::ApologyInSentence,
    spared_by: &[Cue::Report],
    #[cfg(test)]
    flags: &[
        "I apologise for [any upset that my words caused].",
        "Sorry for [whatever pain this brought you].",
        "I am sorry to [anyone I offended].",
    ],
    #[cfg(test)]
    passes: &[
        "I'm sorry for the pain I caused you.",
        "I'm sorry, and I won't make any excuses.",
        "You never gave me any trouble, and I'm sorry I treated you as if you had.",
    ],
    ..Rule::USUAL
};
