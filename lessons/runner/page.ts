/**
 * Pages: one frame of a lesson as lines of text, drawn or as plain facts.
 *
 * @module
 */
import { InvariantError } from "../../isa/mod.ts";
import type { Style } from "../commands/text.ts";
import { drawPanels, type Look, widthOf } from "./draw.ts";
import { listFacts } from "./facts.ts";
import {
  type Frame,
  isQuestion,
  type LessonWords,
  type Question,
  type SceneWords,
  type Values,
} from "./scene.ts";

/** How a page is to look. */
export interface PageLook extends Look {
  /** No drawing, and one fact to a line. */
  readonly plain: boolean;
}

/** What has been said to a question. */
export interface Answer {
  /** The last guess; none if the user would rather look. */
  readonly guess?: string;
}

/** One frame, and where in the lesson it stands. */
export interface Place {
  readonly lesson: LessonWords;
  readonly scene: SceneWords;
  /** The scene's number, from 1. */
  readonly number: number;
  readonly scenes: number;
  readonly frame: Frame;
}

/** The line that says where in the lesson one is. */
export function heading(place: Place, look: PageLook): string {
  const { lesson, scene, number, scenes } = place;
  if (look.plain) return `${lesson.title} ${number}/${scenes}: ${scene.title}`;
  const left = `── ${scene.title} `;
  const right = ` ${lesson.title} ${number}/${scenes} ──`;
  const rest = look.width - left.length - right.length;
  return look.style.bold(
    rest < 1 ? left.trimEnd() : left + "─".repeat(rest) + right,
  );
}

/** The text and the panels of a frame. A question is shown with its answer. */
export function body(
  { scene, frame }: Place,
  look: PageLook,
  answer?: Answer,
): string[] {
  const panels = frame.panels ?? [];
  const shown = look.plain ? listFacts(panels, look) : drawPanels(panels, look);
  const text = isQuestion(frame)
    ? question(scene, frame, look, answer)
    : paragraph(scene.text[frame.beat], frame.values, look);
  return shown.length === 0 ? text : [...text, "", ...shown];
}

function question(
  { question }: SceneWords,
  { right, values }: Question,
  look: PageLook,
  answer?: Answer,
): string[] {
  if (question === undefined) throw new InvariantError("a question unasked");
  const { ask, choices } = question;
  const { style, words } = look;
  const ids = Object.keys(choices);
  return [
    style.bold(words.question.predict),
    ...paragraph(ask, values, look),
    "",
    ...ids.flatMap((id, n) => {
      const mark = id === answer?.guess ? look.plain ? "*" : "▶" : " ";
      return hanging(`${mark} ${n + 1}. `, choices[id].text, values, look);
    }),
    ...answer === undefined ? [] : [
      "",
      ...verdict(answer, ids.indexOf(right) + 1),
    ],
  ];

  function verdict({ guess }: Answer, number: number): string[] {
    const id = guess ?? right;
    const [label, paint] = guess === undefined
      ? [`${words.question.answer}: ${number}.`, style.bold]
      : id === right
      ? [words.question.right, style.green]
      : [words.question.wrong, style.red];
    const why = paragraph(`${label} ${choices[id].why}`, values, look);
    why[0] = why[0].replace(label, paint);
    const then = guess === undefined || id === right
      ? words.question.go
      : words.question.retry;
    return [...why, then];
  }
}

/** A text with its live values in it. */
export function filled(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (values[name] === undefined) {
      throw new InvariantError(`a text wants {${name}}, which nobody gives`);
    }
    return String(values[name]);
  });
}

/** A text as lines. What stands in backquotes stands out. */
export function paragraph(
  text: string,
  values: Values | undefined,
  { style, width }: Pick<Look, "style" | "width">,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of marked(filled(text, values), style)) {
    if (line !== "" && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = "";
    }
    line += line === "" ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** The words of a text, with those in backquotes in bold, if there is bold. */
function marked(text: string, { colour, bold }: Style): string[] {
  const words = text.trim().split(/\s+/);
  if (!colour) return words;
  let code = false;
  return words.map((word) =>
    word.split("`").map((part, n) => {
      if (n > 0) code = !code;
      return code && part !== "" ? bold(part) : part;
    }).join("")
  );
}

function hanging(
  label: string,
  text: string,
  values: Values | undefined,
  look: PageLook,
): string[] {
  const width = look.width - label.length;
  return paragraph(text, values, { style: look.style, width }).map((line, n) =>
    (n === 0 ? label : " ".repeat(label.length)) + line
  );
}
