/**
 * Footprints, against what each instruction is known to touch.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { footprint, PG32, PG32_FLAWED, type Resource } from "../../isa/mod.ts";

/** What the sensitive instructions read and write, by hand. */
const SENSITIVE: Readonly<
  Record<string, { reads: readonly Resource[]; writes: readonly Resource[] }>
> = {
  lpsw: {
    reads: ["memory", "registers"],
    writes: ["R", "ie", "mode", "pc"],
  },
  rdstatus: { reads: ["ie", "mode"], writes: ["registers"] },
  setie: { reads: ["registers"], writes: ["ie"] },
  rdbase: { reads: ["R"], writes: ["registers"] },
  rdbound: { reads: ["R"], writes: ["registers"] },
  setr: { reads: ["registers"], writes: ["R"] },
  rdtimer: { reads: ["timer"], writes: ["registers"] },
  settimer: { reads: ["registers"], writes: ["timer"] },
  rdticks: { reads: ["ticks"], writes: ["registers"] },
  rdticksh: { reads: ["ticks"], writes: ["registers"] },
  in: { reads: ["ports"], writes: ["ports", "registers"] },
  out: { reads: ["registers"], writes: ["ports"] },
  idle: { reads: [], writes: ["processor"] },
  halt: { reads: [], writes: ["processor"] },
};

Deno.test("the footprints of the privileged half, by hand", () => {
  const found = PG32.rows.filter((row) => row.privileged).map((row) => {
    const { reads, writes } = footprint(row);
    return [row.mnemonic, {
      reads: [...reads].sort(),
      writes: [...writes].sort(),
    }];
  });
  assertEquals(Object.fromEntries(found), SENSITIVE);
});

Deno.test("the innocuous half touches registers, pc and memory only", () => {
  const allowed: ReadonlySet<Resource> = new Set(["registers", "pc", "memory"]);
  for (const row of PG32.rows.filter((row) => !row.privileged)) {
    const { reads, writes, confined, changesResources } = footprint(row);
    assertEquals([...reads].filter((r) => !allowed.has(r)), [], row.mnemonic);
    assertEquals([...writes].filter((r) => !allowed.has(r)), [], row.mnemonic);
    assertEquals([confined, changesResources], [true, false], row.mnemonic);
  }
});

Deno.test("the first answer to Popek and Goldberg: sensitive is privileged", () => {
  for (const row of PG32.rows) {
    assertEquals(footprint(row).confined, !row.privileged, row.mnemonic);
  }
});

Deno.test("what changes resources is all that is privileged and does not only read", () => {
  const only = PG32.rows.filter((row) => row.privileged)
    .filter((row) => !footprint(row).changesResources)
    .map((row) => row.mnemonic);
  assertEquals(only, [
    "rdstatus",
    "rdbase",
    "rdbound",
    "rdtimer",
    "rdticks",
    "rdticksh",
  ]);
});

Deno.test("what only reads changes no memory and no pc, privileged or not", () => {
  const only = PG32_FLAWED.rows.filter((row) => footprint(row).onlyReads)
    .map((row) => row.mnemonic);
  assertEquals(
    only,
    "rdstatus rdbase rdbound rdtimer rdticks rdticksh smsw sgdt lra".split(" "),
  );
});

Deno.test("what can trap by itself: accesses to memory, and calls", () => {
  const trapping = PG32.rows.filter((row) => footprint(row).traps)
    .map((row) => row.mnemonic);
  assertEquals(
    trapping.sort(),
    "ebreak ecall lb lbu lh lhu lpsw lw sb sh sw".split(" "),
  );
});

Deno.test("who touches memory, and who the pc", () => {
  const who = (has: "reads" | "writes", what: Resource): string =>
    PG32.rows.filter((row) => footprint(row)[has].has(what))
      .map((row) => row.mnemonic).sort().join(" ");
  assertEquals(who("reads", "memory"), "lb lbu lh lhu lpsw lw");
  assertEquals(who("writes", "memory"), "sb sh sw");
  assertEquals(
    who("writes", "pc"),
    "beq bge bgeu blt bltu bne jal jalr lpsw",
  );
});

Deno.test("an instruction set keeps its rows' footprints by opcode", () => {
  for (const row of PG32.rows) {
    assertEquals(PG32.footprints[row.opcode], footprint(row));
  }
  assertEquals(PG32.footprints[0], undefined);
});
