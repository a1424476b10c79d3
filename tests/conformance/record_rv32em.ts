/**
 * Records what every RV32EM instruction does, with qemu as the witness, so
 * that tests can replay the answers against an interpreter without qemu.
 *
 * The program below writes one long RV32 assembly file, assembles it, runs it
 * under user-mode qemu and pairs each word the run prints with the operands
 * that led to it. No answer is computed here: this file only knows operands.
 * The operands come from fixed lists and from a seeded generator, so that a
 * second run gives the same bytes.
 *
 * Needed: the Debian packages `qemu-user` and `gcc-riscv64-unknown-elf`. The
 * recording at hand was made with qemu 7.2. From the root of the repository:
 *
 * ```sh
 * deno run --allow-run=riscv64-unknown-elf-gcc,qemu-riscv32 \
 *   --allow-write=tests/conformance tests/conformance/record_rv32em.ts
 * ```
 *
 * The tested instructions name registers x0 to x15 only; the higher ones of
 * RV32I serve the surrounding program, and the compressed extension is off.
 *
 * ## Format of `rv32em.json`
 *
 * Every result is an unsigned 32-bit integer, and so is every operand except
 * immediates and jump offsets, which are signed. Differences are taken modulo
 * 2^32 (a target 16 bytes back is 4294967280). `pc` is the address of the
 * instruction itself. Unless a line says otherwise the destination register
 * differs from the sources, and the sources from one another.
 *
 * - `source`: the version line of qemu; `seed`: the seed of the generator.
 * - `registers.<name>`: `[a, b, result]`, rs1 = a and rs2 = b.
 * - `immediates.<name>`: `[a, imm, result]`, rs1 = a; imm is -2048 to 2047, or
 *   0 to 31 for `slli`, `srli` and `srai`.
 * - `upper.lui`: `[imm20, result]`; `upper.auipc`: `[imm20, result - pc]`.
 * - `branches.<name>`: `[a, b, taken]`, rs1 = a, rs2 = b, taken is 0 or 1.
 * - `loads.<name>`: `[word, offset, result]`: the word is at address A (a
 *   multiple of 4, bytes in little-endian order), rs1 = A and the immediate is
 *   the offset.
 * - `stores.<name>`: `[before, value, offset, after]`: the word at address A
 *   before and after, rs1 = A, rs2 = value, the immediate is the offset.
 * - `jumps.jal`: `[offset, link - pc, target - pc]`.
 * - `jumps.jalr`: `[low, imm, link - pc, target - base]`, rs1 = base + low,
 *   where base is a multiple of 4.
 * - `jumps.jalrSame`: as `jumps.jalr`, with rd the same register as rs1.
 * - `jumps.jalZero`: `[offset, x0, target - pc]` and `jumps.jalrZero`:
 *   `[low, imm, x0, target - base]`, with x0 as rd and read back afterwards.
 * - `zero`: `[name, first, second, result, x0]`: the two operands as in the
 *   group of that instruction (second is 0 for `lui` and `auipc`), the result
 *   as in that group with an ordinary rd, and the value read from x0 after the
 *   same instruction ran with x0 as rd.
 * - `aliasing.registers.<name>`: `[a, b, into rs1, into rs2]`: the result with
 *   rd the same register as rs1, then with rd the same register as rs2.
 * - `aliasing.same.<name>`: `[a, apart, into itself]`: rs1 and rs2 are the same
 *   register and hold a; rd is another one, then that one too.
 * - `aliasing.immediates.<name>`: `[a, imm, result]`, rd the same as rs1.
 * - `aliasing.loads.<name>`: `[word, offset, result]`, rd the same as rs1.
 * - `aliasing.branches.<name>`: `[a, taken]`, rs1 and rs2 the same register.
 *
 * @module
 */

/** One value of a recorded row. */
type Cell = number | string;

/** Operands followed by what qemu made of them. */
type Row = Cell[];

/** Rows, or named parts that hold rows. */
type Tree = Cell | Row[] | { [name: string]: Tree };

