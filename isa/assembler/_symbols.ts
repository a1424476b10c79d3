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
import {
  type Common,
  constant,
  type Definition,
  platformName,
  PREDEFINED,
  type Section,
} from "./_definitions.ts";
import type { SymbolReference } from "./_expression.ts";
import type { Token } from "./_lexer.ts";
import { REGISTERS } from "../operands.ts";
import { HELPERS, helpOn } from "./_helpers.ts";
import {
  Complaint,
  placeOf,
  quote,
  type Reporter,
  type Span,
} from "./_report.ts";

/**
 * Whether other files see a name; one that is global wins over weak ones.
 * Of what a file says of a name, the latter in this row counts, as in GNU.
 * `none`: it is spoken of, as C's names are, which may be registers' as well.
 */
export type Sharing = "none" | "weak" | "global" | "local";

const SHARINGS: readonly Sharing[] = ["none", "global", "weak", "local"];

/** The names of one file. */
interface FileNames {
  readonly definitions: Map<string, Definition>;
  /** What it shares with other files, and what it does not. */
  readonly shared: Map<string, Sharing>;
  /** The names that have room among the zeros, wherever that is. */
  readonly commons: Map<string, Common>;
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
  /** The common names that no file defines. */
  readonly #commons: Definition[] = [];
  /** The names that no file defines, and have been complained of. */
  readonly #unknown = new Map<string, Complaint>();
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
      commons: new Map(),
      numeric: new Map(),
      waiting: [],
    });
  }

  /** Takes a definition; a name has one meaning, or several by `.set`. */
  define(definition: Definition): void {
    const { name, at } = definition;
    if (REGISTERS.has(name) && !this.#file.shared.has(name)) {
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
    throw definedTwice(definition, before.at);
  }

  /** Takes a common name; the same name again makes it larger, if need be. */
  common(common: Common): void {
    const { name, at, size, alignment } = common;
    const { definitions, commons } = this.#file;
    const own = definitions.get(name);
    if (own !== undefined) throw definedTwice(common, own.at);
    if (!this.#file.shared.has(name)) this.#file.shared.set(name, "none");
    const before = commons.get(name);
    commons.set(name, {
      name,
      at: before?.at ?? at,
      size: Math.max(size, before?.size ?? 0),
      alignment: Math.max(alignment, before?.alignment ?? 1),
    });
  }

  /** The name under which the next numeric label `digits:` is kept. */
  nextNumeric(digits: string): string {
    const count = (this.#file.numeric.get(digits) ?? 0) + 1;
    this.#file.numeric.set(digits, count);
    return numericName(digits, count);
  }

  /** Says whether other files see a name. */
  share(name: string, how: Sharing): void {
    const before = this.#file.shared.get(name) ?? "none";
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

  /**
   * Binds the names that wait, once every file has been read; `allocate` makes
   * a definition of a common name.
   */
  bind(
    reporter: Reporter,
    allocate: (common: Common) => Definition,
  ): void {
    for (const file of this.#files) this.#export(reporter, file, "global");
    this.#allocateCommons(reporter, allocate);
    for (const file of this.#files) this.#export(reporter, file, "weak");
    for (const { definitions, shared } of this.#files) {
      for (const [name, how] of shared) {
        const own = definitions.get(name);
        const chosen = this.#global.get(name);
        if (how === "weak" && own !== chosen && own) own.stronger = chosen;
      }
    }
    for (const file of this.#files) {
      for (const { reference, key } of file.waiting) {
        reporter.attempt(() => {
          const own = file.definitions.get(key);
          reference.late = own !== undefined;
          reference.definition = own ?? this.#global.get(key) ??
            platformName(key, reference, this.#sections) ??
            this.#absent(reference, file) ??
            this.#missing(reference, file, reporter);
        });
      }
    }
  }

  /** What one file defines stands for the common name of all others. */
  #allocateCommons(
    reporter: Reporter,
    allocate: (common: Common) => Definition,
  ): void {
    const shared = new Map<string, Common>();
    for (const { definitions, commons, shared: sharing } of this.#files) {
      for (const [name, common] of commons) {
        const own = definitions.get(name);
        if (own !== undefined) {
          reporter.attempt(() => {
            throw definedTwice(own, common.at);
          });
        } else if (sharing.get(name) === "local") {
          const definition = allocate(common);
          definitions.set(name, definition);
          this.all.push(definition);
        } else {
          shared.set(name, larger(common, shared.get(name)));
        }
      }
    }
    for (const [name, common] of shared) {
      if (this.#global.has(name)) continue;
      const definition = allocate(common);
      this.#global.set(name, definition);
      this.#commons.push(definition);
      this.all.push(definition);
    }
  }

  /** A weak name that no file defines is 0, so that a program can ask. */
  #absent(at: SymbolReference, file: FileNames): Definition | undefined {
    if (file.shared.get(at.name) !== "weak") return undefined;
    const [section] = this.#sections.values();
    return constant(at.name, 0, at, section);
  }

  /** What every name of every file means in the end. */
  get final(): Definition[] {
    const own = this.#files.flatMap(({ definitions }) =>
      [...definitions.values()].filter(({ stronger }) => !stronger)
    );
    return [...own, ...this.#commons];
  }

  /** What a name means to all files, or in the first one that defines it. */
  find(name: string): Definition | undefined {
    return this.#global.get(name) ??
      this.#files.find((file) => file.definitions.has(name))
        ?.definitions.get(name);
  }

  /** Shows the names of a file that are shared in this way to all others. */
  #export(reporter: Reporter, file: FileNames, how: Sharing): void {
    for (const [name, kind] of file.shared) {
      const definition = file.definitions.get(name);
      if (definition === undefined || kind !== how) continue;
      const other = this.#global.get(name);
      if (other === undefined) {
        this.#global.set(name, definition);
      } else if (how === "global") {
        reporter.report(globalTwice(definition, other.at));
      }
    }
  }

  /** Complains of a name that nobody defines: once, where it is used first. */
  #missing(
    reference: SymbolReference,
    file: FileNames,
    reporter: Reporter,
  ): never {
    const { name } = reference;
    const before = this.#unknown.get(name);
    if (before !== undefined) throw before;
    try {
      throw this.#complaint(reference, file);
    } catch (complaint) {
      if (complaint instanceof Complaint && !/^\d/.test(name)) {
        this.#unknown.set(name, complaint);
        reporter.undefined.push(name);
      }
      throw complaint;
    }
  }

  #complaint(reference: SymbolReference, file: FileNames): never {
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
    const wrong = REGISTERS.has(name)
      ? "a register: need a label or a number"
      : "not defined";
    const job = HELPERS.get(name);
    throw new Complaint(
      reference,
      `${quote(name)} is ${wrong}${job === undefined ? "" : `: ${job}`}`,
      job === undefined
        ? { unknown: { name, known } }
        : { notes: [`gcc calls it; ${helpOn(job)}`] },
    );
  }

  /** What is kept for a name: `1b` is the last label `1:`, `1f` the next. */
  #key(name: string): string {
    if (!/^\d+[bf]$/.test(name)) return name;
    const digits = name.slice(0, -1);
    const count = this.#file.numeric.get(digits) ?? 0;
    return numericName(digits, name.endsWith("f") ? count + 1 : count);
  }
}

/** Room for two common names of one name: the larger, the first's place. */
function larger(a: Common, b: Common = a): Common {
  const size = Math.max(a.size, b.size);
  const alignment = Math.max(a.alignment, b.alignment);
  return { name: b.name, at: b.at, size, alignment };
}

/** The complaint about a file's second definition of a name. */
function definedTwice(
  { name, at }: { name: string; at: Span },
  { line }: Span,
): Complaint {
  const { file, number, via } = line;
  const isHere = file === at.line.file;
  const notes = isHere && number === at.line.number && via?.kind === "macro"
    ? [`at each use of a macro, \\@ is another number: need ${name}\\@`]
    : [];
  const where = isHere ? `line ${number}` : placeOf(line);
  const message = `${quote(name)} is defined already, in ${where}`;
  return new Complaint(at, message, { notes });
}

function globalTwice({ name, at }: Definition, { line }: Span): Complaint {
  return new Complaint(
    at,
    `${quote(name)} is global, and so is that of ${quote(line.file)}, ` +
      `line ${line.number}`,
    {
      notes: ["without .globl (in C: with static), each file has its own"],
    },
  );
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
