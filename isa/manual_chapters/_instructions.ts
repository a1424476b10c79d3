/**
 * The manual's chapters on instructions: how words are laid out, what every
 * row does, and the page of a single one. All of it is read off the rows and
 * their formats.
 *
 * @module
 */
import {
  type Chapter,
  chapter,
  columns,
  paragraph,
  verbatim,
} from "./_layout.ts";
import { encode } from "../encode.ts";
import type { InstructionSet, Row } from "../instructions.ts";
import {
  decodeField,
  type FormatName,
  FORMATS,
  type Operand,
  type OperandKind,
} from "../operands.ts";
import { describe, trapsOf } from "../text.ts";
import { CAUSES } from "../trap.ts";

/** What the first digit of an opcode says. */
const GROUPS: readonly [digit: number, title: string][] = [
  [0x1, "Arithmetic on two registers"],
  [0x2, "Arithmetic with a constant"],
  [0x3, "Multiplication and division"],
  [0x4, "Loads"],
  [0x5, "Stores, and memory order"],
  [0x6, "Branches"],
  [0x7, "Jumps, and upper constants"],
  [0x8, "Calls of the kernel"],
  [0xe, "Privileged instructions"],
];

const OTHERS = "Further instructions";

/** Chapter: the digits of an instruction word. */
export function encodingChapter(isa: InstructionSet): Chapter {
  const drawings = new Map<string, FormatName[]>();
  for (const format of new Set(isa.rows.map((row) => row.format))) {
    const drawing = drawingOf(format).join("\n");
    drawings.set(drawing, [...drawings.get(drawing) ?? [], format]);
  }
  return chapter(
    "Instruction words",
    paragraph(`An instruction is one word, and every field falls on hexadecimal
      digits, so that a memory dump can be read without a tool. Below, the
      eight digits are numbered from 7, the highest, to 0. The opcode is in
      digits 7 and 6. A register takes one digit. A constant ends the word.
      Digits and bits that no field uses are zero: a word in which they are
      not is no instruction, and attempting it is an illegal trap.`),
    ...[...drawings].flatMap(([drawing, formats]) => [
      verbatim(drawing.split("\n")),
      formats.map((format) => formatNote(isa, format)).join("\n"),
    ]),
    paragraph(
      `The opcode's first digit tells the group. No opcode is 00 or ff, so a word of zeros or of ones is never
      an instruction. The groups:`,
    ),
    columns(GROUPS.map(([digit, title]) => [digit.toString(16), title])),
    paragraph("The constants, which the texts below call imm:"),
    constants(),
    paragraph(`A signed field is sign-extended. A branch or a jump holds a
      distance in words, but is written as the label to go to: in the texts, its
      imm is the distance in bytes, from the instruction's own
      address.`),
  );
}

/** The instructions of one format, and one of them encoded. */
function formatNote(isa: InstructionSet, format: FormatName): string {
  const rows = isa.rows.filter((row) => row.format === format);
  const { syntax } = FORMATS[format];
  const names = rows.map(({ mnemonic }) => mnemonic).join(" ");
  return [
    paragraph(syntax === "" ? `${names}.` : `Written ${syntax}: ${names}.`),
    paragraph(`Example: ${example(rows[0])}.`),
  ].join("\n");
}

/** An instruction of the row as a word, and as it is written. */
function example(row: Row): string {
  const values = { rd: 10, rs1: 11, rs2: 12, imm: 0 };
  const written: Record<string, string> = {};
  for (const { role, kind } of FORMATS[row.format].operands) {
    if (role === "imm") values.imm = decodeField(kind, 4);
    written[role] = kind.sort === "target"
      ? `. + ${values[role]}`
      : kind.print(values[role], 0);
  }
  const word = (encode(row, values) >>> 0).toString(16).padStart(8, "0");
  const operands = FORMATS[row.format].syntax
    .replace(/\w+/g, (role) => written[role]);
  return `${word} is ${`${row.mnemonic} ${operands}`.trim()}`;
}

/** The digits of a format, and below them the fields that they hold. */
function drawingOf(format: FormatName, opcode = "op"): string[] {
  const cells = [{ first: 7, name: opcode }];
  const operands = [...FORMATS[format].operands].sort((a, b) => b.at - a.at);
  let next = 5;
  for (const operand of operands) {
    const first = topDigit(operand);
    if (first < next) cells.push({ first: next, name: "" });
    cells.push({ first, name: operand.role });
    next = operand.at / 4 - 1;
  }
  if (next >= 0) cells.push({ first: next, name: "" });

  const drawn = cells.map(({ first, name }, n) => {
    const last = n + 1 < cells.length ? cells[n + 1].first + 1 : 0;
    const digits = Array.from({ length: first - last + 1 }, (_, d) => first - d)
      .join(" ");
    const text = name === "" ? digits.replace(/\d/g, "0") : name;
    const width = Math.max(digits.length, text.length);
    return [digits.padEnd(width), text.padEnd(width)];
  });
  return [0, 1].map((line) =>
    drawn.map((cell) => cell[line]).join(" | ").trimEnd()
  );
}

