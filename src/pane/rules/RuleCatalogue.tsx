import { makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState, type ReactElement } from "react";
import { PART_TITLES, type Part } from "../../domain/form/fields";
import { Choice } from "../Choice";
import { useEnglish } from "../english/useEnglish";
import { Disclosure } from "../results/Disclosure";
import { FactList, type Fact } from "../results/FactList";
import { Paged } from "../results/Paged";
import { SeverityIcon } from "../results/SeverityIcon";
import { SearchField } from "../SearchField";
import { cardStyle, cardTitle, plainList, smallText } from "../sharedStyles";
import { useTexts } from "../texts/TextsContext";
import { entriesInEnglish, exampleOf, findEntries, RULE_ENTRIES, type RuleEntry } from "./ruleEntries";

const RULES_AT_FIRST = 40;
const PARTS = [...new Set(RULE_ENTRIES.map(({ part }) => part))];

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  shown: smallText,
  list: plainList,
  card: cardStyle,
  title: cardTitle,
  severities: { display: "flex", flexWrap: "wrap", columnGap: "10px", paddingLeft: "20px", ...smallText },
  severity: { display: "inline-flex", alignItems: "center", gap: "3px" },
  facts: { paddingLeft: "20px" },
});

/** The rules themselves: what each checks, by what clause, what it may say and what to do then. */
export function RuleCatalogue(): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const [query, setQuery] = useState("");
  const [part, setPart] = useState<Part | "">("");
  const settledQuery = useDeferredValue(query);
  const english = useEnglish();
  const all = useMemo(() => (english ? entriesInEnglish(RULE_ENTRIES, english) : RULE_ENTRIES), [english]);
  const entries = useMemo(() => findEntries(all, settledQuery, part), [all, settledQuery, part]);
  return (
    <section className={styles.section}>
      <div role="search" className={styles.section}>
        <SearchField label={texts.rulesPlace.search} value={query} onSearch={setQuery} />
        <Choice
          label={texts.rulesPlace.part}
          value={part}
          options={[{ value: "" as const, name: texts.rulesPlace.allParts }, ...PARTS.map((each) => ({ value: each, name: (english?.parts ?? PART_TITLES)[each] }))]}
          onChoose={setPart}
        />
        <div className={styles.shown} role="status">
          {entries.length > 0 ? texts.rulesPlace.shown(entries.length) : texts.filter.nothing}
        </div>
      </div>
      <Paged
        key={`${settledQuery}|${part}`}
        className={styles.list}
        items={entries}
        atFirst={RULES_AT_FIRST}
        keyOf={({ id }) => id}
        render={(entry) => <RuleCard entry={entry} />}
      />
    </section>
  );
}

function RuleCard({ entry }: { readonly entry: RuleEntry }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const { rulesPlace } = texts;
  const lang = useEnglish() ? undefined : "zh-CN";
  const facts = (): readonly Fact[] => [
    { name: rulesPlace.what, values: [rulesPlace.scopes[entry.scope]] },
    { name: rulesPlace.messages, values: Object.values(entry.messages).map(exampleOf), lang },
    { name: rulesPlace.clause, values: [entry.clause], lang: "zh-CN" },
    { name: rulesPlace.remedy, values: [entry.remedy], lang },
    { name: rulesPlace.policy, values: entry.adjustable, lang },
  ];
  return (
    <article className={styles.card} aria-label={entry.id}>
      <Disclosure
        level={3}
        className={styles.title}
        label={<span lang={lang}>{`${entry.id} ${entry.title}`}</span>}
        beneath={
          <div className={styles.severities}>
            {entry.severities.map((severity) => (
              <span key={severity} className={styles.severity}>
                <SeverityIcon severity={severity} />
                {texts.severities[severity]}
              </span>
            ))}
          </div>
        }
      >
        {() => (
          <div className={styles.facts}>
            <FactList facts={facts()} />
          </div>
        )}
      </Disclosure>
    </article>
  );
}
