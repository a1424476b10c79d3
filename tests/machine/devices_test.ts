/**
 * The console and the disk, register by register, against hand-made
 * expectations.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import { BLOCK_SIZE, DISK_LATENCY, PORT, UsageError } from "../../isa/mod.ts";
import { Bare, Machine } from "../../machine/mod.ts";
import { A0, A1, A2, assertSameBytes, boot, op, put, ZERO } from "./_code.ts";

function text(...bytes: number[]): Uint8Array {
  return new Uint8Array(bytes);
}

/** Lets time pass on a machine without running a program. */
function passTo(machine: Machine, tick: number): void {
  machine.clock.advance(tick - machine.ticks);
  machine.clock.settle();
}

Deno.test("a port that is not there reads 0 and drops what is written", () => {
  const machine = new Machine({ memory: 4096 });
  const before = machine.save();
  const known = new Set<number>(Object.values(PORT));
  for (let port = 0; port <= 0xffff; port++) {
    if (known.has(port)) continue;
    machine.out(port, -1);
    assertEquals(machine.in(port), 0);
  }
  assertSameBytes(machine.save(), before);
});

Deno.test("registers for reading only drop what is written", () => {
  const machine = new Machine({ memory: 4096, disk: new Uint8Array(1024) });
  const before = machine.save();
  for (
    const [port, value] of [
      [PORT.CONSOLE_STATUS, 0],
      [PORT.DISK_STATUS, 0],
      [PORT.DISK_SIZE, 2],
    ]
  ) {
    machine.out(port, -1);
    assertEquals(machine.in(port), value);
  }
  assertSameBytes(machine.save(), before);
});

Deno.test("the disk's address registers keep whole words, control one bit", () => {
  const machine = new Machine({ memory: 4096 });
  for (const port of [PORT.DISK_BLOCK, PORT.DISK_ADDRESS, PORT.DISK_COUNT]) {
    machine.out(port, -2);
    assertEquals(machine.in(port), -2);
  }
  for (const port of [PORT.DISK_CONTROL, PORT.CONSOLE_CONTROL]) {
    for (const [written, read] of [[-1, 1], [2, 0], [1, 1], [0, 0]]) {
      machine.out(port, written);
      assertEquals(machine.in(port), read);
    }
  }
  assertEquals(machine.in(PORT.DISK_COMMAND), 0);
});

Deno.test("the console reads bytes in order, and -1 when there is none", () => {
  const machine = new Machine({ memory: 4096 });
  machine.console.type(text(0, 255));
  machine.console.type(text(65));
  passTo(machine, 0);
  const seen = [];
  for (let n = 0; n < 5; n++) {
    seen.push([machine.in(PORT.CONSOLE_STATUS), machine.in(PORT.CONSOLE_DATA)]);
  }
  assertEquals(seen, [[1, 0], [1, 255], [1, 65], [0, -1], [0, -1]]);
});

Deno.test("input comes at its tick, not one before", () => {
  // An `in` reads what had come when it began; this one begins at tick 3.
  for (const [tick, seen] of [[4, -1], [3, 65], [2, 65]]) {
    const machine = boot([
      op("fence"), // 0 to 1
      op("fence"), // 1 to 2
      op("fence"), // 2 to 3
      op("in", A0, PORT.CONSOLE_DATA), // 3 to 4
    ]);
    machine.console.type(text(65), tick);
    new Bare(machine).run(4);
    assertEquals(machine.cpu.x[A0], seen, `typed at ${tick}`);
  }
});

Deno.test("the end of input is bit 1, once everything is read", () => {
  const machine = new Machine({ memory: 4096 });
  machine.console.type(text(65), 10);
  machine.console.end(20);
  const at = (tick: number): number => {
    passTo(machine, tick);
    return machine.in(PORT.CONSOLE_STATUS);
  };
  assertEquals([at(9), at(10), at(19), at(20)], [0, 1, 1, 1]);
  assertEquals(machine.in(PORT.CONSOLE_DATA), 65);
  assertEquals(at(21), 2);
  assertEquals(machine.in(PORT.CONSOLE_DATA), -1);
  assertEquals(at(1000), 2);
});

