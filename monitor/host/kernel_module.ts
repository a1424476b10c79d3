/**
 * A third way, between the types: a module in the host's kernel that runs
 * guests for a process. It is how KVM does it (Kivity, Kamay, Laor, Lublin and
 * Liguori, "kvm: the Linux virtual machine monitor", OLS 2007).
 *
 * The module hands out handles: the system, a virtual machine of it with a
 * piece of the process's memory, and that one's virtual processor. The process
 * calls run on the last, and the guest has the processor until it exits; the
 * call's result is why. No signal is sent, and the guest's state goes in and
 * out through memory that both can see, so that no call is needed to set it.
 *
 * A virtual processor is an engine. So the monitor that runs on a machine, or
 * as a process alone, runs on it as it is, and has fewer hops to make.
 *
 * @module
 */
import {
  InvariantError,
  type Trap,
  UsageError,
  USER,
  WORDS,
} from "../../isa/mod.ts";
import { BUDGET, type Exit, type Occupant } from "../../machine/mod.ts";
import { composeWindow, type Region } from "../allocator.ts";
import { Tenant } from "../tenant.ts";
import type { HostOs } from "./host_os.ts";
import type { Kernel } from "./kernel.ts";
import type { HostProcess } from "./process.ts";

/** Why the call run has returned. */
export type ExitReason =
  /** The guest did what it may not do by itself. */
  | { readonly reason: "exception"; readonly trap: Trap }
  /** Its time is over. */
  | { readonly reason: "interrupted" }
  /** The process has ended, and its handles mean nothing any more. */
  | { readonly reason: "shutdown" };

/**
 * The module, loaded into a host's kernel.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import {
 *   assemble, HostOs, KernelModule, load, Machine, Monitor,
 * } from "@trapeze/trapeze";
 *
 * const host = new HostOs(new Machine({ memory: 1 << 18 }));
 * const system = new KernelModule(host).open(host.spawn("monitor"));
 * const monitor = new Monitor(system.createVm().createVcpu());
 * load(monitor.createVm({ memory: 4096 }), assemble("rdstatus a0\nhalt"));
 * assertEquals(host.run(100), "halt");
 * assertEquals(host.ledger.counts.leave, 2);
 * assertEquals(host.ledger.counts.signal, 0);
 * ```
 */
export class KernelModule {
  readonly #kernel: Kernel;

  /** Loads the module. */
  constructor(host: HostOs) {
    this.#kernel = host.kernel;
  }

  /** The system handle, as a process gets it by opening the module's device. */
  open(process: HostProcess): ModuleSystem {
    return new ModuleSystem(this.#kernel, process);
  }
}

/** The handle from which a process gets virtual machines. */
export class ModuleSystem {
  readonly #kernel: Kernel;
  readonly #process: HostProcess;

  /** The handle of one process. */
  constructor(kernel: Kernel, process: HostProcess) {
    this.#kernel = kernel;
    this.#process = process;
  }

  /**
   * A virtual machine, whose memory is a piece of the process's: all of it, if
   * nothing else is said.
   *
   * @throws {UsageError} if the process has no such piece.
   */
  createVm(memory?: Region): ModuleVm {
    const { size } = this.#process;
    const piece = memory ?? { address: 0, size };
    if (piece.address < 0 || piece.address + piece.size > size) {
      throw new UsageError(
        `a piece of ${piece.size} bytes at ${piece.address}: ` +
          `the process has ${size}`,
      );
    }
    return new ModuleVm(this.#kernel, this.#process, piece);
  }
}

/** The handle of a virtual machine. */
export class ModuleVm {
  readonly #kernel: Kernel;
  readonly #process: HostProcess;
  readonly #memory: Region;
  #vcpu: Vcpu | undefined;

  /** A virtual machine with a piece of a process's memory. */
  constructor(kernel: Kernel, process: HostProcess, memory: Region) {
    this.#kernel = kernel;
    this.#process = process;
    this.#memory = memory;
  }

  /**
   * Its virtual processor.
   *
   * @throws {UsageError} if it has been made already: there is one.
   */
  createVcpu(): Vcpu {
    if (this.#vcpu !== undefined) {
      throw new UsageError("this virtual machine has its processor already");
    }
    return this.#vcpu = new Vcpu(this.#kernel, this.#process, this.#memory);
  }
}

/** The handle of a virtual processor, which is an engine. */
export class Vcpu extends Tenant {
  readonly #kernel: Kernel;
  readonly #process: HostProcess;

  /** A virtual processor over a piece of a process's memory. */
  constructor(kernel: Kernel, process: HostProcess, memory: Region) {
    super(process.isa, { engine: process, region: memory }, process.share);
    this.#kernel = kernel;
    this.#process = process;
    this.cpu.mode = USER;
    this.cpu.enter(process.cpu);
    this.console.onOutput = (byte) =>
      kernel.writeTerminal(process, Uint8Array.of(byte));
  }

  /** Whoever takes the virtual processor is the code of the process, too. */
  override occupy(occupant: Occupant): void {
    super.occupy(occupant);
    this.#process.occupy(occupant);
  }

  /** A virtual processor runs for the code of its process, and no other. */
  protected override usual(): Occupant {
    throw new InvariantError("a virtual processor has no code of its own");
  }

  /** The call run: the guest goes on, until it exits. */
  enter(budget: number): ExitReason {
    const process = this.#process;
    const { pid } = process.facts;
    this.#kernel.enter(process);
    if (process.isDead) return { reason: "shutdown" };
    this.#kernel.call(process, "run");
    process.deliverSignals();
    if (process.isDead) return { reason: "shutdown" };
    this.#kernel.note({ kind: "enter", pid });
    const window = composeWindow(WORDS, this.cpu, this.window);
    const before = process.ticks;
    const exit = this.#kernel.execute(process, window, budget);
    this.clock.advance(process.ticks - before);
    this.#kernel.note({ kind: "leave", pid });
    if (exit.kind === "trap") return { reason: "exception", trap: exit };
    return { reason: exit.kind === "budget" ? "interrupted" : "shutdown" };
  }

  /** The exit reason of the call run, as an engine's. */
  protected override execute(budget: number): Exit {
    const exit = this.enter(budget);
    switch (exit.reason) {
      case "exception":
        return exit.trap;
      case "interrupted":
        return BUDGET;
      case "shutdown":
        this.kill();
        return { kind: "halt", why: "killed" };
    }
  }
}
