import { HostError } from "./hostError";
import { HostCollection, HostObject } from "./objects/hostObject";
import { findMember, membersOf } from "./reflection";
import type { Session } from "./session";
import {
  type Action, ActionType, type ArgumentInfo, type ObjectPath, type PathId, PathType, type QueryInfo, type RequestBody, type ResponseBody,
} from "./wire";

/** What a path leads to; null is the null object, on which everything is a silent no-op. */
type Target = HostObject | null;

/** A load, as a tree of lower-case member names; "*" stands for all scalars. */
interface Selection {
  [name: string]: Selection;
}

const ALL_SCALARS: Selection = { "*": {} };

/** What may read values: by then, formulas show what came of the changes before. */
const SEES_RESULTS: ReadonlySet<number> = new Set([
  ActionType.Query, ActionType.QueryAsJson, ActionType.RecursiveQuery, ActionType.Method, ActionType.EnsureUnchanged,
]);

/** Runs requests over host objects. Knows the protocol and nothing of Excel. */
export class Dispatcher {
  constructor(
    private readonly session: Session,
    private readonly root: HostObject,
  ) {}

  /** Runs one request. Never throws: what goes wrong is in the answer, and earlier effects and results stay. */
  async run(body: RequestBody): Promise<ResponseBody> {
    const request = new Request(this.session, this.root, body);
    try {
      return await request.run();
    } finally {
      this.session.endRequest();
    }
  }
}

class Request {
  private readonly targets = new Map<PathId, Target>();
  private readonly traceIds: number[] = [];

  constructor(
    private readonly session: Session,
    private readonly root: HostObject,
    private readonly body: RequestBody,
  ) {}

  async run(): Promise<ResponseBody> {
    const results: { ActionId: number; Value: unknown }[] = [];
    let index = 0;
    try {
      for (const action of this.body.Actions) {
        // Nearly every action is synchronous; awaiting only promises keeps large batches fast.
        let value = this.act(action);
        if (value instanceof Promise) value = (await value) as unknown;
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
        index++;
      }
    } catch (thrown) {
      const error = thrown instanceof HostError ? thrown : unexpected(thrown);
      return {
        Results: results,
        TraceIds: this.traceIds,
        Error: {
          Code: error.code,
          Message: error.message,
          ...(error.location !== undefined && { Location: error.location }),
          ActionIndex: index,
          HttpStatusCode: error.status,
        },
      };
    }
    return { Results: results, TraceIds: this.traceIds, Error: null };
  }

