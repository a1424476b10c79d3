// Attack: has the time pass without the guest: it sleeps until its budget is used up.
export function run(budget, { machine, vm }) {
  machine.mode = 0;
  machine.ie = 0;
  machine.base = vm.address;
  machine.bound = vm.size;
  vm.setTimer(budget);
  vm.idle();
  machine.run(budget);
}
