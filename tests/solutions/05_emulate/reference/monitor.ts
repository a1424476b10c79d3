// A monitor that does everything right.
import type {
  Exit,
  Given,
  Machine,
  Trap,
  Vm,
} from "../../../../lessons/assignments/05_emulate/starter/given.d.ts";

const USER = 0;
const SUPERVISOR = 1;

/** The trap area of the guest's memory. */
const OLD_PSW = 0x00;
const TRAP_CAUSE = 0x10;
const TRAP_DETAIL = 0x14;
const NEW_PSW = 0x20;

/** The causes' codes, and which of them a device has. */
const CODES = {
  privileged: 1,
  illegal: 2,
  memory: 3,
  ecall: 4,
  ebreak: 5,
  timer: 6,
  console: 7,
  disk: 8,
} as const;

type Action = "emulate" | "reflect" | "stop";

export function run(budget: number, { machine, vm }: Given): void {
  const end = vm.ticks + budget;
  for (;;) {
    enter(machine, vm);
    const exit = machine.run(end - vm.ticks);
    const action = dispatch(exit, vm);
    if (action === "stop") return;
    if (action === "emulate") emulate(exit as Trap, machine, vm);
    else reflect(exit as Trap, machine, vm);
  }
}

function enter(machine: Machine, vm: Vm): void {
  machine.mode = USER;
  machine.ie = 0;
  const base = vm.base >>> 0;
  const rest = Math.max(0, vm.size - base);
  machine.base = base < vm.size ? vm.address + base : vm.address;
  machine.bound = Math.min(vm.bound >>> 0, rest);
}

function dispatch(exit: Exit, vm: Vm): Action {
  if (exit.kind !== "trap") return "stop";
  return exit.cause === "privileged" && vm.mode === SUPERVISOR
    ? "emulate"
    : "reflect";
}

/** Whether bytes of the virtual window can be reached, all of them. */
function fits(vm: Vm, address: number, bytes: number): boolean {
  const [at, base] = [address >>> 0, vm.base >>> 0];
  const limit = base < vm.size ? Math.min(vm.bound >>> 0, vm.size - base) : 0;
  return at % 4 === 0 && at + bytes <= limit;
}

function emulate(trap: Trap, machine: Machine, vm: Vm): void {
  const { name, rd, rs1, rs2, imm } = trap.instruction!;
  const { x } = machine;
  const [a, b] = [x[rs1], x[rs2]];
  const set = (value: number): void => {
    if (rd !== 0) x[rd] = value;
  };
  let next = machine.pc + 4 | 0;
  switch (name) {
    case "rdstatus":
      set(vm.mode | vm.ie << 1);
      break;
    case "rdbase":
      set(vm.base);
      break;
    case "rdbound":
      set(vm.bound);
      break;
    case "rdtimer":
      set(vm.timer);
      break;
    case "rdticks":
      set(vm.ticks | 0);
      break;
    case "rdticksh":
      set(Math.floor(vm.ticks / 2 ** 32));
      break;
    case "setie":
      vm.ie = a & 1;
      break;
    case "setr":
      vm.base = a & ~3;
      vm.bound = b & ~3;
      break;
    case "settimer":
      vm.setTimer(a);
      break;
    case "in":
      set(vm.in(imm));
      break;
    case "out":
      vm.out(imm, b);
      break;
    case "idle":
      vm.idle();
      break;
    case "halt":
      vm.halt();
      break;
    case "lpsw": {
      const address = a + imm | 0;
      if (!fits(vm, address, 16)) {
        const { pc } = trap;
        const memory: Trap = {
          kind: "trap",
          cause: "memory",
          detail: address,
          pc,
        };
        return reflect(memory, machine, vm);
      }
      loadPsw(vm.base + address, machine, vm);
      next = machine.pc;
    }
  }
  machine.pc = next;
}

/** Loads a PSW from four words of the guest's memory. */
function loadPsw(address: number, machine: Machine, vm: Vm): void {
  const [status, pc, base, bound] = vm.loadBlock(address, 4);
  vm.mode = status & 1;
  vm.ie = status >> 1 & 1;
  machine.pc = pc;
  vm.base = base & ~3;
  vm.bound = bound & ~3;
}

function reflect(trap: Trap, machine: Machine, vm: Vm): void {
  vm.store(OLD_PSW, vm.mode | vm.ie << 1);
  vm.store(OLD_PSW + 4, trap.pc);
  vm.store(OLD_PSW + 8, vm.base);
  vm.store(OLD_PSW + 12, vm.bound);
  vm.store(TRAP_CAUSE, CODES[trap.cause]);
  vm.store(TRAP_DETAIL, trap.detail);
  loadPsw(NEW_PSW, machine, vm);
  const { cause } = trap;
  if (cause === "timer" || cause === "console" || cause === "disk") {
    vm.acknowledge(cause);
  }
}
