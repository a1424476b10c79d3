// Attack: looks at everything that the program that runs it touches.
const seen = [];
for (const name of ["entries", "fromEntries", "keys", "hasOwn"]) {
  const real = Object[name];
  Object[name] = (...args) => {
    seen.push(args);
    return real(...args);
  };
}
const map = Array.prototype.map;
Array.prototype.map = function (...args) {
  seen.push(this);
  return map.apply(this, args);
};
export function run() {
  for (const each of seen) {
    const text = Deno.inspect(each, { depth: 9 });
    if (/expected|answer|solution|seed/i.test(text)) console.log("breach", text);
  }
}
