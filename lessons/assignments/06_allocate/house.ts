/**
 * A house: guests side by side on one machine, under a monitor whose allocator
 * is the student's.
 *
 * The machine is a real one of ours, and so is the monitor but for that part.
 * Each guest runs alone as well, on a bare machine of its size: one tick here,
 * one tick there, and it has to be the same all the time. And no window is
 * loaded that shows a byte which is not the guest's own.
 *
 * @module
 */
import {
  BLOCK_SIZE,
  decode,
  encodeImage,
  type Image,
  PG32,
  PORT,
  type SourceFile,
  SUPERVISOR,
  type Trap,
  USER,
  type Window,
} from "../../../isa/mod.ts";
import { Bare, deliver, load, Machine } from "../../../machine/mod.ts";
import { interpret, type Region, Share, Vm } from "../../../monitor/mod.ts";
import { differencesOf } from "../../random_guests/difference.ts";
import { type Exhibit, Failure, type Text } from "../contract.ts";
import { differenceTable } from "../tools/equivalence.ts";
import { lines } from "../tools/words.ts";
import { Ledger, type LedgerOptions } from "./ledger.ts";
import type { Question, Script } from "./questions.ts";
import { breach, noWindow, unlike } from "./words.ts";

/** A guest, and what surrounds it. */
export interface Guest {
  readonly name: string;
  readonly image: Image;
  /** Its source, if it has one. */
  readonly source?: SourceFile;
  /** Bytes of memory. */
  readonly memory: number;
  /** The disk, if there is one. */
  readonly disk?: Uint8Array;
}

/** A guest in a house. */
interface Tenant {
  readonly guest: Guest;
  /** The number of its virtual machine. */
  readonly number: number;
  readonly vm: Vm;
  /** Alone on a machine of its own. */
  readonly alone: { readonly machine: Machine; readonly loop: Bare };
  loaded?: Loaded;
}

/** A window that a guest has set, and the real one for it. */
interface Loaded {
  readonly guest: Window<number>;
  readonly real: Window<number>;
}

/** Bytes of memory of the machine. */
const MEMORY = 1 << 16;

/** Ticks that a guest has, before it is the next one's turn. */
const TURN = 97;

/** What moves blocks between the disk and memory. */
const MOVES = [1, 2];

/** Guests on one machine. */
export class House {
  readonly #machine = new Machine({ memory: MEMORY });
  /** Who owns which memory. */
  readonly ledger: Ledger;
  #tenants: Tenant[] = [];
  #resident: Tenant | undefined;
  #last = 0;

  /** Nobody is in it. */
  constructor(options: LedgerOptions) {
    this.ledger = new Ledger(this.#machine.bytes(0, MEMORY), options);
  }

  /** A guest moves in. */
  *admit(guest: Guest): Script {
    const number = ++this.#last;
    const size = guest.memory;
    const answer = yield { kind: "create", vm: number, size };
    withExhibit(guest, 0, () => this.ledger.judge(answer));
    const vm = this.#makeVm(this.ledger.regionOf(number)!);
    const machine = new Machine({ memory: size });
    for (const engine of [vm, machine]) {
      load(engine, guest.image);
      if (guest.disk !== undefined) engine.disk.insert(guest.disk.slice());
    }
    const alone = { machine, loop: new Bare(machine) };
    this.#tenants.push({ guest, number, vm, alone });
  }

  /** The guest of a virtual machine moves out. */
  *evict(number: number): Script {
    this.ledger.judge(yield { kind: "destroy", vm: number });
    this.#tenants = this.#tenants.filter((each) => each.number !== number);
  }

  /** Each guest runs for so many ticks, in turns. */
  *run(ticks: number): Script {
    for (let left = ticks; left > 0; left -= TURN) {
      for (const tenant of this.#tenants) {
        yield* this.#turn(tenant, Math.min(left, TURN));
      }
    }
  }

  *#turn(tenant: Tenant, ticks: number): Script {
    const { vm, alone } = tenant;
    this.#enter(tenant);
    for (const end = vm.ticks + ticks; vm.ticks < end;) {
      const goesOn: boolean = yield* this.#tick(tenant);
      alone.loop.run(1);
      if (isUnlike(vm, alone.machine)) throw differs(tenant);
      if (!goesOn) break;
    }
    const isSame = differencesOf(vm, alone.machine).length === 0;
    if (!isSame) throw differs(tenant);
  }

