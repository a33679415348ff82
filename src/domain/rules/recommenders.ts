import { normalName } from "../identifiers/names";

const BUREAU = "(?:工业和信息化|工信|经济和信息化|经信)(?:局|委|委员会|厅)";

/** Who signs as 推荐单位, as recognised in a text. */
export interface Recommender {
  /** The entry of the list, 苏州; null when none was recognised. */
  readonly place: string | null;
  /** Whether the text names a bureau and not only a place. */
  readonly bureau: boolean;
}

/** Recognises a recommending bureau among the policy's places: "苏州市工业和信息化局", "昆山市工信局", "苏州市昆山市工信局". A district's bureau is none. */
export function recogniseRecommender(text: string, places: readonly string[]): Recommender {
  const name = normalName(text)
    .replace(/\(盖章\)|[:：]/g, "")
    .replace(/^江苏省/, "");
  for (const place of places) {
    const match = new RegExp(`^(?:\\p{Script=Han}{2,3}市)?${escapeRegExp(normalName(place))}[市县]?(${BUREAU})?$`, "u").exec(name);
    if (match) return { place, bureau: match[1] !== undefined };
  }
  return { place: null, bureau: new RegExp(BUREAU, "u").test(name) };
}

/** Whether the template's “XX 工信局” was left in place. */
export function isTemplateRecommender(text: string): boolean {
  return /^[_＿x×*]*(?:市|县)?(?:工信局|工业和信息化局)?$/.test(normalName(text).replace(/\(盖章\)|:/g, ""));
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
