/**
 * The system calls, each by a program that makes it.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { CALLS, ERRORS, HostOs } from "../../../monitor/mod.ts";
import { Machine } from "../../../machine/mod.ts";
import { hostOn, program, shown } from "./_programs.ts";

/** Runs a program alone; its exit status. */
function statusOf(source: string, { root = false, quota = 8192 } = {}): number {
  const { host } = hostOn();
  const process = host.spawn("test", {
    memory: 4096,
    quota,
    root,
    image: program(source),
  });
  assertEquals(host.run(10_000), "halt");
  assertEquals(process.end?.why, "exit", source);
  return process.end!.status;
}

Deno.test("each call has a number of its own, from 0 on", () => {
  const numbers = Object.values(CALLS).map(({ number }) => number);
  assertEquals(numbers, numbers.map((_, n) => n));
});

Deno.test("write to the terminal, getpid, exit", () => {
  const { host, machine } = hostOn();
  const source = `
    _start: li a0, 1
            la a1, text
            li a2, 6
            ask WRITE
            mv s0, a0
            ask GETPID
            slli a0, a0, 8
            or a0, a0, s0
            ask EXIT
    text:   .ascii "hello\\n"
  `;
  const [first, second] = ["one", "two"].map((name) =>
    host.spawn(name, { memory: 4096, image: program(source) })
  );
  assertEquals(host.run(1_000), "halt");
  assertEquals(first.end, { why: "exit", status: 0x106 });
  assertEquals(second.end, { why: "exit", status: 0x206 });
  assertEquals(shown(machine), "hello\nhello\n");
  assertEquals(first.statistics.calls, { write: 1, getpid: 1, exit: 1 });
  const { call, device, copy } = host.ledger.counts;
  assertEquals([call, device, copy], [6, 12, 4]);
});

Deno.test("a file: made, written, closed, opened again, read", () => {
  const { host, machine } = hostOn();
  const process = host.spawn("writer", {
    memory: 4096,
    image: program(`
    _start: la a0, name
            li a1, 1
            ask OPEN
            mv s0, a0
            la a1, text
            li a2, 5
            ask WRITE
            mv a0, s0
            ask CLOSE
            mv a0, s0
            la a1, text
            li a2, 5
            ask WRITE              # the descriptor means nothing any more
            mv s1, a0
            la a0, name
            li a1, 0
            ask OPEN
            li a1, 0x200
            li a2, 100
            ask READ
            mv a2, a0
            li a0, 1
            li a1, 0x200
            ask WRITE
            mv a0, s1
            ask EXIT
    name:   .asciz "notes.txt"
    text:   .ascii "abcde"
    `),
  });
  assertEquals(host.run(1_000), "halt");
  assertEquals(process.end?.status, -ERRORS.EBADF);
  assertEquals(shown(machine), "abcde");
  assertEquals(host.files.names, ["notes.txt"]);
});

Deno.test("what cannot be done is refused, with its error", () => {
  const cases: [error: keyof typeof ERRORS, source: string][] = [
    ["ENOSYS", "ask 99"],
    ["ENOENT", "la a0, name\nli a1, 0\nask OPEN"],
    ["EINVAL", "la a0, escape\nli a1, 1\nask OPEN"],
    ["EFAULT", "li a0, 4095\nsb a0, 0(a0)\nli a1, 1\nask OPEN"],
    ["EBADF", "li a0, 7\nli a1, 0\nli a2, 1\nask READ"],
    ["EBADF", "li a0, 3\nask CLOSE"],
    ["EFAULT", "li a0, 1\nli a1, 4092\nli a2, 8\nask WRITE"],
    ["EFAULT", "li a0, 1\nli a1, -4\nli a2, 8\nask WRITE"],
    ["EFAULT", "li a0, 1\nli a1, 0\nli a2, -1\nask WRITE"],
    ["ENOMEM", "li a0, 8192\nask SBRK"],
    ["EINVAL", "li a0, -8192\nask SBRK"],
    ["ESRCH", "li a0, 9\nli a1, SIGTERM\nask KILL"],
    ["EINVAL", "li a0, 1\nli a1, 77\nask KILL"],
    ["EINVAL", "li a0, SIGKILL\nli a1, 0x40\nask SIGNAL"],
    ["EINVAL", "ask SIGRETURN"],
    ["EPERM", "li a0, 1\nli a1, 0\nask PEEK"],
    ["EPERM", "li a0, 1\nli a1, 0\nask POKE"],
    ["EBADF", "ask RUN"],
  ];
  for (const [error, source] of cases) {
    const status = statusOf(`
      _start: ${source}
              ask EXIT
      name:   .asciz "none"
      escape: .asciz "../etc/passwd"
    `);
    assertEquals(status, -ERRORS[error], source);
  }
});

