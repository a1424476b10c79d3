/**
 * Gives every item its place, and every section its addresses.
 *
 * Sizes depend on distances, and distances on sizes: a branch that is too far
 * takes two words, which may put another one too far. So it goes round until
 * nothing changes; as an instruction that has grown never shrinks again, that
 * comes to an end.
 *
 * @module
 */
import { Evaluator } from "./_evaluator.ts";
import { Instruction } from "./_instruction.ts";
import type { Item } from "./_items.ts";
import type { Parser } from "./_parser.ts";
import { Complaint, type Span } from "./_report.ts";
import type { Section } from "./_definitions.ts";
import { FREE_MEMORY } from "../platform.ts";

/** The largest image: 64 MiB. Nothing is allocated before it is checked. */
const LARGEST = 64 * 2 ** 20;

/**
 * After so many rounds, every jump takes its longest form: a row of branches,
 * each of which puts only the next one too far, would take for ever.
 */
const PATIENCE = 20;

/** A layout that is settled. */
export interface Layout {
  /** The sections, in the order of memory. */
  readonly sections: readonly Section[];
  /** Knows what every expression is worth. */
  readonly evaluator: Evaluator;
}

/** Settles the layout. */
export function layOut(parser: Parser): Layout {
  const evaluator = new Evaluator();
  const instructions = parser.items.filter((item) =>
    item instanceof Instruction
  );
  const sections = inOrder(parser.sections.values());
  for (let round = 1;; round++) {
    place(parser, sections, evaluator);
    let grew = false;
    for (const item of instructions) {
      if (item.broken) continue;
      const hurried = round === PATIENCE && item.growFully();
      if (item.grow(evaluator) || hurried) grew = true;
    }
    if (!grew) break;
  }
  for (const [section, end] of endsOf(parser.items)) {
    parser.reporter.attempt(() => checkAddresses(section, end));
  }
  return { sections, evaluator };
}

/** Each section that anything is in, and the last thing in it. */
function endsOf(items: readonly Item[]): Map<Section, Span> {
  return new Map(items.map(({ section, origin }) => [section, origin]));
}

function checkAddresses(
  { virtual, physical, size, align }: Section,
  end: Span,
): void {
  if (physical + size > LARGEST) throw tooLarge(end, physical + size);
  if (virtual === undefined) return;
  if (virtual.address + size > 2 ** 32) {
    throw new Complaint(
      virtual.at,
      `the section has ${size} bytes: from here they go past the last address`,
    );
  }
  if (virtual.address % align !== 0) {
    throw new Complaint(
      virtual.at,
      `the section is aligned to ${align}: need a multiple of that`,
    );
  }
}

function tooLarge(at: Span, end: number): Complaint {
  return new Complaint(
    at,
    `the image goes up to ${end}: need at most ${LARGEST}`,
  );
}

/** The order in memory: code, sections of any name, data, zeros. */
function inOrder(sections: Iterable<Section>): Section[] {
  return [...sections].sort((a, b) => rank(a) - rank(b));
}

function rank({ name, zeros }: Section): number {
  if (zeros) return 3;
  if (/^\.text(\.|$)/.test(name)) return 0;
  return /^\.s?(ro)?data(\.|$)/.test(name) ? 2 : 1;
}

/** Gives every item an offset, and every section its addresses. */
function place(
  parser: Parser,
  sections: readonly Section[],
  evaluator: Evaluator,
): void {
  evaluator.moved();
  for (const section of sections) section.size = 0;
  let total = FREE_MEMORY;
  for (const item of parser.items) {
    item.offset = item.section.size;
    item.size = 0;
    if (item.broken) continue;
    item.broken = !parser.reporter.attempt(() => {
      const size = item.measure(evaluator);
      if (total + size > LARGEST) throw tooLarge(item.origin, total + size);
      item.size = size;
    });
    total += item.size;
    item.section.size += item.size;
  }
  let end = FREE_MEMORY;
  for (const section of sections) {
    section.size = roundUp(section.size, 4);
    section.physical = roundUp(end, section.align);
    section.address = section.virtual?.address ?? section.physical;
    end = section.physical + section.size;
  }
  evaluator.moved();
}

function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
