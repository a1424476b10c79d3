// Attack: calls with what is no argument.
export function run(_budget, { machine, vm }) {
  const odd = [NaN, Infinity, -1, 2 ** 53, "0", null, [], {}, 1.5, undefined];
  for (const each of odd) {
    for (const method of ["load", "store", "loadBlock", "in", "out", "setTimer"]) {
      try {
        vm[method](each, each);
      } catch (_) { /* The next. */ }
    }
  }
  vm.acknowledge("__proto__");
  machine.run(1e308);
}
