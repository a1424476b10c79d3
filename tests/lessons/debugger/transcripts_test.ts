/**
 * Whole sessions, word by word: what the commands say of a kernel in assembly,
 * and of one in C with C programs as its processes.
 *
 * @module
 */
import { session } from "./scripted.ts";

const LOOKING = [
  "where",
  "layer",
  "explain",
  "info registers",
  "info traps",
  "info vms",
  "info devices",
  "info stats",
  "info breakpoints",
  "backtrace",
  "list",
  "disassemble",
  "x/4w sp",
  "print/x a0 + 4 * sp",
];

const SESSIONS: readonly (readonly [
  guest: string,
  on: string,
  commands: readonly string[],
])[] = [
  ["timesharing", "type1", [
    "break trap if tick > 2000",
    "continue",
    ...LOOKING,
    "reverse-stepi",
    "explain",
    "step --into",
    "when t0",
    "layer machine",
    "info registers",
    "help watch",
  ]],
  ["processes", "nested:2", [
    "catch trap memory",
    "continue",
    ...LOOKING,
    "stepi",
    "finish",
    "reverse-next",
    "when phys OLD_PSW,16",
  ]],
  ["timesharing", "type2", ["catch switch", "continue 9", ...LOOKING]],
];

for (const [guest, on, commands] of SESSIONS) {
  Deno.test(`a session with ${guest} on ${on}, as it is read`, async (t) => {
    const { out } = await session([guest, "--on", on], commands);
    await t.assertSnapshot(out);
  });
}
