/**
 * The assembler takes any text: it assembles it, or says what is wrong with it.
 *
 * @module
 */
import { assert } from "@std/assert";
import fc from "fast-check";
import { assemble, decodeImage, encodeImage } from "../../isa/mod.ts";
import { DAMAGE, taken } from "./bytes.ts";

/** Assembles it, and sees to it that the image survives being a file. */
function assembled(source: string): boolean {
  return taken(() => void decodeImage(encodeImage(assemble(source))));
}

Deno.test("any text at all", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.uint8Array({ maxLength: 200 })
      .map((bytes) => new TextDecoder("latin1").decode(bytes)),
  );
  fc.assert(fc.property(text, (source) => void assembled(source)), {
    seed: 51,
    numRuns: 2000,
  });
});

Deno.test("pieces of the language in any order", () => {
  const piece = fc.constantFrom(
    ...["lw", "sw", "addi", "li", "la", "call", "j", "beq", "out", "lpsw"],
    ...["a0", "x15", "zero", "a9", "sp", "CONSOLE_DATA", "%hi(", "%lo("],
    ...[".word", ".org", ".space", ".balign", ".equ", ".section", ".text"],
    ...[".asciz", ".globl", ".comm", ".option", ".macro", ".endm", ".rept"],
    ...[".endr", ".include", ".set", ".byte", ".align", ".p2align", ".zero"],
    ...["(", ")", ",", ":", "+", "-", "*", "/", "<<", "~", "\n", "\n", "#"],
    ...["1f", "1b", "1:", "label:", "label", ".", '"text"', "'c'", "'"],
    ...["0", "-1", "0x7fffffff", "0xffffffff", "4294967296", "1e9", "08"],
  );
  const source = fc.array(piece, { maxLength: 40 }).map((all) => all.join(" "));
  let right = 0;
  fc.assert(
    fc.property(source, (text) => {
      if (assembled(text)) right++;
    }),
    { seed: 52, numRuns: 4000 },
  );
  assert(right > 0);
});

Deno.test("damaged sources of the guests", async () => {
  const names = ["hello", "echo", "disk"];
  const sources = await Promise.all(
    names.map((name) =>
      Deno.readFile(new URL(`../../guests/${name}.s`, import.meta.url))
    ),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.array(DAMAGE, { minLength: 1, maxLength: 4 }),
      (source, damages) => {
        let bytes: Uint8Array = source;
        for (const damage of damages) bytes = damage(bytes);
        assembled(new TextDecoder("latin1").decode(bytes));
      },
    ),
    { seed: 53, numRuns: 1000 },
  );
});
