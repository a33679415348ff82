/** The form's own words and values, which an English sentence quotes; the form's units of money, and the numbers of its sections. */
const QUOTED = /「[^「」]*」|“[^“”]*”|[万亿]?元|[一二三四][（(][一二三四五六][）)]/gu;
/** A name of the form's or of an authority in brackets beside its English. */
const NAME_BESIDE = /\(\p{sc=Han}[\p{sc=Han}、，,]*\)/gu;

/** What is Chinese in an English sentence without being a quotation. */
export function chineseOfOurs(sentence: string): readonly string[] {
  return /\p{sc=Han}/u.test(sentence.replace(QUOTED, "").replace(NAME_BESIDE, "")) ? [sentence] : [];
}
