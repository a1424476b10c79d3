/**
 * The commands that show values, memory and code, and change them.
 *
 * @module
 */
import { disassemble, UsageError } from "../../../isa/mod.ts";
import type { EngineBase } from "../../../machine/mod.ts";
import { hex, printable, quoted } from "../../commands/text.ts";
import {
  evaluate,
  loadAt,
  parseExpression,
  physicalOf,
  PSW_FIELDS,
  type Scene,
} from "../core/expression.ts";
import { countOf, type DebugCommand } from "./command.ts";
import type { Answer, Debugger } from "./debugger.ts";
import { formatted, shapeOf } from "./format.ts";
import { placeOf, registerOf } from "./operands.ts";
import { clip, displayLines } from "./view.ts";

/** Words, half words or bytes in a line of `x`. */
const IN_LINE = { 1: 8, 2: 8, 4: 4 } as const;

function print(debug: Debugger, operands: string): Answer {
  const [{ format }, text] = shapeOf(operands);
  const value = evaluate(text, debug.scene);
  return {
    lines: [`${text} = ${formatted(value, format, debug)}`],
    data: { value },
  };
}

function examine(debug: Debugger, operands: string): Answer {
  const [shape, written] = shapeOf(operands, { format: "x" });
  const { count, format, bytes } = shape;
  const [, physical, text] = /^(phys\s+)?([^]*)$/.exec(written)!;
  const scene = physical === undefined ? debug.scene : wholeMemory(debug);
  const from = text === ""
    ? debug.next.examine ?? debug.engine.cpu.pc
    : evaluate(text, debug.scene);
  if (format === "s") return examineString(debug, from);
  const size = format === "i" ? 4 : bytes;
  const values = Array.from(
    { length: count },
    (_, n) => loadAt(scene, from + n * size | 0, size),
  );
  debug.next.examine = from + count * size | 0;
  const lines: string[] = [];
  const inLine = format === "i" || format === "a" ? 1 : IN_LINE[size];
  for (let n = 0; n < count; n += inLine) {
    const at = from + n * size | 0;
    const shown = values.slice(n, n + inLine).map((value) =>
      format === "x"
        ? hex(value, size * 2)
        : format === "i"
        ? disassemble(debug.engine.isa, value, at)
        : formatted(value, format, debug)
    );
    lines.push(clip(`${named(debug, at)}: ${shown.join("  ")}`));
  }
  return { lines, data: { address: from >>> 0, values } };
}

/** The same, through a window on all of its memory. */
export function wholeMemory({ scene }: Debugger): Scene {
  const { engine } = scene;
  const { mode, ie, pc } = engine.cpu;
  return { ...scene, psw: { mode, ie, pc, base: 0, bound: engine.size } };
}

function examineString(debug: Debugger, from: number): Answer {
  const bytes: number[] = [];
  for (let at = from; bytes.length < 200; at++) {
    const byte = loadAt(debug.scene, at | 0, 1);
    if (byte === 0) break;
    bytes.push(byte);
  }
  const string = new TextDecoder("latin1").decode(Uint8Array.from(bytes));
  debug.next.examine = from + bytes.length + 1 | 0;
  return {
    lines: [clip(`${named(debug, from)}: ${quoted(string)}`)],
    data: { address: from >>> 0, string },
  };
}

/** A virtual address, with the label of the guest's that is there. */
function named(debug: Debugger, address: number): string {
  const { engine, session: { places, guest } } = debug;
  const physical = physicalOf(engine, address & ~3, 4);
  const name = physical === undefined || engine !== guest
    ? undefined
    : places.nameOf(physical + (address & 3));
  return hex(address) + (name === undefined ? "" : ` <${name}>`);
}

function display(debug: Debugger, operands: string): Answer {
  if (operands !== "") {
    const [{ format }, text] = shapeOf(operands);
    const value = parseExpression(text, debug.session.places);
    const n = (debug.displays.at(-1)?.n ?? 0) + 1;
    debug.displays.push({ n, text, value, format });
  }
  return {
    lines: displayLines(debug),
    data: { displays: debug.displays.length },
  };
}

function undisplay(debug: Debugger, operands: string): Answer {
  const n = operands === "" ? undefined : countOf(operands, "display");
  if (n !== undefined && !debug.displays.some((each) => each.n === n)) {
    throw new UsageError(`there is no display ${n}`);
  }
  debug.displays = debug.displays.filter((each) =>
    n !== undefined && each.n !== n
  );
  return { lines: [] };
}

