import { readingOf, type Application } from "../form/application";
import { placesIn } from "../identifiers/places";

/**
 * The 设区市 that an application belongs to: by its 所属地区, else by a district that only one city has, else by who recommends it. Empty
 * where none of them tells.
 */
export function cityOf(application: Application, recommender: string): string {
  const region = readingOf(application, "enterprise.region");
  if (region.value?.city) return region.value.city;
  for (const text of [region.raw, recommender]) {
    const { cities } = placesIn(text);
    if (cities.length === 1 && cities[0] !== undefined) return cities[0];
  }
  return "";
}

/** 所属重点行业和领域 as ticked, in print order; empty where nothing could be read. */
export function industriesOf(application: Application): readonly string[] {
  return readingOf(application, "enterprise.industry").value ?? [];
}
