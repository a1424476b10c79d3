/**
 * Panels that only this lesson shows.
 *
 * @module
 */
import {
  decode,
  FORMATS,
  type InstructionSet,
  InvariantError,
  SUPERVISOR,
} from "../../isa/mod.ts";
import { hex, type Row, type Table, term } from "../runner/panel.ts";
import { modeName } from "../runner/shows.ts";
import { physical, type Stage, textAt } from "../runner/stage.ts";

/** The state of a machine, by the names of Popek and Goldberg. */
export function fourParts({ engine }: Stage): Table {
  const { mode, pc, base, bound } = engine.cpu;
  return {
    kind: "table",
    title: term("state"),
    rows: [
      { cells: [term("memory (E)"), `0x0000-${hex(engine.size - 1)}`] },
      { cells: [term("mode (M)"), modeName(mode)] },
      { cells: [term("pc (P)"), hex(pc)] },
      { cells: [term("R"), `${hex(base)}, ${hex(bound)}`] },
    ],
  };
}

/** The digits of the next instruction's word, and what they stand for. */
export function digits(stage: Stage): Table {
  const { engine } = stage;
  const address = physical(engine.cpu);
  const word = engine.load(address);
  const instruction = decode(engine.isa, word);
  if (instruction === undefined) throw new InvariantError("no instruction");
  const { row: { mnemonic, format } } = instruction;
  const all = hex(word, 8).slice(2);
  const fields = FORMATS[format].operands.toSorted((a, b) => b.at - a.at);
  const rows = fields.map(({ at, kind }): Row => {
    const end = 8 - at / 4;
    const field = all.slice(end - Math.ceil(kind.bits / 4), end);
    const value = kind.print(instruction.operands[roleAt(format, at)], 0);
    return { cells: [field, value] };
  });
  return {
    kind: "table",
    title: `${all}  ${textAt(stage, address)}`,
    rows: [{ cells: [all.slice(0, 2), mnemonic] }, ...rows],
  };
}

function roleAt(format: keyof typeof FORMATS, at: number) {
  return FORMATS[format].operands.find((operand) => operand.at === at)!.role;
}

/** Who ran, from when, for how long, and what ended it. */
export function timeline({ stepper, image }: Stage, most: number): Table {
  const rows: Row[] = [];
  let from = 0;
  for (const { end, before, after, trap } of stepper.steps) {
    if (before.mode === after.mode) continue;
    const last = textAt({ image }, physical(before)) ?? "";
    const who = before.mode === SUPERVISOR ? "kernel" : "process";
    rows.push({
      cells: [
        from,
        term(who),
        modeName(before.mode),
        end - from,
        trap?.cause ?? last,
      ],
    });
    from = end;
  }
  return {
    kind: "table",
    title: term("turns"),
    head: [
      term("from tick"),
      term("who"),
      term("mode"),
      term("ticks"),
      term("ended by"),
    ],
    rows: rows.slice(0, most),
  };
}

/** All privileged instructions, a few to a row. */
export function privilegedRows({ rows }: InstructionSet): Table {
  const names = rows.filter(({ privileged }) => privileged)
    .map(({ mnemonic }) => mnemonic);
  const inRow = 5;
  return {
    kind: "table",
    title: term("privileged"),
    rows: Array.from(
      { length: Math.ceil(names.length / inRow) },
      (_, n) => ({ cells: names.slice(n * inRow, (n + 1) * inRow) }),
    ),
  };
}