/** `set a0 = 5`, `set *0x100 = 7`, `set mode = 1`: a new history begins. */
function set(debug: Debugger, operands: string): Answer {
  const [, target, text] = /^(.+?)\s*=(?!=)\s*(.+)$/.exec(operands) ?? [];
  if (target === undefined) {
    throw new UsageError("need set REGISTER = VALUE, or set *ADDRESS = VALUE");
  }
  const guest = debug.session.guest;
  const value = evaluate(text, debug.scene) | 0;
  const change = changeOf(debug, guest, target.replace(/^var\s+/, ""), value);
  debug.session.timeline.edit(change);
  debug.edited("set", operands);
  const read = target.replace(/^var\s+/, "");
  return {
    lines: [
      `${read} = ${
        formatted(evaluate(read, debug.session.scene()), "", debug)
      }`,
      "What was to come after this tick is forgotten.",
    ],
    data: { value },
  };
}

function changeOf(
  debug: Debugger,
  guest: EngineBase,
  target: string,
  value: number,
): () => void {
  const register = registerOf(target);
  if (register === 0) throw new UsageError("x0 is always 0");
  if (register !== undefined) return () => guest.cpu.x[register] = value;
  const field = PSW_FIELDS.find((name) => name === target.replace("$", ""));
  if (field !== undefined) {
    return () => {
      const isBit = field === "mode" || field === "ie";
      const isAddress = field === "base" || field === "bound";
      guest.cpu[field] = isBit ? value & 1 : isAddress ? value & ~3 : value;
    };
  }
  const physical = placeOfWord(debug, guest, target);
  return () => guest.store(physical, value);
}

