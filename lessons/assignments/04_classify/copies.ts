/**
 * Whether an instruction does anything of its own: more than nothing, and other
 * than one that was there before.
 *
 * Two rows may be written in different ways and do the same. So what counts is
 * what comes of them: both are attempted in the same states.
 *
 * @module
 */
import {
  attempt,
  type Before,
  dependence,
  INPUT_NAMES,
  type Names,
  type Row,
  WORDS,
} from "../../../isa/mod.ts";
import { drawn } from "../tools/drawn.ts";

/** States in which rows are compared. */
const STATES = states(300);

/** The registers by the names of their roles. */
const ROLES = ["rd", "rs1", "rs2"] as const;

/** The row among `others` that does the same as `row`, if there is one. */
export function copyOf(row: Row, others: readonly Row[]): Row | undefined {
  const outcomes = STATES.map((state) => outcome(row, state));
  return others.find((other) =>
    STATES.every((state, n) => outcome(other, state) === outcomes[n])
  );
}

/** All that comes of an attempt, as a text. */
function outcome(row: Row, before: Before<number>): string {
  const after = attempt(WORDS, row, before);
  const { trap, access, completed } = after;
  const asked = [trap, access?.address, access?.bytes, completed];
  if (completed === 0) return asked.join();
  const { stored, registers, pc, control, port, device, processor } = after;
  return [
    ...asked,
    stored,
    ...ROLES.map((role) => registers.get(role) ?? before[role]),
    pc,
    ...Object.values(control),
    port,
    device,
    processor,
  ].join();
}

/** What a row can be given that is a program's own. */
const GIVEN = [...ROLES, "imm", "pc", "word0", "word1", "word2", "word3"];

/** Whether what comes of a row depends on anything that it is given. */
export function isConstant(row: Row): boolean {
  const before = Object.fromEntries(
    INPUT_NAMES.map((name): [string, Names] => [name, new Set([name])]),
  ) as Before<Names>;
  const { trap, registers, stored, access, pc } = attempt(
    dependence(WORDS.width),
    row,
    before,
  );
  const made = [trap, ...registers.values(), stored, access?.address];
  const names = made.flatMap((value) => [...value ?? []]);
  const isJump = [...pc].join() !== "pc";
  return !isJump && !names.some((name) => GIVEN.includes(name));
}

/** States like those of real programs, and others. */
function states(count: number): Before<number>[] {
  const below = drawn(0x1974);
  const small = (): number => [0, 1, 2, 3, 4, 8, 64, 0x1000][below(8)];
  const word = (): number => below(2) === 0 ? small() : below(2 ** 32) | 0;
  return Array.from({ length: count }, () => ({
    ...Object.fromEntries(INPUT_NAMES.map((name) => [name, word()])),
    imm: small() & ~3,
    pc: below(0x400) * 4,
    mode: below(2),
    ie: below(2),
    base: below(0x800) * 4,
    bound: below(4) === 0 ? small() & ~3 : 0x40000000,
    size: 0x40000000,
    rs1: below(2) === 0 ? below(0x400) * 4 : word(),
  } as Before<number>));
}