/** The seed of the random operands: "PG32" as four characters. */
const SEED = 0x50473332;

const GCC = "riscv64-unknown-elf-gcc";
const QEMU = "qemu-riscv32";
const CPU = "rv32,c=false";

const REGISTER_NAMES = [
  ...["add", "sub", "sll", "slt", "sltu", "xor", "srl", "sra", "or", "and"],
  ...["mul", "mulh", "mulhsu", "mulhu", "div", "divu", "rem", "remu"],
];
const IMMEDIATE_NAMES = ["addi", "slti", "sltiu", "xori", "ori", "andi"];
const SHIFT_NAMES = ["slli", "srli", "srai"];
const UPPER_NAMES = ["lui", "auipc"];
const BRANCH_NAMES = ["beq", "bne", "blt", "bge", "bltu", "bgeu"];

/** Loads and stores, each with the number of bytes it moves. */
const LOADS = { lb: 1, lbu: 1, lh: 2, lhu: 2, lw: 4 };
const STORES = { sb: 1, sh: 2, sw: 4 };

const WORDS = [
  ...[0, 1, 2, 31, 32, 33, 0xffff, 0x55555555, 0x7fffffff],
  ...[0x80000000, 0x80000001, 0xaaaaaaaa, 0xffff0000, 0xfffffffe, 0xffffffff],
];
const IMMEDIATES = [-2048, -2047, -1366, -2, -1, 0, 1, 2, 31, 1365, 2046, 2047];
const SHIFTED = [1, 0x7fffffff, 0x80000000, 0xaaaaaaaa, 0xffffffff];
const UPPERS = [
  ...[0, 1, 2, 0x12345, 0x55555, 0x7ffff],
  ...[0x80000, 0x80001, 0xaaaaa, 0xffffe, 0xfffff],
];
const MEMORY_WORDS = [0, 0xffffffff, 0x80ff7f01, 0x017f8000, 0x89abcdef];
const ALIAS_PAIRS = [[7, 3], [0x80000000, 0xffffffff], [0xfffffff9, 33]];

/** Offsets of `jal`; a backward one leaves room for the landing place. */
const JUMP_OFFSETS = [
  ...[4, 8, 20, 2044, 2048, 4096, 65536, 1048572],
  ...[-16, -20, -64, -2048, -2052, -4096, -65536, -1048576],
];

/**
 * Low bits and immediates of `jalr`. After bit 0 is dropped each pair has to
 * reach a multiple of 4, or qemu stops the program.
 */
const JUMP_PAIRS = [
  ...[[0, 0], [0, 1], [1, 0], [1, -1], [3, -3], [3, -2], [0, 4], [0, 5]],
  ...[[1, 3], [1, 4], [2, 2], [2, 3], [3, 1], [3, 2], [0, -4], [1, -4]],
  ...[[1, -5], [2, -2], [0, 2044], [0, 2045], [1, 2044], [1, 2047]],
  ...[[2, 2046], [2, 2047], [0, -2048], [0, -2047], [1, -2048], [3, -2047]],
];

/** Xorshift generator of 32-bit words. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** The next word. */
  word(): number {
    let state = this.#state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.#state = state >>> 0;
    return this.#state;
  }

  /** A whole number from 0 up to, but not including, the limit. */
  below(limit: number): number {
    return this.word() % limit;
  }

  /** A list of values that the function draws. */
  list<T>(length: number, draw: () => T): T[] {
    return Array.from({ length }, draw);
  }

  /** Two words, of which one in two is made shorter. */
  pair(): number[] {
    return [this.#anyLength(), this.#anyLength()];
  }

  #anyLength(): number {
    const word = this.word();
    const length = this.below(2) === 0 ? 32 : 1 + this.below(32);
    return word >>> (32 - length);
  }
}

/** The assembly program, kept in step with the rows that await its output. */
class Listing {
  readonly #code: string[] = [];
  readonly #waiting: { row: Row; answers: number }[] = [];
  #answers = 0;

