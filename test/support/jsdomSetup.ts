import { configure } from "@testing-library/dom";

// A bound for what never comes, not a measure of speed: a busy machine takes seconds to load and draw a part.
configure({ asyncUtilTimeout: 30_000 });

/** Fluent UI observes sizes; jsdom has no layout, so nothing ever changes size. */
class StillResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= StillResizeObserver;
// jsdom has nothing that scrolls either.
if (!("scrollIntoView" in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView: () => undefined });
