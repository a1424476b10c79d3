/**
 * Snapshots: whole, checked, and independent of what they were made of. That
 * a restored machine goes on as if it had never stopped is shown at random
 * ticks by `tests/equivalence`.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import { InstructionSet, PG32, PORT, UsageError } from "../../isa/mod.ts";
import { Bare, COUNT, Machine, pack, unpack, WORD } from "../../machine/mod.ts";
import { A0, assertSameBytes, boot, op, put, START, ZERO } from "./_code.ts";
import { runs } from "./_runs.ts";

/** A machine with something in each part of its state. */
function lived(): Machine {
  const machine = boot([
    op("addi", A0, ZERO, 0x400),
    op("out", A0, PORT.DISK_ADDRESS),
    op("addi", A0, ZERO, 1),
    op("out", A0, PORT.CONSOLE_CONTROL),
    op("out", A0, PORT.DISK_COUNT),
    op("out", A0, PORT.DISK_COMMAND),
    op("settimer", A0),
    op("out", A0, PORT.CONSOLE_DATA),
    op("jal", ZERO, 0),
  ], { memory: 4096, disk: new Uint8Array(1024).fill(5) });
  machine.console.type(new Uint8Array([1, 2, 3]), 3);
  machine.console.type(new Uint8Array([4]), 500);
  machine.console.end(1000);
  new Bare(machine).run(20);
  return machine;
}

Deno.test("a restored machine is the machine that was saved", () => {
  const machine = lived();
  const bytes = machine.save();
  const restored = Machine.restore(bytes);
  assertSameBytes(restored.save(), bytes);
  assertEquals(restored.ticks, 20);
  assertEquals(restored.console.log, machine.console.log);
  assertEquals(restored.console.output, new Uint8Array([1]));
  assertEquals(restored.disk.contents, new Uint8Array(1024).fill(5));
  assertEquals([...restored.cpu.x], [...machine.cpu.x]);
});

Deno.test("a restored machine shares nothing with the bytes it came from", () => {
  const machine = lived();
  const bytes = machine.save();
  const kept = bytes.slice();
  const restored = Machine.restore(bytes);
  restored.bytes(0, 4096).fill(0x33);
  restored.clock.advance(300);
  restored.clock.settle();
  restored.out(PORT.DISK_ADDRESS, 0);
  restored.out(PORT.DISK_COMMAND, 2);
  assertEquals(restored.disk.contents[0], 0x33);
  assertSameBytes(bytes, kept);
  assertSameBytes(machine.save(), kept);
});

Deno.test("what was saved does not change afterwards", () => {
  const machine = lived();
  const bytes = machine.save();
  const kept = bytes.slice();
  new Bare(Machine.restore(bytes)).run(1);
  machine.bytes(0, 4096).fill(1);
  machine.disk.contents.fill(1);
  machine.run(100);
  assertSameBytes(bytes, kept);
});

Deno.test("no flip of a bit goes unnoticed", () => {
  const bytes = lived().save();
  // All bits of the header, and one in 61 of the rest.
  for (let bit = 0; bit < bytes.length * 8; bit += bit < 8 * 64 ? 1 : 61) {
    bytes[bit >>> 3] ^= 1 << (bit & 7);
    assertThrows(() => Machine.restore(bytes), UsageError);
    bytes[bit >>> 3] ^= 1 << (bit & 7);
  }
  Machine.restore(bytes);
});

Deno.test("a snapshot that is cut, or has more behind it, is refused", () => {
  const bytes = lived().save();
  for (let length = 0; length < bytes.length; length += length < 64 ? 1 : 97) {
    assertThrows(() => Machine.restore(bytes.subarray(0, length)), UsageError);
  }
  const longer = new Uint8Array(bytes.length + 1);
  longer.set(bytes);
  assertThrows(() => Machine.restore(longer), UsageError, "checksum");
});

Deno.test("the messages say what is wrong", () => {
  const bytes = lived().save();
  const change = (at: number, byte: number): Uint8Array => {
    const changed = bytes.slice();
    changed[at] = byte;
    return changed;
  };
  assertThrows(
    () => Machine.restore(change(0, 0x50)),
    UsageError,
    "not a saved file: it does not begin with TRAPEZE",
  );
  assertThrows(
    () => Machine.restore(change(7, 9)),
    UsageError,
    "a saved file of version 9: need 1",
  );
  assertThrows(
    () => Machine.restore(change(100, 1 + bytes[100])),
    UsageError,
    "a damaged saved file: its checksum is wrong",
  );
  assertThrows(
    () => Machine.restore(bytes, new InstructionSet("other", PG32.rows)),
    UsageError,
    "a snapshot of pg32: need other",
  );
});

Deno.test("any bytes at all are a snapshot or a UsageError", () => {
  const sections = unpack("TRAPEZE", lived().save());
  const junk = fc.uint8Array({ maxLength: 200 });
  fc.assert(
    fc.property(fc.nat(7), junk, (which, section) => {
      const parts = sections.slice();
      // 0 to 5 replaces a section, 6 adds one, 7 is junk altogether.
      if (which < 7) parts[which] = section;
      const bytes = which === 7 ? section : pack("TRAPEZE", parts);
      try {
        Machine.restore(bytes);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
      }
    }),
    { seed: 3, numRuns: runs(2000) },
  );
});

Deno.test("sections of every length survive packing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 50 }), { maxLength: 8 }),
      (sections) => {
        const read = unpack("ANYTHNG", pack("ANYTHNG", sections));
        assertEquals(
          read.map((section) => [...section]),
          sections.map((s) => [...s]),
        );
      },
    ),
    { seed: 4, numRuns: runs(300) },
  );
});

Deno.test("a restored machine can be restored again from the same bytes", () => {
  const bytes = lived().save();
  const states = [1, 2].map(() => {
    const machine = Machine.restore(bytes);
    put(machine, START, [op("out", A0, PORT.DISK_COMMAND)]);
    new Bare(machine).run(400);
    return machine.save();
  });
  assertSameBytes(states[1], states[0]);
});

Deno.test("a state that no engine can come to is refused", () => {
  // The checksum is right: only the state itself can tell.
  const crafted = (
    change: (words: Int32Array, counts: Float64Array) => void,
  ) => {
    const sections = unpack("TRAPEZE", lived().save()).map((s) => s.slice());
    const { buffer } = sections[1];
    change(new Int32Array(buffer), new Float64Array(buffer));
    return pack("TRAPEZE", sections);
  };
  Machine.restore(crafted(() => {}));
  for (const [name, place] of Object.entries(COUNT)) {
    for (const value of [NaN, -1, 0.5, 2 ** 60]) {
      const bytes = crafted((_, counts) => counts[place] = value);
      assertThrows(() => Machine.restore(bytes), UsageError, "snapshot", name);
    }
  }
  const odd: [keyof typeof WORD, number][] = [
    ["x", 1],
    ["mode", 2],
    ["ie", -1],
    ["base", 2],
    ["bound", 1],
    ["pending", 8],
    ["processor", 4],
    ["consoleControl", 2],
    ["diskRefused", 2],
    ["diskControl", 3],
  ];
  for (const [name, value] of odd) {
    const bytes = crafted((words) => words[WORD[name]] = value);
    assertThrows(() => Machine.restore(bytes), UsageError, "snapshot", name);
  }
});
