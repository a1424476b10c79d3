/**
 * The WebAssembly reading against the concrete one: each innocuous row, with
 * each pair of boundary words, with registers that coincide, and with x0.
 *
 * @module
 */
import { assert, assertEquals, assertThrows } from "@std/assert";
import {
  type AccessSize,
  type Cause,
  CAUSES,
  type Code,
  constant,
  decode,
  encode,
  encodeModule,
  type Flow,
  getLocal,
  IMPORTS,
  type Instruction,
  InstructionSet,
  InvariantError,
  isTranslatable,
  loadMemory,
  type Local,
  operation,
  PG32,
  printModule,
  type RegionCode,
  type Row,
  row,
  setLocal,
  storeMemory,
  type ValueType,
  type WasmFunction,
  webassembly,
  when,
} from "../../isa/mod.ts";
import { BOUNDARIES, wordsOfRow } from "./_row_words.ts";
import { Hardware, Machine } from "../../machine/mod.ts";

/** PG-32, and rows that do what none of PG-32's does. */
const ISA = new InstructionSet("pg32_and_more", [
  ...PG32.rows,
  row(0x90, "addc", "registers", "add, trap on overflow", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    const sum = m.add(a, b);
    const signs = m.and(m.xor(a, sum), m.xor(b, sum));
    m.trapIf(m.lt(signs, m.literal(0)), "illegal");
    m.set(i.rd, sum);
  }),
  row(0x91, "swap", "registers", "exchange two registers", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rs1, b);
    m.set(i.rs2, a);
  }),
  row(0x92, "loop", "branch", "count down, and branch", (m, i) => {
    const rest = m.sub(m.get(i.rs1), m.literal(1));
    m.jumpIf(rest, m.add(m.pc(), i.imm));
    m.set(i.rs1, rest);
  }),
  row(0x93, "min", "registers", "the lesser, signed", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.select(m.lt(a, b), a, b));
  }),
  row(0x94, "pop", "load", "load, and move the pointer", (m, i) => {
    const at = m.get(i.rs1);
    const value = m.load(m.add(at, i.imm), 4, true);
    m.set(i.rd, value);
    m.set(i.rs1, m.add(at, m.literal(4)));
  }),
]);

const TRANSLATABLE = ISA.rows.filter(isTranslatable);

const SIZE = 4096;
const PC = 0x800;

/** Where the test's functions put what they have done, behind the memory. */
const RESULT = { x: SIZE, pc: SIZE + 64, cause: SIZE + 68, detail: SIZE + 72 };

/**
 * Code around one instruction: registers come from memory, and go back to it.
 * It is as plain as can be: all of memory is the window.
 */
class Frame implements RegionCode {
  readonly locals: Local[] = [];
  readonly #words: number;

  constructor(word: number) {
    this.#words = word;
    for (let n = 0; n < 16; n++) this.#add(`x${n}`, "i32");
  }

  register(number: number): number {
    assert(number > 0 && number < 16);
    return number;
  }

  temporary(type: ValueType): number {
    return this.#add(`t${this.locals.length}`, type);
  }

  load(
    into: number,
    address: number,
    { size, signed }: { readonly size: AccessSize; readonly signed: boolean },
  ): Code[] {
    const name = size === 4
      ? "i32.load"
      : `i32.load${size === 1 ? 8 : 16}_${signed ? "s" : "u"}` as const;
    return [
      ...this.#check(address, size),
      setLocal(into, loadMemory(name, getLocal(address), 0)),
    ];
  }

  store(address: number, value: Code, size: AccessSize): Code[] {
    const name = size === 4 ? "i32.store" : `i32.store${size * 8}` as
      | "i32.store8"
      | "i32.store16";
    return [
      ...this.#check(address, size),
      storeMemory(name, getLocal(address), { value, offset: 0 }),
    ];
  }

  trap(cause: Cause): Code[] {
    const detail = cause === "illegal" ? this.#words : 0;
    return this.leave(PC, CAUSES[cause].code, constant(detail));
  }