function topDigit({ at, kind }: Operand): number {
  return at / 4 + Math.ceil(kind.bits / 4) - 1;
}

/** The kinds of constants. */
function constants(): string {
  const kinds = new Set<OperandKind>();
  for (const { operands } of Object.values(FORMATS)) {
    for (const { role, kind } of operands) if (role === "imm") kinds.add(kind);
  }
  return columns([
    ["kind", "field", "what it can hold"],
    ...[...kinds].map((kind) => [kind.name, fieldOf(kind), kind.range]),
  ]);
}

function fieldOf({ bits, signed, scale }: OperandKind): string {
  const sign = signed ? ", signed" : "";
  const factor = scale === 0 ? "" : `, times ${2 ** scale}`;
  return `${bits} bits${sign}${factor}`;
}

/** Chapter: what every instruction does. */
export function instructionsChapter(isa: InstructionSet): Chapter {
  const titles = [...GROUPS.map(([, title]) => title), OTHERS];
  return chapter(
    "The instructions",
    paragraph(`Each entry is the opcode, the operands as they are written, and
      what the instruction is for; below it, what it does. A * after the
      opcode marks a privileged instruction: in user mode it does nothing but
      trap.`),
    ...notation(),
    ...titles.flatMap((title) => {
      const rows = isa.rows.filter((row) => groupOf(row) === title);
      return rows.length === 0
        ? []
        : [`### ${title}`, verbatim(rows.flatMap(entry))];
    }),
  );
}

function notation(): string[] {
  return [
    "The notation:",
    columns([
      ["a + b, a - b", "sum and difference, which wrap"],
      ["a * b", "the product's low word"],
      [
        "high word of a * b",
        "the high word of the product of 64 bits; *u reads both sides " +
        "unsigned, *su the left one signed and the right one unsigned",
      ],
      [
        "a / b",
        "the quotient, rounded toward zero; by zero it is -1, and the " +
        "lowest number by -1 is the lowest number",
      ],
      [
        "a % b",
        "the remainder, a - (a / b) * b, so that a % 0 is a",
      ],
      ["a & b, a | b, a ^ b", "bitwise and, or, exclusive or"],
      ["~n", "all bits of n turned round; ~0 is -1, ~1 clears bit 0 in an &"],
      ["a << b", "a shifted left by the low 5 bits of b"],
      [
        "a >> b",
        "a shifted right by the low 5 bits of b, copies of the sign coming in",
      ],
      ["a >>u b", "the same, zeros coming in"],
      ["==, !=, <, >=", "comparisons of signed words"],
      [
        "<u, >=u, /u, %u",
        "as without the u, but reading both sides unsigned",
      ],
      ["c ? a : b", "a if c holds, else b"],
      ["word at a", "what the memory holds at the virtual address a"],
      ["port n", "the device register of that number"],
    ]),
    paragraph(`Products are taken before sums, and both from left to right;
      elsewhere there are brackets. An instruction reads everything that it
      needs before it changes anything, and it changes all that its lines say,
      or, if it traps, nothing.`),
  ];
}

function groupOf({ opcode, privileged }: Row): string {
  const group = GROUPS.find(([digit]) => digit === opcode >>> 4);
  return group === undefined || privileged !== (group[0] === 0xe)
    ? OTHERS
    : group[1];
}

function entry(row: Row): string[] {
  const head = `${opcodeOf(row)}${row.privileged ? "*" : " "} ${syntaxOf(row)}`;
  return [
    `${head.padEnd(28)} ${row.summary}`,
    ...describe(row).map((line) => `        ${line}`),
  ];
}

function opcodeOf({ opcode }: Row): string {
  return opcode.toString(16).padStart(2, "0");
}

function syntaxOf({ mnemonic, format }: Row): string {
  return `${mnemonic} ${FORMATS[format].syntax}`.trim();
}

/** One instruction's page. */
export function instructionPage(row: Row): string {
  const { operands } = FORMATS[row.format];
  const imm = operands.find(({ role }) => role === "imm")?.kind;
  return [
    `# ${syntaxOf(row)}`,
    paragraph(`${row.summary}${row.privileged ? " (privileged)" : ""}`),
    "What it does:",
    verbatim(describe(row)),
    "How it is encoded:",
    verbatim(drawingOf(row.format, opcodeOf(row))),
    paragraph(`Example: ${example(row)}.`),
    ...imm === undefined ? [] : [
      paragraph(`imm: ${imm.name}, ${fieldOf(imm)}: ${imm.range}.`),
    ],
    ...trapsPart(row),
  ].join("\n\n");
}

function trapsPart(row: Row): string[] {
  const traps = trapsOf(row);
  const fetch = "The fetch of any instruction can also take a memory trap.";
  if (traps.length === 0) return [paragraph(`It takes no trap. ${fetch}`)];
  return [
    "The traps that it can take:",
    columns(traps.map((cause) => [
      String(CAUSES[cause].code),
      cause,
      `${CAUSES[cause].summary}; detail: ${CAUSES[cause].detail}`,
    ])),
    paragraph(fetch),
  ];
}
