// Your allocator. The handout says what is wanted, and given.d.ts what you have.
import type { Answer, Given, Memory, Question, Window } from "./given.d.ts";

/** Answers one question after the other. This function is complete. */
export function serve({ memory, monitor }: Given): void {
  const allocator = new Allocator(memory);
  for (;;) {
    const question = monitor.next();
    if (question === null) return;
    monitor.answer(answerTo(question, allocator));
  }
}

/** From a question to a method. This function is complete. */
function answerTo(question: Question, allocator: Allocator): Answer {
  const { vm } = question;
  switch (question.kind) {
    case "create":
      return allocator.create(vm, question.size);
    case "destroy":
      return allocator.destroy(vm);
    case "resize":
      return allocator.resize(vm, question.size);
    case "window":
      return allocator.window(vm, question);
    case "reach":
      return allocator.reach(vm, question.address, question.bytes);
  }
}

/** Knows who owns which memory. */
class Allocator {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Gives a new virtual machine its memory: where it is, if there is room. */
  create(_vm: number, _size: number): number | undefined {
    // TODO: the lowest gap that is large enough. What was in it, nobody may see.
    return undefined;
  }

  /** Takes the memory of a virtual machine back: whether there was any. */
  destroy(_vm: number): boolean {
    // TODO
    return false;
  }

  /** Makes the memory of a virtual machine longer or shorter, if it can be. */
  resize(_vm: number, _size: number): boolean {
    // TODO
    return false;
  }

  /** The real window for the window that a guest has set. */
  window(_vm: number, _guest: Window): Window | undefined {
    // TODO: as much of it as lies in the guest's memory.
    return undefined;
  }

  /** Where an address of a guest's memory really is, if it owns all the bytes. */
  reach(_vm: number, _address: number, _bytes: number): number | undefined {
    // TODO
    return undefined;
  }
}