Deno.test("console interrupts: with each input and at its end, if enabled", () => {
  const machine = new Machine({ memory: 4096 });
  machine.out(PORT.CONSOLE_CONTROL, 1);
  assertEquals(machine.clock.pending, undefined);
  machine.console.type(text(65, 66), 10);
  machine.console.type(text(67), 20);
  machine.console.end(30);
  for (const tick of [10, 20, 30]) {
    passTo(machine, tick - 1);
    assertEquals(machine.clock.pending, undefined);
    passTo(machine, tick);
    assertEquals(machine.clock.pending, "console");
    machine.acknowledge("console");
  }
  passTo(machine, 1000);
  assertEquals(machine.clock.pending, undefined);
});

Deno.test("enabling console interrupts interrupts at once if input is there", () => {
  const machine = new Machine({ memory: 4096 });
  machine.console.type(text(65), 10);
  machine.console.end(20);
  passTo(machine, 10);
  assertEquals(machine.clock.pending, undefined);
  const enable = (): string | undefined => {
    machine.acknowledge("console");
    machine.out(PORT.CONSOLE_CONTROL, 1);
    return machine.clock.pending;
  };
  assertEquals(enable(), "console"); // a byte waits
  assertEquals(enable(), "console"); // again, though it was enabled before
  machine.in(PORT.CONSOLE_DATA);
  assertEquals(enable(), undefined); // nothing waits now
  passTo(machine, 20);
  assertEquals(machine.clock.pending, "console"); // the end
  assertEquals(enable(), "console"); // and it stays so
  machine.acknowledge("console");
  machine.out(PORT.CONSOLE_CONTROL, 0);
  assertEquals(machine.clock.pending, undefined);
});

Deno.test("turning console interrupts off takes back none that is pending", () => {
  const machine = new Machine({ memory: 4096 });
  machine.console.type(text(65));
  passTo(machine, 0);
  machine.out(PORT.CONSOLE_CONTROL, 1);
  machine.out(PORT.CONSOLE_CONTROL, 0);
  assertEquals(machine.clock.pending, "console");
});

Deno.test("the console prints low bytes, and tells of each", () => {
  const machine = new Machine({ memory: 4096 });
  const heard: number[] = [];
  machine.console.onOutput = (byte) => heard.push(byte);
  for (const value of [65, 0x142, -1]) machine.out(PORT.CONSOLE_DATA, value);
  assertEquals(machine.console.output, text(65, 66, 255));
  assertEquals(machine.console.takeOutput(), text(65, 66, 255));
  machine.out(PORT.CONSOLE_DATA, 67);
  assertEquals(machine.console.takeOutput(), text(67));
  assertEquals(heard, [65, 66, 255, 67]);
});

Deno.test("the input log takes whole ticks in order, up to the end", () => {
  const machine = new Machine({ memory: 4096 });
  machine.clock.advance(10);
  const { console } = machine;
  console.type(text(1, 2));
  console.type(text(), 3); // nothing typed is nothing logged
  console.type(text(3), 50);
  for (const tick of [-1, 9, 49, 50.5, NaN, Infinity]) {
    assertThrows(
      () => console.type(text(4), tick),
      UsageError,
      `console input at tick ${tick}: need a whole number from 50 on`,
    );
  }
  console.end(50);
  assertEquals(console.log, [
    { tick: 10, bytes: text(1, 2) },
    { tick: 50, bytes: text(3) },
    { tick: 50, bytes: text() },
  ]);
  assertThrows(() => console.type(text(4), 60), UsageError, "has ended");
  assertThrows(() => console.end(60), UsageError, "has ended");
  assertEquals(console.log.length, 3);
});

/** A machine with a disk of four blocks, each of its own number. */
function withDisk(): Machine {
  const disk = new Uint8Array(4 * BLOCK_SIZE);
  for (let n = 0; n < 4; n++) {
    disk.fill(n + 1, n * BLOCK_SIZE, (n + 1) * BLOCK_SIZE);
  }
  return new Machine({ memory: 8192, disk });
}

interface Transfer {
  readonly block?: number;
  readonly address?: number;
  readonly count?: number;
  readonly command?: number;
}

