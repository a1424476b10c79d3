/**
 * Popek and Goldberg's classes of every instruction, written down by hand, and
 * what follows from them for each variant. Then instructions that are not what
 * they say they are, and harmless ones that nobody may accuse.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import {
  type Class,
  type Classified,
  classify,
  classifyRow,
  type Effects,
  EXHAUSTIVE,
  FOOTPRINT,
  isSensitive,
  type Method,
  PG32,
  PG32_FLAWED,
  PG32_PDP10,
  privileged,
  QUESTIONS,
  type Row,
  row,
  SENSITIVITIES,
  theorems,
  VARIANTS,
} from "../../isa/mod.ts";
import { Solver } from "../../lessons/prover/solver.ts";
import { Z3Method } from "../../lessons/prover/z3_method.ts";

/** The classes of each instruction, by hand. */
const CLASSES: Readonly<Record<string, string>> = {
  "add sub sll slt sltu xor srl sra or and": "innocuous",
  "addi slli slti sltiu xori srli srai ori andi": "innocuous",
  "mul mulh mulhsu mulhu div divu rem remu": "innocuous",
  "lb lh lw lbu lhu sb sh sw fence": "innocuous",
  "beq bne blt bge bltu bgeu jal jalr lui auipc": "innocuous",
  "ecall ebreak": "trap exit",
  "lpsw setie setr settimer out": "privileged, control sensitive",
  "idle halt": "privileged, control sensitive",
  "rdbase rdbound": "privileged, location sensitive",
  "rdtimer rdticks rdticksh": "privileged, resource sensitive",
  // It reads the mode too, but where it does not trap, that is always the same.
  "rdstatus": "privileged, resource sensitive",
  // A byte of input that is read is gone.
  "in": "privileged, control sensitive, resource sensitive",
  // pg32_flawed.
  "popf": "control sensitive",
  "smsw": "mode sensitive",
  "sgdt lra": "location sensitive, user sensitive",
  // pg32_pdp10.
  "jrst1": "control sensitive",
};

const GOLDEN: ReadonlyMap<string, string> = new Map(
  Object.entries(CLASSES).flatMap(([names, classes]) =>
    names.split(" ").map((name): [string, string] => [name, classes])
  ),
);

const ROWS: readonly Row[] = [
  ...new Set(VARIANTS.flatMap(({ rows }) => rows)),
];

const QUICK: readonly Method[] = [FOOTPRINT, EXHAUSTIVE];

/** What each method says of each row, each of which is asked once. */
const known = new Map<string, Map<Row, Promise<Classified>>>();

function classified(row: Row, method: Method): Promise<Classified> {
  const rows = known.get(method.name) ?? new Map();
  known.set(method.name, rows);
  const answer = rows.get(row) ?? classifyRow(row, method);
  rows.set(row, answer);
  return answer;
}

async function classesOf(row: Row, method: Method): Promise<string> {
  return (await classified(row, method)).classes.join(", ");
}

Deno.test("the table of classes has every instruction once", () => {
  const named = Object.keys(CLASSES).flatMap((names) => names.split(" "));
  const all = ROWS.map(({ mnemonic }) => mnemonic);
  assertEquals(named.sort(), all.sort());
  assertEquals(PG32.rows.length, 62);
});

Deno.test("every instruction has its classes, of all states of 4-bit words", async () => {
  for (const row of ROWS) {
    const classes = await classesOf(row, EXHAUSTIVE);
    assertEquals(classes, GOLDEN.get(row.mnemonic), row.mnemonic);
  }
});

Deno.test("on PG-32, footprints say the same", async () => {
  for (const row of PG32.rows) {
    const classes = await classesOf(row, FOOTPRINT);
    assertEquals(classes, GOLDEN.get(row.mnemonic), row.mnemonic);
  }
});

