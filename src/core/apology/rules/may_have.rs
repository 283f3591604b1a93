//! "I may have hurt you": a fact about one's own conduct, told as a possibility.

use super::{Advice, Rule, evidence, rewrite};
use crate::cue::Cue;
use crate::finding::{Category, Severity};

pub static RULE: Rule = Rule {
    id: "may_have",
    category: Category::Conditional,
    severity: Severity::Strong,
    claim: "May have and might have turn what the writer did into a guess.",
    evidence: evidence::HYPOTHETICAL,
    reason: "“{}” puts it as a guess. What do you know for certain?",
    advice: Advice::Rewrite(rewrite::as_fact, "What happened, said as a fact?"),
    patterns: &[
        "[ i|we may|might unintentionally|inadvertently|unknowingly|accidentally|also? have @harm.done|@bad.done|been|caused|come|gone|\
            acted|crossed|overstepped|overreacted|handled|sounded|seemed|misjudged|given|made|done|said|taken|spoken ]",
        "[ i|we may|might unintentionally|inadvertently|unknowingly|accidentally? have unintentionally|inadvertently|unknowingly|accidentally \
            .done|caused ]",
        "[ (my|our|these|those ..2 / which|words|comments|actions|behaviour|remarks) may|might|could have @harm.done|caused|come|\
            seemed|sounded|been|made|given|appeared|led|left|landed|felt ]",
        "@harmnoun that? [ you|they|anyone may|might|could have ]",
        "[ (maybe / perhaps / possibly / it is possible that? / it could be) i @harm.past|@bad.past|crossed|overstepped|overreacted|came|sounded|went ]",
        "[ (maybe / perhaps / possibly) i was ..2 @badself|out|over|sharp|short|blunt|hard|snappy|off|tactless ]",
        "[ i could have been ..1 insensitive|offensive|rude|hurtful|harsh ]",
    ],
    spared_by: &[Cue::Report, Cue::Disowns],
    #[cfg(test)]
    flags: &[
        "I realise [I may have hurt] you.",
        "[My jokes might have been] a bit much, sorry.",
        "sorry [maybe i was too harsh]",
    ],
    #[cfg(test)]
    passes: &[
        "You might have noticed that I moved my things. I'm sorry I did it without asking.",
        "I could have told you on Monday and I didn't.",
        "You may never forgive me. I lied to you.",
    ],
    ..Rule::USUAL
};
