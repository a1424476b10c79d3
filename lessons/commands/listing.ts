/**
 * Listings: what a program looks like in memory, beside its source or taken
 * apart again.
 *
 * @module
 */
import {
  disassemble,
  type Image,
  type InstructionSet,
  type LineEntry,
  type Segment,
} from "../../isa/mod.ts";
import { counted, cut, hex, printable, WIDTH } from "./text.ts";

/** How many words of one line of source are shown. */
const MOST_WORDS = 4;

/** The lines of a source file, from its name. */
export type Sources = ReadonlyMap<string, readonly string[]>;

/**
 * An assembled program, section by section: address, word, line number and
 * line. Instructions are shown as words; data, as bytes in the order of memory.
 * What a macro has been expanded to is shown so, with a plus.
 */
export function sourceListing(image: Image, sources: Sources): string[] {
  const addressed = addressColumn(image);
  let file = "";
  return image.segments.flatMap((segment) => [
    ...sectionHeader(segment),
    ...entriesOf(image, segment).flatMap((entry) => {
      const header = entry.file === file ? [] : [`# ${entry.file}`];
      file = entry.file;
      const rows = entryRows(entry, segment, sources);
      return [...header, ...rows.map(addressed)];
    }),
  ]);
}

/** The address that the program sees, and what stands there. */
type Row = readonly [address: number, text: string];

/** The lines of source in a segment. */
function entriesOf(
  { lines }: Image,
  { address, bytes }: Segment,
): readonly LineEntry[] {
  const end = address + bytes.length;
  return lines.filter((line) => line.address >= address && line.address < end);
}

function sectionHeader({ name, address, virtual }: Segment): string[] {
  const seen = virtual === address ? "" : `, seen at ${hex(virtual)}`;
  return ["", `section ${name} at ${hex(address)}${seen}`];
}

function entryRows(
  { address, size, file, line, text, expanded }: LineEntry,
  segment: Segment,
  sources: Sources,
): Row[] {
  const from = address - segment.address;
  const bytes = segment.bytes.subarray(from, from + size);
  const unit = isInstruction(text) ? wordAt : bytesAt;
  const written = expanded ? undefined : sources.get(file)?.[line - 1];
  const source = [
    String(line).padStart(4),
    printable(written ?? text),
  ].join(expanded ? "+ " : "  ");
  const rows = Array.from(
    { length: Math.min(Math.ceil(size / 4), MOST_WORDS) },
    (_, n): Row => [
      segment.virtual + from + 4 * n,
      [unit(bytes, 4 * n).padEnd(11), ...n === 0 ? [source] : []].join("  "),
    ],
  );
  const more = size - 4 * MOST_WORDS;
  const next = segment.virtual + from + 4 * MOST_WORDS;
  return more > 0 ? [...rows, [next, `(${counted(more, "more byte")})`]] : rows;
}

/** Directives begin with a dot; what is no directive is an instruction. */
function isInstruction(statement: string): boolean {
  return !statement.startsWith(".");
}

function wordAt(bytes: Uint8Array, at: number): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return digits(view.getUint32(at, true), 8);
}

function bytesAt(bytes: Uint8Array, at: number): string {
  return Array.from(bytes.subarray(at, at + 4), (byte) => digits(byte, 2))
    .join(" ");
}

/**
 * A program taken apart: address, word, and the instruction that it is, with
 * the labels where they stand. What the source says is data is not taken for
 * instructions.
 */
export function disassembly(image: Image, isa: InstructionSet): string[] {
  const addressed = addressColumn(image);
  return image.segments.flatMap((segment) => [
    ...sectionHeader(segment),
    ...segmentRows(image, isa, segment)
      .map((row) => typeof row === "string" ? row : addressed(row)),
  ]);
}

/** The rows of a segment, and its labels, each on a line of its own. */
function segmentRows(
  image: Image,
  isa: InstructionSet,
  segment: Segment,
): (Row | string)[] {
  const { address, virtual, bytes } = segment;
  const symbols = symbolsSeenFrom(segment, image);
  const labels = labelsOf(segment, image);
  const rows: (Row | string)[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const pc = virtual + at;
    rows.push(...labels.get(pc) ?? []);
    const zeros = zeroWords(segment, labels, at);
    if (zeros > MOST_WORDS) {
      rows.push([pc, `(${counted(zeros, "word")} of zeros)`]);
      at += 4 * (zeros - 1);
      continue;
    }
    const word = wordAt(bytes, at);
    const text = image.locate(address + at)?.text ?? "";
    const meaning = isInstruction(text)
      ? disassemble(isa, parseInt(word, 16), pc, { symbols })
      : `.word 0x${word}`;
    rows.push([pc, `${word}  ${meaning}`]);
  }
  return rows;
}

/** The labels of a segment's words; one within a word says where it is. */
function labelsOf(
  segment: Segment,
  { symbols }: Image,
): ReadonlyMap<number, readonly string[]> {
  const own = symbols.filter(({ section }) => section === segment.name);
  const ordered = own.toSorted((a, b) => a.value - b.value);
  const labels = new Map<number, string[]>();
  for (const { name, value } of ordered) {
    const word = value - value % 4;
    const inside = value === word ? "" : ` # ${digits(value, 4)}`;
    labels.set(word, [...labels.get(word) ?? [], `${name}:${inside}`]);
  }
  return labels;
}

/** How many words from here on are zero, up to the next label. */
function zeroWords(
  { virtual, bytes }: Segment,
  labels: ReadonlyMap<number, unknown>,
  from: number,
): number {
  let at = from;
  while (
    at < bytes.length && bytes.subarray(at, at + 4).every((byte) => byte === 0)
  ) {
    at += 4;
    if (labels.has(virtual + at)) break;
  }
  return (at - from) / 4;
}

/**
 * The names of addresses as a segment's instructions see them: its own, and, if
 * it sees physical memory, those of all others that do.
 */
function symbolsSeenFrom(
  segment: Segment,
  { segments, symbols }: Image,
): Map<number, string> {
  const isPhysical = ({ address, virtual }: Segment) => address === virtual;
  const seen = new Set(
    segments
      .filter((each) =>
        each === segment || isPhysical(each) && isPhysical(segment)
      )
      .map(({ name }) => name),
  );
  return new Map(
    symbols.filter(({ section }) => section !== undefined && seen.has(section))
      .map(({ name, value }) => [value, name]),
  );
}

/** Words that stand one after the other from an address on, taken apart. */
export function wordRows(
  words: readonly number[],
  isa: InstructionSet,
  from: number,
): string[] {
  return words.map((word, n) => {
    const pc = from + 4 * n;
    const meaning = disassemble(isa, word, pc);
    return `${digits(pc, 8)}  ${digits(word, 8)}  ${meaning}`;
  });
}

/** Puts addresses, all with as many digits, in front of rows. */
function addressColumn({ segments }: Image): (row: Row) => string {
  const ends = segments.map(({ virtual, bytes }) => virtual + bytes.length);
  const width = Math.max(4, ...ends.map((end) => end.toString(16).length));
  return ([address, text]) =>
    cut(`${digits(address, width)}  ${text}`.trimEnd(), WIDTH);
}

function digits(n: number, count: number): string {
  return (n >>> 0).toString(16).padStart(count, "0");
}
