/**
 * Everything that the host uses of the client without its documentation, and nowhere else. The npm package is pinned; each hook
 * has its test in `test/host/client/hooks.test.ts`.
 */

/** One end of the client's bridge. Messages are JSON texts. */
export interface BridgeEnd {
  sendMessageToHost(text: string): void;
  /** The client puts its own function here. */
  onMessageFromHost(text: string): void;
}

/** A proxy object of the client. */
export interface ClientObject {
  readonly context: { load(object: ClientObject, options?: unknown): void };
  _handleResult(value: unknown): void;
  _handleIdResult(value: unknown): void;
}

type New<T> = new (context: unknown, objectPath: unknown) => T;

export type ClientObjectClass = New<ClientObject>;

export const OperationType = { write: 0, read: 1 } as const;
/** Flag of a request that may run beside others. */
const CONCURRENT = 4;

interface Internals {
  readonly HostBridge: { init(bridge: BridgeEnd): void; s_instance: unknown };
  readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  readonly Utility: {
    _synchronousCleanup: boolean;
    _doApiNotSupportedCheck: boolean;
    fixObjectPathIfNecessary(object: ClientObject, value: unknown): void;
    throwIfNotLoaded(property: string, value: unknown, typeName: string, isNull: unknown): void;
  };
  readonly ClientObject: ClientObjectClass;
  readonly BatchApiHelper: {
    invokeMethod(
      object: ClientObject, name: string, operation: number, args: readonly unknown[], flags: number, resultType: number,
    ): unknown;
    invokeSetProperty(object: ClientObject, name: string, value: unknown, flags: number): void;
    createPropertyObject<T>(type: New<T>, parent: object, name: string, isCollection: boolean, flags: number): T;
    createIndexerObject<T>(type: New<T>, parent: ClientObject, args: readonly unknown[]): T;
    createMethodObject<T>(
      type: New<T>, parent: ClientObject, name: string, operation: number, args: readonly unknown[],
      isCollection: boolean, isInvalidAfterRequest: boolean, getByIdMethod: string | null, flags: number,
    ): T;
    createChildItemObject<T>(type: New<T>, hasIndexer: boolean, parent: ClientObject, item: unknown, index: number): T;
  };
}

interface ClientGlobals {
  OfficeExtension?: Internals;
  Excel?: {
    readonly Worksheet: { readonly prototype: object };
    readonly Workbook: { readonly prototype: object };
    readonly Range: new () => object;
  };
  Office?: unknown;
}

const globals = globalThis as unknown as ClientGlobals;

function internals(): Internals {
  const { OfficeExtension, Excel } = globals;
  if (!OfficeExtension?.HostBridge || !Excel) throw new Error("The Office.js client is not loaded");
  return OfficeExtension;
}

export function isClientLoaded(): boolean {
  return globals.OfficeExtension?.HostBridge !== undefined && globals.Excel !== undefined;
}

/** `Excel.run(batch)` of the whole process or page now talks to this end. */
export function connectBridge(end: BridgeEnd): void {
  internals().HostBridge.init(end);
}

/** Undoes `connectBridge`; a client without a bridge fails on the next run. */
export function disconnectBridge(): void {
  internals().HostBridge.s_instance = undefined;
}

/** `Excel.run` settles only after the client has given its references back, so that nothing of it runs on after a test. */
export function awaitCleanup(): void {
  internals().Utility._synchronousCleanup = true;
}

/** The client itself refuses members of requirement sets that `Office.context.requirements` does not report. */
export function enforceRequirementSets(): void {
  internals().Utility._doApiNotSupportedCheck = true;
  internals().CommonUtility._doApiNotSupportedCheck = true;
}

/** Puts an object in the place of the global `Office`, which the client reads when asked for requirement sets. Answers the way back. */
export function replaceOffice(replace: (before: unknown) => unknown): () => void {
  const before = globals.Office;
  globals.Office = replace(before);
  return () => {
    globals.Office = before;
  };
}

// --- building classes that this version of the client does not have --------------------------------------------------------------

export const clientObjectClass = (): ClientObjectClass => internals().ClientObject;

/** Adds a getter to the client's class; answers how to take it away again. */
export function addGetter(className: "Worksheet" | "Workbook", name: string, get: (this: object) => unknown): () => void {
  internals();
  const { prototype } = globals.Excel?.[className] ?? {};
  if (!prototype || name in prototype) return () => undefined;
  Object.defineProperty(prototype, name, { get, configurable: true });
  return () => {
    Reflect.deleteProperty(prototype, name);
  };
}

export const rangeClass = (): (new () => object) => {
  internals();
  if (!globals.Excel) throw new Error("The Office.js client is not loaded");
  return globals.Excel.Range;
};

export function collectionProperty<T>(type: New<T>, parent: object, name: string): T {
  return internals().BatchApiHelper.createPropertyObject(type, parent, name, true, CONCURRENT);
}

export function itemByKey<T>(type: New<T>, parent: ClientObject, key: unknown): T {
  return internals().BatchApiHelper.createIndexerObject(type, parent, [key]);
}

export function itemOfMethod<T>(type: New<T>, parent: ClientObject, name: string, operation: number, args: readonly unknown[]): T {
  const flags = operation === OperationType.read ? CONCURRENT : 0;
  return internals().BatchApiHelper.createMethodObject(type, parent, name, operation, args, false, true, null, flags);
}

export function loadedItem<T>(type: New<T>, parent: ClientObject, item: unknown, index: number): T {
  return internals().BatchApiHelper.createChildItemObject(type, true, parent, item, index);
}

export function invoke(object: ClientObject, name: string, operation: number, args: readonly unknown[] = []): unknown {
  return internals().BatchApiHelper.invokeMethod(object, name, operation, args, operation === OperationType.read ? CONCURRENT : 0, 0);
}

export function setProperty(object: ClientObject, name: string, value: unknown): void {
  internals().BatchApiHelper.invokeSetProperty(object, name, value, 0);
}

export function fixPath(object: ClientObject, value: unknown): void {
  internals().Utility.fixObjectPathIfNecessary(object, value);
}

export function checkLoaded(property: string, value: unknown, typeName: string, isNull: unknown): void {
  internals().Utility.throwIfNotLoaded(property, value, typeName, isNull);
}
