/**
 * The questions that a student's allocator is asked: the same as in the
 * starter's `given.d.ts`, and as lines of text.
 *
 * @module
 */
import { visible, type Window } from "../../../isa/mod.ts";

/** What is asked about one virtual machine, which is told by its number. */
export type Question =
  & { readonly vm: number }
  & (
    | { readonly kind: "create"; readonly size: number }
    | { readonly kind: "destroy" }
    | { readonly kind: "resize"; readonly size: number }
    | { readonly kind: "window" } & Window<number>
    | {
      readonly kind: "reach";
      readonly address: number;
      readonly bytes: number;
    }
  );

/** Who asks: yields one question after the other, and gets the answers. */
export type Script = Generator<Question, void, unknown>;

/** How wide a question is in a table. */
const WIDTH = 46;

/** A question as a line of a table, and its answer if there is one. */
export function row(question: Question, ...answer: unknown[]): string {
  const { kind, ...facts } = question;
  const told = Object.entries(facts).map(([name, value]) => `${name} ${value}`);
  const asked = `  ${kind.padEnd(9)}${told.join("  ")}`;
  return [asked.padEnd(WIDTH), ...answer.map(shown)].join("  ").trimEnd();
}

/** The most characters of an answer: it is a stranger's. */
const MOST_SHOWN = 30;

/** An answer, as its row in a table and the sentences about it have it. */
export function shown(answer: unknown): string {
  const { base, bound } = Object(answer);
  const text = typeof base === "number" && typeof bound === "number"
    ? `base ${base}, bound ${bound}`
    : answer === undefined || answer === null
    ? "undefined"
    : visible(JSON.stringify(answer));
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

/** Whether an answer refuses what was asked. */
export function isRefusal(answer: unknown): boolean {
  return answer === undefined || answer === null || answer === false;
}
