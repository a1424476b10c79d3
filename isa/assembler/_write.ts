/**
 * From a settled layout to an image.
 *
 * @module
 */
import type { Evaluator, Value } from "./_evaluator.ts";
import { Instruction } from "./_instruction.ts";
import { visible } from "../_caret.ts";
import { type Item, Mark } from "./_items.ts";
import type { Layout } from "./_layout.ts";
import type { Parser } from "./_parser.ts";
import { Complaint, isExpanded, quote } from "./_report.ts";
import type { Definition, Section } from "./_definitions.ts";
import {
  Image,
  type ImageSymbol,
  type LineEntry,
  type Segment,
} from "../image.ts";

/** Where the program begins, if the source says so. */
const START = "_start";

/** Writes every item, and throws the report if anything was wrong. */
export function writeImage(parser: Parser, layout: Layout): Image {
  const { reporter } = parser;
  const { evaluator } = layout;
  const trusted = reporter.count === 0;
  const bytes = new Map(
    layout.sections.map((section) => [section, new Uint8Array(section.size)]),
  );
  for (const item of parser.items) {
    if (item.broken) continue;
    reporter.attempt(() => {
      writeItem(item, bytes.get(item.section)!, evaluator);
      if (trusted && item instanceof Instruction) checkAlignment(item);
    });
  }
  for (const definition of parser.symbols.all) {
    if (definition.broken) continue;
    reporter.attempt(() => void valueOf(definition, evaluator));
  }
  let entry = 0;
  reporter.attempt(() => entry = entryOf(parser, layout));
  reporter.finish();
  return new Image({
    entry,
    segments: segmentsOf(bytes),
    symbols: symbolsOf(parser.symbols.final, evaluator),
    lines: linesOf(parser.items),
  });
}

function writeItem(item: Item, bytes: Uint8Array, evaluator: Evaluator): void {
  const { buffer } = bytes;
  item.write(evaluator, new DataView(buffer, item.offset, item.size));
  if (!item.section.zeros) return;
  const written = bytes.subarray(item.offset, item.offset + item.size);
  if (written.every((byte) => byte === 0)) return;
  throw new Complaint(
    item.origin,
    `${quote(item.section.name)} holds zeros only: need another section`,
  );
}

function checkAlignment({ section, offset, origin }: Instruction): void {
  if (offset % 4 === 0) return;
  const address = section.address + offset;
  throw new Complaint(
    origin,
    `the instruction stands at ${address}: need a multiple of 4, ` +
      "as after .align 2",
  );
}

/** The symbols, but for those whose names are for the assembler only. */
function symbolsOf(
  definitions: readonly Definition[],
  evaluator: Evaluator,
): ImageSymbol[] {
  return definitions.filter(({ name }) => !/^(\.L|\d)/.test(name))
    .map((definition) => {
      const { number: value, section } = valueOf(definition, evaluator);
      const { name } = definition;
      return section === undefined
        ? { name, value }
        : { name, value, section: section.name };
    });
}

function valueOf(definition: Definition, evaluator: Evaluator): Value {
  const { section, offset, expression } = definition;
  return expression === undefined
    ? { number: section.address + offset, section }
    : evaluator.value(expression, { dot: definition });
}

/** Where the program begins: at `_start`, or with the code. */
function entryOf(parser: Parser, { sections, evaluator }: Layout): number {
  const start = parser.symbols.find(START);
  if (start === undefined) {
    const text = parser.sections.get(".text")!;
    return text.size > 0
      ? text.physical
      : sections.find(({ size }) => size > 0)?.physical ?? text.physical;
  }
  const { number, section } = valueOf(start, evaluator);
  if (section !== undefined && section.address !== section.physical) {
    throw new Complaint(
      start.at,
      `${START} is linked for an address space of its own: ` +
        "need it where the machine starts, in physical memory",
    );
  }
  if (number >= 0 && number < 2 ** 32 && number % 4 === 0) return number;
  throw new Complaint(start.at, `${START} is ${number}: need a multiple of 4`);
}

function segmentsOf(bytes: ReadonlyMap<Section, Uint8Array>): Segment[] {
  return [...bytes].filter(([{ size }]) => size > 0).map((
    [section, bytes],
  ) => ({
    name: section.name,
    address: section.physical,
    virtual: section.address,
    bytes,
  }));
}

function linesOf(items: readonly Item[]): LineEntry[] {
  return items.filter((item) => item.size > 0 && !(item instanceof Mark))
    .map(({ section, offset, size, origin }) => ({
      address: section.physical + offset,
      size,
      file: visible(origin.line.file),
      line: origin.line.number,
      column: origin.start + 1,
      text: visible(origin.written),
      ...isExpanded(origin.line) ? { expanded: true } : {},
    })).sort((a, b) => a.address - b.address);
}
