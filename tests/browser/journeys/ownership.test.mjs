// Own it: done when a stranger could read what I did, and no one else is blamed.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";

const room = { at: "#/rooms/ownership" };

journey("the excuses are seen to fall away from one version to the next", { ...room, viewport: "both" }, async ({ page }) => {
  const did = page.getByRole("textbox", { name: "What I did" });
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByRole("alert").getByText("Write what you did first.").waitFor();

  await did.fill("I lied about the money because you made me feel small.");
  await did.blur();
  await page.locator(".noted q").first().waitFor();
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByRole("heading", { level: 1, name: "Tell it again" }).waitFor();

  await did.fill("I lied about the money.");
  await did.blur();
  assert.equal(await page.locator(".noted q").count(), 0);
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByText("Kept. You can stop here.").waitFor();

  await page.getByRole("link", { name: "Compare two versions" }).click();
  await page.getByRole("status").getByText("6 words taken out.").waitFor();
  assert.match(await page.locator("del").innerText(), /because you made me feel small/);
  await expectAccessible(page);
});

journey("not yet is an answer that leads to help and puts a notice on the letters", room, async ({ page }) => {
  await page.getByRole("textbox", { name: "What I did" }).fill("I gambled away the rent.");
  await page.getByRole("radio", { name: "Not yet" }).check();
  await page.getByText("Not yet is an honest answer.").waitFor();
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByRole("heading", { level: 1, name: "Tell it again" }).waitFor();
  await insidePage(page, `location.hash = "#/rooms/apology"`);
  await page.getByText("it can't take the place of stopping").waitFor();
});

journey("what is half-written is there again after a reload", room, async ({ page }) => {
  const did = page.getByRole("textbox", { name: "What I did" });
  await did.fill("I read your diary.");
  await page.reload();
  await did.waitFor();
  assert.equal(await did.inputValue(), "I read your diary.");
});
