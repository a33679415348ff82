import { JIANGSU, type City } from "../data/jiangsuRegions";
import type { Region } from "../form/values";
import { normalName } from "./names";

/** Jiangsu's cities and districts that a text names. */
export interface Places {
  readonly cities: readonly string[];
  /** Districts by full name, those of the named cities only where a city is named. */
  readonly districts: readonly string[];
}

/** Words that contain a city's short name and mean no place: streets and firms are named after cities. */
const STREET_AFTER = /^(?:东|西|南|北|中|大)*(?:路|街|大道|巷|道|桥|商会|银行)/u;

/** Finds places in an address or location: a city by its name, or by a district that only one city has. */
export function placesIn(text: string): Places {
  const plain = normalName(text).replace(/^江苏省?/, "");
  const named = JIANGSU.filter((city) => namesCity(plain, city));
  const among = named.length > 0 ? named : JIANGSU;
  const districts = among.flatMap((city) =>
    city.districts.filter(([, name]) => namesDistrict(plain, name)).map(([, name]) => ({ city: city.name, name })),
  );
  const owners = new Set(districts.map(({ city }) => city));
  const cities = named.length > 0 ? named.map(({ name }) => name) : owners.size === 1 ? [...owners] : [];
  return { cities, districts: [...new Set(districts.map(({ name }) => name))] };
}

function namesCity(text: string, { name }: City): boolean {
  return text.includes(name) || namesShort(text, name.slice(0, -1));
}

function namesDistrict(text: string, name: string): boolean {
  return text.includes(name) || (name.length > 2 && namesShort(text, name.slice(0, -1)));
}

/** A short name at the text's start or after a division's end, and not as part of a street's name. */
function namesShort(text: string, short: string): boolean {
  const match = new RegExp(`(?:^|[省市区县)])${short}(.*)$`, "u").exec(text);
  return match !== null && !STREET_AFTER.test(match[1] ?? "");
}

/** A region's district where it is one of its city's; null where it is another's. */
export function soundDistrict({ city, district }: Region): string | null {
  return JIANGSU.some(({ name, districts }) => name === city && districts.some(([, own]) => own === district)) ? district : null;
}
