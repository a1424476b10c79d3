/**
 * Names, and what they stand for.
 *
 * A name belongs to its file, unless the file makes it `.globl`. A name that
 * is used after its definition means the definition before it; one that is
 * used earlier waits until the end, and then means the last one. Names that
 * the source does not define may be those of the platform (the trap area, the
 * ports, the causes), or of a section's place in memory.
 *
 * @module
 */
import type { Value } from "./_evaluator.ts";
import type { Expression, SymbolReference } from "./_expression.ts";
import type { Token } from "./_lexer.ts";
import { REGISTERS } from "../operands.ts";
import { BLOCK_SIZE, PORTS, TRAP_AREA } from "../platform.ts";
import { Complaint, quote, type Reporter, type Span } from "./_report.ts";
import { CAUSE_NAMES, CAUSES } from "../trap.ts";

/** A section, and where it stands. Places move until the layout is settled. */
export interface Section {
  readonly name: string;
  /** The `.virtual` address, and where it was given. */
  virtual?: { address: number; at: Span };
  /** Whether it holds zeros only, which no file need hold. */
  zeros: boolean;
  /** Whether there are instructions in it. */
  code: boolean;
  /** Where labels count from. */
  address: number;
  /** Where the bytes load. */
  physical: number;
  /** Its bytes; a multiple of 4 once the layout is settled. */
  size: number;
  /** What its addresses are a multiple of: a power of two, 4 at least. */
  align: number;
}

/** A name's meaning: a place, or an expression that was read at a place. */
export interface Definition {
  readonly name: string;
  readonly at: Span;
  readonly section: Section;
  /** Bytes from the beginning of the section. */
  offset: number;
  /** What it stands for, if it is no label. */
  readonly expression?: Expression;
  /** Whether `.set` may give it another meaning. */
  readonly fixed: boolean;
  /** Whether its definition was wrong: whoever uses it says nothing. */
  readonly broken?: boolean;
  /** Whether its value is being worked out. */
  busy?: boolean;
  /** What came of it, so that it is worked out once a round. */
  known?:
    & { readonly round: number }
    & ({ readonly value: Value } | { readonly complaint: Complaint });
}

/** The names that need no definition, unless the source has its own. */
export const PREDEFINED: ReadonlyMap<string, number> = new Map([
  ...TRAP_AREA.map(({ name, value }): [string, number] => [name, value]),
  ...CAUSE_NAMES.map((cause): [string, number] => [
    `CAUSE_${cause.toUpperCase()}`,
    CAUSES[cause].code,
  ]),
  ...PORTS.map(({ name, value }): [string, number] => [name, value]),
  ["BLOCK_SIZE", BLOCK_SIZE],
]);

/** Whether other files see a name; one that is global wins over weak ones. */
export type Sharing = "weak" | "global" | "local";

const SHARINGS: readonly Sharing[] = ["weak", "global", "local"];

/** The names of one file. */
interface FileNames {
  readonly definitions: Map<string, Definition>;
  /** What it shares with other files, and what it does not. */
  readonly shared: Map<string, Sharing>;
  /** How often each numeric label has been defined. */
  readonly numeric: Map<string, number>;
  /** Names that are used before they are defined, and how they are kept. */
  readonly waiting: { reference: SymbolReference; key: string }[];
}

/** Every name of a run. */
export class Symbols {
  /** Every definition, in the source's order. */
  readonly all: Definition[] = [];
  readonly #files: FileNames[] = [];
  readonly #global = new Map<string, Definition>();
  readonly #sections: ReadonlyMap<string, Section>;

  /** The names of a run with these sections; more of them may come. */
  constructor(sections: ReadonlyMap<string, Section>) {
    this.#sections = sections;
  }

