// The mirror: marks stand exactly behind their words, whatever the letter, the zoom and the size of text.

import assert from "node:assert/strict";
import { insidePage, journey } from "../kit.mjs";
import { begin, boxes, findings, letterBox, longLetter, marked, room, status, wordsOf } from "../kit/letter.mjs";

/** Fails unless every word of the letter stands in the mirror where it stands in the text area. */
async function expectExact(page, what) {
  const text = await letterBox(page).inputValue();
  const found = await boxes(page, wordsOf(text));
  assert.ok(found.text.length > 0 && found.text.every((word) => word.length > 0), `${what}: words without a place`);
  const off = wordsOf(text).filter((_, n) => !alike(found.text[n], found.mirror[n]));
  const told = off.slice(0, 5).map(([start, end]) => {
    const n = wordsOf(text).findIndex(([other]) => other === start);
    return `${text.slice(start, end)}: ${JSON.stringify(found.text[n])} and ${JSON.stringify(found.mirror[n])}`;
  });
  assert.equal(off.length, 0, `${what}: ${off.length} of ${found.text.length} words off\n${told.join("\n")}`);
}

/** The same boxes, to half a pixel. */
const alike = (one, two) =>
  one.length === two.length && one.every((box, n) => box.every((edge, side) => Math.abs(edge - two[n][side]) <= 0.5));

/** Fails unless each mark's ground lies behind the words it is about. */
async function expectMarksBehindWords(page) {
  const stretches = await marked(page);
  assert.ok(stretches.length > 0, "nothing is marked");
  const { text } = await boxes(page, stretches);
  const grounds = await insidePage(
    page,
    `[...document.querySelectorAll(".letter-mark")].map((mark) => [...mark.getClientRects()].map((b) => [b.left, b.top, b.right, b.bottom]))`,
  );
  for (const [n, words] of text.entries()) assert.ok(alike(words, grounds[n]), `mark ${n}: ${JSON.stringify([words, grounds[n]])}`);
}

async function expectNoScroll(page) {
  const area = await insidePage(
    page,
    `(() => { const t = document.querySelector("#letter"); return { top: t.scrollTop, over: t.scrollHeight > t.clientHeight, wide: document.documentElement.scrollWidth > innerWidth }; })()`,
  );
  assert.deepEqual(area, { top: 0, over: false, wide: false });
}

async function all(page) {
  await letterBox(page).blur();
  const more = findings(page).getByRole("button", { name: /^Show \d+ more$/ });
  if (await more.count()) await more.click();
}

for (const viewport of ["phone", "desktop"]) {
  journey(`every word of two thousand is mirrored where it stands (${viewport})`, { ...room, viewport }, async ({ page }) => {
    await begin(page, longLetter);
    await all(page);
    await expectExact(page, viewport);
    await expectMarksBehindWords(page);
    await expectNoScroll(page);
    // Scrolled half-way, and with lines added at the end, nothing has slipped.
    await insidePage(page, `scrollTo(0, document.documentElement.scrollHeight / 2)`);
    await expectExact(page, "scrolled");
    await letterBox(page).press("Control+End");
    for (let line = 0; line < 6; line += 1) await page.keyboard.type("\nAnd one more.");
    await expectNoScroll(page);
    await expectExact(page, "written on");
  });
}

journey("zoomed to any size, words and mirror stay together", { ...room, viewport: "desktop" }, async ({ page }) => {
  await begin(page, longLetter);
  await all(page);
  const session = await page.context().newCDPSession(page);
  // Zooming in makes the page narrower by as much.
  for (const zoom of [1.1, 1.25, 1.5, 2, 4]) {
    await session.send("Emulation.setDeviceMetricsOverride", {
      width: Math.round(1280 / zoom),
      height: Math.round(900 / zoom),
      deviceScaleFactor: zoom,
      mobile: false,
    });
    await expectExact(page, `${zoom * 100} %`);
    await expectMarksBehindWords(page);
    await expectNoScroll(page);
  }
});

journey("larger text, the app's or the browser's, moves words and marks alike", { ...room, viewport: "phone" }, async ({ page }) => {
  await begin(page, longLetter);
  await all(page);
  for (const size of ["118%", "137%", "200%"]) {
    await insidePage(page, `document.documentElement.style.fontSize = ${JSON.stringify(size)}`);
    await expectExact(page, size);
    await expectMarksBehindWords(page);
    await expectNoScroll(page);
  }
});

journey("a reader's own spacing of text moves words and marks alike", { ...room, viewport: "phone" }, async ({ page }) => {
  await begin(page, longLetter);
  await all(page);
  // What WCAG's criterion on text spacing allows people to set.
  await insidePage(
    page,
    `(() => { const sheet = new CSSStyleSheet();
      sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }");
      document.adoptedStyleSheets.push(sheet); })()`,
  );
  await expectExact(page, "spaced");
  await expectMarksBehindWords(page);
  await expectNoScroll(page);
});

const odd = {
  "right to left": "אני שיקרתי לך. Sorry if I hurt you.\n\nكذبت عليك بشأن المال (٦٠٠). I'm sorry if you felt bad.\n\nSorry if I hurt you, אהובה שלי, if anyone was upset.",
  "emoji and accents": "👨‍👩‍👧‍👦 Sorry if I hurt you 💔💔 cafe\u0301 naïve Zoë ﬁne 🇬🇧 — “sorry if I upset you”.\n🙂\n\n\n  \n   Sorry if you were hurt.",
  "long words": `Sorry if I hurt you ${"a".repeat(300)} sorry if you felt hurt https://www.example.org/${"very-long/".repeat(30)}`,
  "tabs and spaces": "\tSorry if I hurt you.   \n  \t  I'm sorry if   you\tfelt bad.  \n\n\n",
  "no spaces at all": "私はあなたに嘘をつきました。".repeat(20),
};
for (const [what, text] of Object.entries(odd)) {
  journey(`words and mirror stay together: ${what}`, { ...room, viewport: "both" }, async ({ page }) => {
    await begin(page, text);
    await all(page);
    await expectExact(page, what);
    await expectNoScroll(page);
  });
}

journey("only the line that changes is drawn anew", { ...room, viewport: "phone" }, async ({ page }) => {
  await begin(page, longLetter);
  await all(page);
  await insidePage(
    page,
    `(() => { window.drawn = 0; new MutationObserver((changes) => { for (const c of changes) window.drawn += c.addedNodes.length; })
      .observe(document.querySelector(".letter-mirror"), { childList: true, subtree: true }); })()`,
  );
  await letterBox(page).press("Control+Home");
  await page.keyboard.type("So: ");
  assert.equal(await insidePage(page, `window.drawn`), 4);
  assert.equal((await findings(page).getByRole("listitem").count()) > 3, true);
});

journey("where the system chooses the colours, marks are lines under the words", { ...room, context: { forcedColors: "active" } }, async ({ page }) => {
  await begin(page, "I lied to you. Sorry if I hurt you.");
  await letterBox(page).blur();
  await status(page, "1 passage marked.");
  const look = await insidePage(
    page,
    `(() => { const mark = getComputedStyle(document.querySelector(".letter-mark")); return [mark.textDecorationLine, mark.color]; })()`,
  );
  assert.equal(look[0], "underline");
  assert.match(look[1], /rgba\(.*, 0\)/, "the mirror's words would be drawn twice");
});
