// Attack: gives the guest a window whose end wraps round.
export function run(budget, { machine, vm }) {
  machine.mode = 0;
  machine.ie = 0;
  machine.base = vm.address;
  machine.bound = -vm.address;
  machine.run(budget);
}