  /** Gives the processor to a guest, if another one has it. */
  #enter(tenant: Tenant): void {
    if (this.#resident === tenant) return;
    this.#resident?.vm.cpu.leave();
    tenant.vm.cpu.enter(this.#machine.cpu);
    this.#resident = tenant;
  }

  /** One tick of a guest; whether it goes on after it. */
  *#tick(tenant: Tenant): Generator<Question, boolean, unknown> {
    const { vm } = tenant;
    for (const end = vm.ticks + 1; vm.ticks < end;) {
      const { real } = yield* this.#window(tenant);
      Object.assign(this.#machine.cpu, { mode: USER, ie: 0, ...real });
      const exit = vm.run(1);
      if (exit.kind === "idle" || exit.kind === "halt") return false;
      if (exit.kind === "trap") yield* this.#serve(tenant, exit);
    }
    return true;
  }

  /** The real window of a guest: asked for when it has set another one. */
  *#window(tenant: Tenant): Generator<Question, Loaded, unknown> {
    const { vm: { cpu: { base, bound } }, number, loaded } = tenant;
    if (loaded?.guest.base === base && loaded.guest.bound === bound) {
      return loaded;
    }
    const answer = yield { kind: "window", vm: number, base, bound };
    this.ledger.note(answer);
    const real = this.#checked(tenant, answer);
    return tenant.loaded = { guest: { base, bound }, real };
  }

  /** Resource control: a window shows nothing but the guest's own memory. */
  #checked({ vm, number, guest }: Tenant, answer: unknown): Window<number> {
    const { name } = guest;
    const { base, bound } = Object(answer);
    const isWindow = [base, bound].every((n) =>
      Number.isInteger(n) && n >= 0 && n < 2 ** 32 && n % 4 === 0
    );
    const refuse = (why: Text): Failure =>
      new Failure(this.ledger.failure(why).why, exhibit(guest, vm.ticks));
    if (!isWindow) throw refuse(noWindow(number, name));
    const { address, size } = vm.region;
    if (bound === 0) return { base: address, bound };
    const end = address + size;
    if (base >= address && base + bound <= end) return { base, bound };
    const first = base >= address && base < end ? end : base;
    const owner = this.ledger.ownerOf(first);
    const lost = { real: { base, bound }, first, owner };
    throw refuse(breach({ number, name, tick: vm.ticks }, lost));
  }

  /** Deals with a trap as any monitor does. */
  *#serve({ vm, number, guest }: Tenant, trap: Trap): Script {
    if (trap.cause !== "privileged" || vm.cpu.mode !== SUPERVISOR) {
      return deliver(vm, trap);
    }
    if (startsMove(vm, trap.word)) {
      const address = vm.in(PORT.DISK_ADDRESS);
      const bytes = (vm.in(PORT.DISK_COUNT) >>> 0) * BLOCK_SIZE;
      const answer = yield { kind: "reach", vm: number, address, bytes };
      withExhibit(guest, vm.ticks, () => this.ledger.judge(answer));
    }
    const own = interpret(vm, trap.word);
    if (own !== undefined) deliver(vm, own);
  }

  #makeVm(region: Region): Vm {
    const machine = this.#machine;
    return new Vm(PG32, region, {
      host: {
        engine: machine,
        resume: (vm, budget) => {
          const before = machine.ticks;
          const exit = machine.run(budget);
          vm.clock.advance(machine.ticks - before);
          return exit;
        },
      },
      share: new Share(),
    });
  }
}

/** Whether a word has the disk move blocks. */
function startsMove(vm: Vm, word: number): boolean {
  const { row, operands: { imm, rs2 } } = decode(PG32, word)!;
  return row.mnemonic === "out" && imm === PORT.DISK_COMMAND &&
    MOVES.includes(vm.cpu.x[rs2]);
}

/** Whether a guest is seen at a glance to be another than it is alone. */
function isUnlike(vm: Vm, machine: Machine): boolean {
  const [here, there] = [vm.cpu, machine.cpu];
  return vm.ticks !== machine.ticks || here.pc !== there.pc ||
    here.mode !== there.mode || here.ie !== there.ie ||
    here.base !== there.base || here.bound !== there.bound ||
    here.x.some((word, n) => word !== there.x[n]);
}

function differs({ guest, number, vm, alone }: Tenant): Failure {
  const tick = alone.machine.ticks;
  const differences = differencesOf(vm, alone.machine);
  return new Failure(
    lines(unlike(number, guest.name, tick), differenceTable(differences)),
    exhibit(guest, tick),
  );
}

/** Has a failure of `work` show a guest at one of its ticks. */
function withExhibit(guest: Guest, tick: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(error.why, exhibit(guest, tick));
  }
}

function exhibit(
  { image, source, memory, disk }: Guest,
  tick: number,
): Exhibit {
  return { guest: source ?? encodeImage(image), memory, disk, tick };
}
