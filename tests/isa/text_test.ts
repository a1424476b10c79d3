import { assertEquals } from "@std/assert";
import {
  type Cause,
  describe,
  type Effect,
  FORMATS,
  type Operands,
  PG32,
  type Row,
  trapsOf,
} from "../../isa/mod.ts";

/** What each instruction means, written from RISC-V's manual and the design. */
const MEANINGS: Readonly<Record<string, readonly string[]>> = {
  add: ["rd = rs1 + rs2"],
  sub: ["rd = rs1 - rs2"],
  sll: ["rd = rs1 << rs2"],
  slt: ["rd = rs1 < rs2 ? 1 : 0"],
  sltu: ["rd = rs1 <u rs2 ? 1 : 0"],
  xor: ["rd = rs1 ^ rs2"],
  srl: ["rd = rs1 >>u rs2"],
  sra: ["rd = rs1 >> rs2"],
  or: ["rd = rs1 | rs2"],
  and: ["rd = rs1 & rs2"],

  addi: ["rd = rs1 + imm"],
  slli: ["rd = rs1 << imm"],
  slti: ["rd = rs1 < imm ? 1 : 0"],
  sltiu: ["rd = rs1 <u imm ? 1 : 0"],
  xori: ["rd = rs1 ^ imm"],
  srli: ["rd = rs1 >>u imm"],
  srai: ["rd = rs1 >> imm"],
  ori: ["rd = rs1 | imm"],
  andi: ["rd = rs1 & imm"],

  mul: ["rd = rs1 * rs2"],
  mulh: ["rd = high word of rs1 * rs2"],
  mulhsu: ["rd = high word of rs1 *su rs2"],
  mulhu: ["rd = high word of rs1 *u rs2"],
  div: ["rd = rs1 / rs2"],
  divu: ["rd = rs1 /u rs2"],
  rem: ["rd = rs1 % rs2"],
  remu: ["rd = rs1 %u rs2"],

  lb: ["rd = sign-extended byte at rs1 + imm"],
  lh: ["rd = sign-extended half word at rs1 + imm"],
  lw: ["rd = word at rs1 + imm"],
  lbu: ["rd = zero-extended byte at rs1 + imm"],
  lhu: ["rd = zero-extended half word at rs1 + imm"],
  sb: ["byte at rs1 + imm = low byte of rs2"],
  sh: ["half word at rs1 + imm = low half word of rs2"],
  sw: ["word at rs1 + imm = rs2"],
  fence: ["do nothing"],

  beq: ["if rs1 == rs2, go to pc + imm"],
  bne: ["if rs1 != rs2, go to pc + imm"],
  blt: ["if rs1 < rs2, go to pc + imm"],
  bge: ["if rs1 >= rs2, go to pc + imm"],
  bltu: ["if rs1 <u rs2, go to pc + imm"],
  bgeu: ["if rs1 >=u rs2, go to pc + imm"],
  jal: ["rd = pc + 4", "go to pc + imm"],
  jalr: ["rd = pc + 4", "go to (rs1 + imm) & ~1"],
  lui: ["rd = imm << 12"],
  auipc: ["rd = pc + (imm << 12)"],
  ecall: ["trap with cause ecall"],
  ebreak: ["trap with cause ebreak"],

  lpsw: [
    "w0, w1, w2, w3 = the 4 words at rs1 + imm",
    "mode = w0 & 1",
    "ie = (w0 >>u 1) & 1",
    "base = w2 & ~3",
    "bound = w3 & ~3",
    "go to w1",
  ],
  rdstatus: ["rd = mode | (ie << 1)"],
  setie: ["ie = rs1 & 1"],
  rdbase: ["rd = base"],
  rdbound: ["rd = bound"],
  setr: ["base = rs1 & ~3", "bound = rs2 & ~3"],
  rdtimer: ["rd = timer"],
  settimer: ["timer = rs1"],
  rdticks: ["rd = low word of ticks"],
  rdticksh: ["rd = high word of ticks"],
  in: ["rd = port imm"],
  out: ["port imm = rs2"],
  idle: ["wait until an interrupt is pending"],
  halt: ["stop for good"],
};

