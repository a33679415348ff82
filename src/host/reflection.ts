import { HostError } from "./hostError";
import { HostObject } from "./objects/hostObject";

export interface Member {
  readonly name: string;
  readonly kind: "property" | "method";
  readonly writable: boolean;
}

const known = new Map<unknown, ReadonlyMap<string, Member>>();

/** The members a client can reach: PascalCase accessors and methods of the class chain, by lower-case name. */
export function membersOf(target: HostObject): ReadonlyMap<string, Member> {
  let members = known.get(target.constructor);
  if (!members) known.set(target.constructor, (members = collect(target)));
  return members;
}

function collect(target: HostObject): ReadonlyMap<string, Member> {
  const members = new Map<string, Member>();
  let prototype: unknown = Object.getPrototypeOf(target);
  while (prototype instanceof HostObject) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (!/^_?[A-Z]/.test(name) || members.has(name.toLowerCase())) continue;
      const kind = typeof descriptor.value === "function" ? "method" : "property";
      members.set(name.toLowerCase(), { name, kind, writable: descriptor.set !== undefined });
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return members;
}

export function findMember(target: HostObject, name: string, kind: Member["kind"]): Member {
  const member = membersOf(target).get(name.toLowerCase());
  if (member?.kind !== kind) {
    const error = new HostError("ApiNotFound", `Host has no ${kind} ${target.hostClass.type}.${name}`, 404);
    error.location = `${target.hostClass.type}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    throw error;
  }
  return member;
}
