/**
 * The host's files: a flat directory over a number of blocks.
 *
 * A file has a size and, apart from it, blocks: one that was never written
 * takes no space and reads as zeros, as in the sparse files that hypervisors
 * keep disks in. So the files can promise more than there is, and a write into
 * the middle of a file can find the disk full.
 *
 * @module
 */
import { BLOCK_SIZE, UsageError } from "../../isa/mod.ts";

/** Why a file could not be read or written. */
export type FileError =
  /** No block is left. */
  | "full"
  /** The medium does not answer. */
  | "failing";

/** Names are plain: no path, so none can lead out of the directory. */
const NAME = /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,31}$/;

/** The largest size of a file, in bytes. */
const MOST_BYTES = 2 ** 30;

/** A file. */
export class HostFile {
  /** Its name in the directory. */
  readonly name: string;
  /** A fault to inject: whether every access to it fails from now on. */
  failing = false;
  /** The number of the process that it is for; all may open it without one. */
  owner: number | undefined;
  /** The numbers of the blocks that take space. */
  readonly blocks: Set<number> = new Set();
  #contents: Uint8Array;

  /** An empty file, or one of `size` bytes that has no block yet. */
  constructor(name: string, size = 0) {
    this.name = name;
    this.#contents = new Uint8Array(size);
  }

  /** Its bytes themselves, until it grows. */
  get contents(): Uint8Array {
    return this.#contents;
  }

  /** Makes it longer, with zeros. */
  grow(size: number): void {
    if (size <= this.#contents.length) return;
    const grown = new Uint8Array(size);
    grown.set(this.#contents);
    this.#contents = grown;
  }
}

/** The directory, and the space. */
export class FileSystem {
  /** Blocks that files can have, all together. */
  readonly capacity: number;
  readonly #files: Map<string, HostFile> = new Map();

  /** `capacity` is in bytes; what is less than a block does not count. */
  constructor(capacity: number) {
    this.capacity = Math.floor(capacity / BLOCK_SIZE);
  }

  /** Blocks that no file has. */
  get free(): number {
    let taken = 0;
    for (const { blocks } of this.#files.values()) taken += blocks.size;
    return this.capacity - taken;
  }

  /** The names of all files, in the order in which they were made. */
  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** The file of a name, if there is one. */
  find(name: string): HostFile | undefined {
    return this.#files.get(name);
  }

  /** Whether a file can have this name. */
  accepts(name: string): boolean {
    return NAME.test(name);
  }

  /**
   * Makes a file of so many bytes, all of which are zero and take no space.
   *
   * @throws {UsageError} if it cannot have this name or size.
   */
  create(name: string, size = 0): HostFile {
    if (!this.accepts(name)) {
      throw new UsageError(
        `a host file named ${JSON.stringify(name)}: need 1 to 32 letters, ` +
          "digits, dots, dashes and underscores, not beginning with a dot",
      );
    }
    if (this.#files.has(name)) {
      throw new UsageError(`the host has a file ${name} already`);
    }
    if (!(Number.isInteger(size) && size >= 0 && size <= MOST_BYTES)) {
      throw new UsageError(
        `a host file of ${size} bytes: need 0 to ${MOST_BYTES}`,
      );
    }
    const file = new HostFile(name, size);
    this.#files.set(name, file);
    return file;
  }

  /** Removes a file, and its space is free. */
  remove(name: string): boolean {
    return this.#files.delete(name);
  }

  /** Why so many bytes from `at` on cannot be read, if they cannot. */
  cannotRead(file: HostFile): FileError | undefined {
    return file.failing ? "failing" : undefined;
  }

  /**
   * Makes room for so many bytes from `at` on. Either all of them can be
   * written after, or nothing has changed and it says why.
   */
  reserve(
    file: HostFile,
    at: number,
    length: number,
  ): FileError | undefined {
    if (file.failing) return "failing";
    if (at + length > MOST_BYTES) return "full";
    const [from, to] = [at, at + length].map((n) => n / BLOCK_SIZE);
    const wanted: number[] = [];
    for (let n = Math.floor(from); n < Math.ceil(to); n++) {
      if (!file.blocks.has(n)) wanted.push(n);
    }
    if (wanted.length > this.free) return "full";
    for (const n of wanted) file.blocks.add(n);
    file.grow(at + length);
  }

  /** Writes all of some bytes, or none, and says why not. */
  write(
    file: HostFile,
    at: number,
    bytes: Uint8Array,
  ): FileError | undefined {
    const error = this.reserve(file, at, bytes.length);
    if (error === undefined) file.contents.set(bytes, at);
    return error;
  }
}
