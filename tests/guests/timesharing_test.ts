import { assert, assertEquals, assertMatch } from "@std/assert";
import { findGuest } from "../../guests/mod.ts";
import { assemble, type FormatName, PG32 } from "../../isa/mod.ts";
import { finish, host, run } from "./_host.ts";

const GUEST = findGuest("timesharing")!;
const [{ source }] = GUEST.sources;

/** The source with one piece in the place of another. */
function replaced(piece: string | RegExp, other: string): string {
  const changed = source.replace(piece, () => other);
  assert(changed !== source, `${piece} is not in the source`);
  return changed;
}

/** The source with another program for a process. */
function withProcess(name: string, program: string): string {
  const section = RegExp(`(?<=\\.section \\.${name}\n.*\n)[^]*?\n(?=\n)`);
  return replaced(section, `${name}: ${program}\n`);
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, "0");
}

/** The first word of what a line of source assembles to. */
function wordOf(line: string): number {
  const { bytes } = assemble(line).segments[0];
  return new DataView(bytes.slice().buffer).getInt32(0, true);
}

/** What the kernel says of the vandal, and what all others print. */
function affair(output: string): { verdict: string[]; others: string[] } {
  const lines = output.split("\n");
  const others = lines.filter((line) => !/vandal is|turns:/.test(line));
  return { verdict: lines.filter((line) => /vandal is/.test(line)), others };
}

const OPERANDS: Readonly<Partial<Record<FormatName, string>>> = {
  plain: "",
  block: "0(zero)",
  result: "a0",
  source: "a0",
  sources: "zero, a0",
  input: "a0, CONSOLE_DATA",
  output: "a0, CONSOLE_DATA",
};

/** What the vandal may do at pc 0x10, and how the kernel's verdict ends. */
function crimes(): [crime: string, verdict: string][] {
  const bound = assemble(source).symbols
    .find(({ name }) => name === "vandal_bound")!.value;
  const privileged = PG32.rows.filter((row) => row.privileged)
    .map(({ mnemonic, format }) => `${mnemonic} ${OPERANDS[format]}`.trim());
  assertEquals(privileged.length, 14);
  const memory = (address: number, pc = 0x10) =>
    `memory 0x${hex(address)} at pc 0x${hex(pc)}`;
  return [
    ...privileged.map((crime): [string, string] => [
      crime,
      `privileged 0x${hex(wordOf(crime))} at pc 0x00000010`,
    ]),
    ["sw zero, vandal_bound(zero)", memory(bound)],
    ["sb zero, vandal_bound(zero)", memory(bound)],
    ["sb zero, -1(zero)", memory(-1)],
    ["lw a0, 0x4000(zero)", memory(0x4000)],
    ["lh a0, 1(zero)", memory(1)],
    ["sw a0, vandal_bound-2(zero)", memory(bound - 2)],
    ["j vandal_bound", memory(bound, bound)],
    ["jr -8(zero)", memory(-8, -8)],
    ["jr 6(zero)", memory(6, 6)],
    [".word 0", "illegal 0x00000000 at pc 0x00000010"],
    [".word 0xffffffff", "illegal 0xffffffff at pc 0x00000010"],
    ["ebreak", "ebreak 0x00000000 at pc 0x00000010"],
  ];
}

