/**
 * The assignments, in the order of the course.
 *
 * @module
 */
import { nearest, UsageError } from "../../isa/mod.ts";
import { quoted } from "../commands/text.ts";
import { WARM_UP } from "./01_warm_up/assignment.ts";
import { TRAP_HANDLER } from "./02_trap_handler/assignment.ts";
import { PREEMPTION } from "./03_preemption/assignment.ts";
import { CLASSIFY } from "./04_classify/assignment.ts";
import { EMULATE } from "./05_emulate/assignment.ts";
import { ALLOCATE } from "./06_allocate/assignment.ts";
import { VIRTUAL_TIME } from "./07_virtual_time/assignment.ts";
import { TINY_MONITOR } from "./08_tiny_monitor/assignment.ts";
import type { Assignment } from "./contract.ts";

/** All assignments. */
export const ASSIGNMENTS: readonly Assignment[] = [
  WARM_UP,
  TRAP_HANDLER,
  PREEMPTION,
  CLASSIFY,
  EMULATE,
  ALLOCATE,
  VIRTUAL_TIME,
  TINY_MONITOR,
];

/** The name of an assignment's folder. */
export function folderOf({ number, name }: Assignment): string {
  return `${String(number).padStart(2, "0")}_${name}`;
}

/**
 * The assignment that is meant: by its name, its number, or its folder.
 *
 * @throws {UsageError} if there is none.
 */
export function assignmentNamed(text: string): Assignment {
  const found = ASSIGNMENTS.find((each) =>
    [each.name, folderOf(each), String(each.number)].includes(text)
  );
  if (found !== undefined) return found;
  const names = ASSIGNMENTS.map(({ name }) => name);
  const guess = nearest(text, names);
  throw new UsageError(
    `there is no assignment ${quoted(text)}: ` +
      (guess === undefined
        ? `need one of ${names.join(", ")}`
        : `did you mean ${guess}?`),
  );
}
