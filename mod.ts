export * from "./isa/mod.ts";
