// Attack: lets the guest run for longer than it may.
export function run(budget, { machine, vm }) {
  machine.mode = 0;
  machine.ie = 0;
  machine.base = vm.address;
  machine.bound = vm.size;
  machine.run(budget + 1);
}
