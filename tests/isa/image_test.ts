/**
 * Images: what they know of their program, and how they are kept in files.
 *
 * @module
 */
import {
  assert,
  assertEquals,
  assertLess,
  assertStringIncludes,
  assertThrows,
} from "@std/assert";
import fc from "fast-check";
import {
  assemble,
  assembleFiles,
  crc32,
  decodeImage,
  encodeImage,
  Image,
  type ImageParts,
  UsageError,
} from "../../isa/mod.ts";

const SEED = { seed: 32 };

const SAMPLE = assemble(
  `
        .equ SIZE, 3
_start: li a0, 0x12345678 # two words
        lw  a1,\t(a0) ; halt
.Lx:    j .Lx
process_data: .asciz "a # b /* c */ \\x41"
        .section process
        .virtual 0
main:   /* here */ ecall
1:      j 1b
        .bss
room:   .space 6
`,
  { file: "sample.s" },
);

/** All that an image is made of, to compare. */
function partsOf({ entry, segments, symbols, lines }: Image): ImageParts {
  return { entry, segments, symbols, lines };
}

Deno.test("an address has its line, and the statement as it was written", () => {
  const text = (address: number) => SAMPLE.locate(address)?.text;
  assertEquals(SAMPLE.locate(0x40), {
    file: "sample.s",
    line: 3,
    column: 9,
    text: "li a0, 0x12345678",
  });
  assertEquals(text(0x44), "li a0, 0x12345678");
  assertEquals(SAMPLE.locate(0x4c), {
    file: "sample.s",
    line: 4,
    column: 24,
    text: "halt",
  });
  assertEquals(text(0x48), "lw a1, (a0)");
  assertEquals(text(0x54), '.asciz "a # b /* c */ \\x41"');
  assertEquals(text(SAMPLE.segments[1].address), "ecall");
  assertEquals(text(0), undefined);
  assertEquals(text(0x3f), undefined);
  assertEquals(text(SAMPLE.end), undefined);
});

Deno.test("lines are found whatever the order of the sections", () => {
  const image = assemble(".data\n.word 1\n.text\nnop\n.data\n.word 2");
  const texts = [0x40, 0x44, 0x48].map((at) => image.locate(at)?.text);
  assertEquals(texts, ["nop", ".word 1", ".word 2"]);
});

Deno.test("an address has the name of the label before it", () => {
  const [, process, zeros] = SAMPLE.segments;
  assertEquals(SAMPLE.nameOf(0x40), "_start");
  assertEquals(SAMPLE.nameOf(0x48), "_start+8");
  assertEquals(SAMPLE.nameOf(process.address + 4), "main+4");
  assertEquals(SAMPLE.nameOf(zeros.address), "room");
  assertEquals(SAMPLE.nameOf(0x3c), undefined);
  assertEquals(SAMPLE.nameOf(SAMPLE.end), undefined);
  assertEquals(assemble("nop\nx: nop").nameOf(0x40), undefined);
});

Deno.test("the symbols are those that the source names for others", () => {
  assertEquals(
    SAMPLE.symbols.map(({ name, value, section }) => [name, value, section]),
    [
      ["SIZE", 3, undefined],
      ["_start", 0x40, ".text"],
      ["process_data", 0x54, ".text"],
      ["main", 0, "process"],
      ["room", SAMPLE.segments[2].address, ".bss"],
    ],
  );
});

Deno.test("an empty image ends where it begins", () => {
  const image = assemble("");
  assertEquals(image.segments, []);
  assertEquals(image.end, 0);
  assertEquals(image.locate(0x40), undefined);
  assertEquals(image.nameOf(0x40), undefined);
});

Deno.test("a long statement, and odd characters, are kept fit to be shown", () => {
  const image = assemble(`.ascii "${"x".repeat(1000)}"`, { file: "a\x1b.s" });
  const { text, file } = image.locate(0x40)!;
  assertEquals(text.length, 120);
  assertEquals(file, "a␛.s");
});

Deno.test("an image comes back from its file as it was", () => {
  const images = [
    SAMPLE,
    assemble(""),
    assemble('x = -5\ny = 0x1fffffffffffff\n.ascii "é\u{1f600}"'),
    assembleFiles([
      { file: "a.s", source: "nop" },
      { file: "b é.s", source: "nop\nnop" },
    ]),
  ];
  for (const image of images) {
    assertEquals(partsOf(decodeImage(encodeImage(image))), partsOf(image));
  }
});

