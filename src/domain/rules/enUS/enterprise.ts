import type { WordsFor } from "./words";

export const ENTERPRISE = {
  E01: {
    title: "The enterprise’s name is the full name on the business licence",
    messages: {
      prompt: "The enterprise’s name is “{found}”, still the template’s prompt or a placeholder",
      branch:
        "The enterprise’s name “{found}” looks like that of a branch: the applicant should be an enterprise with legal personality; the name may really be so, so check it against the business licence",
      noLegalForm: "The enterprise’s name “{found}” contains no word such as “公司”, “厂” or “集团” and may be a short name; check it against the business licence",
    },
    remedy: "Enter the enterprise’s full name on the business licence.",
  },
  E02: {
    title: "The unified social credit code has 18 permitted characters",
    messages: {
      digitsLost: {
        text: "The unified social credit code “{found}” was entered as a number, of which Excel keeps only 15 significant digits, so its last three digits are lost",
        remedy: "Ask the enterprise to format the cell as text and enter the complete code of 18 characters again.",
      },
      length: "The unified social credit code “{found}” has {length} characters instead of 18",
      characters: "The unified social credit code “{found}” contains characters that are not used: {characters} (I, O, S, V and Z are not used)",
      lookAlike:
        "The unified social credit code “{found}” contains characters that are not used: {characters}; changed to “{suggestion}” it passes the check, so have the enterprise confirm it against the business licence",
      normalised: "The unified social credit code “{raw}” contains spaces, lowercase or full-width characters; write it as “{found}”",
    },
    remedy: "Enter the unified social credit code of 18 characters as text, as on the business licence.",
  },
  E03: {
    title: "The unified social credit code’s check character is right",
    messages: {
      inOrgCode:
        "By its first 17 characters, character 18 of the unified social credit code “{found}” should be “{expected}”, and characters 9–17 “{org}” fail their own check too; the mistake is most likely in characters 9–17",
      elsewhere:
        "By its first 17 characters, character 18 of the unified social credit code “{found}” should be “{expected}”; characters 9–17 pass their own check, so the mistake is most likely in characters 1–8 or character 18 (a few codes issued early are like this too)",
    },
    remedy: "Ask the enterprise to compare the code with the business licence, character by character. Where they agree, it may be waived after a check.",
  },
  E04: {
    title: "Characters 9–17 of the unified social credit code pass their own check",
    messages: {
      org: "Character 18 of the unified social credit code “{found}” passes the check, but characters 9–17 “{org}” fail that of an organisation code: the code may be specially issued or made up; check",
    },
    remedy: "Look the code up in the National Enterprise Credit Information Publicity System (国家企业信用信息公示系统) and compare it with the business licence.",
  },
  E05: {
    title: "The unified social credit code starts with 91 (an enterprise)",
    messages: {
      otherBusiness:
        "The unified social credit code starts with {prefix}, so it is registered as “{kind}”, not as an enterprise: check whether the applicant meets the requirements",
      notEnterprise: "The unified social credit code starts with {prefix}, which belongs to “{kind}”; the applicant should be an enterprise (a code that starts with 91)",
      unknownRegistrar:
        "The unified social credit code starts with {prefix}, which belongs to no known registration authority; the applicant should be an enterprise (a code that starts with 91)",
    },
    remedy: "Check that the code is that of the applicant’s own business licence. Applicants that are not enterprises are outside the scope of the call.",
  },
  E06: {
    title: "The credit code’s place of registration agrees with the region",
    messages: {
      otherProvince:
        "Characters 3–8 of the unified social credit code are {digits}, so it was not registered in Jiangsu (starting with 32): the enterprise may have moved in from another province; check the place of registration",
      otherCity:
        "Characters 3–8 of the unified social credit code are {digits} ({registered}), 「所属地区」 says {city}: the enterprise may have moved or be registered elsewhere in the province; check",
      unknownCity:
        "Characters 3–8 of the unified social credit code are {digits} (an unknown registration authority in the province), 「所属地区」 says {city}: the enterprise may have moved or be registered elsewhere in the province; check",
    },
    remedy: "Check the region against the address on the business licence. An enterprise that moved in attaches the registration authority’s proof.",
  },
  E07: {
    title: "The unified social credit code is not some other number",
    messages: {
      idCard: "The unified social credit code is “{found}”, an identity card number; it should be the unified social credit code of 18 characters",
      taxNumber: "The unified social credit code is “{found}”, a tax registration number of 15 characters; it should be the unified social credit code of 18 characters",
      registrationNumber:
        "The unified social credit code is “{found}”, a business licence registration number of 15 digits; it should be the unified social credit code of 18 characters",
      orgCode: "The unified social credit code is “{found}”, an organisation code of 9 characters; it should be the unified social credit code of 18 characters",
    },
    remedy: "Enter the unified social credit code of 18 characters as on the business licence.",
  },
  E08: {
    title: "The unified social credit code’s series agrees with the founding date",
    messages: {
      maTooEarly:
        "Characters 9–10 of the unified social credit code are MA (issued from October 2015), but the founding date is {founded}: the code may have been reissued, or the founding date may be wrong; check",
      numericTooLate:
        "The founding date is {founded}, but characters 9–17 of the unified social credit code “{org}” are of a series from before 2016: the enterprise may have been restructured from an older one, or the entry may be wrong; check",
    },
    remedy: "Check the code and the founding date against the business licence.",
  },
  E09: {
    title: "Each credit code in the batch stands once, for one enterprise name",
    messages: {
      sameCode: "One enterprise has {count} applications with the unified social credit code “{code}”: {names}; differences between the two ({different}): {differences}",
      sameCodeAlike: "One enterprise has {count} applications with the unified social credit code “{code}”: {names}; the two are alike",
      sameCodeMore: "One enterprise has {count} applications with the unified social credit code “{code}”: {names}; {differences}",
      sameCodeOtherName: "The unified social credit code “{code}” stands under different enterprises: {names}",
      sameNameOtherCode: "The enterprise name is {name} in each, but the unified social credit codes differ: {codes}",
    },
    remedy:
      "Correct the wrong application against the business licence. Where one enterprise really applied more than once, it chooses one application and the others are returned.",
  },
  E10: {
    title: "The founding date is valid and not after the application date",
    messages: {
      early: "The founding date {found} is before 1949",
      late: "The founding date {found} is after the application date {other}",
      future: "The founding date {found} is after {other}, the day of the review, so it is in the future",
      unclear:
        "The founding date “{raw}” was reviewed as {found}: it may be a year of two digits, or October stored as January; write year, month and day in full",
    },
    remedy: "Enter the founding date on the business licence, as in “2012年3月5日”.",
  },
  E11: {
    title: "There are no financial figures for years before the founding",
    messages: {
      figures:
        "The founding date is {founded}, but there are financial figures for {years}: they may be a predecessor’s or consolidated ones, or the founding date may be wrong; check and have an explanation attached",
    },
    remedy: "Leave the years before the founding blank and attach an explanation. For a predecessor’s figures, attach the papers on the restructuring or change of name.",
  },
  E12: {
    title: "No award is dated before the founding",
    messages: {
      before: "Award “{award}” is dated {found}, before the enterprise’s founding date {founded}",
      beforeUnnamed: "Award {row} is dated {found}, before the enterprise’s founding date {founded}",
      beforeExplained:
        "Award “{award}” is dated {found}, before the enterprise’s founding date {founded}; 「企业概况」 mentions a reorganisation or change of name, so check whether a predecessor won the award",
      beforeExplainedUnnamed:
        "Award {row} is dated {found}, before the enterprise’s founding date {founded}; 「企业概况」 mentions a reorganisation or change of name, so check whether a predecessor won the award",
    },
    remedy: "Check the founding date and the award’s date. For an award won by a predecessor, attach the papers on the change of name or reorganisation.",
  },
  E13: {
    title: "The address goes down to road and number and agrees with the region",
    messages: {
      otherCity: "The address “{found}” is in {city}, 「所属地区」 says {other}",
      otherDistrict: "The address “{found}” says {district}, other than {other} in 「所属地区」",
      cityOnly: "The address says only “{found}”, without road and number",
      noStreet: "The address “{found}” has no road and number: it may be in a newly built zone; check whether it is complete",
    },
    remedy: "Enter the address on the business licence or the actual place of business, down to road and number and in agreement with the region.",
  },
  E14: {
    title: "The region is a city of Jiangsu and a district of that city",
    messages: {
      noCity: "「所属地区」 is “{raw}” and names no city; {district} belongs to {owner}",
      noCityOfTwo: "「所属地区」 is “{raw}” and names no city; {district} belongs to {owner} or {other}",
      noDistrict: "「所属地区」 says only {city} and names no district",
      elsewhere: "「所属地区」 says {city}{district}, but {district} belongs to {owner}, not to {city}",
      elsewhereOfTwo: "「所属地区」 says {city}{district}, but {district} belongs to {owner} or {other}, not to {city}",
      unknown: "「所属地区」 is “{raw}”, of which “{part}” is neither a district of {city} nor on the list of functional zones",
      zone: "“{zone}” is a functional zone, not an administrative district: entries like this are customary; check which district it is in",
      prompt: "「所属地区」 is “{raw}”; the prompt was not deleted",
    },
    remedy: "Write it as “XX（设区市）YY（区县市）”, for example “苏州（设区市）昆山（区县市）”, and delete the prompt.",
  },
  E15: {
    title: "「所属重点行业和领域」 is ticked",
    messages: {
      none: "No industry is ticked in 「所属重点行业和领域」; at least 1 is required",
      several:
        "「所属重点行业和领域」 has {count} industries ticked: {found}; the form sets no limit, so it may be in several industries, or some may be ticked by mistake; check its main industry",
      otherUnnamed: "「所属重点行业和领域」 has “其他” ticked without saying which industry",
      unclear: "「所属重点行业和领域」 is marked with “×”, which may mean chosen or not; ask the enterprise to use “☑”",
    },
    remedy: "Tick the industry of the main business. With “其他”, write the industry after it.",
  },
  E16: {
    title: "The industry agrees with the enterprise’s name",
    messages: {
      differs:
        "The enterprise’s name “{name}” sounds like the industry “{expected}”, but what is ticked is {found}: it may have changed its business and kept the name; check its main industry",
    },
    remedy: "Tick the industry of the business with the largest share of revenue.",
  },
  E17: {
    title: "The guide lists typical scenarios for the industry",
    messages: {
      noList:
        "The guide lists no typical scenarios for the industry {found}, so the fit with the industry is not scored and its points are spread in proportion; this does not affect whether it counts as Met",
    },
    remedy: "Nothing needs to be corrected. Where the enterprise also belongs to one of the guide’s ten industries, check whether its tick was forgotten.",
  },
  E18: {
    title: "「所属先进制造业集群」 is ticked without contradiction",
    messages: {
      none: "No cluster is ticked in 「所属先进制造业集群」; an enterprise of no cluster ticks “非先进制造业集群”",
      exclusive: "「所属先进制造业集群」 has “非先进制造业集群” ticked together with {found}; they exclude each other",
      several: "「所属先进制造业集群」 has {count} clusters ticked: {found}; the business may span several clusters, or some may be ticked by mistake; check",
      unclear: "「所属先进制造业集群」 is marked with “×”, which may mean chosen or not; ask the enterprise to use “☑”",
    },
    remedy: "Tick the cluster of the main product. An enterprise of no cluster ticks only “非先进制造业集群”.",
  },
  E19: {
    title: "The cluster suits the industry",
    messages: {
      unusual:
        "The industry is {industry}, the cluster {found}; this differs from the usual match ({expected}): the products may span several fields, or there may be a wrong tick; check",
    },
    remedy: "Check industry and cluster against the main product.",
  },
} satisfies WordsFor<"E">;
