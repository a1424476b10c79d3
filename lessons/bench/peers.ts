/**
 * The same kernels elsewhere: compiled natively by gcc, and on QEMU, which
 * translates as we do.
 *
 * QEMU executes the very instructions that we do: what gcc made of the kernel's
 * C for PG-32 is RISC-V assembly, and is linked as it is. A process takes time
 * to start, so each is also run with nothing to do, and that is taken off.
 *
 * @module
 */
import { join } from "@std/path";
import { InvariantError, USER } from "../../isa/mod.ts";
import { kernelC, kernelSources } from "../../guests/mod.ts";
import { bareGuest } from "./guest.ts";
import type { Now, Rounds } from "./interleave.ts";
import { type Kernel, kernelImage } from "./kernels.ts";
import { type Figure, figure } from "./statistics.ts";

/** Where a kernel can run beside here. */
export type Peer = "native" | "qemuSystem" | "qemuIcount";

/** What a peer is, and what it needs. */
export interface PeerFacts {
  /** In words, for the report. */
  readonly what: string;
  /** The programs that it takes, by Debian's packages that have them. */
  readonly needs: Readonly<Record<string, string>>;
}

const QEMU = "qemu-system-riscv32";
const CROSS_GCC = "riscv64-unknown-elf-gcc";
const FOR_QEMU = {
  [QEMU]: "qemu-system-misc",
  [CROSS_GCC]: "gcc-riscv64-unknown-elf",
};

/** The peers, in the order of the report. */
export const PEERS: Readonly<Record<Peer, PeerFacts>> = {
  native: { what: "gcc -O1, native", needs: { gcc: "gcc" } },
  qemuSystem: { what: "qemu-system", needs: FOR_QEMU },
  qemuIcount: { what: "qemu -icount", needs: FOR_QEMU },
};

/** The names of the peers. */
export const PEER_NAMES = Object.keys(PEERS) as Peer[];

/** How a kernel fares beside its peers. */
export interface PeerSpeed {
  readonly name: string;
  /** Instructions that it takes. */
  readonly instructions: number;
  /** Each peer's time divided by ours: above 1 we are faster. */
  readonly ratios: Readonly<Partial<Record<Peer, Figure>>>;
}

/** What is missing for a peer; none if it can run. */
export async function missing(peer: Peer): Promise<readonly string[]> {
  const lacking: string[] = [];
  for (const [program, from] of Object.entries(PEERS[peer].needs)) {
    if (await run(program, ["--version"]) === undefined) lacking.push(from);
  }
  return lacking;
}

/** Measures a kernel, in turn here and on the peers that are there. */
export async function measurePeers(
  kernel: Kernel,
  { peers, rounds, folder }: {
    readonly peers: readonly Peer[];
    readonly rounds: Rounds;
    /** Where files can be made. */
    readonly folder: string;
  },
  now: Now,
): Promise<PeerSpeed> {
  const { name, javascript, work, more } = kernel;
  const { size } = work;
  const many = work.rounds * more;
  const expected = javascript(size, many);
  const image = kernelImage(kernel);
  const start = { arguments: [size, many], mode: USER, handler: "done" };
  let instructions = 0;
  const ours = (): number => {
    const guest = bareGuest(image, start, "translator");
    const before = now();
    const result = guest.run();
    const time = now() - before;
    if (result !== expected) throw new InvariantError(`${name}: ${result}`);
    instructions = guest.engine.ticks;
    return time;
  };
  const processes = new Map<Peer, readonly Process[]>();
  for (const peer of peers) {
    const prepare = peer === "native" ? prepareNative : prepareQemu(peer);
    const of = (rounds: number) =>
      prepare(kernel, { size, rounds, expected, folder });
    processes.set(peer, [await of(many), await of(0)]);
  }
  const samples: Partial<Record<Peer, number[]>> = {};
  for (let round = -rounds.warmUp; round < rounds.rounds; round++) {
    const own = ours();
    for (const [peer, [full, empty]] of processes) {
      const time = await timed(full, now) - await timed(empty, now);
      if (round >= 0) (samples[peer] ??= []).push(time / own);
    }
  }
  const ratios = Object.fromEntries(
    Object.entries(samples).map(([peer, ratios]) => [peer, figure(ratios)]),
  );
  return { name, instructions, ratios };
}

