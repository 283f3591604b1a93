// Draws the app's PNG icons from public/icons/mark.svg. Run it by hand after changing the mark:
// node tests/browser/draw-icons.mjs

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { launch } from "./kit/browser.mjs";

const icons = fileURLToPath(new URL("../../public/icons/", import.meta.url));
const rounded = readFileSync(`${icons}mark.svg`, "utf8");
// Systems cut their own corners, and a maskable icon must keep the mark inside the middle 80 %.
const square = rounded.replace(/ rx="\d+"/, "");
const maskable = square.replace(
  /(<g transform[\s\S]*)<\/svg>/,
  '<g transform="translate(256 256) scale(.78) translate(-256 -256)">$1</g></svg>',
);

const browser = await launch();
for (const [name, size, svg] of [
  ["icon-192", 192, rounded],
  ["icon-512", 512, rounded],
  ["maskable-192", 192, maskable],
  ["maskable-512", 512, maskable],
  ["apple-touch", 180, square],
]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const style = `html,body{margin:0;background:transparent}svg{display:block;width:${size}px;height:${size}px}`;
  await page.setContent(`<style>${style}</style>${svg}`);
  await page.screenshot({ path: `${icons}${name}.png`, omitBackground: true });
}
await browser.close();
