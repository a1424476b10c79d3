import { assert, assertEquals, assertMatch } from "@std/assert";
import { findGuest, type Guest, GUESTS } from "../../guests/mod.ts";
import { DEPTHS, finish, host, named, run } from "./_host.ts";

/** Those in C have larger programs, and run longer. */
function isC({ file }: Guest): boolean {
  return file.endsWith(".c");
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

Deno.test("the guests are found by name, and say what they are", () => {
  assertEquals(
    GUESTS.map(({ name }) => name),
    [
      "hello",
      "echo",
      "disk",
      "timesharing",
      "formats",
      "sieve",
      "crc32",
      "quicksort",
      "life",
      "forth",
      "processes",
    ],
  );
  for (const guest of GUESTS) {
    assertEquals(findGuest(guest.name), guest);
    const named = RegExp(`^${guest.name}: .+[.?]$`, "i");
    assertMatch(guest.summary, named);
    assert(guest.expect.length > 0);
  }
  assertEquals(findGuest("goodbye"), undefined);
});

for (const guest of GUESTS) {
  for (const depth of DEPTHS) {
    Deno.test(`${guest.name} prints what it states, at depth ${depth}`, () => {
      const { status, output, ticks } = run(guest, depth);
      assertEquals(output, guest.expect);
      assertEquals(status, "halt");
      assertEquals(ticks, run(guest, 0).ticks);
    });
  }

  Deno.test(`${guest.name} prints on every console below it`, () => {
    const { machine, engine, bottom } = host(guest, 2);
    engine.console.type(guest.input ?? new Uint8Array());
    engine.console.end();
    assertEquals(bottom.run(1e7), "halt");
    assertEquals(machine.console.output, bytes(guest.expect));
  });

  Deno.test(`${guest.name} does the same with less or more memory`, () => {
    for (const memory of [isC(guest) ? 59392 : 4096, 1 << 20]) {
      assertEquals(run({ ...guest, memory }, 1), run(guest, 1));
    }
  });

  Deno.test(`${guest.name} does not notice how its time is cut`, () => {
    const whole = run(guest, 0);
    for (const depth of [0, 1, 3]) {
      for (const slice of isC(guest) ? [997, 10_007] : [1, 7, 97, 1009]) {
        const ready = host(guest, depth);
        ready.engine.console.type(guest.input ?? new Uint8Array());
        ready.engine.console.end();
        assertEquals(finish(ready, slice), whole);
      }
    }
  });
}

Deno.test("disk says so when the disk refuses to be written", () => {
  const { sources: [{ source }], expect } = named("disk");
  const wrong = source.replace("li      a2, WRITE", "li      a2, 3");
  assert(wrong !== source);
  const { status, output } = run(named("disk"), 1, { source: wrong });
  assertEquals(status, "halt");
  assertEquals(
    output,
    expect.split("Block 3")[0] + "The disk refuses to be written.\n",
  );
});

Deno.test("echo and disk sleep until they are interrupted", () => {
  const echo = host(named("echo"), 0);
  echo.engine.console.type(bytes("one"), 1000);
  echo.engine.console.type(bytes("two"), 2000);
  echo.engine.console.end(3000);
  finish(echo);
  assertEquals(echo.machine.traps.console, 3);
  const disk = host(named("disk"), 0);
  finish(disk);
  assertEquals(disk.machine.traps.disk, 4);
});

const CLOSING = "That was all.\n";

for (const depth of DEPTHS) {
  Deno.test(`echo takes input as it comes, at depth ${depth}`, () => {
    const text = "Byte by byte:\nä, \0, and \x7f.\n";
    for (const gap of [0, 1, 5, 13, 1000]) {
      const ready = host(named("echo"), depth);
      let tick = 0;
      for (const byte of bytes(text)) {
        ready.engine.console.type(Uint8Array.of(byte), tick);
        tick += gap;
      }
      ready.engine.console.end(tick);
      const { status, output } = finish(ready);
      assertEquals(output, text + CLOSING);
      assertEquals(status, "halt");
    }
  });

  Deno.test(`echo ends when no input comes at all, at depth ${depth}`, () => {
    for (const tick of [0, 12, 5000]) {
      const ready = host(named("echo"), depth);
      ready.engine.console.end(tick);
      const { status, output } = finish(ready);
      assertEquals({ status, output }, { status: "halt", output: CLOSING });
    }
  });

  Deno.test(`echo waits as long as input does not end, at depth ${depth}`, () => {
    const ready = host(named("echo"), depth);
    ready.engine.console.type(bytes("Well?\n"));
    assertEquals(finish(ready).status, "idle");
    ready.engine.console.type(bytes("Well.\n"));
    assertEquals(finish(ready).output, "Well.\n");
    ready.engine.console.end();
    const { status, output } = finish(ready);
    assertEquals({ status, output }, { status: "halt", output: CLOSING });
  });

  Deno.test(`echo ends a line that was left open, at depth ${depth}`, () => {
    const guest = { ...named("echo"), input: bytes("No end") };
    assertEquals(run(guest, depth).output, "No end\n" + CLOSING);
  });

  Deno.test(`disk leaves the blocks as it says, at depth ${depth}`, () => {
    const ready = host(named("disk"), depth);
    const before = named("disk").disk!;
    assertEquals(finish(ready).status, "halt");
    const after = ready.engine.disk.contents;
    assertEquals(after.subarray(0, 3 * 512), before.subarray(0, 3 * 512));
    const capitals = new TextDecoder().decode(before.subarray(0, 512))
      .toUpperCase();
    assertEquals(after.subarray(3 * 512), bytes(capitals));
  });

  Deno.test(`disk says so when there is no disk, at depth ${depth}`, () => {
    const { status, output } = finish(
      host({ ...named("disk"), disk: undefined }, depth),
    );
    assertEquals(status, "halt");
    assertEquals(output, "There is no disk.\n");
  });

  Deno.test(`disk takes any disk, at depth ${depth}`, () => {
    const letters = new Uint8Array(512).map((_, n) => 65 + n % 64);
    const text = new TextDecoder().decode(letters);
    const shown = text + "Block 0: " + text.toUpperCase();
    const { output } = run(named("disk"), depth, { disk: letters });
    assertEquals(
      output,
      `Blocks on the disk: 1\nBlock 0: ${shown}Block 1: refused.\n`,
    );
    const many = new Uint8Array(1234 * 512);
    assertEquals(
      run(named("disk"), depth, { disk: many }).output,
      "Blocks on the disk: 1234\nBlock 0: Block 1233: Block 1234: refused.\n",
    );
  });
}
