// Attack: reaches for memory that is not the guest's.
export function run(_budget, { vm }) {
  for (const address of [-4, vm.size, 0x7ffffffc, -2147483648, 2]) {
    try {
      console.log("breach", vm.load(address));
    } catch (_) { /* The next. */ }
  }
  vm.store(vm.size, 1);
}
