/**
 * Pieces of text that the assignments' tests have in common.
 *
 * @module
 */
import type { Text } from "../contract.ts";

/** Texts one below the other. */
export function lines(...texts: readonly Text[]): Text {
  return {
    en: texts.map(({ en }) => en).join("\n"),
    es: texts.map(({ es }) => es).join("\n"),
  };
}

/** What is the same in each language: code, numbers, the assembler's report. */
export function same(text: string): Text {
  return { en: text, es: text };
}
