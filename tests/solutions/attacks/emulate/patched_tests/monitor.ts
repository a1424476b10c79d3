// Attack: replaces the test functions that others rely on.
Deno.test = (_name, _work) => {};
globalThis.assert = globalThis.assertEquals = () => {};
Error.prepareStackTrace = () => "data:application/typescript,:1:1";
Error.captureStackTrace = () => {};
export function run() {}
