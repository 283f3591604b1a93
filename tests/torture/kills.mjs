// Kills Chromium (SIGKILL) in the middle of use, over and over, and counts which saves are there afterwards.

import { begin, forget, profileFrom, table, told, wait } from "./chromium.mjs";
import { keepNote, marks } from "./steps.mjs";

/** How many seconds a browser lives, one after the other: mostly short, some longer than any delay of a save. */
const lives = [3, 8, 5, 20, 2, 12, 78, 4, 16, 6];

/** A profile starts anew after so many kills, so that starting doesn't become slow. */
const renewed = 15;

/** Upper ends of the ages, in seconds, by which saves are counted. */
const ages = [2, 5, 10, 20, 65, Infinity];
const bucket = (age) => ages.findIndex((end) => age <= end);

export async function run({ cycles = 100, parallel, site }) {
  const tally = {
    kills: 0,
    unableToStart: 0,
    saves: ages.map(() => 0),
    lost: ages.map(() => 0),
    oldestLost: 0,
    told: 0,
    refused: 0,
  };

  /** After a kill: which of the saves are there, and what the app says about the others. */
  async function count(page, saves, killed) {
    const there = await marks(page);
    const lost = new Set();
    for (const { mark, at } of saves) {
      const age = (killed - at) / 1000;
      tally.saves[bucket(age)] += 1;
      if (there.has(mark)) continue;
      lost.add(mark);
      tally.lost[bucket(age)] += 1;
      tally.oldestLost = Math.max(tally.oldestLost, age);
    }
    if (lost.size > 0 && (await told(page)).missing >= lost.size) tally.told += lost.size;
    return lost;
  }

  async function live(number) {
    let profile;
    let saves = [];
    let killed = 0;
    for (let round = 0; tally.kills < cycles; round += 1) {
      if (!profile || round % renewed === 0) {
        if (profile) forget(profile);
        profile = profileFrom();
        saves = [];
      }
      let tab;
      try {
        tab = await begin(profile, `${site.url}#/rooms/time`);
      } catch (error) {
        tally.unableToStart += 1;
        console.log(`  unable to start: ${error.message.split("\n")[0]}`);
        profile = undefined;
        continue;
      }
      const lost = await count(tab.page, saves, killed);
      // What was there once must stay, so it is counted again after the next kill.
      saves = saves.filter(({ mark }) => !lost.has(mark));
      const end = Date.now() + lives[(round + number) % lives.length] * 1000 * (0.7 + Math.random() * 0.6);
      for (let one = 0; Date.now() < end; one += 1) {
        const mark = `mark-${number}-${round * 1000 + one}`;
        try {
          if (await keepNote(tab.page, mark)) saves.push({ mark, at: Date.now() });
          else tally.refused += 1;
        } catch (error) {
          tally.refused += 1;
          console.log(`  not kept: ${error.message.split("\n")[0]}`);
        }
        await wait(Math.min(Math.random() * 3000, Math.max(0, end - Date.now())));
      }
      killed = Date.now();
      await tab.kill();
      tally.kills += 1;
      if (tally.kills % 25 === 0) console.log(`  ${tally.kills} kills`);
    }
    if (profile) forget(profile);
  }

  console.log(`\n${cycles} kills of Chromium, ${parallel} profiles at once`);
  await Promise.all(Array.from({ length: parallel }, (_, number) => live(number)));

  const name = (end, at) => (end === Infinity ? `more than ${ages[at - 1]} s` : `${ages[at - 1] ?? 0} to ${end} s`);
  table(
    ["Age of a save when Chromium was killed", "Looked for", "Lost"],
    ages.map((end, at) => [name(end, at), tally.saves[at], tally.lost[at]]),
  );
  const lost = tally.lost.reduce((sum, one) => sum + one, 0);
  console.log(`
Kills: ${tally.kills}. Unable to start afterwards: ${tally.unableToStart}. Not kept while running: ${tally.refused}.
Lost: ${lost}, of which the app named ${tally.told} as missing; the rest went together with the list of what should
be there, as if they had never been written. The oldest was ${tally.oldestLost.toFixed(1)} s old.`);
  return tally.unableToStart === 0 && tally.lost.at(-1) === 0;
}
