/**
 * Isolation, found out by doing harm: each fault is really injected, into each
 * arrangement, and then it is looked at who still works, and what got out.
 *
 * @module
 */
import { assemble, type Image } from "../../isa/mod.ts";
import { load } from "../../machine/mod.ts";
import { CALLS, SIGNALS } from "../../monitor/mod.ts";
import {
  COUNT_AT,
  DISK_NAME,
  type Place,
  PLACES,
  type Resident,
  type Rig,
  rig,
  SECRET,
  SECRET_AT,
  stranger,
} from "./rig.ts";

/** How a guest does. */
export type Condition =
  | "works"
  /** It has less than half of what all who want to run would have each. */
  | "slowed"
  /** It runs, and computes something else than it should. */
  | "wrong"
  | "dead";

/** What became of everybody. */
export interface Outcome {
  /** Whether the victim still works. */
  readonly victim: Condition;
  /** Whether the other guest still works. */
  readonly neighbour: Condition;
  /** Whether the victim's secret got out, or was changed. */
  readonly leak: boolean;
}

/** One fault, and its outcome in each arrangement. */
export type Fault = {
  readonly fault: string;
  /** Why the outcomes are as they are. */
  readonly because: string;
} & Readonly<Record<Place, Outcome>>;

/** Ticks before the fault, and after it. */
const [BEFORE, AFTER] = [20_000, 300_000];

/** How many want memory at once. */
const CROWD = 12;

/** What a fault does; whether the secret got out. */
type Inject = (rig: Rig) => (() => boolean) | void;

const NUMBERS = [
  ...Object.entries(CALLS).map(([name, { number }]) =>
    `.equ ${name.toUpperCase()}, ${number}`
  ),
  ...Object.entries(SIGNALS).map(([name, n]) => `.equ ${name}, ${n}`),
].join("\n");

function program(source: string): Image {
  return assemble(`${NUMBERS}\n${source}`);
}

const SPIN = program("_start: j _start");

/** Takes memory for ever; a guest, whose ecalls are its own, just faults. */
const GREEDY = program(`
_start: li t0, SBRK
        li a0, 4096
        ecall
        j _start
`);

/** Looks at every word that process 1 has, for the secret; 1 in a1 if found. */
const SPY = program(`
_start: li s0, ${SECRET}
        li s1, 0
1:      li t0, PEEK
        li a0, 1
        mv a1, s1
        ecall
        beq a0, s0, 2f
        addi s1, s1, 4
        j 1b
2:      li a1, 1
        sw a1, 0x700(zero)
3:      j 3b
`);

/** Looks at every address that there can be, as far as it gets. */
const SCAN = program(`
_start: li t0, 1
        sw t0, NEW_PSW(zero)
        la t0, fault
        sw t0, NEW_PSW+4(zero)
        li t0, -4
        sw t0, NEW_PSW+12(zero)
        setr zero, t0
        li s0, ${SECRET}
        li s1, 0x1000
1:      lw a0, 0(s1)
        beq a0, s0, 2f
next:   addi s1, s1, 4
        j 1b
2:      li a1, 1
        sw a1, 0x700(zero)
3:      j 3b
fault:  j next
`);

/** Opens the file that is the victim's disk, by two names, and reads it. */
const SNOOP = program(`
_start: la s0, names
1:      mv a0, s0
        li a1, 0
        li t0, OPEN
        ecall
        li a1, 0x700
        li a2, 4
        li t0, READ
        ecall
        lw a0, 0x700(zero)
        li a1, ${SECRET}
        beq a0, a1, 2f
        addi s0, s0, 16
        la a0, names + 32
        bne s0, a0, 1b
        li a1, 0
2:      snez a1, a1
        sw a1, 0x700(zero)
3:      j 3b
        .balign 4
        .balign 16
names:  .asciz "${DISK_NAME}"
        .balign 16
        .asciz "../${DISK_NAME}"
        .balign 16
`);

/** Asks the host to kill process 1, the victim's; then works on. */
const KILLER = program(`
_start: li t0, 1
        sw t0, NEW_PSW(zero)
        la t0, work
        sw t0, NEW_PSW+4(zero)
        li t0, -4
        sw t0, NEW_PSW+12(zero)
        li t0, KILL
        li a0, 1
        li a1, SIGKILL
        ecall
work:   lw a0, 0x900(zero)
1:      addi a0, a0, 1
        sw a0, 0x900(zero)
        j 1b
`);

