/**
 * The program that runs a file of rows, in a sandbox: see `rows_file.ts`.
 *
 * It reads the file from stdin and imports it. The last line that it prints is
 * its answer, in JSON: the recorded rows, or the first thing that is wrong. The
 * rows' own code may have printed anything before.
 *
 * @module
 */
import { privileged, recordRow, row, RowError } from "../../isa/mod.ts";
import {
  importSource,
  messageOf,
  type Place,
  placeOf,
} from "./stranger_code.ts";

/** Something that is wrong. */
interface Problem {
  readonly message: string;
  /** Where, if that is known. */
  readonly place?: Place;
  /** The instruction that it is about, if there is one. */
  readonly mnemonic?: string;
}

/** Where the file called `row` for each. */
const places = new WeakMap<object, Place>();

// The rows' code could replace these: not out of malice, it may define its own.
const exit: (code: number) => never = Deno.exit;
const log: (text: string) => void = console.log;

/** `row` or `privileged`, and it is noted who calls it. */
function noting(make: typeof row): typeof row {
  return (...given) => {
    const made = make(...given);
    const place = placeOf(new Error());
    if (place !== undefined) places.set(made, place);
    return made;
  };
}

function problemOf(error: unknown, thing: unknown): Problem {
  const { mnemonic } = Object(thing);
  return {
    message: messageOf(error),
    place: placeOf(error) ?? places.get(Object(thing)),
    mnemonic: typeof mnemonic === "string" ? mnemonic : undefined,
  };
}

/** The exported rows; without them, what is wrong. */
function rowsOf(exported: unknown): readonly unknown[] {
  if (exported === undefined) {
    throw new RowError("nothing is exported: need export default [ row(…) ]");
  }
  if (!Array.isArray(exported)) {
    throw new RowError("what is exported is no array: need one of rows");
  }
  if (exported.length > 0) return exported;
  throw new RowError("there is no row: need one or more");
}

/** The answer: what the file exports, recorded, or why it cannot be. */
async function answerTo(source: string): Promise<unknown> {
  let current: unknown;
  try {
    const file = await importSource(source);
    current = file.default ?? file.rows;
    const rows: unknown[] = [];
    for (const row of rowsOf(current)) {
      current = row;
      rows.push({ row: recordRow(row), place: places.get(Object(row)) });
    }
    return { rows };
  } catch (error) {
    return { problem: problemOf(error, current) };
  }
}

Object.assign(globalThis, {
  row: noting(row),
  privileged: noting(privileged),
});
const source = await new Response(Deno.stdin.readable).text();
log(`\n${JSON.stringify(await answerTo(source))}`);
exit(0);
