// Attack: waits while it is loaded, for what never happens.
await new Promise(() => {});
export function run() {}