  /** Puts everything by, and returns. */
  leave(pc: number | Code, cause = 0, detail: Code = constant(0)): Code[] {
    const put = (offset: number, value: Code): Code =>
      storeMemory("i32.store", constant(0), { value, offset });
    const next = typeof pc === "number" ? constant(pc) : pc;
    return [
      // First, because a register can be what it reads.
      put(RESULT.pc, next),
      put(RESULT.cause, constant(cause)),
      put(RESULT.detail, detail),
      ...Array.from(
        { length: 16 },
        (_, n) => put(n * 4 + RESULT.x, getLocal(n)),
      ),
      operation("return", [constant(0)]),
    ];
  }

  /** The way on from the instruction. */
  goOn(flow: Flow): Code[] {
    switch (flow.kind) {
      case "next":
        return this.leave(PC + 4);
      case "jump":
        return this.leave(flow.to);
      case "branch":
        return [
          when(flow.condition, this.leave(flow.to)),
          ...this.leave(PC + 4),
        ];
      case "indirect":
        return this.leave(flow.to);
      case "trap":
        return [];
    }
  }

  #check(address: number, size: AccessSize): Code[] {
    const at = getLocal(address);
    const misaligned = operation("i32.and", [at, constant(size - 1)]);
    const beyond = operation("i32.gt_u", [at, constant(SIZE - size)]);
    return [when(
      operation("i32.or", [misaligned, beyond]),
      this.leave(PC, CAUSES.memory.code, at),
    )];
  }

  #add(name: string, type: ValueType): number {
    return this.locals.push({ name, type }) - 1;
  }
}

/** A function that executes one instruction. */
function functionOf(instruction: Instruction, name: string): WasmFunction {
  const frame = new Frame(instruction.word);
  const { statements, flow } = webassembly(instruction, PC, frame);
  const start = Array.from({ length: 15 }, (_, n) =>
    setLocal(
      n + 1,
      loadMemory("i32.load", constant(0), (n + 1) * 4 + RESULT.x),
    ));
  const end = frame.goOn(flow);
  const body = [...start, ...statements, ...end, constant(0)];
  return { name, parameters: 0, locals: frame.locals, body };
}

/** Fills memory with something that is not all zero. */
function fill(bytes: Uint8Array): void {
  for (let at = 0; at < SIZE; at++) bytes[at] = at * 37 + 200 & 0xff;
}

for (const row of TRANSLATABLE) {
  Deno.test(`${row.mnemonic}: its WebAssembly does what the row says`, () => {
    const all = [...wordsOfRow(row)];
    const functions = all.map((word, n) =>
      functionOf(decode(ISA, word)!, `f${n}`)
    );
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 1 });
    const { exports } = new WebAssembly.Instance(
      new WebAssembly.Module(encodeModule(functions)),
      { [IMPORTS.memory.module]: { [IMPORTS.memory.name]: memory } },
    );
    const [view, result] = [
      new Uint8Array(memory.buffer, 0, SIZE),
      new Int32Array(memory.buffer),
    ];
    const machine = new Machine({ memory: SIZE, isa: ISA });
    const hardware = new Hardware(machine);
    const { cpu } = machine;
    fill(view);
    fill(machine.bytes(0, SIZE));
    all.forEach((word, n) => {
      const run = exports[`f${n}`] as () => number;
      for (const a of BOUNDARIES) {
        for (const b of BOUNDARIES) {
          cpu.x.fill(0x1234);
          [cpu.x[0], cpu.x[10], cpu.x[11]] = [0, a, b];
          cpu.pc = PC;
          result.set(cpu.x, RESULT.x / 4);
          run();
          const trap = hardware.perform(decode(ISA, word)!);
          const where = `${word.toString(16)} ${a} ${b}`;
          const [cause, detail] = trap === undefined
            ? [0, 0]
            : [CAUSES[trap.cause].code, trap.detail];
          const same = result[RESULT.pc / 4] === cpu.pc &&
            result[RESULT.cause / 4] === cause &&
            result[RESULT.detail / 4] === detail &&
            cpu.x.every((value, n) => result[RESULT.x / 4 + n] === value);
          if (!same) assertEquals("the same", where);
        }
      }
    });
    assertEquals(view, machine.bytes(0, SIZE));
  });
}

