/**
 * Whatever is loaded may be any bytes at all: it is taken, or it is refused as
 * the user's mistake. Nothing else is ever thrown, and what was taken runs.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import {
  assemble,
  crc32,
  decodeImage,
  encodeImage,
  UsageError,
} from "../../isa/mod.ts";
import { Bare, load, Machine } from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY } from "../../monitor/mod.ts";
import { DAMAGE, sealed, taken } from "./bytes.ts";

const SOURCE = `
        .equ    COUNT, 5
_start: li      a0, COUNT
1:      out     a0, CONSOLE_DATA
        addi    a0, a0, -1
        bnez    a0, 1b
        settimer a0
        lw      a1, data
        halt
        .data
data:   .word   1, 2, 3, _start
text:   .asciz  "a text"
`;

/** Where the CRC-32 stands: in an image, and in a saved file. */
const CHECKSUM = { image: 12, saved: 8 };

/** A small machine with something in each part of its state. */
function lived(): Machine {
  const machine = new Machine({ memory: 4096, disk: new Uint8Array(512) });
  load(machine, assemble(SOURCE));
  machine.console.type(new Uint8Array([1, 2, 3]), 4);
  machine.console.type(new Uint8Array([4]), 500);
  machine.console.end(1000);
  new Bare(machine).run(9);
  return machine;
}

/** A monitor with a machine, and a monitor with another one inside. */
function house(): Monitor {
  const monitor = new Monitor(engine());
  load(monitor.createVm({ memory: 4096, cap: 40 }), assemble(SOURCE));
  const vm = monitor.createVm({ memory: MONITOR_MEMORY + 4096, weight: 7 });
  load(new Monitor(vm).createVm({ memory: 4096 }), assemble(SOURCE));
  monitor.run(30);
  return monitor;
}

function engine(): Machine {
  return new Machine({ memory: 4 * MONITOR_MEMORY + 8192 });
}

/** A loader, and something that it loads. */
interface Loader {
  readonly good: Uint8Array;
  readonly checksum: number;
  /** Loads, and runs what it has loaded. */
  load(bytes: Uint8Array): void;
}

const LOADERS: Readonly<Record<string, Loader>> = {
  image: {
    good: encodeImage(assemble(SOURCE)),
    checksum: CHECKSUM.image,
    load(bytes) {
      const image = decodeImage(bytes);
      image.locate(image.entry);
      image.nameOf(image.entry);
      const machine = new Machine({ memory: 8192 });
      load(machine, image);
      new Bare(machine).run(200);
    },
  },
  snapshot: {
    good: lived().save(),
    checksum: CHECKSUM.saved,
    load(bytes) {
      const machine = Machine.restore(bytes);
      assertEquals(Machine.restore(machine.save()).save(), machine.save());
      new Bare(machine).run(200);
      machine.save();
    },
  },
  "saved virtual machine": {
    good: lived().save(),
    checksum: CHECKSUM.saved,
    load(bytes) {
      const monitor = new Monitor(engine());
      const before = monitor.freeMemory;
      try {
        monitor.restoreVm(bytes);
      } catch (error) {
        assertEquals([monitor.vms.length, monitor.freeMemory], [0, before]);
        throw error;
      }
      monitor.run(200);
    },
  },
  "saved monitor": {
    good: house().save(),
    checksum: CHECKSUM.saved,
    load(bytes) {
      const monitor = Monitor.restore(engine(), bytes);
      monitor.run(200);
      monitor.save();
    },
  },
};

