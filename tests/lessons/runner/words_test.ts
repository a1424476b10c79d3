/**
 * Words and workings: every language says the same things, nothing is left
 * unsaid or untranslated, and all of it fits the page.
 *
 * @module
 */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { LESSONS } from "../../../lessons/runner/catalogue.ts";
import { widthOf } from "../../../lessons/runner/draw.ts";
import { body, heading, type PageLook } from "../../../lessons/runner/page.ts";
import type { Panel, Value } from "../../../lessons/runner/panel.ts";
import {
  type Frame,
  isQuestion,
  type Language,
  LANGUAGES,
  type Lesson,
  type Scene,
} from "../../../lessons/runner/scene.ts";
import { EN } from "../../../lessons/runner/words_en.ts";
import { ES } from "../../../lessons/runner/words_es.ts";
import { NO_STYLE } from "../../../lessons/commands/text.ts";

const RUNNER = { en: EN, es: ES };

/** What may be the same in both languages: names, and words that are alike. */
const ALIKE = new Set([
  "PSW",
  "base",
  "control",
  "monitor",
  "no",
  "pc",
  "supervisor",
  "{exact}",
]);

/** The frames of every scene, played once: they are the same each time. */
const PLAYED = new Map<Scene, readonly Frame[]>();
for (const scene of LESSONS.flatMap(({ scenes }) => scenes)) {
  PLAYED.set(scene, await scene.play());
}

/** The rows and columns of the terminal that every page must fit. */
const [COLUMNS, ROWS] = [80, 24];

/** Every text of an object, by its path. */
function texts(words: unknown, path = ""): [path: string, text: string][] {
  if (typeof words === "string") return [[path, words]];
  return Object.entries(words as object).flatMap(([key, value]) =>
    texts(value, path === "" ? key : `${path}/${key}`)
  );
}

/** The words of a language: the runner's and those of all lessons. */
function wordsOf(language: Language): Map<string, string> {
  return new Map(texts({
    runner: RUNNER[language],
    ...Object.fromEntries(
      LESSONS.map(({ name, words }) => [name, words[language]]),
    ),
  }));
}

function look(language: Language, plain: boolean): PageLook {
  return { style: NO_STYLE, width: COLUMNS, words: RUNNER[language], plain };
}

/** Every page of a lesson, in every state of its questions. */
function* pages(
  lesson: Lesson,
  language: Language,
  plain: boolean,
): Generator<{ id: string; title: string; lines: string[] }> {
  const words = lesson.words[language];
  const scenes = lesson.scenes.length;
  for (const [n, played] of lesson.scenes.entries()) {
    const { id } = played;
    const scene = words.scenes[id];
    const choices = Object.keys(scene.question?.choices ?? {});
    for (const frame of PLAYED.get(played)!) {
      const place = { lesson: words, scene, number: n + 1, scenes, frame };
      const title = heading(place, look(language, plain));
      const answers = isQuestion(frame)
        ? [undefined, {}, ...choices.map((guess) => ({ guess }))]
        : [undefined];
      for (const answer of answers) {
        const lines = body(place, look(language, plain), answer);
        yield { id, title, lines };
      }
    }
  }
}

function framesOf(lesson: Lesson): [id: string, frame: Frame][] {
  return lesson.scenes.flatMap((scene) =>
    PLAYED.get(scene)!.map((frame): [string, Frame] => [scene.id, frame])
  );
}

Deno.test("every language has the same scenes and the same keys", () => {
  const [english, spanish] = LANGUAGES.map((code) => [...wordsOf(code).keys()]);
  assertEquals(spanish, english);
});

Deno.test("no text is empty, and live values have the same names", () => {
  const names = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();
  const spanish = wordsOf("es");
  for (const [path, text] of wordsOf("en")) {
    const other = spanish.get(path)!;
    assert(text.trim() !== "" && other.trim() !== "", path);
    assertEquals([...new Set(names(other))], [...new Set(names(text))], path);
  }
});

Deno.test("what stands in backquotes is the same in both, and closed", () => {
  const code = (text: string) => (text.match(/`[^`]*`/g) ?? []).toSorted();
  const spanish = wordsOf("es");
  for (const [path, text] of wordsOf("en")) {
    const other = spanish.get(path)!;
    assertEquals(new Set(code(other)), new Set(code(text)), path);
    for (const each of [text, other]) {
      assertEquals(each.split("`").length % 2, 1, path);
    }
  }
});

