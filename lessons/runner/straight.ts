/**
 * A lesson played straight through: for a file, a pipe, or a printer.
 *
 * @module
 */
import { body, heading, type PageLook } from "./page.ts";
import { isQuestion, type Language, type Lesson } from "./scene.ts";

/** All pages of a lesson, one after the other, with all answers. */
export async function* playStraight(
  lesson: Lesson,
  language: Language,
  look: PageLook,
): AsyncGenerator<string, void, undefined> {
  const words = lesson.words[language];
  const scenes = lesson.scenes.length;
  for (const [n, { id, play }] of lesson.scenes.entries()) {
    const scene = words.scenes[id];
    for (const [m, frame] of (await play()).entries()) {
      const place = { lesson: words, scene, number: n + 1, scenes, frame };
      const answer = isQuestion(frame) ? {} : undefined;
      if (m === 0) yield* [heading(place, look), ""];
      yield* body(place, look, answer);
      yield "";
    }
  }
}
