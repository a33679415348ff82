import { readingOf, valueOf, type Application, type FieldReading } from "../../form/application";
import { normalName } from "../../identifiers/names";
import { splitPhones } from "../../identifiers/phone";
import { defineBatchRule } from "../defineRule";
import { groupsOfSeveral } from "../groups";
import { differentEnterprises, enterprisesCalled } from "../members";

/** A number and where it stands. */
interface Use {
  readonly member: Parameters<typeof differentEnterprises>[0][number];
  readonly digits: string;
  readonly reading: FieldReading<string>;
}

/**
 * 跨企业: a number of one enterprise that another one gives too, beyond equal mobiles and mailboxes, which are X01's: the promise's
 * telephone, or one person behind several contacts.
 */
export const L05 = defineBatchRule({
  id: "L05",
  scope: "batch",
  part: "contact",
  severity: "warning",
  clause: "常识",
  title: "不同企业不共用承诺书电话和联系人",
  policy: [],
  messages: {
    phone: "{names}在联系电话或移动电话中都填了“{found}”：可能同属一个集团，也可能由中介代填，请核实",
    person: "{names}的联系人都是{found}（姓名、职务、邮箱域名相同）：可能同属一个集团，也可能由中介代填，请核实",
  },
  remedy: "与企业联系核实；由中介代填的，请企业改填本单位人员。",
  examples: [
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "credit.phone": "0512-65123456" },
          { "enterprise.name": "乙公司", "credit.phone": "0512-65123457" },
        ],
      },
      expect: "pass",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "credit.phone": "0512-65123456" },
          { "enterprise.name": "乙公司", "credit.phone": "0512-65123456" },
        ],
      },
      expect: "phone",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "contact.mobile": "13862391745" },
          { "enterprise.name": "乙公司", "credit.phone": "13862391745" },
        ],
      },
      expect: "phone",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "contact.name": "张三", "contact.title": "项目经理", "contact.email": "a@agency.example" },
          { "enterprise.name": "乙公司", "contact.name": "张三", "contact.title": "项目经理", "contact.email": "b@agency.example" },
        ],
      },
      expect: "person",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "contact.name": "张三", "contact.title": "经理", "contact.email": "a@jia.example" },
          { "enterprise.name": "乙公司", "contact.name": "张三", "contact.title": "经理", "contact.email": "b@yi.example" },
        ],
      },
      expect: "pass",
    },
    {
      given: {
        applications: [
          { "enterprise.name": "甲公司", "contact.mobile": "13862391745" },
          { "enterprise.name": "乙公司", "contact.mobile": "13862391745" },
        ],
      },
      expect: "pass",
    },
    { given: { applications: [{ "enterprise.name": "甲公司", "credit.phone": "0512-65123456" }] }, expect: "notApplicable" },
  ],
  check: ({ members }) => {
    if (members.length < 2) return "notApplicable";
    const uses = members.flatMap((member): Use[] => {
      const readings = [readingOf(member.application, "credit.phone"), readingOf(member.application, "contact.mobile")];
      return readings.flatMap((reading) => splitPhones(reading.value ?? "").map(({ digits }) => ({ member, digits, reading })));
    });
    const phones = groupsOfSeveral(uses, ({ digits }) => (digits.length >= 8 ? digits : null)).flatMap(([digits, group]) => {
      const enterprises = [...new Set(group.map(({ member }) => member))];
      const onlyMobiles =
        group.every(({ reading }) => reading.id === "contact.mobile") ||
        allShareMobile(
          enterprises.map(({ application }) => application),
          digits,
        );
      if (onlyMobiles || !differentEnterprises(enterprises)) return [];
      const at = group.map(({ reading }) => reading);
      return [{ message: "phone" as const, data: { names: enterprisesCalled(enterprises), found: digits }, subject: digits, at }];
    });
    const persons = groupsOfSeveral(members, ({ application }) => personKey(application)).flatMap(([subject, group]) => {
      // One mobile or one mailbox for all of them has been told by X01.
      const toldByX01 = (["contact.mobile", "contact.email"] as const).some((id) => {
        const [first, ...others] = group.map(({ application }) => valueOf(application, id));
        return first !== null && others.every((value) => value === first);
      });
      if (toldByX01 || !differentEnterprises(group)) return [];
      const at = group.map(({ application }) => readingOf(application, "contact.name"));
      return [
        { message: "person" as const, data: { names: enterprisesCalled(group), found: `“${at[0]?.value?.trim() ?? ""}”` }, subject, at },
      ];
    });
    return [...phones, ...persons];
  },
});

function allShareMobile(applications: readonly Application[], digits: string): boolean {
  return applications.every((application) =>
    splitPhones(valueOf(application, "contact.mobile") ?? "").some((phone) => phone.digits === digits),
  );
}

/** Name, position and mail domain together; names alone are shared by many people. Public mailboxes tell nothing. */
function personKey(application: Application): string | null {
  const [name, title, email] = [
    valueOf(application, "contact.name"),
    valueOf(application, "contact.title"),
    valueOf(application, "contact.email"),
  ];
  const domain = email?.split("@")[1]?.toLowerCase();
  if (
    name === null ||
    title === null ||
    domain === undefined ||
    /^(?:qq|163|126|139|189|sina|sohu|foxmail|outlook|hotmail|gmail)\./.test(domain)
  )
    return null;
  return [name, title, domain].map(normalName).join("|");
}
