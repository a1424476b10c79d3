/**
 * The directives: GNU's, as compilers and kernels use them, and `.virtual`.
 *
 * @module
 */
import type { Expression } from "./_expression.ts";
import { Align, Bytes, Fill, Numbers, Org, type Origin } from "./_items.ts";
import type { Parser } from "./_parser.ts";
import { Complaint, quote } from "./_report.ts";
import type { Statement } from "./_statement.ts";
import { checkedName, type Sharing } from "./_symbols.ts";

/** What a directive has to work with. */
interface Context {
  readonly parser: Parser;
  readonly statement: Statement;
  readonly origin: Origin;
}

/** Reads the rest of its statement, and does what it says. */
type Directive = (context: Context) => void;

/** The largest power of two that anything can be aligned to. */
const LARGEST_ALIGNMENT = 20;

function section(name: string): Directive {
  return ({ parser }) => void parser.enter(name);
}

/** `.section NAME[, "flags"[, @type[, entry size]]]` */
function namedSection({ parser, statement }: Context): void {
  const name = sectionName(statement);
  let zeros = false;
  if (statement.accept(",")) {
    const flags = statement.expectString();
    if (!/^"[awxMSGTo]*"$/.test(flags.text)) {
      throw new Complaint(
        flags,
        `${flags.text} are no flags of a section: need letters out of awxMS`,
      );
    }
    if (statement.accept(",")) zeros = sectionType(statement) === "nobits";
    if (statement.accept(",")) parser.constant(statement);
  }
  parser.enter(name).zeros ||= zeros;
}

/** A section's name may have dashes in it, or stand in quotes. */
function sectionName(statement: Statement): string {
  const { line, start } = statement.peek();
  let { end } = statement.peek();
  while (!statement.isDone() && !statement.isAt(",")) {
    end = statement.next().end;
  }
  const name = line.text.slice(start, end).replace(/^"(.*)"$/, "$1");
  if (/^[A-Za-z_.$][\w.$-]*$/.test(name)) return name;
  const seen = name === "" ? "nothing" : quote(name);
  throw new Complaint(
    { line, start, end },
    `${seen} stands here: need the section's name`,
  );
}

function sectionType(statement: Statement): string {
  if (!statement.accept("%")) statement.expect("@");
  const type = statement.expectName("a type: progbits or nobits");
  if (type.text === "progbits" || type.text === "nobits") return type.text;
  throw new Complaint(
    type,
    `${quote(type.text)} is no type of section: need progbits or nobits`,
  );
}

/** `.virtual ADDRESS`: from where the section's labels count. */
function virtual({ parser, statement, origin }: Context): void {
  const address = parser.constant(statement);
  if (address < 0 || address >= 2 ** 32 || address % 4 !== 0) {
    throw new Complaint(
      origin,
      `the address is ${address}: need a multiple of 4 from 0 to 0xfffffffc`,
    );
  }
  if (parser.section.virtual !== undefined) {
    throw new Complaint(origin, "this section has its .virtual already");
  }
  parser.section.virtual = { address, at: origin };
}

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

/** `.comm NAME, SIZE[, ALIGNMENT]`: room among the zeros. */
function common(isGlobal: boolean): Directive {
  return ({ parser, statement, origin }) => {
    const name = checkedName(statement.expectName("a name"));
    statement.expect(",");
    const count = parser.expression(statement);
    const alignment = statement.accept(",")
      ? alignmentOf(parser, statement, false)
      : 1;
    const { section } = parser;
    const zeros = parser.enter(".bss");
    const nop = parser.nop(origin);
    parser.add(new Align(zeros, origin, alignment, Infinity, nop));
    parser.label(name.text, name);
    parser.add(new Fill(zeros, origin, count, 1));
    if (isGlobal) parser.symbols.share(name.text, "global");
    parser.section = section;
  };
}

/** What a directive that changes nothing here may be followed by. */
const FORMS = {
  name: ({ statement }) => void statement.expectName("a name"),
  string: ({ statement }) => void statement.expectString(),
  value: ({ parser, statement }) => void parser.expression(statement),
  type: ({ statement }) => {
    if (!statement.accept("%")) statement.expect("@");
    statement.expectName("a type, as in @function");
  },
  word: ({ statement }) => {
    const token = statement.next();
    if (["name", "number", "string"].includes(token.kind)) return;
    throw statement.unexpected(token, "a name, a number or a string");
  },
} satisfies Record<string, Directive>;

/** Accepted for the compiler's sake: only the form is looked at. */
function ignored(...forms: (keyof typeof FORMS)[]): Directive {
  return (context) => {
    forms.forEach((form, i) => {
      if (i > 0) context.statement.expect(",");
      FORMS[form](context);
    });
  };
}

/** What `read` reads, as often as commas follow. */
function list<T>(statement: Statement, read: () => T): T[] {
  const values = [read()];
  while (statement.accept(",")) values.push(read());
  return values;
}

function optional(parser: Parser, statement: Statement) {
  return statement.accept(",") ? parser.expression(statement) : undefined;
}

/** The directives, by their names. */
export const DIRECTIVES: ReadonlyMap<string, Directive> = new Map([
  [".text", section(".text")],
  [".data", section(".data")],
  [".rodata", section(".rodata")],
  [".bss", section(".bss")],
  [".section", namedSection],
  [".virtual", virtual],

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
  [".comm", common(true)],
  [".lcomm", common(false)],

  [".set", assignment(false)],
  [".equ", assignment(false)],
  [".equiv", assignment(true)],
  [".globl", share("global")],
  [".global", share("global")],
  [".weak", share("weak")],
  [".local", share("local")],

  [".type", ignored("name", "type")],
  [".size", ignored("name", "value")],
  [".file", ignored("string")],
  [".ident", ignored("string")],
  [".option", ignored("name")],
  [".attribute", ignored("word", "word")],
]);
