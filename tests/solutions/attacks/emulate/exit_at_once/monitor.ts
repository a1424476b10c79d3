// Attack: ends its process while it is loaded, as if all were well.
Deno.exit(0);
export function run() {}