function start(
  machine: Machine,
  { block = 0, address = 0x1000, count = 1, command = 1 }: Transfer,
): void {
  machine.out(PORT.DISK_BLOCK, block | 0);
  machine.out(PORT.DISK_ADDRESS, address | 0);
  machine.out(PORT.DISK_COUNT, count | 0);
  machine.out(PORT.DISK_COMMAND, command);
}

Deno.test("a disk read moves whole blocks, at once", () => {
  const machine = withDisk();
  assertEquals(machine.in(PORT.DISK_SIZE), 4);
  start(machine, { block: 1, address: 0x1004, count: 2 });
  const expected = new Uint8Array(8192);
  expected.fill(2, 0x1004, 0x1204);
  expected.fill(3, 0x1204, 0x1404);
  assertSameBytes(machine.bytes(0, 8192), expected);
  assertSameBytes(machine.disk.contents, withDisk().disk.contents);
  assertEquals(machine.in(PORT.DISK_STATUS), 1);
});

Deno.test("a disk write moves whole blocks, at once", () => {
  const machine = withDisk();
  machine.bytes(0x1800, 1024).fill(9);
  start(machine, { block: 2, address: 0x1800, count: 2, command: 2 });
  const expected = withDisk().disk.contents.slice();
  expected.fill(9, 1024);
  assertSameBytes(machine.disk.contents, expected);
});

Deno.test("a transfer is complete after DISK_LATENCY ticks, to the tick", () => {
  assertEquals(DISK_LATENCY, 200);
  const machine = withDisk();
  machine.out(PORT.DISK_CONTROL, 1);
  machine.clock.advance(7);
  start(machine, {});
  passTo(machine, 206);
  assertEquals(machine.in(PORT.DISK_STATUS), 1);
  assertEquals(machine.clock.pending, undefined);
  passTo(machine, 207);
  assertEquals(machine.in(PORT.DISK_STATUS), 0);
  assertEquals(machine.clock.pending, "disk");
  machine.acknowledge("disk");
  passTo(machine, 5000);
  assertEquals(machine.clock.pending, undefined);
});

Deno.test("the latency counts from the out's own tick", () => {
  const machine = boot([
    op("addi", A0, ZERO, 1), // 1
    op("out", A0, PORT.DISK_CONTROL), // 2
    op("setie", A0), // 3
    op("out", A0, PORT.DISK_COMMAND), // 4: due at 204
    op("jal", ZERO, 0),
  ], {
    handler: [op("rdticks", A1), op("in", A2, PORT.DISK_STATUS), op("halt")],
  });
  new Bare(machine).run(1000);
  assertEquals(machine.cpu.x[A1], 205);
  assertEquals(machine.cpu.x[A2], 0);
});

Deno.test("without its enable bit the disk completes in silence", () => {
  const machine = withDisk();
  start(machine, {});
  passTo(machine, 200);
  assertEquals(machine.in(PORT.DISK_STATUS), 0);
  assertEquals(machine.clock.pending, undefined);
  // Enabled later, it does not tell of the past.
  machine.out(PORT.DISK_CONTROL, 1);
  assertEquals(machine.clock.pending, undefined);
});

Deno.test("the enable bit counts at the transfer's end", () => {
  const machine = withDisk();
  start(machine, {});
  passTo(machine, 199);
  machine.out(PORT.DISK_CONTROL, 1);
  passTo(machine, 200);
  assertEquals(machine.clock.pending, "disk");
});

Deno.test("a command while busy is refused, and delays nothing", () => {
  const machine = withDisk();
  machine.out(PORT.DISK_CONTROL, 1);
  start(machine, { block: 0, address: 0x1000 });
  passTo(machine, 100);
  start(machine, { block: 1, address: 0x1800 });
  assertEquals(machine.in(PORT.DISK_STATUS), 3);
  assertEquals(machine.load(0x1800), 0);
  passTo(machine, 200);
  assertEquals(machine.in(PORT.DISK_STATUS), 2);
  assertEquals(machine.clock.pending, "disk");
  start(machine, { block: 1, address: 0x1800 });
  assertEquals(machine.in(PORT.DISK_STATUS), 1);
  assertEquals(machine.load(0x1800), 0x02020202);
});

