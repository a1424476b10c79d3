// Attack: prints without end.
export function run() {
  for (;;) console.log("more");
}
