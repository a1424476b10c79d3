/**
 * Two of the three families of failure. The third, the guest's own, is a
 * {@linkcode Trap}: a record that is returned.
 *
 * @module
 */

/** A bug of ours: something that cannot happen has happened. */
export class InvariantError extends Error {
  /** The class, for those who see only the object. */
  override readonly name = "InvariantError";
}

/**
 * What the user gave cannot be used: a bad option, file or size. The message
 * is one line that says what is wrong, what was seen, and what is required.
 */
export class UsageError extends Error {
  /** The class, for those who see only the object. */
  override readonly name = "UsageError";
}

/**
 * An instruction's row breaks the rules of rows. The message is one line that
 * says what is wrong, what was seen, and what is required.
 */
export class RowError extends Error {
  /** The class, for those who see only the object. */
  override readonly name = "RowError";
}

/** Where in a source file something is wrong. */
export interface SourcePosition {
  /** The file's name, as it was given. */
  readonly file: string;
  /** The line: the first is 1. */
  readonly line: number;
  /** The character of the line: the first is 1. */
  readonly column: number;
}

/**
 * Something is wrong in a source file, and the user can mend it. The message
 * says where, what was seen and what is required, and shows the line with a
 * caret under the place:
 *
 * ```text
 * kernel.s:3:12: error: the immediate is 40000: need -32768 to 32767
 *   addi a0, a0, 40000
 *                ^~~~~
 * ```
 */
export class SourceError extends Error {
  /** The class, for those who see only the object. */
  override readonly name = "SourceError";
  /** Where. */
  readonly position: SourcePosition;
  /** What was seen and what is required, on one line of any length. */
  readonly summary: string;

  /** An error at `position`; `message` is the whole of what is shown. */
  constructor(position: SourcePosition, summary: string, message: string) {
    super(message);
    this.position = position;
    this.summary = summary;
  }
}

/**
 * A source does not assemble. The message is the whole report: every error
 * with its line and caret, and how many more there are.
 */
export class AssemblyError extends Error {
  /** The class, for those who see only the object. */
  override readonly name = "AssemblyError";
  /** The errors that the report shows, at most 20, in the source's order. */
  readonly errors: readonly SourceError[];
  /** How many errors there are in all. */
  readonly count: number;
  /** Every name that is used, and that no file defines, each once. */
  readonly undefined: readonly string[];

  /** A report on `errors`, out of `count`. */
  constructor(
    errors: readonly SourceError[],
    count: number,
    names: readonly string[] = [],
  ) {
    const more = count - errors.length;
    const total = count === 1 ? "1 error" : `${count} errors`;
    const ending = more > 0
      ? `${total}: the first ${errors.length} are shown`
      : total;
    super(
      [
        ...errors.map((error) => error.message),
        ending,
        ...more > 0 && names.length > 0 ? namesOf(names) : [],
      ].join("\n"),
    );
    this.errors = errors;
    this.count = count;
    this.undefined = names;
  }
}

/** All names, for a report that has not room for all errors. */
function namesOf(names: readonly string[]): string[] {
  const shown = names.slice(0, 100).map((name) =>
    name.length > 40 ? `${name.slice(0, 39)}…` : name
  );
  const more = names.length - shown.length;
  const lines = ["these names are not defined:"];
  for (const name of [...shown, ...more > 0 ? [`and ${more} more`] : []]) {
    const line = `${lines.at(-1)} ${name}`;
    if (line.length <= 80) lines[lines.length - 1] = line;
    else lines.push(`    ${name}`);
  }
  return lines;
}
