/**
 * The directives: GNU's, as compilers and kernels use them, and `.virtual`.
 *
 * @module
 */
import { type Context, type Directive, list, optional } from "./_directive.ts";
import type { Expression } from "./_expression.ts";
import { IGNORED_DIRECTIVES } from "./_ignored_directives.ts";
import { SECTION_DIRECTIVES } from "./_section_directives.ts";
import { Align, Bytes, Fill, Numbers, Org } from "./_items.ts";
import type { Parser } from "./_parser.ts";
import { Complaint, quote } from "./_report.ts";
import type { Statement } from "./_statement.ts";
import { checkedName, type Sharing } from "./_symbols.ts";

/** The largest common name: as large as an image may be. */
const LARGEST_COMMON = 64 * 2 ** 20;

/** The largest count of `.rept`. */
const MOST_TURNS = 2 ** 17;

/** The largest power of two that anything can be aligned to. */
const LARGEST_ALIGNMENT = 20;

function numbers(width: 1 | 2 | 4): Directive {
  return ({ parser, statement, origin }) => {
    const values = list(statement, () => parser.expression(statement));
    parser.add(new Numbers(parser.section, origin, width, values));
  };
}

function strings(ending: readonly number[]): Directive {
  return ({ parser, statement, origin }) => {
    const bytes: number[] = [];
    list(statement, () => {
      for (const byte of statement.expectString().bytes!) bytes.push(byte);
      bytes.push(...ending);
    });
    parser.add(new Bytes(parser.section, origin, bytes));
  };
}

/** `.space COUNT[, BYTE]` */
function space({ parser, statement, origin }: Context): void {
  const count = parser.expression(statement);
  const value = optional(parser, statement);
  parser.add(new Fill(parser.section, origin, count, 1, value));
}

/** `.fill COUNT[, WIDTH[, VALUE]]` */
function fill({ parser, statement, origin }: Context): void {
  const count = parser.expression(statement);
  const width = statement.accept(",") ? widthOf(parser, statement) : 1;
  const value = optional(parser, statement);
  parser.add(new Fill(parser.section, origin, count, width, value));
}

function widthOf(parser: Parser, statement: Statement): 1 | 2 | 4 {
  const token = statement.peek();
  const width = parser.constant(statement);
  if (width === 1 || width === 2 || width === 4) return width;
  throw new Complaint(token, `the width is ${width}: need 1, 2 or 4`);
}

/** `.align N` to a multiple of 2 to the N, `.balign N` to one of N. */
function align(isPower: boolean): Directive {
  return ({ parser, statement, origin }) => {
    const alignment = alignmentOf(parser, statement, isPower);
    let fill: Expression | undefined;
    let most = Infinity;
    if (statement.accept(",")) {
      if (!statement.isAt(",")) fill = parser.expression(statement);
      if (statement.accept(",")) most = parser.constant(statement);
    }
    const { section } = parser;
    const nop = parser.nop(origin);
    parser.add(new Align(section, origin, alignment, most, nop, fill));
  };
}

function alignmentOf(
  parser: Parser,
  statement: Statement,
  isPower: boolean,
): number {
  const token = statement.peek();
  const value = parser.constant(statement);
  const power = isPower ? value : Math.log2(value);
  if (Number.isInteger(power) && power >= 0 && power <= LARGEST_ALIGNMENT) {
    return 2 ** power;
  }
  const need = isPower
    ? `0 to ${LARGEST_ALIGNMENT}`
    : `a power of two up to ${2 ** LARGEST_ALIGNMENT}`;
  throw new Complaint(token, `the alignment is ${value}: need ${need}`);
}

/** `.org OFFSET[, BYTE]` */
function org({ parser, statement, origin }: Context): void {
  const to = parser.expression(statement);
  const value = optional(parser, statement);
  parser.add(new Org(parser.section, origin, to, value));
}

/** `.set NAME, VALUE`; with `.equiv` the name must be new. */
function assignment(fixed: boolean): Directive {
  return ({ parser, statement }) => {
    const name = checkedName(statement.expectName("a name"));
    statement.expect(",");
    parser.assign(name, statement, fixed);
  };
}

