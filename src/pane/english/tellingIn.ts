import { tellIn, type Told } from "../../domain/wording/told";

/** Says what is told in the language of some texts; in Chinese where the other does not arrive. */
export async function tellingIn(language: string): Promise<(told: Told) => string> {
  const chinese = (told: Told): string => told.chinese;
  if (language !== "en-US") return chinese;
  try {
    const { english } = await import(/* webpackChunkName: "english" */ ".");
    return (told) => tellIn(english.told, told);
  } catch (error) {
    console.error(error);
    return chinese;
  }
}
