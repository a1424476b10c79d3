// Attack: goes on asking when it is refused.
export function run(_budget, { machine }) {
  machine.mode = 1;
  for (;;) {
    try {
      machine.run(1);
    } catch (_) { /* Once more. */ }
  }
}