/** A program to be run, with its arguments. */
type Process = readonly [program: string, args: readonly string[]];

/** What a process is made of. */
interface Order {
  readonly size: number;
  readonly rounds: number;
  readonly expected: number;
  readonly folder: string;
}

/** The time of a process that must succeed. */
async function timed([program, args]: Process, now: Now): Promise<number> {
  const before = now();
  const ended = await run(program, args);
  if (ended !== true) throw new InvariantError(`${program} has failed`);
  return now() - before;
}

/** Whether a program succeeds; `undefined` if there is none. */
async function run(
  program: string,
  args: readonly string[],
): Promise<boolean | undefined> {
  try {
    const { success } = await new Deno.Command(program, {
      args: [...args],
      stdin: "null",
      stdout: "null",
      stderr: "null",
    }).output();
    return success;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

async function build(program: string, args: readonly string[]): Promise<void> {
  if (await run(program, args) !== true) {
    throw new InvariantError(`${[program, ...args].join(" ")} has failed`);
  }
}

/** With nothing to do, the result does not matter. */
const MAIN = `#include <stdlib.h>
int run(int size, int rounds);
int main(int count, char **words) {
  int rounds = atoi(words[2]);
  int result = run(atoi(words[1]), rounds);
  return count == 4 && (rounds == 0 || result == atoi(words[3])) ? 0 : 1;
}
`;

async function prepareNative(
  { name }: Kernel,
  { size, rounds, expected, folder }: Order,
): Promise<Process> {
  const [main, c, program] = ["main.c", `${name}.c`, `${name}_native`]
    .map((file) => join(folder, file));
  await Deno.writeTextFile(main, MAIN);
  await Deno.writeTextFile(c, kernelC(name).source);
  await build("gcc", ["-O1", "-o", program, main, c]);
  return [program, [size, rounds, expected].map(String)];
}

/** Where QEMU's board "virt" has memory, and what it is switched off by. */
const RAM = "0x80000000";
const SWITCH = { at: "0x100000", done: "0x5555", failed: "0x13333" };

/** What runs before a kernel on the board, and after it. */
function startQemu({ size, rounds, expected }: Order): string {
  return `
        .globl  _start
_start: la      sp, stack
        li      a0, ${size}
        li      a1, ${rounds}
        call    run
        li      a2, ${SWITCH.at}
        li      a3, ${SWITCH.done}
        li      a1, ${expected}
        beq     a0, a1, off
        li      a1, ${rounds}
        beqz    a1, off
        li      a3, ${SWITCH.failed}
off:    sw      a3, 0(a2)
        j       off
        .bss
        .balign 4
        .space  4096
stack:
`;
}

function prepareQemu(peer: Peer) {
  return async ({ name }: Kernel, order: Order): Promise<Process> => {
    const { rounds, folder } = order;
    const [start, kernel, program] = [
      "start.s",
      `${name}.s`,
      `${name}_${rounds}`,
    ]
      .map((file) => join(folder, file));
    await Deno.writeTextFile(start, startQemu(order));
    await Deno.writeTextFile(kernel, kernelSources(name)[1].source);
    const flags = ["-march=rv32em", "-mabi=ilp32e", "-nostdlib", "-static"];
    await build(CROSS_GCC, [
      ...flags,
      `-Wl,-Ttext=${RAM}`,
      "-o",
      program,
      start,
      kernel,
    ]);
    return [QEMU, [
      ...["-machine", "virt", "-bios", "none", "-display", "none"],
      ...["-monitor", "none", "-serial", "none", "-kernel", program],
      ...peer === "qemuIcount" ? ["-icount", "shift=0"] : [],
    ]];
  };
}
