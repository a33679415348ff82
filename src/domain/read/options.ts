import type { Remark } from "../form/application";
import type { CellValue } from "../sheet/snapshot";
import { matcherFor, tokenize, type GlyphToken, type Token } from "./optionText";
import { blank, ok, remark, unreadable, type Read } from "./reading";
import { halfWidth } from "./text";
import { answerWord, combine, glyphAtStart, type TickState } from "./tickGlyphs";

/** A cell of the place where options stand: covered cells of merged areas left out, blank cells kept, in reading order. */
export interface OptionCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export interface OptionsRead extends Read<readonly string[]> {
  /** Indices into the given cells where the ticked or doubtful options stand; empty when there are none. */
  readonly telling: readonly number[];
}

type Side = "before" | "after";

interface Mark {
  readonly option: string;
  readonly cell: number;
  readonly states: TickState[];
}

/**
 * Which options are ticked: marks before or after their option, in one cell, in neighbouring cells, or in a tick cell of its own.
 * A mark that could belong to either neighbour, and ×, are doubtful: named in `ambiguousTick`, never counted.
 * Without any mark the options that stand there are the answer, unless the whole printed list does (`noTicks`).
 */
export function readOptions(cells: readonly OptionCell[], options: readonly string[]): OptionsRead {
  const matcher = matcherFor(options);
  const tokens = cells.map((cell) => (typeof cell.value === "string" ? tokenize(cell.value, matcher) : []));
  const marks: Mark[] = [];
  let marked = false;

  const side = sideOf(tokens.flatMap(groupsOf).map((group) => group.tokens));
  tokens.forEach((list, cell) => {
    if (list.some((token) => token.kind === "glyph") && list.some((token) => token.kind === "option")) marked = true;
    for (const group of groupsOf(list)) marks.push(...bindGroup(group, side, cell));
  });
  marked = bindTickCells(cells, tokens, marks) || marked;

  const states = new Map<string, { state: TickState | null; cell: number }>();
  for (const mark of marks) {
    const before = states.get(mark.option);
    const state = combine([...(before?.state ? [before.state] : []), ...mark.states]);
    states.set(mark.option, { state, cell: before?.state && before.state !== "open" ? before.cell : mark.cell });
  }
  return conclude(states, marked, options, cells);
}

function conclude(
  states: ReadonlyMap<string, { readonly state: TickState | null; readonly cell: number }>,
  marked: boolean,
  options: readonly string[],
  cells: readonly OptionCell[],
): OptionsRead {
  const having = (wanted: (state: TickState | null) => boolean) =>
    options.filter((option) => states.has(option) && wanted(states.get(option)?.state ?? null));
  const cellsOf = (chosen: readonly string[]) => [...new Set(chosen.map((option) => states.get(option)?.cell ?? 0))];
  if (!marked) {
    const listed = having(() => true);
    if (listed.length === 0) return { ...(cells.some(hasWords) ? unreadable() : blank()), telling: [] };
    if (listed.length === options.length) return { ...unreadable([remark("noTicks", listed.join("、"))]), telling: [] };
    return { ...ok(listed), telling: cellsOf(listed) };
  }
  const doubtful = having((state) => state === "ambiguous");
  const remarks: Remark[] = doubtful.map((option) => remark("ambiguousTick", option));
  const ticked = having((state) => state === "ticked");
  if (ticked.length > 0) return { ...ok(ticked, remarks), telling: cellsOf([...ticked, ...doubtful]) };
  return { ...(doubtful.length > 0 ? unreadable(remarks) : blank()), telling: cellsOf(doubtful) };
}

function hasWords(cell: OptionCell): boolean {
  return String(cell.value).replace(/[\s_]/gu, "") !== "";
}

/** Options and marks with no other words between. */
interface Group {
  readonly tokens: readonly Token[];
  /** Words that are no option stand behind it: a last mark may be theirs. */
  readonly endsAtWord: boolean;
}

