/**
 * Random programs in the debugger's towers.
 *
 * @module
 */
import type { EngineBase } from "../../../machine/mod.ts";
import type { TowerOptions } from "../../../lessons/commands/tower.ts";
import {
  install,
  type Program,
} from "../../../lessons/random_guests/program.ts";

/** What executes a tower's machine. */
export type Execution = Pick<TowerOptions, "accelerator" | "translation">;

/** The fast loop alone. */
export const INTERPRETED: Execution = { accelerator: "loop" };

/** All that is jumped back to once is translated, at once. */
export const TRANSLATED: Execution = {
  translation: { threshold: 1, patience: 0 },
};

/**
 * Puts a program into a guest that has a disk of the program's size already:
 * the bytes go into that disk, which may be a host's file.
 */
export function installWithDisk(guest: EngineBase, program: Program): void {
  const { contents } = guest.disk;
  install(guest, program);
  contents.set(guest.disk.contents);
  guest.disk.insert(contents);
}
