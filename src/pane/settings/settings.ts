/** What the user set. None of it changes what a review finds: that stands in the workbook alone. */
export interface Settings {
  readonly language: "auto" | "zh-CN" | "en-US";
  /** Recheck a sheet after an edit. */
  readonly live: boolean;
  /** Write notes beside the highlights. */
  readonly notes: boolean;
  /** The three lines of the first run were dismissed. */
  readonly introduced: boolean;
}

export const DEFAULT_SETTINGS: Settings = { language: "auto", live: true, notes: true, introduced: false };

/** What the user chose, or Excel's language. BCP 47. */
export function languageOf({ language }: Settings, excelLanguage: string): string {
  return language === "auto" ? excelLanguage : language;
}

const KEY = "factory-review.settings";

/** What was set before on this machine; the defaults where nothing was or the browser keeps nothing. */
export function loadSettings(): Settings {
  try {
    return settingsFrom(JSON.parse(localStorage.getItem(KEY) ?? "{}"));
  } catch {
    // A browser that keeps nothing, or a text that is not ours: both mean that nothing was set.
    return DEFAULT_SETTINGS;
  }
}

/** Keeps the settings for the next time, where the browser can. They hold for this session either way. */
export function keepSettings(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Storage may be full or forbidden; there is nothing that the user could do about it.
  }
}

function settingsFrom(kept: unknown): Settings {
  if (typeof kept !== "object" || kept === null) return DEFAULT_SETTINGS;
  const given = kept as Partial<Record<keyof Settings, unknown>>;
  const flag = (name: "live" | "notes" | "introduced"): boolean => {
    const value = given[name];
    return typeof value === "boolean" ? value : DEFAULT_SETTINGS[name];
  };
  const { language } = given;
  return {
    language: language === "zh-CN" || language === "en-US" ? language : "auto",
    live: flag("live"),
    notes: flag("notes"),
    introduced: flag("introduced"),
  };
}
