/**
 * What is read, and in which order: the lines of a file, and those that the
 * source asks for in their midst, as `.include`, `.rept` and macros do.
 *
 * Each line knows what had it read, so that a message can tell the way. How
 * much can be read is bounded: a source that asks for itself ends in an error.
 *
 * @module
 */
import { Lexer, linesOf, type Token } from "./_lexer.ts";
import {
  type Macro,
  parseArguments,
  parseHeading,
  substitute,
} from "./_macros.ts";
import {
  Complaint,
  quote,
  type Reporter,
  type SourceLine,
  type Span,
  type Via,
} from "./_report.ts";
import { Statement } from "./_statement.ts";
import { visible } from "../_caret.ts";
import { UsageError } from "../errors.ts";

/**
 * The text of the file at a path, or `undefined` if there is none.
 *
 * @throws {UsageError} if it cannot be had: the message says why.
 */
export type Include = (path: string) => string | undefined;

/** How deep what is asked for may nest. */
const DEEPEST = 50;

/** How many lines, and characters, a source may ask for in all. */
const MOST_LINES = 2 ** 17;
const MOST_CHARACTERS = 2 ** 23;

/** Lines that are kept, up to the directive that ends them. */
interface Recording {
  readonly at: Span;
  readonly opening: string;
  readonly closing: string;
  readonly lines: SourceLine[];
  readonly done: (lines: readonly SourceLine[]) => void;
  depth: number;
}

/** Reads the lines of a source, statement by statement. */
export class Reader {
  readonly macros: Map<string, Macro> = new Map<string, Macro>();
  #recording: Recording | undefined;
  #depth = 0;
  #lines = 0;
  #characters = 0;
  #uses = 0;
  /** Whether more has been asked for than is read: then nothing is. */
  #exhausted = false;

  constructor(
    readonly reporter: Reporter,
    readonly execute: (statement: Statement) => void,
    readonly include?: Include,
  ) {}

  /** Reads a file that the user named: it has macros of its own. */
  readFile(file: string, source: string): void {
    this.macros.clear();
    this.#read(linesOf(file, source));
  }

  /** Reads lines, complaining of each statement that is wrong. */
  #read(lines: Iterable<SourceLine>): void {
    const outer = this.#recording;
    this.#recording = undefined;
    const lexer = new Lexer();
    for (const line of lines) {
      if (this.#exhausted) break;
      this.#line(line, lexer.statements(line));
    }
    if (!this.#exhausted) {
      this.reporter.attempt(() => lexer.finish());
      this.reporter.attempt(() => this.#checkClosed());
    }
    this.#recording = outer;
  }

  #line(line: SourceLine, statements: readonly Token[][]): void {
    if (this.#recording !== undefined) {
      this.reporter.attempt(() => this.#record(line, statements));
      return;
    }
    for (const tokens of statements) {
      if (this.#exhausted) return;
      this.reporter.attempt(() => {
        this.#checkAlone(tokens[0]);
        this.execute(new Statement(tokens));
      });
    }
  }

  #checkAlone(token: Token): void {
    if (this.#recording === undefined) return;
    const { opening } = this.#recording;
    throw new Complaint(
      token,
      `the lines of ${opening} begin below it: need a line's end here`,
    );
  }

  #checkClosed(): void {
    if (this.#recording === undefined) return;
    const { at, opening, closing } = this.#recording;
    throw new Complaint(at, `this ${opening} has no end: need ${closing}`);
  }

  /** Keeps a line, or takes what is kept where it ends. */
  #record(line: SourceLine, statements: readonly Token[][]): void {
    const recording = this.#recording!;
    const first = statements[0]?.[0];
    if (first?.text === recording.opening) recording.depth++;
    if (first?.text !== recording.closing || --recording.depth > 0) {
      recording.lines.push(line);
      return;
    }
    this.#recording = undefined;
    const after = statements[0][1].kind === "end"
      ? statements[1]?.[0]
      : statements[0][1];
    if (after !== undefined) {
      throw new Complaint(
        after,
        `${quote(after.text)} stands here: need the end of the line`,
      );
    }
    recording.done(recording.lines);
  }

  #keep(
    at: Span,
    [opening, closing]: readonly [string, string],
    done: Recording["done"],
  ): void {
    this.#recording = { at, opening, closing, lines: [], done, depth: 1 };
  }

