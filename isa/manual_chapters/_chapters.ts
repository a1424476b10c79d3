/**
 * The manual's chapters on the machine around the instructions: its state,
 * memory, traps, time, devices and boot. Names, numbers and summaries come
 * from the tables that the hardware itself uses.
 *
 * @module
 */
import {
  type Chapter,
  chapter,
  columns,
  hex,
  paragraph,
  points,
  steps,
} from "./_layout.ts";
import { footprint } from "../footprint.ts";
import type { InstructionSet } from "../instructions.ts";
import { REGISTER_NAMES } from "../operands.ts";
import {
  BLOCK_SIZE,
  DISK_LATENCY,
  FREE_MEMORY,
  NEW_PSW,
  OLD_PSW,
  PORTS,
  TRAP_AREA,
  TRAP_CAUSE,
  TRAP_DETAIL,
} from "../platform.ts";
import { PSW_WORDS } from "../psw.ts";
import { CAUSE_NAMES, CAUSES, INTERRUPTS } from "../trap.ts";

/** What the registers are for, by RISC-V's convention for C (ilp32e). */
const ROLES: readonly [first: number, last: number, role: string][] = [
  [0, 0, "always 0: what is written to it is dropped"],
  [1, 1, "return address"],
  [2, 2, "stack pointer, a multiple of 4; kept by the called function"],
  [3, 3, "global pointer"],
  [4, 4, "thread pointer"],
  [5, 7, "temporaries; the called function may change them"],
  [8, 9, "kept by the called function; s0 is also fp, the frame pointer"],
  [10, 11, "first arguments, and the result"],
  [12, 15, "further arguments"],
];

/** What the words of a PSW hold. */
const PSW_LAYOUT: readonly [name: string, summary: string][] = [
  [
    "status",
    "bit 0 is the mode, bit 1 is ie; what is loaded into the others is ignored",
  ],
  ["pc", "the program counter"],
  ["base", "where the window R begins"],
  ["bound", "how many bytes it holds"],
];

/** Chapter: what there is. */
export function machineChapter(isa: InstructionSet): Chapter {
  return chapter(
    "The machine",
    paragraph(`A word has 32 bits. Memory is a row of bytes, and a word or a
      half word lies in it with its lowest byte first (little-endian). Numbers
      that begin with 0x are hexadecimal. This is all the state there is, apart
      from the devices':`),
    columns([
      ["x0 to x15", "sixteen registers of one word"],
      ["pc", "the virtual address of the instruction"],
      ["mode", "1 is supervisor mode, 0 is user mode"],
      ["ie", "1 if interrupts are enabled, 0 if they wait"],
      ["R", "the window on memory: two words, base and bound"],
      ["timer", "ticks until the timer interrupt, or 0 if it is off"],
      ["ticks", "how much time has passed since boot: two words"],
      [
        "pending",
        `interrupts that wait for delivery: one bit each for
        ${listed(INTERRUPTS)}`,
      ],
      ["memory", "from 4 KiB to 1 GiB, a multiple of 4 bytes"],
    ]),
    sensitivity(isa),
    "### Registers",
    columns(ROLES.map(([first, last, role]) => [
      range(first, last, (n) => `x${n}`),
      range(first, last, (n) => REGISTER_NAMES[n]),
      role,
    ])),
    paragraph(`Only x0 is special to the hardware. The other roles are a
      convention, which C programs and the assembler's own instructions call
      and ret keep to. What a role does not say is kept is the caller's to
      save.`),
    "### The program status word (PSW)",
    paragraph(`Where a program is, and what it may do, fits in
      ${PSW_WORDS} words, one after the other. A trap stores one PSW and loads
      another; the instruction lpsw loads one.`),
    columns(PSW_LAYOUT.map(([name, summary], n) => [
      `+${n * 4}`,
      name,
      summary,
    ])),
    paragraph(`The lowest two bits of a base or a bound are dropped: both are
      multiples of 4.`),
  );
}

/** Chapter: addresses. */
export function memoryChapter(): Chapter {
  return chapter(
    "Memory and the window R",
    paragraph(`A program's addresses are virtual. R = (base, bound) makes them
      physical by adding base. R is always on, in both modes; a kernel that is
      to see all of memory runs with base 0 and the memory's size as bound.`),
    paragraph(`An access to n bytes at a virtual address a is allowed if all of
      this holds, in unsigned numbers that do not wrap:`),
    points(
      "a is a multiple of n (naturally aligned);",
      "a + n is at most bound (it lies wholly in the window);",
      "base + a + n is at most the memory's size (it lies wholly in memory).",
    ),
    paragraph(`Fetching an instruction is an access to 4 bytes at pc. A PSW is
      one block of ${PSW_WORDS * 4} bytes, aligned to 4, of which all is read or
      nothing. An access that is not allowed is a memory trap, whichever of the
      three fails; its detail is the virtual address, and nothing has been read
      or written. The bound may be larger than the memory.`),
    paragraph(`A jump never traps, wherever it goes: the fetch of its target
      may. After the last address, the pc wraps to 0.`),
    paragraph(`Three things use physical addresses, and do not pass through R:
      base itself, the trap area (see Traps) and the disk (see Devices).`),
  );
}

