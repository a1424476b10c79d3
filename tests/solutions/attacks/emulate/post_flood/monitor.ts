// Attack: asks without end for what nobody waits for.
export function run(_budget, { vm }) {
  for (;;) vm.store(0, 1);
}
