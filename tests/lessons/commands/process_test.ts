/**
 * The commands as processes: permissions, pipes, Ctrl-C, real files.
 *
 * @module
 */
import { assert, assertEquals, assertMatch } from "@std/assert";
import { fromFileUrl, join } from "@std/path";

const ROOT = fromFileUrl(new URL("../../../", import.meta.url));
const PROGRAMS = fromFileUrl(new URL("./programs/", import.meta.url));

/** How Windows differs: it has no SIGINT to send, and no symbolic links. */
const WINDOWS = Deno.build.os === "windows";

function deno(args: string[], stdin: "null" | "piped" = "null"): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args,
    cwd: ROOT,
    env: { INIT_CWD: PROGRAMS, NO_COLOR: "1" },
    stdin,
    stdout: "piped",
    stderr: "piped",
  });
}

/** Calls a command as its task does, permissions included. */
async function task(
  name: string,
  ...args: string[]
): Promise<[code: number, out: string, err: string]> {
  const output = await deno(["task", "--quiet", name, ...args]).output();
  const [out, err] = [output.stdout, output.stderr]
    .map((bytes) => new TextDecoder().decode(bytes));
  return [output.code, out, err];
}

/** The command line of a task, without `deno`. */
async function lineOf(name: string): Promise<string[]> {
  const config = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));
  return config.tasks[name].command.split(" ").slice(1);
}

async function text(stream: ReadableStream<Uint8Array>): Promise<string> {
  return await new Response(stream as BodyInit).text();
}

Deno.test("the tasks have the permissions that they need", async () => {
  assertEquals(await task("run", "hello"), [
    0,
    "Hello, world!\n",
    "[hello halted on bare after 74 ticks]\n",
  ]);
  const [code, out] = await task("asm", "yes.s");
  assertEquals(code, 0);
  assertMatch(out, /^# yes\.s$/m);
  const several = join(ROOT, "lessons", "examples", "fair.vms");
  const [, table] = await task("run", "--vms", several, "--ticks", "1e6");
  assertMatch(table, /^spinner running {2}17\.4% /m);
  const [, row] = await task("dis", "0x20ab0005");
  assertEquals(row, "00000000  20ab0005  addi a0, a1, 5\n");
  const starter = join(ROOT, "lessons/assignments/05_emulate/starter");
  const [, grades] = await task("grade", starter, "--assignment", "emulate");
  assertMatch(grades, / 0\/30 {2}-{8}$/m);
  const [, assignments] = await task("assignment", "list");
  assertMatch(assignments, /^ {2}1 {2}warm_up/);
  const [, page] = await task("manual", "lpsw");
  assertMatch(page, /^# lpsw/);
});

Deno.test("a path is taken from where the user stands", async () => {
  const [code, out] = await task("run", "yes.s", "--ticks", "3");
  assertEquals([code, out], [0, "y"]);
  const [missing, , err] = await task("run", "guests/hello.s");
  assertEquals(
    [missing, err],
    [2, 'trapeze run: cannot read "guests/hello.s": there is no such file\n'],
  );
});

Deno.test("a reader that has had enough ends a run quietly", async () => {
  const child = deno([...await lineOf("run"), "yes.s"]).spawn();
  const reader = child.stdout.getReader();
  const { value } = await reader.read();
  assertEquals(value?.[0], "y".charCodeAt(0));
  await reader.cancel();
  const [{ code }, err] = await Promise.all([child.status, text(child.stderr)]);
  assertEquals([code, err], [0, ""]);
});

Deno.test({
  name: "Ctrl-C ends a run, even one that nobody reads",
  ignore: WINDOWS,
  fn: async () => {
    const child = deno([...await lineOf("run"), "yes.s"]).spawn();
    const reader = child.stdout.getReader();
    await reader.read();
    child.kill("SIGINT");
    const [{ code }, err] = await Promise.all([
      child.status,
      text(child.stderr),
    ]);
    await reader.cancel();
    assertEquals(code, 130);
    assertMatch(
      err,
      /^\[yes\.s stopped on bare after [\d,]+ ticks\]\n {2}pc: 0x4\d/,
    );
  },
});

Deno.test({
  name: "a pipe that nobody closes is told about, and Ctrl-C ends it",
  ignore: WINDOWS,
  fn: async () => {
    const child = deno([...await lineOf("run"), "echo"], "piped").spawn();
    const reader = child.stderr.getReader();
    const { value } = await reader.read();
    assertEquals(
      new TextDecoder().decode(value),
      "Waiting for the end of the input. (To give none: </dev/null)\n",
    );
    child.kill("SIGINT");
    const { code } = await child.status;
    await child.stdin.close().catch(() => {});
    await Promise.all([reader.cancel(), child.stdout.cancel()]);
    assertEquals(code, 130);
  },
});

Deno.test("what is piped in is the guest's input", async () => {
  const child = deno([...await lineOf("run"), "echo"], "piped").spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode("from a pipe"));
  await writer.close();
  const [out, { code }] = await Promise.all([
    text(child.stdout),
    child.status,
    text(child.stderr),
  ]);
  assertEquals([code, out], [0, "from a pipe\nThat was all.\n"]);
});

Deno.test("files are written whole or not at all", async () => {
  const output = await deno([
    "run",
    "--no-prompt",
    "--allow-read",
    "--allow-write",
    "--allow-env=INIT_CWD",
    join(ROOT, "tests/lessons/commands/real_files.ts"),
  ]).output();
  assert(output.success, new TextDecoder().decode(output.stderr));
  const results = JSON.parse(new TextDecoder().decode(output.stdout));
  assertEquals(results, {
    first: "first",
    second: "second",
    kinds: ["file", "directory", "none"],
    limit: 4,
    whole: 6,
    noFolder: "NotFound",
    ontoFolder: results.ontoFolder,
    ...WINDOWS ? {} : { throughLink: ["third", true], device: "other" },
    left: WINDOWS ? ["file"] : ["file", "link"],
  });
  assert(results.ontoFolder !== "done");
});
