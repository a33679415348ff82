import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { SUGGESTED_TIERS } from "../../../domain/review/report";
import type { GateCounts, GroupCounts, Statistics } from "../../../domain/review/statistics";
import { gateTitle } from "../../english/reviewWords";
import { useEnglish } from "../../english/useEnglish";
import { smallText } from "../../sharedStyles";
import { useTexts } from "../../texts/TextsContext";
import { groupName } from "../groupName";
import { points } from "../numbers";
import type { Filter } from "../resultView";
import { verdictOf } from "../verdict";
import { Picture, type Row } from "./Picture";

const COLORS = {
  met: tokens.colorStatusSuccessForeground1,
  unmet: tokens.colorStatusDangerForeground1,
  pending: tokens.colorPaletteDarkOrangeForeground1,
} as const;

/**
 * A document without a window. Charts put helpers for the keyboard into the page they stand in, stops that screen readers do not know of;
 * here nothing of a chart takes the keyboard.
 */
const NO_PAGE = new Document();

const useStyles = makeStyles({
  pictures: { display: "flex", flexDirection: "column", gap: "16px" },
  small: smallText,
});

interface Props {
  readonly statistics: Statistics;
  /** Shows the enterprises that a row counts. */
  readonly onPick: (filter: Partial<Filter>) => void;
}

/** The batch in pictures. What is the same for all enterprises has none. */
export function Pictures({ statistics, onPick }: Props): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const english = useEnglish();
  const { pictures } = texts;
  const { applications, tiers, meanScore, scoreBands, gates, cities, industries } = statistics;
  return (
    <FluentProvider targetDocument={NO_PAGE} className={styles.pictures}>
      <div className={styles.small}>{pictures.hint}</div>
      <Picture
        heading={texts.suggested}
        whole={applications}
        rows={SUGGESTED_TIERS.map((tier) => ({
          id: tier,
          name: texts.tiers[tier],
          count: tiers[tier],
          details: [],
          color: COLORS[verdictOf(tier)],
          onPick: () => onPick({ tier }),
        }))}
      />
      {meanScore !== null && (
        <Picture
          heading={pictures.scores}
          note={[texts.score.disclaimer, pictures.mean(points(meanScore)), ...unscored()].join(" · ")}
          whole={applications}
          rows={scoreBands.map(({ name, applications: count }) => ({
            id: name,
            name: pictures.bands[name],
            count,
            details: [],
            color: tokens.colorCompoundBrandBackground,
            onPick: () => onPick({ scoreBand: name }),
          }))}
        />
      )}
      <Picture heading={pictures.gates} whole={applications} rows={gates.map(gateRow)} />
      {cities.length > 1 && <Picture heading={pictures.cities} whole={null} rows={cities.map((city) => groupRow(city, { city: city.name }))} />}
      {industries.length > 1 && (
        <Picture
          heading={pictures.industries}
          {...(inSeveral(industries) ? { note: pictures.several } : {})}
          whole={null}
          rows={industries.map((industry) => groupRow(industry, { industry: industry.name }))}
        />
      )}
    </FluentProvider>
  );

  function unscored(): string[] {
    const rest = applications - sum(scoreBands.map((band) => band.applications));
    return rest > 0 ? [pictures.unscored(rest)] : [];
  }

  function gateRow(gate: GateCounts): Row {
    const { id, fail, unknown } = gate;
    const { status } = texts.gates;
    return {
      id,
      name: `${id} ${gateTitle(gate, english).text}`,
      count: fail + unknown,
      details: [...(fail > 0 ? [counted(status.fail, fail)] : []), ...(unknown > 0 ? [counted(status.unknown, unknown)] : [])],
      color: COLORS.unmet,
      onPick: () => onPick({ gate: id }),
    };
  }

  function groupRow({ name, applications: count, tiers: own, meanScore: mean }: GroupCounts, filter: Partial<Filter>): Row {
    return {
      id: name,
      name: groupName(name, texts),
      count,
      details: [
        ...SUGGESTED_TIERS.filter((tier) => own[tier] > 0).map((tier) => counted(texts.tiers[tier], own[tier])),
        ...(mean === null ? [] : [pictures.mean(points(mean))]),
      ],
      color: tokens.colorCompoundBrandBackground,
      onPick: () => onPick(filter),
    };
  }

  function inSeveral(groups: readonly GroupCounts[]): boolean {
    return sum(groups.map((group) => group.applications)) > applications;
  }
}

function counted(name: string, count: number): string {
  return `${name} ${count}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
