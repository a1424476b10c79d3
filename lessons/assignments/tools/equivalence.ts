/**
 * Equivalence, the paper's first property, as the measure of a student's
 * monitor: a guest under it does what it does on a bare machine, to the tick
 * and to the byte.
 *
 * @module
 */
import { encodeImage, type Image, type SourceFile } from "../../../isa/mod.ts";
import {
  Bare,
  type EngineBase,
  load,
  Machine,
  PROCESSOR,
} from "../../../machine/mod.ts";
import { hex } from "../../commands/text.ts";
import {
  type Difference,
  differencesOf,
} from "../../random_guests/difference.ts";
import { memoryLines } from "../../random_guests/listing.ts";
import type { Program } from "../../random_guests/program.ts";
import {
  diskOf,
  imageOf,
  smallestFailure,
  TRIALS,
} from "../../random_guests/trials.ts";
import {
  type Exhibit,
  Failure,
  Stopped,
  type Text,
  type Work,
} from "../contract.ts";
import { StudentVm } from "./student_vm.ts";
import { lines, same } from "./words.ts";

/** A guest, and when to look at it. */
export interface Guest {
  readonly image: Image;
  /** Its source, if it has one. */
  readonly source?: SourceFile;
  /** Bytes of memory. */
  readonly memory: number;
  /** What is typed at tick 0, before input ends; nothing if left out. */
  readonly input?: Uint8Array;
  /** The disk, if there is one. */
  readonly disk?: Uint8Array;
  /** Ticks between the points at which it is looked at. */
  readonly steps: readonly number[];
}

/** Requests that a monitor may make for each tick of a guest, and besides. */
const REQUESTS = { each: 12, besides: 200 };

/** The most differences that are shown. */
const MOST_SHOWN = 8;

/** Guests that are tried, to find one that is smaller. */
const SHRINKS = 120;

/**
 * Runs a guest under a student's monitor.
 *
 * @throws {Failure} if anything is not as on a bare machine.
 */
export async function assertEquivalent(
  work: Work,
  file: string,
  guest: Guest,
): Promise<void> {
  const unlike = await firstUnlike(work, file, guest);
  if (unlike === undefined) return;
  const { why, exhibit } = await located(work, file, { guest, unlike });
  throw new Failure(why, exhibit);
}

/**
 * Runs random guests under a student's monitor.
 *
 * @throws {Failure} for the smallest guest found with which anything is not as
 * on a bare machine.
 */
export async function assertAllEquivalent(
  work: Work,
  file: string,
  { seed, count, shrink }: {
    readonly seed: number;
    readonly count: number;
    /** Whether a smaller guest is looked for. */
    readonly shrink: boolean;
  },
): Promise<void> {
  const found = await smallestFailure(
    TRIALS,
    (program) => firstUnlike(work, file, guestOf(program)),
    { seed, count, shrinks: shrink ? SHRINKS : 0 },
  );
  if (found === undefined) return;
  const { failure: unlike, program } = found;
  const guest = guestOf(program);
  const { why, exhibit } = await located(work, file, { guest, unlike });
  const entry = `0x${program.entry.toString(16)}`;
  const smallest: Text = {
    en: `The smallest guest found that shows it (seed ${seed}) begins at ` +
      `${entry}, and all its memory is 0, but for:`,
    es: `El huésped más pequeño que lo muestra (semilla ${seed}) empieza en ` +
      `${entry}, y toda su memoria es 0, salvo:`,
  };
  const memory = memoryLines(program).map((line) => `  ${line}`).join("\n");
  throw new Failure(
    lines(why, smallest, same(memory === "" ? "  -" : memory)),
    exhibit,
  );
}

function guestOf(program: Program): Guest {
  const { memory, steps, blocks, input } = program;
  return {
    image: imageOf(program),
    memory,
    steps,
    input: input.length === 0
      ? undefined
      : input.find(({ bytes }) => bytes.length > 0)?.bytes ?? new Uint8Array(),
    disk: blocks === 0 ? undefined : diskOf(program),
  };
}

