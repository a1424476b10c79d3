/**
 * What a section is made of: stretches of bytes, whose sizes may depend on
 * where they come to stand.
 *
 * @module
 */
import type { Evaluator, Scope } from "./_evaluator.ts";
import type { Expression } from "./_expression.ts";
import { Complaint, quote, type Span } from "./_report.ts";
import type { Section } from "./_definitions.ts";

/** Where an item comes from: its statement. */
export interface Origin extends Span {
  /** The statement, as the line map keeps it. */
  readonly written: string;
}

/** A stretch of a section. */
export abstract class Item {
  /** Bytes from the beginning of the section. */
  offset = 0;
  /** How many bytes it has, once it is placed. */
  size = 0;
  /** Whether it has been complained of: it is passed over from then on. */
  broken = false;

  constructor(readonly section: Section, readonly origin: Origin) {}

  /** How many bytes the item has where it now stands. */
  abstract measure(evaluator: Evaluator): number;

  /** Writes the item's bytes; the view is exactly as long, and zero. */
  abstract write(evaluator: Evaluator, view: DataView): void;

  /** Where the item is, for expressions that ask. */
  protected get scope(): Scope {
    return { dot: this };
  }

  /** A number that the layout rests upon, so that it must be known by now. */
  protected early(
    evaluator: Evaluator,
    expression: Expression,
    what: string,
    [least, most]: readonly [number, number],
  ): number {
    const scope = { dot: this, early: true };
    const value = evaluator.constant(expression, scope);
    if (value >= least && value <= most) return value;
    throw new Complaint(
      expression,
      `${what} is ${value}: need ${least} to ${most}`,
    );
  }
}

/** The values that so many bytes can hold, signed or not. */
const HOLDS: Readonly<Record<number, readonly [number, number]>> = {
  1: [-0x80, 0xff],
  2: [-0x8000, 0xffff],
  4: [-0x80000000, 0xffffffff],
};

/** The value, if so many bytes can hold it. */
function fitting(
  evaluator: Evaluator,
  expression: Expression,
  scope: Scope,
  width: number,
): number {
  const { number } = evaluator.value(expression, scope);
  const [least, most] = HOLDS[width];
  if (number >= least && number <= most) return number;
  throw new Complaint(
    expression,
    `the value ${number} does not fit ${width * 8} bits: ` +
      `need ${least} to ${most}`,
  );
}

function put(view: DataView, at: number, width: number, value: number): void {
  if (width === 1) view.setUint8(at, value);
  else if (width === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
}

/** A place without bytes: what a label or `.` stands for. */
export class Mark extends Item {
  constructor(
    section: Section,
    origin: Origin,
    readonly definition: { offset: number },
  ) {
    super(section, origin);
  }

  measure(): number {
    this.definition.offset = this.offset;
    return 0;
  }

  write(): void {}
}

/** Numbers: `.byte`, `.half`, `.word`. */
export class Numbers extends Item {
  constructor(
    section: Section,
    origin: Origin,
    readonly width: 1 | 2 | 4,
    readonly values: readonly Expression[],
  ) {
    super(section, origin);
  }

  measure(): number {
    return this.width * this.values.length;
  }

  write(evaluator: Evaluator, view: DataView): void {
    this.values.forEach((expression, i) => {
      const value = fitting(evaluator, expression, this.scope, this.width);
      put(view, i * this.width, this.width, value);
    });
  }
}

/** The bytes of strings: `.ascii`, `.asciz`. */
export class Bytes extends Item {
  constructor(
    section: Section,
    origin: Origin,
    readonly bytes: readonly number[],
  ) {
    super(section, origin);
  }

  measure(): number {
    return this.bytes.length;
  }

  write(_evaluator: Evaluator, view: DataView): void {
    this.bytes.forEach((byte, i) => view.setUint8(i, byte));
  }
}

/** The same number again and again: `.space`, `.fill`. */
export class Fill extends Item {
  constructor(
    section: Section,
    origin: Origin,
    readonly count: Expression,
    readonly width: 1 | 2 | 4,
    readonly value?: Expression,
  ) {
    super(section, origin);
  }

  measure(evaluator: Evaluator): number {
    const range = [0, 2 ** 32] as const;
    return this.width * this.early(evaluator, this.count, "the count", range);
  }

  write(evaluator: Evaluator, view: DataView): void {
    fill(evaluator, view, this.value, this.scope, this.width);
  }
}

/** Up to the next multiple of a power of two: `.align`, `.balign`. */
export class Align extends Item {
  constructor(
    section: Section,
    origin: Origin,
    readonly alignment: number,
    readonly most: number,
    /** An instruction that does nothing, to fill the gap among code. */
    readonly nop: Item | undefined,
    /** A byte to fill the gap with instead. */
    readonly value?: Expression,
  ) {
    super(section, origin);
  }

  measure(): number {
    const size = -this.offset & this.alignment - 1;
    if (size > this.most) return 0;
    this.section.align = Math.max(this.section.align, this.alignment);
    return size;
  }

  write(evaluator: Evaluator, view: DataView): void {
    if (this.value !== undefined) {
      fill(evaluator, view, this.value, this.scope, 1);
    } else if (this.section.code && this.nop !== undefined) {
      writeAgain(this.nop, evaluator, view);
    }
  }
}

/** Writes an instruction as often as it fits, up to the view's end. */
function writeAgain(nop: Item, evaluator: Evaluator, view: DataView): void {
  const once = new DataView(new ArrayBuffer(4));
  nop.write(evaluator, once);
  const word = once.getUint32(0, true);
  const first = view.byteLength % 4;
  for (let at = first; at < view.byteLength; at += 4) put(view, at, 4, word);
}

/** Up to a place of the section: `.org`. */
export class Org extends Item {
  constructor(
    section: Section,
    origin: Origin,
    readonly to: Expression,
    readonly value?: Expression,
  ) {
    super(section, origin);
  }

  measure(evaluator: Evaluator): number {
    const value = evaluator.value(this.to, { dot: this, early: true });
    if (value.section !== undefined && value.section !== this.section) {
      throw new Complaint(
        this.to,
        `an address in ${quote(value.section.name)}: need one in this section`,
      );
    }
    const to = value.number - (value.section?.address ?? 0);
    if (to >= this.offset) return to - this.offset;
    throw new Complaint(
      this.to,
      `.org goes back to ${to}: need at least ${this.offset}, ` +
        "where the section has come to",
    );
  }

  write(evaluator: Evaluator, view: DataView): void {
    fill(evaluator, view, this.value, this.scope, 1);
  }
}

function fill(
  evaluator: Evaluator,
  view: DataView,
  expression: Expression | undefined,
  scope: Scope,
  width: number,
): void {
  if (expression === undefined) return;
  const value = fitting(evaluator, expression, scope, width);
  if (value === 0) return;
  for (let at = 0; at < view.byteLength; at += width) {
    put(view, at, width, value);
  }
}
