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

/** "1 套、UPF 10 Gbps、vCPU 64 核、内存 256 GB、存储 10 TB". */
export function mecText(application: Application): string {
  const [sets, upf, vcpu, memory, storage] = MEC_FIELDS.map((id) => valueOf(application, id) ?? "—");
  return `${sets} 套、UPF ${upf} Gbps、vCPU ${vcpu} 核、内存 ${memory} GB、存储 ${storage} TB`;
}