/** The first tick at which a guest is unlike, in words and as an exhibit. */
async function located(
  work: Work,
  file: string,
  { guest, unlike }: { readonly guest: Guest; readonly unlike: Unlike },
): Promise<{ why: Text; exhibit: Exhibit }> {
  // The last point at which all was well lies before; in between, ever closer.
  let [well, ill] = [unlike.from, unlike];
  while (ill.tick - well > 1) {
    const middle = well + Math.floor((ill.tick - well) / 2);
    const found = await firstUnlike(work, file, { ...guest, steps: [middle] });
    if (found === undefined) well = middle;
    else ill = found;
  }
  const { image, source, memory, input, disk } = guest;
  const shown = source ?? encodeImage(image);
  return {
    why: lines(heading(ill), ill.why),
    exhibit: { guest: shown, memory, input, disk, tick: ill.tick },
  };
}

/** Where a guest is first seen to be unlike: up to a step's end. */
interface Unlike {
  /** Ticks of the guest before the step. */
  readonly from: number;
  /** Ticks of the guest after it, on a bare machine. */
  readonly tick: number;
  readonly why: Text;
  /** Whether it is the monitor that was refused something, or threw. */
  readonly refused?: boolean;
}

async function firstUnlike(
  work: Work,
  file: string,
  guest: Guest,
): Promise<Unlike | undefined> {
  const vm = new StudentVm(guest.memory);
  const machine = new Machine({ memory: guest.memory });
  for (const engine of [vm.guest, machine]) install(engine, guest);
  const bare = new Bare(machine);
  const servants = { machine: vm.machine, vm: vm.vm };
  let from = 0;
  for (const ticks of guest.steps) {
    bare.run(ticks);
    vm.allow(ticks);
    const requests = REQUESTS.each * ticks + REQUESTS.besides;
    try {
      await work.call(file, "run", { data: [ticks], servants, requests });
    } catch (error) {
      if (!(error instanceof Failure) || error instanceof Stopped) throw error;
      return { from, tick: from + ticks, why: error.why, refused: true };
    }
    const differences = differencesOf(vm.guest, machine);
    if (differences.length > 0) {
      return { from, tick: from + ticks, why: table(differences) };
    }
    from += ticks;
  }
}

function install(
  engine: EngineBase,
  { image, input, disk }: Guest,
): void {
  load(engine, image);
  // Each has its own: a guest may write on it.
  if (disk !== undefined) engine.disk.insert(disk.slice());
  if (input === undefined) return;
  engine.console.type(input, 0);
  engine.console.end(0);
}

function heading({ tick, refused }: Unlike): Text {
  return refused
    ? {
      en: `Something goes wrong when the guest runs up to tick ${tick}:`,
      es: `Algo falla cuando el huésped corre hasta el tick ${tick}:`,
    }
    : {
      en: `At tick ${tick}, the guest is not what it is on a bare machine:`,
      es: `En el tick ${tick}, el huésped no es lo que es en la máquina ` +
        "desnuda:",
    };
}

/** Expected beside actual. */
function table(differences: readonly Difference[]): Text {
  const rows = differences.slice(0, MOST_SHOWN).map(
    (
      { what, expected, actual },
    ) => [what, shown(what, expected), shown(what, actual)],
  );
  const more = differences.length - rows.length;
  const drawn = (...titles: string[]): string =>
    [["", ...titles], ...rows].map(([what, expected, actual]) =>
      `  ${what.padEnd(16)}${expected.padStart(26)}${actual.padStart(26)}`
    ).join("\n");
  return lines(
    {
      en: drawn("bare machine", "under your monitor"),
      es: drawn("máquina desnuda", "bajo tu monitor"),
    },
    ...more > 0 ? [{ en: `  and ${more} more`, es: `  y ${more} más` }] : [],
  );
}

/** What is an address, or may be one. */
const IN_HEX = /^(?:pc|base|bound|word at .*)$/;

/** What the processor is doing, by its number. */
const PROCESSORS = Object.keys(PROCESSOR);

/** A value, short enough, as one looks for it in the debugger. */
function shown(what: string, value: unknown): string {
  const text = typeof value !== "number"
    ? `${value}`
    : what === "processor"
    ? PROCESSORS[value]
    : IN_HEX.test(what)
    ? hex(value)
    : `${value}`;
  return text.length > 24 ? `…${text.slice(-23)}` : text;
}
