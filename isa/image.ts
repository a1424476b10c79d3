/**
 * A program as it is loaded: its bytes, and what is needed to name them.
 *
 * An image keeps the source's names, and for each instruction the line it
 * comes from and the text as it was written, so that a fault at run time can
 * be told in the words of the program.
 *
 * @module
 */

/** A stretch of memory. */
export interface Segment {
  /** The section it comes from. */
  readonly name: string;
  /** Where it loads: a physical address, a multiple of 4. */
  readonly address: number;
  /** The address from which its labels count: where the program sees it. */
  readonly virtual: number;
  /** What it holds; as many as a multiple of 4. */
  readonly bytes: Uint8Array;
}

/** A name of the program. */
export interface ImageSymbol {
  /** The name. */
  readonly name: string;
  /** The address that the program sees, or a number. */
  readonly value: number;
  /** The section that the address is in. */
  readonly section?: string;
}

/** A line of the source. */
export interface SourceText {
  /** The file's name. */
  readonly file: string;
  /** The line: the first is 1. */
  readonly line: number;
  /** The column: the first is 1. */
  readonly column: number;
  /** The statement as it was written, without its label and comments. */
  readonly text: string;
}

/** What stands at a stretch of memory. */
export interface LineEntry extends SourceText {
  /** The physical address. */
  readonly address: number;
  /** How many bytes. */
  readonly size: number;
  /**
   * Whether the text is what a macro's line, or a repeated one, comes to. It is
   * known to listings only: a file does not keep it.
   */
  readonly expanded?: boolean;
}

/** What an image is made of. */
export interface ImageParts {
  /** The physical address of the first instruction. */
  readonly entry: number;
  /** In the order of their addresses; they do not overlap. */
  readonly segments: readonly Segment[];
  /** In the order of the source. */
  readonly symbols: readonly ImageSymbol[];
  /** In the order of their addresses; they do not overlap. */
  readonly lines: readonly LineEntry[];
}

/**
 * A program, ready to be loaded.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { assemble } from "@trapeze/trapeze";
 *
 * const image = assemble("_start: li a0, 7 # lucky\n halt", { file: "a.s" });
 * assertEquals(image.entry, 0x40);
 * assertEquals(image.locate(0x40), {
 *   file: "a.s",
 *   line: 1,
 *   column: 9,
 *   text: "li a0, 7",
 * });
 * assertEquals(image.nameOf(0x44), "_start+4");
 * ```
 */
export class Image implements ImageParts {
  /** The physical address of the first instruction. */
  readonly entry: number;
  /** What is loaded where, in the order of the addresses. */
  readonly segments: readonly Segment[];
  /** The names, in the order of the source. */
  readonly symbols: readonly ImageSymbol[];
  /** Which line each stretch of memory comes from. */
  readonly lines: readonly LineEntry[];
  /** The labels of each section, by their addresses, made when needed. */
  readonly #labels = new Map<string, ImageSymbol[]>();

  /** An image of these parts. */
  constructor({ entry, segments, symbols, lines }: ImageParts) {
    this.entry = entry;
    this.segments = segments;
    this.symbols = symbols;
    this.lines = lines;
  }

  /** The physical address after the last byte. */
  get end(): number {
    const last = this.segments.at(-1);
    return last === undefined ? 0 : last.address + last.bytes.length;
  }

  /** The line that a physical address comes from. */
  locate(address: number): SourceText | undefined {
    const entry = lastUpTo(this.lines, address, (line) => line.address);
    if (entry === undefined || address >= entry.address + entry.size) {
      return undefined;
    }
    const { file, line, column, text } = entry;
    return { file, line, column, text };
  }

  /** A physical address as a label and a distance: `main` or `main+8`. */
  nameOf(address: number): string | undefined {
    const segment = lastUpTo(this.segments, address, (each) => each.address);
    if (segment === undefined) return undefined;
    const distance = address - segment.address;
    if (distance >= segment.bytes.length) return undefined;
    const labels = this.#labelsOf(segment.name);
    const seen = segment.virtual + distance;
    const label = lastUpTo(labels, seen, ({ value }) => value);
    if (label === undefined) return undefined;
    const offset = seen - label.value;
    return offset === 0 ? label.name : `${label.name}+${offset}`;
  }

  #labelsOf(section: string): readonly ImageSymbol[] {
    let labels = this.#labels.get(section);
    if (labels === undefined) {
      labels = this.symbols.filter((symbol) => symbol.section === section)
        .sort((a, b) => a.value - b.value);
      this.#labels.set(section, labels);
    }
    return labels;
  }
}

/** The last of a sorted row whose number is at most `limit`. */
function lastUpTo<T>(
  row: readonly T[],
  limit: number,
  number: (element: T) => number,
): T | undefined {
  let [least, most] = [0, row.length];
  while (least < most) {
    const middle = (least + most) >>> 1;
    if (number(row[middle]) <= limit) least = middle + 1;
    else most = middle;
  }
  return row[least - 1];
}
