/**
 * `deno task compare`: the same guests bare, under type 1, with a kernel module
 * and under type 2, in simulated cycles; and what is said of the types, with
 * the evidence.
 *
 * @module
 */
import { UsageError } from "../../isa/mod.ts";
import { ACTS, COSTS, type Costs, costsWith } from "../../monitor/mod.ts";
import {
  type Command,
  command,
  DONE,
  type Given,
  JSON_OPTION,
} from "../commands/cli.ts";
import { type Io, print, readInput } from "../commands/io.ts";
import { main } from "../commands/system_io.ts";
import { quoted, styleFor } from "../commands/text.ts";
import { isolation } from "./isolation.ts";
import { compare as measure } from "./measure.ts";
import { negotiation } from "./negotiation.ts";
import { drawnReport, plainReport } from "./report.ts";
import { SUBJECT_NAMES, subjectsOf } from "./subjects.ts";
import { type Findings, markdown, textbook } from "./textbook.ts";

/** The most bytes that a file of costs may have. */
const MOST_BYTES = 1 << 16;

/** Compares the types of hypervisors. */
export const compare: Command = command({
  name: "compare",
  summary: "Compares the same guests on the bare machine, under type 1, " +
    "hosted with a kernel module, and under type 2.",
  operands: "",
  most: 0,
  options: [
    {
      name: "guests",
      value: "NAMES",
      description:
        `some of ${SUBJECT_NAMES.join(", ")}, separated by commas; ` +
        "all if not given",
    },
    {
      name: "costs",
      value: "FILE",
      description: 'other costs: a JSON object such as {"signal": 3000}',
    },
    {
      name: "table",
      description:
        "print the textbooks' table of the types in Markdown, with " +
        "what was measured beside it",
    },
    JSON_OPTION,
  ],
  notes: [
    "Costs are simulated cycles. An instruction of the guest takes one; the " +
    "rest is in monitor/costs.ts, with where each figure comes from. What can " +
    `have a cost: ${ACTS.join(", ")}.`,
    "Isolation is found out by doing harm: each fault is injected, and then it " +
    "is looked at who still works. Nothing depends on wall time, so the same " +
    "command prints the same, to the byte.",
    "With --json, the document has costs, guests (each with bare, type1, kernel " +
    "and type2: cycles, slowdown, traps, worldSwitches, hostSyscalls, " +
    "contextSwitches, parts), isolation, negotiation and table.",
  ],
  examples: [
    ["deno task compare", "compares everything"],
    ["deno task compare --guests sieve,timesharing", "compares two guests"],
    ["deno task compare --table", "the textbooks' table"],
    ["deno task compare --costs slow_signals.json", "with costs of your own"],
  ],
  run: runCompare,
});

async function runCompare(given: Given, io: Io): Promise<number> {
  const subjects = subjectsOf(given.value("guests"));
  const costs = await readCosts(io, given.value("costs"));
  const found: Findings = {
    guests: Object.fromEntries(
      [...subjects].map(([name, each]) => [name, measure(each, costs)]),
    ),
    isolation: isolation(),
    negotiation: negotiation(costs),
  };
  await print(io.stdout, textOf(found, { given, costs, io }));
  return DONE;
}

function textOf(
  found: Findings,
  { given, costs, io }: { given: Given; costs: Costs; io: Io },
): string {
  const table = textbook(found);
  if (given.has("json")) {
    const prices = Object.fromEntries(
      ACTS.map((act) => [act, costs[act].cycles]),
    );
    return JSON.stringify({ costs: prices, ...found, table }, null, 2) + "\n";
  }
  if (given.has("table")) return markdown(table) + "\n";
  return given.plain
    ? plainReport(found)
    : drawnReport(found, styleFor(io, "stdout", given));
}

/** The costs in a file, or the usual ones. */
async function readCosts(io: Io, path: string | undefined): Promise<Costs> {
  if (path === undefined) return COSTS;
  const text = new TextDecoder().decode(await readInput(io, path, MOST_BYTES));
  try {
    return costsWith(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof UsageError)) {
      throw error;
    }
    throw new UsageError(`${quoted(path)}: ${error.message}`);
  }
}

if (import.meta.main) await main(compare);
