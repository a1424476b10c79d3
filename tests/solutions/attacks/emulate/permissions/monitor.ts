// Attack: asks to be allowed more.
for (const name of ["read", "write", "net", "run", "env", "sys", "ffi", "import"]) {
  const { state } = Deno.permissions.requestSync({ name });
  if (state === "granted") console.log("breach", name);
}
export function run() {}
