// What a screen must be like whatever is on it: one heading, room for a finger, nothing cut off.

import assert from "node:assert/strict";
import { insidePage } from "./page.mjs";

/** Fails unless there is exactly one h1, and it has focus. */
export async function expectOneHeading(page) {
  const found = await insidePage(
    page,
    `({ count: document.querySelectorAll("h1").length, focused: document.activeElement?.localName })`,
  );
  assert.deepEqual(found, { count: 1, focused: "h1" }, page.url());
}

/** Fails if the page can be scrolled sideways, and says what sticks out. */
export async function expectNoSideways(page) {
  const out = await insidePage(
    page,
    `(() => {
      const wide = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= wide) return [];
      const all = [...document.body.querySelectorAll("*")];
      const past = all.filter((one) => one.getBoundingClientRect().right > wide + 0.5);
      const inner = past.filter((one) => !past.some((other) => other !== one && one.contains(other)));
      return ["wider than " + wide + " px", ...inner.slice(0, 5).map((one) =>
        one.localName + "." + one.className + " “" + one.textContent.trim().slice(0, 40) + "”")];
    })()`,
  );
  assert.deepEqual(out, [], page.url());
}

/**
 * Fails unless everything that can be pressed is at least 44 px high: of a tick box, its label
 * counts; of a link inside a sentence, its line of at least 24 px.
 */
export async function expectRoomForFingers(page) {
  const small = await insidePage(
    page,
    `(() => {
      const pressed = document.querySelectorAll(
        "a[href], button, input, select, textarea, summary, [role=button], [tabindex='0']");
      const small = [];
      for (const one of pressed) {
        if (!one.checkVisibility({ visibilityProperty: true }) || one.disabled) continue;
        const style = getComputedStyle(one);
        const tick = one.matches("input[type=radio], input[type=checkbox]");
        const measured = tick ? one.closest("label") ?? one : one;
        let height = measured.getBoundingClientRect().height;
        let least = 44;
        if (one.localName === "a" && style.display === "inline") {
          const stretched = getComputedStyle(one, "::after").position === "absolute";
          if (stretched) height = one.closest(".card").getBoundingClientRect().height;
          else [height, least] = [Math.max(height, parseFloat(style.lineHeight)), 24];
        }
        if (one.matches(".skip") && document.activeElement !== one) continue;
        if (height < least - 0.5) {
          small.push(Math.round(height) + " px: " + one.localName + "." + one.className +
            " “" + (one.textContent || one.getAttribute("aria-label") || one.name || "").trim().slice(0, 40) + "”");
        }
      }
      return small;
    })()`,
  );
  assert.deepEqual(small, [], page.url());
}
