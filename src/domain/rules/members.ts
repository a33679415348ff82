import { valueOf, type Application } from "../form/application";
import { placeText } from "../form/wording";
import { isUsccShaped } from "../identifiers/uscc";
import { normalName } from "../identifiers/names";
import { listOf, placeOf, quoted, type MessageValue } from "../wording/value";
import type { BatchMember } from "./defineRule";

/** What an enterprise is told apart by: its name, else its sheet. */
export function enterpriseName(application: Application): string {
  return valueOf(application, "enterprise.name")?.trim() ?? placeText(application);
}

/** What an enterprise is called in a message: its name, else its sheet. */
export function enterpriseCalled(application: Application): MessageValue {
  const name = valueOf(application, "enterprise.name")?.trim();
  return name === undefined ? placeOf(application) : quoted(name);
}

/** "甲公司、乙公司", each name once. */
export function enterprisesCalled(group: readonly BatchMember[]): MessageValue {
  const byName = new Map(group.map(({ application }) => [enterpriseName(application), enterpriseCalled(application)]));
  return listOf([...byName.values()], 6, "家");
}

/** An enterprise's identity in a batch: its code where it has one, else its name, else its own sheet. */
export function identity({ application }: BatchMember): string {
  const code = valueOf(application, "enterprise.uscc");
  if (code !== null && isUsccShaped(code)) return code;
  const name = valueOf(application, "enterprise.name");
  return name === null ? `${application.file}|${application.sheet}` : normalName(name);
}

/** Whether a group holds more than one enterprise: several forms of one enterprise share everything, which E09 has said already. */
export function differentEnterprises(group: readonly BatchMember[]): boolean {
  const names = new Set(group.map(({ application }) => normalName(enterpriseName(application))));
  return names.size > 1 && new Set(group.map(identity)).size > 1;
}
