import { SCENES, type Scene } from "../../form/options";

/** Words by which a narrative tells of each scene, besides its name. Sources: the form's scene names, 指南 二（三）8–12 and 三（二）. */
const WORDS: Readonly<Record<Scene, RegExp>> = {
  协同研发设计: /协同(?:研发|设计|开发)|远程(?:研发|设计)|研发(?:协同|设计)|AR[/／]?VR(?:设计|研发)|众包设计|PLM/iu,
  生产单元模拟: /(?:生产|产线|工艺|设备)(?:单元)?(?:模拟|仿真)|数字孪生|虚拟(?:调试|仿真)|三维(?:建模|仿真)/u,
  柔性生产制造: /柔性|个性化(?:生产|定制)|快速换(?:型|线|产)|混线|多品种/u,
  远程设备操控: /远程(?:设备)?(?:操控|操作|控制|驾驶|遥控|启停)|遥控|无人驾驶|无人(?:天车|行车|挖)/u,
  设备协同作业: /设备(?:间)?(?:协同|联动)|多机(?:协同|联动)|协同作业|协同控制|机器人协作|机群/u,
  精准动态作业: /精准(?:动态|定位|作业|控制)|动态作业|高精度(?:定位|控制)|自动对准|自动抓取|精确定位/u,
  现场辅助装配: /辅助(?:装配|安装|作业)|AR(?:装配|安装|指导|辅助)|增强现实|装配指导|智能眼镜/iu,
  机器视觉质检: /(?:机器)?视觉(?:质检|检测|检验|识别)|质量(?:视觉)?检测|AI质检|智能质检|缺陷(?:检测|识别)|图像识别/iu,
  工艺合规校验: /工艺(?:合规|校验|参数(?:监控|校验|比对))|合规(?:校验|管理|性)|防错|操作规范(?:识别|校验)/u,
  设备故障诊断: /故障(?:诊断|分析|识别|报警)|异常(?:诊断|报警)/u,
  设备预测维护: /预测性?(?:维护|维修)|预防性?维护|健康(?:管理|监测|评估)|寿命预测|状态监测/u,
  无人智能巡检: /巡检|巡视机器人|无人机/u,
  生产现场监测: /现场(?:监测|监控|感知)|视频监控|环境监测|安全监测|生产监控|数据采集|看板/u,
  厂区智能物流: /智能物流|厂内物流|AGV|AMR|无人(?:叉车|搬运|配送|运输)|自动(?:搬运|配送)|物料配送/iu,
  厂区智能理货: /理货|智能仓储|立体(?:仓)?库|自动化?立库|自动盘点|智能盘点|出入库|分拣|堆垛/u,
  全域物流监测: /物流(?:监测|追踪|跟踪|监控)|全域物流|运输(?:监测|监控|跟踪)|车辆(?:跟踪|定位)|在途/u,
  生产过程溯源: /溯源|追溯|标识解析|一物一码|质量追踪/u,
  生产能效管控: /能效|能耗|能源(?:管理|监测|管控)|节能|碳(?:排|足迹|管理)/u,
  虚拟现场服务: /虚拟现场|远程(?:协助|运维|专家|指导|服务|培训)|AR(?:远程|运维|培训)|虚拟培训|售后(?:远程)?服务/iu,
  企业协同合作: /企业(?:间)?协同|供应链(?:协同|管理)?|上下游|产业链(?:协同)?|供应商(?:协同|管理)|协同(?:制造|合作)/u,
};

/** Words that tell of a scene so plainly that leaving it unticked is worth a question: its name. */
export function isNamedIn(scene: Scene, text: string): boolean {
  return plain(text).includes(scene);
}

/** Whether a narrative tells of a scene, by name or by one of its words. */
export function isDescribedIn(scene: Scene, text: string): boolean {
  const words = plain(text);
  return words.includes(scene) || WORDS[scene].test(words);
}

/** The form's scenes that a narrative tells of. */
export function scenesNamedIn(text: string): readonly Scene[] {
  return SCENES.filter((scene) => isNamedIn(scene, text));
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");
}
