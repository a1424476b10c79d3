/**
 * A student's folder: how it is laid out, and what is kept in it.
 *
 * @module
 */
import { join } from "@std/path";
import { UsageError } from "../../isa/mod.ts";
import { type Io, readInput, resolve, writeOutput } from "../commands/io.ts";
import { plainText, quoted, shellWord } from "../commands/text.ts";
import { STATE_FILE } from "../grader/submission.ts";
import type { Language } from "../runner/scene.ts";
import { ASSIGNMENTS } from "./catalogue.ts";
import type { Assignment } from "./contract.ts";

/** Where a student is in an assignment. */
export interface Workspace {
  /** The folder, as the user has named it. */
  readonly folder: string;
  readonly assignment: Assignment;
  /** How many hints have been shown. */
  readonly hints: number;
}

/** The most bytes of the file that it is kept in. */
const MOST_STATE = 10_000;

/**
 * Lays out a folder for an assignment; it may be there, and have other files.
 *
 * @throws {UsageError} if a file of the assignment is there already. Then
 * nothing is written.
 */
export async function layOut(
  io: Io,
  folder: string,
  { assignment, language }: {
    readonly assignment: Assignment;
    readonly language: Language;
  },
): Promise<readonly string[]> {
  const files = [
    {
      name: "handout.md",
      text: assignment.handout[language].replace(/\bDIR\b/g, shellWord(folder)),
    },
    ...assignment.starter,
    { name: STATE_FILE, text: stateText({ assignment, hints: 0 }) },
  ];
  for (const { name } of files) {
    const path = join(folder, name);
    if (await io.kindOf(resolve(io, path)).catch(() => "other") === undefined) {
      continue;
    }
    throw new UsageError(
      `${quoted(path)} is there already, and is not written over: need ` +
        "another folder",
    );
  }
  await makeFolder(io, folder);
  for (const { name, text } of files) {
    const bytes = new TextEncoder().encode(text);
    await writeOutput(io, join(folder, name), bytes);
  }
  return files.map(({ name }) => name).filter((name) => name !== STATE_FILE);
}

async function makeFolder(io: Io, path: string): Promise<void> {
  try {
    await io.makeFolder(resolve(io, path));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new UsageError(`cannot make ${quoted(path)}: ${error.message}`);
  }
}

/**
 * The assignment that a folder was laid out for.
 *
 * @throws {UsageError} if it was laid out for none.
 */
export async function workspaceAt(io: Io, folder: string): Promise<Workspace> {
  const path = join(folder, STATE_FILE);
  const kind = await io.kindOf(resolve(io, path)).catch(() => undefined);
  if (kind !== "file") throw notLaidOut(folder);
  const text = plainText(await readInput(io, path, MOST_STATE));
  const { assignment: name, hints } = parsed(text);
  const assignment = ASSIGNMENTS.find((each) => each.name === name);
  if (assignment === undefined) throw notLaidOut(folder);
  const isCount = Number.isSafeInteger(hints) && (hints as number) >= 0;
  return { folder, assignment, hints: isCount ? hints as number : 0 };
}

/** Notes how many hints have been shown. */
export async function keepHints(io: Io, workspace: Workspace): Promise<void> {
  const bytes = new TextEncoder().encode(stateText(workspace));
  await writeOutput(io, join(workspace.folder, STATE_FILE), bytes);
}

function stateText(
  { assignment: { name, version }, hints }: Omit<Workspace, "folder">,
): string {
  return `${JSON.stringify({ assignment: name, version, hints }, null, 2)}\n`;
}

/** What may have been written by anybody. */
function parsed(text: string = ""): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return {};
    throw error;
  }
}

function notLaidOut(folder: string): UsageError {
  return new UsageError(
    `${quoted(folder)} is no folder of an assignment: need one that ` +
      "deno task assignment start NAME DIR has made",
  );
}
