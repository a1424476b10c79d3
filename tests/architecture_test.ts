/**
 * The design's two rules: imports run one way, and the rooms that a browser can
 * run use nothing of Deno.
 *
 * @module
 */
import { assert, assertEquals } from "@std/assert";
import { fromFileUrl } from "@std/path";

/**
 * For each room, the rooms it may import from, itself included. What is written
 * for people may use the public API as they would: the top level's mod.ts.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  isa: ["isa"],
  machine: ["machine", "isa"],
  monitor: ["monitor", "machine", "isa"],
  guests: ["guests", "isa"],
  lessons: ["lessons", "guests", "mod.ts", "monitor", "machine", "isa"],
};

/** The rooms that run in a browser as they are. */
const PORTABLE = ["isa", "machine", "monitor"];

/** The packages that the rooms may import. */
const PACKAGES = /^npm:\/?deno-std@/;

/**
 * The packages that only one folder may import: the solver, for which nothing
 * else waits until it is loaded, what random guests are drawn with, and so on.
 */
const OWNED: readonly { readonly folder: string; readonly package: RegExp }[] =
  [
    { folder: "lessons/prover/", package: /^npm:\/?z3-solver@/ },
    { folder: "lessons/random_guests/", package: /^npm:\/?fast-check@/ },
    {
      folder: "lessons/debugger/adapter/",
      package: /^npm:\/?@vscode\/debug(adapter|protocol)@/,
    },
  ];

const ROOT = new URL("../", import.meta.url);

interface Edge {
  readonly from: string;
  readonly to: string;
}

/** Every file of the rooms. */
async function sources(folder: string): Promise<string[]> {
  const files: string[] = [];
  for await (const entry of Deno.readDir(new URL(`${folder}/`, ROOT))) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory) files.push(...await sources(path));
    else if (/(?<!\.d)\.ts$/.test(entry.name)) files.push(path);
  }
  return files;
}

/** Every import in the rooms, as `deno info` sees it, by path in the project. */
async function imports(files: readonly string[]): Promise<Edge[]> {
  const edges = new Map<string, Edge>();
  // A file that no other imports is found too, because each is asked for.
  const everything = files.map((file) => `import "./${file}";`).join("\n");
  const command = new Deno.Command("deno", {
    args: [
      "info",
      "--json",
      `data:application/typescript,${
        encodeURIComponent(everything.replaceAll("./", ROOT.href))
      }`,
    ],
    cwd: fromFileUrl(ROOT),
    stderr: "null",
  });
  const { stdout } = await command.output();
  const { modules } = JSON.parse(new TextDecoder().decode(stdout));
  for (const { specifier, dependencies = [] } of modules) {
    const from = inProject(specifier);
    for (const { code, type } of dependencies) {
      const target = code?.specifier ?? type?.specifier;
      // The top level's own mod.ts is the sum of the rooms, and no room.
      if (from === undefined || from === "mod.ts") continue;
      if (target === undefined) continue;
      const to = inProject(target) ?? target;
      edges.set(`${from} ${to}`, { from, to });
    }
  }
  return [...edges.values()];
}

function inProject(specifier: string): string | undefined {
  return specifier.startsWith(ROOT.href)
    ? specifier.slice(ROOT.href.length)
    : undefined;
}

/** Whether it leads to a package that is the folder's own. */
function isOwn({ from, to }: Edge): boolean {
  return OWNED.some((owned) =>
    from.startsWith(owned.folder) && owned.package.test(to)
  );
}

function room(path: string): string {
  return path.split("/")[0];
}

const files = (await Promise.all(Object.keys(MAY_IMPORT).map(sources))).flat();
const edges = await imports(files);

Deno.test("every file of every room is looked at", () => {
  const seen = new Set(edges.map(({ from }) => from));
  for (const name of ["isa/encode.ts", "machine/machine.ts", "monitor/vm.ts"]) {
    assert(seen.has(name), `${name} is not among the files looked at`);
  }
  assert(files.length > 40 && edges.length > files.length);
});

Deno.test("imports run one way", () => {
  const wrong = edges.filter(({ from, to }) =>
    !PACKAGES.test(to) && !isOwn({ from, to }) &&
    !MAY_IMPORT[room(from)].includes(room(to))
  );
  assertEquals(wrong, []);
});

Deno.test("one room sees of another what its mod.ts shows", () => {
  const wrong = edges.filter(({ from, to }) =>
    to.endsWith(".ts") && room(from) !== room(to) &&
    to !== "mod.ts" && to !== `${room(to)}/mod.ts`
  );
  assertEquals(wrong, []);
});

Deno.test("isa, machine and monitor use nothing of Deno", async () => {
  const wrong: string[] = [];
  for (const file of files.filter((file) => PORTABLE.includes(room(file)))) {
    const text = await Deno.readTextFile(new URL(file, ROOT));
    if (/\bDeno\.|["']node:/.test(text)) wrong.push(file);
  }
  assertEquals(wrong, []);
});

Deno.test("isa, machine and monitor import no package", () => {
  const wrong = edges.filter(({ from, to }) =>
    PORTABLE.includes(room(from)) && PACKAGES.test(to)
  );
  assertEquals(wrong, []);
});
