/**
 * The dispatcher as a table: every kind of exit, in both virtual modes, for
 * every instruction.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import {
  type Cause,
  encode,
  PG32,
  SUPERVISOR,
  type Trap,
  USER,
} from "../../isa/mod.ts";
import { type Action, dispatch } from "../../monitor/mod.ts";

const MODES = [USER, SUPERVISOR];

function trap(cause: Cause, word = 0): Trap {
  return { kind: "trap", cause, detail: 0, pc: 0x40, word };
}

/** What is done about a privileged instruction of a guest's kernel. */
const PRIVILEGED: Readonly<Record<string, Action>> = {
  rdstatus: "emulate",
  rdbase: "emulate",
  rdbound: "emulate",
  rdtimer: "emulate",
  rdticks: "emulate",
  rdticksh: "emulate",
  lpsw: "allocate",
  setie: "allocate",
  setr: "allocate",
  settimer: "allocate",
  in: "allocate",
  out: "allocate",
  idle: "allocate",
  halt: "allocate",
};

Deno.test("the end of the budget is the end of the turn", () => {
  for (const mode of MODES) {
    assertEquals(dispatch({ kind: "budget" }, { isa: PG32, mode }), "yield");
  }
});

Deno.test("an engine below that has stopped stops the guest", () => {
  for (const mode of MODES) {
    for (const why of ["halt", "killed"] as const) {
      const exit = { kind: "halt", why } as const;
      assertEquals(dispatch(exit, { isa: PG32, mode }), "stop");
    }
  }
});

Deno.test("a guest that has come past the monitor is stopped", () => {
  for (const mode of MODES) {
    for (const cause of ["timer", "console", "disk"] as const) {
      assertEquals(dispatch(trap(cause), { isa: PG32, mode }), "stop");
    }
    assertEquals(dispatch({ kind: "idle" }, { isa: PG32, mode }), "stop");
  }
});

Deno.test("a trap that is not privileged is the guest's, in either mode", () => {
  for (const mode of MODES) {
    for (const cause of ["illegal", "memory", "ecall", "ebreak"] as const) {
      for (const { opcode } of PG32.rows) {
        const exit = trap(cause, opcode << 24);
        assertEquals(dispatch(exit, { isa: PG32, mode }), "reflect");
      }
    }
  }
});

Deno.test("a privileged instruction of the guest's user mode is reflected", () => {
  for (const row of PG32.rows.filter(({ privileged }) => privileged)) {
    const exit = trap("privileged", encode(row, {}));
    assertEquals(dispatch(exit, { isa: PG32, mode: USER }), "reflect");
  }
});

Deno.test("a privileged instruction of the guest's kernel is done for it", () => {
  const rows = PG32.rows.filter(({ privileged }) => privileged);
  assertEquals(
    Object.fromEntries(rows.map((row) => [
      row.mnemonic,
      dispatch(trap("privileged", encode(row, {})), {
        isa: PG32,
        mode: SUPERVISOR,
      }),
    ])),
    PRIVILEGED,
  );
});
