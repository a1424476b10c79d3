/**
 * The variants: what is in them, and what their own rows do, against values
 * computed by hand.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  assemble,
  describe,
  disassemble,
  findVariant,
  FORMATS,
  InstructionSet,
  InvariantError,
  manual,
  PG32,
  PG32_FLAWED,
  PG32_PDP10,
  privileged,
  type Row,
  row,
  VARIANTS,
} from "../../isa/mod.ts";
import { load, Machine } from "../../machine/mod.ts";

/** What each row beside the table means. */
const MEANINGS: Readonly<Record<string, Readonly<Record<string, string[]>>>> = {
  pg32: {},
  pg32_flawed: {
    popf: ["ie = mode != 0 ? (rs1 & 1) : ie"],
    smsw: ["rd = mode"],
    sgdt: ["rd = base"],
    lra: ["rd = rs1 + imm <u bound ? base + (rs1 + imm) : -1"],
  },
  pg32_pdp10: {
    jrst1: ["mode = 0", "go to rs1 + imm"],
  },
};

function ownRows({ rows }: InstructionSet): Row[] {
  return rows.filter((row) => !PG32.rows.includes(row));
}

Deno.test("variants are found by name, the clean one first", () => {
  assertEquals(VARIANTS, [PG32, PG32_FLAWED, PG32_PDP10]);
  assertEquals(VARIANTS.map(({ name }) => name), Object.keys(MEANINGS));
  for (const isa of VARIANTS) assertEquals(findVariant(isa.name), isa);
  for (const name of ["pg33", "PG32", ""]) {
    assertEquals(findVariant(name), undefined);
  }
});

Deno.test("a variant is the whole table, and rows that read as they mean", () => {
  for (const isa of VARIANTS) {
    for (const base of PG32.rows) {
      assertEquals(isa.byOpcode[base.opcode], base);
      assertEquals(isa.byMnemonic.get(base.mnemonic), base);
    }
    assertEquals(
      Object.fromEntries(
        ownRows(isa).map((row) => [row.mnemonic, describe(row)]),
      ),
      MEANINGS[isa.name],
    );
  }
});

Deno.test("a row of a variant is a hole: sensitive, and not privileged", () => {
  for (const isa of VARIANTS) {
    for (const { mnemonic, opcode, privileged } of ownRows(isa)) {
      assertEquals([privileged, opcode >>> 4], [false, 0xc], mnemonic);
      assert(!isa.footprints[opcode]!.confined, mnemonic);
    }
  }
});

Deno.test("a text speaks only of the operands that its format has", () => {
  for (const { mnemonic, format, ...rest } of VARIANTS.flatMap(ownRows)) {
    const roles = FORMATS[format].operands.map(({ role }) => role).sort();
    const text = describe({ mnemonic, format, ...rest }).join(" ");
    const words = text.match(/\b(rd|rs1|rs2|imm)\b/g);
    assertEquals([...new Set(words)].sort(), roles, mnemonic);
  }
});

Deno.test("a variant's rows are assembled, taken apart and in its manual", () => {
  const lines: [isa: InstructionSet, line: string, word: number][] = [
    [PG32_FLAWED, "popf a0", 0xc0a00000],
    [PG32_FLAWED, "smsw a0", 0xc1a00000],
    [PG32_FLAWED, "sgdt a0", 0xc2a00000],
    [PG32_FLAWED, "lra a0, -4(a1)", 0xc3abfffc],
    [PG32_PDP10, "jrst1 8(a1)", 0xc80b0008],
  ];
  for (const [isa, line, word] of lines) {
    const { bytes } = assemble(line, { isa }).segments[0];
    assertEquals(new DataView(bytes.slice().buffer).getUint32(0, true), word);
    assertEquals(disassemble(isa, word), line);
    assertThrows(() => assemble(line));
    const [row] = line.split(" ");
    assert(manual(isa, { row }).startsWith(`# ${row} `));
    assert(manual(isa).includes(`variant ${isa.name}.`));
  }
});

