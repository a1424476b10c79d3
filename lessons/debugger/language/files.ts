/**
 * A session as a file: which guest, where it runs, what was typed and changed,
 * and the breakpoints. The run itself is not in it: it is the same each time.
 *
 * @module
 */
import { crc32, UsageError } from "../../../isa/mod.ts";
import { readInput, writeOutput } from "../../commands/io.ts";
import { plainText, quoted } from "../../commands/text.ts";
import { parseExpression } from "../core/expression.ts";
import type { DebugCommand } from "./command.ts";
import type { Answer, Debugger, Edit, Origin } from "./debugger.ts";
import { FORMATS } from "./format.ts";
import { makeStop } from "./stopping.ts";
import { arrivalAnswer } from "./view.ts";

const MAGIC = "trapeze debug session 1";
/** The most bytes of a session file. */
const MOST = 1 << 20;

/** A breakpoint, as it is saved. */
interface SavedStop {
  readonly kind: "break" | "tbreak" | "watch" | "rwatch" | "catch";
  readonly text: string;
  readonly condition?: string;
  readonly ignore: number;
  readonly enabled: boolean;
}

/** What is saved. */
interface Saved {
  readonly origin: Record<string, unknown>;
  readonly tick: number;
  readonly phase: number;
  readonly level: number;
  readonly edits: readonly Edit[];
  readonly stops: readonly SavedStop[];
  readonly displays: readonly {
    readonly text: string;
    readonly format: string;
  }[];
}

/** How a session was begun, as far as it can be compared. */
function originData({ input, disk, ...rest }: Origin): Record<string, unknown> {
  return {
    ...rest,
    variant: rest.variant ?? null,
    input: input === undefined ? null : crc32(input),
    disk: disk === undefined ? null : crc32(disk),
  };
}

function savedOf(debug: Debugger): Saved {
  const { session, level, edits, displays } = debug;
  return {
    origin: originData(debug.origin),
    ...session.position,
    level,
    edits,
    stops: session.stops.all.map((stop) => ({
      kind: stop.trigger.kind === "break" && stop.temporary
        ? "tbreak"
        : stop.trigger.kind,
      // A label and a window may mean another place elsewhere.
      text: stop.trigger.kind === "break"
        ? placeText(debug, stop.trigger.address, stop.text)
        : stop.text,
      condition: stop.condition?.text,
      ignore: stop.ignore,
      enabled: stop.isEnabled,
    })),
    displays: displays.map(({ text, format }) => ({ text, format })),
  };
}

/** A place that means the same wherever the session is. */
function placeText(
  { session }: Debugger,
  address: number,
  text: string,
): string {
  return text.startsWith("*") ? session.places.nameOf(address) ?? text : text;
}

async function save(debug: Debugger, path: string): Promise<Answer> {
  if (path === "") throw new UsageError("save where? need save FILE");
  const body = JSON.stringify(savedOf(debug), null, 2);
  const sum = crc32(new TextEncoder().encode(body));
  const text = `${MAGIC} ${sum}\n${body}\n`;
  await writeOutput(debug.outside.io, path, new TextEncoder().encode(text));
  return { lines: [`Saved as ${quoted(path)}.`], data: { file: path } };
}

async function open(
  debug: Debugger,
  path: string,
  editing: Editing,
): Promise<Answer> {
  if (path === "") throw new UsageError("open what? need open FILE");
  const bytes = await readInput(debug.outside.io, path, MOST);
  const saved = parse(path, plainText(bytes) ?? "");
  checkOrigin(debug, path, saved);
  await restore(debug, saved, editing);
  return arrivalAnswer(debug, { reason: "step", finds: [] });
}

function parse(path: string, text: string): Saved {
  const [, sum, body] =
    /^trapeze debug session 1 (\d+)\n([^]*)\n$/.exec(text) ??
      [];
  const isWhole = body !== undefined &&
    crc32(new TextEncoder().encode(body)) === Number(sum);
  if (isWhole) return JSON.parse(body);
  throw new UsageError(
    `${quoted(path)} is no saved session, or not a whole one`,
  );
}

/** Whoever has the same guest in the same place has the same history. */
function checkOrigin(debug: Debugger, path: string, { origin }: Saved): void {
  const own = originData(debug.origin);
  for (const [name, value] of Object.entries(own)) {
    if (origin[name] === value) continue;
    throw new UsageError(
      `${quoted(path)} is of another session: its ${name} is ` +
        `${quoted(String(origin[name]))}, and here it is ` +
        quoted(String(value)),
    );
  }
}

async function restore(
  debug: Debugger,
  saved: Saved,
  editing: Editing,
): Promise<void> {
  const { session } = debug;
  for (const { n } of session.stops.all) session.stops.delete(n);
  session.timeline.startAgain();
  debug.edits = [];
  for (const { command, operands, tick, phase } of saved.edits) {
    session.timeline.reach({ tick, phase });
    await editing[command].run(debug, operands);
  }
  session.timeline.reach({ tick: saved.tick, phase: saved.phase });
  debug.look(saved.level);
  for (const { kind, text, condition, ignore, enabled } of saved.stops) {
    const full = condition === undefined ? text : `${text} if ${condition}`;
    const stop = makeStop(debug, kind, full);
    stop.ignore = ignore;
    stop.isEnabled = enabled;
  }
  debug.displays = saved.displays.map(({ text, format }, n) => ({
    n: n + 1,
    text,
    format: format in FORMATS ? format : "",
    value: parseExpression(text, session.places),
  }));
}

/** The commands that change the guest, to be given again. */
type Editing = Readonly<Record<Edit["command"], DebugCommand>>;

/** The commands. */
export const filesWith = (editing: Editing): readonly DebugCommand[] => [
  {
    names: ["save"],
    operands: "FILE",
    summary:
      "Writes this session to a file: guest, tick, breakpoints, changes.",
    completes: "files",
    run: save,
  },
  {
    names: ["open"],
    operands: "FILE",
    summary:
      "Goes on with a saved session of the same guest in the same place.",
    completes: "files",
    run: (debug, path) => open(debug, path, editing),
  },
];