/** The faults, each with what it does. */
const FAULTS: readonly (readonly [
  fault: string,
  because: string,
  inject: Inject,
])[] = [
  [
    "somebody else computes for ever",
    "schedulers share the processor out, whoever they schedule",
    (rig) => void stranger(rig, SPIN),
  ],
  [
    "somebody else does, with the highest priority the host gives",
    "on a host, guests compete with all its processes; a monitor on the " +
    "hardware has only guests, and weights are its owner's to give",
    (rig) => void stranger(rig, SPIN, { nice: -20 }),
  ],
  [
    "many others take all memory, each within its quota",
    "a host promises more than it has, and kills who has most: a monitor; " +
    "on the hardware, memory is handed out once, and kept",
    (rig) => {
      for (let n = 0; n < CROWD; n++) stranger(rig, GREEDY, { quota: 8192 });
    },
  ],
  [
    "somebody with the host's highest rights looks for the secret",
    "root of the host can read every process; on the hardware there is no " +
    "such process, and a guest finds nothing, whatever it looks at",
    (rig) => {
      const image = rig.host === undefined ? SCAN : SPY;
      const spy = stranger(rig, image, { root: true });
      return () => spy.load(0x700) === 1;
    },
  ],
  [
    "somebody without rights opens the file that is the victim's disk",
    "a file of the host has an owner, and names cannot lead out of its " +
    "directory; on the hardware a disk is in no file",
    (rig) => {
      const snoop = stranger(rig, SNOOP);
      return () => snoop.load(0x700) === 1;
    },
  ],
  [
    "somebody with the host's highest rights opens it",
    "root of the host can open every file",
    (rig) => {
      const snoop = stranger(rig, SNOOP, { root: true });
      return () => snoop.load(0x700) === 1;
    },
  ],
  [
    "the monitor of the victim is killed",
    "a process can be killed; on the hardware its like is the destruction " +
    "of the machine by its owner. Others are not concerned",
    ({ victim: { process, monitor, vm } }) => {
      if (process === undefined) monitor.destroyVm(vm);
      else process.signal("SIGKILL");
    },
  ],
  [
    "the neighbour breaks out into its monitor",
    "a monitor on the hardware can reach everything; one on a host is a " +
    "process, and reaches itself: here the hosted types are better, because " +
    "a second wall stands around each guest",
    (rig) => {
      const { engine } = rig.neighbour;
      return () => reaches(engine.bytes(0, engine.size));
    },
  ],
  [
    "what owns the hardware fails",
    "everything stands on it: a monitor, or a host OS with all that is in it, " +
    "which is a great deal more code to fail",
    ({ machine }) => machine.kill(),
  ],
  [
    "a guest makes a system call of the host",
    "an ecall of a guest is the guest's own trap, wherever it runs",
    (rig) => {
      load(rig.neighbour.vm, KILLER);
    },
  ],
  [
    "signals come at every moment",
    "the kernel puts registers by and loads them again; on the hardware " +
    "there are no signals",
    (rig) => {
      const { victim: { process }, occupant } = rig;
      for (let n = 0; n < 200; n++) {
        process?.signal("SIGUSR1");
        occupant.run(7);
      }
    },
  ],
  [
    "somebody asks for more than its quota, for ever",
    "what is refused costs only who asks",
    (rig) => void stranger(rig, GREEDY),
  ],
];

/** Injects every fault into every arrangement. */
export function isolation(): Fault[] {
  return FAULTS.map(([fault, because, inject]) => {
    const outcomes = PLACES.map((place) => [place, outcome(place, inject)]);
    return {
      fault,
      because,
      ...Object.fromEntries(outcomes) as Record<Place, Outcome>,
    };
  });
}

/** Injects one fault into one arrangement, and looks at what is left. */
function outcome(place: Place, inject: Inject): Outcome {
  const subject = rig(place);
  const { victim, neighbour, occupant } = subject;
  occupant.run(BEFORE);
  const leaked = inject(subject);
  const ticks = [victim, neighbour].map(({ vm }) => vm.ticks);
  const counts = [victim, neighbour].map(({ vm }) => vm.load(COUNT_AT));
  occupant.run(AFTER);
  const [first, second] = [victim, neighbour].map((each, n) =>
    stateOf(each, { ticks: ticks[n], count: counts[n] })
  );
  const changed = first !== "dead" && victim.vm.load(SECRET_AT) !== SECRET;
  return {
    victim: first,
    neighbour: second,
    leak: changed || (leaked?.() ?? false),
  };
}

/** How a guest does, against what it had when the fault began. */
function stateOf(
  { vm }: Resident,
  before: { readonly ticks: number; readonly count: number },
): Condition {
  if (vm.run(0).kind === "halt") return "dead";
  const count = vm.load(COUNT_AT);
  // Its count is what its registers say, or something was mixed up.
  if (count < before.count || Math.abs(count - vm.cpu.x[10]) > 1) {
    return "wrong";
  }
  const fair = AFTER / (2 + CROWD);
  return vm.ticks - before.ticks >= fair / 2 ? "works" : "slowed";
}

/** Whether the secret is in these bytes, at a multiple of four. */
function reaches(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += 4) {
    if (view.getInt32(at, true) === SECRET) return true;
  }
  return false;
}
