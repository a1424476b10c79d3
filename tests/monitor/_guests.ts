/**
 * Guests for the monitor's tests, by hand.
 *
 * @module
 */
import { Machine } from "../../machine/mod.ts";
import { Monitor, MONITOR_MEMORY, type Vm } from "../../monitor/mod.ts";
import { HANDLER, op, put, START, ZERO } from "../machine/_code.ts";

/** A program that computes for ever: one tick a round. */
export const SPIN: readonly number[] = [op("jal", ZERO, 0)];

/** A program that never executes anything: each tick is a fault. */
export const FAULT: readonly number[] = [0];

/** A program that asks its monitor for something at every other tick. */
export const ASK: readonly number[] = [
  op("rdstatus", 5),
  op("jal", ZERO, -4),
];

/** A monitor on a machine with room for so many virtual ones of 8 KiB. */
export function house(vms: number): { machine: Machine; monitor: Monitor } {
  const machine = new Machine({ memory: MONITOR_MEMORY + vms * 8192 });
  return { machine, monitor: new Monitor(machine) };
}

/** A virtual machine of 8 KiB with a program and a trap handler. */
export function guest(
  monitor: Monitor,
  program: readonly number[],
  handler: readonly number[] = FAULT,
): Vm {
  const vm = monitor.createVm({ memory: 8192 });
  put(vm, START, program);
  put(vm, HANDLER, handler);
  put(vm, 0x20, [1, HANDLER, 0, 8192]);
  vm.cpu.pc = START;
  return vm;
}