/** The physical address of `*ADDRESS`, a virtual one, or of `phys(ADDRESS)`. */
function placeOfWord(
  debug: Debugger,
  guest: EngineBase,
  target: string,
): number {
  const [, sign, place] = /^(\*|phys(?=\())([^]+)$/.exec(target) ?? [];
  if (place === undefined) {
    throw new UsageError(
      `${quoted(target)} cannot be set: need a register, a PSW field, ` +
        "*ADDRESS or phys(ADDRESS)",
    );
  }
  const address = evaluate(place, debug.session.scene());
  if (sign === "*") {
    const physical = physicalOf(guest, address, 4);
    if (physical !== undefined) return physical;
    throw new UsageError(`${hex(address)} is not in the guest's window`);
  }
  // What cannot be read cannot be written, and is complained about.
  evaluate(target, debug.session.scene());
  return address;
}

/**
 * Writes bytes into the guest's physical memory: a new history begins. A saved
 * session has them as `set` writes them, word by word.
 *
 * @throws {UsageError} if they are not all in the memory.
 */
export function storeBytes(
  debug: Debugger,
  from: number,
  bytes: Uint8Array,
): void {
  const { guest, timeline } = debug.session;
  const to = from + bytes.length;
  if (from < 0 || to > guest.size) {
    throw new UsageError(
      `${bytes.length} bytes at ${hex(from)} are not all in the guest's memory`,
    );
  }
  const words = new Map<number, number>();
  for (let at = from & ~3; at < to; at += 4) {
    let word = guest.load(at);
    for (let n = Math.max(at, from); n < Math.min(at + 4, to); n++) {
      const shift = (n & 3) * 8;
      word = word & ~(0xff << shift) | bytes[n - from] << shift;
    }
    words.set(at, word);
  }
  timeline.edit(() => words.forEach((word, at) => guest.store(at, word)));
  words.forEach((word, at) =>
    debug.edited("set", `phys(${hex(at)}) = ${hex(word)}`)
  );
}

/** Code, as it is in memory now. */
function disassembled(debug: Debugger, operands: string): Answer {
  const { session } = debug;
  const { places } = session;
  const [, place, digits] = /^([^,]*?)(?:\s*,\s*(\d+))?$/.exec(operands) ??
    ["", operands, undefined];
  const count = digits === undefined ? 8 : countOf(digits, "count");
  const from = place === "" && debug.next.disassemble !== undefined
    ? debug.next.disassemble
    : placeOf(debug, place);
  const rows = instructionsAt(debug, from, Math.min(count, 1000));
  debug.next.disassemble = from + 4 * rows.length;
  return {
    lines: rows.map(({ address, word, text }) => {
      const mark = address === session.address ? "=>" : "  ";
      return clip(
        `${mark} ${places.describe(address)}: ${hex(word, 8)}  ${text}`,
      );
    }),
    data: { instructions: rows },
  };
}

/** A word of memory as an instruction. */
export interface InstructionRow {
  readonly address: number;
  readonly word: number;
  readonly text: string;
}

/** Instructions from a physical address of the guest's on. */
export function instructionsAt(
  { session: { guest, places } }: Debugger,
  from: number,
  count: number,
): InstructionRow[] {
  const rows: InstructionRow[] = [];
  for (let n = 0; n < count; n++) {
    const address = from + 4 * n;
    if (address + 4 > guest.size) break;
    const word = guest.load(address);
    // Where it leads is written as the program sees it, in its own window.
    const pc = places.virtualOf(address) ?? address - guest.cpu.base | 0;
    rows.push({ address, word, text: disassemble(guest.isa, word, pc) });
  }
  return rows;
}

/** Lines of source that `list` shows. */
const LISTED = 11;

function list(debug: Debugger, operands: string): Answer {
  const { session: { address }, sources } = debug;
  const here = lineAt(debug, address);
  const there = operands === ""
    ? here
    : lineAt(debug, placeOf(debug, operands));
  const goesOn = operands === "" ? debug.next.list : undefined;
  const file = goesOn?.file ?? there?.file ?? "";
  const lines = sources.get(file);
  if (lines === undefined) {
    throw new UsageError("there is no source for this place: try disassemble");
  }
  const first = goesOn?.line ??
    Math.max(1, (there?.line ?? 1) - (LISTED >> 1));
  if (first > lines.length) throw new UsageError(`${file} has no more lines`);
  debug.next.list = { file, line: first + LISTED };
  const shown = lines.slice(first - 1, first - 1 + LISTED);
  return {
    lines: shown.map((text, n) => {
      const line = first + n;
      const isHere = here?.file === file && here.line === line;
      const number = String(line).padStart(5);
      const mark = isHere ? "=>" : "  ";
      return clip(`${mark}${number}  ${printable(text)}`.trimEnd());
    }),
    data: { file, line: first, source: shown },
  };
}

/** The line of source that a physical address comes from. */
export function lineAt(
  { session: { places } }: Debugger,
  address: number,
): { readonly file: string; readonly line: number } | undefined {
  const { place = "" } = places.sourceOf(address) ?? {};
  const [, file, line] = /^(.*):(\d+)$/.exec(place) ?? [];
  return file === undefined ? undefined : { file, line: Number(line) };
}

/** Formats that commands take after a slash. */
const SLASH = "/FORMAT is a count, a letter of x d u t o c a i s, and a size " +
  "of b h w, as in x/8xw.";

/** The commands. */
export const LOOKING: readonly DebugCommand[] = [
  {
    names: ["print", "p", "inspect"],
    operands: "[/FORMAT] EXPRESSION",
    summary: "Shows a value, as it is at the layer that is looked at.",
    more: "EXPRESSION is C's over words: registers, pc, mode, ie, base, " +
      "bound, tick, timer, labels, *ADDRESS, byte(A), half(A), phys(A). " +
      SLASH,
    completes: "expressions",
    run: print,
  },
  {
    names: ["x"],
    operands: "[/FORMAT] [[phys] ADDRESS]",
    summary:
      "Shows memory at a virtual address of this layer, or a physical one.",
    more: SLASH + " Without ADDRESS, it goes on.",
    repeats: "bare",
    completes: "expressions",
    run: examine,
  },
  {
    names: ["display", "disp"],
    operands: "[/FORMAT] [EXPRESSION]",
    summary: "Shows a value now and at each stop; without one, all of them.",
    completes: "expressions",
    run: display,
  },
  {
    names: ["undisplay"],
    operands: "[N]",
    summary: "Shows display N at stops no longer, or none.",
    run: undisplay,
  },
  {
    names: ["set"],
    operands: "REGISTER | FIELD | *ADDRESS | phys(ADDRESS) = EXPRESSION",
    summary: "Changes the guest here; what was to come after is forgotten.",
    more: "The past stays as it was: going back and on again comes here, and " +
      "goes on from the change.",
    completes: "expressions",
    run: set,
  },
  {
    names: ["disassemble", "disas"],
    operands: "[PLACE][, COUNT]",
    summary: "Shows instructions as they are in the guest's memory now.",
    repeats: "bare",
    completes: "places",
    run: disassembled,
  },
  {
    names: ["list", "l"],
    operands: "[PLACE]",
    summary: "Shows lines of source around here, or PLACE; then the next ones.",
    repeats: "bare",
    completes: "places",
    run: list,
  },
];
