/** Gives the keyboard to a heading that just appeared, and brings what stands below it into sight. */
export function showFrom(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}
