// Attack: never comes back.
export function run() {
  for (;;);
}
