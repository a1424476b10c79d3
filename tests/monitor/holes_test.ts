/**
 * Monitors on instruction sets that cannot be virtualized. The guest is lost,
 * and may take its neighbours with it; Trapeze itself must stand.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { assemble, type Image, InstructionSet, PG32 } from "../../isa/mod.ts";
import { type Exit, load, Machine } from "../../machine/mod.ts";
import { Monitor } from "../../monitor/mod.ts";

/** PG-32, and in it these instructions are not privileged. */
function opened(...mnemonics: string[]): InstructionSet {
  return new InstructionSet(
    "opened",
    PG32.rows.map((row) =>
      mnemonics.includes(row.mnemonic) ? { ...row, privileged: false } : row
    ),
  );
}

/** What has become of a run, and of the guest. */
interface Outcome {
  readonly status: "budget" | "idle" | "halt";
  readonly exit: Exit;
}

/** Runs a program on `depth` monitors. */
function run(isa: InstructionSet, image: Image, depth: number): Outcome {
  let monitor = new Monitor(new Machine({ memory: 1 << 14, isa }));
  const bottom = monitor;
  for (let level = 1; level < depth; level++) {
    monitor = new Monitor(monitor.createVm({ memory: 1 << 13 }));
  }
  const vm = monitor.createVm({ memory: 1 << 12 });
  load(vm, image);
  vm.console.end();
  const status = bottom.run(1_000);
  return { status, exit: vm.run(0) };
}

const KILLED: Outcome = {
  status: "halt",
  exit: { kind: "halt", why: "killed" },
};

for (const depth of [1, 2]) {
  Deno.test(`who idles the real processor is stopped, at depth ${depth}`, () => {
    assertEquals(run(opened("idle"), assemble("1: idle; j 1b"), depth), KILLED);
  });

  Deno.test(`who halts the real processor is stopped, at depth ${depth}`, () => {
    assertEquals(run(opened("halt"), assemble("halt"), depth), KILLED);
  });

  Deno.test(`who lets real interrupts in is stopped, at depth ${depth}`, () => {
    const isa = opened("settimer", "setie");
    const image = assemble("li a0, 1; settimer a0; setie a0; 1: j 1b");
    assertEquals(run(isa, image, depth), KILLED);
  });
}

Deno.test("a real timer that runs out unheard harms nobody", () => {
  const isa = opened("settimer");
  const image = assemble(
    "li a0, 1; settimer a0; li a0, 100; 1: addi a0, a0, -1; bnez a0, 1b; halt",
  );
  for (const depth of [1, 2]) {
    const { status, exit } = run(isa, image, depth);
    assertEquals([status, exit], ["halt", { kind: "halt", why: "halt" }]);
  }
});

/** Operands of each format, so that what is done matters. */
const OPERANDS: Readonly<Record<string, string>> = {
  plain: "",
  block: "0x20(zero)",
  result: "a1",
  source: "a0",
  sources: "a0, a0",
  input: "a1, 0x10",
  output: "a0, 0x10",
};

Deno.test("whatever is not privileged, no program makes Trapeze fall", () => {
  const sensitive = PG32.rows.filter((row) => row.privileged);
  const uses = sensitive.map((row) =>
    `${row.mnemonic} ${OPERANDS[row.format]}`
  );
  const images = uses.flatMap((first) =>
    uses.map((second) =>
      assemble(`li a0, 0x1001; ${first}; ${second}; 1: j 1b`)
    )
  );
  const all = sensitive.map(({ mnemonic }) => mnemonic);
  for (const open of [...all.map((one) => [one]), all]) {
    const isa = opened(...open);
    for (const image of images) {
      const { status } = run(isa, image, open === all ? 2 : 1);
      assert(["budget", "idle", "halt"].includes(status));
    }
  }
});