  private act(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) {
      this.traceIds.push(action.Id);
      return null;
    }
    const target = this.resolve(action.ObjectPathId);
    if (SEES_RESULTS.has(action.ActionType)) this.session.book.calculate();
    if (!target) return action.ActionType === ActionType.SetProperty || action.ActionType === ActionType.Update ? undefined : null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.instantiate(target, action.ObjectPathId);
      case ActionType.Query:
        return this.query(target, selectionOf(action.QueryInfo), action.QueryInfo);
      case ActionType.QueryAsJson:
        return camelCase(this.query(target, selectionOf(action.QueryInfo), action.QueryInfo));
      case ActionType.RecursiveQuery:
        return this.queryRecursively(target, action.RecursiveQueryInfo?.Queries ?? {}, action.RecursiveQueryInfo?.MaxDepth ?? 8);
      case ActionType.Method:
        return this.invoke(target, action);
      case ActionType.SetProperty: {
        const [value] = this.argumentsOf(action.ArgumentInfo);
        setMember(target, action.Name, value ?? null);
        return undefined;
      }
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) setMember(target, name, value);
        return undefined;
      case ActionType.EnsureUnchanged:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          if (JSON.stringify(getMember(target, name).value) !== JSON.stringify(value)) throw new HostError("ConditionFailed");
        }
        return null;
      default:
        throw new HostError("ApiNotFound", `Host has no action of type ${action.ActionType}`);
    }
  }

  private instantiate(target: HostObject, pathId: PathId): unknown {
    const untracked = this.body.ObjectPaths[pathId]?.D === true;
    return { ...this.idOf(target), ...(!untracked && this.referenceOf(target)) };
  }

  private idOf(target: HostObject): Record<string, unknown> {
    for (const name of ["Id", "_Id"]) if (membersOf(target).has(name.toLowerCase())) return { [name]: getMember(target, name).value };
    return {};
  }

  private referenceOf(target: HostObject): Record<string, unknown> {
    if (!target.hostClass.tracked) return {};
    return this.body.AutoKeepReference || this.session.isKept(target) ? { _ReferenceId: this.session.keep(target) } : {};
  }

  private invoke(target: HostObject, action: Action): unknown {
    if (action.Name === "_KeepReference") {
      this.session.keep(target);
      return null;
    }
    const result = callMethod(target, action.Name, this.argumentsOf(action.ArgumentInfo));
    return result instanceof HostObject || result === undefined ? null : result;
  }

  // --- paths and arguments -------------------------------------------------------------------------------------------------------

  private resolve(id: PathId): Target {
    const known = this.targets.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) throw new HostError("InvalidObjectPath", `There is no object path ${id}`);
    const target = this.walk(path);
    this.targets.set(id, target);
    return target;
  }

  private walk(path: ObjectPath): Target {
    switch (path.ObjectPathType) {
      case PathType.Root:
        return this.root;
      case PathType.Null:
        return null;
      case PathType.Reference: {
        const kept = this.session.reference(path.Name);
        if (!kept) throw new HostError("InvalidReference", `Unknown reference ${path.Name}`);
        return kept;
      }
      default: {
        const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
        return parent && asTarget(this.step(parent, path), parent, path.Name);
      }
    }
  }

  private step(parent: HostObject, path: ObjectPath): unknown {
    switch (path.ObjectPathType) {
      case PathType.Property:
        return getMember(parent, path.Name).value;
      case PathType.Indexer:
        return callMethod(parent, "GetItem", this.argumentsOf(path.ArgumentInfo));
      case PathType.Method:
        return callMethod(parent, path.Name, this.argumentsOf(path.ArgumentInfo));
      default:
        throw new HostError("ApiNotFound", `Host has no object path of type ${path.ObjectPathType} (${path.Name})`);
    }
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    // Omitted optional arguments arrive as null, for which default parameters would not apply.
    return (info?.Arguments ?? []).map((value, i) => this.argument(value, references?.[i]) ?? undefined);
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (Array.isArray(reference) && Array.isArray(value)) return value.map((item, i) => this.argument(item, reference[i]));
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    return this.dereference(value);
  }

  /** Client objects inside plain option objects travel as `{ _ObjectPathId }`. */
  private dereference(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") return this.resolve(value._ObjectPathId);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.dereference(member)]));
  }

  // --- queries -------------------------------------------------------------------------------------------------------------------

  private query(target: HostObject, selection: Selection, info?: QueryInfo): Record<string, unknown> {
    return target instanceof HostCollection
      ? this.queryCollection(target as HostCollection<HostObject>, selection, info)
      : this.queryObject(target, selection);
  }

  private queryCollection(target: HostCollection<HostObject>, selection: Selection, info?: QueryInfo): Record<string, unknown> {
    const members = membersOf(target);
    const own: Record<string, unknown> = this.idOf(target);
    const ofItems: Record<string, Selection> = {};
    for (const [name, below] of Object.entries(selection)) {
      if (members.get(name)?.kind === "property") Object.assign(own, this.queryMember(target, name, below));
      else ofItems[name] = below;
    }
    const skip = info?.Skip ?? 0;
    const items = target.items().slice(skip, info?.Top ? skip + info.Top : undefined);
    return {
      ...own,
      _Items: items.map((item, i) => ({ ...this.query(item, ofItems), _Index: skip + i, ...this.idOf(item), ...this.referenceOf(item) })),
    };
  }

  private queryObject(target: HostObject, selection: Selection): Record<string, unknown> {
    const result: Record<string, unknown> = this.referenceOf(target);
    for (const [name, below] of Object.entries(selection)) {
      if (name === "*") Object.assign(result, this.queryScalars(target));
      else Object.assign(result, this.queryMember(target, name, below));
    }
    return result;
  }

  private queryScalars(target: HostObject): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    const { navigation } = target.hostClass;
    for (const { name, kind } of membersOf(target).values()) {
      if (kind === "property" && !navigation.includes(name) && !name.startsWith("_")) result[name] = getMember(target, name).value ?? null;
    }
    return result;
  }

  private queryMember(target: HostObject, wanted: string, below: Selection): Record<string, unknown> {
    const { name, value } = getMember(target, wanted);
    if (!(value instanceof HostObject)) return { [name]: value ?? null };
    return { [name]: this.query(value, Object.keys(below).length > 0 ? below : ALL_SCALARS) };
  }

  private queryRecursively(target: HostObject, queries: Readonly<Record<string, QueryInfo>>, depth: number): unknown {
    if (depth < 0) return null;
    if (target instanceof HostCollection) {
      const items = (target as HostCollection<HostObject>).items();
      return { _Items: items.map((item) => ({ ...this.idOf(item), ...(this.queryRecursively(item, queries, depth - 1) as object) })) };
    }
    const result: Record<string, unknown> = {};
    for (const wanted of queries[target.hostClass.type]?.Select ?? []) {
      if (wanted === "*") {
        Object.assign(result, this.queryScalars(target));
        continue;
      }
      const { name, value } = getMember(target, wanted);
      result[name] = value instanceof HostObject ? this.queryRecursively(value, queries, depth - 1) : (value ?? null);
    }
    return result;
  }
}

