/**
 * The front door tells the truth: every command that the README and
 * CONTRIBUTING.md show is there, and does what it does without complaint.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";

const ROOT = new URL("../", import.meta.url);

/** What takes long, runs this test, or needs gcc: that it is there is enough. */
const LONG = [
  "siege",
  "ok",
  "test",
  "bench",
  "fuzz",
  "mutants",
  "check",
  "guests",
];

/** What is judged to be no good, which is exit code 1. */
const JUDGED = /^(classify|prove) .*--variant pg32_flawed/;

/** What stands for a file of the reader's own. */
const PLACEHOLDER = /\b[A-Z]+(\.[a-z]+)?\b/;

async function read(file: string): Promise<string> {
  return await Deno.readTextFile(new URL(file, ROOT));
}

/** Every command line `deno task …` of a text, once. */
function commandsOf(text: string): string[] {
  const found = text.matchAll(/(?:deno|deno@2) task ([^`\n|]+)/g);
  return [...new Set([...found].map(([, command]) => command.trim()))];
}

const { tasks } = JSON.parse(await read("deno.json"));
const texts = await Promise.all(["README.md", "CONTRIBUTING.md"].map(read));
const commands = commandsOf(texts.join("\n"));

Deno.test("every task that is shown is there, and has a description", () => {
  assert(commands.length > 10);
  for (const command of commands) {
    const [name] = command.split(" ");
    assert(tasks[name] !== undefined, `there is no task ${name}`);
  }
  for (const [name, task] of Object.entries<{ description?: string }>(tasks)) {
    assert(task.description, `the task ${name} has no description`);
  }
});

for (const command of commands) {
  const [name, ...args] = command.split(" ");
  if (LONG.includes(name) || args.some((arg) => PLACEHOLDER.test(arg))) {
    continue;
  }
  Deno.test(`deno task ${command}`, async () => {
    const { code, stderr } = await new Deno.Command("deno", {
      args: ["task", "-q", name, ...args],
      cwd: fromFileUrl(ROOT),
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).output();
    const expected = JUDGED.test(command) ? 1 : 0;
    assertEquals(code, expected, new TextDecoder().decode(stderr));
  });
}

Deno.test("every file and folder that is linked is there", async () => {
  for (const [, link] of texts.join("\n").matchAll(/\]\(([^)#:]+)\)/g)) {
    await Deno.stat(new URL(link, ROOT));
  }
});
