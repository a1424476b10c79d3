/**
 * The system calls about files and the terminal.
 *
 * @module
 */
import { fits, WORDS } from "../../isa/mod.ts";
import type { FileError, HostFile } from "./file_system.ts";
import type { Kernel } from "./kernel.ts";
import { type CallResult, fail } from "./outcome.ts";
import type { HostProcess } from "./process.ts";

/** The most files that a process can have open. */
export const MOST_OPEN = 16;

/** The longest name of a file, in bytes, with the zero at its end. */
const NAME_BYTES = 33;

const FILE_ERRORS: Readonly<Record<FileError, number>> = {
  full: fail("ENOSPC"),
  failing: fail("EIO"),
};

/** The part of a process's memory that a call is about, if it is all there. */
function memory(
  process: HostProcess,
  address: number,
  length: number,
): Uint8Array | undefined {
  const access = { address, bytes: length, alignment: 1 };
  if (length < 0) return undefined;
  if (length > 0 && fits(WORDS, access, process.size) === 0) return undefined;
  return process.bytes(address, length);
}

/** The call write: all of it, or nothing. */
export function write(
  kernel: Kernel,
  process: HostProcess,
  [descriptor, address, length]: readonly number[],
): number {
  const bytes = memory(process, address, length);
  if (bytes === undefined) return fail("EFAULT");
  if (descriptor === 1 || descriptor === 2) {
    kernel.writeTerminal(process, bytes);
    return length;
  }
  const open = process.open.get(descriptor);
  if (open === undefined) return fail("EBADF");
  const error = kernel.files.write(open.file, open.at, bytes);
  if (error !== undefined) return FILE_ERRORS[error];
  open.at += length;
  return length;
}

/** The call read: what there is. */
export function read(
  kernel: Kernel,
  process: HostProcess,
  [descriptor, address, length]: readonly number[],
): CallResult {
  const into = memory(process, address, length);
  if (into === undefined) return fail("EFAULT");
  if (descriptor === 0) {
    const bytes = kernel.readTerminal(process, length);
    if (bytes === "none yet") return "again";
    into.set(bytes);
    return bytes.length;
  }
  const open = process.open.get(descriptor);
  if (open === undefined) return fail("EBADF");
  const error = kernel.files.cannotRead(open.file);
  if (error !== undefined) return FILE_ERRORS[error];
  const bytes = open.file.contents.subarray(open.at, open.at + length);
  into.set(bytes);
  open.at += bytes.length;
  return bytes.length;
}

/** The call open: the lowest descriptor that is free. */
export function open(
  kernel: Kernel,
  process: HostProcess,
  [address, make]: readonly number[],
): number {
  const name = nameAt(process, address);
  if (name === undefined) return fail("EFAULT");
  let descriptor = 3;
  while (process.open.has(descriptor)) descriptor++;
  if (descriptor >= 3 + MOST_OPEN) return fail("EMFILE");
  const file = kernel.files.find(name) ??
    (make === 1 ? tryCreate(kernel, name) : undefined);
  if (file === undefined) return fail(make === 1 ? "EINVAL" : "ENOENT");
  const { pid, root } = process.facts;
  if (![undefined, pid].includes(file.owner) && !root) return fail("EACCES");
  process.open.set(descriptor, { file, at: 0 });
  return descriptor;
}

function tryCreate({ files }: Kernel, name: string): HostFile | undefined {
  return files.accepts(name) ? files.create(name) : undefined;
}

/** The text at an address, up to a zero. */
function nameAt(process: HostProcess, address: number): string | undefined {
  let name = "";
  for (let n = 0; n < NAME_BYTES; n++) {
    const byte = memory(process, address + n, 1)?.[0];
    if (byte === undefined) return undefined;
    if (byte === 0) break;
    name += String.fromCharCode(byte);
  }
  return name;
}
