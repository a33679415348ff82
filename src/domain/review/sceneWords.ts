import { SCENES, type Scene } from "../form/options";
import { normalName } from "../identifiers/names";

/**
 * Words by which a narrative may speak of a scene besides its name. Generous on purpose: a scene counts as described as soon as one of them
 * appears, since a false "not described" costs more trust than a missed one. Source: 指南 三（一）'s descriptions of the twenty scenes.
 */
export const SCENE_WORDS: Readonly<Record<Scene, readonly string[]>> = {
  协同研发设计: ["协同研发", "协同设计", "研发设计", "联合设计", "远程研发"],
  生产单元模拟: ["单元模拟", "数字孪生", "仿真", "三维模型"],
  柔性生产制造: ["柔性"],
  远程设备操控: ["远程操控", "远程控制", "远程操作", "设备操控", "遥控"],
  设备协同作业: ["协同作业", "设备协同", "多机协同", "集群调度"],
  精准动态作业: ["精准动态", "动态作业", "精准作业", "高精度定位"],
  现场辅助装配: ["辅助装配", "辅助安装", "装配指导", "辅助作业"],
  机器视觉质检: ["视觉", "图像识别", "图像检测"],
  工艺合规校验: ["合规", "工艺校验", "工艺监测"],
  设备故障诊断: ["故障诊断", "故障预警", "故障分析"],
  设备预测维护: ["预测维护", "预测性维护", "预防性维护", "预测性运维"],
  无人智能巡检: ["巡检"],
  生产现场监测: ["现场监测", "现场监控", "生产监测", "生产监控", "视频监控", "环境监测"],
  厂区智能物流: ["智能物流", "AGV", "无人车", "物流机器人", "物流配送"],
  厂区智能理货: ["理货", "智能仓储", "立体仓库", "自动分拣"],
  全域物流监测: ["物流监测", "物流监控", "物流跟踪", "物流追踪", "运输监测", "车辆监测"],
  生产过程溯源: ["溯源", "追溯"],
  生产能效管控: ["能效", "能耗", "能源管理", "节能"],
  虚拟现场服务: ["虚拟现场", "远程服务", "远程指导", "远程专家", "远程运维", "远程协助"],
  企业协同合作: ["企业协同", "供应链", "上下游", "产业链协同", "产业协同"],
};

/** The scenes that a narrative speaks of, in print order. */
export function narratedScenes(narrative: string): readonly Scene[] {
  const text = normalName(narrative);
  return SCENES.filter((scene) => [scene, ...SCENE_WORDS[scene]].some((word) => text.includes(normalName(word))));
}