function row(mnemonic: string): Row {
  return PG32.byMnemonic.get(mnemonic)!;
}

/** A row that is in no table, to see what its effect reads like. */
function made(effect: Effect): string[] {
  const operands = { format: "immediate", privileged: false } as const;
  return describe({
    ...operands,
    opcode: 0xfe,
    mnemonic: "made",
    summary: "",
    effect,
  });
}

Deno.test("every row reads as what it means", () => {
  assertEquals(
    Object.fromEntries(PG32.rows.map((row) => [row.mnemonic, describe(row)])),
    MEANINGS,
  );
});

Deno.test("a text speaks only of the operands that its format has", () => {
  for (const { mnemonic, format } of PG32.rows) {
    const roles = FORMATS[format].operands.map(({ role }) => role).sort();
    const words = MEANINGS[mnemonic].join(" ").match(/\b(rd|rs1|rs2|imm)\b/g);
    assertEquals([...new Set(words)].sort(), roles, mnemonic);
  }
});

const INSTRUCTIONS: readonly [
  mnemonic: string,
  operands: Partial<Operands<string, string>>,
  ...text: string[],
][] = [
  ["add", { rd: "a0", rs1: "a1", rs2: "a2" }, "a0 = a1 + a2"],
  ["addi", { rd: "sp", rs1: "sp", imm: "-16" }, "sp = sp - 16"],
  // mv, li, nop, neg and not are what is left of an instruction with x0.
  ["addi", { rd: "a0", rs1: "a1", imm: "0" }, "a0 = a1"],
  ["addi", { rd: "a0", rs1: "zero", imm: "-5" }, "a0 = -5"],
  ["addi", { rd: "x0", rs1: "x0", imm: "0" }, "do nothing"],
  ["sub", { rd: "a0", rs1: "zero", rs2: "a1" }, "a0 = 0 - a1"],
  ["xori", { rd: "a0", rs1: "a1", imm: "-1" }, "a0 = a1 ^ ~0"],
  ["andi", { rd: "a0", rs1: "a1", imm: "-16" }, "a0 = a1 & ~15"],
  [
    "sltiu",
    { rd: "a0", rs1: "a1", imm: "-1" },
    "a0 = a1 <u 0xffffffff ? 1 : 0",
  ],
  ["lui", { rd: "a0", imm: "0x12345" }, "a0 = 0x12345000"],
  ["lui", { rd: "a0", imm: "%hi(table)" }, "a0 = %hi(table) << 12"],
  ["auipc", { rd: "a0", imm: "0xfffff" }, "a0 = pc - 0x1000"],
  ["auipc", { rd: "a0", imm: "0x80000" }, "a0 = pc - 0x80000000"],
  [
    "lw",
    { rd: "a0", rs1: "a0", imm: "%lo(table)" },
    "a0 = word at a0 + %lo(table)",
  ],
  [
    "lb",
    { rd: "a0", rs1: "s0", imm: "-1" },
    "a0 = sign-extended byte at s0 - 1",
  ],
  ["sw", { rs2: "ra", rs1: "zero", imm: "0x104" }, "word at 0x104 = ra"],
  [
    "sb",
    { rs2: "a0", rs1: "zero", imm: "-1" },
    "byte at 0xffffffff = low byte of a0",
  ],
  ["sw", { rs2: "zero", rs1: "a0", imm: "0" }, "word at a0 = 0"],
  // What is read counts even where the result is dropped.
  ["lw", { rd: "zero", rs1: "a0", imm: "4" }, "read word at a0 + 4"],
  ["in", { rd: "x0", imm: "0x10" }, "read port 0x10"],
  ["out", { rs2: "a0", imm: "CONSOLE_DATA" }, "port CONSOLE_DATA = a0"],
  ["beq", { rs1: "a0", rs2: "zero", imm: "done" }, "if a0 == 0, go to done"],
  ["bltu", { rs1: "a0", rs2: "a1", imm: "0x108" }, "if a0 <u a1, go to 0x108"],
  ["beq", { rs1: "zero", rs2: "x0", imm: "0x108" }, "go to 0x108"],
  ["bne", { rs1: "zero", rs2: "x0", imm: "0x108" }, "do nothing"],
  ["jal", { rd: "ra", imm: "print" }, "ra = pc + 4", "go to print"],
  ["jal", { rd: "zero", imm: "loop" }, "go to loop"],
  ["jalr", { rd: "zero", rs1: "ra", imm: "0" }, "go to ra & ~1"],
  // The target is computed before the link, whatever the register is called.
  [
    "jalr",
    { rd: "ra", rs1: "x1", imm: "8" },
    "ra = pc + 4",
    "go to (old x1 + 8) & ~1",
  ],
  ["setr", { rs1: "zero", rs2: "a0" }, "base = 0", "bound = a0 & ~3"],
];

