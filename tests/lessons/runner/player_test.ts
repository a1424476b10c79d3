/**
 * The player: what each key does, and that back and again are exact.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { LESSONS } from "../../../lessons/runner/catalogue.ts";
import { Player } from "../../../lessons/runner/player.ts";
import { isQuestion, lesson } from "../../../lessons/runner/scene.ts";

const WORDS = {
  title: "A lesson",
  about: "nothing",
  scenes: {
    first: { title: "First", text: { a: "A", b: "B" } },
    second: {
      title: "Second",
      text: { c: "C" },
      question: {
        ask: "Which?",
        choices: {
          left: { text: "left", why: "no" },
          right: { text: "right", why: "yes" },
        },
      },
    },
  },
};

let plays = 0;
const LESSON = lesson<typeof WORDS>("small", {
  *first() {
    plays++;
    yield { beat: "a" };
    yield { beat: "b" };
  },
  *second() {
    plays++;
    yield { right: "right" };
    yield { beat: "c" };
  },
}, { en: WORDS, es: WORDS });

/** Where a player is, in short. */
function at(player: Player): string {
  const { place: { number, frame }, answer } = player;
  const what = isQuestion(frame) ? "?" : frame.beat;
  return `${number}${what}${answer ? answer.guess ?? "looked" : ""}`;
}

Deno.test("on goes through all frames, and shows an answer before going on", async () => {
  const player = await Player.begin(LESSON, "en");
  const seen = [at(player)];
  while (await player.press("on") !== "done") seen.push(at(player));
  assertEquals(seen, ["1a", "1b", "2?", "2?looked", "2c"]);
  assertEquals(player.progress, {
    scene: "second",
    finished: true,
    guesses: {},
  });
});

Deno.test("back goes through all frames the other way, and stops", async () => {
  const player = await Player.begin(LESSON, "en");
  for (let n = 0; n < 4; n++) await player.press("on");
  const seen = [at(player)];
  while (await player.press("back") !== "same") seen.push(at(player));
  assertEquals(seen, ["2c", "2?", "1b", "1a"]);
});

Deno.test("again plays the scene anew, from its beginning", async () => {
  const player = await Player.begin(LESSON, "en");
  await player.press("on");
  const before = plays;
  assertEquals(await player.press("again"), "moved");
  assertEquals([at(player), plays], ["1a", before + 1]);
});

Deno.test("a wrong guess can be mended; the first one counts", async () => {
  const player = await Player.begin(LESSON, "en");
  await player.press("on");
  assertEquals(await player.press({ choice: 1 }), "same");
  await player.press("on");
  assertEquals([player.choices, player.isOpen], [2, true]);
  assertEquals(await player.press({ choice: 3 }), "same");
  await player.press({ choice: 1 });
  assertEquals([at(player), player.isOpen], ["2?left", true]);
  await player.press({ choice: 2 });
  assertEquals([at(player), player.isOpen], ["2?right", false]);
  assertEquals(player.progress.guesses, { second: false });
  await player.press("on");
  assertEquals(at(player), "2c");
});

Deno.test("after a wrong guess, on shows the answer first", async () => {
  const player = await Player.begin(LESSON, "en");
  for (let n = 0; n < 2; n++) await player.press("on");
  await player.press({ choice: 1 });
  await player.press("on");
  assertEquals(at(player), "2?looked");
  await player.press("on");
  assertEquals(at(player), "2c");
});

Deno.test("a lesson begins where it was left, unless it was finished", async () => {
  const guesses = { second: true };
  const begin = async (scene: string, finished: boolean) =>
    at(await Player.begin(LESSON, "en", { scene, finished, guesses }));
  assertEquals(await begin("second", false), "2?");
  assertEquals(await begin("second", true), "1a");
  assertEquals(await begin("a scene of long ago", false), "1a");
  assertEquals(await begin("constructor", false), "1a");
});

Deno.test("quit quits, and what does nothing changes nothing", async () => {
  const player = await Player.begin(LESSON, "en");
  assertEquals(await player.press("quit"), "quit");
  assertEquals(await player.press("up"), "same");
  assertEquals(await player.press("down"), "same");
  assertEquals(at(player), "1a");
});

for (const lesson of LESSONS) {
  Deno.test(`${lesson.name}: back and again show exactly the same`, async () => {
    const player = await Player.begin(lesson, "en");
    const forth = [player.place];
    while (await player.press("on") !== "done") {
      if (player.answer === undefined) forth.push(player.place);
    }
    const back = [player.place];
    while (await player.press("back") !== "same") back.push(player.place);
    assertEquals(back.reverse(), forth);
    for (const { id, play } of lesson.scenes) {
      const frames = await play();
      assertEquals(await play(), frames, id);
      assert(frames.length > 0, id);
    }
  });
}
