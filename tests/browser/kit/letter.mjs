// The composer as journeys use it: its parts by name, a long letter, and where words really stand, in the mirror and in
// the text area itself, whose own boxes only the browser's inspector can reach.

import { readFileSync } from "node:fs";
import { insidePage } from "./page.mjs";

/** The options of a journey that begins in the room. */
export const room = { at: "#/rooms/apology" };

/** A messy letter of about two thousand words: faults, lists, two alphabets, a long address. */
export const longLetter = readFileSync(new URL("../letters/long.txt", import.meta.url), "utf8").trimEnd();

export const letterBox = (page) => page.getByRole("textbox", { name: "Your letter" });
export const findings = (page) => page.getByRole("region", { name: "Findings" });
export const partsPanel = (page) => page.getByRole("region", { name: "Parts of an apology" });

/** Waits until the count of findings, as it is announced, says this. */
export const status = (page, text) => findings(page).getByRole("status").filter({ hasText: text }).first().waitFor();

/** Starts a letter with these words, as if pasted. */
export async function begin(page, text = "") {
  await page.getByRole("button", { name: "Start with a blank page" }).click();
  await letterBox(page).click();
  if (text) await page.keyboard.insertText(text);
}

/** Goes to a screen below the letter that is open. */
export async function goOn(page, below) {
  await insidePage(page, `location.hash = location.hash.split("/").slice(0, 4).join("/") + ${JSON.stringify(below)}`);
  await page.locator("main h1:focus").waitFor();
}

/** The address of the letter that is open, as a hash. */
export const addressOf = (page) => insidePage(page, `location.hash.split("/").slice(0, 4).join("/")`);

/** Puts the caret, or a selection, at these UTF-16 units. */
export const select = (page, start, end = start) =>
  insidePage(page, `(() => { const t = document.querySelector("#letter"); t.focus(); t.setSelectionRange(${start}, ${end}); })()`);

/** Points at marked words: with a finger on a phone, else with the mouse. */
export async function pointAt(page, mark, { touch = true } = {}) {
  await mark.scrollIntoViewIfNeeded();
  const box = await mark.evaluate((element) => {
    const { x, y, height } = element.getClientRects()[0];
    return { x, y, height };
  });
  const place = [box.x + 12, box.y + box.height / 2];
  await (touch ? page.touchscreen.tap(...place) : page.mouse.click(...place));
}

/** What is selected in the letter. */
export const selected = (page) =>
  insidePage(page, `(() => { const t = document.querySelector("#letter"); return t.value.slice(t.selectionStart, t.selectionEnd); })()`);

/** Answers the five questions before a letter is ready. */
export async function answer(page, answers) {
  const questions = [/Have they been heard/, /Is contact welcome/, /harm them/, /don't know yet/, /done it again/];
  for (const [at, question] of questions.entries()) {
    await page.getByRole("group", { name: question }).getByRole("radio", { name: answers[at], exact: true }).check();
  }
}

// Runs in the page: boxes of stretches (UTF-16 units, first and one past the last) of the text below a root, whose
// lines are separate elements or held apart by line breaks.
const measure = `function (stretches, byLine) {
  const places = [];
  let at = 0;
  const walk = document.createTreeWalker(this, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let line = 0;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      places.push([at, node]);
      at += node.length;
    } else if (node.nodeName === "BR") {
      at += 1;
    } else if (byLine && node.parentNode === this) {
      if (line > 0) at += 1;
      line += 1;
    }
  }
  const place = (unit, isEnd) => {
    const found = places.findLast(([start, node]) => start < unit || (!isEnd && start === unit)) ?? places[0];
    return [found[1], Math.min(unit - found[0], found[1].length)];
  };
  const round = (number) => Math.round(number * 100) / 100;
  return stretches.map(([start, end]) => {
    const range = document.createRange();
    range.setStart(...place(start, false));
    range.setEnd(...place(end, true));
    const boxes = [];
    for (const box of [...range.getClientRects()].filter((box) => box.width > 0)) {
      const last = boxes.at(-1);
      // A mark that ends within a word makes two boxes of it.
      const goesOn = last && Math.abs(last[1] - box.top) < 0.5 && Math.min(Math.abs(last[2] - box.left), Math.abs(last[0] - box.right)) < 0.5;
      if (goesOn) [last[0], last[2]] = [Math.min(last[0], box.left), Math.max(last[2], box.right)].map(round);
      else boxes.push([box.left, box.top, box.right, box.bottom].map(round));
    }
    return boxes.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
  });
}`;

/** Where stretches of the letter stand: in the text area itself and in the mirror, as boxes of each line they touch. */
export async function boxes(page, stretches) {
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
    const area = find(root, (node) => node.nodeName === "TEXTAREA" && attribute(node, "id") === "letter");
    const inner = find(area.shadowRoots[0], (node) => node.nodeName === "DIV");
    const mirror = find(root, (node) => attribute(node, "class") === "letter-mirror");
    const of = async (node, byLine) => {
      const { object } = await session.send("DOM.resolveNode", { nodeId: node.nodeId });
      const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
        objectId: object.objectId,
        functionDeclaration: measure,
        arguments: [{ value: stretches }, { value: byLine }],
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    return { text: await of(inner, false), mirror: await of(mirror, true) };
  } finally {
    await session.detach();
  }
}

function find(node, is) {
  if (is(node)) return node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = find(child, is);
    if (found) return found;
  }
  return undefined;
}

function attribute(node, name) {
  const at = node.attributes?.indexOf(name) ?? -1;
  return at < 0 ? undefined : node.attributes[at + 1];
}

/** Every word of a text, as stretches. */
export const wordsOf = (text) => [...text.matchAll(/\S+/gu)].map((word) => [word.index, word.index + word[0].length]);

/** The stretches that are marked, read from the mirror. */
export const marked = (page) =>
  insidePage(
    page,
    `[...document.querySelectorAll(".letter-mark")].map((mark) => {
      let at = 0;
      for (const line of document.querySelector(".letter-mirror").children) {
        if (line.contains(mark)) {
          const range = document.createRange();
          range.setStart(line, 0);
          range.setEndBefore(mark);
          at += range.toString().length;
          return [at, at + mark.textContent.length];
        }
        at += line.textContent.length + 1;
      }
    })`,
  );
