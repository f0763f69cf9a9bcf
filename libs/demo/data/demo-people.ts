import type { DemoContact, DemoContext, DemoUnit } from './demo-data.js';
import { kindOf } from './demo-plan.js';
import { Draw } from './seeded.js';

type Reading = readonly [hanzi: string, pinyin: string];
type List<T> = readonly [T, ...T[]];

const readings = (text: string): List<Reading> =>
  text.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const) as unknown as List<Reading>;

const SURNAMES = readings(
  '王wang 李li 张zhang 刘liu 陈chen 杨yang 赵zhao 黄huang 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 林lin 何he 郭guo 马ma 罗luo ' +
    '梁liang 宋song 郑zheng 谢xie 韩han 唐tang 冯feng 于yu 董dong 程cheng 曹cao 袁yuan 邓deng 许xu 沈shen 曾zeng 彭peng 苏su',
);
const GIVEN = readings(
  '书shu 砚yan 知zhi 远yuan 明ming 诚cheng 思si 源yuan 清qing 和he 嘉jia 禾he 松song 竹zhu 青qing 岚lan 望wang 舒shu 景jing 行xing ' +
    '怀huai 瑾jin 若ruo 谷gu 安an 澜lan 予yu 初chu 云yun 帆fan 星xing 野ye 修xiu 平ping 秋qiu 实shi 晓xiao 棠tang 立li 言yan',
);

const LEADER_TITLES: Record<string, List<string>> = {
  馆: ['馆长', '馆长', '副馆长（主持工作）'],
  心: ['主任', '主任', '副主任（主持工作）'],
};
const TECHNICIAN_TITLES: List<string> = ['技术科科长', '网络管理员', '信息技术教研员', '工程师', '资源科科长', '电教员'];

export function demoOrganisation(unit: DemoUnit, ctx: DemoContext, seed: number): { name: string; address: string } {
  const draw = new Draw(seed, unit.code, 'organisation');
  const name = unit.name + draw.pick(unit.level === 'city' ? CITY_OFFICES : COUNTY_OFFICES);
  // A unit that files on its own writes the province before its name, a county its city.
  const above = kindOf(unit) === 'county' ? unit.reportsTo : provinceOf(ctx);
  return {
    name,
    address: `${ctx.names.get(above ?? '') ?? ''}${unit.name}${draw.pick(STREETS)}${draw.integer(1, 299)}号`,
  };
}

const provinceOf = (ctx: DemoContext): string | null => ctx.units.find(({ level }) => level === 'city')?.reportsTo ?? null;

const CITY_OFFICES: List<string> = ['电化教育馆', '电化教育馆', '电教中心'];
const COUNTY_OFFICES: List<string> = ['电化教育馆', '电教中心', '电化教育中心'];
const STREETS = (
  '启智路 书声街 弦歌大道 杏坛东路 尚学街 问渠路 青灯巷 半亩塘路 研墨街 习之路 ' +
  '砚池路 藏书楼街 晨读路 芸窗路 墨香西路 讲席街 格物大道 笃行北路'
).split(' ') as unknown as List<string>;

/** 单位负责人 and 技术负责人: two different names, and numbers that no other unit has. */
export function demoContacts(
  unit: DemoUnit,
  ctx: DemoContext,
  seed: number,
  organisation: string,
): { leader: DemoContact; technician: DemoContact } {
  const draw = new Draw(seed, unit.code, 'people');
  const titles = LEADER_TITLES[organisation.slice(-1)] ?? TECHNICIAN_TITLES;
  const first = (ctx.ordinals.get(unit.code) ?? 0) * 2;
  const leader = contact(draw, unit, draw.pick(titles), first);
  let technician = contact(draw, unit, draw.pick(TECHNICIAN_TITLES), first + 1);
  while (technician.email === leader.email) technician = contact(draw, unit, technician.title, first + 1);
  return { leader, technician };
}

function contact(draw: Draw, unit: DemoUnit, title: string, serial: number): DemoContact {
  const name = [draw.pick(SURNAMES), draw.pick(GIVEN)];
  if (draw.chance(0.75)) name.push(draw.pick(GIVEN));
  return {
    name: name.map(([hanzi]) => hanzi).join(''),
    title,
    mobile: `1990000${String(serial).padStart(4, '0')}`,
    email: `${name.map(([, pinyin]) => pinyin).join('')}.${unit.slug}@example.org`,
  };
}
