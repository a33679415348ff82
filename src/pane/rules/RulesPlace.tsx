import { makeStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactElement, type ReactNode } from "react";
import { ErrorBoundary } from "../ErrorBoundary";
import { Notice } from "../Notice";
import { Segments } from "../Segments";
import { placeHeading } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";

const RuleCatalogue = lazy(async () => ({ default: (await import("./RuleCatalogue")).RuleCatalogue }));
const HowJudged = lazy(async () => ({ default: (await import("./HowJudged")).HowJudged }));

const PAGES = ["catalogue", "judged"] as const;
type Page = (typeof PAGES)[number];

const useStyles = makeStyles({ heading: placeHeading });

/** What is checked and why, and how a conclusion comes about. Both are loaded when they are looked at. `children` stand above them. */
export function RulesPlace({ children }: { readonly children?: ReactNode }): ReactElement {
  const styles = useStyles();
  const { rulesPlace: texts, loading } = useTexts();
  const [page, setPage] = useState<Page>("catalogue");
  return (
    <>
      <h2 className={styles.heading}>{texts.heading}</h2>
      {children}
      <Segments label={texts.pages} chosen={page} options={PAGES.map((each) => ({ value: each, name: texts[each] }))} onChoose={setPage} />
      <ErrorBoundary
        fallback={
          <Notice intent="error" urgent>
            {texts.failed}
          </Notice>
        }
      >
        <Suspense fallback={<div role="status">{loading}</div>}>{page === "catalogue" ? <RuleCatalogue /> : <HowJudged />}</Suspense>
      </ErrorBoundary>
    </>
  );
}
