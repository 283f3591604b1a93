// "No contact" and "work on my side only" close every tool that involves the partner, and each says why; help and the
// person's own side stay open. And one limit, recorded once, warns wherever a text touches it.

import assert from "node:assert/strict";
import { journey } from "../kit.mjs";
import { screen } from "../kit/steps.mjs";
import { idOf, noContact, ownSideOnly, started, stored } from "../kit/stored.mjs";

const at = (room, kind, name, body, about = []) => ({ room, kind, name, body, about });

/** Something in every room that would involve the partner. */
const begun = [
  at("ownership", "account", "act", {}),
  at("ownership", "version", "telling", { did: "I lied about the card.", hid: "A second card" }, ["act"]),
  at("apology", "letter", "letter", { title: "" }),
  at("apology", "version", "draft", { text: "I lied about the card." }, ["letter"]),
  at("apology", "ready", "ready", { version: idOf("draft") }, ["letter"]),
  at("impact", "impact", "harm", { area: "money", because: "I lied about the card", harm: "you paid twice", source: "told" }),
  at("promises", "promise", "rung", { door: "rung", what: "We walk round the lake", days: { starts: "2026-11-01", every: "once" }, rung: { effort: 1, risk: 1, joint: true } }),
  at("promises", "promise", "evening", { door: "promise", what: "Text before I leave", days: { starts: "2026-11-01", every: "day" } }),
  at("promises", "mark", "missed", { mark: "missed" }, ["evening"]),
];

/** Where each tool is, what it says while it is closed, and what is then out of reach there. */
const tools = [
  ["#/rooms/listening", "This is closed", ["button", "Start listening"]],
  ["#/rooms/openness", "This is closed", ["button", "Keep"]],
  [`#/rooms/openness/from/${idOf("act")}`, "This is closed", ["button", "Keep"]],
  [`#/rooms/impact/${idOf("harm")}`, "This is closed", ["button", "I said it"]],
  [`#/rooms/apology/${idOf("letter")}/give`, "closed", ["button", "I've given it"]],
  ["#/rooms/small_steps", "This is closed", ["link", "We walk round the lake"]],
  [`#/rooms/small_steps/${idOf("rung")}/ask`, "This is closed", ["button", "Yes, for today"]],
  ["#/rooms/review", "This is closed", ["link", "Hand them this screen"]],
  ["#/rooms/review/hand-over", "closed", ["button", "Hand it over now"]],
  ["#/rooms/help", "Help for the two of you isn't listed", ["link", "Somebody for both of us"]],
  ["#/rooms/help/need/couple", "This is closed", ["link", "Write an appointment down"]],
  ["#/rooms/time/setback", "You don't need to tell them", ["textbox", "At the latest at"]],
  ["#/more/upset", "Don't", ["link", "Open the listening room"]],
];

for (const [name, closed, why] of [
  ["no contact", noContact, /They asked for no contact/],
  ["my side only", ownSideOnly, /your side only/],
]) {
  journey(`${name} closes every tool that involves them, and each says why`, { storage: stored(started, closed, ...begun) }, async ({ page }) => {
    const wrong = [];
    for (const [hash, said, [role, gone]] of tools) {
      await screen(page, hash);
      const text = await page.locator("main").innerText();
      if (!text.includes(said)) wrong.push(`${hash} doesn't say “${said}”:\n${text}`);
      const left = await page.locator("main").getByRole(role, { name: gone, exact: true }).filter({ visible: true }).count();
      if (left > 0) wrong.push(`${hash} still has the ${role} “${gone}”`);
    }
    assert.deepEqual(wrong, []);
    await screen(page, "#/rooms/small_steps");
    await page.getByText(why).first().waitFor();
    await screen(page, "#/");
    assert.equal(await page.getByText("Anything left unsaid?").count(), 0);
    assert.equal(await page.getByText(/Tell them/).count(), 0);
    for (const open of ["#/rooms/ownership", "#/rooms/patience", "#/rooms/change", "#/rooms/promises", "#/rooms/time"]) {
      await screen(page, open);
      await page.getByText(/^Done when /).waitFor();
    }
  });
}

const limit = at("boundaries", "boundary", "limit", { about: "No calls at work", signs: ["reception"] });

journey("a limit recorded once warns wherever a text touches it", { storage: stored(started, limit, ...begun) }, async ({ page }) => {
  const touches = page.getByText("No calls at work: “");
  const tried = async (hash, name) => {
    await screen(page, hash);
    const box = page.getByRole("textbox", { name, exact: true });
    await box.fill("I drove to the lake.");
    assert.equal(await touches.count(), 0, hash);
    await box.fill("I was phoning you at the office.");
    await touches.first().waitFor();
  };
  await tried("#/rooms/boundaries", "A text to try");
  await tried("#/rooms/promises/new", "What will you do?");
  await tried(`#/rooms/promises/${idOf("evening")}/edit`, "What will you do?");
  await screen(page, "#/rooms/openness");
  await page.getByRole("radio", { name: "Yes. I'll tell them by a day" }).check();
  await tried("#/rooms/openness", "What is it, in a few words?");
  await tried("#/rooms/openness/new", "What I share");
  await screen(page, `#/rooms/apology/${idOf("letter")}`);
  await page.getByRole("textbox", { name: "Your letter" }).fill("I left a note with your reception.");
  await page.getByText("No calls at work", { exact: false }).first().waitFor();
});
