// Be patient: an urge, ninety seconds that a reload doesn't lengthen, and what came of it.

import assert from "node:assert/strict";
import { expectAccessible, journey } from "../kit.mjs";
import { doneWhen } from "../kit/steps.mjs";

const press = (page, name) => page.getByRole("button", { name, exact: true }).click();
const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();

async function beginPause(page, urge) {
  await page.getByRole("textbox", { name: "What are you about to do?" }).fill(urge);
  await press(page, "Pause for 90 seconds");
  await heading(page, "Wait with me");
}

journey(
  "an urge ends in something other than pressing",
  { viewport: "both", at: "#/rooms/patience" },
  async ({ page }) => {
    await press(page, "Pause for 90 seconds");
    await page.getByRole("alert").getByText("Name it in a few words first.").waitFor();
    await press(page, "Walk once round the block");
    await beginPause(page, "Ask if I'm forgiven yet");
    await expectAccessible(page);

    await page.clock.runFor(60_000);
    await page.getByRole("timer").getByText(/0:(30|2\d)/).waitFor();
    await page.reload();
    await page.getByRole("timer").getByText(/0:(30|2\d)/).waitFor();
    await page.clock.runFor(31_000);
    await heading(page, "That was the pause.");

    await press(page, "Walk once round the block");
    assert.ok(await page.getByRole("radio", { name: "I did something else" }).isChecked());
    await press(page, "Keep");
    await page.getByText("That's written down. You can stop here.").waitFor();
    await page.getByRole("link", { name: "Back to Be patient" }).click();
    const row = page.getByRole("row").filter({ hasText: "November 2026" });
    assert.deepEqual(await row.getByRole("cell").allInnerTexts(), ["0", "1", "0", "0"]);
    await expectAccessible(page);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("table").filter({ visible: true }).count(), 0, "counts aren't printed");
    await page.emulateMedia({ media: "screen" });
    await doneWhen(page, "patience", "an urge ended in something other than pressing, or I wrote down honestly that I pressed");
  },
);

journey("pressing can be written down as it was", { at: "#/rooms/patience" }, async ({ page }) => {
  await beginPause(page, "Send one more message");
  await press(page, "I'm ready to say what I did");
  await press(page, "Keep");
  await page.getByText("Choose one of the three.").waitFor();
  await page.getByRole("radio", { name: "I pressed" }).check();
  await press(page, "Keep");
  await page.getByText("You wrote it down as it was.").waitFor();
  const repair = page.getByRole("link", { name: "Something went wrong: set it down" });
  await repair.click();
  const happened = page.getByRole("textbox", { name: "What did you do?" });
  assert.equal(await happened.inputValue(), "Send one more message");
  await page.goBack();
  await press(page, "Erase");
  await heading(page, "Be patient: right now");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("link", { name: "Send one more message" }).waitFor();
});
