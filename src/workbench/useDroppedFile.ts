import { useEffect, useState } from "react";

/** Files over a place that takes them itself are none of the page's. */
const holdsFiles = ({ dataTransfer, target }: DragEvent): boolean =>
  dataTransfer !== null && dataTransfer.types.includes("Files") && !(target instanceof Element && target.closest("[data-takes-files]"));

/** Files dropped anywhere on the page but where they are taken (`data-takes-files`). Answers whether some are being dragged over it. */
export function useDroppedFile(onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    // Entering a child comes before leaving its parent, so they are counted.
    let depth = 0;
    const enter = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (holdsFiles(event) && --depth <= 0) setOver(false);
    };
    const allow = (event: DragEvent): void => {
      if (holdsFiles(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      depth = 0;
      setOver(false);
      onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: allow, drop } as const;
    for (const [name, listener] of Object.entries(listeners)) window.addEventListener(name as keyof typeof listeners, listener, true);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) window.removeEventListener(name as keyof typeof listeners, listener, true);
    };
  }, [onFiles]);
  return over;
}
