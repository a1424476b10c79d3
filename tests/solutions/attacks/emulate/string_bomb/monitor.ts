// Attack: makes one long text.
export function run() {
  let text = "x";
  for (;;) text = (text + text).replace("y", "z").padEnd(text.length + 1);
}
