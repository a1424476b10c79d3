/**
 * Macros: their parameters, and their bodies with arguments put in.
 *
 * A body is text. A use of the macro puts its arguments in the places of the
 * parameters, `\name`, and has the assembler read the lines that come of it.
 * `\@` is a number that is another one at each use, for labels; `\()` is
 * nothing, and ends a parameter's name.
 *
 * @module
 */
import type { Token } from "./_lexer.ts";
import { Complaint, quote, type SourceLine, type Span } from "./_report.ts";
import type { Statement } from "./_statement.ts";

/** A parameter of a macro. */
interface Parameter {
  readonly name: string;
  /** What it is where no argument is given; without it, one must be. */
  readonly otherwise?: string;
  /** Whether it takes all arguments that are left, and their commas. */
  readonly rest: boolean;
}

/** A macro: `.macro NAME [PARAMETER[=DEFAULT]]…`, and lines up to `.endm`. */
export interface Macro {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly body: readonly SourceLine[];
}

/** Nobody counts more arguments than this. */
const MOST_PARAMETERS = 50;

/** Reads the name and the parameters of a macro, after `.macro`. */
export function parseHeading(
  statement: Statement,
): { name: Token; parameters: Parameter[] } {
  const name = statement.expectName("the macro's name");
  const parameters: Parameter[] = [];
  statement.accept(",");
  while (!statement.isDone()) {
    const token = statement.peek();
    const last = parameters.at(-1);
    if (last?.rest) {
      throw new Complaint(
        token,
        `nothing can follow ${quote(`${last.name}:vararg`)}, which takes all ` +
          "arguments that are left",
      );
    }
    if (parameters.length >= MOST_PARAMETERS) {
      throw new Complaint(
        token,
        `a macro has at most ${MOST_PARAMETERS} parameters`,
      );
    }
    const parameter = parseParameter(statement);
    if (parameters.some((other) => other.name === parameter.name)) {
      throw new Complaint(
        token,
        `${quote(parameter.name)} is a parameter already`,
      );
    }
    parameters.push(parameter);
    statement.accept(",");
  }
  return { name, parameters };
}

/** `NAME`, `NAME=DEFAULT`, `NAME:req` or `NAME:vararg`. */
function parseParameter(statement: Statement): Parameter {
  const { text: name } = statement.expectName("a parameter's name");
  if (statement.accept("=")) {
    return { name, otherwise: argument(statement, true), rest: false };
  }
  if (!statement.accept(":")) return { name, otherwise: "", rest: false };
  const kind = statement.expectName("req or vararg");
  if (kind.text === "req") return { name, rest: false };
  if (kind.text === "vararg") return { name, otherwise: "", rest: true };
  throw new Complaint(
    kind,
    `${quote(kind.text)} is no kind of parameter: need req or vararg`,
  );
}

/**
 * The text of an argument, up to the next comma that stands in no brackets; a
 * default ends with a blank as well. Of a string alone, what is in quotes.
 */
function argument(statement: Statement, endsAtBlank: boolean): string {
  const { line, start } = statement.peek();
  let depth = 0;
  let end = start;
  let tokens = 0;
  let string = false;
  while (!statement.isDone() && (depth > 0 || !statement.isAt(","))) {
    const token = statement.peek();
    if (endsAtBlank && tokens > 0 && token.start > end) break;
    if (token.text === "(" && token.kind === "mark") depth++;
    if (token.text === ")" && token.kind === "mark") depth--;
    string = token.kind === "string";
    end = statement.next().end;
    tokens++;
  }
  const text = line.text.slice(start, end);
  return string && tokens === 1 ? text.slice(1, -1) : text;
}

/** Reads the arguments of a use: one to each parameter, in order or by name. */
export function parseArguments(
  { name, parameters }: Macro,
  statement: Statement,
  at: Span,
): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  let place = 0;
  while (!statement.isDone()) {
    const token = statement.peek();
    const named = token.kind === "name" && statement.isAt("=", 1)
      ? parameters.find((parameter) => parameter.name === token.text)
      : undefined;
    const parameter = named ?? parameters[place++];
    if (parameter === undefined) {
      throw wrongCount(name, parameters, at, "more");
    }
    if (named !== undefined) {
      statement.next();
      statement.next();
    }
    given.set(
      parameter.name,
      parameter.rest ? restOf(statement) : argument(statement, false),
    );
    if (!statement.isDone()) statement.expect(",");
  }
  for (const { name: parameter, otherwise } of parameters) {
    if ((given.get(parameter) ?? "") !== "") continue;
    if (otherwise === undefined) {
      throw wrongCount(name, parameters, at, `none for ${quote(parameter)}`);
    }
    given.set(parameter, otherwise);
  }
  return given;
}

function restOf(statement: Statement): string {
  const { line, start } = statement.peek();
  let end = start;
  while (!statement.isDone()) end = statement.next().end;
  return line.text.slice(start, end);
}

function wrongCount(
  name: string,
  parameters: readonly Parameter[],
  at: Span,
  has: string,
): Complaint {
  const count = parameters.length;
  const need = count === 1 ? "1 argument" : `${count} arguments`;
  const message = has === "more"
    ? `the macro ${quote(name)} is given more than it takes: need ${need}`
    : `the macro ${quote(name)} is given ${has}: need a value`;
  const forms = parameters.map(({ name, otherwise, rest }) =>
    rest ? `[${name}...]` : otherwise === undefined ? name : `[${name}]`
  );
  const expected = [`${name} ${forms.join(", ")}`.trim()];
  return new Complaint(at, message, { expected });
}

/** A line of a body, with arguments put in; `count` stands for `\@`. */
export function substitute(
  text: string,
  given: ReadonlyMap<string, string>,
  count: number,
): string {
  return text.replace(
    /\\(?:\(\)|@|([A-Za-z_.$][\w.$]*))/g,
    (whole, name: string | undefined) => {
      if (whole === "\\()") return "";
      if (whole === "\\@") return String(count);
      return given.get(name!) ?? whole;
    },
  );
}
