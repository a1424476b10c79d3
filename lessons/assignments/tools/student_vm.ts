/**
 * The machine under a student's monitor, and the virtual machine that it is to
 * make of it.
 *
 * The machine is a real one of ours, and stays here; the virtual machine's own
 * clock and devices are ours too. What is missing is the monitor: who puts the
 * right PSW into the machine before the guest runs, and deals with every exit.
 * That is what the student writes; it reaches both through requests.
 *
 * The paper's second property, resource control, is held here: the guest runs
 * only while the machine is in user mode, with its interrupts off and a window
 * that lies in the virtual machine's memory, and no longer than it may.
 *
 * @module
 */
import {
  decode,
  PG32,
  SUPERVISOR,
  USER,
  type Window,
} from "../../../isa/mod.ts";
import {
  type Engine,
  type EngineBase,
  type Exit,
  Machine,
} from "../../../machine/mod.ts";
import { Share, Vm } from "../../../monitor/mod.ts";
import { Failure, type Fields, type Servant, type Text } from "../contract.ts";

/** Bytes of the machine's memory before and after the virtual machine's. */
const MARGIN = 4096;

/** A virtual machine without its monitor. */
export class StudentVm {
  readonly #machine: Machine;
  readonly #vm: Vm;
  #end = 0;

  /** A virtual machine with so many bytes of memory. */
  constructor(memory: number) {
    const machine = new Machine({ memory: memory + 2 * MARGIN });
    const region = { address: MARGIN, size: memory };
    const host = { engine: machine as Engine, resume: this.#resume.bind(this) };
    this.#machine = machine;
    this.#vm = new Vm(PG32, region, { host, share: new Share() });
    this.#vm.cpu.enter(machine.cpu);
    this.#giveBack();
  }

  /** After an exit the machine is the monitor's, which sees all of it. */
  #giveBack(): void {
    const { cpu, size } = this.#machine;
    cpu.mode = SUPERVISOR;
    cpu.ie = 1;
    cpu.base = 0;
    cpu.bound = size;
  }

  /** The guest's engine: to be loaded, and looked at. */
  get guest(): EngineBase {
    return this.#vm;
  }

  /** The guest may run for so many ticks more. */
  allow(ticks: number): void {
    this.#end = this.#vm.ticks + ticks;
  }

  /** The machine, as the student's monitor sees it. */
  get machine(): Servant {
    const { cpu } = this.#machine;
    return {
      fields: () => ({
        x: Array.from(cpu.x),
        pc: cpu.pc,
        mode: cpu.mode,
        ie: cpu.ie,
        base: cpu.base,
        bound: cpu.bound,
      }),
      accept: ({ x, pc, mode, ie, base, bound }) => {
        cpu.x.set((x as number[]).slice(1), 1);
        Object.assign(cpu, { pc, mode, ie, base, bound });
      },
      methods: { run: (budget) => this.#run(budget) },
    };
  }

  /** The virtual machine, as the student's monitor sees it. */
  get vm(): Servant {
    const vm = this.#vm;
    const { hardware } = vm;
    return {
      fields: () => this.#fields(),
      accept: ({ mode, ie, base, bound }) => {
        Object.assign(vm.cpu, { mode, ie, base, bound });
      },
      methods: {
        load: (address) => vm.load(this.#place(address)),
        loadBlock: (address, words) => {
          const first = this.#place(address);
          const last = this.#place(first + 4 * (int(words) - 1));
          const block: number[] = [];
          for (let at = first; at <= last; at += 4) block.push(vm.load(at));
          return block;
        },
        store: (address, word) => vm.store(this.#place(address), int(word)),
        in: (port) => vm.in(int(port)),
        out: (port, value) => vm.out(int(port), int(value)),
        setTimer: (ticks) => hardware.setTimer(int(ticks)),
        acknowledge: (cause) => vm.clock.acknowledge(interrupt(cause)),
        idle: () => hardware.idle(),
        halt: () => hardware.halt(),
      },
      silent: ["store", "out", "setTimer", "acknowledge", "idle", "halt"],
    };
  }

  #fields(): Fields {
    const { cpu, clock, ticks, region } = this.#vm;
    return {
      mode: cpu.mode,
      ie: cpu.ie,
      base: cpu.base,
      bound: cpu.bound,
      timer: clock.timer,
      ticks,
      address: region.address,
      size: region.size,
    };
  }

  /** An address in the guest's memory. */
  #place(address: unknown): number {
    const place = int(address) >>> 0;
    const { size } = this.#vm;
    if (place % 4 === 0 && place < size) return place;
    throw new Failure({
      en: `the monitor has used address ${place} of the guest's memory: need ` +
        `a multiple of 4 below ${size}`,
      es: `el monitor usó la dirección ${place} de la memoria del huésped: ` +
        `hace falta un múltiplo de 4 menor que ${size}`,
    });
  }

  #run(wanted: unknown): unknown {
    const budget = int(wanted);
    const left = this.#end - this.#vm.ticks;
    if (budget < 0 || budget > left) {
      throw new Failure({
        en: `machine.run(${budget}): the guest has ${left} ticks left`,
        es: `machine.run(${budget}): al huésped le quedan ${left} ticks`,
      });
    }
    this.#check();
    const exit = this.#vm.run(budget);
    this.#giveBack();
    return described(exit);
  }

