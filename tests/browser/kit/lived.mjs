// One entry at least of every kind, in the sort of text people write: long, short, in other scripts,
// with words that don't break. For looking at every screen with something on it.

import { idOf, started, stored } from "./stored.mjs";

const long =
  "I read your messages on the old tablet for three months, at night, while you were asleep, and when you asked me " +
  "in the kitchen whether I had ever looked I said no, and I said it again in front of your sister in March.";
const unbreakable = "Rechtsschutzversicherungsgesellschaftenverzeichnis/anlage_3b-2026-11-final-final.pdf";
const mixed = "שלחתי לה הודעה 😞 — and then I said I hadn't. Zażółć gęślą jaźń, Straße, наивно.";

const day = (days) => new Date(Date.parse("2026-11-23T08:00:00Z") - days * 864e5).toISOString();
const date = (days) => day(days).slice(0, 10);
const on = (room, kind, days, name, body, about = []) => ({ room, kind, name, at: day(days), body, about });

const facing = [
  on("ownership", "account", 90, "act", {}),
  on("ownership", "version", 90, "first telling", { did: "Mistakes were made." }, ["act"]),
  on("ownership", "version", 40, "second telling", { did: long, hid: mixed, chose: unbreakable, told_myself: "That it would come right.", regret: "Every\n\nmonth." }, ["act"]),
  on("ownership", "stopped", 39, "stopped", { answer: "not_sure" }, ["act"]),
  on("apology", "letter", 30, "letter", { title: "" }),
  on("apology", "version", 30, "draft", { text: "I'm sorry if you felt hurt, but I was tired.\n\nMistakes were made." }, ["letter"]),
  on("apology", "version", 20, "later draft", { text: `${long}\n\nI'm sorry if anyone was hurt by this.\n\n${mixed}\n\n${unbreakable}` }, ["letter"]),
  on("apology", "ready", 19, "ready", { version: idOf("later draft") }, ["letter"]),
  on("apology", "given", 18, "given", { how: "read_aloud", note: "At the kitchen table." }, ["letter"]),
  on("impact", "impact", 30, "told", { area: "body_sleep", because: "I lied about where I was", harm: long, source: "told", words: "I couldn't sleep" }),
  on("impact", "impact", 29, "guessed", { area: "other", because: unbreakable, harm: "you stopped singing", source: "guess" }),
  on("impact", "validation", 28, "makes sense", { feelings: ["angry", "humiliated"], because: "I lied to you in front of your sister" }),
  on("impact", "said", 27, "said", { asked: true, missed: "the school run" }, ["told"]),
];

const weekly = { starts: "2026-09-01", every: { week: { nth: 2, on: ["Mon", "Thu"] } } };
const doing = [
  on("promises", "promise", 60, "evening", { door: "promise", what: "Put my phone on the table when I come in", days: { starts: date(60), every: "day" } }),
  on("promises", "promise", 60, "counselling", { door: "commitment", sort: "counselling", what: long.slice(0, 110), cue: "Thursday at five", response: "I take the bus", days: weekly, review: date(3), counts_as_kept: unbreakable, supporter: "Sam", reminder: { at: "19:30:00", title: "" } }),
  on("promises", "promise", 50, "money", { door: "putting_right", sort: "money", what: "Pay back 150 on the first", days: { starts: date(50), every: { month: { day: 1 } } } }),
  on("promises", "promise", 45, "rung", { door: "rung", what: "Say good night at the door", days: { starts: date(45), every: "day", pauses: [{ from: date(45) }] }, rung: { effort: 1, risk: 1, joint: false } }),
  on("promises", "mark", 9, "kept", { mark: "kept" }, ["evening"]),
  on("promises", "mark", 8, "missed", { mark: "missed", owned: { tell_by: `${date(7)}T20:00:00`, raised: "not_yet", repair: mixed, plan: "Leave at five" } }, ["evening"]),
  on("promises", "mark", 7, "missed again", { mark: "missed" }, ["evening"]),
  on("change", "rehearsal", 12, "rehearsal", {}, ["counselling"]),
  on("patience", "urge", 5, "urge", { urge: "Ask if I'm forgiven yet", outcome: "other", did: long }),
  on("patience", "urge", 4, "open urge", { urge: unbreakable }),
  on("patience", "alternative", 40, "walk", { what: "Walk once round the block" }),
  on("openness", "offer", 40, "offer", { what: "I say when I'll be late", until: "2026-12-31" }),
  on("openness", "unsaid", 6, "unsaid", { answer: "tell_by", what: "The second card", tell_by: date(1) }),
];

const going = [
  on("boundaries", "boundary", 100, "limit", { about: "No calls at work", words: { theirs: `Don't ring me there. ${mixed}` }, signs: ["office", "Anna"], plan: "Write a note and wait until evening", review: date(2) }),
  on("boundaries", "keeping", 11, "keeping", { how: "partly", note: "Drafted a message, didn't send it" }, ["limit"]),
  on("boundaries", "trigger", 70, "trigger", { cue: "My phone rings late", response: "Say who it is before being asked" }),
  on("help", "appointment", 15, "appointment", { with: "Dr Okafor", time: "18:30", notes: long, went: true }),
  on("help", "homework", 15, "homework", { what: "Write the whole list", by: date(-4) }, ["appointment"]),
  on("help", "agenda", 16, "agenda", { aim: "Where to begin", selected: [idOf("second telling"), idOf("told")] }),
  on("help", "contact", 16, "contact", { name: "Sam", number: "+44 20 7946 0000", note: "Knows about it" }),
  on("review", "look", 14, "look", { span: "week", ratings: { word: 4, truth: 3 }, noticed: mixed, change: "Phone off the table at dinner" }),
  on("review", "theirs", 13, "theirs", { hard: { theirs: "The silence" }, helped: { theirs: "You told me first" } }),
  on("time", "milestone", 10, "milestone", { what: "First month without a lie" }),
  on("time", "anniversary", 50, "anniversary", { what: "The day it came out", day: "2025-11-28", warn_days: 7, plan: "Keep the evening free" }),
  on("time", "setback", 9, "setback", { happened: `I hid a bill again. ${unbreakable}`, tell_by: `${date(8)}T21:00:00`, safety: "I gave them the card", repair: "Pay it from my own account", plan: "Open the post together" }),
  on("time", "note", 50, "note", { text: "You chose this", opens: date(2) }),
  { room: "garden", kind: "seedling", name: "unknown", at: day(3), v: 3, body: { text: "from a later build" } },
];

/** localStorage of somebody who has used every room. */
export const lived = () => stored(started, ...facing, ...doing, ...going);