Deno.test("a file that is for one process is opened by that one, and by root", () => {
  for (
    const [owner, root, allowed] of [
      [undefined, false, true],
      [1, false, true],
      [2, false, false],
      [2, true, true],
    ] as const
  ) {
    const { host } = hostOn();
    host.files.create("file").owner = owner;
    const process = host.spawn("opens", {
      memory: 4096,
      root,
      image: program(`
      _start: la a0, name
              ask OPEN
              ask EXIT
      name:   .asciz "file"
      `),
    });
    host.run(100);
    assertEquals(process.end?.status, allowed ? 3 : -ERRORS.EACCES);
  }
});

Deno.test("at most 16 files are open at once", () => {
  const status = statusOf(`
    _start: la a0, name
            li a1, 1
            ask OPEN
            bgez a0, _start
            ask EXIT
    name:   .asciz "file"
  `);
  assertEquals(status, -ERRORS.EMFILE);
});

Deno.test("sbrk gives memory that is zero, up to the quota, and takes it back", () => {
  // Before 4,096 bytes more, a word there is a fault; after, it is zero.
  const grown = `
    _start: li a0, 4096
            ask SBRK
            li t1, 4096
            bne a0, t1, 1f
            li t1, 8188
            lw a0, 0(t1)
    1:      ask EXIT
  `;
  const { host, machine } = hostOn();
  // Whoever had the memory before has left something in it.
  machine.bytes(4096, 16384).fill(0x5e);
  const grows = host.spawn("grows", {
    memory: 4096,
    quota: 8192,
    image: program(grown),
  });
  host.run(1_000);
  assertEquals(grows.end, { why: "exit", status: 0 });
  const process = host.spawn("shrinks", {
    memory: 4096,
    image: program(`
    _start: li a0, -2048
            ask SBRK
            lw a0, 2048(zero)
            ask EXIT
    `.replace("2048(zero)", "2044(zero)\nli t1, 2048\nlw a0, 0(t1)")),
  });
  host.run(1_000);
  assertEquals(process.end, { why: "signal", status: 11 });
  assertEquals(host.freeMemory, (1 << 16) - 4096);
});

Deno.test("an alarm comes in the process's own time, to the tick", () => {
  for (const quantum of [7, 10_000]) {
    const { host } = hostOn({ quantum });
    const spin = program("_start: j _start");
    host.spawn("other", { memory: 4096, image: spin });
    const process = host.spawn("alarm", {
      memory: 4096,
      image: program(`
      _start:  li a0, SIGALRM
               la a1, handler
               ask SIGNAL
               li a0, 100
               ask ALARM
      1:       addi s0, s0, 1
               j 1b
      handler: mv a0, s0
               ask EXIT
      `),
    });
    host.run(20_000);
    // It is set by the call's 100th tick to come: two ticks for each round.
    assertEquals(process.end, { why: "exit", status: 50 });
  }
});

Deno.test("a handler goes back to where it came from, with all registers", () => {
  const status = statusOf(`
    _start:  li a0, SIGUSR1
             la a1, handler
             ask SIGNAL
             ask GETPID
             li a1, SIGUSR1
             li s1, 77
             ask KILL
             add a0, a0, s1         # kill gives 0, s1 is what it was
             lw t1, 0x700(zero)     # and the handler has run
             add a0, a0, t1
             ask EXIT
    handler: sw a0, 0x700(zero)
             li s1, 1
             li t1, 1
             ask SIGRETURN
  `);
  assertEquals(status, 77 + 10);
});

Deno.test("a handler is not interrupted: what comes meanwhile comes after", () => {
  const status = statusOf(`
    _start:  li a0, SIGUSR1
             la a1, handler
             ask SIGNAL
             li a0, 1
             li a1, SIGUSR1
             ask KILL
             mv a0, s0              # registers are as before the handlers
             lw t1, 0x700(zero)
             add a0, a0, t1
             ask EXIT
    handler: lw s0, 0x700(zero)
             addi s0, s0, 1
             sw s0, 0x700(zero)
             li a2, 3
             bge s0, a2, 1f
             li a0, 1
             li a1, SIGUSR1
             ask KILL               # itself, until it has run three times
             lw t1, 0x700(zero)
             bne t1, s0, 2f         # it has run within itself
    1:       ask SIGRETURN
    2:       li a0, -1
             ask EXIT
  `);
  assertEquals(status, 3);
});

