/**
 * Guest faults: a guest that traps, and has no handler that could run.
 *
 * A machine does not mind. It delivers the trap, cannot execute the handler's
 * first instruction, delivers that trap, and so on for ever. A student wants to
 * know which line was wrong: so the tool recognises it, says so, and stops.
 *
 * @module
 */
import { CAUSES, isInterrupt, NEW_PSW, type Trap } from "../../isa/mod.ts";
import { type Code, type Sighting, wasFetched } from "./sighting.ts";
import { grouped, hex, WIDTH, wrap } from "./text.ts";

/** A trap that the guest cannot deal with. */
export interface Fault {
  /** The trap that came first. */
  readonly first: Sighting;
  /** The trap of the handler's first instruction, again and again. */
  readonly inHandler: Sighting;
}

/**
 * Looks at the guest's own traps, one after the other, for one that leads
 * nowhere.
 *
 * A trap one tick after another is that of the handler's first instruction. If
 * the next one is the same again, nothing has changed in between but the trap
 * area, which now holds what it held: so it is the same for ever. Interrupts
 * lead to the same handler.
 */
export class FaultFinder {
  #first: Sighting | undefined;
  #last: Sighting | undefined;

  /** Takes the next trap, and says what is wrong if it is now certain. */
  see(sighting: Sighting): Fault | undefined {
    const last = this.#last;
    this.#last = sighting;
    const follows = last !== undefined && !isInterrupt(sighting.trap.cause) &&
      sighting.tick === last.tick + 1;
    if (!follows) {
      this.#first = undefined;
      return undefined;
    }
    if (this.#first !== undefined && isSame(last.trap, sighting.trap)) {
      return { first: this.#first, inHandler: sighting };
    }
    this.#first = last;
    return undefined;
  }
}

function isSame(a: Trap, b: Trap): boolean {
  return a.cause === b.cause && a.detail === b.detail && a.pc === b.pc &&
    a.word === b.word;
}

/** The facts about a fault, each with its name, in the order of interest. */
export function faultFacts(
  { first, inHandler }: Fault,
  codeOf: (sighting: Sighting) => Code,
): Map<string, string> {
  const { trap, mode, level, tick } = first;
  const [code, handlerCode] = [codeOf(first), codeOf(inHandler)];
  const { place, instruction, label } = code;
  const facts = new Map([["fault", describeTrap(trap, code)]]);
  if (place !== undefined) {
    const { file, line, column } = place;
    facts.set("source", `${file}:${line}:${column}`);
  }
  if (instruction !== undefined) facts.set("instruction", instruction);
  return facts
    .set("pc", hex(trap.pc) + (label === undefined ? "" : ` (${label})`))
    .set("mode", nameOfMode(mode))
    .set("level", String(level))
    .set("tick", grouped(tick))
    .set("handler", describeHandler(inHandler, handlerCode))
    .set("handler fault", describeTrap(inHandler.trap, handlerCode));
}

/** The report of a fault, in a few lines of at most so many columns. */
export function faultReport(
  facts: ReadonlyMap<string, string>,
  width: number = WIDTH,
): string {
  const get = (name: string): string => facts.get(name) ?? "";
  const more = [
    ...codeLines(facts.get("source"), facts.get("instruction")),
    `pc ${get("pc")}, ${get("mode")} mode, level ${get("level")}, ` +
    `tick ${get("tick")}`,
    ...wrap(
      `No handler can run. The new PSW at ${hex(NEW_PSW)} leads to ` +
        `${get("handler")}, which traps with ${get("handler fault")}.`,
      width - 2,
    ),
  ];
  return [`guest fault: ${get("fault")}`, ...more].join("\n  ");
}

/** Where it is in the source, and the instruction with a caret under it. */
function codeLines(source?: string, instruction?: string): string[] {
  if (source === undefined || instruction === undefined) {
    return [source ?? instruction ?? []].flat();
  }
  const before = `${source}: `;
  const length = Math.min(instruction.length, WIDTH - 2 - before.length);
  const caret = length < 1
    ? []
    : [" ".repeat(before.length) + "^" + "~".repeat(length - 1)];
  return [before + instruction, ...caret];
}

/** What is wrong with an address that the window does hold. */
function misalignment({ detail }: Trap, { row }: Code): string {
  const { summary = "" } = row ?? {};
  const size = /half word/.test(summary) ? 2 : /word/.test(summary) ? 4 : 1;
  return (detail >>> 0) % size === 0 ? "" : `: need a multiple of ${size}`;
}

function describeTrap(trap: Trap, code: Code): string {
  const { cause, detail } = trap;
  switch (cause) {
    case "memory":
      return wasFetched(trap)
        ? `memory, at address ${hex(detail)}${misalignment(trap, code)}`
        : `memory, at address ${hex(detail)}: no instruction can be fetched`;
    case "privileged":
    case "illegal":
      return `${cause}, word ${hex(detail, 8)}`;
    default:
      return `${cause}: ${CAUSES[cause].summary}`;
  }
}

function describeHandler(
  { trap, mode }: Sighting,
  { place }: Code,
): string {
  const line = place === undefined ? "" : ` (${place.file}:${place.line})`;
  return `pc ${hex(trap.pc)}${line} in ${nameOfMode(mode)} mode`;
}

function nameOfMode(mode: number): string {
  return mode === 1 ? "supervisor" : "user";
}
