//! Changed conduct, promised or begun. An over-promise still counts.

use super::Component;
use super::part::Part;
use crate::lexicon::words;
use crate::pattern::Found;
use crate::sheet::Sheet;

pub static PART: Part = Part {
    component: Component::Repentance,
    patterns: &[
        "i (will|'ll|shall|am going to|would|promise|promise to|swear|vow) ..2 (not|never) ..6 (again|any more|more|ever)",
        "i (will|'ll|shall) ..1 (not|never) ..8",
        "(will|'ll) ..1 (not|never) happen again",
        "not|never ..4 again $",
        "(from now on|from today|from here on|going forward|next time|in future|in the future|from this day|as of today|from tonight|from tomorrow|starting) ..8",
        "i have ..2 (booked|started|joined|stopped|signed|quit|given up|deleted|blocked|cut|begun|enrolled|been going|been seeing|poured|self-excluded|made an appointment|got (a|help)|removed|installed|unfollowed|closed|cancelled|binned|swapped|handed|changed|packed in) ..8",
        "i (booked|started|joined|stopped|signed|quit|deleted|blocked|enrolled|saw|begun|gave up|unfollowed|closed|cancelled|binned) ..5 (counsellor|therapist|therapy|course|group|class|meeting|meetings|gp|app|account|drinking|her|number|smoking|gambling|doctor|contact|apps|programme|aa|sessions|tinder)",
        "i am ..2 (seeing|going|working|getting|learning|undergoing|changing|booking|starting|doing|attending|quitting|giving|cutting|adding) ..6 (therapy|therapist|counselling|counsellor|group|meetings|meeting|help|myself|change|class|course|drinking|programme|sober|dry|rule)",
        "(therapy|therapist|counselling|counsellor|anger management|aa|gamblers|gamcare|meetings|rehab|the group|sponsor|programme) ..4",
        "i ..1 (promise|swear|vow|commit|pledge|am committed|intend|plan|resolve) ..1 (to|that|i|you|never|not|it)",
        "i (will|am going to|want to|shall|need to|mean to|am gonna) ..2 (change|do better|be (better|honest|open|straight|kinder|more|on time|home|there)|work on|learn|listen|stop|start|(tell|ask|ring|text|call|check) ..5 (first|before|by|when|if|every|instead)|step (away|outside|out)|leave the room|walk (away|out)|set (a|an|the)|keep (my|the|it|you|going|stopped)|try to|get help|see (a|the|someone|my)|use the|treat you|think before|cut (down|out|back)|knock|respect|always) ..6",
        "(do|be|doing|being) better",
        "time (for me)? to (change|grow|take)",
        "i (do not) (drink|gamble|smoke|bet|use|see|go|speak|talk|lie) ..3 (any more|now|since|longer)",
        "(days|weeks|months) ..1 (sober|clean|dry|off)",
        "(rule|alarm|reminder|calendar|plan|agreement|limit) ..3 (now|set|in|on|is)",
        "if i ..6 i will|'ll|am",
        "(card|account|app|number|apps|profile) ..1 (is|are|'s) ..1 (cut|closed|deleted|blocked|gone|off|cancelled|frozen|shut)",
        "you ..1 (will|'ll) (never|not) ..6 (again|more|ever)",
        "no more ..3",
        "(going to be|am going to|will be) ..1 (straight|honest|open|better|different|there|more|on time|home|kinder|careful|faithful|sober|patient)",
        "(stopped|given up|packed in|knocked) ..2 (drinking|gambling|smoking|seeing|betting|it)",
        "working (hard)? on (it|myself|my|that|this|being|changing)",
        "trying to (be|change|do|learn|become|stop|get)",
        "i am (changing|learning|done (with|hiding|lying|making))",
        "will not ..6 again",
        "(today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday) i (start|see|begin|go|am)",
    ],
    holds: is_meant,
};

fn is_meant(sheet: &Sheet<'_>, found: Found) -> bool {
    let clause = sheet.clause(found.mark_start);
    let start = clause.map_or(found.start, |clause| clause.start);
    let threat = sheet.any_word(
        start..found.end + 3,
        words!("regret lawyer police solicitor leave blame understand"),
    ) && sheet.any_word(start..found.end, words!("if will you"));
    let other = sheet.any_word(found.start..found.end + 3, words!("ask mix dress pretend excuse excuses say blame insult argue bother defend ring expect deny text stand come hide push contact")) && !sheet.any_word(start..found.end + 6, words!("again more anymore before first"));
    let forgive = sheet.any_word(
        start..found.end + 2,
        words!("forgive forgiveness forget wait back deserve understand pay replace repay sorry apologise home"),
    ) && !sheet
        .any_word(start..found.end + 3, words!("again first never before"));
    let reported = sheet
        .reported
        .get(found.mark_start)
        .copied()
        .unwrap_or(false)
        && !sheet.any_word(start..found.mark_start + 2, words!("promise"));
    let past = sheet.any_word(
        start..found.mark_start,
        words!("sorry said thought told used when"),
    );
    !(threat || other || forgive || reported || past)
}
