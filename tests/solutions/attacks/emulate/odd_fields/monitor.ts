// Attack: leaves in its objects what is no number.
export function run(_budget, { machine, vm }) {
  machine.x = null;
  machine.pc = { valueOf: () => 64, toJSON: () => 1e308 };
  vm.mode = "1";
  vm.base = NaN;
  vm.__proto__ = null;
  delete vm.ie;
}
