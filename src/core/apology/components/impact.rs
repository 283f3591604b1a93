//! The harm to the partner, or their feelings, stated as real. "If I hurt you" is none; nor is harm to oneself.

use super::Component;
use super::part::Part;
use crate::clause::Lead;
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static PART: Part = Part {
    component: Component::Impact,
    patterns: &[
        "i|we ..4 @harm|betray|fail|disappoint|break ..1 (you|your|u)",
        "(hurt|hurting|harm|pain|upset|embarrass|embarrassed|humiliate|humiliated|disappointed|disappointing|scared|frightened|betrayed|worried|let) you|your",
        "i ..2 (broke|lost|betrayed|shattered|damaged|ruined|destroyed) ..3 (trust|heart|confidence|faith|day|birthday|night|evening|christmas|weekend|wedding|sleep)",
        "i ..3 (made|make|making|left|leave|leaving|had|let) you ..4 (@felt|feel|cry|wait|waiting|alone|think|look|doubt|wonder|question|worry|sit|stand|standing|sitting|explain|carry|deal|face|on your own|in tears|crying|to|believe|ashamed|sick|ill|watch|listen|lie|apologise|pay|walk|find)",
        "i ..2 (caused|brought|gave|put|cost|took|robbed|stole|inflicted) ..1 (you|your|u) ..4",
        "(pain|hurt|harm|damage|distress|grief|trouble|upset|suffering|anxiety|humiliation|anguish|stress|embarrassment) ..3 (i|we|you|me|your|this|it) ..3 (caused|gave|put|brought|did|felt|feel|carry|carrying|made|through|has|have|are|experienced|inflicted|in|went)",
        "you (felt|feel|cried|were|must have|must|looked|sat|stood|had to|have to|waited|have been|'ve been|flinched|went quiet|went|stopped|lay|ended|got|had|left|lost|walked|missed|trusted|spent|could not|did not|came|found|paid|needed|deserved|asked|jumped|are|thought|sounded|went) ..3 \
            (@felt|cry|crying|cried|quiet|alone|tears|wait|waiting|humiliated|small|startled|stood|sat|yourself|own|trust|sleep|safe|standing|sitting|sick|scared|believe|flinch|floor|bathroom|work|lonely|red|white|foolish|stupid|counting|dark|me|it|asked|explain|pretend|face|silent|shaking|front|night|cold|hours|morning|there|home|bed|everything|asleep|hear|out|walk|because)",
        "your (face|eyes|voice|hands|trust|heart|confidence|feelings|tears|pain|hurt|anger|day|birthday|disappointment|lip|shoulders|smile|sleep|sense) ..3",
        "(saw|see|seen|heard|hear|watched|noticed) ..1 (you|your|that you|how) ..4",
        "(it|that|this|which|what i ..4|my ..2) ..1 (hurt|hurts|upset|humiliated|scared|frightened|embarrassed|worried|disappointed|devastated|broke|crushed|cost|left|made|put|wounded|shamed|affected|harmed|damaged|took|landed|took) ..1 (you|your|ur)",
        "you ..1 (did not|never) (deserve|deserved)",
        "you ..1 (deserved|deserve) (better|more|so|the|a|to)",
        "you (have|had|are|'ve) ..2 (every|a|all the|good|right|reason|entitled|allowed) ..2 (right|reason|to|be)",
        "(can|could|must|should) not have been easy|nice|pleasant",
        "(it|that) must ..2 (have|be|feel) ..2 (hard|awful|horrible|lonely|hurt|hurtful|scary|frightening|humiliating|painful|terrible|horrid|been|felt)",
        "(how|what) ..3 (hurt|painful|hard|scared|alone|humiliating|awful|much) ..2 (you|it|that|this) ..1 (are|were|is|was|must|felt|hurt|have|meant|did|has|made|must)",
        "(what i|how i|i) (put) you through",
        "put you through|in|at|on",
        "left you ..3",
        "let you down",
        "(hurtful|humiliating|frightening|painful|unfair|cruel|awful|horrible|embarrassing|degrading|scary|disrespectful|lonely) (to|for|on) (you|u)",
        "(in front of) (your|our|the|everyone|all|people|my) ..1",
        "(the|that|a) look on your face",
        "(you|your @kin|the kids|she|he|they) ..2 (cried|crying|hurt|sobbed|wept|upset|was in tears)",
        "(ruined|spoiled|spoilt|wrecked|destroyed) (your|ur|our|the|her|his|their|everything) ..2",
        "you (had|have) to ..2",
        "(betrayed|broke|broken|lost|destroyed|shattered|abused|damaged) (your|ur|our|the) trust|heart|confidence|faith",
        "(hurt|harmed|betrayed|damaged|let|destroyed) (you|her|him|them|people|others|everyone|our|your) ..1",
        "(you were|you are been|you have been) ..2 (left|made|hurt|lied|betrayed|kept|put|forced|humiliated|alone|right to be|scared|mocked|ignored)",
        "(lives|life|night|day) ..1 ruined|worse|harder|hell",
        "harder|worse for you",
        "(you|your ..1) (were|was|had been|'d been) ..3 (looking forward|counting on|saving|waiting|planning|excited|relying|working|so proud|proud|trying)",
        "(meant|means|mattered|matters) ..2 (to you|you)",
        "you have been carrying|doing|living|paying",
    ],
    holds: is_real,
};

/// Stated as a fact, not asked or supposed, and not the partner's act against the writer.
fn is_real(sheet: &Sheet<'_>, found: Found) -> bool {
    let clause = sheet.clause(found.mark_start);
    let start = clause.map_or(found.start, |clause| clause.start);
    let supposed = clause.is_some_and(|clause| clause.lead == Lead::If)
        || sheet.any_word(
            start..found.end,
            words!("if may might any anyone whatever never again will would rather should"),
        ) && !sheet.any_word(start..found.end + 2, words!("deserved deserve"));
    let negated = sheet.any_word(start..found.end, words!("not never"))
        && !sheet.any_word(
            start..found.end + 2,
            words!("deserve deserved easy sleep trust stop say safe believe did could"),
        );
    let intent = sheet.any_word(
        start..found.mark_end,
        words!("mean want wanted intend intention trying meant promise"),
    );
    let sorry_you = sheet.any_word(
        found.start.saturating_sub(2)..found.start,
        words!("sorry regret"),
    ) && sheet.is(found.start, class!("you"))
        && !sheet.any_word(
            found.start..found.end + 8,
            words!("because by when while me had"),
        );
    let question = sheet
        .words
        .get(found.end.saturating_sub(1))
        .is_some_and(|word| word.asks);
    let reported = sheet
        .reported
        .get(found.mark_start)
        .copied()
        .unwrap_or(false);
    !(supposed || negated || intent || sorry_you || question || reported)
}
