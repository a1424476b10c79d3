/**
 * Eight guests that want more memory than there is, in each arrangement: who
 * gets what, how fairly, and what swapping costs.
 *
 * A monitor that owns the hardware hands memory out once, and says no when it
 * is gone. A host promises it to all, and takes turns.
 *
 * @module
 */
import { InvariantError, UsageError } from "../../isa/mod.ts";
import { load, Machine } from "../../machine/mod.ts";
import {
  type Costs,
  HOST_MEMORY,
  HostOs,
  KernelModule,
  Monitor,
  MONITOR_MEMORY,
  type Vm,
} from "../../monitor/mod.ts";
import { COUNT_AT, type Place, PLACES, WORKER } from "./rig.ts";

/** How many want memory, and how many bytes each. */
const [GUESTS, MEMORY] = [8, 1 << 15];

/** For how many guests there is memory, with their monitors. */
const FITTING = 4;

/** Ticks of the lowest software's time. */
const TICKS = 1_000_000;

/** Who got what, in one arrangement. */
export interface Negotiated {
  /** Guests that were let in. */
  readonly guests: number;
  /** Ticks of each of them, the oldest first. */
  readonly ticks: readonly number[];
  /** The least of these, divided by the most: 1 is fair. */
  readonly fairness: number;
  /** Bytes of memory that the guests have been promised. */
  readonly promised: number;
  /** Bytes that there are. */
  readonly memory: number;
  /** KiB that were swapped, out and in. */
  readonly swapped: number;
  /** Cycles that this cost, for each cycle of a guest. */
  readonly overhead: number;
}

/** Has them negotiate in every arrangement. */
export function negotiation(costs: Costs): Record<Place, Negotiated> {
  return Object.fromEntries(
    PLACES.map((place) => [
      place,
      place === "type1" ? onHardware() : onHost(place, costs),
    ]),
  ) as Record<Place, Negotiated>;
}

function onHardware(): Negotiated {
  const machine = new Machine({ memory: FITTING * MEMORY + MONITOR_MEMORY });
  const monitor = new Monitor(machine);
  const vms: Vm[] = [];
  for (let n = 0; n < GUESTS; n++) {
    try {
      vms.push(monitor.createVm({ memory: MEMORY }));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
    }
  }
  for (const vm of vms) load(vm, WORKER);
  monitor.run(TICKS);
  return negotiated(vms, { memory: machine.size, swapped: 0, overhead: 0 });
}

function onHost(place: Place, costs: Costs): Negotiated {
  const size = MEMORY + MONITOR_MEMORY;
  const machine = new Machine({
    memory: FITTING * size + HOST_MEMORY,
    disk: new Uint8Array(GUESTS * size),
  });
  const host = new HostOs(machine);
  const module = new KernelModule(host);
  const vms = Array.from({ length: GUESTS }, (_, n) => {
    const process = host.spawn(`monitor ${n}`, { memory: size });
    const engine = place === "type2"
      ? process
      : module.open(process).createVm().createVcpu();
    const vm = new Monitor(engine).createVm({ memory: MEMORY });
    load(vm, WORKER);
    return vm;
  });
  host.run(TICKS);
  const swapped = host.ledger.counts.swap;
  const overhead = swapped * costs.swap.cycles / TICKS;
  return negotiated(vms, { memory: machine.size, swapped, overhead });
}

function negotiated(
  vms: readonly Vm[],
  rest: Pick<Negotiated, "memory" | "swapped" | "overhead">,
): Negotiated {
  const ticks = vms.map((vm) => vm.ticks);
  // All of them have done what they had time for, wherever their memory was.
  for (const vm of vms) {
    if (Math.abs(vm.load(COUNT_AT) - vm.ticks / 3) > 1) {
      throw new InvariantError("a guest's memory is not what it was");
    }
  }
  return {
    guests: vms.length,
    ticks,
    fairness: rounded(Math.min(...ticks) / Math.max(...ticks)),
    promised: vms.length * MEMORY,
    ...rest,
    overhead: rounded(rest.overhead),
  };
}

function rounded(n: number): number {
  return Math.round(n * 1000) / 1000;
}
