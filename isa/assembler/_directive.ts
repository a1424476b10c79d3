/**
 * What a directive is, and what many of them have to read.
 *
 * @module
 */
import type { Expression } from "./_expression.ts";
import type { Origin } from "./_items.ts";
import type { Parser } from "./_parser.ts";
import type { Statement } from "./_statement.ts";

/** What a directive has to work with. */
export interface Context {
  readonly parser: Parser;
  readonly statement: Statement;
  readonly origin: Origin;
}

/** Reads the rest of its statement, and does what it says. */
export type Directive = (context: Context) => void;

/** What `read` reads, as often as commas follow. */
export function list<T>(statement: Statement, read: () => T): T[] {
  const values = [read()];
  while (statement.accept(",")) values.push(read());
  return values;
}

export function optional(
  parser: Parser,
  statement: Statement,
): Expression | undefined {
  return statement.accept(",") ? parser.expression(statement) : undefined;
}
