/**
 * What gcc has printed is assembled unchanged, and does what the C says.
 *
 * The C files beside their assembly in `gcc/` say in their comments what `main`
 * returns. A file's name tells how it was made, as in `numbers_o2.s`: by
 * `riscv64-unknown-elf-gcc -march=rv32em -mabi=ilp32e -ffreestanding -S -O2`.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { assembleFiles } from "../../isa/mod.ts";
import { Bare, load, Machine } from "../../machine/mod.ts";

const MEMORY = 0x20000;

const START = {
  file: "start.s",
  source: `        .globl  _start
_start: li      sp, ${MEMORY}
        call    main
        halt
`,
};

/** What is joined with what, and the C file that states the result. */
const PROGRAMS: readonly [c: string, ...assembly: string[]][] = [
  ["control.c", "control_o1.s"],
  ["control.c", "control_o3.s"],
  // With common names, and weak names that the other file's win over.
  ["data.c", "data_o1.s", "others_os.s"],
  ["data.c", "others_os.s", "data_o1.s"],
  // With -ffunction-sections -fdata-sections, and with -fPIC.
  ["data.c", "data_sections_o2.s", "others_pic_o3.s"],
  ["data.c", "others_pic_o3.s", "data_sections_o2.s"],
  ["numbers.c", "numbers_o2.s"],
  ["numbers.c", "numbers_os.s"],
  ["frames.c", "frames_o2.s"],
  // With -g -fexceptions, and with -fPIC.
  ["names.c", "names_g_o1.s"],
  ["names.c", "names_pic_o2.s"],
];

async function read(name: string): Promise<string> {
  const text = await Deno.readTextFile(new URL(`gcc/${name}`, import.meta.url));
  return text.replaceAll("\r\n", "\n");
}

for (const [c, ...assembly] of PROGRAMS) {
  Deno.test(`gcc's ${assembly.join(" and ")} does what the C says`, async () => {
    const expected = /^\/\/ result: (\d+)$/m.exec(await read(c))?.[1];
    const sources = await Promise.all(
      assembly.map(async (file) => ({ file, source: await read(file) })),
    );
    const machine = new Machine({ memory: MEMORY });
    load(machine, assembleFiles([START, ...sources]));
    assertEquals(new Bare(machine).run(1_000_000), "halt");
    assertEquals(String(machine.cpu.x[10]), expected);
  });
}

Deno.test("information for debuggers is not loaded", async () => {
  const source = await read("names_g_o1.s");
  const image = assembleFiles([START, { file: "names.s", source }]);
  assertEquals(
    image.segments.map(({ name }) => name),
    [".text", ".sdata"],
  );
});
