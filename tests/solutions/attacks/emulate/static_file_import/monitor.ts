// Attack: imports a file as text.
import text from "file:///etc/passwd" with { type: "text" };
console.log("breach", text);
export function run() {}