  /**
   * Adds a row that holds the operands for now, and the code that leaves the
   * row's further values in the named registers.
   */
  add(rows: Row[], operands: Cell[], code: string[], results: string[]): void {
    const row = [...operands];
    rows.push(row);
    this.#code.push(...code);
    for (const register of results) {
      this.#code.push(`sw ${register}, 0(x31)`, "addi x31, x31, 4");
    }
    this.#waiting.push({ row, answers: results.length });
    this.#answers += results.length;
  }

  /** The whole program as text for the assembler. */
  text(): string {
    const field = 2052 / 4;
    return [
      ".option norelax",
      ".globl _start",
      ".text",
      "_start:",
      "la x31, answers",
      "la x30, cell",
      ...this.#code,
      // Write everything that was stored, then leave with status 0.
      "la x20, answers",
      "print:",
      "li x10, 1",
      "mv x11, x20",
      "sub x12, x31, x20",
      "li x17, 64",
      "ecall",
      "blez x10, fail",
      "add x20, x20, x10",
      "bltu x20, x31, print",
      "li x10, 0",
      "j leave",
      "fail:",
      "li x10, 1",
      "leave:",
      "li x17, 93",
      "ecall",
      // Any word of this field may be jumped to. It tells which one it was in
      // x11 and goes on at x13.
      `.rept ${field}`,
      "jal x14, landed",
      ".endr",
      "base:",
      `.rept ${field}`,
      "jal x14, landed",
      ".endr",
      "landed:",
      "addi x11, x14, -4",
      "jr x13",
      ".data",
      ".balign 4",
      ".word 0",
      "cell: .word 0, 0",
      ".bss",
      ".balign 4",
      `answers: .skip ${4 * this.#answers}`,
      "",
    ].join("\n");
  }

  /** Completes all rows with the bytes that the program printed. */
  complete(output: Uint8Array): void {
    if (output.length !== 4 * this.#answers) {
      throw new Error(`${output.length} bytes for ${this.#answers} answers`);
    }
    const view = new DataView(output.buffer, output.byteOffset, output.length);
    let at = 0;
    for (const { row, answers } of this.#waiting) {
      for (let count = 0; count < answers; count++) {
        row.push(view.getUint32(at, true));
        at += 4;
      }
    }
  }
}

/** Code that sets a register. */
function set(register: string, value: number): string {
  return `li ${register}, 0x${(value >>> 0).toString(16)}`;
}

/** Code that sets the memory word at address A, with A left in x10. */
function setCell(word: number): string[] {
  return [set("x11", word), "sw x11, 0(x30)", "mv x10, x30"];
}

/** Code around a branch that leaves in x12 whether it was taken. */
function branch(instruction: string): string[] {
  return ["li x12, 1", `${instruction}, 1f`, "li x12, 0", "1:"];
}

/** Code around a `jal` that leaves its address in x10 and the target in x11. */
function jal(rd: string, offset: number): string[] {
  const jump = `2: jal ${rd}, . + (${offset})`;
  const land = "auipc x11, 0";
  const between = offset > 0 ? offset - 4 : -offset - 16;
  // Zeros are no instruction: a jump that falls short stops the program.
  const gap = between === 0 ? [] : [`.skip ${between}`];
  if (offset > 0) {
    return ["la x10, 2f", jump, ...gap, land];
  }
  const leave = ["la x13, 3f", "jr x13"];
  return ["la x10, 2f", "jr x10", land, ...leave, ...gap, jump, "3:"];
}

/**
 * Code around a `jalr` through x10 that leaves the instruction's address in
 * x15, the base in x9 and the target in x11.
 */
function jalr(rd: string, low: number, imm: number): string[] {
  return [
    "la x9, base",
    `addi x10, x9, ${low}`,
    "la x13, 3f",
    "la x15, 2f",
    `2: jalr ${rd}, ${imm}(x10)`,
    ".word 0",
    "3:",
  ];
}

/** The offsets in a word at which so many bytes are aligned. */
function alignedOffsets(bytes: number): number[] {
  return [0, 1, 2, 3].filter((offset) => offset % bytes === 0);
}

