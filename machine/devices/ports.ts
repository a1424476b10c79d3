/**
 * The device registers, by port number.
 *
 * @module
 */
import { BLOCK_SIZE, PORT } from "../../isa/mod.ts";
import { type State, WORD } from "../layout.ts";
import type { Console } from "./console.ts";
import type { Disk } from "./disk.ts";

/** How one device register is read and written. */
interface Port {
  read(): number;
  write(value: number): void;
}

/** The device registers of one machine. */
export class Ports {
  readonly #ports: ReadonlyMap<number, Port>;

  /** The registers of these devices. */
  constructor(state: State, console: Console, disk: Disk) {
    const stored = (place: number): Port => ({
      read: () => state.words[place],
      write: (value) => state.words[place] = value,
    });
    this.#ports = new Map<number, Port>([
      [PORT.CONSOLE_DATA, {
        read: () => console.readByte(),
        write: (value) => console.writeByte(value),
      }],
      [PORT.CONSOLE_STATUS, readOnly(() => console.status)],
      [PORT.CONSOLE_CONTROL, {
        read: () => console.control,
        write: (value) => console.control = value,
      }],
      [PORT.DISK_BLOCK, stored(WORD.diskBlock)],
      [PORT.DISK_ADDRESS, stored(WORD.diskAddress)],
      [PORT.DISK_COUNT, stored(WORD.diskCount)],
      [PORT.DISK_COMMAND, {
        read: () => 0,
        write: (value) => disk.command(value),
      }],
      [PORT.DISK_STATUS, readOnly(() => disk.status)],
      [PORT.DISK_CONTROL, {
        read: () => disk.control,
        write: (value) => disk.control = value,
      }],
      [PORT.DISK_SIZE, readOnly(() => disk.contents.length / BLOCK_SIZE)],
    ]);
  }

  /** Reads a device register, as an int32; 0 where there is none. */
  read(port: number): number {
    return this.#ports.get(port)?.read() ?? 0;
  }

  /** Writes a device register; nothing happens where there is none. */
  write(port: number, value: number): void {
    this.#ports.get(port)?.write(value);
  }
}

function readOnly(read: () => number): Port {
  return { read, write: () => {} };
}