Deno.test("every row that stays within registers, pc and memory is translatable", () => {
  for (const row of ISA.rows) {
    const { confined } = ISA.footprints[row.opcode]!;
    assertEquals(isTranslatable(row), confined, row.mnemonic);
  }
});

/** A row that breaks a rule. */
function bad(effect: Row["effect"]): Row {
  return row(0x90, "bad", "registers", "breaks a rule", effect);
}

Deno.test("a row that breaks a rule of rows is not translatable", () => {
  const rows = [
    bad((m, i) => {
      m.set(i.rd, m.literal(1));
      m.set(i.rs1, m.get(i.rd));
    }),
    bad((m, i) => {
      m.set(i.rd, m.literal(1));
      m.load(m.literal(0), 4, true);
    }),
    bad((m, i) => {
      m.store(m.get(i.rs1), m.literal(1), 4);
      m.set(i.rd, m.literal(1));
    }),
    bad((m, i) => m.jumpIf(m.get(i.rs1), m.get(i.rs2))),
    bad((m, i) => {
      m.jump(m.literal(8));
      m.jumpIf(m.get(i.rs1), m.literal(16));
    }),
    bad((m, i) => m.set(i.rd, m.ticks(false))),
  ];
  for (const row of rows) assertEquals(isTranslatable(row), false);
});

Deno.test("a row that touches more has no WebAssembly", () => {
  for (const row of PG32.rows.filter((row) => row.privileged)) {
    const operands = { rd: 1, rs1: 2, rs2: 3, imm: 4 };
    assertThrows(
      () => webassembly({ word: 0, row, operands }, PC, new Frame(0)),
      InvariantError,
    );
  }
});

Deno.test("what is known when an instruction is read is computed then", () => {
  const flow = (word: number): Flow =>
    webassembly(decode(PG32, word)!, PC, new Frame(word)).flow;
  const { byMnemonic } = PG32;
  const jal = encode(byMnemonic.get("jal")!, { rd: 1, imm: -8 });
  assertEquals(flow(jal), { kind: "jump", to: PC - 8 });
  const never = encode(byMnemonic.get("bne")!, { rs1: 0, rs2: 0, imm: 8 });
  assertEquals(flow(never), { kind: "next" });
  const always = encode(byMnemonic.get("beq")!, { rs1: 0, rs2: 0, imm: 8 });
  assertEquals(flow(always), { kind: "jump", to: PC + 8 });
});

Deno.test("a module as text, for people", () => {
  const a0 = { name: "a0", type: "i32" } as const;
  const label = { name: "again" };
  const code: WasmFunction = {
    name: "halve",
    parameters: 1,
    locals: [a0],
    body: [
      {
        kind: "loop",
        label,
        body: [
          setLocal(0, operation("i32.shr_u", [getLocal(0), constant(1)])),
          {
            kind: "br_if",
            labels: [label],
            operands: [operation("i32.gt_s", [getLocal(0), constant(9)])],
          },
        ],
      },
      getLocal(0),
    ],
  };
  assertEquals(printModule([code]), [
    "(module",
    '  (import "machine" "memory" (memory 0))',
    '  (func (export "halve")',
    "    (param $a0 i32)",
    "    (result i32)",
    "    (loop $again",
    "      (local.set $a0",
    "        (i32.shr_u (local.get $a0) (i32.const 1))",
    "      )",
    "      (br_if $again (i32.gt_s (local.get $a0) (i32.const 9)))",
    "    )",
    "    (local.get $a0)",
    "  )",
    ")",
  ]);
});
