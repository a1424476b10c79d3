// Attack: closes its output, and lives on.
export function run() {
  Deno.stdout.close();
  for (;;);
}
