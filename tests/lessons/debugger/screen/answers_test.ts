/**
 * The pane of answers: its end, its pages, and what is kept.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import {
  Answers,
  type PaneSize,
} from "../../../../lessons/debugger/screen/answers.ts";
import type { Turn } from "../../../../lessons/debugger/terminal/editor.ts";

const SIZE: PaneSize = { usual: 5, most: 20 };

/** Answers of one command after the other, each with so many lines. */
function answers(...counts: number[]): Answers {
  const all = new Answers();
  counts.forEach((count, n) => {
    all.type(`> ${n}`);
    all.say(Array.from({ length: count }, (_, line) => `${n}.${line}`));
  });
  return all;
}

/** The first and the last line that are to be seen, and how high the pane is. */
function seen(all: Answers, size = SIZE): [string, string, number] {
  const { lines, height } = all.page(size);
  return [lines[0].text, lines.at(-1)!.text, height];
}

function turned(all: Answers, ...turns: Turn[]): [string, string, number] {
  for (const turn of turns) all.turn(turn, SIZE);
  return seen(all);
}

Deno.test("short answers follow one another, and the end is to be seen", () => {
  assertEquals(seen(answers(2, 2, 1)), ["> 1", "2.0", 5]);
  assertEquals(answers(1).page(SIZE).lines.length, 2);
});

Deno.test("a long answer is shown from its beginning, over the panels", () => {
  assertEquals(seen(answers(2, 9)), ["> 1", "1.8", 10]);
  assertEquals(seen(answers(2, 50)), ["> 1", "1.18", 20]);
});

Deno.test("what a guest has printed does not cover the panels", () => {
  const all = answers(2);
  all.type("> continue");
  all.say([...new Array<string>(30).fill("| laps"), "tick", "=>"]);
  assertEquals(seen(all), ["| laps", "=>", 5]);
  assertEquals(turned(all, "page up"), ["| laps", "=>", 20]);
});

Deno.test("pages go down to the end, and then the panels come back", () => {
  const all = answers(2, 50);
  assertEquals(turned(all, "page down"), ["1.19", "1.38", 20]);
  assertEquals(turned(all, "page down"), ["1.30", "1.49", 20]);
  assertEquals(turned(all, "page down"), ["1.45", "1.49", 5]);
  assertEquals(turned(all, "page down"), ["1.45", "1.49", 5]);
});

Deno.test("pages go up to the first line", () => {
  const all = answers(2, 50);
  assertEquals(turned(all, "escape"), ["1.45", "1.49", 5]);
  assertEquals(turned(all, "page up"), ["1.30", "1.49", 20]);
  assertEquals(turned(all, "page up"), ["1.10", "1.29", 20]);
  assertEquals(turned(all, "page up", "page up"), ["> 0", "1.15", 20]);
  assertEquals(turned(all, "escape"), ["1.45", "1.49", 5]);
});

Deno.test("there is no page before few lines, and a new command shows its own", () => {
  const all = answers(2);
  assertEquals(turned(all, "page up"), ["> 0", "0.1", 5]);
  const long = answers(50);
  turned(long, "page up");
  long.type("> next");
  assertEquals(seen(long), ["0.46", "> next", 5]);
});

Deno.test("whatever is turned, there are lines, and going down ends", () => {
  const turn = fc.constantFrom<Turn>("page up", "page down", "escape");
  fc.assert(
    fc.property(
      fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }),
      fc.array(turn),
      fc.record({
        usual: fc.integer({ min: 1, max: 10 }),
        most: fc.integer({ min: 10, max: 40 }),
      }),
      (counts, turns, size) => {
        const all = answers(...counts);
        for (const each of turns) {
          all.turn(each, size);
          const { lines, height } = all.page(size);
          assert(lines.length > 0 && lines.length <= height);
          assert(height >= size.usual && height <= size.most);
        }
        for (let n = 0; n < 400; n++) all.turn("page down", size);
        const last = all.page(size);
        all.turn("escape", size);
        assertEquals(last, all.page(size));
      },
    ),
  );
});

Deno.test("what is very old is forgotten", () => {
  const all = answers(3000, 3000);
  all.turn("page up", SIZE);
  for (let n = 0; n < 400; n++) all.turn("page up", SIZE);
  assertEquals(seen(all)[0], "0.1001");
});

Deno.test("what a guest prints takes one cell a character", () => {
  const all = new Answers();
  all.say(["| 漢e\u0301\x1b[2J"]);
  assertEquals(all.page(SIZE).lines[0].text, "| �e��[2J");
});
