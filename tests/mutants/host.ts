/**
 * Bugs of the host OS, as hosts have had them: signals lost, registers and
 * windows that are another's, memory that is stale, and rights that nobody
 * checks.
 *
 * @module
 */
import type { Mutant } from "./mutants.ts";

/** The mutants of `monitor/host`, and of what prices its acts. */
export const HOST_MUTANTS: readonly Mutant[] = [
  {
    name: "host: a signal is lost during a world switch",
    file: "monitor/host/host_os.ts",
    find: "    this.#resident = process;\n",
    replace: "    this.#resident = process;\n    process.pending.clear();\n",
  },
  {
    name: "host: the context switch clobbers a register",
    file: "monitor/host/host_os.ts",
    find: "    process.cpu.enter(this.#engine.cpu);\n",
    replace:
      "    process.cpu.enter(this.#engine.cpu);\n    if (from !== undefined) this.#engine.cpu.x[9] = from.cpu.x[9];\n",
  },
  {
    name: "host: the context switch does not put registers by",
    file: "monitor/host/host_os.ts",
    find: "    from?.cpu.leave();\n",
    replace: "",
  },
  {
    name: "host: a process runs in the window of the one before",
    file: "monitor/host/host_os.ts",
    find: "    cpu.base = base;\n    cpu.bound = bound;\n",
    replace:
      "    if (budget > 1) {\n      cpu.base = base;\n      cpu.bound = bound;\n    }\n",
  },
  {
    name: "host: a process runs in supervisor mode",
    file: "monitor/host/host_os.ts",
    find: "cpu.mode = USER;",
    replace: "cpu.mode = process.isNative ? USER : 1;",
  },
  {
    name: "host: what a process executes takes it no time",
    file: "monitor/host/host_os.ts",
    find: "process.clock.advance(engine.ticks - before);",
    replace:
      "process.clock.advance(Math.min(budget, engine.ticks - before) - 1);",
  },
  {
    name: "host: the kernel's own time is the processes'",
    file: "monitor/host/host_os.ts",
    find: "this.#debt += rest(this.#engine, ticks);",
    replace: "rest(this.#engine, ticks);",
  },
  {
    name: "host: a stopped process runs on",
    file: "monitor/host/host_os.ts",
    find: 'if (process.stopped && !process.isDead) return "idle";',
    replace: "",
  },
  {
    name: "host: what has ended keeps its memory",
    file: "monitor/host/host_os.ts",
    find: "    this.#memory.release(process);\n",
    replace: "",
  },
  {
    name: "swapping: memory comes in stale",
    file: "monitor/host/memory.ts",
    find: "    this.#swap.read(slot, region);\n",
    replace:
      "    if (region.address === process.region.address) this.#swap.release(slot);\n    else this.#swap.read(slot, region);\n",
  },
  {
    name: "swapping: the last block stays behind",
    file: "monitor/host/swap.ts",
    find: "engine.out(PORT.DISK_COUNT, region.size / BLOCK_SIZE);",
    replace: "engine.out(PORT.DISK_COUNT, region.size / BLOCK_SIZE - 1);",
  },
  {
    name: "swapping: does not wait for the disk",
    file: "monitor/host/swap.ts",
    find: "while (engine.in(PORT.DISK_STATUS) & 1) this.#wait(DISK_LATENCY);",
    replace: "this.#wait(0);",
  },
  {
    name: "memory: new memory is as its last owner left it",
    file: "monitor/host/memory.ts",
    find: "if (wanted > region.size) clear(process, region.size);",
    replace: "",
  },
  {
    name: "memory: the killer takes the smallest",
    file: "monitor/host/memory.ts",
    find: "each.size >= found.size",
    replace: "each.size < found.size",
  },
  {
    name: "memory: who has ended still sees what was its memory",
    file: "monitor/host/memory.ts",
    find: "    process.leave(new Uint8Array(process.size));\n",
    replace: "",
  },
  {
    name: "signals: the handler's registers are the guest's",
    file: "monitor/host/native.ts",
    find: "      cpu.x.set(frame.x);\n      cpu.pc = frame.pc;\n",
    replace: "      cpu.pc = frame.pc;\n",
  },
  {
    name: "signals: a handler can be interrupted, and its frame lost",
    file: "monitor/host/program.ts",
    find: "if (process.frame !== undefined || process.isDead) return;",
    replace: "if (process.isDead) return;",
  },
  {
    name: "signals: after the handler, one more instruction is skipped",
    file: "monitor/host/calls.ts",
    find: "cpu.pc = frame.pc;",
    replace: "cpu.pc = frame.pc + 4;",
  },
  {
    name: "calls: anybody may look into others",
    file: "monitor/host/calls.ts",
    find: 'if (!process.facts.root) return fail("EPERM");',
    replace: "",
  },
  {
    name: "calls: the quota is not checked",
    file: "monitor/host/calls.ts",
    find: 'if (size + delta > process.facts.quota) return fail("ENOMEM");',
    replace: "",
  },
  {
    name: "calls: an address of the kernel's own is good enough",
    file: "monitor/host/file_calls.ts",
    find: "fits(WORDS, access, process.size) === 0",
    replace: "fits(WORDS, access, process.size + 8) === 0",
  },
  {
    name: "files: anybody may open them",
    file: "monitor/host/file_calls.ts",
    find: "!root) return fail",
    replace: "pid < 0) return fail",
  },
  {
    name: "files: a closed descriptor still works",
    file: "monitor/host/calls.ts",
    find: "process.open.delete(descriptor)",
    replace: "process.open.has(descriptor)",
  },
  {
    name: "files: part of a write is done before the disk is full",
    file: "monitor/host/file_system.ts",
    find: '    if (wanted.length > this.free) return "full";\n',
    replace: '    if (wanted.length > this.free + 1) return "full";\n',
  },
  {
    name: "guest disk: an error of the file is success",
    file: "monitor/host/disk_image.ts",
    find: "return error === undefined;",
    replace: "return true;",
  },
  {
    name: "guest disk: the file as it was when it was opened",
    file: "monitor/host/disk_image.ts",
    find: "vm.disk.insert(file.contents.subarray(0, size));",
    replace: "",
  },
  {
    name: "module: a guest's window is the process's",
    file: "monitor/host/kernel_module.ts",
    find: "const window = composeWindow(WORDS, this.cpu, this.window);",
    replace:
      "const window = { base: this.cpu.base, bound: this.window.bound + composeWindow(WORDS, this.cpu, this.window).base * 0 };",
  },
  {
    name: "module: the virtual processor's clock stands still",
    file: "monitor/host/kernel_module.ts",
    find: "this.clock.advance(process.ticks - before);",
    replace: "this.clock.advance((process.ticks - before) & ~1);",
  },
  {
    name: "ledger: sigreturn is free",
    file: "monitor/host/ledger.ts",
    find: 'if (hop.call === "sigreturn") counts.sigreturn++;',
    replace: "",
  },
  {
    name: "bill: a monitor that is a guest does its own acts for nothing",
    file: "monitor/bill.ts",
    find: "for (let below = level; below >= 1; below--) {",
    replace: "for (let below = level; below > 1; below--) {",
  },
];

/** Those that are planted in every run of the tests. */
export const HOST_SAMPLE: readonly Mutant[] = HOST_MUTANTS.filter(({ name }) =>
  [
    "host: a signal is lost during a world switch",
    "host: the context switch clobbers a register",
    "swapping: memory comes in stale",
  ].includes(name)
);
