/**
 * Takes a source file apart into statements, and those into tokens.
 *
 * What cannot be a token becomes one of kind `bad` that says why: whoever
 * meets it complains. So the good part of a line (its label, as a rule) still
 * counts, and a statement is complained of once.
 *
 * @module
 */
import {
  Complaint,
  quote,
  type SourceLine,
  type Span,
  type Via,
} from "./_report.ts";

/** A word of the source. */
export interface Token extends Span {
  readonly kind:
    | "name"
    | "number"
    | "string"
    | "mark"
    | "bad"
    | "end";
  /** As it is written; for a bad token, what is wrong with it. */
  readonly text: string;
  /** What a number or a character constant is worth. */
  readonly value?: number;
  /** The bytes of a string. */
  readonly bytes?: readonly number[];
}

const BLANK = /[ \t]*/y;
const WORD = /[A-Za-z_.$][\w.$]*/y;
const NUMBER = /\d[\w.$]*/y;
const MARK = /<<|>>|<=|>=|<>|==|!=|&&|\|\||[-+*/%&|^~!()<>,:=@]/y;

/** What a macro's body has for its parameters; a macro's use leaves none. */
const PARAMETER = /\\[A-Za-z_.$@][\w.$]*/y;

/** Characters that no token begins with. */
const FOREIGN = /[^\w.$ \t;"'#\-+*\/%&|^~!()<>,:=@]+/uy;

/** The lines of a file. */
export function linesOf(
  file: string,
  source: string,
  via?: Via,
): SourceLine[] {
  return source.replace(/^\ufeff/, "").split(/\r?\n/)
    .map((text, n) => ({ file, number: n + 1, text, via }));
}

/**
 * Takes lines, one after the other, apart. A block comment may go over many of
 * them; nothing else does.
 */
export class Lexer {
  #comment: Span | undefined;

  /**
   * The statements of the next line. Each ends with a token of kind `end`, and
   * none is empty.
   */
  statements(line: SourceLine): Token[][] {
    const lexer = new LineLexer(line, this.#comment);
    const statements = [...lexer.statements()];
    this.#comment = lexer.comment;
    return statements;
  }

  /** Sees to it that the last line is no part of a comment. */
  finish(): void {
    if (this.#comment === undefined) return;
    throw new Complaint(this.#comment, "this comment has no end: need */");
  }
}

/** The line number of text that is no line of the user's: a template. */
export const TEMPLATE_LINE = 0;

/** The statements of a template. */
export function templateStatements(text: string): Token[][] {
  const line = { file: "", number: TEMPLATE_LINE, text };
  return [...new LineLexer(line, undefined).statements()];
}

class LineLexer {
  /** The block comment that the line ends in. */
  comment: Span | undefined;
  readonly #line: SourceLine;
  readonly #text: string;
  #at = 0;

  constructor(line: SourceLine, comment: Span | undefined) {
    this.#line = line;
    this.#text = line.text;
    this.comment = comment;
    if (comment !== undefined) this.#skipComment();
  }

  *statements(): Generator<Token[]> {
    let tokens: Token[] = [];
    for (;;) {
      this.#skipBlank();
      const start = this.#at;
      if (start < this.#text.length && this.#text[start] !== ";") {
        tokens.push(this.#token());
        continue;
      }
      if (tokens.length > 0) {
        tokens.push(this.#make("end", start, "the end of the statement"));
        yield tokens;
        tokens = [];
      }
      if (start >= this.#text.length) return;
      this.#at++;
    }
  }

  #skipBlank(): void {
    for (;;) {
      this.#match(BLANK);
      if (this.#isAt("#") || this.#isAt("//")) {
        this.#at = this.#text.length;
      } else if (this.#isAt("/*")) {
        this.comment = this.#span(this.#at, this.#at + 2);
        this.#at += 2;
        this.#skipComment();
      } else {
        return;
      }
    }
  }

  #isAt(mark: string): boolean {
    return this.#text.startsWith(mark, this.#at);
  }

  #skipComment(): void {
    const end = this.#text.indexOf("*/", this.#at);
    if (end < 0) {
      this.#at = this.#text.length;
    } else {
      this.#at = end + 2;
      this.comment = undefined;
    }
  }

  #token(): Token {
    const start = this.#at;
    const word = this.#match(WORD);
    if (word !== undefined) return this.#make("name", start, word);
    const digits = this.#match(NUMBER);
    if (digits !== undefined) return this.#number(start, digits);
    const mark = this.#match(MARK);
    if (mark !== undefined) return this.#make("mark", start, mark);
    if (this.#text[start] === '"') return this.#string(start);
    if (this.#text[start] === "'") return this.#character(start);
    const parameter = this.#match(PARAMETER);
    if (parameter !== undefined) {
      return this.#make(
        "bad",
        start,
        `${quote(parameter)} names no parameter of a macro that is expanded ` +
          "here",
      );
    }
    this.#match(FOREIGN);
    const character = String.fromCodePoint(this.#text.codePointAt(start)!);
    const code = character.codePointAt(0)!.toString(16).toUpperCase();
    return this.#make(
      "bad",
      start,
      `the character ${quote(character)} (U+${code.padStart(4, "0")}) ` +
        "means nothing here",
    );
  }

  #number(start: number, digits: string): Token {
    if (/^\d+[bf]$/.test(digits)) return this.#make("name", start, digits);
    const value = numberValue(digits);
    if (typeof value === "string") return this.#make("bad", start, value);
    return { ...this.#make("number", start, digits), value };
  }

  #string(start: number): Token {
    const bytes: number[] = [];
    this.#at++;
    for (;;) {
      if (this.#at >= this.#text.length) {
        return this.#make("bad", start, 'this string has no end: need "');
      }
      if (this.#text[this.#at] === '"') break;
      const wrong = this.#element(bytes);
      if (wrong !== undefined) return wrong;
    }
    this.#at++;
    const text = this.#text.slice(start, this.#at);
    return { ...this.#make("string", start, text), bytes };
  }

  #character(start: number): Token {
    const bytes: number[] = [];
    this.#at++;
    if (this.#at < this.#text.length && this.#text[this.#at] !== "'") {
      const wrong = this.#element(bytes);
      if (wrong !== undefined) return wrong;
    }
    if (bytes.length !== 1 || this.#text[this.#at] !== "'") {
      return this.#make(
        "bad",
        start,
        "a character constant holds one ASCII character: need 'a' or '\\n'",
      );
    }
    this.#at++;
    const text = this.#text.slice(start, this.#at);
    return { ...this.#make("number", start, text), value: bytes[0] };
  }

  /** Takes one character or escape of a string; says so if it is wrong. */
  #element(bytes: number[]): Token | undefined {
    const start = this.#at;
    const code = this.#text.codePointAt(start)!;
    if (code === 0x5c) {
      const escape = this.#match(ESCAPE);
      const value = escape === undefined ? undefined : escapeValue(escape);
      if (value !== undefined) {
        bytes.push(value);
        return undefined;
      }
      this.#at = this.#text.length;
      const seen = quote(escape ?? this.#text.slice(start, start + 2));
      return this.#bad(start, start + (escape?.length ?? 2), `${seen} ${ODD}`);
    }
    if (code < 0x20 && code !== 9 || code === 0x7f) {
      this.#at = this.#text.length;
      return this.#bad(start, start + 1, "a control character: need an escape");
    }
    this.#at += code > 0xffff ? 2 : 1;
    pushUtf8(bytes, code);
    return undefined;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #make(kind: Token["kind"], start: number, text: string): Token {
    return { kind, text, line: this.#line, start, end: this.#at };
  }

  #bad(start: number, end: number, text: string): Token {
    return { kind: "bad", text, line: this.#line, start, end };
  }

  #span(start: number, end: number): Span {
    return { line: this.#line, start, end };
  }
}

const ODD =
  "is no escape: need \\b \\f \\n \\r \\t \\\" \\' \\\\ \\0 to \\377 or \\x0 to \\xff";

const ESCAPE = /\\(?:[0-7]{1,3}|x[0-9A-Fa-f]+|[^0-9x])/y;

const ESCAPES: Readonly<Record<string, number>> = {
  b: 8,
  t: 9,
  n: 10,
  f: 12,
  r: 13,
  '"': 34,
  "'": 39,
  "\\": 92,
};

function escapeValue(escape: string): number | undefined {
  const body = escape.slice(1);
  const value = body in ESCAPES
    ? ESCAPES[body]
    : body[0] === "x"
    ? parseInt(body.slice(1), 16)
    : parseInt(body, 8);
  return value <= 0xff ? value : undefined;
}

/** Appends a character as UTF-8; half a surrogate pair becomes U+FFFD. */
function pushUtf8(bytes: number[], code: number): void {
  if (code < 0x80) bytes.push(code);
  else bytes.push(...new TextEncoder().encode(String.fromCodePoint(code)));
}

const RADIXES: readonly { form: RegExp; radix: number; from: number }[] = [
  { form: /^0[xX][0-9A-Fa-f]+$/, radix: 16, from: 2 },
  { form: /^0[bB][01]+$/, radix: 2, from: 2 },
  { form: /^0[oO][0-7]+$/, radix: 8, from: 2 },
  { form: /^0[0-7]*$/, radix: 8, from: 0 },
  { form: /^[1-9][0-9]*$/, radix: 10, from: 0 },
];

/** What a number is worth, or what is wrong with it. */
function numberValue(digits: string): number | string {
  const found = RADIXES.find(({ form }) => form.test(digits));
  if (found === undefined) {
    return `${quote(digits)} is no number: ` +
      "need 10, 0x0a, 0b1010, 0o12 or 012";
  }
  const value = parseInt(digits.slice(found.from), found.radix);
  return Number.isSafeInteger(value)
    ? value
    : `the number ${quote(digits)} is too large: need at most 2 to the 53`;
}
