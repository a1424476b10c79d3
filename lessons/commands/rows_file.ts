/**
 * A file of rows that somebody else wrote: instructions of one's own.
 *
 * It is TypeScript in the form of the table of instructions, and may lie
 * anywhere:
 *
 * ```ts ignore
 * import { row } from "@trapeze/trapeze";
 *
 * export default [
 *   row(0x90, "min", "registers", "the lesser, signed", (m, i) => {
 *     const [a, b] = [m.get(i.rs1), m.get(i.rs2)];
 *     m.set(i.rd, m.select(m.lt(a, b), a, b));
 *   }),
 * ];
 * ```
 *
 * - `row` and `privileged` can be imported from `@trapeze/trapeze`, and are
 *   there without an import too. Of types, anything can be imported: they are
 *   erased. There is nothing else to import.
 * - Objects of the form of {@linkcode Row} do as well, and so does the export
 *   of an array named `rows` instead of a default.
 * - What the code prints is not shown.
 *
 * The code is a stranger's. It runs in a sandbox (`sandbox.ts`), where each row
 * is recorded (`rows_child.ts`); here, the recordings are taken as what they
 * are, data of unknown origin, and become rows again.
 *
 * @module
 */
import {
  type InstructionSet,
  parseRecordedRow,
  PSEUDO_NAMES,
  type Row,
  RowError,
  rowOf,
  UsageError,
} from "../../isa/mod.ts";
import {
  type Io,
  readInput,
  type SandboxEnd,
  type SandboxReason,
} from "./io.ts";
import { RowsSource } from "./rows_source.ts";
import { strangerImports } from "./stranger_imports.ts";
import { hex, plainText, quoted } from "./text.ts";

/** The most bytes of a file. */
const MOST_BYTES = 1 << 20;

/** How long a file may take, in milliseconds. */
const MOST_TIME = 10_000;

/**
 * The rows of a file. None of them has an opcode or a name of `base`, or of
 * each other: together they make an instruction set.
 *
 * @throws {UsageError} if there is no such file, or it cannot be run.
 * @throws {SourceError} at the first mistake in it.
 */
export async function loadRows(
  io: Io,
  path: string,
  base: InstructionSet,
  { milliseconds = MOST_TIME } = {},
): Promise<readonly Row[]> {
  const text = plainText(await readInput(io, path, MOST_BYTES));
  if (text === undefined) {
    throw new UsageError(
      `${quoted(path)} is no text: need TypeScript as UTF-8`,
    );
  }
  return await rowsOfText(io, { file: path, text }, { base, milliseconds });
}

/**
 * The same of a file's text.
 *
 * @throws {SourceError} at the first mistake in it.
 */
export async function rowsOfText(
  io: Pick<Io, "sandbox">,
  { file, text }: { readonly file: string; readonly text: string },
  { base, milliseconds }: {
    readonly base: InstructionSet;
    readonly milliseconds: number;
  },
): Promise<readonly Row[]> {
  const source = new RowsSource(file, text);
  const end = await io.sandbox({
    program: new URL("./rows_child.ts", import.meta.url),
    importMap: IMPORT_MAP,
    milliseconds,
  }, text);
  const rows: Row[] = [];
  for (const sent of answerOf(end, source, milliseconds)) {
    rows.push(take(sent, source, [...base.rows, ...rows]));
  }
  return rows;
}

/** What the rows' code gets for an import. */
const IMPORT_MAP = strangerImports({
  "@trapeze/trapeze":
    "data:text/javascript,export const { row, privileged } = globalThis;",
});

/** A row as the sandbox has sent it, and where it says that it stands. */
interface Sent {
  readonly row?: unknown;
  readonly place?: unknown;
}

/** The rows that the sandbox has sent, if that is what it did. */
function answerOf(
  { why, stdout }: SandboxEnd,
  source: RowsSource,
  milliseconds: number,
): readonly Sent[] {
  const { rows, problem } = Object(why === "ended" && lastLine(stdout));
  if (Array.isArray(rows) && rows.length > 0) return rows.map(Object);
  const { message, place, mnemonic } = Object(problem);
  if (typeof message === "string") {
    throw source.problem(message, source.placeOf(place, mnemonic));
  }
  const seconds = milliseconds / 1000;
  const late = `this takes more than ${seconds} seconds: need code with an end`;
  const meaning: Readonly<Record<SandboxReason, string>> = {
    ended: "this ended before its rows could be read: need no Deno.exit, and " +
      "no await without an end",
    late,
    spent: late,
    asleep: late,
    loud: "this prints more than 1 MB: need less",
    crashed: "this was stopped by the system: need less memory",
  };
  throw source.error(meaning[why]);
}

function lastLine(text: string): unknown {
  try {
    return JSON.parse(text.trimEnd().split("\n").at(-1)!);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** A row, if it is one, and there is room for it beside the others. */
function take(
  { row: sent, place }: Sent,
  source: RowsSource,
  others: readonly Row[],
): Row {
  try {
    const row = rowOf(parseRecordedRow(sent));
    checkFree(row, others);
    return row;
  } catch (error) {
    if (!(error instanceof RowError)) throw error;
    const { mnemonic } = Object(sent);
    throw source.error(error.message, source.placeOf(place, mnemonic));
  }
}

function checkFree({ opcode, mnemonic }: Row, others: readonly Row[]): void {
  const same = others.find((row) => row.opcode === opcode);
  if (same !== undefined) {
    throw new RowError(
      `the opcode ${hex(opcode)} is that of ${same.mnemonic}: ` +
        freeOpcode(opcode, others),
    );
  }
  const isTaken = others.some((row) => row.mnemonic === mnemonic);
  // The assembler would go on writing other instructions in its place.
  if (!isTaken && !PSEUDO_NAMES.has(mnemonic)) return;
  throw new RowError(
    `there is ${isTaken ? "an instruction" : "a pseudo-instruction"} ` +
      `${mnemonic} already: need another name`,
  );
}

/** Advice: the next opcode that is free. */
function freeOpcode(opcode: number, others: readonly Row[]): string {
  for (let next = opcode + 1; next <= 0xfe; next++) {
    if (others.every((row) => row.opcode !== next)) {
      return `${hex(next)} is free`;
    }
  }
  return "need one that is free";
}