/** A machine of a variant that has executed one instruction. */
function after(
  isa: InstructionSet,
  line: string,
  state: Partial<Record<"mode" | "ie" | "base" | "bound" | "a1", number>>,
): Machine {
  const machine = new Machine({ memory: 4096, isa });
  load(machine, assemble(`.org 0x100\n${line}`, { isa }));
  const { a1 = 0, base = 0, ...rest } = state;
  Object.assign(machine.cpu, rest, { base, pc: 0x140 - base });
  machine.cpu.x[11] = a1;
  machine.run(1);
  assertEquals(machine.ticks, 1);
  return machine;
}

Deno.test("popf enables interrupts in supervisor mode, and else is silent", () => {
  for (const ie of [0, 1]) {
    for (const a1 of [0, 1, 2, 3, -1]) {
      const inMode = (mode: number) =>
        after(PG32_FLAWED, "popf a1", { mode, ie, a1 });
      assertEquals(inMode(1).cpu.ie, a1 & 1);
      assertEquals(inMode(0).cpu.ie, ie);
      assertEquals([inMode(0).cpu.pc, inMode(0).cpu.mode], [0x144, 0]);
      assertEquals(inMode(0).traps.privileged, 0);
    }
  }
});

Deno.test("smsw and sgdt read what is real, in both modes", () => {
  for (const mode of [0, 1]) {
    assertEquals(after(PG32_FLAWED, "smsw a0", { mode }).cpu.x[10], mode);
    for (const base of [0, 0x40, 0x100]) {
      const { cpu } = after(PG32_FLAWED, "sgdt a0", { mode, base });
      assertEquals(cpu.x[10], base);
    }
  }
});

Deno.test("lra relocates what lies below the bound, and nothing else", () => {
  const vectors: [line: string, a1: number, result: number][] = [
    ["lra a0, 0(a1)", 0, 0x80],
    ["lra a0, 4(a1)", 0x100, 0x184],
    ["lra a0, 1(a1)", 0x1fe, 0x27f], // It is no access: nothing is aligned.
    ["lra a0, 0(a1)", 0x200, -1],
    ["lra a0, -1(a1)", 0x200, 0x27f],
    ["lra a0, -1(a1)", 0, -1],
    ["lra a0, 0(a1)", -0x80000000, -1],
    ["lra a0, 4(a1)", -4, 0x80],
  ];
  for (const mode of [0, 1]) {
    for (const [line, a1, result] of vectors) {
      const state = { mode, base: 0x80, bound: 0x200, a1 };
      assertEquals(after(PG32_FLAWED, line, state).cpu.x[10], result, line);
    }
  }
});

Deno.test("jrst1 jumps, and is in user mode after it", () => {
  for (const mode of [0, 1]) {
    for (const ie of [0, 1]) {
      const state = { mode, ie, a1: 0x204 };
      const { cpu, traps } = after(PG32_PDP10, "jrst1 -4(a1)", state);
      assertEquals([cpu.pc, cpu.mode, cpu.ie], [0x200, 0, ie]);
      assertEquals([cpu.base, cpu.bound, traps.privileged], [0, 4096, 0]);
    }
  }
});

Deno.test("no set has two rows of one opcode or one name", () => {
  const make = (...rows: Row[]) => new InstructionSet("mine", rows);
  const first = row(0x90, "first", "plain", "none", () => {});
  assertEquals(make(first).byMnemonic.get("first"), first);
  assertThrows(
    () => make(first, privileged(0x90, "other", "plain", "none", () => {})),
    InvariantError,
    "mine: first and other have the same opcode 0x90",
  );
  assertThrows(
    () => make(first, { ...first, opcode: 0x91 }),
    InvariantError,
    "mine: first and first have the same name first",
  );
});

Deno.test("rows are written in the table's own form", () => {
  const effect = (): void => {};
  const rest = { opcode: 0x90, mnemonic: "mine", format: "plain" } as const;
  const made = { ...rest, summary: "a summary", effect };
  assertEquals(row(0x90, "mine", "plain", "a summary", effect), {
    ...made,
    privileged: false,
  });
  assertEquals(privileged(0x90, "mine", "plain", "a summary", effect), {
    ...made,
    privileged: true,
  });
});
