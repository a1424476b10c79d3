/**
 * Reads source files into sections, items and names.
 *
 * @module
 */
import type { Common, Definition, Section } from "./_definitions.ts";
import { DIRECTIVES } from "./_directives.ts";
import { Evaluator } from "./_evaluator.ts";
import {
  type Expression,
  FUNCTIONS,
  parseExpression,
  type SymbolReference,
} from "./_expression.ts";
import { Instruction } from "./_instruction.ts";
import { Align, Fill, type Item, Mark, type Origin } from "./_items.ts";
import type { Token } from "./_lexer.ts";
import { type OperandVocabulary, parseOperands } from "./_operands.ts";
import { type Include, Reader } from "./_reader.ts";
import { refusedDirective, refusedInstruction } from "./_refused.ts";
import { Complaint, quote, type Reporter, type Span } from "./_report.ts";
import { choose } from "./_matching.ts";
import { SECTION_CHANGES } from "./_section_directives.ts";
import type { Signatures } from "./_signatures.ts";
import type { Statement } from "./_statement.ts";
import { checkedName, Symbols } from "./_symbols.ts";
import { REGISTERS } from "../operands.ts";

/** What has been read. */
export class Parser {
  readonly sections: Map<string, Section> = new Map<string, Section>();
  readonly symbols: Symbols = new Symbols(this.sections);
  /** The items of all sections, in the source's order. */
  readonly items: Item[] = [];
  /** Brings the statements, those of macros and of other files included. */
  readonly reader: Reader;
  /** The section that is being written. */
  section: Section;
  /** The section before, for `.previous`, and those that `.popsection` finds. */
  readonly outer: Section[] = [];
  previous: Section;
  /** The sections that the file has been in. */
  readonly #entered = new Set<Section>();
  /** The names that the statement at hand uses. */
  #uses: SymbolReference[] = [];
  readonly #vocabulary: OperandVocabulary = {
    functions: FUNCTIONS,
    register: (name) => REGISTERS.get(name),
    meet: (reference) => {
      this.#uses.push(reference);
      return reference;
    },
  };

  constructor(
    readonly signatures: Signatures,
    readonly reporter: Reporter,
    include?: Include,
  ) {
    this.reader = new Reader(reporter, (each) => this.#read(each), include);
    this.section = this.previous = this.#sectionOf(".text");
  }

  /** Reads a file, complaining of each statement that is wrong. */
  read(file: string, source: string): void {
    this.symbols.startFile();
    this.#entered.clear();
    this.outer.length = 0;
    this.section = this.previous = this.#sectionOf(".text");
    this.reader.readFile(file, source);
  }

  /** Binds the names, once all files have been read. */
  finish(): void {
    const { reporter, symbols } = this;
    symbols.bind(reporter, (common) => this.#allocate(common));
  }

  /** Makes a section the current one. */
  enter(name: string): Section {
    this.previous = this.section;
    return this.section = this.#sectionOf(name);
  }

  #sectionOf(name: string): Section {
    let section = this.sections.get(name);
    if (section === undefined) {
      section = {
        name,
        zeros: /^\.s?bss(\.|$)/.test(name),
        code: false,
        address: 0,
        physical: 0,
        size: 0,
        align: 4,
      };
      this.sections.set(name, section);
    }
    return section;
  }

  /** Gives a common name its room among the zeros. */
  #allocate({ name, at, size, alignment }: Common): Definition {
    const section = this.section = this.#sectionOf(".bss");
    const { line, start, end } = at;
    const origin = { ...at, written: `.comm ${name}` };
    const count: Expression = { kind: "number", value: size, line, start, end };
    this.items.push(new Align(section, origin, alignment, Infinity, undefined));
    const definition = { name, at, section, offset: 0, fixed: true };
    this.#mark(definition);
    this.items.push(new Fill(section, origin, count, 1));
    return definition;
  }

  /** Reads an expression, and binds its names. */
  expression(statement: Statement): Expression {
    const expression = parseExpression(statement, this.#vocabulary);
    this.#bindUses();
    return expression;
  }

  /** Reads an expression whose value must be known at once. */
  constant(statement: Statement): number {
    const expression = parseExpression(statement, this.#vocabulary);
    for (const reference of this.#uses) this.symbols.useNow(reference);
    this.#uses = [];
    return this.#valueNow(expression);
  }

  /**
   * Adds an item to its section. What a file adds to a section that others
   * have been in before begins at a word.
   */
  add(item: Item): void {
    const { section, origin } = item;
    if (!this.#entered.has(section)) {
      this.#entered.add(section);
      this.items.push(new Align(section, origin, 4, Infinity, undefined));
    }
    this.items.push(item);
  }

  /** An instruction that does nothing, to be written where it is needed. */
  nop(origin: Origin): Instruction | undefined {
    const signatures = this.signatures.get("nop");
    if (signatures === undefined) return undefined;
    const { signature, filling } = choose(signatures, [], origin);
    return new Instruction(this.section, origin, signature, filling);
  }

  /** Gives a name the place that the section has come to. */
  label(name: string, at: Span): void {
    const { section } = this;
    const definition = { name, at, section, offset: 0, fixed: true };
    this.#mark(definition);
    this.symbols.define(definition);
  }

  /**
   * Gives a name the value of the expression that follows. If that is wrong,
   * the name is known all the same, so that its uses are not wrong as well.
   */
  assign(name: Token, statement: Statement, fixed: boolean): void {
    const { section } = this;
    const draft = { name: name.text, at: name, section, offset: 0, fixed };
    let definition: Definition = { ...draft, broken: true };
    try {
      const expression = this.#numberIfPossible(statement);
      statement.expectEnd();
      definition = { ...draft, expression };
    } finally {
      this.#mark(definition);
      this.symbols.define(definition);
    }
  }

  /**
   * Reads an expression. One that is made of numbers is worked out at once, so
   * that a long row of names, each one more than the last, is no deep nest.
   */
  #numberIfPossible(statement: Statement): Expression {
    const expression = parseExpression(statement, this.#vocabulary);
    const uses = this.#uses;
    this.#bindUses();
    const isPlain = uses.every(({ definition }) =>
      definition?.expression?.kind === "number"
    );
    if (!isPlain) return expression;
    try {
      const value = this.#valueNow(expression);
      const { line, start, end } = expression;
      return { kind: "number", value, line, start, end };
    } catch (thrown) {
      if (thrown instanceof Complaint) return expression;
      throw thrown;
    }
  }

  /** The value of an expression that rests upon no place. */
  #valueNow(expression: Expression): number {
    const dot = { section: this.section, offset: 0 };
    const scope = { dot, early: true, placeless: true };
    return new Evaluator().constant(expression, scope);
  }

  #mark(definition: Definition): void {
    const origin = { ...definition.at, written: "" };
    this.add(new Mark(this.section, origin, definition));
  }

  #bindUses(): void {
    for (const reference of this.#uses) this.symbols.use(reference);
    this.#uses = [];
  }

  #read(statement: Statement): void {
    this.#uses = [];
    if (isDebugging(this.section)) this.#skipLabels(statement);
    else this.#labels(statement);
    if (statement.isDone()) return;
    const origin = { ...statement.rest(), written: statement.written() };
    const name = statement.expectName("a label, an instruction or a directive");
    const macro = this.reader.macros.get(name.text);
    if (statement.accept("=")) {
      this.assign(checkedName(name), statement, false);
    } else if (macro !== undefined) {
      this.reader.expand(macro, statement, origin);
    } else if (name.text.startsWith(".")) {
      this.#directive(name, statement, origin);
    } else {
      this.#instruction(name, statement, origin);
    }
  }

  #labels(statement: Statement): void {
    while (statement.isAt(":", 1)) {
      const name = statement.peek();
      if (name.kind !== "name" && name.kind !== "number") return;
      statement.next();
      statement.next();
      this.reporter.attempt(() => this.#label(name));
    }
  }

  #skipLabels(statement: Statement): void {
    while (statement.isAt(":", 1)) {
      statement.next();
      statement.next();
    }
  }

  #label(name: Token): void {
    if (name.kind === "name") {
      this.label(checkedName(name).text, name);
    } else if (/^\d+$/.test(name.text)) {
      this.label(this.symbols.nextNumeric(String(name.value)), name);
    } else {
      throw new Complaint(name, `${quote(name.text)} is no name for a label`);
    }
  }

  #directive(name: Token, statement: Statement, origin: Origin): void {
    if (isDebugging(this.section) && !SECTION_CHANGES.has(name.text)) return;
    const directive = DIRECTIVES.get(name.text);
    if (directive === undefined) {
      throw refusedDirective(name) ??
        new Complaint(name, `${quote(name.text)} is no directive`, {
          unknown: {
            name: name.text,
            known: () => [...DIRECTIVES.keys(), ...this.reader.macros.keys()],
          },
        });
    }
    directive({ parser: this, statement, origin });
    statement.expectEnd();
  }

  #instruction(name: Token, statement: Statement, origin: Origin): void {
    if (isDebugging(this.section)) {
      throw new Complaint(
        name,
        `an instruction in ${quote(this.section.name)}, which is for a ` +
          "debugger and not loaded: need another section",
      );
    }
    this.section.code = true;
    const signatures = this.signatures.get(name.text);
    if (signatures === undefined) {
      throw refusedInstruction(name) ??
        new Complaint(name, `${quote(name.text)} is no instruction`, {
          unknown: {
            name: name.text,
            known: () => [
              ...this.signatures.keys(),
              ...this.reader.macros.keys(),
            ],
          },
        });
    }
    const operands = parseOperands(statement, this.#vocabulary);
    const { signature, filling } = choose(signatures, operands, origin);
    for (const value of filling.values.values()) {
      // A register's name that turned out to be a symbol's.
      const isNew = value.kind === "symbol" && !this.#uses.includes(value);
      if (isNew) this.#uses.push(value);
    }
    if (filling.values.size > 0) this.#bindUses();
    this.add(new Instruction(this.section, origin, signature, filling));
  }
}

/**
 * Whether a section is for a debugger, or says which compiler has been at
 * work: what stands in it is not loaded, and not looked at.
 */
function isDebugging({ name }: Section): boolean {
  return /^\.(debug_|comment$|note(\.|$))/.test(name);
}
