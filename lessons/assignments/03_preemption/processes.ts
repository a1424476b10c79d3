/**
 * The processes that a kernel is tested with.
 *
 * @module
 */
import type { Process } from "../tools/kernel_image.ts";

/** Draws a whole number from 0 up to a limit. */
export type Draw = (below: number) => number;

/** A part of a process's source. */
type Step = readonly string[];

/** All registers, but for x0. */
const ALL = "ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5".split(" ");

/** The calls' numbers. */
const [EXIT, PUT, PID, YIELD, SLEEP] = [0, 1, 2, 3, 4];

/** Ticks of a call: `li` and `ecall`. */
const CALL = 2;

/** A process that does these things, one after the other. */
function process(...steps: readonly Step[]): Process {
  return { text: steps.flat().map((line) => `        ${line}`).join("\n") };
}

/** Random values in all registers: always two instructions for each. */
function registers(draw: Draw): Step {
  return ALL.flatMap((name) => [
    `lui ${name}, ${draw(1 << 20)}`,
    `addi ${name}, ${name}, ${draw(0x1000) - 0x800}`,
  ]);
}

function call(t0: number, ...before: readonly string[]): Step {
  return [...before, `li t0, ${t0}`, "ecall"];
}

function put(draw: Draw): Step {
  return call(PUT, `li a0, ${0x61 + draw(26)}`);
}

/** Spins for so many ticks: `s0` is lost. */
function spin(ticks: number): Step {
  const turns = ticks - 1 >> 1;
  if (turns < 1) return Array<string>(ticks).fill("nop");
  return [
    `li s0, ${turns}`,
    "1: addi s0, s0, -1",
    "bnez s0, 1b",
    ...ticks % 2 === 0 ? ["nop"] : [],
  ];
}

/** Does something again and again: `s1` counts. */
function repeat(times: number, ...steps: readonly Step[]): Step {
  return [
    `li s1, ${times}`,
    "2:",
    ...steps.flat(),
    "addi s1, s1, -1",
    "bnez s1, 2b",
  ];
}

/** Puts some letters, and ends before its first turn does. */
export function brief(draw: Draw): Process {
  const letters = Array.from({ length: 1 + draw(6) }, () => put(draw));
  return process(...letters, call(EXIT));
}

/** Computes for so many ticks, and calls nobody before it exits. */
export function spinner(ticks: number): Process {
  return process(spin(ticks), call(EXIT));
}

/** Computes with all its registers and with its memory, again and again. */
export function keeper(draw: Draw, times: number): Process {
  const mixed = Array.from({ length: 8 + draw(8) }, () => {
    const [a, b, c] = [0, 0, 0].map(() => ALL[draw(ALL.length)]);
    const name = ["add", "sub", "xor", "mul", "sltu"][draw(5)];
    return `${name} ${a}, ${b}, ${c}`;
  });
  return process(
    registers(draw),
    [
      "1:",
      ...mixed,
      "sw s1, 8f(zero)",
      "lw s1, 9f(zero)",
      "addi s1, s1, 1",
      "sw s1, 9f(zero)",
      `addi s1, s1, -${times}`,
      "bnez s1, 1b",
    ],
    call(EXIT),
    ["8: .word 0", "9: .word 0"],
  );
}

/** Calls every now and then: so many times, after so many ticks. */
export function putter(draw: Draw, times: number, ticks: number): Process {
  const calls = [put(draw), call(PID), call(7 + draw(100))];
  return process(
    repeat(times, ...calls.flatMap((each) => [spin(ticks), each])),
    call(EXIT),
  );
}

/** Yields when it has had each of some numbers of ticks of its turn. */
export function yielder(ticks: readonly number[]): Process {
  return process(
    // What it has in a0 is nobody's business: it does not sleep.
    ...ticks.map((n) => [
      ...spin(n - CALL - 1),
      ...call(YIELD, "li a0, 20000"),
    ]),
    call(EXIT),
  );
}

/** Puts a letter at each of some numbers of ticks, in turns of their own. */
export function edger(draw: Draw, ticks: readonly number[]): Process {
  return process(
    ...ticks.map((n) => [
      ...spin(n - CALL - 1),
      ...put(draw),
      ...spin(7),
      ...call(YIELD),
    ]),
    call(EXIT),
  );
}

/** Sleeps for some numbers of ticks, and puts a letter after each. */
export function sleeper(draw: Draw, naps: readonly number[]): Process {
  return process(
    ...naps.map((ticks) => [
      ...call(SLEEP, `li a0, ${ticks}`),
      ...put(draw),
    ]),
    call(EXIT),
  );
}

/** Does wrong after some ticks. */
export function wrongdoer(draw: Draw, ticks: number): Process {
  const crimes = ["halt", ".word 0", "lw a0, 2(zero)", "ebreak", "setie zero"];
  return process(spin(ticks), [crimes[draw(crimes.length)]], call(EXIT));
}

/** Never ends; calls after so many ticks of its own, or never if 0. */
export function glutton(draw: Draw, ticks: number): Process {
  return process(
    registers(draw),
    ["2:", ...ticks === 0 ? [] : [...spin(ticks), ...put(draw)], "j 2b"],
  );
}
