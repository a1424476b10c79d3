/**
 * The paper's equivalence map, as a test: the same program in several worlds,
 * looked at at the same ticks, must be the same to the last byte.
 *
 * @module
 */
import { decode, FORMATS, PG32 } from "../../isa/mod.ts";
import { COUNT, type EngineBase, WORD } from "../../machine/mod.ts";
import type { Program } from "./program.ts";
import {
  bare,
  INTERPRETED,
  nested,
  slow,
  TRANSLATED,
  type World,
} from "./worlds.ts";

/** Runs a program everywhere; throws an error that says what is different. */
export function assertEquivalent(program: Program): void {
  const worlds = [
    bare(program),
    slow(program),
    nested(program, 1),
    nested(program, 2),
  ];
  assertSameRuns(worlds, program);
}

/** Runs a program translated everywhere, and by the fast loop alone. */
export function assertTranslated(program: Program): void {
  const worlds = [
    bare(program, INTERPRETED),
    bare(program, TRANSLATED),
    nested(program, 1, TRANSLATED),
    nested(program, 2, TRANSLATED),
  ];
  assertSameRuns(worlds, program);
}

/** Runs worlds side by side; the first one is the measure. */
export function assertSameRuns(
  worlds: readonly World[],
  program: Program,
): void {
  const [measure, ...others] = worlds;
  for (const ticks of program.steps) {
    const why = measure.run(ticks);
    const state = measure.guest.save();
    others.forEach((world, n) => {
      // Every other world takes the same time in pieces.
      const same = n % 2 === 0
        ? inPieces(world, ticks, program.cut)
        : world.run(ticks);
      const wrong = same !== why
        ? `stopped with ${same}, not ${why}`
        : world.damage() ??
          (equal(world.guest.save(), state)
            ? trapsDiffer(world.guest, measure.guest)
            : difference(world.guest, measure.guest));
      if (wrong !== undefined) {
        throw new Error(
          `${world.name} is not ${measure.name} at tick ` +
            `${measure.guest.ticks}: ${wrong}\n${listing(program)}`,
        );
      }
    });
  }
}

function inPieces(world: World, ticks: number, cut: number): string {
  let why = "budget";
  for (let left = ticks; left > 0 && why === "budget"; left -= cut) {
    why = world.run(Math.min(left, cut));
  }
  return why;
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, n) => byte === b[n]);
}

function trapsDiffer(a: EngineBase, b: EngineBase): string | undefined {
  const [left, right] = [JSON.stringify(a.traps), JSON.stringify(b.traps)];
  return left === right ? undefined : `traps ${left}, not ${right}`;
}

/** What is different between two guests, one thing on each line. */
export function difference(a: EngineBase, b: EngineBase): string {
  const lines: string[] = [];
  const compare = (name: string, x: unknown, y: unknown): void => {
    if (x !== y) lines.push(`${name} is ${x}, not ${y}`);
  };
  for (let n = 0; n < 16; n++) compare(`x${n}`, a.cpu.x[n], b.cpu.x[n]);
  for (const [name, at] of Object.entries(WORD)) {
    if (at >= 16) compare(name, a.state.words[at], b.state.words[at]);
  }
  for (const [name, at] of Object.entries(COUNT)) {
    compare(name, a.state.counts[at], b.state.counts[at]);
  }
  for (let at = 0; at < a.size; at += 4) {
    compare(`word at 0x${at.toString(16)}`, a.load(at), b.load(at));
  }
  compare("disk", `${a.disk.contents}`, `${b.disk.contents}`);
  compare("output", `${a.console.output}`, `${b.console.output}`);
  compare(
    "input",
    JSON.stringify(a.console.log),
    JSON.stringify(b.console.log),
  );
  const more = lines.length - 12;
  if (more > 0) lines.splice(12, more, `and ${more} more`);
  return "\n  " + (lines.join("\n  ") || "the snapshot itself");
}

/** A program as text. */
export function listing(program: Program): string {
  const { memory, entry, parts, blocks, input, steps, cut } = program;
  const events = input.map(({ tick, bytes }) => `${tick}: [${bytes}]`);
  return [
    `memory ${memory}, entry 0x${entry.toString(16)}, ${blocks} disk blocks, ` +
    `steps ${steps}, cut ${cut}`,
    `input ${events.join(", ") || "none"}`,
    ...parts.flatMap(({ address, words }) =>
      words.map((word, n) => line(address + n * 4, word))
    ),
  ].join("\n");
}

function line(address: number, word: number): string {
  const digits = (value: number, width: number): string =>
    (value >>> 0).toString(16).padStart(width, "0");
  const instruction = decode(PG32, word);
  const text = instruction === undefined ? "" : [
    instruction.row.mnemonic,
    ...FORMATS[instruction.row.format].operands.map(({ role, kind }) =>
      kind.print(instruction.operands[role], address)
    ),
  ].join(" ");
  return `${digits(address, 4)}  ${digits(word, 8)}  ${text}`.trimEnd();
}
