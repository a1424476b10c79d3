/**
 * The bugs that reviews and fuzzers have found in hypervisors, by their usual
 * names, and the mutants that plant each of them here.
 *
 * @module
 */
import type { Mutant } from "./mutants.ts";

/** A bug of the list. */
export interface Seeded {
  /** Its usual name. */
  readonly bug: string;
  /** The mutants that plant it. */
  readonly mutants?: readonly string[];
  /** Why there is none. */
  readonly without?: string;
}

/** The list. */
export const SEEDED: readonly Seeded[] = [
  {
    bug: "only the base is checked",
    mutants: [
      "composition: only the base checked, the bound not clipped",
      "window: only the first byte is checked against the bound",
    ],
  },
  {
    bug: "an index is not checked",
    mutants: ["disk: the block's number is not checked"],
  },
  {
    bug: "an address is truncated",
    mutants: [
      "disk: the address is truncated to 16 bits",
      "window: the base is truncated to 20 bits",
    ],
  },
  { bug: "-1 wraps to 0", mutants: ["clock: a timer of -1 is due at once"] },
  {
    bug: "base + bound overflows",
    mutants: ["window: base + bound overflows"],
  },
  {
    bug: "an invalid window is usable",
    mutants: ["window: one that begins beyond memory is usable"],
  },
  {
    bug: "recursive page tables give permission",
    without: "there are no page tables",
  },
  {
    bug: "a stale translation is used",
    mutants: ["monitor: the old guest's window is still in force"],
  },
  {
    bug: "bits that nobody has set leak",
    mutants: [
      "table: undefined bits of the status become the interrupt enable",
      "new machines: memory is left as the last owner had it",
    ],
  },
  {
    bug: "the emulator's own state leaks",
    mutants: ["hardware: the last instruction's trap is not forgotten"],
  },
  {
    bug: "the interrupt shadow is off by one",
    mutants: ["interrupts: one more instruction after they are enabled"],
  },
  {
    bug: "single steps never get on",
    without: "nothing single-steps a guest",
  },
  {
    bug: "the privilege changes in the middle of a batch",
    mutants: [
      "machine: one more instruction in the old mode",
      "monitor: events wait until the budget's end",
    ],
  },
  {
    bug: "an extension is usable before it is enabled",
    without: "there are no extensions to enable",
  },
  {
    bug: "a guest can reach an assertion",
    mutants: ["interpreter: a trap in emulation is thought impossible"],
  },
  {
    bug: "an error is returned as success",
    mutants: ["disk: a refused command reports success"],
  },
  {
    bug: "a fault is injected twice",
    mutants: ["delivery: a memory fault is delivered twice"],
  },
  {
    bug: "time of check to time of use, nested",
    mutants: ["interpreter: the word is read again from memory"],
  },
  {
    bug: "a nested instruction is not intercepted",
    mutants: ["fast loop: rdticks does not trap in user mode"],
  },
  {
    bug: "a tick is lost",
    mutants: [
      "clock: a guest's system calls take no time",
      "machine: an instruction outside the fast loop takes no time",
    ],
  },
  {
    bug: "the window for interrupts comes late",
    mutants: [
      "clock: the timer fires one tick late",
      "idle: jumps over the next event to the budget's end",
    ],
  },
  {
    bug: "a dirty page is missed",
    without: "snapshots hold all of memory: nothing tracks what has changed",
  },
  {
    bug: "stale code runs after it was modified",
    mutants: ["decoding: what is remembered is not compared with the word"],
  },
  {
    bug: "state of registers or devices leaks between machines",
    mutants: [
      "world switch: registers are not loaded, so that they leak",
      "world switch: registers are not put by",
      "disk: reaches the memory of the engine below",
      "snapshot: a restored machine writes to the disk it was saved with",
    ],
  },
];

