//! Words that texting writes alike, told apart by the word after them.

use super::lexicon::{Lexicon, class};
use super::text::{Gap, Word};

/// Decides the words that texting writes alike: "ur" for "your" and "you are", "cause" for the noun and "because".
pub fn settled(words: Vec<Word>) -> Vec<Word> {
    let lexicon = Lexicon::get();
    let (ur, cause) = (lexicon.id("ur"), lexicon.id("cause"));
    let after_are = [
        class!("skip"),
        class!(".ing"),
        class!("not"),
        class!("art"),
        class!("felt"),
        class!("toomuch"),
        class!("crazy"),
        class!("kind"),
    ];
    if !words.iter().any(|word| word.id == ur || word.id == cause) {
        return words;
    }
    let mut out = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        let next = words.get(at + 1).filter(|next| next.gap == Gap::None);
        let mut push = |plain: &str, gap: Gap| {
            let id = lexicon.id(plain);
            out.push(Word {
                id,
                tags: lexicon.tags(id),
                gap,
                ..*word
            });
        };
        let is_be =
            next.is_some_and(|next| next.id != 0 && after_are.iter().any(|tags| next.is(*tags)));
        if word.id == ur && is_be {
            push("you", word.gap);
            push("are", Gap::None);
        } else if word.id == ur {
            push("your", word.gap);
        } else if word.id == cause
            && next.is_some_and(|next| next.is(class!("subject")) && !next.is(class!("you")))
        {
            push("because", word.gap);
        } else {
            out.push(*word);
        }
    }
    out
}
