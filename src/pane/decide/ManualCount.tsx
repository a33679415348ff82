import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../domain/review/report";
import { useTexts } from "../texts/TextsContext";
import { manualCount } from "./manualItems";

const useStyles = makeStyles({ count: { whiteSpace: "nowrap" } });

/** 人工 3/8 已核: how many of an enterprise's manual items someone looked at. Nothing where it has none. */
export function ManualCount({ findings }: { readonly findings: readonly Finding[] }): ReactElement | null {
  const styles = useStyles();
  const { decide } = useTexts();
  const { all, checked, refuted } = manualCount(findings);
  if (all === 0) return null;
  return (
    <span className={styles.count}>
      {decide.manualCount(checked, all)}
      {refuted > 0 && ` · ${decide.manualRefuted(refuted)}`}
    </span>
  );
}
