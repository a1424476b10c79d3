/**
 * Disks as files: one is read before a run, and one written after it. No file
 * is changed that the user has not named for it.
 *
 * @module
 */
import { dirname } from "@std/path";
import { BLOCK_SIZE, UsageError } from "../../isa/mod.ts";
import { type Io, readInput, resolve, writeOutput } from "./io.ts";
import { grouped, quoted } from "./text.ts";

/** The most bytes of a disk: 1 GiB. */
const MOST_BYTES = 2 ** 30;

/** The files that the user has named. */
export interface DiskFiles {
  /** What is in the disk at first. */
  readonly disk: string | undefined;
  /** Where it is to be written. */
  readonly diskOut: string | undefined;
}

/**
 * Reads a disk.
 *
 * @throws {UsageError} if it cannot be read, or is not made of whole blocks.
 */
export async function readDisk(
  io: Io,
  path: string | undefined,
): Promise<Uint8Array | undefined> {
  if (path === undefined) return undefined;
  const bytes = await readInput(io, path, MOST_BYTES);
  const { length } = bytes;
  if (length % BLOCK_SIZE === 0) return bytes;
  const padded = Math.ceil(length / BLOCK_SIZE) * BLOCK_SIZE;
  throw new UsageError(
    `the disk ${quoted(path)} has ${
      grouped(length)
    } bytes: need whole blocks ` +
      `of ${BLOCK_SIZE}, as after "truncate -s ${padded}"`,
  );
}

/**
 * Sees to it, before a guest runs for long, that its disk can be written.
 *
 * @throws {UsageError} if another file is there, or there is no such folder.
 */
export async function checkDiskOut(
  io: Io,
  { disk, diskOut }: DiskFiles,
): Promise<void> {
  if (diskOut === undefined) return;
  const path = resolve(io, diskOut);
  if (disk !== undefined && path === resolve(io, disk)) return;
  const kind = await io.kindOf(path).catch(() => undefined);
  if (kind === "file" || kind === "directory") {
    throw new UsageError(
      `--disk-out ${
        quoted(diskOut)
      }: there is such a ${kind} already, and it ` +
        "is not the one that --disk names: need a new name",
    );
  }
  const folder = await io.kindOf(dirname(path)).catch(() => undefined);
  if (folder !== "directory") {
    throw new UsageError(
      `--disk-out ${quoted(diskOut)}: there is no such folder`,
    );
  }
}

/**
 * Writes a disk, if it is to be written.
 *
 * @throws {UsageError} if it cannot be, or another file has come there.
 */
export async function writeDisk(
  io: Io,
  files: DiskFiles,
  contents: Uint8Array,
): Promise<void> {
  if (files.diskOut === undefined) return;
  await checkDiskOut(io, files);
  await writeOutput(io, files.diskOut, contents);
}
