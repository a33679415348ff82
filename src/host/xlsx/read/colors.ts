import { childNamed, numberOf, type XmlElement } from "../package/xml";

/** ECMA-376 part 1, 18.8.27: the standard palette; 8 to 15 repeat 0 to 7. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The order in which `theme` numbers the scheme's colours (it swaps light and dark against the scheme's own order). */
const THEME_ORDER = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** Office's own theme, for files that name theme colours and bring no theme. */
const OFFICE_THEME = "FFFFFF 000000 EEECE1 1F497D 4F81BD C0504D 9BBB59 8064A2 4BACC6 F79646 0000FF 800080".split(" ");

const HLS = 240;

/** One channel out of hue and the two levels between which it lies, all in 240ths. */
function channel(low: number, high: number, hue: number): number {
  const h = (hue + HLS) % HLS;
  const level =
    h < HLS / 6 ? low + Math.floor(((high - low) * h + 20) / 40)
    : h < HLS / 2 ? high
    : h < (HLS * 2) / 3 ? low + Math.floor(((high - low) * (160 - h) + 20) / 40)
    : low;
  return Math.floor((level * 255 + HLS / 2) / HLS);
}

/**
 * 18.8.3: tint moves the luminance towards black or white; hue and saturation stay. In whole 240ths, as Windows counts them: that gives the very
 * colours that Excel's palette shows ("accent 1, lighter 60%" = B8CCE4).
 */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const rgb = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const [r = 0, g = 0, b = 0] = rgb;
  const max = Math.max(...rgb);
  const min = Math.min(...rgb);
  const spread = max - min;
  const light = Math.floor(((max + min) * HLS + 255) / 510);
  const span = light <= HLS / 2 ? max + min : 510 - max - min;
  const saturation = spread === 0 ? 0 : Math.floor((spread * HLS + Math.floor(span / 2)) / span);
  const away = (c: number): number => (spread === 0 ? 0 : Math.floor(((max - c) * 40 + Math.floor(spread / 2)) / spread));
  const hue = r === max ? away(b) - away(g) : g === max ? 80 + away(r) - away(b) : 160 + away(g) - away(r);

  const target = Math.floor(tint < 0 ? light * (1 + tint) : light * (1 - tint) + HLS - HLS * (1 - tint));
  const high =
    target <= HLS / 2
      ? Math.floor((target * (HLS + saturation) + HLS / 2) / HLS)
      : target + saturation - Math.floor((target * saturation + HLS / 2) / HLS);
  const low = 2 * target - high;
  const result = [hue + 80, hue, hue - 80].map((h) => channel(low, high, h));
  return result.map((c) => Math.min(255, Math.max(0, c)).toString(16).padStart(2, "0")).join("").toUpperCase();
}

/** Turns a colour element of a workbook into "#RRGGBB". */
export class Colors {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  constructor(theme: XmlElement | null, styles: XmlElement | null) {
    const scheme = childNamed(childNamed(theme ?? undefined, "themeElements"), "clrScheme");
    this.theme = THEME_ORDER.map((name, i) => {
      const color = childNamed(scheme, name)?.children[0];
      return (color?.attributes["lastClr"] ?? color?.attributes["val"] ?? OFFICE_THEME[i] ?? "000000").toUpperCase();
    });
    const own = childNamed(childNamed(styles ?? undefined, "colors"), "indexedColors")?.children;
    this.palette = own ? own.map((e) => (e.attributes["rgb"] ?? "").slice(-6).toUpperCase()) : PALETTE;
  }

  /** Undefined for an absent or automatic colour. */
  read(element: XmlElement | undefined): string | undefined {
    if (!element) return undefined;
    const { rgb, indexed, theme } = element.attributes;
    const base =
      rgb !== undefined ? rgb.slice(-6)
      : theme !== undefined ? this.theme[Number(theme)]
      : indexed !== undefined ? this.palette[Number(indexed)]
      : undefined;
    if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
    return `#${tinted(base.toUpperCase(), numberOf(element, "tint") ?? 0)}`;
  }
}
