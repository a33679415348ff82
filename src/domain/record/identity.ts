import { normalName } from "../identifiers/names";

/** By what an enterprise is known from run to run, as written: its name, its credit code, and where its form stands. */
export interface Identity {
  readonly enterprise: string;
  readonly uscc: string;
  readonly file: string;
  readonly sheet: string;
}

/** Finds the enterprise of this batch that something written down earlier is about. */
export class Enterprises {
  private readonly byNameAndCode = new Map<string, number[]>();
  private readonly byName = new Map<string, number[]>();
  private readonly byCode = new Map<string, number[]>();
  private readonly byPlace = new Map<string, number>();

  constructor(private readonly members: readonly Identity[]) {
    members.forEach((member, index) => {
      const { name, code } = normalised(member);
      if (name !== "" && code !== "") push(this.byNameAndCode, `${name}|${code}`, index);
      if (name !== "") push(this.byName, name, index);
      if (code !== "") push(this.byCode, code, index);
      if (name === "" && code === "") this.byPlace.set(placeOf(member), index);
    });
  }

  /**
   * The first form of the same enterprise; null when it is not in the batch. Name and code together decide; otherwise the name, or the code,
   * where only one enterprise of the batch bears it: a code that two enterprises share must not carry decisions from one to the other.
   */
  groupOf(identity: Identity): number | null {
    const { name, code } = normalised(identity);
    if (name === "" && code === "") return this.byPlace.get(placeOf(identity)) ?? null;
    const exact = this.byNameAndCode.get(`${name}|${code}`);
    return exact?.[0] ?? this.onlyOne(this.byName.get(name), ({ uscc }) => uscc) ?? this.onlyOne(this.byCode.get(code), ({ enterprise }) => enterprise);
  }

  private onlyOne(found: readonly number[] | undefined, other: (member: Identity) => string): number | null {
    const [first, ...more] = found ?? [];
    const same = (a: number, b: number) => normalName(this.textOf(a, other)) === normalName(this.textOf(b, other));
    return first !== undefined && more.every((index) => same(first, index)) ? first : null;
  }

  private textOf(index: number, of: (member: Identity) => string): string {
    const member = this.members[index];
    return member ? of(member) : "";
  }
}

export function samePlace(a: Identity, b: Identity): boolean {
  return placeOf(a) === placeOf(b);
}

function normalised({ enterprise, uscc }: Identity): { readonly name: string; readonly code: string } {
  return { name: normalName(enterprise), code: normalName(uscc) };
}

function placeOf({ file, sheet }: Identity): string {
  return `${file}|${sheet}`;
}

function push(map: Map<string, number[]>, key: string, index: number): void {
  const list = map.get(key);
  if (list) list.push(index);
  else map.set(key, [index]);
}