/** Chapter: traps. */
export function trapsChapter(): Chapter {
  return chapter(
    "Traps",
    paragraph(`A trap swaps the PSW: it is the only way into the kernel. The
      trap area lies at fixed physical addresses:`),
    trapFrame(),
    paragraph(`The names are symbols of the assembler, ${hex(OLD_PSW)} being
      OLD_PSW. What is reserved, a trap leaves alone, but later versions of the
      machine may not.`),
    "### Why",
    columns([
      ["code", "cause", "what has happened, and what the detail is"],
      ...CAUSE_NAMES.map((cause) => [
        String(CAUSES[cause].code),
        cause,
        `${CAUSES[cause].summary}; detail: ${CAUSES[cause].detail}`,
      ]),
    ]),
    paragraph(`An instruction is checked in this order: fetch it (memory),
      recognize it (illegal), may it run in this mode (privileged), and then
      the trap that its own text names.`),
    "### What the hardware does",
    steps(
      `The PSW of the program is stored at ${hex(OLD_PSW)}: ${
        listed(PSW_LAYOUT.map(([name]) => name))
      }.`,
      `The cause's code is stored at ${hex(TRAP_CAUSE)}, the detail at
       ${hex(TRAP_DETAIL)}.`,
      `A new PSW is loaded from ${hex(NEW_PSW)}, where the kernel has put it:
       as a rule supervisor mode, ie 0, the handler's address, and all of
       memory.`,
      "If the cause is an interrupt, its pending bit is cleared.",
    ),
    paragraph(`Nothing else changes, and it takes no time. The registers still
      hold the program's values: the handler saves those that it uses, with
      stores relative to x0, whose offset reaches the addresses up to 0x7fff
      (sw ra, 0x104(zero)).`),
    "### The saved pc, and the way back",
    paragraph(`The saved pc is the address of the instruction that was
      attempted, and nothing of that instruction has happened. This holds for
      an ecall too: to go on after it, add 4 to the saved pc. An interrupt
      comes between two instructions and saves the address of the next one, so
      there is nothing to add.`),
    paragraph(`The way back is lpsw OLD_PSW(zero), when the registers are the
      program's again. A trap within the handler overwrites the old PSW: a
      handler that could trap, or enables interrupts, saves it first. If the
      new PSW itself cannot run (all zeros, say), every fetch is a trap, one
      tick each, for ever.`),
  );
}

/** Whether all that is sensitive is privileged, as the rows' footprints say. */
function sensitivity(isa: InstructionSet): string {
  const holes = isa.rows
    .filter((row) => !row.privileged && !footprint(row).confined)
    .map(({ mnemonic }) => mnemonic);
  return paragraph(`In user mode, an instruction that could tell or change the
    mode, ie, R, the timer, the ticks or a device is privileged: it traps. ${
    holes.length === 0
      ? "There is no exception."
      : `This variant makes exceptions, which are its flaw: ${
        holes.join(", ")
      }.`
  }`);
}

function trapFrame(): string {
  const words = (start: number) =>
    PSW_LAYOUT.map(([name], n) => [start + n * 4, name] as const);
  const rows = [
    ...words(OLD_PSW).map(([at, name]) => [at, `the program's ${name}`]),
    [TRAP_CAUSE, "the cause's code"],
    [TRAP_DETAIL, "the cause's detail"],
    [TRAP_DETAIL + 4, `reserved, up to ${hex(NEW_PSW - 1)}`],
    ...words(NEW_PSW).map(([at, name]) => [at, `the handler's ${name}`]),
    [NEW_PSW + PSW_WORDS * 4, `reserved, up to ${hex(FREE_MEMORY - 1)}`],
    [FREE_MEMORY, "free: programs load here"],
  ] as [number, string][];
  return columns(rows.map(([at, summary]) => [
    hex(at),
    TRAP_AREA.find(({ value }) => value === at)?.name ?? "",
    summary,
  ]));
}

