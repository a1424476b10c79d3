/**
 * Mutants: bugs to be planted, one at a time, in a copy of the rooms under
 * test. A test suite is worth as much as the bugs it catches.
 *
 * Each one replaces a text that occurs exactly once in its file. They are the
 * kinds of bugs that hypervisors have had: windows checked on one side only,
 * sums that wrap, interrupts lost or late, time not counted, registers that
 * leak, and guests that get more, or less, than is theirs.
 *
 * @module
 */

import { HOST_MUTANTS, HOST_SAMPLE } from "./host.ts";
import { MORE_MUTANTS, SEEDED_MUTANTS } from "./seeded.ts";
import { TRANSLATOR_MUTANTS, TRANSLATOR_SAMPLE } from "./translator.ts";

/** One bug. */
export interface Mutant {
  /** What is wrong with it, in a few words. */
  readonly name: string;
  /** The file it is planted in. */
  readonly file: string;
  /** The text that goes. */
  readonly find: string;
  /** The text that takes its place. */
  readonly replace: string;
}

/** The mutants, from the window down to the snapshot. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: "composition: the region's start ignored",
    file: "monitor/allocator.ts",
    find: "base: m.add(region.base, guest.base),",
    replace: "base: guest.base,",
  },
  {
    name: "composition: only the base checked, the bound not clipped",
    file: "monitor/allocator.ts",
    find: "bound: limitOf(m, guest, region.bound),",
    replace: "bound: guest.bound,",
  },
  {
    name: "composition: clipped one word too late",
    file: "monitor/allocator.ts",
    find: "bound: limitOf(m, guest, region.bound),",
    replace: "bound: limitOf(m, guest, m.add(region.bound, m.literal(4))),",
  },
  {
    name: "composition: clipped at the end of the memory below",
    file: "monitor/allocator.ts",
    find: "bound: limitOf(m, guest, region.bound),",
    replace: "bound: limitOf(m, guest, m.add(region.base, region.bound)),",
  },
  {
    name: "allocation: a gap one word too small is good enough",
    file: "monitor/allocator.ts",
    find: "if (address + size <= taken.address) return true;",
    replace: "if (address + size - 4 <= taken.address) return true;",
  },
  {
    name: "window: one that begins beyond memory is usable",
    file: "isa/window.ts",
    find: "m.select(begins, clipped, m.literal(0))",
    replace: "clipped",
  },
  {
    name: "window: bounds compared as signed numbers",
    file: "isa/window.ts",
    find: "m.ltu(window.bound, rest)",
    replace: "m.lt(window.bound, rest)",
  },
  {
    name: "window: only the first byte is checked against the bound",
    file: "isa/window.ts",
    find: "m.select(short, none, aligned)",
    replace: "aligned",
  },
  {
    name: "window: the limit is off by one word",
    file: "isa/window.ts",
    find: "const rest = m.sub(size, window.base);",
    replace: "const rest = m.sub(size, m.sub(window.base, m.literal(4)));",
  },
  {
    name: "delivery: the saved pc is the next instruction's",
    file: "machine/delivery.ts",
    find: "engine.store(OLD_PSW + 4, trap.pc);",
    replace: "engine.store(OLD_PSW + 4, trap.pc + 4);",
  },
  {
    name: "delivery: the cause is not stored",
    file: "machine/delivery.ts",
    find: "engine.store(TRAP_CAUSE, CAUSES[trap.cause].code);",
    replace: "",
  },
  {
    name: "delivery: the interrupt enable is not saved",
    file: "machine/delivery.ts",
    find: "packStatus(WORDS, cpu.mode, cpu.ie)",
    replace: "packStatus(WORDS, cpu.mode, 0)",
  },
  {
    name: "delivery: the pending bit is not cleared",
    file: "machine/delivery.ts",
    find: "if (isInterrupt(trap.cause)) engine.acknowledge(trap.cause);",
    replace: "isInterrupt(trap.cause);",
  },
  {
    name: "interrupts: a delivery loses all others that wait",
    file: "machine/clock.ts",
    find: "this.#state.words[PENDING] &= ~PENDING_BIT[interrupt];",
    replace: "this.#state.words[PENDING] &= 0;",
  },
  {
    name: "interrupts: raised while another waits, it is lost",
    file: "machine/clock.ts",
    find: "this.#state.words[PENDING] |= PENDING_BIT[interrupt];",
    replace: "this.#state.words[PENDING] ||= PENDING_BIT[interrupt];",
  },
  {
    name: "interrupts: lost if they are off when it is due",
    file: "machine/engine.ts",
    find: "const cause = this.clock.pending;",
    replace:
      "const cause = this.clock.pending;\nif (this.cpu.ie === 0) words[PENDING] = 0;",
  },
  {
    name: "clock: the timer fires one tick late",
    file: "machine/clock.ts",
    find: ": this.ticks + (ticks >>> 0);",
    replace: ": this.ticks + (ticks >>> 0) + 1;",
  },
  {
    name: "clock: a long timer is negative",
    file: "machine/clock.ts",
    find: ": this.ticks + (ticks >>> 0);",
    replace: ": this.ticks + ticks;",
  },
  {
    name: "clock: of events due at once, only the first happens",
    file: "machine/clock.ts",
    find: "while (source.due <= this.ticks) source.happen();",
    replace: "if (source.due <= this.ticks) { source.happen(); break; }",
  },
  {
    name: "clock: a new alarm is not scheduled",
    file: "machine/clock.ts",
    find: "      : this.ticks + (ticks >>> 0);\n    this.reschedule();",
    replace: "      : this.ticks + (ticks >>> 0);",
  },
  {
    name: "clock: a guest's system calls take no time",
    file: "monitor/world_switch.ts",
    find: "clock.reach(this.engine.ticks - this.#offset);\n    let word",
    replace:
      'clock.reach(this.engine.ticks - this.#offset - (exit.kind === "trap" && exit.cause === "ecall" ? 1 : 0));\n    let word',
  },
  {
    name: "idle: jumps over the next event to the budget's end",
    file: "machine/engine.ts",
    find: "clock.advance(slice);",
    replace: "clock.advance(left);",
  },
  {
    name: "idle: sleeps on with an interrupt pending, if they are off",
    file: "machine/engine.ts",
    find: "words[STATUS] = RUNS;",
    replace:
      "if (this.cpu.ie === 0 && words[STATUS] === IDLES) { if (wait === Infinity) return IDLE; this.clock.advance(slice); return BUDGET; }\nwords[STATUS] = RUNS;",
  },
  {
    name: "dispatcher: emulates what the guest's user mode tries",
    file: "monitor/dispatcher.ts",
    find: 'exit.cause === "privileged" && mode === SUPERVISOR',
    replace: 'exit.cause === "privileged"',
  },
  {
    name: "dispatcher: reflects what the guest's kernel asks for",
    file: "monitor/dispatcher.ts",
    find: 'exit.cause === "privileged" && mode === SUPERVISOR',
    replace: 'exit.cause === "privileged" && mode !== SUPERVISOR',
  },
  {
    name: "monitor: events wait until the budget's end",
    file: "monitor/dispatcher.ts",
    find: '?.changesResources ? "allocate" : "emulate"',
    replace: '?.changesResources ? "emulate" : "emulate"',
  },
  {
    name: "monitor: the real mode is the guest's",
    file: "monitor/world_switch.ts",
    find: "cpu.mode = USER;",
    replace: "cpu.mode = vm.cpu.mode;",
  },
  {
    name: "monitor: the old guest's window is still in force",
    file: "monitor/world_switch.ts",
    find: "this.#compose(vm);",
    replace: "if (this.#alarm < 0) this.#compose(vm);",
  },
  {
    name: "world switch: registers are not put by",
    file: "machine/cpu.ts",
    find: "    this.store();\n    this.#below = undefined;",
    replace: "    this.#below = undefined;",
  },
  {
    name: "world switch: registers are not loaded, so that they leak",
    file: "machine/cpu.ts",
    find: "below.x.set(this.#state.x);",
    replace: "",
  },
  {
    name: "new machines: memory is left as the last owner had it",
    file: "monitor/tenant.ts",
    find: "home.engine.bytes(home.region.address, home.region.size).fill(0);",
    replace: "",
  },
  {
    name: "scheduler: a slice costs nothing, so that the turn never passes on",
    file: "monitor/scheduler.ts",
    find: "vm.share.pass = this.#pass + slice / vm.share.weight;",
    replace: "",
  },
  {
    name: "scheduler: weights are ignored",
    file: "monitor/scheduler.ts",
    find: "slice / vm.share.weight;",
    replace: "slice / 100;",
  },
  {
    name: "scheduler: time that was slept through can be claimed",
    file: "monitor/scheduler.ts",
    find: "this.#pass = Math.max(this.#pass, vm.share.pass);",
    replace: "this.#pass = vm.share.pass;",
  },
  {
    name: "scheduler: what was had does not count for the cap",
    file: "monitor/share.ts",
    find: "this.#used += ticks;",
    replace: "",
  },
  {
    name: "scheduler: a period's rest can be had in the next one",
    file: "monitor/share.ts",
    find: "Math.min(most, PERIOD - now % PERIOD)",
    replace: "most",
  },
  {
    name: "scheduler: a slice that is cut short begins anew",
    file: "monitor/scheduler.ts",
    find: "turn.left -= used;",
    replace: "turn.left = 0;",
  },
  {
    name: "scheduler: what an idle guest used is not counted",
    file: "monitor/scheduler.ts",
    find: 'why === "budget" ? grant : vm.ticks - before',
    replace: 'why === "budget" ? grant : 0',
  },
  {
    name: "disk: the end of memory is not checked",
    file: "machine/devices/disk.ts",
    find: "address + length <= this.#memory.size &&",
    replace: "address < this.#memory.size &&",
  },
  {
    name: "disk: the length of a transfer wraps",
    file: "machine/devices/disk.ts",
    find: "(words[WORD.diskCount] >>> 0) * BLOCK_SIZE",
    replace: "((words[WORD.diskCount] >>> 0) * BLOCK_SIZE | 0)",
  },
  {
    name: "disk: busy for ever",
    file: "machine/devices/disk.ts",
    find: "this.#state.counts[COUNT.diskDue] = Infinity;",
    replace: "this.#state.counts[COUNT.diskDue] += 2 ** 40;",
  },
  {
    name: "disk: addresses go through the window",
    file: "machine/devices/disk.ts",
    find: "const address = words[WORD.diskAddress] >>> 0;",
    replace:
      "const address = (words[WORD.diskAddress] + words[WORD.base]) >>> 0;",
  },
  {
    name: "console: enabling does not tell of input that is there",
    file: "machine/devices/console.ts",
    find: 'if (value & 1 && this.status !== 0) this.#clock.raise("console");',
    replace: "",
  },
  {
    name: "fast loop: x0 can be written",
    file: "isa/javascript.ts",
    find: '`x[${register}] = ${value.text};`, "x[0] = 0;"',
    replace: "`x[${register}] = ${value.text};`",
  },
  {
    name: "fast loop: sra brings zeros in",
    file: "isa/javascript.ts",
    find: "`(${a.text} >> ${b.text})`",
    replace: "`(${a.text} >>> ${b.text} | 0)`",
  },
  {
    name: "fast loop: a division by zero is zero",
    file: "isa/javascript.ts",
    find: "=== 0 ? -1 : ${quotient}",
    replace: "=== 0 ? 0 : ${quotient}",
  },
  {
    name: "fast loop: bits that must be zero are not looked at",
    file: "machine/fast_loop.ts",
    find: "if (unused !== 0) lines",
    replace: "if (unused === 0) lines",
  },
  {
    name: "hardware: lpsw checks its first word only",
    file: "machine/hardware.ts",
    find: "const physical = this.#reach(address, words * 4, 4);",
    replace: "const physical = this.#reach(address, 4, 4);",
  },
  {
    name: "hardware: lpsw changes the mode although it traps",
    file: "machine/hardware.ts",
    find: "if (this.#trap === undefined) this.#cpu.mode = mode;",
    replace: "this.#cpu.mode = mode;",
  },
  {
    name: "table: lpsw forgets to drop the low bits of R",
    file: "isa/psw.ts",
    find: "base: wordAligned(m, base),",
    replace: "base,",
  },
  {
    name: "table: rem by zero is zero",
    file: "isa/instructions.ts",
    find: "m.set(i.rd, m.sub(a, m.mul(m.div(a, b, true), b)));",
    replace:
      "m.set(i.rd, m.select(b, m.sub(a, m.mul(m.div(a, b, true), b)), b));",
  },
  {
    name: "snapshot: pending interrupts are not restored",
    file: "machine/engine.ts",
    find: "this.state.bytes.set(state);",
    replace:
      "this.state.bytes.set(state);\nthis.state.words[WORD.pending] = 0;",
  },
  {
    name: "snapshot: the registers of the resident guest are stale",
    file: "machine/engine.ts",
    find: "  save(): Uint8Array {\n    this.cpu.store();",
    replace: "  save(): Uint8Array {",
  },
  {
    name: "snapshot: whose turn it was is forgotten",
    file: "monitor/scheduler.ts",
    find: "this.#turn = left === 0 ? undefined :",
    replace: "this.#turn = left >= 0 ? undefined :",
  },
  ...SEEDED_MUTANTS,
  ...MORE_MUTANTS,
  ...HOST_MUTANTS,
  ...TRANSLATOR_MUTANTS,
];

/**
 * Those that every run of the tests plants: one mutant of each folder, but of
 * the host OS and of the translator those that such are known for.
 */
export const SAMPLE: readonly Mutant[] = [
  ...new Map(
    MUTANTS.toReversed()
      .filter((each) =>
        ![...HOST_MUTANTS, ...TRANSLATOR_MUTANTS].includes(each)
      )
      .map((each) => [each.file.replace(/[^/]*$/, ""), each]),
  ).values(),
  ...HOST_SAMPLE,
  ...TRANSLATOR_SAMPLE,
];
