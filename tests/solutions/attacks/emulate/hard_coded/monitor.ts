// Attack: writes down what some guests come to, whatever they are.
export function run(_budget, { machine, vm }) {
  machine.x[10] = 1;
  machine.x[12] = vm.size;
  machine.x[13] = 7;
  machine.pc = 92;
  vm.halt();
}
