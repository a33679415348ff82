import { JIANGSU, type City } from "../data/jiangsuRegions";
import { JIANGSU_ZONES, type Zone } from "../data/jiangsuZones";
import type { Region } from "../form/values";
import { emptyAnswer, ok, remark, takePrompts, unreadable, withRemarks, type RawValue, type Read } from "./reading";
import { keyOf } from "./text";

const PRINTED_WORDS = /\((设区市|区县市|区县|县区|县市区|市|区)\)/gu;
const SEPARATORS = /[/\\、,;|·_-]+/gu;

/**
 * 所属地区: "XX（设区市）YY（区县市）", "江苏省苏州市昆山市", "苏州/昆山", "苏州工业园区". A district without its city keeps `city` null
 * (鼓楼区 is in two); words that are no Jiangsu division or zone are named by `unknownPart`.
 */
export function readRegion(raw: RawValue): Read<Region> {
  const empty = emptyAnswer(raw);
  if (empty) return empty;
  if (typeof raw.value !== "string") return unreadable();
  const { rest: written, prompt } = takePrompts(raw.value);
  const remarks = prompt === null ? [] : [remark("promptLeft", prompt)];
  const text = keyOf(written)
    .replace(PRINTED_WORDS, "")
    .replace(SEPARATORS, "")
    .replace(/^[:]/u, "")
    .replace(/^江苏省?/u, "");
  return withRemarks(parseRegion(text), remarks);
}

function parseRegion(text: string): Read<Region> {
  const named = JIANGSU.flatMap((candidate) => candidate.districts).find(([, name]) => name === text);
  if (named) return ok({ city: null, district: named[1], zone: null });
  const city = cityAtStart(text);
  if (city) return withinCity(city, text.slice(text.startsWith(city.name) ? city.name.length : shortName(city.name).length), text);
  const zone = JIANGSU_ZONES.find((candidate) => text === candidate.name);
  if (zone) return ok({ city: zone.city, district: null, zone: zone.name });
  const district = JIANGSU.map((candidate) => districtNamed(candidate, text)).find((name) => name !== null);
  return district === undefined ? unreadable() : ok({ city: null, district: district ?? null, zone: null });
}

function withinCity(city: City, rest: string, text: string): Read<Region> {
  const region: Region = { city: city.name, district: null, zone: null };
  if (rest === "" || rest === "市辖区") return ok(region);
  const district = districtNamed(city, rest);
  if (district !== null) return ok({ ...region, district });
  const zone = zoneNamed(city, rest, text);
  if (zone) {
    const remainder = rest.replace(new RegExp(`${zone.name}|${zone.aliases.join("|")}`, "u"), "").replace(/[()]/gu, "");
    return ok({ ...region, zone: zone.name, district: districtNamed(city, remainder) });
  }
  // A district of another city is read as written, so that the contradiction can be named.
  const elsewhere = JIANGSU.map((other) => districtNamed(other, rest)).find((name) => name !== null);
  if (elsewhere !== undefined && elsewhere !== null) return ok({ ...region, district: elsewhere });
  return ok(region, [remark("unknownPart", rest)]);
}

function cityAtStart(text: string): City | undefined {
  return JIANGSU.find((city) => text.startsWith(city.name)) ?? JIANGSU.find((city) => text.startsWith(shortName(city.name)));
}

function districtNamed(city: City, text: string): string | null {
  for (const [, name] of city.districts) {
    if (text === name || (name.length > 2 && text === shortName(name))) return name;
  }
  return null;
}

function zoneNamed(city: City, rest: string, text: string): Zone | undefined {
  const zones = JIANGSU_ZONES.filter((zone) => zone.city === city.name);
  return (
    zones.find((zone) => text.includes(zone.name) || rest === zone.name || zone.aliases.includes(rest)) ??
    zones.find((zone) => zone.aliases.some((alias) => alias.length >= 3 && rest.startsWith(alias)))
  );
}

function shortName(name: string): string {
  return name.slice(0, -1);
}
