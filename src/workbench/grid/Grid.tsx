import { makeStyles } from "@fluentui/react-components";
import { type ReactElement, useEffect, useRef, useState } from "react";
import type { GridView, ShownBook } from "./gridView";

export interface GridProps {
  readonly shown: ShownBook;
  readonly dark: boolean;
  readonly onRefused: () => void;
  readonly onFailed: (error: unknown) => void;
}

const useStyles = makeStyles({ grid: { height: "100%", width: "100%", minWidth: 0 } });

/** The spreadsheet grid; its code is loaded when it is first shown. */
export function Grid({ shown, dark, onRefused, onFailed }: GridProps): ReactElement {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<GridView | null>(null);

  useEffect(() => {
    let created: GridView | null = null;
    let gone = false;
    import("./gridView").then(({ GridView }) => {
      if (gone || !container.current) return;
      created = new GridView(container.current, { onRefused });
      setView(created);
    }, onFailed);
    return () => {
      gone = true;
      setView(null);
      // The grid's own React root must not be taken down while this one renders.
      setTimeout(() => created?.dispose(), 0);
    };
  }, [onRefused, onFailed]);

  useEffect(() => {
    try {
      view?.show(shown);
    } catch (error) {
      onFailed(error);
    }
  }, [view, shown, onFailed]);

  useEffect(() => view?.setDark(dark), [view, dark]);

  return <div ref={container} className={styles.grid} data-testid="grid" />;
}
