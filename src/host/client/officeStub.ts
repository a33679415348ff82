import { compareVersions } from "../session";

export interface OfficeStubOptions {
  readonly apiVersion: string;
  readonly displayLanguage: string;
  readonly platform: string;
}

/** Sets that belong to surfaces a host without Excel does not have. */
const ABSENT = new Set(["SharedRuntime", "RibbonApi", "KeyboardShortcuts", "DialogApi", "DialogOrigin", "IdentityAPI", "ExcelApiDesktop"]);

/** Minimal `Office`: what the client and an add-in ask before they talk to the workbook. */
export function officeStub(before: unknown, { apiVersion, displayLanguage, platform }: OfficeStubOptions): object {
  const info = { host: "Excel", platform };
  const isSetSupported = (name: string, version?: number | string): boolean => {
    const wanted = String(version ?? "1.1");
    if (name === "ExcelApi") return compareVersions(apiVersion, wanted) >= 0;
    // The npm client gates by ExcelApiOnline what became ExcelApi 1.17 later, such as onNameChanged.
    if (name === "ExcelApiOnline") return compareVersions(apiVersion, "1.17") >= 0 && compareVersions("1.1", wanted) >= 0;
    return !ABSENT.has(name);
  };
  return {
    ...(typeof before === "object" && before),
    context: {
      ...info,
      contentLanguage: displayLanguage,
      displayLanguage,
      diagnostics: { ...info, version: "16.0.0.0" },
      requirements: { isSetSupported },
    },
    HostType: { Excel: "Excel" },
    PlatformType: { PC: "PC", Mac: "Mac", OfficeOnline: "OfficeOnline" },
    EventType: { ActiveViewChanged: "activeViewChanged", DocumentSelectionChanged: "documentSelectionChanged" },
    AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
    onReady: (callback?: (ready: typeof info) => unknown): Promise<typeof info> =>
      Promise.resolve(info).then(async (ready) => {
        await callback?.(ready);
        return ready;
      }),
  };
}
