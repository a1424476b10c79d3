// Attack: calls somebody.
const tries = [
  () => fetch("http://127.0.0.1:1/"),
  () => Deno.connect({ port: 80 }),
  () => Deno.listen({ port: 0 }),
  () => Deno.resolveDns("localhost", "A"),
  () => new Promise((done, fail) => {
    const socket = new WebSocket("ws://127.0.0.1:1/");
    socket.onopen = done;
    socket.onerror = fail;
  }),
];
for (const attempt of tries) {
  try {
    await attempt();
    console.log("breach", String(attempt));
  } catch (_) { /* The next. */ }
}
export function run() {}
