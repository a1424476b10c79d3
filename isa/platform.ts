/**
 * Where the hardware puts things: the trap area at the bottom of physical
 * memory, and the devices' registers. The machine, the assembler's predefined
 * symbols and the manual all read these tables.
 *
 * @module
 */

/** A named number of the platform. */
export interface Named {
  /** The name, as the assembler predefines it. */
  readonly name: string;
  /** The address or the port. */
  readonly value: number;
  /** What it holds. */
  readonly summary: string;
}

/** Where the trap's old PSW goes: four words. */
export const OLD_PSW = 0x00;
/** Where the trap's cause goes: its code. */
export const TRAP_CAUSE = 0x10;
/** Where the trap's detail goes. */
export const TRAP_DETAIL = 0x14;
/** Where the trap's new PSW comes from: four words. */
export const NEW_PSW = 0x20;
/** The first byte that the hardware leaves alone; programs load here. */
export const FREE_MEMORY = 0x40;

/** The trap area: physical addresses. */
export const TRAP_AREA: readonly Named[] = [
  { name: "OLD_PSW", value: OLD_PSW, summary: "the PSW before the trap" },
  { name: "TRAP_CAUSE", value: TRAP_CAUSE, summary: "the cause's code" },
  { name: "TRAP_DETAIL", value: TRAP_DETAIL, summary: "the cause's detail" },
  { name: "NEW_PSW", value: NEW_PSW, summary: "the PSW that a trap loads" },
  {
    name: "FREE_MEMORY",
    value: FREE_MEMORY,
    summary: "where programs load; 0x18 to 0x1f and 0x30 to 0x3f are reserved",
  },
];

/** The device registers' port numbers. */
export const PORT = {
  CONSOLE_DATA: 0x10,
  CONSOLE_STATUS: 0x11,
  CONSOLE_CONTROL: 0x12,
  DISK_BLOCK: 0x20,
  DISK_ADDRESS: 0x21,
  DISK_COUNT: 0x22,
  DISK_COMMAND: 0x23,
  DISK_STATUS: 0x24,
  DISK_CONTROL: 0x25,
  DISK_SIZE: 0x26,
} as const;

/** Bytes in a block of the disk. */
export const BLOCK_SIZE = 512;

/** Ticks from the `out` that starts a transfer to its interrupt. */
export const DISK_LATENCY = 200;

/** The devices' registers. A port that is not listed reads 0, drops writes. */
export const PORTS: readonly Named[] = [
  {
    name: "CONSOLE_DATA",
    value: PORT.CONSOLE_DATA,
    summary: "in: the next input byte, or -1 if there is none; " +
      "out: prints the low byte",
  },
  {
    name: "CONSOLE_STATUS",
    value: PORT.CONSOLE_STATUS,
    summary: "in: bit 0, input is waiting; bit 1, all input has been read, " +
      "and no more will come",
  },
  {
    name: "CONSOLE_CONTROL",
    value: PORT.CONSOLE_CONTROL,
    summary: "bit 0: interrupt when input comes or ends, and at once if it " +
      "has already",
  },
  {
    name: "DISK_BLOCK",
    value: PORT.DISK_BLOCK,
    summary: "the first block of the transfer",
  },
  {
    name: "DISK_ADDRESS",
    value: PORT.DISK_ADDRESS,
    summary: "its physical address, a multiple of 4",
  },
  {
    name: "DISK_COUNT",
    value: PORT.DISK_COUNT,
    summary: `how many blocks, of ${BLOCK_SIZE} bytes each`,
  },
  {
    name: "DISK_COMMAND",
    value: PORT.DISK_COMMAND,
    summary: "out: 1 reads from the disk into memory, 2 writes memory to the " +
      "disk, within this instruction",
  },
  {
    name: "DISK_STATUS",
    value: PORT.DISK_STATUS,
    summary: `in: bit 0, busy, for ${DISK_LATENCY} ticks after a command; ` +
      "bit 1, the last command was refused and nothing was moved",
  },
  {
    name: "DISK_CONTROL",
    value: PORT.DISK_CONTROL,
    summary: "bit 0: interrupt when a transfer is complete",
  },
  {
    name: "DISK_SIZE",
    value: PORT.DISK_SIZE,
    summary: "in: how many blocks the disk has",
  },
];
