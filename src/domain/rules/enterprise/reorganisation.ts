/** Whether 企业概况 tells of a predecessor, so that dates before the founding can be honest (重组更名). */
export function mentionsReorganisation(overview: string | null): boolean {
  return overview !== null && /前身|改制|重组|更名|吸收合并|分立|股份制改造|整体变更/u.test(overview);
}
