// Attack: replaces what the program that runs it may use.
JSON.stringify = () => '["done",{},[],null]';
JSON.parse = () => ["answer", {}, 0];
Math.min = () => 0;
Object.entries = () => [];
Object.fromEntries = () => ({});
String.prototype.indexOf = () => 0;
TextEncoder.prototype.encode = () => new Uint8Array([0x0a]);
TextDecoder.prototype.decode = () => "\n";
Uint8Array.prototype.subarray = () => new Uint8Array(1);
globalThis.encodeURIComponent = () => "";
export function run() {}
