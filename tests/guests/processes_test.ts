/**
 * The kernel in C, when things are not as its header has them.
 *
 * @module
 */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { type Guest, imageOf } from "../../guests/mod.ts";
import { DEPTHS, finish, host, named, run } from "./_host.ts";

const GUEST = named("processes");

/** The guest with another text in one of its files. */
function changed(file: string, piece: string | RegExp, other: string): Guest {
  const sources = GUEST.sources.map((one) => {
    if (!one.file.endsWith(file)) return one;
    const source = one.source.replace(piece, other);
    assert(source !== one.source, `${piece} is not in ${file}`);
    return { ...one, source };
  });
  return { ...GUEST, sources };
}

for (const depth of DEPTHS) {
  Deno.test(`a process sleeps until there is a line, at depth ${depth}`, () => {
    const ready = host(GUEST, depth);
    const first = finish(ready);
    assertEquals(first.status, "idle");
    assert(!first.output.includes("shout"));
    assertMatch(first.output, /primes has ended with 0\n$/);
    const type = (text: string) => {
      ready.engine.console.type(new TextEncoder().encode(text));
      return finish(ready).output;
    };
    assertEquals(type("late\n"), "shout: LATE\n");
    assertEquals(type("one\ntwo\n"), "shout: ONE\nshout: TWO\n");
    ready.engine.console.end();
    const last = finish(ready);
    assertEquals(last.status, "halt");
    assertMatch(
      last.output,
      /^kernel: shout has ended with 0\nkernel: nobody is left; .*\n$/,
    );
  });

  Deno.test(`a process may not do what is privileged, at depth ${depth}`, () => {
    const rebel = changed(
      "linked_vandal.s",
      /\.word {3}0x[0-9a-f]+/,
      ".word 0xed000000",
    );
    const { status, output } = run(rebel, depth);
    assertEquals(status, "halt");
    assert(output.includes(
      "kernel: vandal is killed: privileged 0xed000000 at pc 0x00000040\n",
    ));
    const others = (text: string) =>
      text.split("\n").filter((line) => !/vandal|turns/.test(line)).sort();
    assertEquals(others(output), others(GUEST.expect));
  });

  Deno.test(`the kernel says so if it traps itself, at depth ${depth}`, () => {
    const broken = changed(
      "entry.s",
      "        call    trapped",
      "        .globl  here\nhere:   lw      a0, 1(zero)",
    );
    const here = imageOf(broken).symbols
      .find(({ name }) => name === "here")!.value;
    const { status, output } = run(broken, depth);
    assertEquals(status, "halt");
    assertEquals(
      output,
      "kernel: here we go\nkernel: a trap of my own: memory 0x00000001 at pc " +
        `0x${here.toString(16).padStart(8, "0")}\n`,
    );
  });
}

Deno.test("the timer takes turns for the processes", () => {
  const ready = host(GUEST, 0);
  finish(ready);
  const [, primes, queens] = /primes (\d+) queens (\d+)/.exec(GUEST.expect)!;
  assert(+primes > 10 && +queens > 10);
  assert(ready.machine.traps.timer > 30);
});
