/**
 * Solutions, handed in as a student would.
 *
 * @module
 */
import { assertEquals } from "@std/assert";
import { fromFileUrl, join } from "@std/path";
import { folderOf } from "../../lessons/assignments/catalogue.ts";
import type { Assignment } from "../../lessons/assignments/contract.ts";
import type { Deserved, Mistake } from "./deserved.ts";

const ASSIGNMENTS = new URL("../../lessons/assignments/", import.meta.url);

/** The folder of an assignment's solutions. */
export function solutionsOf(assignment: Assignment): URL {
  return new URL(`./${folderOf(assignment)}/`, import.meta.url);
}

/** The table of an assignment's solutions. */
export async function deservedOf(assignment: Assignment): Promise<Deserved> {
  const table = new URL("points.ts", solutionsOf(assignment));
  return (await import(table.href)).DESERVED;
}

/** Lines of the reference solution that its table says are dispensable. */
export async function dispensableOf(
  assignment: Assignment,
): Promise<readonly string[]> {
  const table = new URL("points.ts", solutionsOf(assignment));
  return (await import(table.href)).DISPENSABLE;
}

/** Writes what a solution hands in into a folder, which is made. */
export async function handIn(
  assignment: Assignment,
  { name, deserved, folder }: {
    readonly name: string;
    readonly deserved: Deserved[string];
    readonly folder: string;
  },
): Promise<void> {
  const isMistake = typeof deserved === "object" && "edits" in deserved;
  const home = name === "starter"
    ? new URL(`${folderOf(assignment)}/`, ASSIGNMENTS)
    : solutionsOf(assignment);
  const from = new URL(`${isMistake ? "reference" : name}/`, home);
  await Deno.mkdir(folder, { recursive: true });
  const texts = new Map<string, string>();
  for (const { name } of assignment.files) {
    const path = join(fromFileUrl(from), name);
    texts.set(name, await Deno.readTextFile(path));
  }
  if (isMistake) make(name, deserved, texts);
  for (const [name, text] of texts) {
    await Deno.writeTextFile(join(folder, name), text);
  }
}

function make(
  name: string,
  { edits }: Mistake,
  texts: Map<string, string>,
): void {
  for (const [from, to] of edits) {
    const places = [...texts].filter(([, text]) => text.includes(from));
    assertEquals(places.length, 1, `${name}: ${from}`);
    const [[file, text]] = places;
    const parts = text.split(from);
    assertEquals(parts.length, 2, `${name}: ${from}`);
    texts.set(file, parts.join(to));
  }
}
