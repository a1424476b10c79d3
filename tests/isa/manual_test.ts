import {
  assert,
  assertEquals,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import {
  assemble,
  CAUSE_NAMES,
  CAUSES,
  describe,
  type Effect,
  FORMATS,
  InstructionSet,
  manual,
  PG32,
  PORTS,
  type Row,
  TRAP_AREA,
  UsageError,
} from "../../isa/mod.ts";
import { Bare, deliver, load, Machine } from "../../machine/mod.ts";

const MANUAL = manual(PG32);

/** PG-32 with more rows. */
function variant(...rows: Row[]): InstructionSet {
  return new InstructionSet("variant", [...PG32.rows, ...rows]);
}

function made(opcode: number, mnemonic: string, effect: Effect): Row {
  const summary = "made for a test";
  const rest = { format: "result", privileged: false, summary } as const;
  return { opcode, mnemonic, effect, ...rest };
}

/** The lines of a chapter or a part, below its heading. */
function below(heading: string): string[] {
  const lines = MANUAL.split("\n");
  const start = lines.findIndex((line) =>
    /^#+ /.test(line) &&
    line.endsWith(heading)
  );
  assert(start >= 0, `no heading "${heading}"`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^##+ /.test(line));
  return end < 0 ? rest : rest.slice(0, end);
}

Deno.test("the manual is as it was last read and found good", async (t) => {
  await t.assertSnapshot(MANUAL);
});

Deno.test("every page is plain ASCII, at most 80 columns wide", () => {
  const pages = [
    MANUAL,
    manual(variant(made(0x90, "more", (m, i) => m.set(i.rd, m.mode())))),
    ...PG32.rows.map(({ mnemonic }) => manual(PG32, { row: mnemonic })),
    manual(PG32, { row: "li" }),
  ];
  for (const line of pages.flatMap((page) => page.split("\n"))) {
    assert(/^[ -~]{0,80}$/.test(line), line);
    assert(!line.endsWith(" "), `"${line}"`);
  }
});

Deno.test("every instruction is there, with what it does", () => {
  const lines = MANUAL.split("\n").map((line) => line.trim());
  for (const row of PG32.rows) {
    const mark = row.privileged ? "*" : " ";
    const syntax = `${row.mnemonic} ${FORMATS[row.format].syntax}`.trim();
    const head = `${row.opcode.toString(16)}${mark} ${syntax}  `;
    const at = lines.findIndex((line) => line.startsWith(head));
    assert(at >= 0, head);
    assert(lines[at].endsWith(`  ${row.summary}`), lines[at]);
    const text = describe(row);
    assertEquals(lines.slice(at + 1, at + 1 + text.length), text);
  }
});

Deno.test("every cause, port and trap word is there, with its number", () => {
  for (const cause of CAUSE_NAMES) {
    const start = new RegExp(`^    ${CAUSES[cause].code} +${cause} `);
    assert(below("Why").some((line) => start.test(line)), cause);
  }
  for (const { name, value } of [...PORTS, ...TRAP_AREA]) {
    const number = value.toString(16).padStart(2, "0");
    assert(new RegExp(`^    0x${number}  ${name} `, "m").test(MANUAL), name);
  }
});

Deno.test("the trap frame is where the manual says", () => {
  const machine = new Machine({ memory: 4096 });
  for (let n = 0; n < 4; n++) machine.store(0x20 + n * 4, 0x100 + n * 4);
  machine.store(0x20, 3);
  Object.assign(machine.cpu, { mode: 0, ie: 1, pc: 24, base: 512, bound: 64 });
  deliver(machine, {
    kind: "trap",
    cause: "memory",
    detail: 99,
    pc: 20,
    word: 0,
  });

  const expected: Readonly<Record<string, number>> = {
    "the program's status": 2,
    "the program's pc": 20,
    "the program's base": 512,
    "the program's bound": 64,
    "the cause's code": CAUSES.memory.code,
    "the cause's detail": 99,
    "the handler's status": machine.cpu.mode | machine.cpu.ie << 1,
    "the handler's pc": machine.cpu.pc,
    "the handler's base": machine.cpu.base,
    "the handler's bound": machine.cpu.bound,
  };
  const found: Record<string, number> = {};
  for (const line of below("Traps")) {
    const [, address, what] = /^ {4}(0x\w\w) +\w* +(the .*)$/.exec(line) ?? [];
    if (what !== undefined) found[what] = machine.load(Number(address));
  }
  assertEquals(found, expected);
});

Deno.test("every encoding that is shown is what the assembler makes", () => {
  const examples = [...MANUAL.matchAll(/([0-9a-f]{8}) is (.*)\.$/gm)];
  assert(examples.length > 10);
  for (const [, word, text] of examples) {
    const { bytes } = assemble(text).segments[0];
    const made = new DataView(bytes.buffer, bytes.byteOffset).getUint32(
      0,
      true,
    );
    assertEquals(made.toString(16).padStart(8, "0"), word, text);
  }
});

Deno.test("the worked example boots, serves its process and halts", () => {
  const source = below("A complete kernel").filter((line) =>
    line === "" || line.startsWith("    ")
  ).join("\n");
  const machine = new Machine({ memory: 4096 });
  load(machine, assemble(source));
  assertEquals(new Bare(machine).run(1000), "halt");
  const printed = new TextDecoder().decode(machine.console.output);
  assertEquals(printed, "Hello\n");
  const promise = `It prints ${JSON.stringify(printed)}.`;
  assertStringIncludes(MANUAL.replace(/\s+/g, " "), promise);
});

Deno.test("a row of a variant is there, and a hole is named", () => {
  const hole = made(0x90, "peek", (m, i) => m.set(i.rd, m.mode()));
  const harmless = made(0x91, "one", (m, i) => m.set(i.rd, m.literal(1)));
  const text = manual(variant(hole, harmless));
  assertStringIncludes(
    text,
    `### Further instructions

    90  peek rd                  made for a test
            rd = mode
    91  one rd                   made for a test
            rd = 1
`,
  );
  assertStringIncludes(text, "its flaw: peek.");
  assert(!MANUAL.includes("flaw"));
});

Deno.test("the page of lpsw", () => {
  assertEquals(
    manual(PG32, { row: "lpsw" }).split("\n\nIt can also")[0],
    `# lpsw imm(rs1)

load the PSW (privileged)

What it does:

    w0, w1, w2, w3 = the 4 words at rs1 + imm
    mode = w0 & 1
    ie = (w0 >>u 1) & 1
    base = w2 & ~3
    bound = w3 & ~3
    go to w1

How it is encoded:

    7 6 | 5 | 4   | 3 2 1 0
    e0  | 0 | rs1 | imm

Example: e00b0004 is lpsw 4(a1).

imm: immediate, 16 bits, signed: -32768 to 32767.

The traps that it can take:

    1  privileged  a privileged instruction in user mode; detail: the
                   instruction word
    3  memory      an access that is misaligned, or not wholly inside the window
                   R and the memory; detail: the virtual address

The fetch of any instruction can also take a memory trap.`,
  );
});

const DRAWINGS: Readonly<Record<string, readonly [string, string]>> = {
  add: ["7 6 | 5  | 4   | 3   | 2 1 0", "10  | rd | rs1 | rs2 | 0 0 0"],
  addi: ["7 6 | 5  | 4   | 3 2 1 0", "20  | rd | rs1 | imm"],
  slli: ["7 6 | 5  | 4   | 3 2 | 1 0", "22  | rd | rs1 | 0 0 | imm"],
  sw: ["7 6 | 5   | 4   | 3 2 1 0", "52  | rs2 | rs1 | imm"],
  beq: ["7 6 | 5   | 4   | 3 2 1 0", "60  | rs1 | rs2 | imm"],
  jal: ["7 6 | 5  | 4 3 2 1 0", "70  | rd | imm"],
  setr: ["7 6 | 5   | 4   | 3 2 1 0", "e5  | rs1 | rs2 | 0 0 0 0"],
  in: ["7 6 | 5  | 4 | 3 2 1 0", "ea  | rd | 0 | imm"],
  halt: ["7 6 | 5 4 3 2 1 0", "ed  | 0 0 0 0 0 0"],
};

for (const [mnemonic, drawing] of Object.entries(DRAWINGS)) {
  Deno.test(`the drawing of ${mnemonic}`, () => {
    const lines = drawing.map((line) => `    ${line}`).join("\n");
    assertStringIncludes(manual(PG32, { row: mnemonic }), `\n${lines}\n`);
  });
}

Deno.test("the page of a pseudo-instruction says what stands for it", () => {
  assertStringIncludes(
    manual(PG32, { row: "li" }),
    `Written li rd, imm:

    addi rd, zero, imm
    lui rd, %hi(imm)
    lui rd, %hi(imm); addi rd, rd, %lo(imm)`,
  );
});

Deno.test("an instruction that can also be written otherwise", () => {
  const page = manual(PG32, { row: "jal" });
  assertStringIncludes(page, "# jal rd, imm");
  assertStringIncludes(page, "Written jal target:\n\n    jal ra, target");
});

const UNKNOWN: readonly [name: string, message: string][] = [
  ["lpws", '"lpws" is no instruction: did you mean "lpsw"?'],
  ["ADDI", '"ADDI" is no instruction: did you mean "addi"?'],
  ["mvv", '"mvv" is no instruction: did you mean "mv"?'],
  [
    "multiply",
    '"multiply" is no instruction: the manual without a name lists them all',
  ],
  ["", '"" is no instruction: the manual without a name lists them all'],
];

for (const [name, message] of UNKNOWN) {
  Deno.test(`an unknown name: "${name}"`, () => {
    assertThrows(() => manual(PG32, { row: name }), UsageError, message);
  });
}