/** All pairs of a value of the first list and one of the second. */
function pairs(first: number[], second: number[]): number[][] {
  return first.flatMap((a) => second.map((b) => [a, b]));
}

/** Rows under each name, filled by the function. */
function group(
  names: string[],
  fill: (name: string, rows: Row[]) => void,
): { [name: string]: Row[] } {
  return Object.fromEntries(names.map((name) => {
    const rows: Row[] = [];
    fill(name, rows);
    return [name, rows];
  }));
}

/** Builds the listing and the tree of rows that it is to complete. */
function plan(listing: Listing): { [name: string]: Tree } {
  const random = new Random(SEED);
  const wordPairs = [
    ...pairs(WORDS, WORDS),
    ...random.list(40, () => random.pair()),
  ];
  const immediatePairs = [
    ...pairs(WORDS, IMMEDIATES),
    ...random.list(20, () => [random.word(), random.below(4096) - 2048]),
  ];
  const everyShift = Array.from({ length: 32 }, (_, amount) => amount);
  const shiftPairs = [
    ...pairs(SHIFTED, everyShift),
    ...random.list(20, () => [random.word(), random.below(32)]),
  ];
  const uppers = [...UPPERS, ...random.list(10, () => random.below(1 << 20))];
  const words = [...MEMORY_WORDS, ...random.list(4, () => random.word())];

  const registers = group(REGISTER_NAMES, (name, rows) => {
    for (const [a, b] of wordPairs) {
      const code = [set("x10", a), set("x11", b), `${name} x12, x10, x11`];
      listing.add(rows, [a, b], code, ["x12"]);
    }
  });

  const immediates = group(
    [...IMMEDIATE_NAMES, ...SHIFT_NAMES],
    (name, rows) => {
      const shift = SHIFT_NAMES.includes(name);
      for (const [a, imm] of shift ? shiftPairs : immediatePairs) {
        const code = [set("x10", a), `${name} x12, x10, ${imm}`];
        listing.add(rows, [a, imm], code, ["x12"]);
      }
    },
  );

  const upper = group(UPPER_NAMES, (name, rows) => {
    for (const imm of uppers) {
      const code = ["la x10, 1f", `1: ${name} x12, ${imm}`];
      if (name === "auipc") {
        code.push("sub x12, x12, x10");
      }
      listing.add(rows, [imm], code, ["x12"]);
    }
  });

  const branches = group(BRANCH_NAMES, (name, rows) => {
    for (const [a, b] of wordPairs) {
      const test = branch(`${name} x10, x11`);
      const code = [set("x10", a), set("x11", b), ...test];
      listing.add(rows, [a, b], code, ["x12"]);
    }
  });

  const loads = group(Object.keys(LOADS), (name, rows) => {
    const offsets = alignedOffsets(LOADS[name as keyof typeof LOADS]);
    for (const [word, offset] of pairs(words, offsets)) {
      const code = [...setCell(word), `${name} x12, ${offset}(x10)`];
      listing.add(rows, [word, offset], code, ["x12"]);
    }
  });

  const stores = group(Object.keys(STORES), (name, rows) => {
    const offsets = alignedOffsets(STORES[name as keyof typeof STORES]);
    for (const [before, value] of pairs(words.slice(0, 6), words.slice(1))) {
      for (const offset of offsets) {
        const store = [set("x11", value), `${name} x11, ${offset}(x10)`];
        const code = [...setCell(before), ...store, "lw x12, 0(x10)"];
        listing.add(rows, [before, value, offset], code, ["x12"]);
      }
    }
  });

  return {
    registers,
    immediates,
    upper,
    branches,
    loads,
    stores,
    jumps: planJumps(listing),
    zero: planZero(listing),
    aliasing: planAliasing(listing),
  };
}

