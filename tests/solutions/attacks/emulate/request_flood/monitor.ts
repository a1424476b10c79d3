// Attack: asks without end, and gets on by nothing.
export function run(_budget, { machine, vm }) {
  for (;;) {
    machine.mode = 0;
    machine.ie = 0;
    machine.base = vm.address;
    machine.bound = vm.size;
    machine.run(0);
  }
}
