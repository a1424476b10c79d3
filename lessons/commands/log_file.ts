/**
 * A file of lines that only grows, and that survives whoever writes it: a line
 * is on the disk before it is acknowledged, and one that was cut short by the
 * end of its writer is taken away by the next.
 *
 * @module
 */
import { concatenate, type Log } from "./io.ts";

/** The most bytes that are read at once. */
const CHUNK = 1 << 20;

const FEED = 0x0a;

/**
 * Opens a file of lines, which is made if it is not there; `undefined` if
 * another process has it open. This is `Io.openLog` of the real world.
 */
export async function openLog(path: string): Promise<Log | undefined> {
  const file = await Deno.open(path, {
    read: true,
    append: true,
    create: true,
  });
  if (!await file.tryLock(true)) {
    file.close();
    return undefined;
  }
  const bytes = await readAll(file);
  const end = bytes.lastIndexOf(FEED) + 1;
  if (end < bytes.length) await Deno.truncate(path, end);
  const text = new TextDecoder().decode(bytes.subarray(0, end));
  return {
    lines: linesOf(text),
    async append(line) {
      const bytes = new TextEncoder().encode(`${line}\n`);
      for (let at = 0; at < bytes.length;) {
        at += await file.write(bytes.subarray(at));
      }
      await file.syncData();
    },
    close() {
      // A process that is just being started has the open file, too.
      file.unlockSync();
      file.close();
    },
  };
}

/** The whole lines of a text; what has no end is none yet. */
export function linesOf(text: string): string[] {
  return text.split("\n").slice(0, -1);
}

async function readAll(file: Deno.FsFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const chunk = new Uint8Array(CHUNK);
    const count = await file.read(chunk);
    if (count === null) return concatenate(chunks, length);
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
}
