/**
 * The runtime of C programs, and what a linker does with a library: of its
 * files, it takes those that define a name which somebody uses and nobody
 * defines, until no such name is left. So a program carries only what it needs,
 * and one that never reads has no instruction that asks for input.
 *
 * @module
 */
import type { SourceFile } from "../../isa/mod.ts";
import { COMPILED } from "./compiled.ts";
import start from "./start.s" with { type: "text" };

/** What runs before `main`. */
const START: SourceFile = { file: "guests/c/start.s", source: start };

/** The runtime's files. */
const RUNTIME: readonly SourceFile[] = COMPILED
  .map(({ assembly }) => assembly)
  .filter(({ file }) => file.startsWith("guests/c/runtime/"));

/**
 * Files with all that a C program needs. If none of them defines `_start`, and
 * one has a global `main`, as what gcc prints has, then start-up and runtime
 * are joined to them. Any other program is handed back as it is.
 */
export function withRuntime(
  files: readonly SourceFile[],
): readonly SourceFile[] {
  const isC = files.some(({ source }) => exported(source).has("main")) &&
    !files.some(({ source }) => /^\s*_start\s*:/m.test(source));
  return isC ? linked([START, ...files]) : files;
}

/** Files, and those of the runtime that they need, directly or not. */
export function linked(files: readonly SourceFile[]): readonly SourceFile[] {
  const joined = [...files];
  // What is joined is looked at in its turn.
  for (const { source } of joined) {
    for (const name of used(source)) {
      if (joined.some((file) => exported(file.source).has(name))) continue;
      const found = RUNTIME.find((file) => exported(file.source).has(name));
      if (found !== undefined) joined.push(found);
    }
  }
  return joined;
}

/**
 * The names that a file defines for others too. gcc says `.globl` of some that
 * it only uses, so there has to be a label as well.
 */
function exported(source: string): Set<string> {
  const found = source.matchAll(/^\s*\.(?:globl|global|weak)\s+([^#\n]*)/gm);
  const labels = source.matchAll(/^\s*([A-Za-z_][\w.$]*):/gm);
  const defined = new Set([...labels].map(([, name]) => name));
  const names = [...found].flatMap(([, names]) => names.split(","));
  return new Set(
    names.map((name) => name.trim()).filter((name) => defined.has(name)),
  );
}

/** All that looks like a name in a file; strings and comments do not count. */
function used(source: string): Set<string> {
  const bare = source.replaceAll(/"(?:[^"\\\n]|\\.)*"|#.*/g, "");
  return new Set(bare.match(/[A-Za-z_][\w.$]*/g));
}
