// The safety check: nothing of it is kept but "Work on my side only"; and the page for the partner.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const written = (page) => insidePage(page, "JSON.stringify(Object.entries(localStorage))");

journey("fear closes the joint tools and leaves no reason behind", { viewport: "both", at: "#/more/safety" }, async ({ page }) => {
  await page.getByRole("checkbox", { name: /^I'm afraid of my partner/ }).check();
  await expectAccessible(page);
  await press(page, "Show me what helps");
  await page.getByText("Was using this your own idea?").waitFor();
  await page.getByRole("radio", { name: "No, somebody wanted me to" }).check();
  await page.getByText("Then you owe it nothing.").waitFor();
  await page.getByRole("combobox", { name: "Country" }).selectOption("Ireland");
  await page.getByRole("link", { name: "1800 341 900" }).waitFor();
  await expectAccessible(page);
  await press(page, "I've read it. Go on");
  await page.getByText("It's on. Everything that involves them is closed.").waitFor();

  const kept = await written(page);
  assert.ok(kept.includes("own_side_only"));
  for (const reason of ["afraid", "Afraid", "own idea", "somebody wanted"]) {
    assert.ok(!kept.includes(reason), `${reason} is kept`);
  }
  for (const room of ["listening", "openness"]) {
    await page.goto(page.url().replace(/#.*/, `#/rooms/${room}`));
    await page.getByText("This is closed while you work on your side only.").waitFor();
  }
  await page.goto(page.url().replace(/#.*/, "#/rooms/help"));
  await page.getByRole("link", { name: "Somebody for me alone" }).waitFor();
  assert.equal(await page.getByRole("link", { name: "Somebody for both of us" }).count(), 0);
});

journey("rather not saying changes nothing", { at: "#/more/safety" }, async ({ page }) => {
  const before = await written(page);
  await press(page, "I'd rather not say");
  await page.getByText("Nothing of that was saved.").waitFor();
  assert.equal(await written(page), before);
});

journey("danger brings the emergency number first", { at: "#/more/safety" }, async ({ page }) => {
  await page.getByRole("checkbox", { name: "I may hurt myself" }).check();
  await press(page, "Show me what helps");
  await page.getByRole("combobox", { name: "Country" }).selectOption("United States");
  await page.getByRole("link", { name: "911", exact: true }).waitFor();
  await page.getByRole("link", { name: "988", exact: true }).waitFor();
  assert.equal(await page.getByText("Work on my side only” is on now").count(), 0);
});

journey("the page about the app shows nothing that was written", { viewport: "both", at: "#/more/about" }, async ({ page }) => {
  await page.getByRole("heading", { name: "If you're the partner" }).waitFor();
  await expectAccessible(page);
});
