/**
 * The sandbox as processes: it passes on what is said, it ends what does not
 * end by itself, and nothing outlives it.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl, join, toFileUrl } from "@std/path";
import { runSandboxed } from "../../../lessons/commands/sandbox.ts";

/** Calls `use` with a program of this source, whose name no other one has. */
async function withProgram(
  source: string,
  use: (program: URL, name: string) => Promise<void>,
): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    const name = `${crypto.randomUUID()}.ts`;
    const path = join(folder, name);
    await Deno.writeTextFile(path, source);
    await use(toFileUrl(path), name);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

/** Linux: how many processes have a text in their command line. */
async function processes(text: string): Promise<number> {
  // The text comes from stdin: so this command's own line is without it.
  const grep = new Deno.Command("sh", {
    args: ["-c", "grep -lsF -f - /proc/[0-9]*/cmdline"],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = grep.stdin.getWriter();
  await writer.write(new TextEncoder().encode(text));
  await writer.close();
  const { stdout } = await grep.output();
  return new TextDecoder().decode(stdout).split("\n").length - 1;
}

const LINUX = Deno.build.os === "linux";

Deno.test("what it reads and prints, and how it ends", async () => {
  const source = `
    import more from "more";
    const text = await new Response(Deno.stdin.readable).text();
    console.log(text.length, text.slice(-1), more);
    console.error("this is lost");
    Deno.exit(5);
  `;
  await withProgram(source, async (program) => {
    const end = await runSandboxed({
      program,
      importMap: { imports: { more: "data:text/javascript,export default 7" } },
      milliseconds: 60_000,
    }, "é".repeat(1 << 20));
    assertEquals(end, { why: "ended", stdout: "1048576 é 7\n" });
  });
});

Deno.test("a program that has no ears ends all the same", async () => {
  const source = `
    Deno.addSignalListener("SIGINT", () => {});
    for (;;);
  `;
  await withProgram(source, async (program, name) => {
    const end = await runSandboxed({
      program,
      importMap: {},
      milliseconds: 500,
    }, "x".repeat(1 << 20));
    assertEquals(end, { why: "late", stdout: "" });
    if (LINUX) assertEquals(await processes(name), 0);
  });
});

/** Starts a process that runs a program in a sandbox. */
function start(
  program: URL,
  permissions: readonly string[],
  env: Record<string, string> = {},
): Deno.ChildProcess {
  const parent = fromFileUrl(new URL("./real_sandbox.ts", import.meta.url));
  return new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", ...permissions, parent, program.href],
    env,
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
}

Deno.test("where the kernel's walls are missing, it runs all the same", async () => {
  await withProgram("Deno.exit(3);", async (program) => {
    const child = start(program, ["--allow-run"], { PATH: "/nowhere" });
    const [out] = await Promise.all([
      new Response(child.stdout as BodyInit).text(),
      child.status,
    ]);
    assertEquals(out, "ended, without 2 walls\n");
  });
});

Deno.test({
  name: "where they are missing, what spins or sleeps is seen, and ended",
  ignore: Deno.build.os === "windows",
  fn: async () => {
    const path = await Deno.makeTempDir();
    const which = new Deno.Command("sh", { args: ["-c", "command -v ps"] });
    const ps = new TextDecoder().decode((await which.output()).stdout).trim();
    await Deno.symlink(ps, join(path, "ps"));
    const sources = {
      spent: "for (;;);",
      asleep: "setTimeout(() => {}, 1e9);",
    };
    for (const [why, source] of Object.entries(sources)) {
      await withProgram(source, async (program) => {
        const child = start(program, ["--allow-run"], { PATH: path });
        const [out] = await Promise.all([
          new Response(child.stdout as BodyInit).text(),
          child.status,
        ]);
        assertEquals(out, `${why}, without 2 walls\n`);
      });
    }
    await Deno.remove(path, { recursive: true });
  },
});

Deno.test("without leave to start a process, that is said", async () => {
  const child = start(new URL("file:///none.ts"), ["--allow-read"]);
  const [out] = await Promise.all([
    new Response(child.stdout as BodyInit).text(),
    child.status,
  ]);
  assertEquals(
    out,
    "this process may not start another one, in which a stranger's code " +
      "would do no harm: need deno run --allow-run\n",
  );
});

Deno.test({
  name: "who is stopped takes the sandbox with it",
  ignore: !LINUX,
  fn: async () => {
    const source = `
      Deno.addSignalListener("SIGTERM", () => {});
      setInterval(() => {}, 1000);
    `;
    await withProgram(source, async (program, name) => {
      const child = start(program, ["--allow-run"]);
      // The parent is one of them.
      while (await processes(name) < 2) await briefly();
      child.kill("SIGTERM");
      const [{ code }] = await Promise.all([
        child.status,
        child.stdout.cancel(),
      ]);
      assertEquals(code, 130);
      let left = 100;
      while (await processes(name) > 0 && left-- > 0) await briefly();
      assert(left > 0, "the child lives on");
    });
  },
});

function briefly(): Promise<void> {
  return new Promise((done) => setTimeout(done, 20));
}
