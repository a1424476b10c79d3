/**
 * `deno task run --vms FILE`: several guests at once on one monitor.
 *
 * On a terminal, a table of what each machine gets and does is drawn again a
 * few times a second. When it is drawn depends on the wall clock; what is in it
 * at a tick does not.
 *
 * @module
 */
import { UsageError } from "../../isa/mod.ts";
import { keyOf } from "../runner/keys.ts";
import { Terminal } from "../runner/terminal.ts";
import type { World } from "../runner/world.ts";
import { DONE, FAILED, type Given, INTERRUPTED } from "./cli.ts";
import { type Fault, faultFacts, FaultFinder, faultReport } from "./fault.ts";
import { type Io, print, readInput } from "./io.ts";
import { parseCount } from "./numbers.ts";
import { codeAt, watchTraps } from "./sighting.ts";
import { styleFor, WIDTH } from "./text.ts";
import { parseArrangement } from "./arrangement.ts";
import { parseVms } from "./vms_file.ts";
import { variantOf } from "./variant.ts";
import { acceleratorOf } from "./accelerator.ts";
import { buildHouse, type House, isaOfLines, readTenant } from "./vms_house.ts";
import { Tail } from "./vms_output.ts";
import {
  factLines,
  outputLines,
  type Resident,
  tableLines,
  timeLine,
  vmsReport,
} from "./vms_report.ts";

/** Ticks of the monitor between two looks at the clock on the wall. */
const SLICE = 100_000;

/** Milliseconds between two looks at the keyboard, and between two tables. */
const [TURN, FRAME] = [20, 200];

/** The options of `run` that are about one guest. */
const FOR_ONE_GUEST = ["memory", "disk", "disk-out"] as const;

/** Everything that runs, and what has become of it. */
interface Scene {
  readonly house: House;
  readonly residents: readonly Resident[];
  /** By the machine's name, the trap that it could not deal with. */
  readonly faults: Map<string, Fault>;
}

/** Whether to stop, and with which exit code. */
interface Wish {
  code: number | undefined;
}

/** Runs the machines of a file; `ticks` is how many, if none are given. */
export async function runVms(
  given: Given,
  { world, ticks: usual }: { readonly world: World; readonly ticks: number },
): Promise<number> {
  const { io } = world;
  checkOptions(given);
  const live = io.stdin.isTerminal && io.stdout.isTerminal && !given.plain &&
    !given.has("json") && io.env("TERM") !== "dumb";
  const wanted = given.value("ticks");
  const ticks = wanted !== undefined
    ? parseCount("ticks", wanted)
    : live
    ? Infinity
    : usual;
  const scene = await prepare(given, world);
  const wish: Wish = { code: undefined };
  if (live) await watch(scene, { given, world, ticks, wish });
  else await runQuietly(scene, { world, ticks, wish });
  await tell(scene, given, { io, live });
  if (wish.code !== undefined) return wish.code;
  return scene.faults.size > 0 ? FAILED : DONE;
}

function checkOptions(given: Given): void {
  const [guest] = given.operands;
  if (guest !== undefined) {
    throw new UsageError(
      `--vms and a GUEST, ${guest}: need one of the two. What runs beside ` +
        "others is a line in the file",
    );
  }
  for (const option of FOR_ONE_GUEST) {
    if (given.value(option) === undefined) continue;
    throw new UsageError(
      `--${option} is for one guest, and --vms for several: each line of the ` +
        "file can have memory= and disk=",
    );
  }
  if (given.has("trace")) {
    throw new UsageError("--trace is for one guest, and --vms for several");
  }
}

async function prepare(given: Given, { io }: World): Promise<Scene> {
  const file = given.value("vms")!;
  const on = given.value("on") ?? "type1";
  const { ground, depth } = parseArrangement(on);
  if (depth === 0 || ground !== "hardware") {
    throw new UsageError(
      `--on ${on} holds one guest, and --vms several: need type1 or nested:N`,
    );
  }
  const wanted = variantOf(given);
  const text = new TextDecoder().decode(await readInput(io, file, 1 << 20));
  const lines = parseVms(file, text);
  const isa = await isaOfLines(lines, wanted);
  const tenants = [];
  for (const line of lines) {
    tenants.push(await readTenant(io, line, { file, isa }));
  }
  const house = await buildHouse(tenants, {
    depth,
    isa,
    accelerator: acceleratorOf(given),
  });
  const residents = tenants.map((tenant, n) => ({
    tenant,
    vm: house.monitor.vms[n],
    output: new Tail(),
  }));
  const faults = new Map<string, Fault>();
  for (const resident of residents) watchFor(faults, house, resident);
  return { house, residents, faults };
}

/** A guest that can never go on is stopped, as `run` does. */
function watchFor(
  faults: Map<string, Fault>,
  house: House,
  { vm, tenant }: Resident,
): void {
  const finder = new FaultFinder();
  watchTraps(towerOf(house, vm), {
    everywhere: false,
    seen: (sighting) => {
      const fault = finder.see(sighting);
      if (fault === undefined) return;
      faults.set(tenant.line.name, fault);
      vm.kill();
    },
  });
}

