// Attack: says by itself that it is done, and more than once.
const done = new TextEncoder().encode(
  '["done",{},[],null]\n["done",{},[],{"passed":true,"points":30}]\n',
);
export function run() {
  Deno.stdout.writeSync(done);
  Deno.exit(0);
}