Deno.test("a footprint may suspect too much, and never too little", async () => {
  const isOfStates = (name: Class) => name.endsWith(" sensitive");
  for (const row of ROWS) {
    const { classes } = await classified(row, FOOTPRINT);
    const found = await classified(row, EXHAUSTIVE);
    for (const name of found.classes.filter(isOfStates)) {
      assert(classes.includes(name), `${row.mnemonic}: ${name}`);
    }
  }
});

Deno.test("PG-32 can be virtualized, and the variants each fail their way", async () => {
  for (
    const [isa, first, third] of [
      [PG32, [], []],
      [PG32_FLAWED, ["popf", "smsw", "sgdt", "lra"], ["sgdt", "lra"]],
      [PG32_PDP10, ["jrst1"], []],
    ] as const
  ) {
    const rows = await Promise.all(
      isa.rows.map((row) => classified(row, EXHAUSTIVE)),
    );
    assertEquals(theorems(rows), {
      theorem1: { holds: first.length === 0, failing: [...first] },
      theorem3: { holds: third.length === 0, failing: [...third] },
    });
  }
});

Deno.test("a whole set is classified in the order of its table", async () => {
  const { variant, instructions, theorem1, theorem3 } = await classify(
    PG32_PDP10,
    FOOTPRINT,
  );
  assertEquals(variant, "pg32_pdp10");
  assertEquals(instructions.map(({ row }) => row), [...PG32_PDP10.rows]);
  assertEquals(theorem1, { holds: false, failing: ["jrst1"] });
  // A footprint cannot tell that it does so in supervisor mode only.
  assertEquals(theorem3, { holds: false, failing: ["jrst1"] });
});

/** PG-32 with one instruction's flag turned round. */
async function flipped(row: Row, method: Method): Promise<{
  readonly itself: Classified;
  readonly failing: readonly string[];
}> {
  const itself = await classifyRow(
    { ...row, privileged: !row.privileged },
    method,
  );
  const others = PG32.rows.filter((other) => other !== row)
    .map((other) => classified(other, method));
  const { theorem1 } = theorems([itself, ...await Promise.all(others)]);
  return { itself, failing: theorem1.failing };
}

Deno.test("if any privileged instruction did not trap, Theorem 1 fails by it", async () => {
  for (const method of QUICK) {
    for (const row of PG32.rows.filter(({ privileged }) => privileged)) {
      const { itself, failing } = await flipped(row, method);
      assert(isSensitive(itself.classes), row.mnemonic);
      assert(!itself.privileged, row.mnemonic);
      assertEquals(failing, [row.mnemonic]);
    }
  }
});

Deno.test("if any other instruction trapped, it is privileged, and no harm is done", async () => {
  for (const method of QUICK) {
    for (const row of PG32.rows.filter(({ privileged }) => !privileged)) {
      const { itself, failing } = await flipped(row, method);
      const exits = GOLDEN.get(row.mnemonic) === "trap exit";
      assertEquals(
        itself.classes.join(", "),
        exits ? "trap exit" : "privileged, innocuous",
        row.mnemonic,
      );
      assertEquals(failing, []);
    }
  }
});

function isUser<V, R>(m: Effects<V, R>): V {
  return m.eq(m.mode(), m.literal(0));
}

/** Instructions whose flag, or whose absence of one, does not tell. */
const ODD = {
  honest: row(0x90, "honest", "source", "traps by itself", (m, i) => {
    m.trapIf(isUser(m), "privileged");
    m.setIe(m.and(m.get(i.rs1), m.literal(1)));
  }),
  // As x86's CLI and STI, which a program may use if its IOPL is high enough.
  iopl: row(0x91, "iopl", "source", "traps unless rs1 is 5", (m, i) => {
    const level = m.eq(m.get(i.rs1), m.literal(5));
    const low = m.eq(level, m.literal(0));
    m.trapIf(m.and(isUser(m), low), "privileged");
    m.setIe(m.literal(0));
  }),
  gate: row(0x92, "gate", "plain", "calls, if it is a user's", (m) => {
    m.trapIf(isUser(m), "ecall");
    m.setIe(m.literal(0));
  }),
  fussy: privileged(0x93, "fussy", "plain", "traps the kernel too", (m) => {
    m.trapIf(m.ie(), "illegal");
    m.setIe(m.literal(1));
  }),
  never: row(0x94, "never", "source", "traps, whatever rs1 is", (m, i) => {
    m.trapIf(m.eq(m.get(i.rs1), m.get(i.rs1)), "illegal");
    m.setIe(m.literal(0));
  }),
} as const;