for (const [mnemonic, operands, ...text] of INSTRUCTIONS) {
  Deno.test(`${mnemonic} ${Object.values(operands).join(", ")}`, () => {
    assertEquals(describe(row(mnemonic), operands), text);
  });
}

Deno.test("brackets stand where the meaning needs them, nowhere else", () => {
  assertEquals(
    made((m, i) => {
      const [a, b, c] = [m.get(i.rs1), m.get(i.rs2), i.imm];
      m.set(i.rd, m.sub(a, m.sub(b, c)));
      m.setTimer(m.sub(m.sub(a, b), c));
      m.setIe(m.mul(m.add(a, b), c));
      m.setMode(m.add(a, m.mul(b, c)));
      m.portOut(m.and(a, b), m.or(m.xor(a, b), m.sar(b, c)));
    }),
    [
      "rd = rs1 - (rs2 - imm)",
      "timer = rs1 - rs2 - imm",
      "ie = (rs1 + rs2) * imm",
      "mode = rs1 + rs2 * imm",
      "port rs1 & rs2 = (rs1 ^ rs2) | (rs2 >> imm)",
    ],
  );
});

Deno.test("a trap on a condition says which", () => {
  const row = PG32.byMnemonic.get("ecall")!;
  assertEquals(
    describe({
      ...row,
      format: "source",
      effect(m, i) {
        m.trapIf(m.eq(m.get(i.rs1), m.literal(0)), "illegal");
      },
    }),
    ["if rs1 == 0, trap with cause illegal"],
  );
});

Deno.test("a condition is a comparison, or a value that is not 0", () => {
  assertEquals(
    made((m, i) => {
      const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
      const isUser = m.eq(m.mode(), m.literal(0));
      m.set(i.rd, m.select(isUser, a, m.add(b, m.lt(a, b))));
      m.setTimer(m.select(m.and(a, b), b, m.literal(-1)));
      m.jumpIf(m.eq(m.eq(m.ltu(a, b), m.literal(0)), m.literal(0)), i.imm);
    }),
    [
      "rd = mode == 0 ? rs1 : rs2 + (rs1 < rs2 ? 1 : 0)",
      "timer = (rs1 & rs2) != 0 ? rs2 : -1",
      "if rs1 <u rs2, go to imm",
    ],
  );
  assertEquals(made((m, i) => m.jumpIf(m.ie(), i.imm)), [
    "if ie != 0, go to imm",
  ]);
});

Deno.test("a value from before a change is called old", () => {
  assertEquals(
    made((m, i) => {
      const value = m.add(m.get(i.rd), m.mode());
      const [base, bound] = [m.base(), m.bound()];
      m.set(i.rd, m.ie());
      m.setIe(value);
      m.setMode(m.ie());
      m.setR(bound, base);
    }),
    [
      "rd = ie",
      "ie = old rd + mode",
      "mode = old ie",
      "base = bound",
      "bound = old base",
    ],
  );
});

const TRAPS: Readonly<Record<string, readonly Cause[]>> = {
  add: [],
  fence: [],
  jalr: [],
  lw: ["memory"],
  sb: ["memory"],
  ecall: ["ecall"],
  ebreak: ["ebreak"],
  lpsw: ["privileged", "memory"],
  halt: ["privileged"],
};

for (const [mnemonic, traps] of Object.entries(TRAPS)) {
  Deno.test(`the traps of ${mnemonic}: ${traps.join(", ") || "none"}`, () => {
    assertEquals(trapsOf(row(mnemonic)), traps);
  });
}
