export type TickState = "ticked" | "open" | "ambiguous";

/** A mark found in a text. `box` marks are printed or replaced boxes; a bare check may be drawn over or behind a box. */
export interface Glyph {
  readonly state: TickState;
  readonly box: boolean;
  readonly length: number;
}

/** Normalisation leaves U+0308 of the box "¨". With the boxes of Wingdings and Wingdings 2 as Word hands them on, in the private use area. */
const TICKED_BOX = "☑☒■●◉▣◼⬛🗹✅🗷\uF0FE\uF0FD\uF052\uF053\uF06E\uF06C";
const TICKED_BARE = "✓✔√\uF0FC\uF050";
const OPEN_BOX = "□☐○◯◻▢⬜❏❑❒▫\u0308\uF0A8\uF06F\uF071\uF0A3\uF0A1";
const AMBIGUOUS = "×✗✘✕✖╳xXû\uF0FB\uF04F";
/** What Wingdings letters become when their font is lost, and characters typed in place of a box. Only where they stand alone. */
const TICKED_LETTERS = "RPþüýVv";
const OPEN_LETTERS = "o£q¡口囗";

const BRACKETED = /^[([]\s*([^\s)\]])?\s*[)\]]/u;

/** The tick glyph at the start of half-width text, or null. Variation selectors (✔️) belong to the glyph. */
export function glyphAtStart(text: string): Glyph | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    const inside = bracketed[1];
    // [x] and [X] are ticks as typed in plain text; (×) is as doubtful as × alone.
    const state = inside === undefined ? "open" : /[xX]/u.test(inside) ? "ticked" : stateOf(inside);
    return state === null ? null : { state, box: true, length: bracketed[0].length };
  }
  const [character] = text;
  if (character === undefined) return null;
  const state = stateOf(character);
  if (state === null) return null;
  const length = character.length + (text.charAt(character.length) === "\uFE0F" ? 1 : 0);
  return { state, box: !TICKED_BARE.includes(character) && !AMBIGUOUS.includes(character), length };
}

function stateOf(character: string): TickState | null {
  if (TICKED_BOX.includes(character) || TICKED_BARE.includes(character) || TICKED_LETTERS.includes(character)) return "ticked";
  if (OPEN_BOX.includes(character) || OPEN_LETTERS.includes(character)) return "open";
  return AMBIGUOUS.includes(character) ? "ambiguous" : null;
}

/** Words that answer in a cell of their own beside an option. */
export function answerWord(text: string): TickState | null {
  if (/^(是|有|已选|选|已|1|Y|YES|TRUE|T)$/iu.test(text)) return "ticked";
  if (/^(否|无|没有|未选|未|不选|0|N|NO|FALSE|F|\/|-)$/iu.test(text)) return "open";
  return null;
}

/** What several marks at one option say together: a tick over an open box is a tick; × makes it doubtful. */
export function combine(states: readonly TickState[]): TickState | null {
  if (states.includes("ambiguous")) return "ambiguous";
  if (states.includes("ticked")) return "ticked";
  return states.length > 0 ? "open" : null;
}
