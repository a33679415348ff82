import { HostError } from "../hostError";
import type { Session } from "../session";

/**
 * Base of every object the client can reach. A subclass carries the client's class name in `type` and answers with its PascalCase
 * members, which the dispatcher finds by reflection. Objects are views: they read the book when asked and hold no copies.
 */
export abstract class HostObject {
  /** The client's name of the class. */
  static readonly type: string = "";
  /** Members that are objects: loaded only when named. */
  static readonly navigation: readonly string[] = [];
  /** The client keeps a reference across requests. */
  static readonly tracked: boolean = false;
  /** Members that came with a later ExcelApi than the class. The client looks before it reads one or calls it, not before it sets one. */
  static readonly since: Readonly<Record<string, string>> = {};

  constructor(readonly session: Session) {}

  get hostClass(): typeof HostObject {
    return this.constructor as typeof HostObject;
  }
}

/** A subclass says what is in it; the usual getters come from here. */
export abstract class HostCollection<T extends HostObject> extends HostObject {
  abstract items(): readonly T[];

  /** An item by its key; by default its `Id` or `Name`. */
  protected find(key: string | number): T | null {
    const wanted = String(key).toUpperCase();
    return this.items().find((item) => keysOf(item).some((own) => own.toUpperCase() === wanted)) ?? null;
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItem(key: string | number): T {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw new HostError("ItemNotFound", undefined, 404);
    return item;
  }

  GetItemOrNullObject(key: string | number): T | null {
    return this.find(key);
  }

  GetItemAt(index: number): T {
    const item = this.items()[index];
    if (!item) throw new HostError("InvalidArgument");
    return item;
  }
}

function keysOf(item: HostObject): string[] {
  const { Id, Name } = item as { readonly Id?: unknown; readonly Name?: unknown };
  return [Id, Name].flatMap((key) => (typeof key === "string" || typeof key === "number" ? String(key) : []));
}
