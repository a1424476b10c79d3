/**
 * RV32EM against qemu: every recorded answer, for the concrete reading of each
 * row and for the generated loop. The format of the recording is described in
 * `record_rv32em.ts`.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { decode, PG32 } from "../../isa/mod.ts";
import { Hardware, Machine } from "../../machine/mod.ts";
import { op } from "../machine/_code.ts";
import recording from "./rv32em.json" with { type: "json" };

/** Attempts the one instruction `word` at the machine's pc. */
type Attempt = (machine: Machine, word: number) => void;

const INTERPRETERS: Readonly<Record<string, Attempt>> = {
  "the concrete reading": (machine, word) => {
    const trap = new Hardware(machine).perform(decode(PG32, word)!);
    assertEquals(trap, undefined);
  },
  "the fast loop": (machine, word) => {
    machine.store(machine.cpu.pc, word);
    assertEquals(machine.run(1), { kind: "budget" });
  },
};

/** Memory enough for the longest jump of the recording, both ways. */
const MEMORY = 4 << 20;
const PC = MEMORY / 2;
const DATA = 0x1000;
const [RD, RS1, RS2] = [12, 10, 11];

type Rows = readonly (readonly number[])[];
type Groups = Readonly<Record<string, Rows>>;

const registers: Groups = recording.registers;
const immediates: Groups = recording.immediates;
const branches: Groups = recording.branches;
const loads: Groups = recording.loads;
const stores: Groups = recording.stores;
const { aliasing, jumps, upper, zero } = recording;

for (const [name, attempt] of Object.entries(INTERPRETERS)) {
  Deno.test(`${name} does what qemu does`, (t) => replay(t, attempt));
}

