/**
 * Reads and writes real files through the real world, in a folder of its own,
 * and prints what came of it. It is run as a process, so that the tests
 * themselves need no permission to write.
 *
 * @module
 */
import { join } from "@std/path";
import { systemIo } from "../../../lessons/commands/system_io.ts";

const io = systemIo();
const folder = await Deno.makeTempDir();
const results: Record<string, unknown> = {};

async function outcome(work: Promise<unknown>): Promise<string> {
  return await work.then(() => "done", (error) => error.name);
}

try {
  const file = join(folder, "file");
  const text = async () => await Deno.readTextFile(file);
  const bytes = (text: string) => new TextEncoder().encode(text);

  await io.writeFile(file, bytes("first"));
  results.first = await text();
  await io.writeFile(file, bytes("second"));
  results.second = await text();
  results.kinds = await Promise.all(
    [file, folder, join(folder, "none")].map((path) =>
      io.kindOf(path).then((kind) => kind ?? "none")
    ),
  );
  results.limit = (await io.readFile(file, 3)).length;
  results.whole = (await io.readFile(file, 6)).length;
  results.noFolder = await outcome(
    io.writeFile(join(folder, "none", "file"), bytes("x")),
  );
  results.ontoFolder = await outcome(io.writeFile(folder, bytes("x")));
  if (Deno.build.os !== "windows") {
    await Deno.symlink(file, join(folder, "link"));
    await io.writeFile(join(folder, "link"), bytes("third"));
    results.throughLink = [
      await text(),
      (await Deno.lstat(join(folder, "link"))).isSymlink,
    ];
    await io.writeFile("/dev/null", bytes("x"));
    results.device = await io.kindOf("/dev/null");
  }
  results.left = Array.from(Deno.readDirSync(folder), ({ name }) => name)
    .sort();
} finally {
  await Deno.remove(folder, { recursive: true });
}
console.log(JSON.stringify(results));
