import { assertEquals, assertThrows } from "@std/assert";
import { type Guest, readGuest } from "../../guests/mod.ts";
import { PG32, PG32_PDP10, SourceError } from "../../isa/mod.ts";

/** Reads a guest whose only file has this text. */
function read(name: string, source: string): Guest {
  return readGuest(name, { file: `guests/${name}.s`, source });
}

Deno.test("a guest without a header has its defaults", () => {
  const source = "# A line.\n\n# disk: 4\nhalt\n";
  assertEquals({ ...read("plain", source) }, {
    name: "plain",
    file: "guests/plain.s",
    sources: [{ file: "guests/plain.s", source }],
    summary: "A line.",
    memory: 65536,
    isa: PG32,
    expect: "",
    instead: undefined,
    input: undefined,
    disk: undefined,
  });
});

Deno.test("each kind of header line says its part", () => {
  const guest = read(
    "full",
    [
      "# What it is.",
      "# The cast: these words are prose.",
      "# memory: 8192",
      "# isa: pg32_pdp10",
      "# disk: 3",
      "# block 1: one",
      "# block 2: two",
      "# block 1: eins",
      "# input: typed: é",
      "# input:",
      "# expect:  indented",
      "# expect: ",
      "# expect: last",
      "# instead: another",
      "# instead: text",
    ].join("\r\n"),
  );
  const disk = new Uint8Array(3 * 512);
  disk.set(new TextEncoder().encode("one\neins\n"), 512);
  disk.set(new TextEncoder().encode("two\n"), 1024);
  assertEquals(guest.summary, "What it is.");
  assertEquals(guest.memory, 8192);
  assertEquals(guest.disk, disk);
  assertEquals(guest.input, new TextEncoder().encode("typed: é\n\n"));
  assertEquals(guest.isa, PG32_PDP10);
  assertEquals(guest.expect, " indented\n\nlast\n");
  assertEquals(guest.instead, "another\ntext\n");
});

Deno.test("a header in C stands behind //, and sources are made when asked", () => {
  let asked = 0;
  const sources = [{ file: "a.s", source: "halt" }];
  const guest = readGuest(
    "c",
    { file: "a.c", source: "// In C.\n//\n// expect: 3\nint x; // disk: 0" },
    () => {
      asked++;
      return sources;
    },
  );
  assertEquals([guest.summary, guest.expect, guest.file], [
    "In C.",
    "3\n",
    "a.c",
  ]);
  assertEquals(guest.disk, undefined);
  assertEquals(asked, 0);
  assertEquals([guest.sources, guest.sources], [sources, sources]);
  assertEquals(asked, 1);
});

Deno.test("a guest's disk is a new one each time", () => {
  const guest = read("disk", "# disk: 1");
  guest.disk?.fill(1);
  assertEquals(guest.disk, new Uint8Array(512));
});

const MALFORMED: readonly [line: string, problem: string][] = [
  ["# expct: x", "“expct” is nothing that a header says"],
  ["# block x: y", "“block x” is nothing that a header says"],
  ["# block 01: y", "“block 01” is nothing that a header says"],
  ["# block: y", "“block” is nothing that a header says"],
  ["# expect:x", "“x” right after the colon: need a blank between"],
  ["# disk: many", "“many”: need a whole number from 1 to 65536"],
  ["# disk: 0", "“0”: need a whole number from 1 to 65536"],
  ["# disk: 65537", "“65537”: need a whole number from 1 to 65536"],
  ["# disk: ", "“”: need a whole number from 1 to 65536"],
  [
    "# isa: pg32_flawd",
    "“pg32_flawd” is no instruction set: did you mean pg32_flawed?",
  ],
  [
    "# isa: x86",
    "“x86” is no instruction set: need one of pg32, pg32_flawed, pg32_pdp10",
  ],
  ["# isa:", "“” is no instruction set: need one of pg32"],
  ["# isa: PG32 ", "“PG32 ” is no instruction set: did you mean pg32?"],
  ["# memory: -4", "“-4”: need a whole number from 1 to 1073741824"],
  ["# block 0: y", "there is no block 0: the disk has 0 blocks"],
];

for (const [line, problem] of MALFORMED) {
  Deno.test(`a malformed header line: ${line}`, () => {
    const error = assertThrows(
      () => read("bad", `# Bad.\n#\n${line}\nhalt`),
      SourceError,
      `guests/bad.s:3:1: error: ${problem}`,
    );
    assertEquals(error.position, { file: "guests/bad.s", line: 3, column: 1 });
  });
}

Deno.test("a header line that contradicts another", () => {
  const wrong = (source: string, message: string) =>
    assertThrows(() => read("bad", source), SourceError, message);
  wrong("# disk: 1\n# disk: 2", "guests/bad.s:2:1: error: a second “disk”");
  wrong("# isa: pg32\n# isa: pg32", "guests/bad.s:2:1: error: a second “isa”");
  wrong("# disk: 2\n# block 2: x", "bad.s:2:1: error: there is no block 2");
  wrong(`# disk: 1\n# block 0: ${"x".repeat(512)}`, "513 bytes in one block");
});
