/**
 * The world switch: from the monitor to a guest, VM entry, and back, VM exit.
 *
 * Guests run directly on the engine below, always in its user mode. What is
 * innocuous runs at full speed and is never looked at. What is sensitive is
 * privileged, so it traps, and comes here: the dispatcher decides, and what the
 * guest's kernel asked for is done.
 *
 * @module
 */
import {
  type Instruction,
  type InstructionSet,
  USER,
  WORDS,
} from "../isa/mod.ts";
import {
  BUDGET,
  type Engine,
  type Exit,
  type ExitHandler,
} from "../machine/mod.ts";
import { composeWindow } from "./allocator.ts";
import { type Action, dispatch } from "./dispatcher.ts";
import { interpret } from "./interpreter.ts";
import type { Vm, VmHost } from "./vm.ts";

/** One decision of the dispatcher, shown to an observer before it is acted on. */
export interface Decision {
  /** Whose exit it is. */
  readonly vm: Vm;
  /** Why the engine below stopped. */
  readonly exit: Exit;
  /** What the monitor is about to do. */
  readonly action: Action;
}

/** Who had the processor at some moment, and for how long. */
export interface WorldMark {
  /** The virtual machine that had it. */
  readonly resident: Vm | undefined;
  /** The engine's tick at which its timer was set to stop the guest. */
  readonly alarm: number;
}

/** Lets virtual machines have an engine's processor, one at a time. */
export class WorldSwitch implements VmHost, ExitHandler {
  /** The engine. */
  readonly engine: Engine;
  readonly #isa: InstructionSet;
  readonly #observe: ((decision: Decision) => void) | undefined;
  /** Whose registers the processor has. */
  #resident: Vm | undefined;
  /** How far the engine's clock is ahead of the guest's. */
  #offset = 0;
  /** The engine's tick at which its timer is set to stop the guest. */
  #alarm = -1;

  /** For the monitor that owns an engine. */
  constructor(engine: Engine, observe?: (decision: Decision) => void) {
    this.engine = engine;
    this.#isa = engine.isa;
    this.#observe = observe;
  }

  /**
   * Lets a guest go on until something happens that its virtual machine has to
   * look at: a trap of its own, a change of resources, or the budget's end.
   */
  resume(vm: Vm, budget: number): Exit {
    const { engine } = this;
    this.#enter(vm);
    this.#compose(vm);
    this.#setAlarm(vm, engine.ticks + budget);
    this.#offset = engine.ticks - vm.ticks;
    vm.statistics.entries++; // The guest goes on when its real PSW is loaded.
    return engine.run(budget, this);
  }

  /** Takes the processor from a virtual machine, if it has it. */
  evict(vm: Vm): void {
    if (this.#resident !== vm) return;
    vm.cpu.leave();
    this.#resident = undefined;
  }

  /** This moment, to come back to. */
  mark(): WorldMark {
    return { resident: this.#resident, alarm: this.#alarm };
  }

  /** Is again what it was. */
  rewind({ resident, alarm }: WorldMark): void {
    this.#resident = resident;
    this.#alarm = alarm;
  }

  /** Deals with an exit of the guest; nothing if it can go on at once. */
  handle(exit: Exit): Exit | undefined {
    const vm = this.#resident!;
    const { cpu, clock, statistics } = vm;
    clock.reach(this.engine.ticks - this.#offset);
    let word = 0;
    if (exit.kind === "trap") {
      word = exit.word;
      statistics.countExit(exit.cause);
    }
    const action = dispatch(exit, { isa: this.#isa, mode: cpu.mode });
    this.#observe?.({ vm, exit, action });
    switch (action) {
      case "emulate": {
        statistics.emulated++;
        const trap = interpret(vm, word);
        if (trap !== undefined) return trap;
        statistics.entries++;
        return undefined;
      }
      case "allocate":
        statistics.emulated++;
        return interpret(vm, word) ?? BUDGET;
      case "reflect":
        statistics.reflected++;
        return exit;
      case "yield":
        return BUDGET;
      case "stop":
        vm.kill();
        return BUDGET; // The virtual machine sees by itself that it is dead.
    }
  }

  /**
   * Emulates an instruction while the engine waits. The dispatcher need not be
   * asked: it is privileged, and changes no resources, so it is the mode that
   * decides. Where a guest's own monitor has to emulate it, that is asked.
   */
  emulate(instruction: Instruction): boolean {
    const vm = this.#resident!;
    const { cpu, clock, statistics } = vm;
    if (this.#observe !== undefined) return false;
    clock.reach(this.engine.ticks - this.#offset);
    if (cpu.mode === USER) {
      if (!vm.emulate(instruction)) return false;
      statistics.reflected++;
      // When its time is up, its own monitor has to be entered anew.
      if (this.engine.ticks < this.#alarm) statistics.entries++;
    } else {
      if (vm.hardware.perform(instruction) !== undefined) return false;
      statistics.emulated++;
      statistics.entries++;
    }
    statistics.countExit("privileged");
    return true;
  }

  /** Gives the processor to a virtual machine, if another one has it. */
  #enter(vm: Vm): void {
    if (this.#resident === vm) return;
    this.#resident?.cpu.leave();
    vm.cpu.enter(this.engine.cpu);
    this.#resident = vm;
  }

  /**
   * Composes the real PSW for a guest: always user mode, never an interrupt,
   * and the window that the allocator makes of the guest's.
   */
  #compose(vm: Vm): void {
    const { cpu } = this.engine;
    const { base, bound } = composeWindow(WORDS, vm.cpu, vm.window);
    cpu.mode = USER;
    cpu.ie = 0;
    cpu.base = base;
    cpu.bound = bound;
  }

  /** Sets the engine's timer, unless it is set to that tick already. */
  #setAlarm(vm: Vm, tick: number): void {
    if (this.#alarm === tick) return;
    this.#alarm = tick;
    vm.statistics.alarms++;
  }
}