Deno.test("a file begins with PG32, version 1, its length and checksum", () => {
  const bytes = encodeImage(SAMPLE);
  const view = new DataView(bytes.buffer);
  assertEquals(new TextDecoder().decode(bytes.subarray(0, 4)), "PG32");
  assertEquals(
    [4, 8, 12].map((at) => view.getUint32(at, true)),
    [1, bytes.length, crc32(bytes.subarray(16))],
  );
});

Deno.test("no file with one bit changed is taken", () => {
  const bytes = encodeImage(SAMPLE);
  for (let bit = 0; bit < 8 * bytes.length; bit++) {
    bytes[bit >> 3] ^= 1 << (bit & 7);
    assertThrows(() => decodeImage(bytes), UsageError);
    bytes[bit >> 3] ^= 1 << (bit & 7);
  }
});

Deno.test("no file that is cut short, or too long, is taken", () => {
  const bytes = encodeImage(SAMPLE);
  for (let length = 0; length < bytes.length; length++) {
    assertThrows(() => decodeImage(bytes.subarray(0, length)), UsageError);
  }
  assertThrows(() => decodeImage(new Uint8Array([...bytes, 0])), UsageError);
});

/** A body with a header that is right for it. */
function sealed(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(16 + body.length);
  const view = new DataView(bytes.buffer);
  bytes.set(body, 16);
  [0x32334750, 1, bytes.length, crc32(body)].forEach((word, i) =>
    view.setUint32(4 * i, word, true)
  );
  return bytes;
}

Deno.test("bytes that only pretend to be an image are refused in one line", () => {
  const good = encodeImage(SAMPLE).subarray(16);
  const changed = fc.tuple(
    fc.nat(good.length - 1),
    fc.constantFrom(0, 1, 2, 4, 0x7f, 0x80, 0xff),
  );
  const bodies = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(changed, { minLength: 1, maxLength: 4 }).map((changes) => {
      const body = good.slice();
      for (const [at, byte] of changes) body[at] = byte;
      return body;
    }),
  );
  fc.assert(
    fc.property(bodies, (body) => {
      try {
        assert(decodeImage(sealed(body)) instanceof Image);
      } catch (error) {
        assert(error instanceof UsageError, String(error));
        assert(!error.message.includes("\n"));
        assertLess(error.message.length, 80);
      }
    }),
    { ...SEED, numRuns: 5000 },
  );
});

/** The image with some of its parts replaced, as a file. */
function forged(parts: Partial<ImageParts>): Uint8Array {
  return encodeImage(new Image({ ...partsOf(SAMPLE), ...parts }));
}

Deno.test("what makes no sense is refused, though its checksum is right", () => {
  const [segment, ...others] = SAMPLE.segments;
  const [line] = SAMPLE.lines;
  const forgeries: readonly (readonly [string, Partial<ImageParts>])[] = [
    ["entry is no multiple", { entry: 2 }],
    ["overlap", { segments: [...others, segment] }],
    ["overlap", { segments: [segment, segment] }],
    ["whole words", { segments: [{ ...segment, address: 0x3e }] }],
    ["whole words", {
      segments: [{ ...segment, bytes: segment.bytes.subarray(1) }],
    }],
    ["last address", { segments: [{ ...segment, virtual: 0xffffffff }] }],
    ["overlap", { segments: [{ ...segment, address: 0xfffffffc }] }],
    ["odd characters", { segments: [{ ...segment, name: "\x1b[31m" }] }],
    ["no number", { symbols: [{ name: "x", value: NaN }] }],
    ["no number", { symbols: [{ name: "x", value: 0.5 }] }],
    ["overlap", { lines: [line, line] }],
    ["odd characters", { lines: [{ ...line, text: "a\nb" }] }],
  ];
  for (const [problem, parts] of forgeries) {
    const error = assertThrows(() => decodeImage(forged(parts)), UsageError);
    assertStringIncludes(error.message, problem);
  }
});

Deno.test("nothing may follow the end of an image", () => {
  const body = encodeImage(SAMPLE).subarray(16);
  assertThrows(
    () => decodeImage(sealed(new Uint8Array([...body, 0, 0, 0, 0]))),
    UsageError,
    "something follows its end",
  );
});

Deno.test("what is no image at all is told so", () => {
  for (const text of ["", "PG3", "#!/bin/sh\nexit 0\n", "\x7fELF".repeat(9)]) {
    assertThrows(
      () => decodeImage(new TextEncoder().encode(text)),
      UsageError,
      "this is no PG-32 image: it does not begin with PG32",
    );
  }
  const newer = encodeImage(SAMPLE);
  newer[4] = 2;
  assertThrows(
    () => decodeImage(newer),
    UsageError,
    "version 2: need version 1",
  );
});