function share(how: Sharing): Directive {
  return ({ parser, statement }) => {
    list(statement, () => {
      const name = checkedName(statement.expectName("a name"));
      parser.symbols.share(name.text, how);
    });
  };
}

/**
 * `.comm NAME, SIZE[, ALIGNMENT]`: room among the zeros, the same for all files
 * that say so; unless it is `.local`, as it always is with `.lcomm`.
 */
function common(isLocal: boolean): Directive {
  return ({ parser, statement }) => {
    const at = checkedName(statement.expectName("a name"));
    statement.expect(",");
    const token = statement.peek();
    const size = parser.constant(statement);
    if (size < 0 || size > LARGEST_COMMON) {
      throw new Complaint(
        token,
        `the size is ${size}: need 0 to ${LARGEST_COMMON}`,
      );
    }
    const alignment = statement.accept(",")
      ? alignmentOf(parser, statement, false)
      : naturalAlignment(size);
    const { symbols } = parser;
    if (isLocal) symbols.share(at.text, "local");
    symbols.common({ name: at.text, at, size, alignment });
  };
}

/** What GNU aligns a common name to that says nothing of it: up to 16. */
function naturalAlignment(size: number): number {
  return size >= 16 ? 16 : size >= 8 ? 8 : size >= 4 ? 4 : size >= 2 ? 2 : 1;
}

/** `.macro NAME [PARAMETER[=DEFAULT]]…` */
function macro({ parser, statement, origin }: Context): void {
  parser.reader.define(statement, origin, ({ text }) => {
    const known = DIRECTIVES.has(text)
      ? "a directive"
      : parser.signatures.has(text)
      ? "an instruction"
      : undefined;
    if (known === undefined) return;
    throw new Complaint(
      origin,
      `${quote(text)} is ${known}: need another name for the macro`,
    );
  });
}

/** `.purgem NAME`: forgets a macro. */
function purge({ parser, statement }: Context): void {
  const name = statement.expectName("the macro's name");
  const { macros } = parser.reader;
  if (macros.delete(name.text)) return;
  throw new Complaint(name, `${quote(name.text)} is no macro`, {
    unknown: { name: name.text, known: () => macros.keys() },
  });
}

/** `.rept COUNT` */
function repeat({ parser, statement, origin }: Context): void {
  let count = 0;
  try {
    const token = statement.peek();
    count = parser.constant(statement);
    if (count < 0 || count > MOST_TURNS) {
      const message = `the count is ${count}: need 0 to ${MOST_TURNS}`;
      count = 0;
      throw new Complaint(token, message);
    }
  } finally {
    // What is repeated is passed over even if the count is wrong.
    parser.reader.repeat(count, origin);
  }
}

function include({ parser, statement }: Context): void {
  const name = statement.expectString();
  statement.expectEnd();
  parser.reader.includeFile(name);
}

/** What ends something that has not begun. */
function stray(opening: string): Directive {
  return ({ origin }) => {
    throw new Complaint(origin, `there is no ${opening} before this`);
  };
}

/** The directives, by their names. */
export const DIRECTIVES: ReadonlyMap<string, Directive> = new Map([
  ...SECTION_DIRECTIVES,
  [".byte", numbers(1)],
  [".half", numbers(2)],
  [".hword", numbers(2)],
  [".short", numbers(2)],
  [".2byte", numbers(2)],
  [".word", numbers(4)],
  [".int", numbers(4)],
  [".long", numbers(4)],
  [".4byte", numbers(4)],
  [".ascii", strings([])],
  [".asciz", strings([0])],
  [".string", strings([0])],
  [".space", space],
  [".skip", space],
  [".zero", space],
  [".fill", fill],
  [".align", align(true)],
  [".p2align", align(true)],
  [".balign", align(false)],
  [".org", org],
  [".comm", common(false)],
  [".lcomm", common(true)],

  [".set", assignment(false)],
  [".equ", assignment(false)],
  [".equiv", assignment(true)],
  [".globl", share("global")],
  [".global", share("global")],
  [".weak", share("weak")],
  [".local", share("local")],

  [".macro", macro],
  [".endm", stray(".macro")],
  [".purgem", purge],
  [".rept", repeat],
  [".endr", stray(".rept")],
  [".include", include],

  ...IGNORED_DIRECTIVES,
]);
