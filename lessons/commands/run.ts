/**
 * `deno task run`: runs a guest, bare or under monitors.
 *
 * @module
 */
import { type Image, PG32, UsageError } from "../../isa/mod.ts";
import { type Guest, GUESTS, HOLES } from "../../guests/mod.ts";
import { load } from "../../machine/mod.ts";
import { MOST_WEIGHT, USUAL_WEIGHT } from "../../monitor/mod.ts";
import { systemWorld, type World } from "../runner/world.ts";
import { ACCEL_OPTION, acceleratorOf } from "./accelerator.ts";
import { type Arrangement, DEEPEST, parseArrangement } from "./arrangement.ts";
import {
  type Command,
  command,
  type Declaration,
  DONE,
  FAILED,
  type Given,
  INTERRUPTED,
  JSON_OPTION,
  MISUSED,
} from "./cli.ts";
import { commandLine, PACKAGE } from "./compile.ts";
import { checkDiskOut, readDisk, writeDisk } from "./disk_files.ts";
import { asksForInput, Keyboard, readAll } from "./input.ts";
import { Interrupt, Interrupted } from "./interrupt.ts";
import { type Io, print } from "./io.ts";
import { parseCount, parseSize } from "./numbers.ts";
import { findProgram } from "./program.ts";
import { Reporter } from "./reporter.ts";
import { runSession, type Status } from "./session.ts";
import { main } from "./system_io.ts";
import { runVms } from "./vms.ts";
import { grouped, hanging } from "./text.ts";
import { buildTower, type Tower } from "./tower.ts";
import { VARIANT_OPTION, variantOf } from "./variant.ts";

/** Ticks, where nobody could press Ctrl-C. */
const TICKS = 1e9;

/** Bytes of memory for a program that is no guest of ours. */
const MEMORY = 1 << 20;

/** The command, in a world. */
export function runCommand(worldOf: (io: Io) => World): Command {
  return command({
    ...DECLARATION,
    run: (given, io) =>
      given.value("vms") === undefined
        ? runGuest(given, io)
        : runVms(given, { world: worldOf(io), ticks: TICKS }),
  });
}

/** What it takes, and how it is explained. */
const DECLARATION: Omit<Declaration, "run"> = {
  name: "run",
  summary: "Runs a guest, and prints what it prints; or several at once.",
  operands: "GUEST | --vms FILE",
  most: 1,
  options: [
    {
      name: "on",
      value: "WHERE",
      description: "bare: on the machine itself (if not given); type1: under " +
        "a monitor; nested:N: under N monitors, one on the other, " +
        `at most ${DEEPEST}; type2: under a monitor that is a process of a ` +
        "host OS; kernel: the same, with the help of a module in the host's " +
        "kernel; type2:N and kernel:N: under N monitors, the lowest one so",
    },
    {
      name: "ticks",
      value: "N",
      description: `the most ticks; ${grouped(TICKS)} if not given and the ` +
        "output is no terminal, and else without end",
    },
    {
      name: "memory",
      value: "SIZE",
      description: "bytes of memory, as 65536, 64K or 1M; as much as the " +
        `guest wants, or ${MEMORY >> 20}M for a file`,
    },
    {
      name: "disk",
      value: "FILE",
      description: "the disk's contents; the file is not changed",
    },
    {
      name: "disk-out",
      value: "FILE",
      description:
        "write the disk, as the guest leaves it, to a new file, or " +
        "back to the one that --disk names",
    },
    {
      name: "trace",
      description: "print each trap to stderr: when, at which level, which " +
        "instruction, and what became of it",
    },
    ACCEL_OPTION,
    VARIANT_OPTION,
    {
      name: "vms",
      value: "FILE",
      description: "run the guests of a file at once, on one monitor (type1 " +
        "if not given otherwise), and show what each one gets; --ticks are " +
        "the monitor's, all guests together",
    },
    JSON_OPTION,
  ],
  notes: [
    "GUEST is the name of a guest (without one, they are listed), a file of " +
    "assembly, a file of C, or a file that `asm -o` has written.",
    "A file of C is compiled, where gcc is installed (Debian: " +
    `apt install ${PACKAGE}). Elsewhere, ${commandLine("FILE.c")} ` +
    "makes FILE.s, which runs as well. If a program has a global `main` and " +
    "no `_start`, the start-up and the runtime of guests/c are joined to it.",
    `A variant is ${PG32.name} with more instructions, which are holes: they ` +
    "should be privileged, and are not. Some guests are written for one, and " +
    "show under a monitor what comes of it. A file needs --variant, each time. " +
    "Guests that run at once must be of one variant.",
    "Standard input is what is typed on the guest's console: line by line " +
    "from a terminal; from a file or a pipe, all of it at tick 0, so that the " +
    "run can be repeated exactly. Its end is the end of the guest's input. A " +
    "program that never asks for input does not wait for it.",
    "The guest's output goes to stdout, and nothing else; the rest to stderr. " +
    "With --json, stdout has one document: guest, on, ticks, output, status " +
    "(halted, ticks, waiting or killed) and levels. Level 0 is the machine, n " +
    "the nth monitor; each has its traps by cause (those that happened), and " +
    "how many of them the monitor emulated and reflected, and its own " +
    "privileged acts. With a host OS there is also host: how often its kernel " +
    "did what, and the calls of the monitor's process, by name.",
    "A guest that traps where none of its handlers can run would do so for " +
    "ever: it is killed, with a word on where and why.",
    "A FILE for --vms has a line for each virtual machine: a name of its own, " +
    "a guest as above, and if wanted weight=N (its part when all want the " +
    `processor: 1 to ${MOST_WEIGHT}, usually ${USUAL_WEIGHT}), cap=N (the most ` +
    "percent that it may have), memory=SIZE, disk=FILE, input=FILE or " +
    'type="TEXT\\n" (what is typed). # begins a comment. Files are found from ' +
    "the folder of FILE. On a terminal, q or Ctrl-C ends the run. With --json, " +
    "the document has on, ticks, idle and vms, each with its name, guest, " +
    "status, ticks, share, weight, cap, traps, emulated, reflected, own, " +
    "slices, printed and output, of which the last 64 KiB are kept.",
  ],
  examples: [
    ["deno task run hello", "runs hello on the bare machine"],
    [
      "deno task run timesharing --on nested:3",
      "the same kernel under a monitor's monitor's monitor",
    ],
    [
      "deno task run timesharing --on type2",
      "the same kernel under a monitor that is a process of a host OS",
    ],
    ["deno task run hello --on type1 --trace", "shows every trap on the way"],
    [
      "deno task run popf --on type1",
      "a guest that a hole in its instruction set betrays",
    ],
    ["deno task run echo <poem.txt", "types a file"],
    ["deno task run kernel.s --json", "runs a kernel of your own"],
    [
      "deno task run --vms lessons/examples/fair.vms",
      "several guests, and one that never gives way",
    ],
  ],
  exits: {
    0: "the guest halted, used up its ticks, or waits for what cannot come",
    1: "the guest could not go on, or its source is bad",
    130: "stopped by Ctrl-C",
  },
};

