/**
 * What `run` tells of a run that has ended: as JSON, or in a few words.
 *
 * @module
 */
import { type Cause, CAUSE_NAMES, type Image } from "../../isa/mod.ts";
import type { EngineBase } from "../../machine/mod.ts";
import type { CallName } from "../../monitor/mod.ts";
import type { Status } from "./session.ts";
import { oneSpaced } from "./sighting.ts";
import { counted, hex } from "./text.ts";
import type { Tower } from "./tower.ts";

/** What happened at one level of a tower. */
export interface LevelReport {
  /** 0 is the machine, n the nth monitor. */
  readonly level: number;
  /** The machine's traps, or the exits to the monitor; only those there were. */
  readonly traps: Partial<Record<Cause, number>>;
  /** Instructions that the monitor executed for its guest. */
  readonly emulated: number;
  /** Traps that the monitor handed to its guest. */
  readonly reflected: number;
  /** The monitor's own privileged acts. */
  readonly own: number;
}

/** The document that `run --json` prints. */
export interface RunReport {
  /** The guest, as the user named it. */
  readonly guest: string;
  /** `bare`, `type1`, `nested:N`, `type2` or `kernel`. */
  readonly on: string;
  /** The guest's ticks. */
  readonly ticks: number;
  /** What the guest has printed, read as UTF-8. */
  readonly output: string;
  /** How it ended. */
  readonly status: Status;
  /** What happened at each level, the machine first. */
  readonly levels: readonly LevelReport[];
  /** What the host OS did, if there is one. */
  readonly host?: HostReport;
}

/** What the host OS did for the monitor's process. */
export interface HostReport {
  /** The process's system calls. */
  readonly hostSyscalls: number;
  /** The same by name; only those there were. */
  readonly calls: Partial<Record<CallName, number>>;
  /** Signals delivered. */
  readonly signals: number;
  /** Times that the processor changed hands between processes. */
  readonly contextSwitches: number;
  /** Times that a guest's world was loaded by the kernel module. */
  readonly moduleEntries: number;
  /** KiB of memory swapped, out and in. */
  readonly swapped: number;
}

/** What the host OS did, if there is one. */
export function hostReport({ hosting }: Tower): HostReport | undefined {
  if (hosting === undefined) return undefined;
  const { counts } = hosting.os.ledger;
  return {
    hostSyscalls: counts.call,
    calls: { ...hosting.process.statistics.calls },
    signals: counts.signal,
    contextSwitches: counts.switch,
    moduleEntries: counts.enter,
    swapped: counts.swap,
  };
}

/** What happened at each level, the machine first. */
export function levelReports({ machine, vms }: Tower): LevelReport[] {
  const lowest = {
    level: 0,
    traps: happened(machine.traps),
    emulated: 0,
    reflected: 0,
    own: 0,
  };
  return [
    lowest,
    ...vms.map(({ statistics }, n) => ({
      level: n + 1,
      traps: happened(statistics.exits),
      emulated: statistics.emulated,
      reflected: statistics.reflected,
      own: statistics.own,
    })),
  ];
}

/** Only the causes that there were. */
export function happened(
  counts: Readonly<Record<Cause, number>>,
): Partial<Record<Cause, number>> {
  return Object.fromEntries(
    CAUSE_NAMES.filter((cause) => counts[cause] > 0)
      .map((cause) => [cause, counts[cause]]),
  );
}

/** What a run's end is called, before and after its place and time. */
const ENDINGS: Readonly<Record<Status, readonly [string, string]>> = {
  halted: ["halted", ""],
  ticks: ["stopped", ": that was all it was given"],
  waiting: ["waits", " for what cannot come"],
  killed: ["killed", ""],
};

/** How a run ended, and with what. */
export type Ending = Omit<RunReport, "output" | "levels" | "host">;

/** How a run ended, for the eye. */
export function statusLine({ guest, on, ticks, status }: Ending): string {
  const [verb, more] = ENDINGS[status];
  return `[${guest} ${verb} on ${on} after ${counted(ticks, "tick")}${more}]`;
}

/** How a run ended, one fact per line. */
export function statusFacts({ guest, on, ticks, status }: Ending): string[] {
  return [
    `guest: ${guest}`,
    `on: ${on}`,
    `ticks: ${ticks}`,
    `status: ${status}`,
  ];
}

/** Where a guest stands: its pc, its mode, and the line of its source. */
export function standing({ cpu }: EngineBase, image: Image): string[] {
  const { pc, base, mode } = cpu;
  const address = (base >>> 0) + (pc >>> 0);
  const place = image.locate(address);
  const label = image.nameOf(address);
  return [
    `pc: ${hex(pc)}${label === undefined ? "" : ` (${label})`}`,
    `mode: ${mode === 1 ? "supervisor" : "user"}`,
    ...place === undefined
      ? []
      : [`next: ${place.file}:${place.line}: ${oneSpaced(place.text)}`],
  ];
}
