//! What is known about each way in which an apology fails, and where it comes from. Shared by the rules that rest on it.

use crate::finding::Evidence;

/// Conditional apologies.
pub const HYPOTHETICAL: Evidence = Evidence {
    note: "An apology for harm that may not have happened leaves it open whether anything was done.",
    source: "Lazare, On Apology (2004); Battistella, Sorry About That (2014)",
};

/// Excuses and justifications.
pub const EXCUSE: Evidence = Evidence {
    note: "People who defend themselves while apologising are believed and forgiven less; owning the act counts most.",
    source: "Schumann, An affirmed self and a better apology (2014); Lewicki, Polin & Lount (2016)",
};

/// Blame on somebody else.
pub const BLAME: Evidence = Evidence {
    note: "Putting the cause on the person who was hurt turns the apology into a charge against them.",
    source: "Lerner, Why Won't You Apologize? (2017); Freyd, Violations of power (1997)",
};

/// Making the act small.
pub const SMALL: Evidence = Evidence {
    note: "Soft names and comparisons with worse make it easier to live with what one did, not easier to forgive it.",
    source: "Bandura, Moral disengagement in the perpetration of inhumanities (1999)",
};

/// Nobody did it.
pub const NOBODY: Evidence = Evidence {
    note: "Grammar that leaves out who acted is heard as leaving out responsibility.",
    source: "Lazare, On Apology (2004); Battistella, Sorry About That (2014)",
};

/// Regretting the reaction.
pub const REACTION: Evidence = Evidence {
    note: "Being sorry for how somebody feels leaves what caused it outside the apology.",
    source: "Lazare, On Apology (2004); Ingall & McCarthy, Sorry, Sorry, Sorry (2023)",
};

/// Leaving the act unnamed.
pub const UNNAMED: Evidence = Evidence {
    note: "Both people must be able to see that they mean the same act before an apology can be for it.",
    source: "Tavuchis, Mea Culpa (1991); Lazare, On Apology (2004)",
};

/// Hurrying forgiveness.
pub const HURRY: Evidence = Evidence {
    note: "A request for forgiveness adds least to an apology, and a demand for it makes the hurt person work for the other.",
    source: "Lewicki, Polin & Lount (2016); Lerner, Why Won't You Apologize? (2017)",
};

/// The writer's own suffering.
pub const OWN_PAIN: Evidence = Evidence {
    note: "When the one who hurt suffers most loudly, the one who was hurt ends up comforting.",
    source: "Lerner, Why Won't You Apologize? (2017); Tangney & Dearing, Shame and Guilt (2002)",
};

/// Good intent as a defence.
pub const INTENT: Evidence = Evidence {
    note: "The person who acted weighs the intent, the person who was hurt weighs the harm; an apology speaks to the second.",
    source: "Baumeister, Stillwell & Wotman, Victim and perpetrator accounts (1990)",
};

/// Counting merits and debts.
pub const LEDGER: Evidence = Evidence {
    note: "Answering one wrong with another is heard as defence, and the first one stays where it was.",
    source: "Gottman & Silver, The Seven Principles for Making Marriage Work (1999)",
};

/// Attacking the partner's perception.
pub const PERCEPTION: Evidence = Evidence {
    note: "Being told that one's own senses or feelings are wrong harms beyond the first hurt.",
    source: "Sweet, The sociology of gaslighting (2019); Freyd, Violations of power (1997)",
};

/// Pledges that can't be kept.
pub const PLEDGE: Evidence = Evidence {
    note: "Trust comes back through small things that were promised and then seen, and is spent by large ones that weren't.",
    source: "Schweitzer, Hershey & Bradlow, Promises and lies (2006)",
};

/// Threats.
pub const THREAT: Evidence = Evidence {
    note: "A consequence held over somebody takes their free answer away, whatever stands before it.",
    source: "Stark, Coercive Control (2007)",
};
