/**
 * Every pseudo-instruction, and the words that it must come to, by hand.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { PSEUDO } from "../../isa/assembler/_pseudo.ts";
import { words } from "./_words.ts";

/** What is written at 0x40, and the words of it. */
const EXPANSIONS: readonly (readonly [string, string])[] = [
  ["nop", "20000000"],
  ["li a0, 5", "20a00005"],
  ["li a0, 32767", "20a07fff"],
  ["li a0, -32768", "20a08000"],
  ["li a0, 0xffffffff", "20a0ffff"],
  ["li a0, 32768", "72a00008"],
  ["li a0, 0x80000000", "72a80000"],
  ["li a0, 0x12345000", "72a12345"],
  ["li a0, 0x12345678", "72a12345 20aa0678"],
  ["li a0, 0x12345fff", "72a12346 20aaffff"],
  ["li a0, -32769", "72affff8 20aaffff"],
  ["la a0, .", "20a00040"],
  ["la a0, 0x12345678", "72a12345 20aa0678"],
  ["lla a0, .", "20a00040"],
  ["lla a0, 0x12345678", "72a12345 20aa0678"],

  ["mv a0, a1", "20ab0000"],
  ["not a0, a1", "25abffff"],
  ["neg a0, a1", "11a0b000"],
  ["seqz a0, a1", "24ab0001"],
  ["snez a0, a1", "14a0b000"],
  ["sltz a0, a1", "13ab0000"],
  ["sgtz a0, a1", "13a0b000"],
  ["sgt a0, a1, a2", "13acb000"],
  ["sgtu a0, a1, a2", "14acb000"],
  ["zext.b a0, a1", "29ab00ff"],
  ["zext.h a0, a1", "22ab0010 26aa0010"],
  ["sext.b a0, a1", "22ab0018 27aa0018"],
  ["sext.h a0, a1", "22ab0010 27aa0010"],
  ["add a0, a1, -1", "20abffff"],
  ["and a0, a1, 5", "29ab0005"],
  ["or a0, a1, 5", "28ab0005"],
  ["xor a0, a1, 5", "25ab0005"],
  ["sll a0, a1, 5", "22ab0005"],
  ["srl a0, a1, 5", "26ab0005"],
  ["sra a0, a1, 5", "27ab0005"],
  ["slt a0, a1, 5", "23ab0005"],
  ["sltu a0, a1, 5", "24ab0005"],

  ["beq a0, a1, . + 8", "60ab0002"],
  ["bne a0, a1, . + 8", "61ab0002"],
  ["blt a0, a1, . + 8", "64ab0002"],
  ["bge a0, a1, . + 8", "65ab0002"],
  ["bltu a0, a1, . + 8", "66ab0002"],
  ["bgeu a0, a1, . + 8", "67ab0002"],
  ["bgt a0, a1, . + 8", "64ba0002"],
  ["ble a0, a1, . + 8", "65ba0002"],
  ["bgtu a0, a1, . + 8", "66ba0002"],
  ["bleu a0, a1, . + 8", "67ba0002"],
  ["beqz a0, . - 4", "60a0ffff"],
  ["bnez a0, . - 4", "61a0ffff"],
  ["bltz a0, . - 4", "64a0ffff"],
  ["bgez a0, . - 4", "65a0ffff"],
  ["bgtz a0, . - 4", "640affff"],
  ["blez a0, . - 4", "650affff"],

  ["beq a0, a1, . + 0x1fffc", "60ab7fff"],
  ["beq a0, a1, . + 0x20000", "61ab0002 70007fff"],
  ["bne a0, a1, . + 0x40000", "60ab0002 7000ffff"],
  ["blt a0, a1, . + 0x40000", "65ab0002 7000ffff"],
  ["bge a0, a1, . + 0x40000", "64ab0002 7000ffff"],
  ["bltu a0, a1, . + 0x40000", "67ab0002 7000ffff"],
  ["bgeu a0, a1, . + 0x40000", "66ab0002 7000ffff"],
  ["bgt a0, a1, . + 0x40000", "65ba0002 7000ffff"],
  ["ble a0, a1, . + 0x40000", "64ba0002 7000ffff"],
  ["bgtu a0, a1, . + 0x40000", "67ba0002 7000ffff"],
  ["bleu a0, a1, . + 0x40000", "66ba0002 7000ffff"],
  ["beqz a0, . + 0x40000", "61a00002 7000ffff"],
  ["bnez a0, . + 0x40000", "60a00002 7000ffff"],
  ["bltz a0, . + 0x40000", "65a00002 7000ffff"],
  ["bgez a0, . + 0x40000", "64a00002 7000ffff"],
  ["bgtz a0, . + 0x40000", "650a0002 7000ffff"],
  ["blez a0, . + 0x40000", "640a0002 7000ffff"],

  ["j . + 8", "70000002"],
  ["jal . - 8", "701ffffe"],
  ["jr a0", "710a0000"],
  ["jr 8(a0)", "710a0008"],
  ["jr a0, 8", "710a0008"],
  ["jalr a0", "711a0000"],
  ["jalr 8(a0)", "711a0008"],
  ["jalr t0, a0", "715a0000"],
  ["jalr t0, a0, 8", "715a0008"],
  ["ret", "71010000"],
  ["call . + 8", "70100002"],
  ["call . + 0x400804", "73100401 7111f804"],
  ["call . + 0x4007f0", "73100400 711107f0"],
  ["call t0, . + 8", "70500002"],
  ["call t0, . + 0x400804", "73500401 7155f804"],
  ["tail . + 8", "70000002"],
  ["tail . + 0x4007f0", "73600400 710607f0"],
  ["tail . + 0x400804", "73600401 7106f804"],

  ["lb a0, 0x104", "40a00104"],
  ["lh a0, 0x104", "41a00104"],
  ["lw a0, 0x104", "42a00104"],
  ["lbu a0, 0x104", "44a00104"],
  ["lhu a0, 0x104", "45a00104"],
  ["lw a0, 0x12345678", "72a12345 42aa0678"],
  ["lbu a0, 0x12345800", "72a12346 44aaf800"],
  ["sb a0, 0x104, t0", "50a00104"],
  ["sh a0, 0x104, t0", "51a00104"],
  ["sw a0, 0x104, t0", "52a00104"],
  ["sw a0, 0x12345678, t0", "72512345 52a50678"],
  ["lpsw 0x20", "e0000020"],
  ["fence rw, w", "58000000"],
];

Deno.test("a pseudo-instruction becomes the words that it stands for", () => {
  for (const [source, expected] of EXPANSIONS) {
    assertEquals(words(source), expected, source);
  }
});

Deno.test("no pseudo-instruction goes untested", () => {
  const shapes = new Set(EXPANSIONS.map(([source]) => shapeOf(source)));
  for (const { syntax } of PSEUDO) {
    assertEquals([syntax, shapes.has(shapeOf(syntax))], [syntax, true]);
  }
});

/** The mnemonic, and how many operands of which look follow. */
function shapeOf(source: string): string {
  const [mnemonic, ...rest] = source.split(" ");
  const operands = rest.join(" ").split(", ").map((operand) =>
    operand.endsWith(")") ? "memory" : "other"
  );
  return `${mnemonic} ${operands}`;
}