/** The house, as one of its guests sees it. */
function towerOf({ machine, floors, occupant }: House, vm: Resident["vm"]) {
  return { machine, vms: [...floors, vm], guest: vm, occupant };
}

/**
 * Runs until the ticks are used up, nobody can go on, or it is wished. Between
 * slices, `turn` is called every few milliseconds.
 */
async function runHouse(
  { house, residents }: Scene,
  options: {
    readonly ticks: number;
    readonly wish: Wish;
    readonly turn: () => Promise<void>;
  },
): Promise<void> {
  const { occupant, monitor } = house;
  const { ticks, wish, turn } = options;
  let next = performance.now() + TURN;
  while (wish.code === undefined && monitor.elapsed < ticks) {
    const why = occupant.run(Math.min(SLICE, ticks - monitor.elapsed));
    collect(house, residents);
    if (why !== "budget") return;
    if (performance.now() < next) continue;
    await turn();
    await new Promise((resolve) => setTimeout(resolve));
    next = performance.now() + TURN;
  }
}

/** Takes what was printed, on every level, so that it does not pile up. */
function collect(
  { machine, floors }: House,
  residents: readonly Resident[],
): void {
  for (const { vm, output } of residents) output.add(vm.console.takeOutput());
  for (const { console } of [machine, ...floors]) console.takeOutput();
}

async function runQuietly(
  scene: Scene,
  { world: { io }, ticks, wish }: {
    readonly world: World;
    readonly ticks: number;
    readonly wish: Wish;
  },
): Promise<void> {
  const stopListening = io.onInterrupt(() => wish.code = INTERRUPTED);
  try {
    await runHouse(scene, { ticks, wish, turn: () => Promise.resolve() });
  } finally {
    stopListening();
  }
}

/** Runs under the eyes of the user. */
async function watch(
  scene: Scene,
  { given, world, ticks, wish }: {
    readonly given: Given;
    readonly world: World;
    readonly ticks: number;
    readonly wish: Wish;
  },
): Promise<void> {
  const style = styleFor(world.io, "stdout", given);
  await Terminal.use(world, { screen: true }, async (terminal) => {
    let due = 0;
    const draw = async (): Promise<void> => {
      if (performance.now() < due) return;
      due = performance.now() + FRAME;
      await terminal.show(page(scene, world, style));
    };
    await draw();
    listen(terminal, wish, () => due = 0);
    await runHouse(scene, { ticks, wish, turn: draw });
  });
}

/** Hears what the user wants, for as long as there is somebody to hear it. */
async function listen(
  terminal: Terminal,
  wish: Wish,
  redraw: () => void,
): Promise<void> {
  while (wish.code === undefined) {
    const event = await terminal.next();
    if (event.kind === "end") wish.code = event.code;
    else if (event.kind === "interrupt") wish.code = INTERRUPTED;
    else if (event.kind === "redraw") redraw();
    else if (keyOf(event.key) === "quit") wish.code = DONE;
  }
}

/** What the terminal shows: what fits it. */
function page(
  { house, residents }: Scene,
  { io, rows }: World,
  style: ReturnType<typeof styleFor>,
): string[] {
  const width = Math.min(WIDTH, io.columns);
  const room = Math.max(1, rows - 5);
  const table = tableLines(house, residents, { style, width });
  const more = residents.length - room;
  return [
    timeLine(house, residents.length).slice(0, width),
    "",
    ...table.slice(0, 1 + room),
    more > 0 ? style.dim(`and ${more} more`) : "",
    style.dim("q or Ctrl-C: quit"),
  ];
}

/**
 * All that is to be told at the end. Who has watched needs no output of hours,
 * which would push the table off the screen.
 */
async function tell(
  { house, residents, faults }: Scene,
  given: Given,
  { io, live }: { readonly io: Io; readonly live: boolean },
): Promise<void> {
  const report = vmsReport(house, residents);
  const width = Math.min(WIDTH, io.columns);
  const style = styleFor(io, "stdout", given);
  const lines = given.has("json")
    ? [JSON.stringify(report, null, 2)]
    : given.plain
    ? factLines(report, residents)
    : [
      timeLine(house, residents.length),
      "",
      ...tableLines(house, residents, { style, width }),
      ...live ? [] : ["", ...outputLines(residents, style)],
    ];
  await print(io.stdout, `${lines.join("\n")}\n`);
  for (const { vm, tenant: { image, line } } of residents) {
    const fault = faults.get(line.name);
    if (fault === undefined) continue;
    const tower = towerOf(house, vm);
    const facts = faultFacts(fault, (seen) => codeAt(seen, { image, tower }));
    const text = given.plain
      ? [...facts].map(([name, fact]) => `${line.name} ${name}: ${fact}`)
      : [
        styleFor(io, "stderr", given)
          .red(`trapeze run: ${line.name}: ${faultReport(facts)}`),
      ];
    await print(io.stderr, `${text.join("\n")}\n`);
  }
}
