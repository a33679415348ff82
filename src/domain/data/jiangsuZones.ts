/** A functional zone: no GB/T 2260 division, but what enterprises write for their 区县市. */
export interface Zone {
  readonly name: string;
  readonly city: string;
  /** Other spellings, each unmistakable within its city. */
  readonly aliases: readonly string[];
}

const zone = (city: string, name: string, ...aliases: string[]): Zone => ({ city, name, aliases });
const economic = (city: string, short: string): Zone =>
  zone(city, `${short}经济技术开发区`, "经济技术开发区", "经济开发区", "经开区", "开发区");
const highTech = (city: string, short: string): Zone => zone(city, `${short}高新技术产业开发区`, "高新技术产业开发区", "高新区");

/** Zones that Jiangsu's applicants name; editable: a zone that is missing here is asked about, never refused. */
export const JIANGSU_ZONES: readonly Zone[] = [
  zone("南京市", "江北新区", "南京江北新区"),
  economic("南京市", "南京"),
  economic("无锡市", "无锡"),
  highTech("无锡市", "无锡"),
  economic("徐州市", "徐州"),
  highTech("徐州市", "徐州"),
  economic("常州市", "常州"),
  highTech("常州市", "常州"),
  zone("苏州市", "苏州工业园区", "工业园区", "园区"),
  highTech("苏州市", "苏州"),
  economic("南通市", "南通"),
  highTech("南通市", "南通"),
  economic("连云港市", "连云港"),
  highTech("连云港市", "连云港"),
  zone("连云港市", "徐圩新区"),
  economic("淮安市", "淮安"),
  highTech("淮安市", "淮安"),
  economic("盐城市", "盐城"),
  zone("盐城市", "盐南高新技术产业开发区", "盐南高新区"),
  highTech("盐城市", "盐城"),
  economic("扬州市", "扬州"),
  highTech("扬州市", "扬州"),
  zone("镇江市", "镇江新区", "新区"),
  economic("镇江市", "镇江"),
  highTech("镇江市", "镇江"),
  zone("泰州市", "泰州医药高新技术产业开发区", "泰州医药高新区", "医药高新区", "高新区"),
  economic("泰州市", "泰州"),
  economic("宿迁市", "宿迁"),
  zone("宿迁市", "苏州宿迁工业园区", "苏宿工业园区"),
];
