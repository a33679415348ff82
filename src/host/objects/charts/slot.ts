import { type Patch, patch } from "../../model";

/** A part of the model that an object shows and changes. */
export interface Slot<T extends object> {
  read(): T;
  change(changes: Patch<T>): void;
}

/** A member of a part; `read` makes of it what the object shows, also where it is absent. */
export function slotOf<P extends object, K extends keyof P, T extends P[K] & object>(parent: Slot<P>, key: K, read: (value: P[K]) => T): Slot<T> {
  const current = (): T => read(parent.read()[key]);
  return { read: current, change: (changes) => parent.change({ [key]: patch(current(), changes) } as Patch<P>) };
}
