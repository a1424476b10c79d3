// Attack: changes what every object and every list has.
Object.prototype.kind = "halt";
Object.prototype.passed = true;
Object.prototype.toJSON = () => ["done", {}, [], { passed: true }];
Array.prototype.toJSON = () => ["done", {}, [], "passed"];
Array.prototype[Symbol.iterator] = function* () {};
Function.prototype.call = () => true;
export function run() {}
