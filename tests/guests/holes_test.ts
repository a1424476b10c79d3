/**
 * The guests that fall into a hole: right on a machine, wrong under a monitor.
 *
 * @module
 */
import { assert, assertEquals, assertMatch } from "@std/assert";
import {
  findGuest,
  guestNames,
  GUESTS,
  HOLES,
  imageOf,
} from "../../guests/mod.ts";
import { decode, type Image, PG32, VARIANTS } from "../../isa/mod.ts";
import { finish, host, run } from "./_host.ts";

/** The words of the program's code. */
function codeOf({ segments }: Image): number[] {
  const { bytes } = segments.find(({ name }) => name === ".text")!;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from(
    { length: bytes.length / 4 },
    (_, n) => view.getInt32(4 * n, true),
  );
}

Deno.test("the guests of holes are found by name, apart from the others", () => {
  for (const guest of HOLES) {
    assertEquals(findGuest(guest.name), guest);
    assert(!GUESTS.includes(guest));
    assertMatch(guest.summary, RegExp(`^${guest.name}: .+[.]$`, "i"));
  }
  const all = [...GUESTS, ...HOLES].map(({ name }) => name);
  assertEquals(guestNames(), all);
  assertEquals(new Set(all).size, all.length);
});

Deno.test("the other guests are PG-32's, and print the same everywhere", () => {
  for (const { isa, instead } of GUESTS) {
    assertEquals([isa, instead], [PG32, undefined]);
  }
});

Deno.test("every hole has a guest of its name, which falls into it", () => {
  const holes = VARIANTS.flatMap((isa) =>
    isa.rows.filter((row) => !PG32.rows.includes(row))
      .map((row) => ({ isa, row }))
  );
  assertEquals(
    HOLES.map(({ name }) => name),
    holes.map(({ row }) => row.mnemonic),
  );
  for (const [n, { isa, row }] of holes.entries()) {
    assertEquals(HOLES[n].isa, isa);
    const words = codeOf(imageOf(HOLES[n]));
    assert(words.some((word) => decode(isa, word)?.row === row), row.mnemonic);
  }
});

for (const guest of HOLES) {
  Deno.test(`${guest.name} prints what it should on a machine`, () => {
    const { status, output } = run(guest, 0);
    assertEquals([status, output], ["halt", guest.expect]);
  });

  Deno.test(`${guest.name} is betrayed under a monitor`, () => {
    assert(guest.instead !== undefined && guest.instead !== guest.expect);
    for (const depth of [1, 2, 3]) {
      const { status, output } = run(guest, depth);
      assertEquals([status, output], ["halt", guest.instead]);
    }
  });

  Deno.test(`${guest.name} does the same with less or more memory`, () => {
    for (const memory of [4096, 1 << 20]) {
      for (const depth of [0, 1, 2]) {
        const whole = run(guest, depth);
        assertEquals(run({ ...guest, memory }, depth), whole);
      }
    }
  });

  Deno.test(`${guest.name} does not notice how its time is cut`, () => {
    for (const depth of [0, 1, 2]) {
      for (const slice of [7, 97]) {
        const whole = run(guest, depth);
        assertEquals(finish(host(guest, depth), slice), whole);
      }
    }
  });
}