async function replay(t: Deno.TestContext, attempt: Attempt): Promise<void> {
  const machine = new Machine({ memory: MEMORY });
  const { x } = machine.cpu;
  let replayed = 0;

  /** The registers after one instruction; `rs1` and `rs2` are x10 and x11. */
  function after(word: number, rs1 = 0, rs2 = 0): Int32Array {
    x.fill(0);
    x[RD] = 0x5a5a5a5a;
    x[RS1] = rs1;
    x[RS2] = rs2;
    machine.cpu.pc = PC;
    attempt(machine, word);
    replayed++;
    return x;
  }

  /** What one register holds after an instruction. */
  function result(rd: number, word: number, rs1 = 0, rs2 = 0): number {
    return after(word, rs1, rs2)[rd] >>> 0;
  }

  /** How far the pc has come, as a word. */
  function distance(): number {
    return machine.cpu.pc - PC >>> 0;
  }

  function each(
    groups: Groups,
    check: (mnemonic: string, row: readonly number[], where: string) => void,
  ): void {
    for (const [mnemonic, rows] of Object.entries(groups)) {
      for (const row of rows) check(mnemonic, row, `${mnemonic} ${row}`);
    }
  }

  function loaded(mnemonic: string, rd: number, row: readonly number[]) {
    const [word, offset] = row;
    machine.store(DATA, word);
    return result(rd, op(mnemonic, rd, offset, RS1), DATA);
  }

  await t.step("computes", () => {
    each(registers, (mnemonic, [a, b, expected], where) => {
      const word = op(mnemonic, RD, RS1, RS2);
      assertEquals(result(RD, word, a, b), expected, where);
      assertEquals(distance(), 4, where);
    });
    each(immediates, (mnemonic, [a, imm, expected], where) => {
      const word = op(mnemonic, RD, RS1, imm);
      assertEquals(result(RD, word, a), expected, where);
    });
    for (const [imm, expected] of upper.lui) {
      const word = op("lui", RD, imm << 12);
      assertEquals(result(RD, word), expected, `lui ${imm}`);
    }
    for (const [imm, expected] of upper.auipc) {
      const word = op("auipc", RD, imm << 12);
      assertEquals(result(RD, word) - PC >>> 0, expected, `auipc ${imm}`);
    }
  });

  await t.step("reads and writes memory", () => {
    each(loads, (mnemonic, row, where) => {
      assertEquals(loaded(mnemonic, RD, row), row[2], where);
    });
    each(stores, (mnemonic, [before, value, offset, expected], where) => {
      machine.store(DATA, before);
      after(op(mnemonic, RS2, offset, RS1), DATA, value);
      assertEquals(machine.load(DATA) >>> 0, expected, where);
    });
  });

  await t.step("branches and jumps", () => {
    each(branches, (mnemonic, [a, b, taken], where) => {
      after(op(mnemonic, RS1, RS2, -64), a, b);
      assertEquals(distance(), taken ? -64 >>> 0 : 4, where);
    });
    for (const [offset, link, target] of jumps.jal) {
      const linked = result(RD, op("jal", RD, offset)) - PC >>> 0;
      assertEquals([linked, distance()], [link, target], `jal ${offset}`);
    }
    for (const [offset, x0, target] of jumps.jalZero) {
      const linked = result(0, op("jal", 0, offset));
      assertEquals([linked, distance()], [x0, target], `jal x0 ${offset}`);
    }
    // The base of the recording is anywhere; here it is the pc.
    for (const rd of [RD, RS1]) {
      const rows = rd === RD ? jumps.jalr : jumps.jalrSame;
      for (const [low, imm, link, target] of rows) {
        const linked = result(rd, op("jalr", rd, imm, RS1), PC + low) - PC >>>
          0;
        const where = `jalr x${rd} ${low} ${imm}`;
        assertEquals([linked, distance()], [link, target], where);
      }
    }
    for (const [low, imm, x0, target] of jumps.jalrZero) {
      const linked = result(0, op("jalr", 0, imm, RS1), PC + low);
      assertEquals([linked, distance()], [x0, target], `jalr x0 ${low} ${imm}`);
    }
  });

  await t.step("drops what is written to x0", () => {
    for (const row of zero) {
      const [mnemonic, first, second, expected, x0] = row as
        & [string, number, number, number, number]
        & typeof row;
      const run = (rd: number): number => {
        if (mnemonic in registers) {
          return result(rd, op(mnemonic, rd, RS1, RS2), first, second);
        }
        if (mnemonic in immediates) {
          return result(rd, op(mnemonic, rd, RS1, second), first);
        }
        if (mnemonic in loads) return loaded(mnemonic, rd, [first, second]);
        const value = result(rd, op(mnemonic, rd, first << 12));
        return mnemonic === "auipc" && rd !== 0 ? value - PC >>> 0 : value;
      };
      assertEquals(run(RD), expected, `${row}`);
      assertEquals(run(0), x0, `${row}`);
    }
  });

  await t.step("lets one register have two roles", () => {
    each(aliasing.registers, (mnemonic, [a, b, first, second], where) => {
      const intoFirst = op(mnemonic, RS1, RS1, RS2);
      assertEquals(result(RS1, intoFirst, a, b), first, where);
      const intoSecond = op(mnemonic, RS2, RS1, RS2);
      assertEquals(result(RS2, intoSecond, a, b), second, where);
    });
    each(aliasing.same, (mnemonic, [a, apart, itself], where) => {
      assertEquals(result(RD, op(mnemonic, RD, RS1, RS1), a), apart, where);
      assertEquals(result(RS1, op(mnemonic, RS1, RS1, RS1), a), itself, where);
    });
    each(aliasing.immediates, (mnemonic, [a, imm, expected], where) => {
      const word = op(mnemonic, RS1, RS1, imm);
      assertEquals(result(RS1, word, a), expected, where);
    });
    each(aliasing.loads, (mnemonic, row, where) => {
      assertEquals(loaded(mnemonic, RS1, row), row[2], where);
    });
    each(aliasing.branches, (mnemonic, [a, taken], where) => {
      after(op(mnemonic, RS1, RS1, 0x100), a);
      assertEquals(distance(), taken ? 0x100 : 4, where);
    });
  });

  await t.step("has answered the whole recording", () => {
    // Three groups have rows that hold the answers of two instructions.
    const twice = attempts(zero) + attempts(aliasing.registers) +
      attempts(aliasing.same);
    assertEquals(replayed, attempts(recording) + twice);
  });
}

/** How many instructions the recording holds the answers of. */
function attempts(tree: unknown): number {
  if (tree === null || typeof tree !== "object") return 0;
  return Array.isArray(tree)
    ? tree.length
    : Object.values(tree).reduce((sum, part) => sum + attempts(part), 0);
}
