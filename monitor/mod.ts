export * from "./allocator.ts";
export * from "./dispatcher.ts";
export * from "./interpreter.ts";
export * from "./monitor.ts";
export * from "./scheduler.ts";
export * from "./share.ts";
export * from "./tenant.ts";
export * from "./vm.ts";
