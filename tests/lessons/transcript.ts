/**
 * Ways for the lessons' tests to look at what a lesson shows.
 *
 * @module
 */
import { NO_STYLE } from "../../lessons/commands/text.ts";
import type { PageLook } from "../../lessons/runner/page.ts";
import type { Value } from "../../lessons/runner/panel.ts";
import {
  isQuestion,
  type Language,
  type Lesson,
  type Values,
  type View,
} from "../../lessons/runner/scene.ts";
import { playStraight } from "../../lessons/runner/straight.ts";
import { EN } from "../../lessons/runner/words_en.ts";
import { ES } from "../../lessons/runner/words_es.ts";

/** The whole lesson as one text. */
export async function transcript(
  lesson: Lesson,
  language: Language,
  { plain }: { readonly plain: boolean },
): Promise<string> {
  const words = { en: EN, es: ES }[language];
  const look: PageLook = { style: NO_STYLE, width: 80, words, plain };
  const lines = await Array.fromAsync(playStraight(lesson, language, look));
  return lines.join("\n");
}

/** For each scene that asks something, what the machine says is right. */
export async function rightAnswers(
  { scenes }: Lesson,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const { id, play } of scenes) {
    for (const { right } of (await play()).filter(isQuestion)) {
      answers[id] = right;
    }
  }
  return answers;
}

/** The live values of a frame's text. */
export async function valuesOf(
  lesson: Lesson,
  scene: string,
  beat: string,
): Promise<Values> {
  return (await viewOf(lesson, scene, beat)).values ?? {};
}

/** A table of a frame: the cells of each row, by the row's first cell. */
export async function tableOf(
  lesson: Lesson,
  scene: string,
  beat: string,
  panel: number,
): Promise<Record<string, (string | number)[]>> {
  const { panels } = await viewOf(lesson, scene, beat);
  const table = panels?.flat()[panel];
  if (table?.kind !== "table") throw new Error(`no table ${scene}/${beat}`);
  return Object.fromEntries(table.rows.map(({ cells }) => {
    const [first, ...rest] = cells.map(raw);
    return [first, rest];
  }));
}

async function viewOf(
  lesson: Lesson,
  scene: string,
  beat: string,
): Promise<View> {
  const found = lesson.scenes.find(({ id }) => id === scene);
  const frames = await found?.play() ?? [];
  const view = frames.find((frame) =>
    !isQuestion(frame) && frame.beat === beat
  );
  if (view === undefined || isQuestion(view)) {
    throw new Error(`no frame ${scene}/${beat}`);
  }
  return view;
}

function raw(value: Value): string | number {
  return typeof value === "object" ? value.term : value;
}
