import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SUGGESTED_TIERS } from "../../domain/review/report";
import type { GroupCounts, Statistics } from "../../domain/review/statistics";
import { Choice } from "../Choice";
import { useTexts } from "../texts/TextsContext";
import { Disclosure } from "./Disclosure";
import { groupName } from "./groupName";
import { FINDING_STATES, SORTS, type Arrangement, type Filter } from "./resultView";
import { useRuleTitles } from "./ruleTitles";

const useStyles = makeStyles({
  heading: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  options: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(130px, 1fr))", gap: "8px", paddingTop: "4px" },
});

interface Props {
  readonly filter: Filter;
  readonly arrangement: Arrangement;
  /** The cities and industries to choose from: where there is one alone, nothing. */
  readonly statistics: Pick<Statistics, "cities" | "industries">;
  /** Ids of the rules with findings. */
  readonly rules: readonly string[];
  readonly onFilter: (filter: Filter) => void;
  readonly onArrange: (arrangement: Arrangement) => void;
}

/** The less frequent ways to look at the list, behind one line. */
export function ViewOptions({ filter, arrangement, statistics, rules, onFilter, onArrange }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const titles = useRuleTitles();
  const { filter: words } = texts;
  return (
    <div>
      <Disclosure level={3} className={styles.heading} label={words.options}>
        {() => (
          <div className={styles.options}>
            <Choice
              label={words.view}
              value={arrangement.by}
              options={[
                { value: "enterprise", name: words.byEnterprise },
                { value: "rule", name: words.byRule },
              ]}
              onChoose={(by) => onArrange({ ...arrangement, by })}
            />
            <Choice
              label={words.sort}
              value={arrangement.sort}
              options={SORTS.map((sort) => ({ value: sort, name: words.sorts[sort] }))}
              onChoose={(sort) => onArrange({ ...arrangement, sort })}
            />
            <Choice
              label={words.tier}
              value={filter.tier ?? ""}
              options={[{ value: "", name: words.allTiers }, ...SUGGESTED_TIERS.map((tier) => ({ value: tier, name: texts.tiers[tier] }))]}
              onChoose={(tier) => onFilter({ ...filter, tier: tier === "" ? null : tier })}
            />
            {statistics.cities.length > 1 && (
              <Choice
                label={words.city}
                value={filter.city ?? ""}
                options={[{ value: "", name: words.allCities }, ...statistics.cities.map(option)]}
                onChoose={(city) => onFilter({ ...filter, city: city === "" ? null : city })}
              />
            )}
            {statistics.industries.length > 1 && (
              <Choice
                label={words.industry}
                value={filter.industry ?? ""}
                options={[{ value: "", name: words.allIndustries }, ...statistics.industries.map(option)]}
                onChoose={(industry) => onFilter({ ...filter, industry: industry === "" ? null : industry })}
              />
            )}
            <Choice
              label={words.rule}
              value={filter.rule ?? ""}
              options={[{ value: "", name: words.allRules }, ...rules.map((rule) => ({ value: rule, name: `${rule} ${titles.get(rule) ?? ""}` }))]}
              onChoose={(rule) => onFilter({ ...filter, rule: rule === "" ? null : rule })}
            />
            <Choice
              label={words.state}
              value={filter.state ?? ""}
              options={[{ value: "", name: words.allStates }, ...FINDING_STATES.map((state) => ({ value: state, name: words.states[state] }))]}
              onChoose={(state) => onFilter({ ...filter, state: state === "" ? null : state })}
            />
          </div>
        )}
      </Disclosure>
    </div>
  );

  function option({ name }: GroupCounts): { readonly value: string; readonly name: string } {
    return { value: name, name: groupName(name, texts) };
  }
}
