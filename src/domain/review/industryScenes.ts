import type { Industry, Scene } from "../form/options";

/** A typical scene as the guide names it, and the form's scene it stands for; null where the form has no counterpart. */
export interface TypicalScene {
  readonly guide: string;
  readonly scene: Scene | null;
}

const same = (...scenes: readonly Scene[]): readonly TypicalScene[] => scenes.map((scene) => ({ guide: scene, scene }));

/** 指南 三（二）: typical scenes per key industry, in the guide's order. 食品医药 and 其他 have no list there. */
export const INDUSTRY_SCENES: Readonly<Partial<Record<Industry, readonly TypicalScene[]>>> = {
  电子设备制造: same("精准动态作业", "柔性生产制造", "现场辅助装配", "机器视觉质检", "厂区智能物流"),
  装备制造: same("协同研发设计", "设备协同作业", "现场辅助装配", "机器视觉质检", "厂区智能物流", "虚拟现场服务"),
  钢铁: [
    ...same("远程设备操控", "机器视觉质检", "工艺合规校验", "设备故障诊断", "设备预测维护", "生产现场监测"),
    { guide: "全域智能物流", scene: "全域物流监测" },
    ...same("生产能效管控", "企业协同合作"),
  ],
  采矿: same("生产单元模拟", "远程设备操控", "设备协同作业", "无人智能巡检", "生产现场监测"),
  电力: [{ guide: "现场辅助安装", scene: "现场辅助装配" }, ...same("无人智能巡检", "设备故障诊断", "生产现场监测", "生产能效管控")],
  石化化工: same("生产单元模拟", "远程设备操控", "生产现场监测", "生产能效管控", "设备预测维护", "全域物流监测"),
  建材: same("生产单元模拟", "生产现场监测", "机器视觉质检", "设备预测维护", "生产能效管控"),
  港口: same("生产单元模拟", "远程设备操控", "生产能效管控", "精准动态作业", "厂区智能理货"),
  纺织: same("生产单元模拟", "设备协同作业", "柔性生产制造", "工艺合规校验", "生产过程溯源", "企业协同合作"),
  家电: [
    ...same("柔性生产制造", "机器视觉质检", "虚拟现场服务", "厂区智能物流", "厂区智能理货", "无人智能巡检", "生产现场监测"),
    { guide: "产线数字孪生", scene: "生产单元模拟" },
    { guide: "智能安防", scene: null },
    { guide: "智能设备交互", scene: null },
    ...same("生产过程溯源"),
    { guide: "工艺合规管理", scene: "工艺合规校验" },
    ...same("设备预测维护", "生产能效管控"),
  ],
};

/** The form's scenes that the guide holds typical of an industry; null where the guide has no list. */
export function typicalScenes(industry: string): readonly Scene[] | null {
  const list = Object.entries(INDUSTRY_SCENES).find(([name]) => name === industry)?.[1];
  return list ? list.flatMap(({ scene }) => scene ?? []) : null;
}