/** The part of the plan about `jal` and `jalr`. */
function planJumps(listing: Listing): { [name: string]: Row[] } {
  const jalLink = ["sub x12, x12, x10", "sub x11, x11, x10"];
  const jalrTarget = "sub x11, x11, x9";
  const both = ["x12", "x11"];
  const plans: { [name: string]: (rows: Row[]) => void } = {
    jal: (rows) => {
      for (const offset of JUMP_OFFSETS) {
        const code = [...jal("x12", offset), ...jalLink];
        listing.add(rows, [offset], code, both);
      }
    },
    jalr: (rows) => {
      for (const [low, imm] of JUMP_PAIRS) {
        const link = ["sub x12, x12, x15", jalrTarget];
        const code = [...jalr("x12", low, imm), ...link];
        listing.add(rows, [low, imm], code, both);
      }
    },
    jalrSame: (rows) => {
      for (const [low, imm] of JUMP_PAIRS) {
        const link = ["sub x12, x10, x15", jalrTarget];
        const code = [...jalr("x10", low, imm), ...link];
        listing.add(rows, [low, imm], code, both);
      }
    },
    jalZero: (rows) => {
      for (const offset of [4, 2048, -16, -2048]) {
        const code = [...jal("x0", offset), "mv x12, x0", "sub x11, x11, x10"];
        listing.add(rows, [offset], code, both);
      }
    },
    jalrZero: (rows) => {
      for (const [low, imm] of JUMP_PAIRS) {
        const code = [...jalr("x0", low, imm), "mv x12, x0", jalrTarget];
        listing.add(rows, [low, imm], code, both);
      }
    },
  };
  return group(Object.keys(plans), (name, rows) => plans[name](rows));
}

/** The part of the plan about writes to x0. */
function planZero(listing: Listing): Row[] {
  const rows: Row[] = [];
  const add = (
    name: string,
    operands: number[],
    before: string[],
    instruction: (rd: string) => string,
    after: string[] = [],
  ) => {
    const ordinary = [`1: ${instruction("x12")}`, ...after];
    const dropped = [instruction("x0"), "mv x13, x0"];
    const code = [...before, ...ordinary, ...dropped];
    listing.add(rows, [name, ...operands], code, ["x12", "x13"]);
  };
  for (const name of REGISTER_NAMES) {
    for (const [a, b] of [[0x80000001, 3], [3, 0x80000001]]) {
      const before = [set("x10", a), set("x11", b)];
      add(name, [a, b], before, (rd) => `${name} ${rd}, x10, x11`);
    }
  }
  for (const name of [...IMMEDIATE_NAMES, ...SHIFT_NAMES]) {
    for (const a of [3, 0x80000001]) {
      const before = [set("x10", a)];
      add(name, [a, 7], before, (rd) => `${name} ${rd}, x10, 7`);
    }
  }
  for (const name of UPPER_NAMES) {
    const after = name === "auipc" ? ["sub x12, x12, x10"] : [];
    const instruction = (rd: string) => `${name} ${rd}, 0x12345`;
    add(name, [0x12345, 0], ["la x10, 1f"], instruction, after);
  }
  for (const name of Object.keys(LOADS)) {
    const word = 0x89abcdef;
    add(name, [word, 0], setCell(word), (rd) => `${name} ${rd}, 0(x10)`);
  }
  return rows;
}