/** Memory ends at 8192 = 0x2000, the disk after 4 blocks. */
const REFUSED: Readonly<Record<string, Transfer>> = {
  "an address that is no multiple of 4": { address: 0x1002 },
  "one byte off": { address: 0x1001 },
  "the last word beyond the end of memory": { address: 0x2000 - 508 },
  "an address at the end of memory": { address: 0x2000 },
  "a write from beyond memory": { address: 0x2000, command: 2 },
  "an address whose end wraps": { address: 0xfffffe00 },
  "the highest address": { address: 0xfffffffc },
  "a block behind the last": { block: 4 },
  "two blocks from the last": { block: 3, count: 2 },
  "the highest block": { block: 0xffffffff },
  "a block whose place wraps": { block: 0x00800000 },
  "the highest count": { count: 0xffffffff },
  "a count whose bytes wrap to 0": { count: 0x00800000 },
  "a count whose bytes wrap to 512": { count: 0x00800001 },
  "command 0": { command: 0 },
  "command 3": { command: 3 },
  "command -1": { command: -1 },
  "command 257": { command: 257 },
};

for (const [name, transfer] of Object.entries(REFUSED)) {
  Deno.test(`the disk refuses ${name}`, () => {
    const machine = withDisk();
    machine.out(PORT.DISK_CONTROL, 1);
    machine.bytes(0, 8192).fill(0x77);
    start(machine, transfer);
    assertSameBytes(machine.bytes(0, 8192), new Uint8Array(8192).fill(0x77));
    assertSameBytes(machine.disk.contents, withDisk().disk.contents);
    assertEquals(machine.in(PORT.DISK_STATUS), 3);
    // A refusal takes as long as a transfer, and interrupts as one does.
    passTo(machine, 199);
    assertEquals(machine.in(PORT.DISK_STATUS), 3);
    assertEquals(machine.clock.pending, undefined);
    passTo(machine, 200);
    assertEquals(machine.in(PORT.DISK_STATUS), 2);
    assertEquals(machine.clock.pending, "disk");
  });
}

/** Transfers that just fit. */
const ALLOWED: Readonly<Record<string, Transfer>> = {
  "the last bytes of memory": { address: 0x2000 - 512 },
  "the last block": { block: 3 },
  "the whole disk": { count: 4 },
  "no block at all": { count: 0 },
  "no block, at the very ends": { count: 0, block: 4, address: 0x2000 },
};

for (const [name, transfer] of Object.entries(ALLOWED)) {
  Deno.test(`the disk moves ${name}`, () => {
    const machine = withDisk();
    start(machine, transfer);
    assertEquals(machine.in(PORT.DISK_STATUS), 1);
    const { block = 0, address = 0x1000, count = 1 } = transfer;
    assertEquals(
      machine.bytes(address, count * 512),
      machine.disk.contents.subarray(block * 512, (block + count) * 512),
    );
  });
}

Deno.test("DMA goes by physical addresses, whatever the window", () => {
  // The window is [0x1000, 0x1040); the block lands at physical 0.
  const machine = boot([op("lpsw", 0x100, ZERO)], {
    disk: withDisk().disk.contents,
  });
  put(machine, 0x100, [1, 0, 0x1000, 0x40]);
  put(machine, 0x1000, [
    op("addi", A0, ZERO, 1),
    op("out", A0, PORT.DISK_COUNT),
    op("out", A0, PORT.DISK_COMMAND),
  ]);
  new Bare(machine).run(4);
  assertEquals(machine.load(0), 0x01010101);
  assertEquals(machine.load(508), 0x01010101);
  assertEquals(machine.load(512), 0);
});

Deno.test("a machine without a disk has one of no blocks", () => {
  const machine = new Machine({ memory: 8192 });
  assertEquals(machine.in(PORT.DISK_SIZE), 0);
  start(machine, {});
  assertEquals(machine.in(PORT.DISK_STATUS), 3);
});

Deno.test("a disk is a whole number of blocks", () => {
  for (const length of [1, 511, 513]) {
    assertThrows(
      () => new Machine({ memory: 4096, disk: new Uint8Array(length) }),
      UsageError,
      `a disk of ${length} bytes: need a multiple of 512`,
    );
  }
});