Deno.test("a fault goes to its handler; without one it is the end", () => {
  const { host } = hostOn();
  const source = (handler: string) => `
    _start:  li a0, SIGSEGV
             la a1, ${handler}
             ask SIGNAL
             li t1, -4
             lw a0, 0(t1)
    handler: ask EXIT
    none = 0
  `;
  const [caught, fatal] = ["handler", "0"].map((handler) =>
    host.spawn(handler, {
      memory: 4096,
      image: program(source(handler).replace("    none = 0\n", "")),
    })
  );
  host.run(1_000);
  assertEquals(caught.end, { why: "exit", status: 11 });
  assertEquals(fatal.end, { why: "signal", status: 11 });
});

Deno.test("what a process may not do itself is its fault, whatever it is", () => {
  const cases: [source: string, signal: number][] = [
    ["rdstatus a0", 4],
    ["out a0, CONSOLE_DATA", 4],
    ["halt", 4],
    [".word 0", 4],
    ["ebreak", 5],
    ["li t0, 4096\nsw a0, 0(t0)", 11],
  ];
  for (const [source, signal] of cases) {
    const { host, machine } = hostOn();
    const process = host.spawn("bad", {
      memory: 4096,
      image: program(`_start: ${source}`),
    });
    assertEquals(host.run(100), "halt", source);
    assertEquals(process.end, { why: "signal", status: signal }, source);
    assertEquals(shown(machine), "");
  }
});

Deno.test("pause waits for the alarm, in its own time", () => {
  const status = statusOf(`
    _start:  li a0, SIGALRM
             la a1, handler
             ask SIGNAL
             li a0, 3000
             ask ALARM
             ask PAUSE
             addi a0, a0, 5
             ask EXIT
    handler: ask SIGRETURN
  `);
  assertEquals(status, 5);
});

Deno.test("window narrows a process's addresses, and cannot widen them", () => {
  const { host } = hostOn();
  const other = host.spawn("other", { memory: 4096 });
  const process = host.spawn("narrow", {
    memory: 4096,
    image: program(`
    _start: li a0, 0
            li a1, 0x10000
            ask WINDOW
            li t1, 4096
            lw a0, 0(t1)
            ask EXIT
    `),
  });
  host.signal(other, "SIGSTOP");
  host.run(100);
  assertEquals(process.end, { why: "signal", status: 11 });
});

Deno.test("root looks into others, and can change and end them", () => {
  const { host } = hostOn({ quantum: 50 });
  const victim = host.spawn("victim", {
    memory: 4096,
    image: program("_start: j _start"),
  });
  victim.store(0x100, 1234);
  const root = host.spawn("root", {
    memory: 4096,
    root: true,
    image: program(`
    _start: li a0, 1
            li a1, 0x100
            ask PEEK
            mv s0, a0
            li a0, 1
            li a1, 0x104
            li a2, 4321
            ask POKE
            li a0, 1
            li a1, SIGSTOP
            ask KILL
            mv a0, s0
            ask EXIT
    `),
  });
  host.run(1_000);
  assertEquals(root.end?.status, 1234);
  assertEquals(victim.load(0x104), 4321);
  assertEquals(victim.stopped, true);
});

Deno.test("read waits for the terminal, and time passes on the machine", () => {
  const machine = new Machine({ memory: 1 << 16 });
  const host = new HostOs(machine);
  const process = host.spawn("reader", {
    memory: 4096,
    image: program(`
    _start: li a0, 0
            li a1, 0x100
            li a2, 10
            ask READ
            mv s0, a0
            li a0, 0
            ask READ
            slli a0, a0, 8
            or a0, a0, s0
            ask EXIT
    `),
  });
  machine.console.type(new TextEncoder().encode("abc"), 5_000);
  assertEquals(host.run(2_000), "budget");
  assertEquals(process.end, undefined);
  assertEquals(machine.ticks, 2_000);
  assertEquals(host.run(10_000), "idle");
  assertEquals(process.load(0x100), 0x636261);
  machine.console.end();
  assertEquals(host.run(10_000), "halt");
  assertEquals(process.end?.status, 3);
});
