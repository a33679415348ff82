/** 项目总投入的五个“其中”, in print order. */
export const INVESTMENT_PARTS = [
  "project.investment.network",
  "project.investment.platform",
  "project.investment.equipment",
  "project.investment.software",
  "project.investment.services",
] as const;
