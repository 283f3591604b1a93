//! The pages of what the scorer finds without a rule, one for each category. They look for no words; the scorer does.

mod agentless;
mod blame;
mod conditional;
mod excuse;
mod feelings;
mod gaslighting;
mod intention;
mod minimizing;
mod overpromise;
mod pressure;
mod scorekeeping;
mod self_pity;
mod threat;
mod vague;

pub use agentless::RULE as AGENTLESS;
pub use blame::RULE as BLAME;
pub use conditional::RULE as CONDITIONAL;
pub use excuse::RULE as EXCUSE;
pub use feelings::RULE as FEELINGS;
pub use gaslighting::RULE as GASLIGHTING;
pub use intention::RULE as INTENTION;
pub use minimizing::RULE as MINIMIZING;
pub use overpromise::RULE as OVERPROMISE;
pub use pressure::RULE as PRESSURE;
pub use scorekeeping::RULE as SCOREKEEPING;
pub use self_pity::RULE as SELF_PITY;
pub use threat::RULE as THREAT;
pub use vague::RULE as VAGUE;
