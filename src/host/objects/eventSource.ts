import { EVENT_TYPES, type EventName } from "../events";
import type { HostObject } from "./hostObject";

/** Gives a class the `_Register…` and `_Unregister…` methods of these events; `target` is the id that the client listens for. */
export function addEvents<T extends HostObject>(
  hostClass: { readonly prototype: T },
  target: (source: T) => string,
  names: readonly EventName[] = Object.keys(EVENT_TYPES) as EventName[],
): void {
  for (const name of names) {
    Object.defineProperty(hostClass.prototype, `_Register${name}`, {
      value(this: T) {
        this.session.events.subscribe(name, target(this));
      },
    });
    Object.defineProperty(hostClass.prototype, `_Unregister${name}`, {
      value(this: T) {
        this.session.events.unsubscribe(name, target(this));
      },
    });
  }
}
