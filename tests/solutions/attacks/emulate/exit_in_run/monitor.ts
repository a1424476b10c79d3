// Attack: ends its process when it is called, as if all were well.
export function run() {
  Deno.exit(0);
}
