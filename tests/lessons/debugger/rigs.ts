/**
 * Random programs in the debugger's towers.
 *
 * @module
 */
import type { EngineBase } from "../../../machine/mod.ts";
import {
  install,
  type Program,
} from "../../../lessons/random_guests/program.ts";

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
