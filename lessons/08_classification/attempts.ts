/**
 * Single instructions, tried on engines of their own.
 *
 * @module
 */
import {
  encode,
  type InstructionSet,
  type Row,
  USER,
  WITNESS_REGISTERS,
} from "../../isa/mod.ts";
import { type EngineBase, Machine } from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY } from "../../monitor/mod.ts";
import { pswOf, type PswState } from "../runner/stage.ts";

/** The memory of the machines that they are tried on, in bytes. */
const MEMORY = 0x1000;

/** What one instruction did. */
export interface Attempted {
  /** The cause of its trap, if it trapped. */
  readonly cause: string | undefined;
  readonly after: PswState;
  readonly a0: number;
}

/** Where the instruction stands, and how much memory the program has. */
const [PLACE, BOUND] = [0x40, 0x400];
/** What is in a0 before. */
const UNTOUCHED = 7;

/** Executes one instruction on an engine, with interrupts off. */
export function attemptOn(
  engine: EngineBase,
  row: Row,
  { mode, base = 0, a1 = 1 }: {
    readonly mode: number;
    readonly base?: number;
    readonly a1?: number;
  },
): Attempted {
  const { cpu } = engine;
  Object.assign(cpu, { mode, ie: 0, pc: PLACE, base, bound: BOUND });
  cpu.x[WITNESS_REGISTERS.rd] = UNTOUCHED;
  cpu.x[WITNESS_REGISTERS.rs1] = a1;
  engine.store(base + PLACE, encode(row, { ...WITNESS_REGISTERS, imm: 0 }));
  const exit = engine.run(1);
  return {
    cause: exit.kind === "trap" ? exit.cause : undefined,
    after: pswOf(cpu),
    a0: cpu.x[WITNESS_REGISTERS.rd],
  };
}

/** A machine of its own for one instruction. */
export function machineFor(isa: InstructionSet): Machine {
  return new Machine({ memory: MEMORY, isa });
}

/** An instruction of a process, bare and in a virtual machine. */
export interface Processes {
  readonly row: Row;
  readonly bare: Attempted;
  readonly virtual: Attempted;
}

/** Has a process of a kernel's execute an instruction, on either. */
export function processes(isa: InstructionSet, mnemonic: string): Processes {
  const row = isa.byMnemonic.get(mnemonic)!;
  const process = { mode: USER, base: 0x400, a1: 0x80 };
  const machine = new Machine({ memory: MONITOR_MEMORY + MEMORY, isa });
  const vm = new Monitor(machine).createVm({ memory: MEMORY });
  return {
    row,
    bare: attemptOn(machineFor(isa), row, process),
    virtual: attemptOn(vm, row, process),
  };
}

/** Whether the process could tell by it where it is. */
export function tellsThemApart({ bare, virtual }: Processes): boolean {
  return bare.a0 !== virtual.a0 || bare.after.pc !== virtual.after.pc;
}
