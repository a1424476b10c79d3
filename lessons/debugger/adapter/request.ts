/**
 * What a request of the protocol is: when it may come, what has to be in it, and
 * what is done about it.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { quoted } from "../../commands/text.ts";
import type { Adapter } from "./adapter.ts";

/**
 * When a request may come: at any time, once a guest is launched, or only while
 * it stands still.
 */
export type When = "always" | "launched" | "stopped";

/** What an argument has to be; with a question mark, it need not be there. */
export type Need = Kind | `${Kind}?`;

type Kind = keyof typeof KINDS;

const KINDS = {
  text: { words: "text", test: (value: unknown) => typeof value === "string" },
  whole: { words: "a whole number", test: Number.isSafeInteger },
  yes: {
    words: "true or false",
    test: (value: unknown) => typeof value === "boolean",
  },
  list: { words: "a list of objects", test: isListOfObjects },
  object: { words: "an object", test: isObject },
} as const;

/** The arguments' names, and what each has to be. */
export type Needs<A> = { readonly [name in keyof A]?: Need };

/** A request. */
export interface Request {
  readonly when: When;
  readonly needs: Needs<Record<string, unknown>>;
  /** Does it; the result is the body of the response. */
  run(adapter: Adapter, args: unknown): unknown;
}

/** The requests, by their names. */
export type Requests = Readonly<Record<string, Request>>;

/**
 * Makes a request of a function. `needs` names the arguments that it uses; they
 * are looked at before it is called.
 */
export function request<A extends object>(
  when: When,
  needs: Needs<A>,
  run: (adapter: Adapter, args: A) => unknown,
): Request {
  return {
    when,
    needs,
    run: (adapter, args) => run(adapter, args as A),
  };
}

/**
 * Arguments that have what is needed.
 *
 * @throws {UsageError} that names the first one that has not.
 */
export function checked(
  command: string,
  args: unknown,
  needs: Needs<Record<string, unknown>>,
): Record<string, unknown> {
  const given = args ?? {};
  if (!isObject(given)) {
    throw new UsageError(`${command}: its arguments are no object`);
  }
  for (const [name, need] of Object.entries(needs)) {
    const value = given[name];
    const { words, test } = KINDS[need!.replace("?", "") as Kind];
    if (value === undefined && need!.endsWith("?") || test(value)) continue;
    throw new UsageError(
      value === undefined
        ? `${command} lacks its ${name}: need ${words}`
        : `${command}: ${name} is ${
          quoted(JSON.stringify(value))
        }: need ${words}`,
    );
  }
  return given;
}

/** Whether it is an object with names and values. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfObjects(value: unknown): boolean {
  return Array.isArray(value) && value.every(isObject);
}
