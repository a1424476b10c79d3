/**
 * One statement, read token by token from the left.
 *
 * @module
 */
import type { Token } from "./_lexer.ts";
import { Complaint, quote, type Span } from "./_report.ts";

/** The tokens of a statement, and how far it has been read. */
export class Statement {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The next token, or one further on; at the end, always the end. */
  peek(ahead = 0): Token {
    const last = this.#tokens.length - 1;
    return this.#tokens[Math.min(this.#at + ahead, last)];
  }

  /** Takes the next token. */
  next(): Token {
    const token = this.peek();
    this.#at++;
    return token;
  }

  /** Whether the next token is this mark. */
  isAt(mark: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === "mark" && token.text === mark;
  }

  /** Whether nothing is left. */
  isDone(): boolean {
    return this.peek().kind === "end";
  }

  /** Takes the next token if it is this mark. */
  accept(mark: string): boolean {
    const is = this.isAt(mark);
    if (is) this.#at++;
    return is;
  }

  /** Takes this mark, and nothing else. */
  expect(mark: string): Token {
    if (!this.isAt(mark)) throw this.unexpected(this.peek(), `“${mark}”`);
    return this.next();
  }

  /** Takes a name; `what` says which. */
  expectName(what: string): Token {
    const token = this.peek();
    if (token.kind !== "name") throw this.unexpected(token, what);
    return this.next();
  }

  /** Takes a string. */
  expectString(): Token {
    const token = this.peek();
    if (token.kind !== "string") throw this.unexpected(token, "a string");
    return this.next();
  }

  /** Sees to it that nothing is left. */
  expectEnd(): void {
    if (this.isDone()) return;
    throw this.unexpected(this.peek(), "the end of the statement");
  }

  /** The complaint about a token where `wanted` is needed. */
  unexpected(token: Token, wanted: string): Complaint {
    if (token.kind === "bad") return new Complaint(token, token.text);
    const seen = token.kind === "end" ? token.text : quote(token.text);
    return new Complaint(token, `${seen} stands here: need ${wanted}`);
  }

  /** From the token at hand to the last. */
  rest(): Span {
    const { line, start } = this.peek();
    return { line, start, end: this.peek(Infinity).end };
  }

  /** What is left, as it was written, but with single blanks for gaps. */
  written(): string {
    let text = "";
    let end = this.peek().start;
    for (let i = this.#at; text.length < LONGEST; i++) {
      const token = this.#tokens[i];
      if (token.kind === "end") return text;
      if (token.start > end) text += " ";
      text += token.line.text.slice(token.start, token.end);
      end = token.end;
    }
    return text.slice(0, LONGEST - 1) + "…";
  }
}

/** A statement is quoted in this many characters at most. */
const LONGEST = 120;