  /** `.macro`: keeps the body, and knows the name from then on. */
  define(statement: Statement, at: Span, taken: (name: Token) => void): void {
    let heading: ReturnType<typeof parseHeading> | undefined = undefined;
    // Its body is passed over even if its heading is wrong.
    this.#keep(at, [".macro", ".endm"], (body) => {
      for (const line of body) checkNesting(line);
      if (heading === undefined) return;
      const { name: { text: name }, parameters } = heading;
      this.macros.set(name, { name, parameters, body });
    });
    const { name, parameters } = parseHeading(statement);
    taken(name);
    const before = this.macros.get(name.text);
    if (before !== undefined) {
      throw new Complaint(
        name,
        `${quote(name.text)} is a macro already: need another name, or ` +
          ".purgem before",
      );
    }
    heading = { name, parameters };
  }

  /** `.rept`: keeps the body, and reads it so many times. */
  repeat(count: number, at: Span): void {
    this.#keep(at, [".rept", ".endr"], (body) => {
      if (body.length === 0) return;
      for (let turn = 1; turn <= count && !this.#exhausted; turn++) {
        this.#nest(
          at,
          body.map((line) => ({
            ...line,
            via: {
              kind: "repetition",
              words: `in repetition ${turn} of .rept at`,
              line: at.line,
            },
          })),
        );
      }
    });
  }

  /** Reads what a use of a macro stands for. */
  expand(macro: Macro, statement: Statement, at: Span): void {
    const given = parseArguments(macro, statement, at);
    const { name, body } = macro;
    const words = `in the expansion of macro ${visible(name)} at`;
    const via: Via = { kind: "macro", words, line: at.line };
    const count = this.#uses++;
    this.#nest(
      at,
      body.map(({ file, number, text }) => ({
        file,
        number,
        text: substitute(text, given, count),
        via,
      })),
    );
  }

  /** `.include`: reads a file of the source's folder. */
  includeFile(name: Span & { bytes?: readonly number[] }): void {
    const written = new TextDecoder().decode(Uint8Array.from(name.bytes!));
    const { line } = name;
    checkInside(written, name);
    const folder = /^.*[/\\]/.exec(line.file)?.[0] ?? "";
    const path = folder + written.replace(/^(\.\/+)+/, "");
    for (let l: SourceLine | undefined = line; l; l = l.via?.line) {
      if (l.file !== path) continue;
      throw new Complaint(name, `${quote(path)} includes itself`);
    }
    const source = this.#load(path, name);
    const via: Via = { kind: "include", words: "included from", line };
    this.#nest(name, linesOf(path, source, via));
  }

  #load(path: string, at: Span): string {
    if (this.include === undefined) {
      throw new Complaint(
        at,
        "no other file can be read here: need its lines in place of this",
      );
    }
    try {
      const source = this.include(path);
      if (source !== undefined) return source;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      throw new Complaint(at, error.message);
    }
    throw new Complaint(
      at,
      `there is no file ${quote(path)}: need one in the folder of this source`,
    );
  }

  /** Reads lines that a line asks for. */
  #nest(at: Span, lines: readonly SourceLine[]): void {
    if (this.#depth >= DEEPEST) {
      this.#exhausted = true;
      throw new Complaint(
        at,
        `macros, repetitions and files nest more than ${DEEPEST} deep: ` +
          "nothing more is read",
      );
    }
    this.#lines += lines.length;
    for (const { text } of lines) this.#characters += text.length;
    if (this.#lines > MOST_LINES || this.#characters > MOST_CHARACTERS) {
      this.#exhausted = true;
      throw new Complaint(
        at,
        `macros, repetitions and files come to more than ${MOST_LINES} ` +
          `lines or ${MOST_CHARACTERS} characters: nothing more is read`,
      );
    }
    this.#depth++;
    this.#read(lines);
    this.#depth--;
  }
}

/** A macro in a macro would be defined anew at each use. */
function checkNesting(line: SourceLine): void {
  const found = /^\s*\.macro\b/.exec(line.text);
  if (found === null) return;
  const end = found[0].length;
  throw new Complaint(
    { line, start: end - ".macro".length, end },
    "a macro cannot define another one: need this .macro outside",
  );
}

/** A source reads nothing but what stands in its folder, or below. */
function checkInside(path: string, at: Span): void {
  const steps = path.split(/[/\\]/);
  const wrong = path === "" || path.endsWith("/")
    ? "is no file's name"
    : /^[/\\]|^[A-Za-z]:|\0/.test(path)
    ? "is an absolute path"
    : steps.includes("..")
    ? "leads upwards"
    : path.includes("\\")
    ? "has a backslash, which not every system takes for a path's"
    : undefined;
  if (wrong === undefined) return;
  throw new Complaint(
    at,
    `${quote(path)} ${wrong}: need a file in the source's folder or below, ` +
      'as in "macros.s"',
  );
}