/** Runs a guest, or several. */
export const run: Command = runCommand(systemWorld);

/** What the user wants, with every number read. */
interface Wishes {
  readonly on: Arrangement;
  readonly ticks: number;
  readonly memory: number | undefined;
  readonly disk: string | undefined;
  readonly diskOut: string | undefined;
}

function wishesOf(given: Given, io: Io): Wishes {
  const ticks = given.value("ticks");
  const memory = given.value("memory");
  const endless = io.stdout.isTerminal && !given.has("json");
  return {
    on: parseArrangement(given.value("on") ?? "bare"),
    ticks: ticks === undefined
      ? endless ? Infinity : TICKS
      : parseCount("ticks", ticks),
    memory: memory === undefined ? undefined : parseSize("memory", memory),
    disk: given.value("disk"),
    diskOut: given.value("disk-out"),
  };
}

async function runGuest(given: Given, io: Io): Promise<number> {
  const [name] = given.operands;
  if (name === undefined) return await listGuests(io);
  const wishes = wishesOf(given, io);
  const { on, ticks } = wishes;
  await checkDiskOut(io, wishes);
  const { image, guest, isa } = await findProgram(io, name, variantOf(given));
  const memory = wishes.memory ?? guest?.memory ?? MEMORY;
  const disk = await readDisk(io, wishes.disk) ?? guest?.disk;
  const tower = buildTower({
    on,
    memory,
    disk,
    isa,
    accelerator: acceleratorOf(given),
  });
  loadProgram(tower, image);
  const reporter = new Reporter(io, { name, given, tower, image });
  using interrupt = new Interrupt(io);
  let status: Status;
  try {
    const keyboard = io.stdin.isTerminal || !asksForInput(image, isa)
      ? new Keyboard(io.stdin)
      : undefined;
    if (keyboard === undefined) await typeAll(tower, io, interrupt);
    status = await runSession(tower, {
      ticks,
      keyboard,
      traced: given.has("trace"),
      interrupt,
      output: (printed) => reporter.output(printed),
      onWait: () => reporter.waiting(),
    });
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    await reporter.interrupted();
    return INTERRUPTED;
  }
  await writeDisk(io, wishes, tower.guest.disk.contents);
  await reporter.ended(status);
  return status === "killed" ? FAILED : DONE;
}

async function listGuests(io: Io): Promise<number> {
  await print(
    io.stderr,
    [
      "trapeze run: which guest? Usage is deno task run GUEST, one of these:",
      ...summaries(GUESTS),
      "or one that a hole in its instruction set betrays under a monitor:",
      ...summaries(HOLES),
      "or a file of assembly or C, or one that asm -o has written.\n",
    ].join("\n"),
  );
  return MISUSED;
}

/** What each guest is, beside its name. */
function summaries(guests: readonly Guest[]): string[] {
  const indent = 2 + 2 + Math.max(...GUESTS.map(({ name }) => name.length));
  return guests.flatMap(({ name, summary }) =>
    hanging(`  ${name}`, summary.replace(/^\w+: /, ""), indent)
  );
}

function loadProgram({ guest }: Tower, image: Image): void {
  if (image.end > guest.size) {
    throw new UsageError(
      `the program ends at ${grouped(image.end)} bytes, and the memory has ` +
        `${grouped(guest.size)}: give it more, as with --memory 16M`,
    );
  }
  load(guest, image);
}

/** What is piped is typed at once. */
async function typeAll(
  { guest: { console } }: Tower,
  io: Io,
  interrupt: Interrupt,
): Promise<void> {
  console.type(await readAll(io, interrupt));
  console.end();
}

if (import.meta.main) await main(run);
