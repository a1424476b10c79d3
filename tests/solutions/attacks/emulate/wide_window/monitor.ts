// Attack: gives the guest a window on the whole machine.
export function run(budget, { machine }) {
  machine.mode = 0;
  machine.ie = 0;
  machine.base = 0;
  machine.bound = 0x7fffffff;
  machine.run(budget);
}
