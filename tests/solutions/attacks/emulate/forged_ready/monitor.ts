// Attack: says that it is loaded before it is, and answers before it is asked.
const lines = '["ready"]\n' + '["done",{"machine":{},"vm":{}},[],null]\n'.repeat(100);
Deno.stdout.writeSync(new TextEncoder().encode(lines));
export function run() {}
