import { useEffect, useLayoutEffect, useRef } from "react";

/** Attributes by which a listed finding, and the part of it where it is decided on, are found again. */
export const FINDING = "data-finding";
export const DECISION = "data-decision";

/** Where the keyboard stands: in which finding, before which others. */
interface Place {
  readonly element: Element;
  readonly inDecision: boolean;
  /** That finding, those behind it, and those in front of it from the nearest on. */
  readonly candidates: readonly string[];
}

/**
 * Keeps the keyboard among the findings. A finding that is decided on or corrected moves to another list or leaves the one that is shown, and
 * the focus would be lost with it: it goes after the finding, else to the one that came next.
 */
export function useKeptFocus(): void {
  const place = useRef<Place | null>(null);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent): void => void (place.current = target instanceof Element ? placeOf(target) : null);
    // Left by a click beside it, not taken away: the browser tells of both alike.
    const onBlur = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        if (target instanceof Element && target.isConnected && document.activeElement === document.body) place.current = null;
      });
    document.addEventListener("focusin", onFocus);
    document.addEventListener("focusout", onBlur);
    return () => {
      document.removeEventListener("focusin", onFocus);
      document.removeEventListener("focusout", onBlur);
    };
  }, []);

  // After every change of what is shown.
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    if (current.element.isConnected) {
      place.current = placeOf(current.element);
      return;
    }
    place.current = null;
    // Never out of the workbook, where its user may be typing.
    if (document.activeElement === document.body && document.hasFocus()) nearest(current)?.focus();
  });
}

const shownFindings = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`[role=tabpanel]:not([hidden]) [${FINDING}]`)];
const idOf = (finding: HTMLElement): string => finding.getAttribute(FINDING) ?? "";

function placeOf(element: Element): Place | null {
  const mine = element.closest<HTMLElement>(`[${FINDING}]`);
  if (!mine) return null;
  const all = shownFindings();
  const at = all.indexOf(mine);
  const candidates = [mine, ...all.slice(at + 1), ...all.slice(0, at).reverse()].map(idOf);
  return { element, inDecision: element.closest(`[${DECISION}]`) !== null, candidates };
}

function nearest({ inDecision, candidates }: Place): HTMLElement | null {
  // One that is shown twice, above the list and in it, counts where it is listed.
  const shown = new Map(shownFindings().map((each) => [idOf(each), each]));
  const finding = candidates.flatMap((id) => shown.get(id) ?? []).at(0);
  const decision = inDecision ? finding?.querySelector<HTMLElement>(`[${DECISION}]`) : null;
  return decision ?? finding ?? document.querySelector<HTMLElement>("[role=tab][aria-selected=true]");
}
