//! The writer names themself as the one who did it: an own act in the first person, "my fault", "I was wrong".

use super::Component;
use super::part::Part;
use super::specificity::is_own_act;
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static PART: Part = Part {
    component: Component::Responsibility,
    patterns: &[
        // Sorry with an own act.
        "sorry|apologise|apologies|apology|regret|ashamed|regrets|forgive|bad|awful|guilty|terrible ..3 for|about|of|at|over|to|my ..2 .ing",
        "sorry|apologise|apologies|regret|ashamed|regrets|hate|guilty|awful|forgive|terrible|bad|sick ..3 (i|we) .past",
        "sorry|apologise|apologies|regret|ashamed|hate ..3 i|we ..2 (have|'ve|had|'d|was|were|did|am|keep|do|make|always|never|got|get|could|can|would) ..2",
        "sorry|apologise|apologies|regret|ashamed|hate|regrets ..3 (what|how|way|everything|stuff|things|anything|whatever|that|all) ..2 (i|we) ..2",
        "regret|regrets .ing",
        "sorry|apologise|apologies|regret|ashamed|guilty ..4 my",
        // Own acts.
        "i|we ..3 @bad.past",
        "i ..1 (have|'ve|had|'d|was|am|been|kept|keep|started|chose to|decided to|went and|let|made) ..3 @bad.done|@bad.ing|@bad.base|@wrong.done|@wrong.ing",
        "i ..2 @wrong.past",
        "i (did not|never|failed to|could not be|forgot to|did nothing|left|said|told|let|made|was) ",
        "i should (have|not|never)",
        "i could have",
        "i had no right",
        "i|we ..3 (was|am|were|have been|'ve been|had been|been|felt|acted|behaved|being) ..5 @badself",
        "i ..2 (wrong|fault|blame|responsible|liar|cheat|idiot|coward|fool|reason|one)",
        "my ..3 (fault|responsibility|mistake|mistakes|doing|lies|lying|choice|choices|bad|actions|behaviour|words|temper|betrayal|affair|cheating|drinking|gambling|selfishness|silence|wrong|failure|failing|neglect|lie|jealousy|cruelty|outburst|part|insecurities|carelessness|cowardice|pride)",
        "on me $",
        "(that|it|this|all|down) (is|was|to)? ..1 (on me|me|mine|down to me|all me|my doing)",
        "(take|took|taking|accept|own|owning|hold|bear) ..3 (responsibility|blame|full|hands|accountable|accountability|it|that|this|up)",
        "no excuse|excuses|excusing|justification|defence",
        "inexcusable|unforgivable|indefensible|unacceptable of|behaviour|what|for|how",
        "you (did not|never) (deserve|deserved|asked|ask|did|do|make)",
        "(hurt|harm|pain|damage|mess|trouble|upset|distress) ..2 i|we ..2 (caused|did|done|made|gave|created|put|brought|have|'ve)",
        "of|by me",
        "(what|how|everything|things|the way|all) ..1 i ..2 (did|have done|'ve done|said|acted|behaved|treated|have said|spoke|put|wrote|called|made|was|done|caused|am|do|handled)",
        "i (hurt|broke|betrayed|let|failed|wronged|damaged|ruined|destroyed|caused|put|disappointed|upset|embarrassed|humiliated|scared|frightened|neglected|ignored|mistreated|disrespected|dismissed|abandoned|treated)",
        "i (made you|make you|left you|gave you|cost you|robbed|took|stole|caused)",
        "i (did|do) (it|that|this|wrong|a|something|the|all|so|not)",
        "i (messed|fucked|screwed|stuffed|ballsed|cocked|mucked) ..2 up",
        "i (am|was) the (one|reason|problem|liar|person|only|cause)",
        "me (and|who|that|,)? (and)? (my)? (did|was|made|broke|chose)",
        "(guilty / mea culpa / my bad / i will own / hands up / i own)",
        "nobody (made|forced|but me|else)",
        "i (keep|kept|always|often) .ing",
        "(was|is) (rude|wrong|unfair|selfish|cruel|unkind|thoughtless|mean|horrible|out of order|out of line) of me",
        "i ..1 (went|crossed|overstepped|overreacted|lost|took|gave|got|put|turned|sent|read|spent|used|checked|looked|opened|drank|drove|slept|kissed|met|sold|hit|threw|walked|missed|cancelled|called|posted|told|shared|laughed|joked|blamed|chose|brought|wrote|kept|held|ate|showed|stood|pulled|pushed|ran|rang|texted|handled|mishandled|behaved|acted|treated|spoke|talked|left|hid|deleted|blocked|borrowed|booked|bought|invited|promised|agreed|swore|flirted|danced|bet|lent|broke|cut|burnt|shut|locked|raised|slammed|stayed|fell|refused|dodged|avoided|pretended|dropped|lashed|bit|jumped|rolled|interrupted|corrected|compared|ghosted|snapped)",
        "^ (forgot|missed|left|lied|broke|lost|snapped|shouted|should have have|did not|never|spent|told|said|went|ate|used|drank|sent) ",
        "sorry|apologise|apologies ..1 for ..2 @wrong|.ing",
        "we ..2 (lied|hurt|broke|did|betrayed|caused|failed|let|were wrong|made)",
    ],
    holds: is_owned,
};

fn is_owned(sheet: &Sheet<'_>, found: Found) -> bool {
    let hypothetical = sheet
        .clause(found.mark_end.saturating_sub(1))
        .is_some_and(|clause| clause.lead == crate::clause::Lead::If);
    let whatever = sheet.any_word(
        found.start..found.end,
        words!("whatever anything if any may might"),
    );
    let own = sheet.any(found.start..found.end, class!("i"))
        || sheet.any_word(found.start..found.end, words!("me my we excuse excuses"));
    let act = is_own_act(sheet, found);
    !hypothetical
        && !whatever
        && (own || act)
        && !sheet
            .reported
            .get(found.mark_start)
            .copied()
            .unwrap_or(false)
}
