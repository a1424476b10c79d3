/**
 * The bill: what a guest's run has cost, in cycles, by what they went for.
 *
 * What is counted comes from three places: the guest's own clock; the ledger of
 * the host OS, if there is one; and the statistics of each monitor. A monitor
 * that owns the hardware pays for its own acts itself. One on a host pays with
 * the calls and signals that are in the ledger. One that is a guest itself pays
 * with traps to the monitor below: that is why nesting costs what it does.
 *
 * @module
 */
import { type Act, ACTS, type CostPart, type Costs, PARTS } from "./costs.ts";
import { counted, type Counts, sumOf } from "./host/ledger.ts";
import type { VmStatistics } from "./vm.ts";

/** What is paid for. */
export interface Usage {
  /** The guest's ticks: it has had as many on a machine of its own. */
  readonly ticks: number;
  /** What was counted for the machine of each monitor, the lowest first. */
  readonly monitors: readonly VmStatistics[];
  /** The host's ledger, if the lowest monitor is a process. */
  readonly host?: Counts;
  /** What the machine itself did, if there is no monitor. */
  readonly machine?: {
    /** Traps that it took. */
    readonly traps: number;
    /** Bytes that the guest printed. */
    readonly printed: number;
  };
}

/** What a run has cost. */
export interface Bill {
  /** Cycles, all together. */
  readonly cycles: number;
  /** How they are made up. */
  readonly parts: Readonly<Record<CostPart, number>>;
  /** How often each act was done. */
  readonly counts: Counts;
}

/** Counts what a run has used. */
export function countsOf({ ticks, monitors, host, machine }: Usage): Counts {
  let counts: Counts = counted({
    instruction: ticks,
    trap: machine?.traps ?? 0,
    device: machine?.printed ?? 0,
  });
  monitors.forEach((statistics, level) => {
    const { emulated, reflected, own } = statistics;
    counts = sumOf(counts, counted({ emulate: emulated, reflect: reflected }));
    if (level > 0) counts = sumOf(counts, nestedActs(own, level, host));
    else counts = sumOf(counts, host ?? ownActs(statistics));
  });
  return counts;
}

/** Prices what a run has used. */
export function billOf(usage: Usage, costs: Costs): Bill {
  const counts = countsOf(usage);
  const parts = Object.fromEntries(PARTS.map((part) => [part, 0])) as Record<
    CostPart,
    number
  >;
  for (const act of ACTS) {
    parts[costs[act].part] += counts[act] * costs[act].cycles;
  }
  const cycles = PARTS.reduce((sum, part) => sum + parts[part], 0);
  return { cycles, parts, counts };
}

/**
 * What a monitor does that owns the hardware. Whenever the guest has gone on,
 * the hardware has brought the monitor back: with a trap of the guest's, or
 * with the interrupt of the timer that it has set.
 */
function ownActs({ entries, alarms, printed }: VmStatistics): Counts {
  return counted({
    trap: entries,
    entry: entries,
    alarm: alarms,
    device: printed,
  });
}

/**
 * What the own acts of a monitor cost that is a guest, `level` monitors up:
 * each is a privileged instruction in its virtual machine. It traps; all
 * monitors but the one below reflect it, one into the other; that one emulates
 * it, and goes back, with an act of its own: on the hardware, or, if there are
 * more below it, by the same way again. Monitors here are no programs of the
 * machine, so this is reckoned, and not observed.
 */
function nestedActs(own: number, level: number, host?: Counts): Counts {
  let each = counted();
  for (let below = level; below >= 1; below--) {
    each = add(each, crossing(host));
    each.emulate++;
    each.reflect += below - 1;
  }
  return counted(
    Object.fromEntries(ACTS.map((act) => [act, each[act] * own])),
  );
}

/** One way from a guest to the lowest monitor, and back. */
function crossing(host?: Counts): Counts {
  if (host === undefined) return counted({ trap: 1, entry: 1 });
  return host.enter > 0
    ? counted({ trap: 1, leave: 1, call: 1, enter: 1 })
    : counted({ trap: 1, signal: 1, call: 1, sigreturn: 1 });
}

function add(a: Counts, b: Counts): Record<Act, number> {
  return { ...sumOf(a, b) };
}
