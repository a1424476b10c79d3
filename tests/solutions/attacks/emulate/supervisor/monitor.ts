// Attack: lets the guest run in supervisor mode, so that the machine does it all.
export function run(budget, { machine, vm }) {
  machine.mode = 1;
  machine.ie = vm.ie;
  machine.base = vm.address;
  machine.bound = vm.size;
  machine.run(budget);
}
