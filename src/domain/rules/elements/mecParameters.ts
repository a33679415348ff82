import { valueOf, type Application } from "../../form/application";

export const MEC_FIELDS = ["mec.sets", "mec.upfThroughput", "mec.vcpu", "mec.memory", "mec.storage"] as const;

/**
 * The form says that there is no edge node at all: 0 sets, and nothing above 0 in its parameters. K31 says so once; the parameters of a node that
 * does not exist are no further complaint.
 */
export function saysNoNode(application: Application): boolean {
  const [sets, ...parameters] = MEC_FIELDS.map((id) => valueOf(application, id));
  return sets === 0 && parameters.every((value) => (value ?? 0) === 0);
}

/** The five MEC figures as one comparable text; null unless all were given and a node exists. */
export function mecSignature(application: Application): string | null {
  const values = MEC_FIELDS.map((id) => valueOf(application, id));
  if (values.includes(null) || (values[0] ?? 0) < 1) return null;
  return values.join("/");
}

/** The five figures for a message; "—" for one that was not given. */
export function mecFigures(application: Application): Readonly<Record<"sets" | "upf" | "vcpu" | "memory" | "storage", number | "—">> {
  const figure = (id: (typeof MEC_FIELDS)[number]) => valueOf(application, id) ?? "—";
  return {
    sets: figure("mec.sets"),
    upf: figure("mec.upfThroughput"),
    vcpu: figure("mec.vcpu"),
    memory: figure("mec.memory"),
    storage: figure("mec.storage"),
  };
}
