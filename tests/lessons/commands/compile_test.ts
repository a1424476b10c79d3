/**
 * C programs on the command line. No gcc is needed: another program stands in
 * for it, or none.
 *
 * @module
 */
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { COMPILED, FLAGS } from "../../../guests/mod.ts";
import { asm } from "../../../lessons/commands/asm.ts";
import { guests } from "../../../lessons/commands/compile_guests.ts";
import { run } from "../../../lessons/commands/run.ts";
import { fakeIo, type FakeOptions } from "./fake_io.ts";

const encoder = new TextEncoder();

/** What gcc prints for a program that prints one line. */
const ASSEMBLY = `	.file	"a.c"
	.section	.rodata.str1.4,"aMS",@progbits,1
	.align	2
.LC0:
	.string	"Hello from C"
	.section	.text.startup,"ax",@progbits
	.align	2
	.globl	main
	.type	main, @function
main:
	lui	a0,%hi(.LC0)
	addi	sp,sp,-4
	addi	a0,a0,%lo(.LC0)
	sw	ra,0(sp)
	call	puts
	lw	ra,0(sp)
	li	a0,0
	addi	sp,sp,4
	jr	ra
	.size	main, .-main
`;

const FILES = {
  "/home/a.c": 'int main(void) { puts("Hello from C"); }\n',
  "/home/a.s": ASSEMBLY,
};

type Gcc = NonNullable<FakeOptions["spawn"]>;

function gcc(stdout: string, stderr = "", code = 0): Gcc {
  return () => ({
    code,
    stdout: encoder.encode(stdout),
    stderr: encoder.encode(stderr),
  });
}

async function runWith(args: readonly string[], spawn?: Gcc) {
  const io = fakeIo({ files: FILES, spawn });
  const code = await run(args, io);
  return { code, out: io.out(), err: io.err() };
}

Deno.test("a C file is compiled, joined with the runtime, and run", async () => {
  const ticks = new Set<string>();
  for (const on of ["bare", "type1", "nested:3"]) {
    const { code, out, err } = await runWith(
      ["a.c", "--on", on],
      gcc(ASSEMBLY),
    );
    assertEquals([code, out], [0, "Hello from C\n"]);
    ticks.add(/after (\d+) ticks/.exec(err)![1]);
  }
  assertEquals(ticks.size, 1);
});

Deno.test("what gcc made of a C file runs as it is", async () => {
  const { code, out } = await runWith(["a.s"]);
  assertEquals([code, out], [0, "Hello from C\n"]);
});

Deno.test("gcc is told what it has to know", async () => {
  const calls: [string, readonly string[]][] = [];
  await runWith(["a.c"], (program, args) => {
    calls.push([program, args]);
    return gcc(ASSEMBLY)(program, args);
  });
  const [[program, args]] = calls;
  assertEquals(calls.length, 1);
  assertEquals(program, "riscv64-unknown-elf-gcc");
  assertEquals(args.slice(0, FLAGS.length), FLAGS);
  assertEquals(args.slice(-3), ["-o", "-", "a.c"]);
  assertEquals(args.at(-5), "-I");
});

Deno.test("a file that looks like an option is none", async () => {
  const seen: (string | undefined)[] = [];
  const io = fakeIo({
    files: { "/home/-x.c": "" },
    spawn: (program, args) => {
      seen.push(args.at(-1));
      return gcc(ASSEMBLY)(program, args);
    },
  });
  assertEquals(await run(["--", "--", "-x.c"], io), 0, io.err());
  assertEquals(seen, ["./-x.c"]);
});

Deno.test("gcc's errors are passed on", async () => {
  const message =
    "a.c: In function 'main':\na.c:1:25: error: 'x' undeclared\n" +
    "    1 | int main(void) { return x; }\n      |  ^\n";
  assertEquals(await runWith(["a.c"], gcc("", message, 1)), {
    code: 1,
    out: "",
    err: message,
  });
  const silent = await runWith(["a.c"], gcc("", "", 1));
  assertEquals(silent.code, 1);
  assertStringIncludes(silent.err, "riscv64-unknown-elf-gcc has failed");
});

Deno.test("gcc's warnings are passed on, and the program runs", async () => {
  const { code, out, err } = await runWith(
    ["a.c"],
    gcc(ASSEMBLY, "a.c:1:1: warning: hm\n"),
  );
  assertEquals([code, out], [0, "Hello from C\n"]);
  assert(err.startsWith("a.c:1:1: warning: hm\n["));
});

Deno.test("without gcc, one line says what to do", async () => {
  const { code, out, err } = await runWith(["a.c"]);
  assertEquals([code, out], [2, ""]);
  assertEquals(err.split("\n").length, 2);
  assertStringIncludes(err, "apt install gcc-riscv64-unknown-elf");
  assertStringIncludes(
    err,
    `riscv64-unknown-elf-gcc ${FLAGS.join(" ")} a.c`,
  );
});

Deno.test("a C file that is not there is said not to be there", async () => {
  const { code, err } = await runWith(["b.c"], gcc(ASSEMBLY));
  assertEquals(code, 2);
  assertStringIncludes(err, '"b.c": there is no such file');
});

Deno.test("asm takes C too, and joins the runtime once", async () => {
  const io = fakeIo({ files: FILES, spawn: gcc(ASSEMBLY) });
  assertEquals(await asm(["a.c", "-o", "a.img"], io), 0, io.err());
  const later = fakeIo({
    files: { "/home/a.img": io.files.get("/home/a.img")! },
  });
  assertEquals(await run(["a.img"], later), 0);
  assertEquals(later.out(), "Hello from C\n");
});

/** A project's folder with the C of all guests. */
const SOURCES = Object.fromEntries(
  COMPILED.map(({ c }) => [`guests/c/${c.file.slice(9)}`, c.source]),
);

/** Hands out what stands beside each C file. */
function sameGcc(_: string, args: readonly string[]) {
  const { assembly } = COMPILED.find(({ c }) => c.file === args.at(-1))!;
  return gcc(assembly.source.replace(/^.*\n/, ""))(_, args);
}

Deno.test("guests writes only what has changed", async () => {
  const files = { ".": null, ...SOURCES };
  const same = fakeIo({ files, spawn: sameGcc });
  assertEquals(await guests([], same), 0, same.err());
  assertEquals(
    same.out(),
    `0 of ${COMPILED.length} C files compiled to something new\n`,
  );
  const other = fakeIo({
    files,
    spawn: (program, args) =>
      args.at(-1) === "guests/c/sieve.c"
        ? gcc("\tret\n")(program, args)
        : sameGcc(program, args),
  });
  assertEquals(await guests([], other), 0, other.err());
  assertEquals(
    other.out(),
    `guests/c/sieve.s\n1 of ${COMPILED.length} C files compiled to something ` +
      "new\n",
  );
  const written = new TextDecoder().decode(
    other.files.get("guests/c/sieve.s")!,
  );
  assert(/^# Made by gcc\..*: [0-9a-f]{8}\n\tret\n$/.test(written), written);
});

Deno.test("guests says which package it needs", async () => {
  const io = fakeIo({ files: SOURCES });
  assertEquals(await guests([], io), 2);
  assertEquals(io.out(), "");
  assertStringIncludes(io.err(), "Debian's package gcc-riscv64-unknown-elf");
});