/** The mutants that the list asks for and that stand nowhere else. */
export const SEEDED_MUTANTS: readonly Mutant[] = [
  {
    name: "disk: the block's number is not checked",
    file: "machine/devices/disk.ts",
    find: "from + length <= this.#contents.length;",
    replace: "length <= this.#contents.length;",
  },
  {
    name: "disk: the address is truncated to 16 bits",
    file: "machine/devices/disk.ts",
    find: "const address = words[WORD.diskAddress] >>> 0;",
    replace: "const address = words[WORD.diskAddress] & 0xffff;",
  },
  {
    name: "window: the base is truncated to 20 bits",
    file: "isa/window.ts",
    find: "const rest = m.sub(size, window.base);",
    replace:
      "const rest = m.sub(size, m.and(window.base, m.literal(0xfffff)));",
  },
  {
    name: "clock: a timer of -1 is due at once",
    file: "machine/clock.ts",
    find: ": this.ticks + (ticks >>> 0);",
    replace: ": this.ticks + (ticks + 1 >>> 0) - 1;",
  },
  {
    name: "window: base + bound overflows",
    file: "isa/window.ts",
    find: "m.ltu(window.bound, rest)",
    replace: "m.ltu(m.add(window.base, window.bound), size)",
  },
  {
    name: "table: undefined bits of the status become the interrupt enable",
    file: "isa/psw.ts",
    find: "ie: m.and(m.shr(status, m.literal(1)), m.literal(1)),",
    replace: "ie: m.shr(status, m.literal(1)),",
  },
  {
    name: "hardware: the last instruction's trap is not forgotten",
    file: "machine/hardware.ts",
    find: "    this.#trap = undefined;\n",
    replace: "",
  },
  {
    name: "interrupts: one more instruction after they are enabled",
    file: "machine/engine.ts",
    find:
      "if (this.cpu.ie === 0 || cause === undefined) return this.execute(slice);",
    replace: `const shadow = this.cpu.ie !== 0 && this.was === 0;
    this.was = this.cpu.ie;
    if (shadow) return this.execute(1);
    if (this.cpu.ie === 0 || cause === undefined) return this.execute(slice);`,
  },
  {
    name: "machine: one more instruction in the old mode",
    file: "machine/machine.ts",
    find: "return this.#attempt(exit.pc, exit.word);",
    replace: `const stop = this.#attempt(exit.pc, exit.word);
      const same = this.cpu.mode === this.#window.mode;
      if (stop !== BUDGET || left < 2 || same) return stop;
      this.#slice = 1;
      const unused = this.#run(1);
      this.cpu.pc = exit.pc;
      this.clock.advance(this.#slice - unused);
      if (exit.code <= 0) return BUDGET;`,
  },
  {
    name: "interpreter: a trap in emulation is thought impossible",
    file: "monitor/interpreter.ts",
    find: "return vm.hardware.perform(instruction);",
    replace: `const trap = vm.hardware.perform(instruction);
  if (trap !== undefined) throw new InvariantError("emulation has trapped");
  return trap;`,
  },
  {
    name: "disk: a refused command reports success",
    file: "machine/devices/disk.ts",
    find: "this.#state.words[WORD.diskRefused] = this.#move(command) ? 0 : 1;",
    replace:
      "this.#state.words[WORD.diskRefused] = this.#move(command) ? 0 : 0;",
  },
  {
    name: "delivery: a memory fault is delivered twice",
    file: "machine/bare.ts",
    find: "deliver(engine, exit);",
    replace:
      'deliver(engine, exit);\nif (exit.cause === "memory") deliver(engine, exit);',
  },
  {
    name: "interpreter: the word is read again from memory",
    file: "monitor/interpreter.ts",
    find: "const instruction = decode(vm.isa, word);",
    replace:
      "const instruction = decode(vm.isa, vm.load(vm.cpu.base + vm.cpu.pc));",
  },
  {
    name: "fast loop: rdticks does not trap in user mode",
    file: "machine/fast_loop.ts",
    find: "if (row.privileged) {",
    replace: 'if (row.privileged && row.mnemonic !== "rdticks") {',
  },
  {
    name: "machine: an instruction outside the fast loop takes no time",
    file: "machine/machine.ts",
    find: "this.clock.advance(1);",
    replace: "if (word >>> 24 < 0xe1) this.clock.advance(1);",
  },
  {
    name: "disk: reaches the memory of the engine below",
    file: "machine/engine.ts",
    find: "new Disk(this.clock, this.state, this)",
    replace:
      "new Disk(this.clock, this.state, globalThis.firstEngine ??= this)",
  },
  {
    name: "decoding: what is remembered is not compared with the word",
    file: "isa/decode.ts",
    find: "if (known !== undefined && known.word === word) return known;",
    replace: "if (known !== undefined) return known;",
  },
  {
    name: "snapshot: a restored machine writes to the disk it was saved with",
    file: "machine/engine.ts",
    find: "this.disk.insert(disk.slice());",
    replace: "this.disk.insert(disk);",
  },
];

/** More of our own, of the kinds that the attacks are about. */
export const MORE_MUTANTS: readonly Mutant[] = [
  {
    name: "disk: takes a command while it is busy",
    file: "machine/devices/disk.ts",
    find: "if (this.due !== Infinity) {",
    replace: "if (this.due !== Infinity && command === 3) {",
  },
  {
    name: "disk: an address need not be that of a word",
    file: "machine/devices/disk.ts",
    find: "address % 4 === 0 && address + length",
    replace: "address + length",
  },
  {
    name: "console: input can be read before it comes",
    file: "machine/devices/console.ts",
    find: "this.#state.counts[COUNT.read] < (this.#arrived()?.upTo ?? 0)",
    replace: "this.#state.counts[COUNT.read] < (this.#log.at(-1)?.upTo ?? 0)",
  },
  {
    name: "monitor: a guest's halt is not remembered",
    file: "machine/hardware.ts",
    find: "this.#stop(PROCESSOR.halted);",
    replace: "this.#stop(PROCESSOR.idle);",
  },
  {
    name: "monitor: a machine's memory is never taken back",
    file: "monitor/monitor.ts",
    find: "vm.kill();\n    this.#allocator.release(vm.region);",
    replace: "vm.kill();",
  },
  {
    name: "monitor: a machine that could not be restored stays",
    file: "monitor/monitor.ts",
    find: "      this.destroyVm(vm);\n      throw error;",
    replace: "      throw error;",
  },
  {
    name: "monitor: interrupts are on while a guest runs",
    file: "monitor/world_switch.ts",
    find: "cpu.ie = 0;",
    replace: "cpu.ie = vm.cpu.ie;",
  },
  {
    name: "delivery: the detail is not stored",
    file: "machine/delivery.ts",
    find: "engine.store(TRAP_DETAIL, trap.detail);",
    replace: "",
  },
  {
    name: "delivery: the old bound is not saved",
    file: "machine/delivery.ts",
    find: "engine.store(OLD_PSW + 12, cpu.bound);",
    replace: "",
  },
  {
    name: "saved files: the checksum is not looked at",
    file: "machine/container.ts",
    find: "if (sum !== crc32(bytes.subarray(HEADER))) {",
    replace: "if (sum === undefined) {",
  },
  {
    name: "saved files: a section may go past the end",
    file: "machine/container.ts",
    find: 'if (end > bytes.length) throw damaged("it ends too early");',
    replace: "",
  },
  {
    name: "snapshot: a tick count that is no number is taken",
    file: "machine/snapshot.ts",
    find: "return within(ticks, Number.MAX_SAFE_INTEGER) &&",
    replace: "return true &&",
  },
];
