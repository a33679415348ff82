import { ActionType, PathType, type RequestBody } from "./wire";

export interface RequestRecord {
  /** Counts from 1 since the last reset; 0 for a request that only gives references back. */
  readonly number: number;
  /** What it asked for, in order: "getRange", "load values,formulas", "values=", "delete". */
  readonly names: readonly string[];
  readonly actions: number;
  readonly writes: boolean;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** Error code of the answer. */
  readonly error: string | null;
}

/** What went over the bridge. Requests that only give references back are counted apart, since Excel's users never wait for them. */
export class Traffic {
  requests = 0;
  cleanups = 0;
  requestBytes = 0;
  responseBytes = 0;
  actions = 0;
  private records: RequestRecord[] = [];

  get log(): readonly RequestRecord[] {
    return this.records;
  }

  add(record: Omit<RequestRecord, "number">, cleanup: boolean): void {
    if (cleanup) this.cleanups++;
    else this.requests++;
    this.requestBytes += record.requestBytes;
    this.responseBytes += record.responseBytes;
    this.actions += record.actions;
    this.records.push({ ...record, number: cleanup ? 0 : this.requests });
  }

  reset(): void {
    this.requests = this.cleanups = this.requestBytes = this.responseBytes = this.actions = 0;
    this.records = [];
  }
}

export function isCleanup(body: RequestBody): boolean {
  const acting = body.Actions.filter(({ ActionType: type }) => type !== ActionType.Instantiate);
  return acting.length > 0 && acting.every(({ Name }) => Name === "_RemoveReference");
}

export function namesOf(body: RequestBody): string[] {
  const seen = new Set<number>();
  return body.Actions.flatMap((action) => {
    switch (action.ActionType) {
      case ActionType.Instantiate: {
        const path = body.ObjectPaths[action.ObjectPathId];
        if (path?.ObjectPathType !== PathType.Method || seen.has(path.Id)) return [];
        seen.add(path.Id);
        return [lowerFirst(path.Name)];
      }
      case ActionType.Query:
        return [`load ${action.QueryInfo?.Select?.join(",") ?? ""}`.trim()];
      case ActionType.Method:
        return action.Name === "_KeepReference" ? [] : [lowerFirst(action.Name)];
      case ActionType.SetProperty:
        return [`${lowerFirst(action.Name)}=`];
      default:
        return [];
    }
  });
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
