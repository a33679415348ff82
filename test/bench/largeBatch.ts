import { ENTERPRISES } from "../../assets/samples/enterprises";
import { narratives } from "../../assets/samples/narratives";
import { orgCheckCharacter } from "../../src/domain/identifiers/orgCode";
import { usccCheckCharacter } from "../../src/domain/identifiers/uscc";
import type { SheetData } from "../../src/domain/sheet/snapshot";
import { paperForm, summarySheet, type FormFacts, type SummaryRowFacts } from "../support/paperForm";

const MODELS = ENTERPRISES.flatMap(({ facts }) => facts ?? []);

/** A credit code of nobody, whose check characters hold. */
function code(number: number): string {
  const org = `MA8${String(number).padStart(5, "0")}`;
  const body = `91320500${org}${orgCheckCharacter(org)}`;
  return `${body}${usccCheckCharacter(body)}`;
}

const SYLLABLES = [..."华信东方远大恒通科瑞金源海天宏图伟业中正安泰鑫隆博雅卓越嘉禾立诚"];

/** Four characters; two of different numbers differ in at least two places. */
function brandOf(number: number): string {
  const [a, b] = [number % SYLLABLES.length, Math.floor(number / SYLLABLES.length)];
  return [a, b, a + b, a + 2 * b].map((each) => SYLLABLES[each % SYLLABLES.length]).join("");
}

interface Applicant {
  readonly facts: Partial<FormFacts>;
  readonly row: SummaryRowFacts;
}

/** The sample's enterprises over and over, each time under names, codes, persons, figures and narratives of its own. */
function applicant(number: number): Applicant {
  const brand = brandOf(number);
  const enterprise = `苏州${brand}制造有限公司`;
  const project = `${brand} 5G 全连接工厂项目`;
  const contact = `联络${number}`;
  const phone = String(13_900_000_000 + number * 137);
  const uscc = code(number);
  const facts: Partial<FormFacts> = {
    ...MODELS[number % MODELS.length],
    "cover.applicant": enterprise,
    "credit.enterprise": enterprise,
    "credit.uscc": uscc,
    "credit.phone": `0512-${65_000_000 + number * 7}`,
    "enterprise.name": enterprise,
    "enterprise.uscc": uscc,
    "enterprise.address": `江苏省苏州市昆山市示例路 ${number} 号`,
    "contact.mobile": phone,
    "contact.email": `contact@firm${number}.example.com`,
    "contact.name": contact,
    "project.name": project,
    "network.outdoorSites": 2 + (number % 40),
    "network.indoorSystems": 8 + number,
  };
  return { facts: { ...facts, ...narratives(number, facts) }, row: { enterprise, project, contact, phone } };
}

/** One summary table and so many forms, a sheet each. */
export function largeBatch(forms: number): readonly SheetData[] {
  const applicants = Array.from({ length: forms }, (_, index) => applicant(index + 1));
  return [summarySheet(applicants.map(({ row }) => row)), ...applicants.map(({ facts }, index) => paperForm(facts, { name: `企业${index + 1}` }))];
}

/** The sheet after someone corrected its nth cell with content: a number by one, a text by a character. */
export function edited(sheet: SheetData, nth: number): SheetData {
  const filled = sheet.values.flatMap((cells, row) => cells.flatMap((value, column) => (value === "" ? [] : [{ row, column, value }])));
  const place = filled[nth % filled.length];
  if (!place) throw new Error(`nothing on ${sheet.name}`);
  const to = typeof place.value === "number" ? place.value + 1 : `${String(place.value)}。`;
  const values = sheet.values.map((cells, row) => (row === place.row ? cells.map((value, column) => (column === place.column ? to : value)) : cells));
  return { ...sheet, values, formulas: values };
}
