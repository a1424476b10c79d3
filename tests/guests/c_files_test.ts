/**
 * The C files beside their assembly, and how programs are joined.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";
import {
  COMPILED,
  FLAGS,
  GUESTS,
  imageOf,
  stampOf,
  withRuntime,
} from "../../guests/mod.ts";
import { asksForInput } from "../../lessons/commands/input.ts";
import { named } from "./_host.ts";

const FOLDER = new URL("../../guests/c/", import.meta.url);

/** The paths of all files below a folder that end so, as `guests/c/…`. */
function filesBelow(folder: URL, ending: string): string[] {
  return [...Deno.readDirSync(folder)].flatMap(({ name, isDirectory }) => {
    if (isDirectory) return filesBelow(new URL(`${name}/`, folder), ending);
    if (!name.endsWith(ending)) return [];
    const path = fromFileUrl(new URL(name, folder)).replaceAll("\\", "/");
    return [path.slice(path.lastIndexOf("guests/c/"))];
  });
}

Deno.test("every C file is among those that the task compiles", () => {
  const files = COMPILED.map(({ c }) => c.file).sort();
  assertEquals(filesBelow(FOLDER, ".c").sort(), files);
  assert(files.length >= 6);
});

for (const { c, assembly } of COMPILED) {
  Deno.test(`${assembly.file} was made from the C beside it`, () => {
    assertEquals(
      assembly.source.split(/\r?\n/)[0],
      stampOf(c.source),
      "it is stale: run `deno task guests` where gcc is installed",
    );
    assert(assembly.source.includes("rv32e"));
  });
}

Deno.test("a stamp tells any change of the C, but not of its line ends", () => {
  assert(stampOf("int a;\n") !== stampOf("int b;\n"));
  assertEquals(stampOf("int a;\r\n"), stampOf("int a;\n"));
});

Deno.test("the flags are those that the documentation names", async () => {
  const line = `riscv64-unknown-elf-gcc ${FLAGS.join(" ")} FILE.c`;
  const readme = await Deno.readTextFile(new URL("../../README.md", FOLDER));
  assert(readme.includes(line));
});

Deno.test("no source names a folder of somebody's computer", () => {
  for (const { assembly } of COMPILED) {
    const included = [...assembly.source.matchAll(/^# \d+ "(.*)"/gm)];
    for (const [, path] of included) {
      assert(path === "" || path.startsWith("guests/c/"), path);
    }
  }
});

/** The files that a source is joined with. */
function partners(source: string): string[] {
  return withRuntime([{ file: "a.s", source }]).map(({ file }) =>
    file.slice(file.lastIndexOf("/") + 1)
  );
}

Deno.test("a program is joined with what it uses, and with no more", () => {
  const main = ".globl main\nmain: ";
  assertEquals(partners(main + "ret"), ["start.s", "a.s"]);
  assertEquals(partners(main + "call getchar"), ["start.s", "a.s", "input.s"]);
  assertEquals(partners(main + "tail printf"), [
    "start.s",
    "a.s",
    "print.s",
    "memory.s",
    "output.s",
  ]);
  assertEquals(partners(main + "call __divdi3"), [
    "start.s",
    "a.s",
    "wide.s",
    "bits.s",
  ]);
  // gcc says .globl of what it only uses.
  assertEquals(partners(main + "call __clzsi2\n.globl __clzsi2"), [
    "start.s",
    "a.s",
    "bits.s",
  ]);
});

Deno.test("what looks like a use, and is none, joins nothing", () => {
  const own = ".globl main, memcpy\nmain: call memcpy\nmemcpy: ret\n";
  assertEquals(partners(own), ["start.s", "a.s"]);
  assertEquals(partners('.globl main\nmain: ret # puts\n.string "\\"puts"'), [
    "start.s",
    "a.s",
  ]);
});

Deno.test("a program that is no C program stays as it is", () => {
  for (
    const source of [
      "_start: halt",
      "main: call printf",
      ".globl main\n_start: call main\nmain: call printf",
      "",
    ]
  ) {
    assertEquals(partners(source), ["a.s"]);
  }
});

Deno.test("only guests that read wait for input", () => {
  const readers = GUESTS.filter((guest) =>
    asksForInput(imageOf(guest), guest.isa)
  );
  assertEquals(readers.map(({ name }) => name), [
    "echo",
    "crc32",
    "forth",
    "processes",
  ]);
});

Deno.test("each process stands in a window of its own, linked for 0", () => {
  const image = imageOf(named("processes"));
  for (const name of ["primes", "queens", "shout", "vandal"]) {
    const found = image.segments.find((one) => one.name === `.${name}`)!;
    assertEquals(found.virtual, 0);
    assertEquals(found.bytes.subarray(0, 0x40), new Uint8Array(0x40));
  }
});
