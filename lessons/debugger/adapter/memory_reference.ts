/**
 * Addresses as the client is given them, and gives them back: physical ones of
 * the guest, in C's hexadecimal.
 *
 * @module
 */
import { UsageError } from "../../../isa/mod.ts";
import { hex, quoted } from "../../commands/text.ts";

/** An address, for the client. */
export function addressReference(address: number): string {
  return hex(address, 8);
}

/**
 * An address of the client's, and so many bytes more. People may write one, too.
 *
 * @throws {UsageError} if it is none.
 */
export function addressIn(reference: string, offset = 0): number {
  const address = /^(0x[\da-f]{1,8}|\d{1,10})$/i.test(reference)
    ? Number(reference)
    : NaN;
  if (Number.isSafeInteger(address)) return address + offset;
  throw new UsageError(
    `the address ${quoted(reference)}: need a physical one, as 0x100`,
  );
}
