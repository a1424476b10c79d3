/**
 * A guest's disk as a file of the host.
 *
 * Every move of blocks is a call of the monitor's process to the host's kernel,
 * read or write, before it happens. If the file cannot be read or written, or
 * no space is left for blocks that were never written, the guest's disk refuses
 * the command, and nothing of it has happened: to the guest it is a disk that
 * is broken or full, and what it has written before is all there.
 *
 * The file is the process's: of the others, only root may open it.
 *
 * @module
 */
import type { Vm } from "../vm.ts";
import type { HostFile } from "./file_system.ts";
import type { HostOs } from "./host_os.ts";
import type { HostProcess } from "./process.ts";

/** Makes a file of the host the disk of a virtual machine of a process. */
export function attachDisk(
  vm: Vm,
  file: HostFile,
  { host, process }: { readonly host: HostOs; readonly process: HostProcess },
): void {
  file.owner = process.facts.pid;
  const size = file.contents.length;
  vm.disk.insert(file.contents);
  vm.disk.onTransfer = ({ write, from, length }) => {
    // Whoever makes the file longer moves its bytes: these are where it is now.
    vm.disk.insert(file.contents.subarray(0, size));
    const error = write
      ? host.files.reserve(file, from, length)
      : host.files.cannotRead(file);
    const moved = error === undefined ? length : 0;
    host.kernel.call(process, write ? "write" : "read", moved);
    return error === undefined;
  };
}