function groupsOf(tokens: readonly Token[]): readonly Group[] {
  const groups: { tokens: Token[]; endsAtWord: boolean }[] = [{ tokens: [], endsAtWord: false }];
  for (const token of tokens) {
    const group = groups.at(-1);
    if (token.kind !== "word") group?.tokens.push(token);
    else {
      if (group) group.endsAtWord = true;
      groups.push({ tokens: [], endsAtWord: false });
    }
  }
  return groups.filter((group) => group.tokens.some((token) => token.kind === "option"));
}

/** Where the form puts its marks, as far as the ends of its groups tell; null when they say nothing or disagree. */
function sideOf(groups: readonly (readonly Token[])[]): Side | null {
  const marked = groups.filter((group) => group.some((token) => token.kind === "glyph"));
  const before = marked.some((group) => group[0]?.kind === "glyph");
  const after = marked.some((group) => group.at(-1)?.kind === "glyph");
  if (before) return after && !isMostlyBefore(marked) ? null : "before";
  return after ? "after" : null;
}

function isMostlyBefore(groups: readonly (readonly Token[])[]): boolean {
  return groups.filter((group) => group[0]?.kind === "glyph").length > groups.filter((group) => group.at(-1)?.kind === "glyph").length;
}

function bindGroup({ tokens: group, endsAtWord }: Group, fieldSide: Side | null, cell: number): readonly Mark[] {
  const side = fieldSide ?? (group[0]?.kind === "glyph" ? "before" : group.at(-1)?.kind === "glyph" ? "after" : null);
  const marks: Mark[] = [];
  let run: GlyphToken[] = [];
  const options = group.filter((token) => token.kind === "option").length;
  const glyphs = group.filter((token) => token.kind === "glyph").length;
  const oneEach = options === glyphs && (group[0]?.kind === "glyph") !== (group.at(-1)?.kind === "glyph");
  for (const token of group) {
    if (token.kind === "glyph") run.push(token);
    if (token.kind !== "option") continue;
    const mark: Mark = { option: token.option, cell, states: [] };
    settle(run, marks.at(-1), mark, side, oneEach);
    marks.push(mark);
    run = [];
  }
  const last = marks.at(-1);
  // "□ 企业协同合作 ☑ 智能安防": the form has no 智能安防, and its mark must not become the printed option's.
  const closesTheOption = run[0]?.touchesBefore === true && !run[0].touchesAfter;
  const isOfTheWord = side === "before" && endsAtWord && !closesTheOption && last !== undefined && last.states.length > 0;
  if (!isOfTheWord) last?.states.push(...run.map((glyph) => glyph.state));
  return marks;
}

/** Gives the marks between two options to the one or the other. */
function settle(run: readonly GlyphToken[], left: Mark | undefined, right: Mark, side: Side | null, oneEach: boolean): void {
  const [first, ...others] = run;
  if (!first) return;
  const all = run.map((glyph) => glyph.state);
  if (!left) {
    right.states.push(...all);
    return;
  }
  const last = others.at(-1);
  if (side === "before") {
    if (last?.box && !first.box) {
      left.states.push(first.state);
      right.states.push(...others.map((glyph) => glyph.state));
    } else if (!last && !first.box && !oneEach && first.touchesBefore && !first.touchesAfter) {
      left.states.push(first.state);
    } else {
      right.states.push(...all);
    }
  } else if (side === "after") {
    if (last && first.box && !last.box && !last.touchesBefore) {
      left.states.push(...run.slice(0, -1).map((glyph) => glyph.state));
      right.states.push(last.state);
    } else if (!last && !first.box && !oneEach && first.touchesAfter && !first.touchesBefore) {
      right.states.push(first.state);
    } else {
      left.states.push(...all);
    }
  } else if (first.touchesBefore !== (last ?? first).touchesAfter) {
    (first.touchesBefore ? left : right).states.push(...all);
  } else if (combine(all) !== "open") {
    left.states.push("ambiguous");
    right.states.push("ambiguous");
  }
}

/** A cell that is an answer and nothing else: a mark, 是, 1, TRUE. */
export function tickCellState(value: CellValue): TickState | null {
  if (typeof value === "boolean") return value ? "ticked" : "open";
  const text = halfWidth(String(value)).trim();
  const word = answerWord(text);
  if (word !== null) return word;
  const states: TickState[] = [];
  let rest = text;
  while (rest !== "") {
    const glyph = glyphAtStart(rest);
    if (!glyph) return null;
    states.push(glyph.state);
    rest = rest.slice(glyph.length).trim();
  }
  return combine(states);
}