for (const [crime, verdict] of crimes()) {
  Deno.test(`a process is killed for: ${crime}`, () => {
    const guilty = replaced(/\S.*# the crime/, crime);
    for (const depth of [0, 1, 3]) {
      const { status, output } = run(GUEST, depth, { source: guilty });
      assertEquals(status, "halt");
      assertEquals(affair(output), {
        verdict: [`kernel: vandal is killed: ${verdict}`],
        others: affair(GUEST.expect).others,
      });
    }
  });
}

Deno.test("a process that does no wrong is not killed", () => {
  const { output } = run(GUEST, 0, {
    source: replaced(/\S.*# the crime/, "nop"),
  });
  assertEquals(affair(output).verdict, []);
  assertMatch(output, /^kernel: vandal has ended$/m);
});

/** A process that finds out whether its registers stay as they are. */
function holder(name: string, salt: number): string {
  const numbers = Array.from({ length: 15 }, (_, n) => n + 1);
  return withProcess(
    name,
    [
      ...numbers.map((n) => `li x${n}, ${salt * n}`),
      `.fill 3000, 4, ${wordOf("nop")}`,
      ...numbers.map((n) => `sw x${n}, kept+4*${n}(zero)`),
      ...numbers.flatMap((n) => [
        `lw a0, kept+4*${n}(zero)`,
        `li a1, ${salt * n}`,
        "bne a0, a1, 1f",
      ]),
      "la a0, 2f; li a1, 3f-2f; li t0, WRITE; ecall",
      "1: li t0, EXIT; ecall",
      `2: .ascii "${name}: all mine\\n"`,
      "3: .balign 4",
      "kept: .space 64",
    ].join("\n"),
  );
}

for (const name of ["tortoise", "hare", "spy"]) {
  Deno.test(`the ${name} finds its registers as it left them`, () => {
    for (const depth of [0, 2]) {
      const { output } = run(GUEST, depth, { source: holder(name, 0x1234567) });
      assertMatch(output, RegExp(`^${name}: all mine$`, "m"));
    }
  });
}

Deno.test("a system call gives its result, or is refused", () => {
  const results: [call: string, a0: string, a1: string, result: number][] = [
    ["PID", "0", "0", 3],
    ["YIELD", "0", "0", 0],
    ["WRITE", "end", "0", 0],
    ["WRITE", "end-3", "3", 3],
    ["WRITE", "end-3", "4", -1],
    ["WRITE", "end", "1", -1],
    ["WRITE", "end+1", "0", -1],
    ["WRITE", "0", "end+1", -1],
    ["WRITE", "0", "-1", -1],
    ["WRITE", "1", "-1", -1],
    ["WRITE", "-1", "1", -1],
    ["WRITE", "-1", "2", -1],
    ["WRITE", "0x80000000", "0x80000000", -1],
    ["SLEEP", "0", "0", 0],
    ["SLEEP", "1000", "0", 0],
    ["SLEEP", "-1", "0", -1],
    ["CALLS", "0", "0", -1],
    ["-1", "0", "0", -1],
    ["0x40000001", "end-3", "3", -1],
  ];
  const program = [
    ...results.flatMap(([call, a0, a1, result]) => [
      `li a0, ${a0}; li a1, ${a1}; li t0, ${call}; ecall`,
      `li a1, ${result}; bne a0, a1, 1f`,
    ]),
    "la a0, 2f; li a1, 3f-2f; li t0, WRITE; ecall",
    "1: li t0, EXIT; ecall",
    '2: .ascii "right\\n"',
    "3: .balign 4",
    '.ascii "\\nok\\n"',
    "end:",
  ].join("\n");
  const { output } = run(GUEST, 0, { source: withProcess("spy", program) });
  assertEquals(output.match(/^ok$/gm)?.length, 1);
  assertMatch(output, /^right$/m);
});

Deno.test("the time goes on by what was slept, and not much more", () => {
  const program = [
    "li t0, TICKS; ecall; mv s0, a0",
    "li a0, 20000; li t0, SLEEP; ecall",
    "li t0, TICKS; ecall; sub s0, a0, s0",
    "li t1, 20000; bltu s0, t1, 1f",
    "li t1, 21000; bgtu s0, t1, 1f",
    "la a0, 2f; li a1, 3f-2f; li t0, WRITE; ecall",
    "1: li t0, EXIT; ecall",
    '2: .ascii "slept well\\n"',
    "3:",
  ].join("\n");
  const { output } = run(GUEST, 0, { source: withProcess("spy", program) });
  assertMatch(output, /^slept well$/m);
});

function withSlice(ticks: number): string {
  return replaced("SLICE, 300 ", `SLICE, ${ticks} `);
}

Deno.test("with slices of any length, the same lines are printed", () => {
  const sorted = (output: string) => affair(output).others.sort();
  for (const ticks of [10, 50, 77, 1000]) {
    const { status, output } = run(GUEST, 1, { source: withSlice(ticks) });
    assertEquals(status, "halt");
    assertEquals(sorted(output), sorted(GUEST.expect));
  }
});

Deno.test("without preemption, the tortoise keeps the processor", () => {
  const { output } = run(GUEST, 0, { source: withSlice(1e6) });
  const laps = [1, 2, 3, 4, 5].map((lap) => `tortoise: lap ${lap}`);
  assertEquals(output.split("\n").slice(1, 6), laps);
});

Deno.test("the timer interrupts, and the kernel idles while all sleep", () => {
  const ready = host(GUEST, 0);
  const { output } = finish(ready);
  const turns = [...output.matchAll(/ (\d+)(?=,|$)/gm)].map(([, n]) => +n);
  const [idler] = turns.slice(-6);
  assert(idler > 0);
  assert(ready.machine.traps.timer > 60);
});

Deno.test("a trap of the kernel's own stops everything", () => {
  const broken = replaced(/lw(?=.*\n.*bgtu)/, "lw a0, 1(zero); lw");
  const { status, output } = run(GUEST, 1, { source: broken });
  assertEquals(status, "halt");
  const at = assemble(broken).symbols.find(({ name }) => name === "write")!;
  assertEquals(
    output,
    "kernel: here we go\nkernel: a trap of my own: " +
      `memory 0x00000001 at pc 0x${hex(at.value)}\n`,
  );
});
