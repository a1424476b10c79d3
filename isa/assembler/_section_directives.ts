/**
 * The directives that say in which section the source goes on.
 *
 * @module
 */
import type { Context, Directive } from "./_directive.ts";
import { skipWord } from "./_ignored_directives.ts";
import { isThreadLocal, THREAD_LOCAL } from "./_refused.ts";
import { Complaint, quote } from "./_report.ts";
import type { Statement } from "./_statement.ts";

/** What a section may be said to be: but for zeros, it is all the same. */
const SECTION_TYPES: ReadonlySet<string> = new Set(
  ["progbits", "nobits", "note", "init_array", "fini_array", "preinit_array"],
);

function section(name: string): Directive {
  return ({ parser }) => void parser.enter(name);
}

/** `.section NAME[, "flags"[, @type[, entry size]]]` */
function namedSection({ parser, statement, origin }: Context): void {
  const name = sectionName(statement);
  let zeros = false;
  if (statement.accept(",")) {
    const flags = statement.expectString();
    if (!/^"[aewxMSGToR?]*"$/.test(flags.text)) {
      throw new Complaint(
        flags,
        `${flags.text} are no flags of a section: need letters out of awxMS`,
      );
    }
    if (isThreadLocal(name) || flags.text.includes("T")) {
      throw new Complaint(flags, `${quote(name)} is for ${THREAD_LOCAL}`);
    }
    if (statement.accept(",")) {
      zeros = sectionType(statement) === "nobits";
      // An entry's size, a group's name and its linkage say nothing here.
      while (statement.accept(",")) skipWord(statement);
    }
  } else if (isThreadLocal(name)) {
    throw new Complaint(origin, `${quote(name)} is for ${THREAD_LOCAL}`);
  }
  parser.enter(name).zeros ||= zeros;
}

/** `.pushsection NAME…`: as `.section`, until `.popsection`. */
function pushSection(context: Context): void {
  const { section } = context.parser;
  namedSection(context);
  context.parser.outer.push(section);
}

function popSection({ parser, origin }: Context): void {
  const section = parser.outer.pop();
  if (section === undefined) {
    throw new Complaint(origin, "there is no .pushsection before this");
  }
  parser.enter(section.name);
}

function previousSection({ parser }: Context): void {
  parser.enter(parser.previous.name);
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
  if (SECTION_TYPES.has(type.text)) return type.text;
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

/** The directives of sections, by their names. */
export const SECTION_DIRECTIVES: readonly (readonly [string, Directive])[] = [
  [".text", section(".text")],
  [".data", section(".data")],
  [".rodata", section(".rodata")],
  [".bss", section(".bss")],
  [".section", namedSection],
  [".pushsection", pushSection],
  [".popsection", popSection],
  [".previous", previousSection],
  [".virtual", virtual],
];

/** The directives that leave a section. */
export const SECTION_CHANGES: ReadonlySet<string> = new Set([
  ".text",
  ".data",
  ".rodata",
  ".bss",
  ".section",
  ".pushsection",
  ".popsection",
  ".previous",
]);
