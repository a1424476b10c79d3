/**
 * The header of a guest: what its opening comments say to a program. Here they
 * begin with `#`, as in assembly; in C they begin with `//`.
 *
 * | line | says |
 * | --- | --- |
 * | `# expect: TEXT` | it prints this line |
 * | `# input: TEXT` | this line is typed; after the last, input ends |
 * | `# disk: N` | it has a disk of N blocks, all zeros |
 * | `# block N: TEXT` | except that this line is in block N |
 * | `# memory: N` | it wants N bytes of memory |
 * | `# isa: NAME` | it is written for this variant; pg32 if not said |
 * | `# instead: TEXT` | under a monitor it prints this line, which is wrong |
 *
 * Several lines of one kind are one text, each with a line feed at its end. All
 * other comments are prose, and the first of them is the summary.
 *
 * @module
 */
import {
  BLOCK_SIZE,
  findVariant,
  type InstructionSet,
  nearest,
  PG32,
  SourceError,
  type SourceFile,
  VARIANTS,
} from "../isa/mod.ts";

/** A guest program, and how it wants to be run. */
export interface Guest {
  /** What it is called. */
  readonly name: string;
  /** The file to read first, as seen from the project's folder. */
  readonly file: string;
  /** What it is assembled from. */
  readonly sources: readonly SourceFile[];
  /** What it is, in one line. */
  readonly summary: string;
  /** Bytes of memory that it wants. */
  readonly memory: number;
  /** The instructions that it is written for. */
  readonly isa: InstructionSet;
  /** Exactly what it prints, given its input and its disk. */
  readonly expect: string;
  /**
   * What it prints under a monitor by trap and emulate, where a hole in its
   * instruction set betrays it; `undefined` if it prints the same.
   */
  readonly instead: string | undefined;
  /** What is typed before input ends; `undefined` if nothing is. */
  readonly input: Uint8Array | undefined;
  /** Its disk, a new copy at each look; `undefined` if it wants none. */
  readonly disk: Uint8Array | undefined;
}

/** Bytes of memory for a guest that does not say, and the most it can say. */
const [MEMORY, MOST_MEMORY] = [1 << 16, 1 << 30];

/** The most blocks of a disk. */
const MOST_BLOCKS = 1 << 16;

/** A line of the header, taken apart. */
interface HeaderLine {
  /** What stands before the colon. */
  readonly kind: string;
  /** The number of the block that it is about, or NaN. */
  readonly block: number;
  /** What stands after it. */
  readonly text: string;
  /** The error at this line. */
  error(message: string): SourceError;
}

/**
 * Reads the header of a guest, in the first lines of `main`. It is assembled
 * from what `sources` returns, which is asked when somebody wants to know: from
 * `main` itself, if nothing else is said.
 *
 * @throws {SourceError} if a line of the header is malformed.
 */
export function readGuest(
  name: string,
  main: SourceFile,
  sources: () => readonly SourceFile[] = () => [main],
): Guest {
  const { file, source } = main;
  const lines = headerLines(main);
  const input = textOf(lines, "input");
  const instead = textOf(lines, "instead");
  const disk = makeDisk(lines);
  let found: readonly SourceFile[] | undefined;
  return {
    name,
    file,
    get sources(): readonly SourceFile[] {
      return found ??= sources();
    },
    summary: /^(?:#|\/\/) (.*)/.exec(source)?.[1] ?? "",
    memory: numberOf(lines, "memory", MOST_MEMORY) ?? MEMORY,
    isa: isaOf(lines),
    expect: textOf(lines, "expect"),
    instead: instead === "" ? undefined : instead,
    input: input === "" ? undefined : new TextEncoder().encode(input),
    get disk(): Uint8Array | undefined {
      return disk?.slice();
    },
  };
}

/** What can stand before the colon. */
const KIND = /^(?:expect|instead|input|disk|memory|isa|block (0|[1-9]\d*))$/;

/** The header lines, each of a kind that there is. */
function headerLines({ file, source }: SourceFile): HeaderLine[] {
  const lines: HeaderLine[] = [];
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const comment = /^(?:#|\/\/)(.*)$/.exec(line)?.[1];
    if (comment === undefined) break;
    const found = /^\s*([a-z]+(?: \S+)?)\s*:(.*)$/.exec(comment);
    if (found === null) continue;
    const [, kind, rest] = found;
    const error = (message: string) =>
      new SourceError(
        { file, line: index + 1, column: 1 },
        message,
        `${file}:${index + 1}:1: error: ${message}\n  ${line}`,
      );
    const known = KIND.exec(kind);
    if (known === null) {
      throw error(
        `“${kind}” is nothing that a header says: need “expect”, “instead”, ` +
          "“input”, “disk”, “block” and a number, “memory”, or “isa”",
      );
    }
    if (!/^(?: |$)/.test(rest)) {
      throw error(`“${rest}” right after the colon: need a blank between`);
    }
    const block = Number(known[1]);
    lines.push({ kind, block, text: rest.slice(1), error });
  }
  return lines;
}

/** The lines of a kind, as one text. */
function textOf(lines: readonly HeaderLine[], kind: string): string {
  return lines.filter((line) => line.kind === kind)
    .map(({ text }) => text + "\n").join("");
}

/** The one line of a kind, if there is one. */
function onlyOne(
  lines: readonly HeaderLine[],
  kind: string,
): HeaderLine | undefined {
  const [line, second] = lines.filter((line) => line.kind === kind);
  if (second === undefined) return line;
  throw second.error(`a second “${kind}”: need one at most`);
}

/** The number that the one line of a kind holds, if there is one. */
function numberOf(
  lines: readonly HeaderLine[],
  kind: string,
  most: number,
): number | undefined {
  const line = onlyOne(lines, kind);
  if (line === undefined) return undefined;
  const number = Number(line.text);
  if (!/^\d+$/.test(line.text) || number === 0 || number > most) {
    throw line.error(`“${line.text}”: need a whole number from 1 to ${most}`);
  }
  return number;
}

/** The instruction set, by its name. */
function isaOf(lines: readonly HeaderLine[]): InstructionSet {
  const line = onlyOne(lines, "isa");
  if (line === undefined) return PG32;
  const isa = findVariant(line.text);
  if (isa !== undefined) return isa;
  const names = VARIANTS.map(({ name }) => name);
  const guess = nearest(line.text, names);
  throw line.error(
    `“${line.text}” is no instruction set: ` +
      (guess === undefined
        ? `need one of ${names.join(", ")}`
        : `did you mean ${guess}?`),
  );
}

/** The disk, with its lines in their blocks. */
function makeDisk(lines: readonly HeaderLine[]): Uint8Array | undefined {
  const blocks = numberOf(lines, "disk", MOST_BLOCKS) ?? 0;
  const disk = new Uint8Array(blocks * BLOCK_SIZE);
  for (const { kind, block, error } of lines) {
    if (Number.isNaN(block)) continue;
    const text = new TextEncoder().encode(textOf(lines, kind));
    if (block >= blocks) {
      throw error(`there is no block ${block}: the disk has ${blocks} blocks`);
    }
    if (text.length > BLOCK_SIZE) {
      throw error(
        `${text.length} bytes in one block: need at most ${BLOCK_SIZE}`,
      );
    }
    disk.set(text, block * BLOCK_SIZE);
  }
  return blocks === 0 ? undefined : disk;
}
