import { NUMBER_WORDS } from "./remarks";
import type { WordsFor } from "./words";

export const PROJECT = {
  J01: {
    title: "Project name shows what is built",
    messages: {
      prompt: "Project name is “{found}”, still the template’s prompt or a placeholder",
      company: "Project name and enterprise name are both “{found}”: the project name may have been left out; check",
      unspecific:
        "Project name “{found}” has no word such as “5G”, “工厂” (factory), “车间” (workshop) or “产线” (production line): there may be a longer full name; check",
      length: "Project name “{found}” is too short or too long (characters: {length}): it may be shortened or include explanations; check",
    },
    remedy: "Fill in the full project name, such as “XX车间级 5G 全连接工厂建设项目”.",
  },
  J02: {
    title: "Project names of different enterprises are not alike",
    messages: {
      similar:
        "Project “{aName}” of {a} and project “{bName}” of {b} differ in one character only: they may be of one kind, or one may be copied from the other; check",
    },
    remedy: "Compare the two enterprises’ construction content; if it is copied, return the application for correction.",
  },
  J03: {
    title: "Project name agrees with the declared tier",
    messages: {
      differs:
        "Project name “{name}” suggests {expected}, but the declared tier is {found}: the name may be carried over, or the wrong box may be ticked; check",
    },
    remedy: "Check the scope of construction and make project name and declared tier agree.",
  },
  J04: {
    title: "Project period starts and ends in order",
    messages: {
      reversed: "Project start {start} is after project end {end}",
      beforeFounding: "Project start {start} is before the enterprise’s founding {founded}",
      beforeFoundingExplained:
        "Project start {start} is before the enterprise’s founding {founded}; 「企业概况」 mentions a reorganisation or a change of name: check whether a predecessor carried out the project",
      long: "Project period {start} to {end} spans more than {limit} years: it may be built in phases, or a year may be wrong; check",
      short: "Project period {start} to {end} is too short (least number of months: {limit}): only the acceptance date may have been filled in; check",
      unclear: "Project period is “{raw}”, checked as {start} to {end}; write years in four digits, and the months",
      unclearOpen: "Project period is “{raw}”, checked as {start} to the present; write years in four digits, and the months",
    },
    remedy: "Fill in the period by the documents of approval and acceptance, written as “2021年3月至2022年9月”.",
  },
  J05: {
    title: "Project is complete at the time of application",
    messages: {
      later: "Project end {end} is after the application date {applied}, so it is still being built: elements may be planned figures; check what exists now",
      open: "Project period ends “至今” (to the present), so it is still being built: elements may be planned figures; check what exists now",
    },
    remedy: "Fill in the elements as actually built at the time of application; describe planned figures in the text.",
  },
  J06: {
    title: "Project does not start before 5G was in commercial use",
    messages: {
      early:
        "Project start {found} is before {limit} (5G in commercial use, start of the “512 工程”): earlier IT work may be included; check when the 5G part started",
    },
    remedy: "Count the project start from the construction related to 5G.",
  },
  J07: {
    title: "Exactly 1 declared tier is ticked",
    messages: {
      none: "No declared tier is ticked; 1 of Production line (产线级), Workshop (车间级) and Factory (工厂级) is to be chosen",
      several: "More than 1 declared tier is ticked, {count} in all: {found}",
      unclear: "Declared tier is marked with “×”, which may mean chosen or rejected; have the enterprise use “☑” instead",
    },
    remedy: "Tick only 1 of Production line (产线级), Workshop (车间级) and Factory (工厂级).",
  },
  J08: {
    title: "Total investment is a number above 0",
    messages: { nonPositive: "Total investment is {found} 万元; it should be above 0", ...NUMBER_WORDS },
    remedy: "Fill in the exact total investment, the number only, in 万元.",
  },
  J09: {
    title: "The five investment parts add up to total investment",
    messages: {
      unfilled: "Investment parts left blank and checked as 0: {fields}. Fill in 0 where nothing was invested.",
      unreadable: "「{field}」 says “{raw}”, which cannot be read as an amount",
      negative: "「{field}」 is {found} 万元; it should not be below 0",
      tooMuch: "The five parts add up to {sum} 万元, more than the total investment of {total} 万元 by {gap} 万元",
      tooLittle:
        "The five parts add up to {sum} 万元, less than the total investment of {total} 万元 by {gap} 万元: there may be investment outside these parts, or a part may have been left out; check",
      ...NUMBER_WORDS,
    },
    remedy: "Check item by item against the investment records so that the parts agree with total investment; fill in 0 for parts without investment.",
  },
  J10: {
    title: "Investment is plausibly spread over its parts",
    messages: {
      noNetwork: "「网络建设和改造」 is 0: an operator may have paid, or it may have been left out; check who built the 5G network",
      dominant:
        "「{field}」 is {found} 万元, which is {share} of the total investment of {total} 万元 and above {limit}: it may be the main part, or other parts may have been left out; check",
      equal: "All five investment parts are {found} 万元: the total may have been split evenly; check against the actual investment",
    },
    remedy: "Fill in the five parts truthfully by the investment records.",
  },
  J11: {
    title: "Network investment agrees with the network built",
    messages: {
      free: "「网络建设和改造」 is 0, but these are filled in: {built}. An operator may have paid, or the investment may have been left out; check.",
    },
    remedy: "Where an operator paid, attach the cooperation agreement; where the enterprise paid, fill in the network investment.",
  },
  J12: {
    title: "Software and platform investment agree with interconnected systems",
    messages: {
      free: "「软件开发和购置」 and 「平台建设和改造」 are both 0, but {count} interconnected systems are ticked: they may have existed before, or investment may have been left out; check",
    },
    remedy: "Describe systems that existed before in the text; fill in the investment for those built in this project.",
  },
  J13: {
    title: "Average investment per 5G device is in the usual range",
    messages: {
      low: "Total investment of {total} 万元 ÷ 5G devices ({fiveG}) is {found} 万元 each on average, below {limit} 万元: small terminals may be counted, or a figure may be wrong; check",
      high: "Total investment of {total} 万元 ÷ 5G devices ({fiveG}) is {found} 万元 each on average, above {limit} 万元: large equipment may be included, or a figure may be wrong; check",
    },
    remedy: "Check the number of 5G devices and the total investment.",
  },
  J14: {
    title: "IT spending is above 0, in proportion to revenue and investment",
    messages: {
      nonPositive: "IT spending of the last three years is {found} 万元; it should be above 0",
      aboveRevenue:
        "IT spending of the last three years is {found} 万元, more than the three years’ revenue of {revenue} 万元 together: it may be in 元 and must be corrected",
      belowProject:
        "The project was built within the last three years for {total} 万元 in total, more than {limit} times the IT spending of {found} 万元: the project may include non-IT investment or run into the year of application; check what is counted",
      ...NUMBER_WORDS,
    },
    remedy: "Fill in spending on IT software and hardware, networks and services, all of the last three years together, in 万元.",
  },
  J15: {
    title: "IT spending’s share of revenue agrees with its recalculation",
    messages: {
      differs:
        "The share is filled in as {found}; IT spending of {spend} 万元 ÷ revenue of {revenue} 万元 together (years: {years}) gives {expected}, and an average of the yearly shares cannot give {found} either",
      yearlyMean:
        "The share is filled in as {found}; the three years together give {expected}, while an average of the yearly shares may lie in {low}–{high}; check which calculation was used",
      annualSpend:
        "The share is filled in as {found}; the three years together give {expected}, or {asAnnual} if the IT spending of {spend} 万元 is a yearly average; check that it is the total of three years",
      ambiguous:
        "The share is filled in as “{raw}”, which can be read as {asFraction} or as {asPercent}; the recalculation gives {expected}; fill in a percentage",
      high: "IT spending is {found} of revenue, above {limit}: it may include one-off investment of the project, or the calculation may be wrong; check",
    },
    remedy: "Fill in the percentage of the last three years’ IT spending together ÷ the last three years’ revenue together, or explain the calculation used.",
  },
  J16: {
    title: "Total investment is in 万元",
    messages: {
      otherUnit:
        "Total investment of {found} 万元 is far from the average of {from}–{to} 万元 of listed projects; revenue of {year} is {revenue} 万元: it can be read as {found} 万元, or it may be in {unit} and mean {asMeant} 万元; check the unit",
      otherUnitWithoutRevenue:
        "Total investment of {found} 万元 is far from the average of {from}–{to} 万元 of listed projects: it can be read as {found} 万元, or it may be in {unit} and mean {asMeant} 万元; check the unit",
    },
    remedy: "Check the unit and fill in the amount in 万元.",
  },
  J17: {
    title: "Total investment does not exceed total assets",
    messages: {
      above:
        "Total investment of {found} 万元 is more than the total assets of {assets} 万元 of {year}: the group or an operator may have paid, or a figure may be wrong; check",
    },
    remedy: "Check total investment and total assets; where others paid, attach proof.",
  },
} satisfies WordsFor<"J">;