  get #file(): FileNames {
    return this.#files[this.#files.length - 1];
  }

  /** Goes on to the next file, which has names of its own. */
  startFile(): void {
    this.#files.push({
      definitions: new Map(),
      shared: new Map(),
      numeric: new Map(),
      waiting: [],
    });
  }

  /** Takes a definition; a name has one meaning, or several by `.set`. */
  define(definition: Definition): void {
    const { name, at } = definition;
    if (REGISTERS.has(name)) {
      throw new Complaint(
        at,
        `${quote(name)} is a register: need another name`,
      );
    }
    this.all.push(definition);
    const before = this.#file.definitions.get(name);
    if (before === undefined || !before.fixed && !definition.fixed) {
      this.#file.definitions.set(name, definition);
      return;
    }
    const { line } = before.at;
    throw new Complaint(
      at,
      `${quote(name)} is defined already, in line ${line.number}`,
    );
  }

  /** The name under which the next numeric label `digits:` is kept. */
  nextNumeric(digits: string): string {
    const count = (this.#file.numeric.get(digits) ?? 0) + 1;
    this.#file.numeric.set(digits, count);
    return numericName(digits, count);
  }

  /** Says whether other files see a name: the strongest word counts. */
  share(name: string, how: Sharing): void {
    const before = this.#file.shared.get(name) ?? "weak";
    const stronger = SHARINGS.indexOf(how) > SHARINGS.indexOf(before);
    this.#file.shared.set(name, stronger ? how : before);
  }

  /** Binds a name that is used, or has it wait. */
  use(reference: SymbolReference): void {
    const key = this.#key(reference.name);
    const definition = this.#file.definitions.get(key);
    if (definition === undefined) this.#file.waiting.push({ reference, key });
    else reference.definition = definition;
  }

  /** Binds a name that is used where its value must be known at once. */
  useNow(reference: SymbolReference): void {
    const { name, line } = reference;
    const own = this.#file.definitions.get(this.#key(name));
    reference.definition = own ??
      platformName(name, reference, this.#sections);
    if (reference.definition !== undefined) return;
    throw new Complaint(
      reference,
      `${quote(name)} is not defined above line ${line.number}: ` +
        "need a value that is known here",
      { unknown: { name, known: () => this.#file.definitions.keys() } },
    );
  }

  /** Binds the names that wait, once every file has been read. */
  bind(reporter: Reporter): void {
    for (const file of this.#files) {
      reporter.attempt(() => this.#export(file, "global"));
    }
    for (const file of this.#files) {
      reporter.attempt(() => this.#export(file, "weak"));
    }
    for (const file of this.#files) {
      for (const { reference, key } of file.waiting) {
        reporter.attempt(() => {
          const own = file.definitions.get(key);
          reference.late = own !== undefined;
          reference.definition = own ?? this.#global.get(key) ??
            platformName(key, reference, this.#sections) ??
            this.#missing(reference, file);
        });
      }
    }
  }

  /** What every name of every file means in the end. */
  get final(): Definition[] {
    return this.#files.flatMap(({ definitions }) => [...definitions.values()]);
  }

  /** What a name means in the first file that defines it. */
  find(name: string): Definition | undefined {
    return this.#files.find((file) => file.definitions.has(name))
      ?.definitions.get(name);
  }

  #export(file: FileNames, how: Sharing): void {
    for (const [name, kind] of file.shared) {
      const definition = file.definitions.get(name);
      if (definition === undefined || kind !== how) continue;
      const other = this.#global.get(name);
      if (other === undefined) {
        this.#global.set(name, definition);
      } else if (how === "global") {
        const { file, number } = other.at.line;
        throw new Complaint(
          definition.at,
          `${quote(name)} is global, and so is that of ${quote(file)}, ` +
            `line ${number}`,
        );
      }
    }
  }

  #missing(reference: SymbolReference, file: FileNames): never {
    const { name } = reference;
    if (/^\d+[bf]$/.test(name)) {
      const side = name.endsWith("f") ? "after" : "before";
      throw new Complaint(
        reference,
        `there is no label “${name.slice(0, -1)}:” ${side} this line`,
      );
    }
    const elsewhere = this.find(name);
    if (elsewhere !== undefined) {
      throw new Complaint(
        reference,
        `${quote(name)} is defined in ${quote(elsewhere.at.line.file)} only: ` +
          "need a .globl there",
      );
    }
    const known = () => [
      ...file.definitions.keys(),
      ...this.#global.keys(),
      ...PREDEFINED.keys(),
    ];
    const wrong = REGISTERS.has(name) ? "a register" : "not defined";
    throw new Complaint(reference, `${quote(name)} is ${wrong}`, {
      unknown: { name, known },
    });
  }

  /** What is kept for a name: `1b` is the last label `1:`, `1f` the next. */
  #key(name: string): string {
    if (!/^\d+[bf]$/.test(name)) return name;
    const digits = name.slice(0, -1);
    const count = this.#file.numeric.get(digits) ?? 0;
    return numericName(digits, name.endsWith("f") ? count + 1 : count);
  }
}

/** A name that may be defined. */
export function checkedName(name: Token): Token {
  if (name.text !== "." && !/^\d/.test(name.text)) return name;
  throw new Complaint(name, `${quote(name.text)} is no name to be defined`);
}

/** No name that can be written holds a blank. */
function numericName(digits: string, count: number): string {
  return `${digits} ${count}`;
}

/** A name of the platform, or of where a section loads. */
function platformName(
  name: string,
  at: Span,
  sections: ReadonlyMap<string, Section>,
): Definition | undefined {
  const { line, start, end } = at;
  const [text] = sections.values();
  const value = PREDEFINED.get(name);
  if (value !== undefined) {
    const expression: Expression = { kind: "number", value, line, start, end };
    return { name, at, section: text, offset: 0, expression, fixed: true };
  }
  const [, edge, plain] = /^__load_(start|stop)_(\w+)$/.exec(name) ?? [];
  const section = sections.get(plain) ?? sections.get(`.${plain}`);
  if (section === undefined) return undefined;
  const expression: Expression = {
    kind: "load",
    section,
    stop: edge === "stop",
    line,
    start,
    end,
  };
  return { name, at, section, offset: 0, expression, fixed: true };
}