Deno.test("an instruction that traps by itself is privileged, whatever its flag says", async () => {
  for (const method of QUICK) {
    const { classes, privileged } = await classified(ODD.honest, method);
    assertEquals(classes, ["privileged", "control sensitive"], method.name);
    assert(privileged && !ODD.honest.privileged);
  }
});

Deno.test("an instruction that traps in most states is not privileged", async () => {
  const { classes, privileged } = await classified(ODD.iopl, EXHAUSTIVE);
  assertEquals(classes, ["control sensitive", "user sensitive"]);
  assert(!privileged);
  const footprint = await classified(ODD.iopl, FOOTPRINT);
  assert(footprint.classes.includes("control sensitive"));
  assert(!footprint.privileged);
});

Deno.test("a trap that tells the mode is no privileged one, and not passed over", async () => {
  const gate = await classified(ODD.gate, EXHAUSTIVE);
  assertEquals(gate.classes, ["control sensitive", "mode sensitive"]);
  for (const method of QUICK) {
    const { privileged, row } = await classified(ODD.gate, method);
    assert(!privileged, method.name);
    const { theorem1 } = theorems([await classified(row, method)]);
    assertEquals(theorem1.failing, ["gate"], method.name);
  }
});

Deno.test("an instruction that traps in supervisor mode is not privileged", async () => {
  for (const method of QUICK) {
    assert(!(await classified(ODD.fussy, method)).privileged, method.name);
  }
});

Deno.test("what always traps is an exit, on whatever condition", async () => {
  for (const name of ["ecall", "ebreak"]) {
    const { classes } = await classified(PG32.byMnemonic.get(name)!, FOOTPRINT);
    assertEquals(classes, ["trap exit"], name);
  }
  assertEquals(await classesOf(ODD.never, EXHAUSTIVE), "trap exit");
});

Deno.test("a footprint suspects what comes to nothing; whoever tries it does not", async () => {
  const vain = row(0x95, "vain", "result", "the mode times 0", (m, i) => {
    m.set(i.rd, m.mul(m.mode(), m.literal(0)));
  });
  assertEquals(await classesOf(vain, FOOTPRINT), "mode sensitive");
  assertEquals(await classesOf(vain, EXHAUSTIVE), "innocuous");
});

Deno.test("each method reads a row at the width of its own machine", async () => {
  const narrow = row(0x97, "narrow", "result", "the mode, if small", (m, i) => {
    m.set(i.rd, m.width === 4 ? m.mode() : m.literal(0));
  });
  assertEquals(await classesOf(narrow, EXHAUSTIVE), "mode sensitive");
  assertEquals(await classesOf(narrow, FOOTPRINT), "innocuous");
});

Deno.test("where there are too many states to try, that is said", async () => {
  const mix = row(0x96, "mix", "registers", "mixes everything", (m, i) => {
    const word = m.load(m.get(i.rs1), 4, true);
    const time = m.xor(m.timer(), m.ticks(false));
    const sum = m.add(m.get(i.rs2), m.get(i.rd));
    m.set(i.rd, m.mul(word, m.mul(sum, time)));
  });
  const question = QUESTIONS["resource in user mode"];
  assertEquals(await EXHAUSTIVE.ask(mix, question), {
    answer: "unknown",
    // rd, rs2, a word in memory; the timer and the time of either state.
    why: `${16 ** 7} states are too many to try`,
  });
});