for (const [name, { good, checksum, load }] of Object.entries(LOADERS)) {
  Deno.test(`${name}: any bytes are taken or refused`, () => {
    const junk = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(junk, fc.boolean(), (bytes, headed) => {
        // Random bytes behind a right header get further than without.
        const whole = headed
          ? sealed(
            Uint8Array.from([...good.slice(0, checksum + 4), ...bytes]),
            checksum,
          )
          : bytes;
        taken(() => load(whole));
      }),
      { seed: 31, numRuns: 1500 },
    );
  });

  Deno.test(`${name}: damaged and sealed again, it is taken or refused`, () => {
    let [count, runs] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(DAMAGE, { minLength: 1, maxLength: 3 }),
        (damages) => {
          const bytes = damages.reduce((all, damage) => damage(all), good);
          runs++;
          if (taken(() => load(sealed(bytes, checksum)))) count++;
        },
      ),
      { seed: 32, numRuns: 1500, endOnFailure: true },
    );
    // If all were refused at the door, this would test the door alone.
    assert(count > 0 && count < runs, `${count} of ${runs} were taken`);
  });

  Deno.test(`${name}: no word that is all ones breaks it`, () => {
    // A length that says it is 4 GiB must not be believed.
    const step = Math.max(1, Math.floor(good.length / 2000));
    for (let at = checksum + 4; at + 4 <= good.length; at += step) {
      const bytes = good.slice();
      bytes.fill(0xff, at, at + 4);
      taken(() => load(sealed(bytes, checksum)));
    }
  });

  Deno.test(`${name}: cut anywhere, it is refused`, () => {
    const step = Math.max(1, Math.floor(good.length / 1000));
    for (let length = 0; length < good.length; length += step) {
      assertThrows(() => load(good.subarray(0, length)), UsageError);
    }
    load(good);
  });
}

Deno.test("every flip of a single bit of a snapshot is refused", () => {
  const bytes = lived().save();
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    bytes[bit >>> 3] ^= 1 << (bit & 7);
    assert(!taken(() => void Machine.restore(bytes)), `bit ${bit}`);
    bytes[bit >>> 3] ^= 1 << (bit & 7);
  }
  Machine.restore(bytes);
});

Deno.test("a single bit is noticed wherever it stands, however long the file", () => {
  // A CRC is linear: that of bytes with some bits flipped is the old one, xor
  // the effect of the flipped bits alone, which depends on nothing but how far
  // they are from the end. So one look at each distance is a proof for all
  // contents, and one step of the CRC can be undone, so that an effect that
  // is not zero stays so however many bytes follow.
  const zeros = crc32(new Uint8Array(4096));
  for (let bit = 0; bit < 8; bit++) {
    for (const at of [0, 1, 2, 3, 4, 100, 2048, 4094, 4095]) {
      const one = new Uint8Array(4096);
      one[at] = 1 << bit;
      const effect = crc32(one) ^ zeros;
      assert(effect !== 0);
      const other = new Uint8Array(4096).map((_, n) => n * n + 3);
      const flipped = other.slice();
      flipped[at] ^= 1 << bit;
      assertEquals((crc32(other) ^ effect) >>> 0, crc32(flipped) >>> 0);
    }
  }
});

Deno.test("a disk is any number of whole blocks", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2100 }), (contents) => {
      const machine = new Machine({ memory: 4096 });
      const whole = contents.length % 512 === 0;
      assertEquals(taken(() => machine.disk.insert(contents)), whole);
      assertEquals(machine.disk.contents.length, whole ? contents.length : 0);
    }),
    { seed: 33, numRuns: 500, examples: [[new Uint8Array(1024)]] },
  );
});

Deno.test("input is any bytes at any tick that is still to come", () => {
  const ticks = fc.oneof(
    fc.integer({ min: -3, max: 300 }),
    fc.constantFrom(NaN, Infinity, -Infinity, 0.5, 2 ** 53, 2 ** 53 - 1, -0),
  );
  const event = fc.tuple(ticks, fc.uint8Array({ maxLength: 20 }));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 8 }), (events) => {
      const machine = lived();
      for (const [tick, bytes] of events) {
        taken(() => machine.console.type(bytes, tick));
        machine.occupant?.run(7);
        assertEquals(
          Machine.restore(machine.save()).console.log,
          machine.console.log,
        );
      }
    }),
    { seed: 34, numRuns: 300 },
  );
});
