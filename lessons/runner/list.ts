/**
 * The list of lessons with the user's progress, and the words at a lesson's end.
 *
 * @module
 */
import { wrap } from "../commands/text.ts";
import { filled, type PageLook, paragraph } from "./page.ts";
import type { Progress } from "./progress.ts";
import type { Language, Lesson } from "./scene.ts";

/** The lessons, each with how far the user has come; `at` has the cursor. */
export function listLines(
  lessons: readonly Lesson[],
  look: PageLook,
  { language, progress, at }: {
    readonly language: Language;
    readonly progress: Progress;
    readonly at?: number;
  },
): string[] {
  const { list } = look.words;
  return lessons.flatMap(({ name, words, scenes }, n) => {
    const { title, about } = words[language];
    const known = progress.of(name);
    const place = scenes.findIndex(({ id }) => id === known?.scene) + 1;
    const how = known === undefined
      ? list.fresh
      : known.finished
      ? list.finished
      : filled(list.begun, { scene: place, scenes: scenes.length });
    if (look.plain) {
      const fact = `${n + 1}. ${name}: ${title}: ${about}: ${how}`;
      return hanging(fact, look);
    }
    const line = `${n === at ? "▶" : " "} ${n + 1}. ${title}`;
    const shown = n === at ? look.style.bold(line) : line;
    const lines = [`${shown} (${how})`, `     ${about}`];
    // Where Enter opens it, no command is needed. A screen has few lines: what
    // a lesson is about is told of the one with the cursor.
    if (at !== undefined) return n === at ? lines : lines.slice(0, 1);
    return [
      ...(n === 0 ? [] : [""]),
      ...lines,
      `     deno task lesson ${name}`,
    ];
  });
}

/** A fact in as many lines as it takes, all but the first of them indented. */
function hanging(fact: string, { width }: PageLook): string[] {
  const indent = "   ";
  return wrap(fact, width - indent.length).map((line, n) =>
    n === 0 ? line : indent + line
  );
}

/** What is said at the end of a lesson. */
export function farewellLines(
  lesson: Lesson,
  look: PageLook,
  { language, lessons, guesses }: {
    readonly language: Language;
    readonly lessons: readonly Lesson[];
    readonly guesses: Readonly<Record<string, boolean>>;
  },
): string[] {
  const { end } = look.words;
  const made = Object.values(guesses);
  const next = lessons[lessons.indexOf(lesson) + 1];
  const score = { right: made.filter(Boolean).length, all: made.length };
  const { title } = lesson.words[language];
  return [
    ...paragraph(end.finished, { title }, look),
    ...(made.length === 0 ? [] : paragraph(end.score, score, look)),
    ...(next === undefined
      ? []
      : paragraph(end.next, { name: next.name }, look)),
    ...paragraph(end.more, {}, look),
  ];
}
