/**
 * Places in a program: from what the user calls one to its address, and back.
 *
 * All addresses here are physical ones of the guest's memory: the same place is
 * at another virtual address in each window, but only once in memory.
 *
 * @module
 */
import {
  type Image,
  type ImageSymbol,
  type LineEntry,
  nearest,
  UsageError,
} from "../../../isa/mod.ts";
import { hex, quoted } from "../../commands/text.ts";

/** The names and lines of a program. */
export class Places {
  readonly #image: Image;
  readonly #symbols: ReadonlyMap<string, ImageSymbol>;

  /** Those of an image. */
  constructor(image: Image) {
    this.#image = image;
    this.#symbols = new Map(image.symbols.map((each) => [each.name, each]));
  }

  /** All names. */
  get names(): string[] {
    return [...this.#symbols.keys()];
  }

  /** All source files. */
  get files(): string[] {
    return [...new Set(this.#image.lines.map(({ file }) => file))];
  }

  /** A name's value: the address that the program sees, or a number. */
  valueOf(name: string): number | undefined {
    return this.#symbols.get(name)?.value;
  }

  /**
   * The address of a label.
   *
   * @throws {UsageError} if there is none of that name.
   */
  label(name: string): number {
    const symbol = this.#symbols.get(name);
    if (symbol === undefined) {
      const guess = nearest(name, this.names);
      throw new UsageError(
        `there is no label ${quoted(name)}` +
          (guess === undefined
            ? ": need a label, file:line, or *ADDRESS"
            : `: did you mean ${guess}?`),
      );
    }
    const { value, section } = symbol;
    const segment = this.#image.segments.find((each) => each.name === section);
    if (segment === undefined) {
      throw new UsageError(`${quoted(name)} is a number, and no place`);
    }
    return value - segment.virtual + segment.address;
  }

  /**
   * The address of the first instruction of a line, or of the next line that
   * has one. The file may be given by the end of its name.
   *
   * @throws {UsageError} if there is no such file or line.
   */
  line(file: string, line: number): number {
    const name = this.file(file);
    const code = this.codeLines(name).find((each) => each.line >= line);
    if (code !== undefined) return code.address;
    throw new UsageError(`${name} has no instruction at line ${line}`);
  }

  /**
   * The name of a source file, which may be given by its end.
   *
   * @throws {UsageError} if there is none.
   */
  file(name: string): string {
    const found = this.files.find((each) =>
      each === name || each.endsWith(`/${name}`)
    );
    if (found !== undefined) return found;
    const guess = nearest(name, this.files) ?? this.files[0];
    throw new UsageError(
      `there is no source ${quoted(name)}` +
        (guess === undefined ? "" : `: did you mean ${guess}?`),
    );
  }

  /** The lines of a file that have instructions, from its top. */
  codeLines(file: string): LineEntry[] {
    return this.#image.lines
      .filter((each) => each.file === file && !each.text.startsWith("."))
      .sort((a, b) => a.line - b.line || a.address - b.address);
  }

  /** The address that the program sees there, if it has anything there. */
  virtualOf(address: number): number | undefined {
    const segment = this.#image.segments.find((each) =>
      address >= each.address && address < each.address + each.bytes.length
    );
    return segment && address - segment.address + segment.virtual;
  }

  /** An address as a label and a distance, or `undefined`. */
  nameOf(address: number): string | undefined {
    return this.#image.nameOf(address);
  }

  /** An address, with its name if it has one. */
  describe(address: number): string {
    const name = this.nameOf(address);
    return hex(address) + (name === undefined ? "" : ` <${name}>`);
  }

  /** The line of source that an address comes from: `file:line`. */
  sourceOf(address: number): { place: string; text: string } | undefined {
    const line = this.#image.locate(address);
    if (line === undefined) return undefined;
    const text = line.text.replace(/\s+/g, " ");
    return { place: `${line.file}:${line.line}`, text };
  }
}
