// Get help: a contact and words within two taps, the sorter, appointments, homework, a sheet to print.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { doneWhen } from "../kit/steps.mjs";

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
const written = (page) => insidePage(page, "JSON.stringify(Object.entries(localStorage))");

async function choose(page, country) {
  await page.getByRole("combobox", { name: "Country" }).selectOption(country);
}

journey(
  "within two taps I have a suitable contact and words to say",
  { viewport: "both", at: "#/rooms/help" },
  async ({ page }) => {
    await page.getByText("Choose your country to see its numbers.").waitFor();
    await choose(page, "United Kingdom");
    assert.equal(await page.getByRole("link", { name: "999" }).getAttribute("href"), "tel:999");
    await expectAccessible(page);

    await page.goto(page.url().replace(/#.*/, "#/timeline"));
    await page.getByRole("banner").getByRole("link", { name: "Help" }).click();
    await page.getByRole("link", { name: "How I behave frightens or hurts them" }).click();
    const line = page.getByRole("listitem").filter({ hasText: "Respect Phoneline" });
    assert.equal(await line.getByRole("link", { name: "0808 802 4040" }).getAttribute("href"), "tel:08088024040");
    await line.getByText(/Checked 1 Oct/).waitFor();
    await page.getByText("I've frightened my partner and I want to stop.").waitFor();
    await expectAccessible(page);
    await doneWhen(page, "help", "within two taps I have a suitable contact and words to say");
  },
);

journey("an old check is said to be old, and a gap is said to be a gap", { at: "#/rooms/help/need/own-behaviour", clock: "2027-02-01T09:00:00Z" }, async ({ page }) => {
  await choose(page, "Australia");
  await page.getByText("That's more than 90 days ago.").waitFor();
  await choose(page, "Germany");
  await page.getByText("We have no checked line of this kind for your country.").waitFor();
  await page.getByText("Täterarbeit häusliche Gewalt").waitFor();
});

journey("the sorter never leads two people into one room while one is afraid", { at: "#/rooms/help/sort" }, async ({ page }) => {
  const before = await written(page);
  const couple = page.getByRole("link", { name: "Somebody for both of us" });
  await page.getByRole("checkbox", { name: "We both want to talk with somebody together" }).check();
  await couple.waitFor();
  await page.getByRole("checkbox", { name: "I'm afraid of my partner" }).check();
  await couple.waitFor({ state: "detached" });
  await page.getByRole("link", { name: "I'm afraid of my partner" }).waitFor();
  assert.equal(await written(page), before);
  await expectAccessible(page);
});

journey("homework becomes a commitment, and a session can be printed without their words", { at: "#/rooms/help" }, async ({ page }) => {
  await page.getByRole("link", { name: "Write homework down" }).click();
  await page.getByLabel("What were you asked to do?").fill("I write the whole list down");
  await press(page, "Keep");
  await page.getByRole("link", { name: "I write the whole list down" }).click();
  await press(page, "Make it a commitment");
  await page.getByRole("link", { name: "Now a commitment" }).waitFor();

  await page.goto(page.url().replace(/#.*/, "#/rooms/listening"));
  await page.getByRole("radio", { name: "Yes, they said so" }).check();
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await press(page, "Start listening");
  await press(page, "They're finished");
  await page.getByLabel("Their point, in their words").fill("You hid it from me");
  await page.getByLabel("Their point, as you understood it").fill("That I hid it");
  await page.getByRole("radio", { name: "Partly" }).check();
  await press(page, "Keep");
  await page.getByText("You have their point").waitFor();

  await page.goto(page.url().replace(/#.*/, "#/rooms/help/new/agenda"));
  await page.getByLabel("What do you want from it?").fill("Where to begin");
  await page.getByRole("checkbox", { name: /That I hid it/ }).check();
  await press(page, "Keep");
  await page.getByRole("link", { name: "Where to begin" }).click();
  await page.getByRole("link", { name: "Show the sheet to print" }).click();
  await page.getByText("That I hid it").waitFor();
  assert.equal(await page.getByText("You hid it from me").count(), 0);
  await page.getByRole("checkbox", { name: "Print their words too" }).check();
  await page.getByText("You hid it from me").waitFor();
});

journey("an appointment is due on its day until I say whether I went", { at: "#/rooms/help/new" }, async ({ page }) => {
  await page.getByLabel("With whom?").fill("Dr Okafor");
  await page.getByLabel("Day").fill("2026-11-24");
  await page.getByLabel("Time").fill("18:30");
  await press(page, "Keep");
  await page.clock.setSystemTime("2026-11-25T09:00:00Z");
  await page.reload();
  await page.getByRole("link", { name: "Dr Okafor" }).click();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByText("Call them and ask for a new one.").waitFor();
  await press(page, "Keep");
  await page.getByText("You didn't go.").waitFor();
});