type Slot =
  | { readonly kind: "option"; readonly cell: number; readonly mark: Mark; readonly column: number }
  | { readonly kind: "tick"; readonly cell: number; readonly state: TickState; readonly column: number }
  | { readonly kind: "blank" | "other"; readonly cell: number; readonly column: number };

/** Binds cells that hold only an answer to neighbouring cells that hold only an option. True when there was any. */
function bindTickCells(cells: readonly OptionCell[], tokens: readonly (readonly Token[])[], marks: readonly Mark[]): boolean {
  const rows = new Map<number, Slot[]>();
  cells.forEach((cell, index) => {
    const row = rows.get(cell.row) ?? [];
    rows.set(cell.row, row);
    row.push(slotOf(cell, index, tokens[index] ?? [], marks));
  });
  const lines = [...rows.values()];
  const bare = lines.some((line) => line.some((slot) => slot.kind === "option"));
  const ticks = lines.some((line) => line.some((slot) => slot.kind === "tick"));
  if (!bare || !ticks) return false;

  const side = slotSide(lines);
  lines.forEach((line, index) => {
    const below = lines[index + 1] ?? [];
    const isHeader = !line.some((slot) => slot.kind === "tick") && line.filter((slot) => slot.kind === "option").length > 0;
    if (isHeader && below.some((slot) => slot.kind === "tick") && !below.some((slot) => slot.kind === "option")) bindBelow(line, below);
    else bindLine(line, side);
  });
  return true;
}

function slotOf(cell: OptionCell, index: number, tokens: readonly Token[], marks: readonly Mark[]): Slot {
  const place = { cell: index, column: cell.column };
  if (cell.value === "") return { kind: "blank", ...place };
  const options = tokens.filter((token) => token.kind === "option");
  if (options.length === 1 && !tokens.some((token) => token.kind === "glyph")) {
    const mark = marks.find((candidate) => candidate.cell === index);
    if (mark) return { kind: "option", mark, ...place };
  }
  const state = options.length === 0 ? tickCellState(cell.value) : null;
  return state === null ? { kind: "other", ...place } : { kind: "tick", state, ...place };
}

function slotSide(lines: readonly (readonly Slot[])[]): Side | null {
  let before = 0;
  let after = 0;
  let leadingBlank = 0;
  let trailingBlank = 0;
  for (const line of lines) {
    line.forEach((slot, index) => {
      const previous = line[index - 1]?.kind;
      const next = line[index + 1]?.kind;
      if (slot.kind === "tick" && next === "option" && previous !== "option") before++;
      if (slot.kind === "tick" && previous === "option" && next !== "option") after++;
      if (slot.kind === "blank" && next === "option" && previous === undefined) leadingBlank++;
      if (slot.kind === "blank" && previous === "option" && next === undefined) trailingBlank++;
    });
  }
  if (before !== after) return before > after ? "before" : "after";
  if (leadingBlank !== trailingBlank) return leadingBlank > trailingBlank ? "before" : "after";
  return null;
}

function bindLine(line: readonly Slot[], side: Side | null): void {
  line.forEach((slot, index) => {
    if (slot.kind !== "tick") return;
    const left = line[index - 1];
    const right = line[index + 1];
    const onLeft = left?.kind === "option" ? left.mark : null;
    const onRight = right?.kind === "option" ? right.mark : null;
    if (onLeft && onRight && side === null) {
      if (slot.state === "open") return;
      onLeft.states.push("ambiguous");
      onRight.states.push("ambiguous");
    } else {
      const owner = onLeft && onRight ? (side === "before" ? onRight : onLeft) : (onLeft ?? onRight);
      owner?.states.push(slot.state);
    }
  });
}

function bindBelow(header: readonly Slot[], below: readonly Slot[]): void {
  for (const slot of header) {
    const tick = below.find((candidate) => candidate.column === slot.column);
    if (slot.kind === "option" && tick?.kind === "tick") slot.mark.states.push(tick.state);
  }
}
