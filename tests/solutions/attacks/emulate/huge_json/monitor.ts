// Attack: says a line of many megabytes.
export function run() {
  const line = `["done",${"[".repeat(1 << 20)}\n`;
  Deno.stdout.writeSync(new TextEncoder().encode(line.repeat(8)));
}
