// Own it: done when a stranger could read what I did, and no one else is blamed.

import assert from "node:assert/strict";
import { expectAccessible, insidePage, journey } from "../kit.mjs";
import { doneWhen } from "../kit/steps.mjs";

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
  const blamed = (name) => page.getByRole("region", { name });
  await blamed("What still blamed, in the earlier one").locator("q").first().waitFor();
  await blamed("What still blames, in the later one").getByText("Nothing is marked in it.").waitFor();
  await expectAccessible(page);
  await doneWhen(page, "ownership", "a stranger could read what I did, and no one else is blamed");
});

journey("all six questions are kept, and what they hold goes on without being typed again", room, async ({ page }) => {
  const told = {
    "What I did": "I read her messages for three months.",
    "What I hid": "The old tablet in the garage",
    "What I chose": "Each night I picked it up again.",
    "What I told myself at the time": "That I only wanted to be sure.",
    "What I regret": "That I lied when she asked.",
  };
  for (const [name, text] of Object.entries(told)) await page.getByRole("textbox", { name }).fill(text);
  await page.getByRole("group", { name: "Has it stopped?" }).getByRole("radio", { name: "Yes" }).check();
  await page.getByRole("button", { name: "Keep this version" }).click();
  await page.getByRole("heading", { level: 1, name: "Tell it again" }).waitFor();
  for (const [name, text] of Object.entries(told)) {
    assert.equal(await page.getByRole("textbox", { name }).inputValue(), text);
  }
  assert.equal(await page.locator(".noted q").count(), 0, "what I told myself isn't marked");

  await page.getByRole("link", { name: "What it did to them" }).click();
  const because = page.getByRole("textbox", { name: "Because I …" });
  assert.equal(await because.inputValue(), "I read her messages for three months");
  await page.goBack();
  await page.getByRole("link", { name: "Anything they don't know yet" }).click();
  const what = page.getByRole("textbox", { name: "What is it, in a few words?" });
  assert.equal(await what.inputValue(), "The old tablet in the garage");
  await page.getByRole("link", { name: "It's something big that they don't know" }).waitFor();
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
