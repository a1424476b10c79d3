/**
 * Saved files whose checksum is right, and whose parts are not.
 *
 * @module
 */
import { assertEquals, assertThrows } from "@std/assert";
import { UsageError } from "../../isa/mod.ts";
import { Machine, pack, unpack } from "../../machine/mod.ts";
import { Monitor } from "../../monitor/mod.ts";
import { sealed } from "./bytes.ts";

/** Where the CRC-32 of a saved file stands. */
const CHECKSUM = 8;

Deno.test("a section that says it is longer than the rest is refused", () => {
  const bytes = pack("ANYTHNG", [new Uint8Array(3), new Uint8Array(5)]);
  const last = bytes.length - 5 - 4;
  assertEquals(bytes[last], 5);
  for (const length of [6, 7, 255]) {
    bytes[last] = length;
    const error = assertThrows(
      () => unpack("ANYTHNG", sealed(bytes, CHECKSUM)),
      UsageError,
    );
    assertEquals(error.message, "a damaged saved file: it ends too early");
  }
});

Deno.test("a length that is not all there is refused", () => {
  const bytes = pack("ANYTHNG", [new Uint8Array(3), new Uint8Array(0)]);
  for (const cut of [1, 2, 3]) {
    const short = sealed(bytes.slice(0, -cut), CHECKSUM);
    assertThrows(() => unpack("ANYTHNG", short), UsageError, "too early");
  }
});

Deno.test("a machine that cannot be restored leaves nothing behind", () => {
  const sections = unpack("TRAPEZE", new Machine({ memory: 4096 }).save());
  sections[3] = new Uint8Array(511); // A disk is made of blocks of 512 bytes.
  const monitor = new Monitor(new Machine({ memory: 1 << 14 }));
  const free = monitor.freeMemory;
  for (let n = 0; n < 10; n++) {
    assertThrows(
      () => monitor.restoreVm(pack("TRAPEZE", sections)),
      UsageError,
      "a disk of 511 bytes",
    );
  }
  assertEquals([monitor.vms.length, monitor.freeMemory], [0, free]);
});