/** The part of the plan in which one register has two roles. */
function planAliasing(listing: Listing): { [name: string]: Tree } {
  const registers = group(REGISTER_NAMES, (name, rows) => {
    for (const [a, b] of ALIAS_PAIRS) {
      const operands = [set("x10", a), set("x11", b)];
      const first = [...operands, `${name} x10, x10, x11`, "mv x12, x10"];
      const second = [...operands, `${name} x11, x10, x11`];
      listing.add(rows, [a, b], [...first, ...second], ["x12", "x11"]);
    }
  });
  const same = group(REGISTER_NAMES, (name, rows) => {
    for (const a of [0, 7, 0x80000000, 0xffffffff]) {
      const apart = `${name} x12, x10, x10`;
      const itself = `${name} x10, x10, x10`;
      listing.add(rows, [a], [set("x10", a), apart, itself], ["x12", "x10"]);
    }
  });
  const immediates = group(
    [...IMMEDIATE_NAMES, ...SHIFT_NAMES],
    (name, rows) => {
      for (const a of [7, 0x80000000, 0xfffffff9]) {
        const code = [set("x10", a), `${name} x10, x10, 3`];
        listing.add(rows, [a, 3], code, ["x10"]);
      }
    },
  );
  const loads = group(Object.keys(LOADS), (name, rows) => {
    const offsets = alignedOffsets(LOADS[name as keyof typeof LOADS]);
    for (const [word, offset] of pairs([0x80ff7f01], offsets)) {
      const code = [...setCell(word), `${name} x10, ${offset}(x10)`];
      listing.add(rows, [word, offset], code, ["x10"]);
    }
  });
  const branches = group(BRANCH_NAMES, (name, rows) => {
    for (const a of [0, 7, 0x80000000, 0xffffffff]) {
      const code = [set("x10", a), ...branch(`${name} x10, x10`)];
      listing.add(rows, [a], code, ["x12"]);
    }
  });
  return { registers, same, immediates, loads, branches };
}

/** Runs a command and gives what it printed. */
async function run(command: string, args: string[]): Promise<Uint8Array> {
  const { success, code, stdout } = await new Deno.Command(command, {
    args,
    stdin: "null",
    stderr: "inherit",
  }).output();
  if (!success) {
    throw new Error(`${command} ended with status ${code}`);
  }
  return stdout;
}

/** The name and number of qemu's version, without the packager's suffix. */
async function version(): Promise<string> {
  const text = new TextDecoder().decode(await run(QEMU, ["--version"]));
  const found = /^qemu-riscv32 version [\d.]+/.exec(text);
  if (found === null) {
    throw new Error(`Unknown version: ${text}`);
  }
  return found[0];
}

/** Assembles the listing and gives the output of its run. */
async function execute(folder: string, listing: Listing): Promise<Uint8Array> {
  const scratch = await Deno.makeTempDir({ dir: folder });
  try {
    const source = `${scratch}/vectors.s`;
    const program = `${scratch}/vectors`;
    await Deno.writeTextFile(source, listing.text());
    const target = ["-march=rv32im", "-mabi=ilp32", "-nostdlib", "-static"];
    await run(GCC, [...target, "-o", program, source]);
    return await run(QEMU, ["-cpu", CPU, program]);
  } finally {
    await Deno.remove(scratch, { recursive: true });
  }
}

/** JSON text with one row per line, the way `deno fmt` leaves it. */
function format(tree: Tree, indent = ""): string {
  const inner = indent + "  ";
  if (Array.isArray(tree)) {
    const rows = tree.map((row) =>
      `${inner}[${row.map((cell) => JSON.stringify(cell)).join(", ")}]`
    );
    return `[\n${rows.join(",\n")}\n${indent}]`;
  }
  if (typeof tree === "object") {
    const parts = Object.entries(tree).map(([name, part]) =>
      `${inner}${JSON.stringify(name)}: ${format(part, inner)}`
    );
    return `{\n${parts.join(",\n")}\n${indent}}`;
  }
  return JSON.stringify(tree);
}

/** Prints how many rows each group holds. */
function report(tree: Tree, name: string): void {
  if (Array.isArray(tree)) {
    console.log(`${name}: ${tree.length} rows`);
  } else if (typeof tree === "object") {
    for (const [key, part] of Object.entries(tree)) {
      report(part, name === "" ? key : `${name}.${key}`);
    }
  } else {
    console.log(`${name}: ${tree}`);
  }
}

if (import.meta.main) {
  const folder = import.meta.dirname;
  if (folder === undefined) {
    throw new Error("The recorder has to be run from a file");
  }
  const listing = new Listing();
  const groups = plan(listing);
  const vectors = { source: await version(), seed: SEED, ...groups };
  listing.complete(await execute(folder, listing));
  await Deno.writeTextFile(`${folder}/rv32em.json`, format(vectors) + "\n");
  report(vectors, "");
}