Deno.test("nothing is left in English by accident", () => {
  const spanish = wordsOf("es");
  for (const [path, text] of wordsOf("en")) {
    if (!ALIKE.has(text)) {
      assert(spanish.get(path) !== text, `${path}: ${text}`);
    }
  }
  for (const [path, text] of spanish) {
    assert(
      !/(?<!\p{L})(the|and|is|of|to|it)(?!\p{L})/iu.test(text),
      `${path}: ${text}`,
    );
  }
});

Deno.test("the Spanish is written as Spanish is", () => {
  for (const [path, text] of wordsOf("es")) {
    const count = (sign: string) => text.split(sign).length;
    assertEquals(count("¿"), count("?"), path);
    assertEquals(count("¡"), count("!"), path);
    // It says "tú" to the reader, and never "usted".
    assert(!/\busted(es)?\b|\bsu ordenador\b/i.test(text), path);
    // Words that are often left without their accent.
    assert(
      !/\b(maquina|nucleo|mas alla|tambien|asi|instruccion|direccion|interrupcion|emulacion|limite|numero|aqui|ahi|codigo|leccion|despues)\b/i
        .test(text),
      path,
    );
    const ours = text.replaceAll("Fusion", ""); // A product's name.
    assert(!/[a-záéíóúüñ](cion|sion)\b/i.test(ours), path);
  }
});

Deno.test("each question has one text for each choice, and a right one", () => {
  for (const lesson of LESSONS) {
    for (const [id, frame] of framesOf(lesson)) {
      const { question } = lesson.words.en.scenes[id];
      if (!isQuestion(frame)) continue;
      const choices = Object.keys(question?.choices ?? {});
      assert(choices.length >= 2 && choices.length <= 9, id);
      assert(choices.includes(frame.right), `${id}: ${frame.right}`);
    }
  }
});

Deno.test("each text and each question is shown once, in the order of the words", () => {
  for (const lesson of LESSONS) {
    const { scenes } = lesson.words.en;
    assertEquals(lesson.scenes.map(({ id }) => id), Object.keys(scenes));
    for (const scene of lesson.scenes) {
      const { id } = scene;
      const { text, question } = scenes[id];
      const frames = PLAYED.get(scene)!;
      const shown = frames.flatMap((frame) =>
        isQuestion(frame) ? [] : [frame.beat]
      );
      assertEquals(shown, Object.keys(text), id);
      const asked = frames.filter(isQuestion).length;
      assertEquals(asked, question === undefined ? 0 : 1, id);
      // A question comes before the machine shows the answer.
      assertEquals(isQuestion(frames.at(-1)!), false, id);
    }
  }
});

Deno.test("every term of the vocabulary is used", () => {
  const used = new Set(["here", "differs", "layer", "has control"]);
  const use = (value: Value | undefined) => {
    if (typeof value === "object") used.add(value.term);
  };
  const see = (panel: Panel) => {
    if (panel.kind === "dialogue") return;
    use(panel.title);
    if (panel.kind === "table") {
      panel.head?.forEach(use);
      panel.rows.forEach(({ cells }) => cells.forEach(use));
      return;
    }
    for (const { layer, note } of panel.layers) {
      used.add(layer);
      use(note);
    }
  };
  for (const lesson of LESSONS) {
    for (const [, { panels = [] }] of framesOf(lesson)) {
      panels.flat().forEach(see);
    }
  }
  assertEquals(Object.keys(EN.terms).filter((term) => !used.has(term)), []);
});

for (const language of LANGUAGES) {
  Deno.test(`in ${language}, every page fits ${COLUMNS}x${ROWS}`, () => {
    for (const lesson of LESSONS) {
      for (const { id, title, lines } of pages(lesson, language, false)) {
        assert(lines.length + 2 <= ROWS, `${id}: ${lines.length} lines`);
        for (const line of [title, ...lines]) {
          assert(widthOf(line) <= COLUMNS, `${id}: ${line}`);
        }
      }
    }
  });

  Deno.test(`in ${language}, plain pages have no escape code and no drawing`, () => {
    const drawing = /[^\p{Script=Latin}\x20-\x7e¿¡]/u;
    for (const lesson of LESSONS) {
      for (const { title, lines } of pages(lesson, language, true)) {
        for (const line of [title, ...lines]) {
          assert(!drawing.test(line), line);
          assert(widthOf(line) <= COLUMNS, line);
        }
      }
    }
  });
}

Deno.test("plain English is plain ASCII", () => {
  for (const lesson of LESSONS) {
    for (const { title, lines } of pages(lesson, "en", true)) {
      for (const line of [title, ...lines]) assertMatch(line, /^[\x20-\x7e]*$/);
    }
  }
});
