//! An offer or step to undo, compensate or care for the harm. A promise about future conduct alone is `repentance`.

use super::Component;
use super::part::Part;
use crate::lexicon::{class, words};
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static PART: Part = Part {
    component: Component::Repair,
    patterns: &[
        "make it|this|things|that|amends ..2 (up to|right|up|better|good)",
        "make amends",
        "(put|set|putting|make|making|get) ..2 (right|straight)",
        "i ..1 have ..2 (ordered|paid|repaid|replaced|mended|fixed|booked|rung|rang|phoned|cleaned|bought|emailed|transferred|returned|arranged|apologised|rebooked|contacted|corrected|sorted|washed|told (your|her|him|them|everyone|mum|the)|taken it|written to|spoken to|asked (her|him|them|the|your)|put (the|it|your|all|back)|sent (her|him|them|the|it)|found (a|the|another|someone|it)) ..8",
        "i (rang|called|phoned|emailed|messaged|wrote to|told|texted|asked|apologised to) ..6 (today|this morning|apologised|apologise|truth)",
        "i (ordered|repaid|replaced|fixed|returned|transferred|paid back) ..6",
        "i am ..2 (paying|replacing|ordering|getting|fixing|taking|booking|buying|driving|ringing|calling|going to (pay|replace|fix|ring|tell|call|order|get|buy|apologise|write|make|put|sort|drive|return|take|clean|mend)|gonna (pay|replace|fix)) ..6",
        "i (will|'ll|can|could|would|shall|want to|would like to|'d like to|am happy to|am going to|intend to|plan to) ..2 @fix.base ..6",
        "i (will|'ll|shall) ..1 (tell (your|them|her|him|everyone|the)|take (you|the|it|over|your)|have it|get (it|you|another|a new|the|him|her)|make (you|it|dinner|up|good|sure)|put (it|the|back|that)|give (you|it|back|the)|do (the|all|your)|bring|sit|stay|look after|mind|cover|come with|hand|set)",
        "let me (make|pay|fix|take|replace|buy|help|do|put|sort|know what|cook|cover|try)",
        "(ask me|ask) ..1 (anything|whatever|what you|me|any)",
        "(answer|tell you) ..2 (anything|whatever|any|every|all|everything|your questions|questions|what you)",
        "(new|another|replacement|copy|same) ..3 (ordered|coming|is on|arrives|on its way|by|booked|one)",
        "(ordered|booked|bought) (another|a new|you a|you another)",
        "(is|are|'s) ..1 (coming|booked|ordered|paid|being|back|in the post|in your account|fixed|sorted|down now|deleted|on order|mended|replaced|transferred)",
        "(pay|paying|give|giving|giving it|buy|buying|bring) ..4 (back|you back|it back|for it|for the|the damage|you another|you a)",
        "(money|cash) ..4 (account|back|transferred|drawer|repaid|envelope)",
        "standing order",
        "(undo|repair|rebuild|mend|restore) (the|it|what|that|this|our|your|some|any|my|trust)",
        "(taken|took|take) it down",
        "(what|anything|something|how) ..1 (can|could|may|would|might) i (do|make|help|fix)",
        "(whatever|anything) you (need|want) from me",
        "i (would|'d) like to ..2 (make|pay|replace|put|help|repair|take|apologise to)",
        "(offer|offered|offering) to",
        "to ..1 (make up for|compensate|say sorry to|apologise to|put it right)",
        "here is|are (the|all|every|my|what|your) ..2 (receipts|receipt|confirmation|money|truth|list|passwords|statements|login|phone|dates|number)",
        "you can (look|see|check|have|ask|read|go through|use|keep|take)",
        "(tell|told|telling|ring|rang|write|wrote|correct|corrected|say) ..3 (truth|them|her|him|mum|everyone|sister|boss|parents|mother|that it was|what really) ..2 (i|it was|that|so|that i|was me|lied|wrong)",
        "said sorry to (her|him|them|your)",
        "i have told (her|him|them|your|the|everyone)",
    ],
    holds: is_offered,
};

fn is_offered(sheet: &Sheet<'_>, found: Found) -> bool {
    let clause = sheet.clause(found.mark_start);
    let start = clause.map_or(found.start, |clause| clause.start);
    let negated = sheet.any_word(start..found.end, words!("not never cannot"))
        || sheet.any_word(
            start.saturating_sub(2)..found.start,
            words!("sorry regret should could"),
        );
    let if_clause = clause.is_some_and(|clause| clause.lead == crate::clause::Lead::If);
    let past_wrong = sheet.any_word(
        start..found.end,
        words!("lied lie when sorry before anyone behind secretly"),
    ) && sheet.any(start..found.end, class!(".past"));
    let ledger = sheet.any_word(start..found.end, words!("owe who"));
    let reported = sheet
        .reported
        .get(found.mark_start)
        .copied()
        .unwrap_or(false);
    !(negated || if_clause || past_wrong || reported || ledger)
}
