import { JIANGSU } from "../../data/jiangsuRegions";
import { keyOf } from "../../read/text";

const BUREAU = "(?:工业和信息化局|工信局|工信委|工业和信息化委员会|经济和信息化委员会|经济和信息化局|经信委|经信局)";

/** Names of the places that may recommend, in the call's order ("苏州", "昆山"), as policy has them. */
export class Recommenders {
  private readonly full: ReadonlyMap<string, string>;

  constructor(readonly places: readonly string[]) {
    this.full = new Map(places.map((place) => [place, divisionNamed(place)]));
  }

  /** "苏州" for 苏州市工信局, 江苏省苏州市 or 苏州; "" for anything else. */
  placeOf(text: string): string {
    const plain = plainName(text);
    return this.places.find((place) => this.patternOf(place).test(plain)) ?? "";
  }

  /** 苏州市工业和信息化局. */
  bureauOf(place: string): string {
    return `${this.full.get(place) ?? place}工业和信息化局`;
  }

  /** Place in the province's usual order; unknown places come last. */
  rankOf(place: string): number {
    const index = this.places.indexOf(place);
    return index < 0 ? this.places.length : index;
  }

  /**
   * The text with the bureau's name in its full spelling, whatever else stands around it; null where it names no bureau. A bare place
   * name is none unless it is the whole text.
   */
  withFullName(text: string): string | null {
    for (const place of this.places) {
      if (this.patternOf(place).test(plainName(text))) return this.bureauOf(place);
      const named = new RegExp(`(?:江苏省)?${place}[市县]?${BUREAU}`, "u").exec(text);
      if (named) return text.slice(0, named.index) + this.bureauOf(place) + text.slice(named.index + named[0].length);
    }
    return null;
  }

  private patternOf(place: string): RegExp {
    return new RegExp(`^(?:江苏省?)?(?:[\\p{Script=Han}]{2,3}市)??${place}[市县]?${BUREAU}?$`, "u");
  }
}

function plainName(text: string): string {
  return keyOf(text).replace(/\((?:盖章|公章|章)\)/gu, "").replace(/^推荐单位:?/u, "");
}

function divisionNamed(place: string): string {
  const names = JIANGSU.flatMap(({ name, districts }) => [name, ...districts.map(([, district]) => district)]);
  return names.find((name) => name.length === place.length + 1 && name.startsWith(place)) ?? `${place}市`;
}
