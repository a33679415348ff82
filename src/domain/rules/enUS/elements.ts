import { NUMBER_WORDS } from "./remarks";
import type { WordsFor } from "./words";

/** K22 and K23 say the same sentences about different thresholds. */
const SCENE_WORDS = {
  scenes: "Declared tier {tier}, scenarios ticked: {scenes}; at least {requiredScenes} are needed, {missingScenes} more",
  links: "Declared tier {tier}, stages covered: only {links} of the {requiredLinks} needed; not covered: {missingLinks}",
  both: "Declared tier {tier}, scenarios ticked: {scenes}, stages covered: {links}; at least {requiredScenes} scenarios and {requiredLinks} stages are needed; not covered: {missingLinks}",
} as const;

export const ELEMENTS = {
  K01: {
    title: "Outdoor sites and indoor systems are filled in and not both 0",
    messages: {
      none: "0 outdoor sites and 0 indoor systems contradict full 5G coverage; at least one of the two must be above 0",
      noneToConfirm:
        "0 outdoor sites and 0 indoor systems: the factory may be covered by sites of the zone or the operator, or the numbers may have been left out; check",
    },
    remedy:
      "Fill in the outdoor sites and indoor systems that cover the factory, including those built by the operator. If there is no coverage, apply once it is built.",
  },
  K02: {
    title: "Number of 5G sites suits the tier Factory (工厂级)",
    messages: {
      few: "Declared tier Factory (工厂级), but outdoor sites and indoor systems total only {found}, fewer than {limit}: the factory may be small or use sites of the public network, or some may have been left out; check that the whole factory is covered",
    },
    remedy:
      "Check all sites that cover the factory, including those built by the operator. If only a workshop is covered, the declared tier can be changed to Workshop (车间级).",
  },
  K03: {
    title: "Average 5G latency is a plausible number above 0",
    messages: {
      nonPositive: "Average 5G latency is {found} ms; it must be above 0",
      low: "Average 5G latency is {found} ms, below {limit} ms: it may be written in seconds, or be the air interface latency; check",
      high: "Average 5G latency is {found} ms, above {limit} ms: it may be written in microseconds or have a digit too many, or the network may not be tuned yet; check",
      ...NUMBER_WORDS,
    },
    remedy: "Fill in the average end-to-end latency as measured, one number in ms.",
  },
  K04: {
    title: "5G uplink and downlink rates are plausible numbers above 0",
    messages: {
      nonPositive: "「{field}」 is {found} Mbps; it must be above 0",
      low: "「{field}」 is {found} Mbps, below {limit} Mbps: it may be written in Gbps; check the unit",
      high: "「{field}」 is {found} Mbps, above the order of a single carrier, {limit} Mbps: it may be of several carriers or a peak, or be written in kbps or bps; check",
      ...NUMBER_WORDS,
    },
    remedy: "Fill in the average rate as measured, one number in Mbps.",
  },
  K05: {
    title: "Uplink rate is not above the downlink rate",
    messages: {
      above:
        "Average uplink rate {up} Mbps is above the downlink rate {down} Mbps: an uplink-enhanced frame structure such as 1D3U may be in use, or the two numbers may be swapped; check",
    },
    remedy: "Correct swapped numbers. If the uplink is enhanced, say so in the narrative.",
  },
  K06: {
    title: "Uplink and downlink rates are not below the public network’s average",
    messages: {
      uplink:
        "Average uplink rate {found} Mbps is below the public network’s average of {limit} Mbps: terminals may be dense or rates limited, or the unit may be wrong; check",
      downlink:
        "Average downlink rate {found} Mbps is below the public network’s average of {limit} Mbps: the network may favour the uplink or limit rates, or the unit may be wrong; check",
    },
    remedy: "Check the speed test records. Figures that are right need no correction.",
  },
  K07: {
    title: "5G network construction mode is ticked",
    messages: {
      none: "Nothing is ticked in 「5G 网络建设方式」; tick among “虚拟专网”, “混合专网” and “独立专网”",
      several: "「5G 网络建设方式」 has {count} modes ticked ({found}): several modes may be in use, or one may be ticked by mistake; check",
      unclear: "「5G 网络建设方式」 is marked with “×”, which may mean chosen or rejected; ask the enterprise to use “☑”",
    },
    remedy: "Tick the mode in which the network was built. If several modes are in use, describe each in the construction content.",
  },
  K08: {
    title: "Network construction mode agrees with the UPF and MEC deployed",
    messages: {
      virtualOnly:
        "Only “虚拟专网” (a slice of the public network) is ticked, but MEC {sets} and UPF {upf} Gbps are filled in: a MEC shared in the area may be in use, or the network may in fact be “混合专网”; check",
    },
    remedy: "If UPF and MEC are deployed at the enterprise, tick “混合专网” instead. If a node shared in the area is used, attach an explanation.",
  },
  K09: {
    title: "A “混合专网” network has a MEC deployed",
    messages: {
      none: "“混合专网” (UPF and MEC are deployed inside the enterprise) is ticked, but 「边缘计算节点 MEC」 is 0; the two contradict each other",
    },
    remedy: "If a MEC is deployed, correct the number of sets. If they are not deployed at the enterprise, tick “虚拟专网” instead.",
  },
  K10: {
    title: "A “独立专网” network has a radio frequency licence",
    messages: {
      licence:
        "“独立专网” is ticked: check for a licence to use radio frequencies (only a network built entirely by the enterprise itself is “独立专网”; it is easily confused with “混合专网”)",
    },
    remedy: "Attach proof of the radio frequency licence. If the network is in fact the operator’s, tick “混合专网” or “虚拟专网” instead.",
  },
  K11: {
    title: "5G terminals and connected, wireless and 5G devices are plain counts",
    messages: NUMBER_WORDS,
    remedy: "Fill in all four as whole numbers, 0 or above, without units or words such as “约” and “余”, and in agreement with the device register.",
  },
  K12: {
    title: "Connected devices ≥ wireless devices ≥ 5G devices",
    messages: {
      wireless: "Wireless devices ({wireless}) are more than connected devices ({devices}); connected devices must include wireless devices",
      fiveG: "5G devices ({fiveG}) are more than wireless devices ({wireless}); wireless devices must include 5G devices",
    },
    remedy:
      "Check the three numbers against the device register: connected devices are wired and wireless, wireless devices use 5G, WiFi, 4G and so on, 5G devices only 5G.",
  },
  K13: {
    title: "Number of 5G terminals is in proportion to that of 5G devices",
    messages: {
      noTerminals: "5G devices are {fiveG}, but 5G terminals are 0; devices can connect only through 5G modules or gateways",
      manyTerminals:
        "5G terminals ({terminals}) are {ratio} times 5G devices ({fiveG}), above {limit} times: handheld terminals may be included, or a number may be wrong; check",
      manyDevices:
        "Devices per 5G terminal are {ratio} on average (5G devices {fiveG} ÷ terminals {terminals}), above {limit}: devices may connect through gateways, or a number may be wrong; check",
    },
    remedy: "Check the numbers of 5G modules and gateways and of 5G devices against the device register.",
  },
  K14: {
    title: "Connection rate can be recalculated (5G devices ÷ wireless devices)",
    messages: {
      noWireless: "Wireless devices are 0, but 5G devices are {fiveG}; 5G is wireless too, so wireless devices must be at least {fiveG}",
    },
    remedy: "Count 5G devices among the wireless devices, check the numbers and fill them in again.",
  },
  K15: {
    title: "Connection rate as filled in agrees with the recalculated one",
    messages: {
      differs: "Connection rate is filled in as {found}; 5G devices {fiveG} ÷ wireless devices {wireless} gives {expected}",
      wrongDivisor:
        "Connection rate is filled in as {found}, which is 5G devices {fiveG} ÷ connected devices {devices}, the wrong divisor; divided by wireless devices {wireless} it is {expected}",
      decimal:
        "Connection rate as filled in reads as {asPercent} or as {asFraction}; the counts give {expected}, so {asFraction} was probably written as a decimal; fill in a percentage",
    },
    remedy: "Recalculate the rate as 5G devices ÷ wireless devices and fill it in as a percentage. Correct wrong counts first.",
  },
  K16: {
    title: "5G connection rate is at least 30%",
    messages: {
      low: "5G devices {fiveG} ÷ wireless devices {wireless} = {rate}, below 30%; with wireless devices {wireless}, 5G devices must be at least {needed}",
      near: "5G devices {fiveG} ÷ wireless devices {wireless} = {rate}, which rounds to 30% but is not “at least 30%”; 5G devices must be at least {needed}",
      none: "Wireless devices and 5G devices are both 0: no device is connected by 5G, which is not “at least 30%”",
    },
    remedy: "Check the counts and correct those that are wrong. If the rate is not reached, connect more devices by 5G before applying.",
  },
  K17: {
    title: "Wireless devices include those that do not use 5G",
    messages: {
      all: "5G devices and wireless devices are both {found}, a connection rate of 100%, so there is no WiFi, 4G or RFID device: this may be so in a new factory, or only 5G may have been counted as wireless; check",
    },
    remedy: "Count every device that is connected by any wireless means among the wireless devices.",
  },
  K18: {
    title: "Number of 5G devices suits the scenarios and the declared tier",
    messages: {
      fewerThanScenes:
        "5G devices ({fiveG}) are fewer than ticked scenarios ({scenes}): a device may serve several scenarios, or too many may be ticked; check",
      fewForFactory:
        "Declared tier Factory (工厂级), but 5G devices are only {fiveG}, fewer than {limit}: gateways may have been counted, or devices left out; check that the scale is that of a factory",
    },
    remedy:
      "Check the number of 5G devices and the ticked scenarios. If the scale falls short, the declared tier can be changed to Workshop (车间级) or Production line (产线级).",
  },
  K19: {
    title: "Interconnected information and production systems are ticked",
    messages: {
      none: "No interconnected information or production system is ticked, and “其他” is blank",
      otherUnwritten: "“其他” is ticked among the systems, but it does not say which system",
      officeOnly:
        "Only {found} ticked, no production system such as MES, WMS or APS: a tick may have been left out, or production systems may not be interconnected yet; check",
      unclear: "Information and production systems are marked with “×”, which may mean chosen or rejected; ask the enterprise to use “☑”",
    },
    remedy: "Tick the systems that are interconnected. Write systems that are not listed after “其他”.",
  },
  K20: {
    title: "Systems under “其他” do not repeat the listed options",
    messages: {
      repeated:
        "“其他” names {found}, already among the options: it may have been filled in twice, or an option may not have been ticked; check (ticked: {tickedNames}; not ticked: {untickedNames})",
    },
    remedy: "Tick listed systems among the options, and write only systems that are not listed under “其他”.",
  },
  K21: {
    title: "Scenarios are ticked, and are among the form’s 20",
    messages: {
      none: "No scenario is ticked",
      added:
        "Ticked, but not among the form’s 20 scenarios and not counted: {found}; a scenario’s name may have been changed, check which of the form’s scenarios it is",
      unclear: "Scenarios marked with “×”: {found}; this may mean chosen or rejected, ask the enterprise to use “☑”",
    },
    remedy: "Tick the scenarios that are built among the form’s 20, without adding or renaming any.",
  },
  K22: {
    title: "Production line and workshop: at least 3 stages and 8 scenarios",
    messages: SCENE_WORDS,
    remedy:
      "Tick scenarios that are built but were not ticked, and describe them in the construction content. If there are too few, apply once they are built.",
  },
  K23: {
    title: "Factory: all 5 stages and at least 10 scenarios",
    messages: SCENE_WORDS,
    remedy:
      "Tick scenarios that are built but were not ticked, and describe them in the construction content. With 3 stages and 8 scenarios, the declared tier can be changed to Workshop (车间级) or Production line (产线级).",
  },
  K24: {
    title: "Number of scenarios is not just at the gate",
    messages: {
      near: "Declared tier {tier}, {scenes} scenarios ticked, only {margin} above the gate of {required}: this may be true, but any scenario that does not hold affects the result at once; check the evidence of each",
      exact:
        "Declared tier {tier}, scenarios ticked are exactly at the gate of {required}: this may be true, but any scenario that does not hold makes the result Not met; check the evidence of each",
    },
    remedy: "Describe every ticked scenario in the construction content, and attach evidence.",
  },
  K25: {
    title: "Not all 20 scenarios are ticked",
    messages: {
      all: "All 20 scenarios are ticked: this may be a model factory, or they may have been ticked without distinction; check the evidence of each",
    },
    remedy: "Tick only scenarios that are built and have evidence.",
  },
  K26: {
    title: "Construction content describes every ticked scenario",
    messages: {
      undescribed:
        "Ticked, but no description found in the construction content: {found}; other words may have been used, or they may not be built; check against the narrative",
    },
    remedy: "Describe every ticked scenario in the construction content, 二（四）. Untick those that are not built.",
  },
  K27: {
    title: "Scenarios that the construction content names are ticked",
    messages: {
      unticked: "Named in the construction content, but not ticked as scenarios: {found}; they may only be planned or quoted, or a tick may have been left out; check",
    },
    remedy: "Tick those that are built. If they are only planned, say so in the narrative.",
  },
  K28: {
    title: "Ticked scenarios have systems to support them",
    messages: {
      unsupported:
        "Ticked scenarios without a system that usually supports them: {scenes} (systems: {systems}); systems under “其他” may support them, or a system may not have been ticked; check",
    },
    remedy: "Tick the supporting systems, or write them under “其他”. Untick scenarios that no system supports.",
  },
  K29: {
    title: "Network figures can support the ticked scenarios",
    messages: {
      latency:
        "Ticked: {scenes}; average latency {found} ms is above {limit} ms: critical services may be guaranteed separately, or the latency may be wrong; check",
      uplink:
        "Ticked: {scenes}; average uplink rate {found} Mbps is below {limit} Mbps: data may be compressed at the edge before it is sent, or the rate may be wrong; check",
    },
    remedy: "Check the network figures as measured, and how the scenarios really run.",
  },
  K30: {
    title: "Ticked scenarios include typical ones of the industry",
    messages: {
      none: "No ticked scenario is a typical one of the industry {industry} ({typical}): the guide’s list is no strict requirement, or the industry may be ticked by mistake; check",
    },
    remedy: "Check the industry and the ticked scenarios. If both are right, nothing needs correction.",
  },
  K31: {
    title: "At least 1 set of MEC (edge computing node)",
    messages: { none: "「边缘计算节点 MEC」 is {found}; at least 1 set must be built in the factory or its area" },
    remedy: "Fill in the sets of MEC built in the factory or its area; they may be shared in the zone. If there is none, apply once it is built.",
  },
  K32: {
    title: "UPF throughput is above 0",
    messages: {
      none: "UPF throughput is {found} Gbps; an edge computing node must include a UPF, so its throughput must be above 0",
      low: "UPF throughput is {found} Gbps, below {limit} Gbps: the device may be a small one, or the unit may not be Gbps; check",
      high: "UPF throughput is {found} Gbps, above {limit} Gbps: it may be written in Mbps; check the unit",
      ...NUMBER_WORDS,
    },
    remedy: "Fill in the UPF throughput by the device’s specification, in Gbps. If there is no UPF, apply once it is built.",
  },
  K33: {
    title: "vCPU, memory and storage of the edge resource pool are above 0",
    messages: {
      empty: "vCPU, memory and storage of the edge resource pool are all blank; an edge computing node must include a resource pool",
      zero: "「{field}」 is {found} {unit}; vCPU, memory and storage of the edge resource pool must all be above 0",
      memoryUnit: "Memory is {found} GB, above {limit} GB: it is probably written in MB; check the unit",
      storageUnit: "Storage is {found} TB, above {limit} TB: it is probably written in GB; check the unit",
      littleMemory:
        "{vcpu} vCPU cores but {memory} GB of memory, {ratio} GB per core: memory may be written in TB, or the configuration may be a low one; check",
      muchMemory: "{vcpu} vCPU cores but {memory} GB of memory, {ratio} GB per core: memory may be written in MB, or too few cores filled in; check",
      ...NUMBER_WORDS,
    },
    remedy:
      "Fill in the resource pool as it is configured: vCPU in cores, memory in GB, storage in TB. If there is no resource pool, apply once it is built.",
  },
  K34: {
    title: "MEC figures of different enterprises are not all the same",
    messages: {
      same: "MEC figures are exactly the same (MEC {sets}, UPF {upf} Gbps, vCPU {vcpu} cores, memory {memory} GB, storage {storage} TB): {names}; they may share one MEC of the zone or group (“区域内” allows this), or have copied from each other; check",
    },
    remedy: "Ask the enterprises whether the MEC is their own or shared. For a shared one, ask for the sharing agreement or the operator’s proof.",
  },
  K35: {
    title: "Name of the secondary node in the province is given",
    messages: {
      unnamed: "「接入二级节点名称」 says “{found}” and names no node, so a connection to a secondary node in the province cannot be confirmed",
      topLevel: "“{found}” is a national top-level node (or a disaster recovery node), not a secondary node",
      unlisted: "“{found}” is not in the list of secondary nodes in the province; check for a short name, a changed name or a node outside the province",
      elsewhere:
        "“{found}” looks like a node outside the province: the form requires one in the province, but it may be one that an enterprise from elsewhere built in Jiangsu; check",
    },
    remedy:
      "Fill in the full name of the secondary node in the province, as in the connection agreement or on the platform. If there is no connection yet, apply once it is connected and in use.",
  },
  K36: {
    title: "Narrative tells of identifiers in use",
    messages: {
      untold:
        "Secondary node “{node}” is filled in, but the narrative does not tell of identifiers in use (registrations, resolutions, scenarios): there may be little use and so no mention; check that they are “in use”",
    },
    remedy: "Add the number of identifiers registered and resolved and the scenarios to the construction content, or attach screenshots of the platform.",
  },
} satisfies WordsFor<"K">;
