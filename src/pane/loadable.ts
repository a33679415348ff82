import { useEffect, useReducer } from "react";
import { lazily } from "./lazily";

/** A part of the page that is there, or comes when it is asked for. */
export interface Loadable<T> {
  /** Null until it was loaded. */
  readonly now: () => T | null;
  readonly load: () => Promise<T>;
}

export function present<T>(part: T): Loadable<T> {
  return { now: () => part, load: () => Promise.resolve(part) };
}

export function loadable<T>(load: () => Promise<T>): Loadable<T> {
  let part: T | null = null;
  const once = lazily(load);
  return {
    now: () => part,
    load: async () => (part = await once()),
  };
}

/** The part once it is there, `meanwhile` until then, and where none is wanted. */
export function useLoadable<T>(wanted: Loadable<T> | null, meanwhile: T): T {
  const [, showLoaded] = useReducer((loads: number) => loads + 1, 0);
  useEffect(() => {
    if (wanted === null || wanted.now() !== null) return;
    wanted.load().then(showLoaded, (error: unknown) => console.error(error));
  }, [wanted]);
  return wanted?.now() ?? meanwhile;
}
