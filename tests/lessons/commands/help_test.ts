/**
 * What the help of each command promises, it keeps.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { asm } from "../../../lessons/commands/asm.ts";
import type { Command } from "../../../lessons/commands/cli.ts";
import { dis } from "../../../lessons/commands/dis.ts";
import { manual } from "../../../lessons/commands/manual.ts";
import { run } from "../../../lessons/commands/run.ts";
import { fakeIo } from "./fake_io.ts";

const COMMANDS: Readonly<Record<string, Command>> = { asm, dis, manual, run };

/** What the user of the examples has. */
const POEM = "Tyger tyger, burning bright\n";
const FILES = {
  "/home/kernel.s": "_start: call process\n halt\n",
  "/home/process.s": ".globl process\nprocess: ret\n",
  "/home/alone.s": "_start: halt\n",
  "/home/monitor.s": ".equ GUEST, 0x1000\n_start: halt\n",
  "/home/lessons/examples/fair.vms": "one hello\nother hello\n",
};

async function helpOf(command: Command): Promise<string[]> {
  const io = fakeIo();
  assertEquals(await command(["--help"], io), 0);
  return io.out().split("\n");
}

Deno.test("help keeps to 80 columns", async () => {
  for (const command of Object.values(COMMANDS)) {
    for (const line of await helpOf(command)) assert(line.length <= 80, line);
  }
});

Deno.test("every example of the help works", async () => {
  const files: Record<string, string | Uint8Array> = { ...FILES };
  let count = 0;
  for (const command of Object.values(COMMANDS)) {
    for (const line of await helpOf(command)) {
      const example = /^ {2}deno task (\w+)(.*?)(?: <(\S+))?(?: \| less)?$/
        .exec(line);
      if (example === null) continue;
      const [, name, words, input] = example;
      // A kernel that needs no second file stands for one that is whole.
      const args = words.split(" ").filter((word) => word !== "")
        .map((word, _, all) =>
          word === "kernel.s" && !all.includes("process.s") ? "alone.s" : word
        );
      const io = fakeIo({ files, stdin: input === undefined ? [] : [POEM] });
      assertEquals(await COMMANDS[name](args, io), 0, `${line}\n${io.err()}`);
      const image = io.files.get("/home/os.img");
      if (image) files["/home/os.img"] = image;
      count++;
    }
  }
  assertEquals(count, 18);
});
