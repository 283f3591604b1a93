// Letters of any length for measuring, made of the sentences in tests/fixtures/letters/build: every paragraph is another
// mix, so that nothing that remembers a paragraph has read it before. The same length is always the same letter.

import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../fixtures/letters/build/", import.meta.url));
const sentences = readdirSync(folder)
  .filter((name) => name.endsWith(".jsonl"))
  .sort()
  .flatMap((name) => readFileSync(folder + name, "utf8").split("\n").filter(Boolean))
  .map((line) => JSON.parse(line))
  .filter((item) => item.kind === "sentence")
  .map((item) => item.text);

export const words = (text) => text.split(/\s+/).filter(Boolean).length;

/** A letter of about so many words, in paragraphs of four to seven sentences. */
export function letter(length) {
  let state = 2463534242 ^ length;
  const chance = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const paragraphs = [];
  for (let count = 0; count < length; ) {
    const all = Array.from({ length: 4 + chance(4) }, () => sentences[chance(sentences.length)]);
    const paragraph = all.join(" ");
    count += words(paragraph);
    paragraphs.push(paragraph);
  }
  return paragraphs.join("\n\n");
}
