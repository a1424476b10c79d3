/**
 * Trapeze: an educational hypervisor.
 *
 * @module
 */
export * from "./isa/mod.ts";
export * from "./machine/mod.ts";
export * from "./monitor/mod.ts";