function asTarget(value: unknown, parent: HostObject, name: string): Target {
  if (value === null || value === undefined) return null;
  if (value instanceof HostObject) return value;
  throw new HostError("ApiNotFound", `${parent.hostClass.type}.${name} leads to no object`);
}

function unexpected(thrown: unknown): HostError {
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new HostError("GeneralException", `Fault in the host: ${text}`, 500);
}

function located<T>(target: HostObject, name: string, work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof HostError) thrown.location ??= `${target.hostClass.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    throw thrown;
  }
}

function getMember(target: HostObject, wanted: string): { name: string; value: unknown } {
  const { name } = findMember(target, wanted, "property");
  return { name, value: located(target, name, () => (target as unknown as Record<string, unknown>)[name]) };
}

function setMember(target: HostObject, wanted: string, value: unknown): void {
  const { name, writable } = findMember(target, wanted, "property");
  const { type, since } = target.hostClass;
  if (!writable) throw new HostError("ApiNotFound", `Host cannot set ${type}.${name}`);
  const version = since[name];
  if (version !== undefined && !target.session.supports(version)) throw new HostError("ApiNotFound", `${type}.${name} is part of ExcelApi ${version}`, 404);
  located(target, name, () => {
    (target as unknown as Record<string, unknown>)[name] = value;
  });
}

function callMethod(target: HostObject, wanted: string, args: readonly unknown[]): unknown {
  const { name } = findMember(target, wanted, "method");
  return located(target, name, () => (target as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[name]?.(...args));
}

function selectionOf(info: QueryInfo | undefined): Selection {
  const tree: Record<string, Selection> = {};
  const add = (path: string, leaf: Selection): void => {
    let node = tree;
    for (const name of path.split(/[/.]/).filter(Boolean)) node = node[name.toLowerCase()] ??= {};
    Object.assign(node, leaf);
  };
  for (const path of info?.Select ?? []) add(path, {});
  for (const path of info?.Expand ?? []) add(path, ALL_SCALARS);
  return info?.Select?.length ? tree : { ...tree, ...ALL_SCALARS };
}

function camelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelCase);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key === "_Items" ? "items" : key.startsWith("_") ? key : key.charAt(0).toLowerCase() + key.slice(1),
      camelCase(member),
    ]),
  );
}
