import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTheme } from "./appearance";
import { Notice } from "./Notice";

const useStyles = makeStyles({ whole: { height: "100%" }, page: { padding: "20px 12px", overflowWrap: "anywhere" } });

/** In the pane's place where it cannot work, with the reason and what to do. */
export function Unavailable({ reason }: { readonly reason: string }): ReactElement {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()} className={styles.whole}>
      <div className={styles.page}>
        <Notice intent="error" urgent>
          {reason}
        </Notice>
      </div>
    </FluentProvider>
  );
}