  /** Resource control: what must hold whenever the guest runs. */
  #check(): void {
    const { mode, ie, base, bound } = this.#machine.cpu;
    if (mode !== USER) throw lost(MODE);
    if (ie !== 0) throw lost(INTERRUPTS);
    const { window } = this.#vm;
    if (!isInside({ base, bound }, window)) {
      throw lost(windowText({ base, bound }, window));
    }
  }

  /** The guest goes on, on the machine, until a trap or so many ticks. */
  #resume(vm: Vm, budget: number): Exit {
    const before = this.#machine.ticks;
    const exit = this.#machine.run(budget);
    vm.clock.advance(this.#machine.ticks - before);
    return exit;
  }
}

/** Whether all that one window shows is shown by another. */
function isInside(inner: Window<number>, outer: Window<number>): boolean {
  const [base, bound] = [inner.base >>> 0, inner.bound >>> 0];
  if (bound === 0) return true;
  return base >= outer.base && base + bound <= outer.base + outer.bound;
}

const MODE: Text = {
  en: "the machine is in supervisor mode: the guest would own it",
  es: "la máquina está en modo supervisor: sería del huésped",
};

const INTERRUPTS: Text = {
  en:
    "the machine's interrupts are on: they are the monitor's, not the guest's",
  es: "las interrupciones de la máquina están activas: son del monitor, no " +
    "del huésped",
};

function windowText(inner: Window<number>, outer: Window<number>): Text {
  const [seen, owned] = [inner, outer].map(({ base, bound }) =>
    `base ${base >>> 0}, bound ${bound >>> 0}`
  );
  return {
    en: `the machine's window is ${seen}, and the guest's memory ${owned}`,
    es:
      `la ventana de la máquina es ${seen}, y la memoria del huésped ${owned}`,
  };
}

function lost(why: Text): Failure {
  return new Failure({
    en: `Resource control is lost before machine.run: ${why.en}.`,
    es: `Se pierde el control de los recursos antes de machine.run: ${why.es}.`,
  });
}

/** An exit as data, with the instruction taken apart. */
function described(exit: Exit): unknown {
  if (exit.kind !== "trap") return exit;
  const { row, operands } = decode(PG32, exit.word) ?? {};
  return { ...exit, instruction: row && { name: row.mnemonic, ...operands } };
}

/** A word, from a stranger. */
function int(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value | 0;
  throw new Failure({
    en: `an argument is ${JSON.stringify(value)}: need a number`,
    es: `un argumento es ${JSON.stringify(value)}: hace falta un número`,
  });
}

function interrupt(cause: unknown): "timer" | "console" | "disk" {
  if (cause === "timer" || cause === "console" || cause === "disk") {
    return cause;
  }
  throw new Failure({
    en: `acknowledge(${JSON.stringify(cause)}): need "timer", "console" or ` +
      `"disk"`,
    es: `acknowledge(${JSON.stringify(cause)}): hace falta "timer", ` +
      `"console" o "disk"`,
  });
}
