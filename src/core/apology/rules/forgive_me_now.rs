//! "You have to forgive me", "can we move on", "I already said sorry": forgiveness or closure demanded or hurried.

use super::{Advice, Rule, evidence};
use crate::cue::Cue;
use crate::finding::{Category, Severity};
use crate::lexicon::{class, words};

pub static RULE: Rule = Rule {
    id: "forgive_me_now",
    category: Category::Pressure,
    severity: Severity::Strong,
    claim: "Forgiveness that is demanded or hurried isn't asked for.",
    evidence: evidence::HURRY,
    reason: "“{}” hurries them. They don't owe an answer. Can you leave it out?",
    advice: Advice::Cut,
    patterns: &[
        "[ you (have to|need to|must|got to|have got to|should|ought to|had better) ..3 (forgive|forgiven|answer|reply|talk to me|speak to me|pick up|come home|come back|move on|let it go|let this go|get over|accept|believe|give me|drop|trust|understand|stop punishing|call me|ring me|text|open|be patient|take me|let me|listen|meet) ] !go|leave|this|that|what|why|how|the",
        "[ you (have to|need to|must|got to) (forgive|answer|talk|come|stop|move|get over|trust|accept|be patient|believe) ]",
        "[ (can|could|shall|should|will|may) (we|you) ..2 (please)? (just)? (move|get|put|forget|drop|draw|go back|get back|be normal|be ok|start over|start again|leave|stop|let|pretend|get past|end|call it|kiss and|be friends|turn|wipe|please|squash|both move) ..1 \
            (on|past|this|it|over|that|all|about|back|a line|normal|go|behind|to|quits|now|the page|make|the slate|like|talking|arguing|fighting|punishing) ]",
        "[ (let us|we should|we need to|we must|we can|we have to|time to|lets|we ought to|i want us to|i would like us to|i need us to|i want to|time we|we will|you and i will|we are going to) ..2 (move on|move forward|get past|put|forget about|forget this|forget it|drop|draw a line|get over|go back|get back|leave it|leave this|let it go|squash|start fresh|start over|turn the page|wipe the slate|bury|stop (this|fighting|arguing|talking)) ]",
        "<!@noimp [ (get over it|get past it|get on with it|let it go|drop it|move on|forget about it|forget it|forgive and forget|give it a rest|give over|stop going on|stop bringing it up|stop being like this|grow up|snap out of it|build a bridge) ] !or",
        "[ (put|leave|get) (it|this|that|everything|all this|all of this|the past|things|all that) ..1 behind us|you ]",
        "[ i have already (apologised|said (i am|i was)? sorry|told you (i am|i was)? sorry) ] !badly|to|and|once|but|for",
        "[ i already (apologised|said (i am|i was)? sorry|told you (i am|i was)? sorry) ]",
        "[ i (have|'ve) ..1 (already)? (apologised|said sorry|said i am sorry|told you i am sorry) ..3 (times|time|million|hundred|already|enough|now|again|so) ]",
        "[ how many (more)? times|ways ..4 (sorry|apologise|say it|hear it|to say|tell you|i|do) ]",
        "[ how (long|much longer|much more) ..2 (is|are|will|do|does|must|am|have|you|this) ]",
        "[ what (more|else) (do|can|could|am|is|would|must|should|did) (you|i|there|we) ]",
        "[ what (do) you want (from me|me to|off me|now) ]",
        "[ i said (i am|i was)? sorry ] (ok|so|already|what|now|did not i|how many|what more|what else|why are)",
        "[ i said (i am|i was)? sorry ] , what|so|how|now|ok|did|why|can",
        "[ (is|is not) (that|it|sorry|an apology|my apology) (not)? ..2 (enough|good enough) ]",
        "[ (that|it) is not even good enough ]",
        "[ (when|how soon) (will|are|can|do) you ..2 (forgive|get over|be ok|stop|come|talk|let|going to|gonna) ]",
        "<!@noimp [ (answer|reply|respond|call|ring|text|phone|message|write) (me|back|my messages|my texts|my calls|your phone|to me|this|now) ] !when|if|whenever|only",
        "<!@noimp [ (pick up|answer your|open the door|open up|come home|come back|return to (the|me|your)|unblock me|let me in|take me back|talk to me|speak to me|say something|just say (you|it|yes|that you)|look at me|give me an answer|give me a call) ] !when|if|whenever|with|by|at|on|or",
        "[ why (are you not|will you not|have you not|did you not|are you still you you|wont you|can not you|can you not) ..2 (answer|answering|reply|replying|replied|talk|talking|forgive|forgiving|speak|speaking|call|picking|pick|move|let|let it|still|texting|mad|ignoring|get|be|accept) ]",
        "<!@noimp [ (stop|quit|enough|no need for) ..1 (punishing|ignoring|the silent|silent|this|being|holding|making me|throwing|torturing|dragging|sulking|acting|avoiding|going on|giving me|bringing|blanking|shutting) ]",
        "[ (you have) ..2 (punished|tortured|ignored|made me (suffer|pay|wait)) ]",
        "[ if you ..1 (loved|love|cared|care|had any|really loved|ever loved|really cared|trusted|respected|meant it|were serious|valued|believed|value) ..4 (you would|you 'd|you will|you|me|us|this) ]",
        "[ (a|any) (good|real|loving|proper|decent|true) (wife|husband|partner|girlfriend|boyfriend|woman|man|christian|person) ..1 (would|forgives|should|will|does|is) ]",
        "[ (god|the bible|jesus|scripture|our vows|your vows|marriage|a marriage|family|a christian|love) ..2 (says|commands|tells|wants|teaches|requires|means|is about) ..5 (forgive|forgiving|forgiveness|together|forget|forgives) ]",
        "[ (do not|never|not to|no need to|rather you did not|must not|better not|please not) ..2 (tell|telling|mention|breathe|say anything|speak about|talk about|go blabbing|go telling|post|bring|involve) ..3 (anyone|anybody|your @kin|your|my @kin|about this|to your|to anyone|a soul|others|people|the kids|her|him|this|them|mum) ]",
        "[ (keep) (this|it|that|all this) (between|to yourself|quiet|private|secret|in the family) ]",
        "[ i (will|would|'d) (only|gladly|happily)? (apologise|say sorry|say i am sorry|forgive|admit) ..4 (if|when|once|as soon as) you ]",
        "[ (say|apologise) ..1 (sorry)? (first|too|as well) and ]",
        "[ (please)? do not (leave|go|give up on|walk|end|abandon|throw|do this|divorce|break up|shut me|hang up|hate me|block|ignore|be like|cut me|move out|quit) ..1 (me|us|out|on|away|this|it|like|off|with|$) ]",
        "[ (please)? (come back|come home|stay|take me back|give me another chance leave|give us another) ] (please|baby|babe|i beg|i need|i am begging|to me|tonight|now|today|and|by)",
        "[ (i am|i) (begging|beg) (you|u) ..1 (to|not|do|please|$) ..1 (come|stay|not|leave|take|give|let|talk|forgive|answer|pick)? ]",
        "[ (i need|i want|i expect|i should like|i demand|i require|i am waiting|i am still waiting) (an answer|a reply|your answer|your forgiveness|a response|you to (forgive|answer|come|say|stop|talk|trust|let|tell|reply|move|get|return|believe|give|accept)|for your (answer|reply|forgiveness)|for an answer|for you to) ]",
        "[ you (have|'ve) (got)? (until|till|to) ..3 (decide|sunday|monday|friday|tomorrow|tonight|saturday|wednesday|thursday|tuesday|say|tell|midnight|weekend|stop|end) ]",
        "[ (by|before) (tonight|tomorrow|sunday|monday|friday|saturday|midnight|the weekend|noon|ten|the end of) ] ..4 or ",
        "[ (it has|it is) (got to|gotta|time to|time you|time for you|been) ..4 (stop|now|over it|long enough|enough|forgive|forgave|move|moved|let|end) ]",
        "[ (i hope|i trust|i assume|i expect|i take it|i presume|so) ..1 (that)? (we|you) ..1 (can|will|are|'ll) ..1 (now|be|put|move|all|agree|go|get) ..2 (ok|fine|good|behind|on|normal|past|closed|over|it now|be over|even|cool|settled|forgiven|forgive now) ]",
        "[ (are we|we are|so we are|we) (good|cool|ok|fine|all good|even|sorted|alright) ] (now|yeah|right|then|or|,|$)",
        "[ (i know|i am sure|i am certain sure) you (will|'ll) (forgive|come|see|get over|understand|take|be) ]",
        "[ (after|since) i (have)? (said|apologised) ..3 you (should|must|need|have to|can) ]",
        "[ (the least you could|can you at least|at least you could|least you can|you could at least|you can at least|can you at least) ]",
        "[ (how can you|how could you|you can not) ..1 (not forgive|still be|stay|just leave|just throw|throw|give up|do this|end|leave me|refuse|ignore|hold|still hold|punish|shut) ..2 ]",
        "[ (stop|quit|why|are you still|keep|going to) ..1 (hold|holding) (it|this|that) against ]",
        "[ (life|time) is too short ]",
        "[ i (can not|will not) ..1 (wait forever|wait (much|any) longer|keep (waiting|apologising|saying sorry|saying it|doing this)|apologise forever|go on (saying|apologising)) ]",
        "[ if (she|he|they|your @kin|i|god) can (let|forgive|get|move) ]",
    ],
    spared_by: &[Cue::Frees],
    holds: |sheet, found| {
        let clause = sheet
            .clause(found.mark_start)
            .map_or(found.mark_start, |clause| clause.start);
        let before = clause..found.mark_start;
        let disclaimed = sheet.any_word(
            before.clone(),
            words!("not never without told asked expect you'd if saying when until whenever unless hope"),
        ) && !sheet.word_is(found.mark_start.saturating_sub(1), words!("please"));
        let freed = sheet.any_word(
            found.mark_start..found.mark_end + 5,
            words!("ready whenever want like willing"),
        ) && !sheet.any_word(found.mark_start..found.mark_end, words!("do i"));
        let i_should = sheet.is(found.mark_start, class!("i"))
            && sheet.any_word(found.mark_end..found.mark_end + 4, words!("wrong"));
        let ask_sign = sheet.sentence(found.mark_start);
        let frees_before = sheet
            .signs
            .iter()
            .any(|sign| sign.cue == Cue::Frees && sign.sentence == ask_sign);
        !(disclaimed || freed || i_should || frees_before)
            || sheet.any_word(found.mark_start..found.mark_end, words!("must"))
    },
    #[cfg(test)]
    flags: &[
        "I'm sorry. [You have to forgive me].",
        "sorry ok [can we move on] now",
        "I've said sorry, [what more do you want]?",
        "[I've already apologised a hundred times].",
        "[If you loved me you'd] answer. Sorry.",
        "Sorry. [Please don't leave me].",
    ],
    #[cfg(test)]
    passes: &[
        "Please forgive me.",
        "You don't have to forgive me.",
        "I hope you can forgive me one day.",
        "Can we talk when you're ready?",
        "I told you to get over it, and that was cruel.",
        "I'm not asking you to come back.",
    ],
    ..Rule::USUAL
};
