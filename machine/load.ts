/**
 * Loading a program: its bytes into physical memory, its entry into the pc.
 *
 * @module
 */
import { type Image, UsageError } from "../isa/mod.ts";
import type { Engine } from "./engine.ts";

/**
 * Loads an image into an engine that has just been made.
 *
 * @throws {UsageError} if the memory is too small for it.
 */
export function load(engine: Engine, image: Image): void {
  if (image.end > engine.size) {
    throw new UsageError(
      `the program ends at ${image.end} bytes, ` +
        `and the memory has ${engine.size}: give it more`,
    );
  }
  for (const { address, bytes } of image.segments) {
    engine.bytes(address, bytes.length).set(bytes);
  }
  engine.cpu.pc = image.entry | 0;
}
