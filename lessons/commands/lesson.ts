/**
 * `deno task lesson`: walks through a lesson.
 *
 * @module
 */
import { nearest, UsageError } from "../../isa/mod.ts";
import { FIRST_TO_SHOW, LESSONS } from "../runner/catalogue.ts";
import { languageFor } from "../runner/language.ts";
import { farewellLines, listLines } from "../runner/list.ts";
import { filled, type PageLook } from "../runner/page.ts";
import { Progress } from "../runner/progress.ts";
import { type Language, LANGUAGES, type Lesson } from "../runner/scene.ts";
import { Session } from "../runner/session.ts";
import { playStraight } from "../runner/straight.ts";
import { Terminal } from "../runner/terminal.ts";
import { EN } from "../runner/words_en.ts";
import { ES } from "../runner/words_es.ts";
import { tell } from "../runner/viewer.ts";
import { systemWorld, type World } from "../runner/world.ts";
import { type Command, command, DONE, type Given } from "./cli.ts";
import { type Io, print } from "./io.ts";
import { main } from "./system_io.ts";
import { NO_STYLE, quoted, styleFor, WIDTH } from "./text.ts";

const WORDS = { en: EN, es: ES };

/** The command, in a world. */
export function lessonCommand(worldOf: (io: Io) => World): Command {
  return command({
    name: "lesson",
    summary: "Walks through a lesson: text, a live machine beside it, and " +
      "questions to guess at before the machine shows the answer.",
    operands: "[NAME]",
    most: 1,
    options: [
      { name: "list", description: "list the lessons with your progress" },
      {
        name: "lang",
        value: "CODE",
        description: `the language: ${LANGUAGES.join(" or ")}; the one of ` +
          "your locale by default",
      },
    ],
    notes: [
      "Without a name, pick from the list. Without a terminal, the lesson " +
      `(${FIRST_TO_SHOW.name}, if none is named) is played straight through, ` +
      "with all its answers.",
      "Keys: Enter, space, right or n goes on; b, backspace or left goes " +
      "back; r plays the scene again; a number answers; q, Ctrl-C or Ctrl-D " +
      "quits. Your place is kept.",
      "d opens the debugger at the machine of the page, at that very tick: " +
      "what you do there changes nothing in the lesson. quit or Ctrl-D comes " +
      "back to the page.",
    ],
    examples: [
      ["deno task lesson", "pick a lesson"],
      ["deno task lesson trap_and_emulate --lang es", "play one in Spanish"],
      ["deno task lesson machine_and_traps </dev/null | less", "read one"],
    ],
    run: (given, io) => run(given, worldOf(io)),
  });
}

async function run(given: Given, world: World): Promise<number> {
  const { io } = world;
  const language = languageFor(given.value("lang"), io);
  const words = WORDS[language];
  const interactive = io.stdin.isTerminal && io.stdout.isTerminal;
  const style = interactive ? styleFor(io, "stdout", given) : NO_STYLE;
  const look = (): PageLook => {
    const width = Math.max(20, Math.min(WIDTH, io.columns));
    return { style, width, words, plain: given.plain };
  };
  const [name] = given.operands;
  const lesson = name === undefined ? undefined : lessonNamed(name, look());
  if (given.has("list")) return await list(language, world, look());
  if (!interactive) {
    return await playThrough(lesson ?? FIRST_TO_SHOW, language, io, look());
  }
  return await meet(lesson, language, world, look);
}

function lessonNamed(name: string, { words: { errors } }: PageLook): Lesson {
  const lesson = LESSONS.find((lesson) => lesson.name === name);
  if (lesson !== undefined) return lesson;
  const guess = nearest(name, LESSONS.map(({ name }) => name));
  throw new UsageError(
    guess === undefined
      ? filled(errors.unknown, { name: quoted(name) })
      : filled(errors.meant, { name: quoted(name), guess }),
  );
}

async function list(
  language: Language,
  world: World,
  look: PageLook,
): Promise<number> {
  const progress = await Progress.read(world);
  const notices = progress.takeNotices().flatMap((each) => tell(each, look));
  for (const line of notices) await print(world.io.stderr, `${line}\n`);
  const lines = listLines(LESSONS, look, { language, progress });
  await print(world.io.stdout, `${lines.join("\n")}\n`);
  return DONE;
}

async function playThrough(
  lesson: Lesson,
  language: Language,
  { stdout }: Io,
  look: PageLook,
): Promise<number> {
  for await (const line of playStraight(lesson, language, look)) {
    await print(stdout, `${line}\n`);
  }
  const lines = farewellLines(lesson, look, {
    language,
    lessons: LESSONS,
    guesses: {},
  });
  await print(stdout, `${lines.join("\n")}\n`);
  return DONE;
}

/** At a terminal: plays a lesson, or lets the user pick one. */
async function meet(
  lesson: Lesson | undefined,
  language: Language,
  world: World,
  look: () => PageLook,
): Promise<number> {
  const progress = await Progress.read(world);
  const screen = !look().plain && world.io.env("TERM") !== "dumb";
  const [ending, last] = await Terminal.use(
    world,
    { screen },
    async (terminal) => {
      const session = new Session(terminal, {
        lessons: LESSONS,
        language,
        progress,
        look,
        rows: () => world.rows,
      });
      const ending = lesson === undefined
        ? await session.choose()
        : await session.play(lesson);
      return [ending, session.last] as const;
    },
  );
  for (const line of last) await print(world.io.stdout, `${line}\n`);
  return ending.kind === "quit" ? ending.code : DONE;
}

if (import.meta.main) await main(lessonCommand(systemWorld));