Deno.test("what is not known is no yes, and is kept", async () => {
  const helpless: Method = {
    name: "helpless",
    ask: (_, { name }) =>
      name.startsWith("runs")
        ? { answer: "yes", part: "nothing" }
        : { answer: "unknown", why: "too hard" },
  };
  const [add] = PG32.rows;
  const { classes, answers } = await classifyRow(add, helpless);
  assertEquals(classes, ["privileged", "innocuous"]);
  assertEquals(answers.get("mode"), { answer: "unknown", why: "too hard" });
});

/** Instructions that other machines have, and nobody need fear. */
const HARMLESS: readonly Row[] = [
  row(0xa0, "max", "registers", "the greater, signed", (m, i) => {
    const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
    m.set(i.rd, m.select(m.lt(a, b), b, a));
  }),
  row(0xa1, "rori", "shift", "rotate right by a constant", (m, i) => {
    const back = m.sub(m.literal(0), i.imm);
    const word = m.get(i.rs1);
    m.set(i.rd, m.or(m.shr(word, i.imm), m.shl(word, back)));
  }),
  row(0xa2, "parity", "registers", "whether the bits are odd", (m, i) => {
    let word = m.get(i.rs1);
    for (let by = m.width / 2; by >= 1; by /= 2) {
      word = m.xor(word, m.shr(word, m.literal(by)));
    }
    m.set(i.rd, m.and(word, m.literal(1)));
  }),
  row(0xa3, "swaph", "registers", "swap the halves of a word", (m, i) => {
    const [word, half] = [m.get(i.rs1), m.literal(m.width / 2)];
    m.set(i.rd, m.or(m.shl(word, half), m.shr(word, half)));
  }),
  row(0xa4, "sextb", "registers", "extend the sign of a byte", (m, i) => {
    const unused = m.literal(m.width - m.width / 4);
    m.set(i.rd, m.sar(m.shl(m.get(i.rs1), unused), unused));
  }),
  row(0xa5, "cmovnz", "registers", "move, if rs2 is not 0", (m, i) => {
    m.set(i.rd, m.select(m.get(i.rs2), m.get(i.rs1), m.get(i.rd)));
  }),
  row(0xa6, "msub", "registers", "multiply and subtract", (m, i) => {
    const product = m.mul(m.get(i.rs1), m.get(i.rs2));
    m.set(i.rd, m.sub(m.get(i.rd), product));
  }),
  row(0xa7, "lhx", "registers", "load a half word by index", (m, i) => {
    const offset = m.shl(m.get(i.rs2), m.literal(1));
    m.set(i.rd, m.load(m.add(m.get(i.rs1), offset), 2, true));
  }),
  row(0xa8, "bany", "branch", "branch if they share a bit", (m, i) => {
    const shared = m.and(m.get(i.rs1), m.get(i.rs2));
    m.jumpIf(shared, m.add(m.pc(), i.imm));
  }),
  row(0xa9, "divz", "registers", "divide, and trap on zero", (m, i) => {
    const by = m.get(i.rs2);
    m.trapIf(m.eq(by, m.literal(0)), "ebreak");
    m.set(i.rd, m.div(m.get(i.rs1), by, true));
  }),
];

Deno.test("harmless instructions are never accused", async () => {
  for (const method of QUICK) {
    for (const row of HARMLESS) {
      const classes = await classesOf(row, method);
      assertEquals(classes, "innocuous", `${row.mnemonic}, by ${method.name}`);
    }
  }
});

Deno.test("proofs for 32-bit words accuse none of them, and agree on the odd ones", async () => {
  using solver = await Solver.load();
  const z3 = new Z3Method(solver);
  const accusations = SENSITIVITIES.flatMap(({ questions }) => questions);
  for (const row of HARMLESS) {
    for (const name of accusations) {
      const { answer } = await z3.ask(row, QUESTIONS[name]);
      assertEquals(answer, "no", `${row.mnemonic}: ${name}`);
    }
  }
  for (const row of [ODD.honest, ODD.iopl, ODD.gate]) {
    const classes = await classesOf(row, EXHAUSTIVE);
    assertEquals(await classesOf(row, z3), classes, row.mnemonic);
  }
});