/** Chapter: time and interrupts. */
export function timeChapter(): Chapter {
  return chapter(
    "Time, interrupts, idle and halt",
    paragraph(`Time is counted in ticks. An attempted instruction takes one
      tick, whether it traps or not; the delivery of a trap takes none. The
      same program with the same input at the same ticks does the same, always.
      An instruction that reads the time counts itself. The two words of the
      tick count are read one after the other: if the high word, read again, has
      changed, read both again.`),
    paragraph(
      `There are ${INTERRUPTS.length} interrupts: ${
        listed(INTERRUPTS)
      }. Each has a pending bit. A device sets it; only the delivery of the
      interrupt clears it, not what the program does to the device. Between two
      instructions, if ie is 1 and a bit is set, the interrupt is delivered. If
      several wait, the first in the order given comes first. If ie is 0 they
      wait.`,
    ),
    points(
      `Timer: setting it to n makes the interrupt pending n ticks after that
       instruction; it is then off until it is set again. 0 turns it off, but
       does not take back an interrupt that is pending. n is unsigned.`,
      `Console: if CONSOLE_CONTROL is set, input has arrived or ended; or it was
       set when input already waited or had ended. One interrupt may stand for many bytes: read all of them.`,
      `Disk: ${DISK_LATENCY} ticks after a command, if DISK_CONTROL is set by
       then.`,
    ),
    paragraph(`Idle waits until an interrupt is pending, whether ie is 1 or 0,
      and does not wait if one already is. Time jumps to that moment. If ie is
      1, the interrupt is then delivered, with the instruction after the idle
      as the saved pc; if it is 0, that instruction is next. If nothing can ever
      become pending, the machine waits for good. Halt stops it for good.`),
  );
}

/** Chapter: devices. */
export function devicesChapter(): Chapter {
  return chapter(
    "Devices",
    paragraph(`A device is a set of registers of one word, each with a port
      number, which in reads and out writes (both privileged). A port that is
      not listed, or not for this direction, reads 0 and drops what is written.
      The names are symbols of the assembler.`),
    columns(PORTS.map(({ name, value, summary }) => [
      hex(value),
      name,
      summary,
    ])),
    "### Printing, and reading the console",
    paragraph("To print a byte, write it to CONSOLE_DATA."),
    paragraph(`To read one, read CONSOLE_DATA. A result of -1 means that no
      byte waits: if bit 1 of CONSOLE_STATUS is set, none will ever come; if
      not, try again later. Rather than try again and again, write 1 to
      CONSOLE_CONTROL once, and idle until the console interrupt.`),
    "### A disk transfer",
    paragraph(`The disk has DISK_SIZE blocks of ${BLOCK_SIZE} bytes, numbered
      from 0. It moves them by itself, to and from physical memory.`),
    steps(
      "Write the number of the first block to DISK_BLOCK.",
      `Write the physical address to DISK_ADDRESS: for a program whose window
       begins at base, base plus its own address.`,
      "Write the number of blocks to DISK_COUNT.",
      `Write 1 (read) or 2 (write) to DISK_COMMAND. The blocks are moved within
       this instruction.`,
      `Read DISK_STATUS. If bit 1 is set, the command was refused, and nothing
       was moved: the command is neither 1 nor 2, the address is no multiple of
       4, the blocks are not all on the disk, their bytes are not all in
       memory, or the disk was busy.`,
      `The disk is busy for ${DISK_LATENCY} ticks, after a refused command too:
       bit 0 of DISK_STATUS is set. At the end, if DISK_CONTROL is 1, the disk
       interrupt becomes pending.`,
    ),
    paragraph(`A command to a busy disk is refused, and changes nothing about
      the transfer under way.`),
  );
}

/** Chapter: boot. */
export function bootChapter(): Chapter {
  return chapter(
    "At the start",
    paragraph(
      `The program has been loaded into memory at ${
        hex(FREE_MEMORY)
      } (or where it asks to be: see The assembler). Then:`,
    ),
    columns([
      ["mode", "1 (supervisor)"],
      ["ie", "0"],
      ["R", "base 0, bound the memory's size, which rdbound reads"],
      ["pc", "the address of the symbol _start, or where .text begins"],
      ["x0 to x15", "0: there is no stack until the program makes one"],
      ["timer", "off"],
      ["ticks", "0"],
      ["pending", "none; the devices' interrupts are off"],
      ["memory", "0 wherever nothing was loaded, the trap area too"],
    ]),
    paragraph(`So the first thing to do is to put a PSW at NEW_PSW, before
      anything can trap.`),
  );
}

function range(
  first: number,
  last: number,
  name: (n: number) => string,
): string {
  return first === last ? name(first) : `${name(first)} to ${name(last)}`;
}

/** Words with commas, and an "and" before the last. */
function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}
