/** Suggests one DNS label per division: its name in toneless pinyin, made unique within the province. */
import { pinyin } from 'pinyin-pro';

const SUFFIXES = ['自治州', '自治县', '自治旗', '自治区', '地区', '林区', '特区', '新区', '省', '市', '县', '区', '旗', '盟'];

/** Peoples named in the division names of autonomous areas, e.g. 管城回族区; the people is no part of the place name. */
const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|' +
  '柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各';
const people = new RegExp(`(?:(?:${PEOPLES})族)+$`);

/** `郑州市` -> [郑州, 市]; a name of one character keeps its suffix: `滑县` -> [滑县, '']. */
export function splitName(name) {
  const suffix = SUFFIXES.find((end) => name.endsWith(end) && name.length - end.length >= 2) ?? '';
  const rest = name.slice(0, name.length - suffix.length);
  const place = rest.replace(people, '');
  return [place.length >= 2 ? place : rest, suffix];
}

const latin = (text) =>
  pinyin(text, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/**
 * Cities and the province keep their plain names. A county that shares one with its own city gets its kind
 * (`anyang-xian`), with another county its city's name in front (`kaifeng-qixian`); a division that is gone gives way.
 */
export function withSlugs(nodes, readings) {
  const plain = (node) => {
    const [place] = splitName(node.name);
    return readings[place] ?? latin(place);
  };
  const kind = (node) => latin(splitName(node.name)[1]);
  const isCounty = ({ level }) => level === 'county';
  const current = nodes.filter(({ validTo }) => validTo === null);
  const slugs = new Map(current.filter((node) => !isCounty(node)).map((node) => [node.code, plain(node)]));
  const upper = new Set(slugs.values());
  const counties = current.filter(isCounty);
  const times = Map.groupBy(counties, plain);

  for (const node of counties) {
    const own = plain(node);
    const parent = slugs.get(node.parent);
    if (own === parent) slugs.set(node.code, `${own}-${kind(node)}`);
    else if (upper.has(own) || times.get(own).length > 1) slugs.set(node.code, `${parent}-${own}`);
    else slugs.set(node.code, own);
  }
  const taken = new Set(slugs.values());
  for (const node of nodes.filter(({ validTo }) => validTo !== null)) {
    const own = plain(node);
    slugs.set(node.code, taken.has(own) ? `${own}-${kind(node)}` : own);
  }
  return nodes.map(({ code, name, ...rest }) => ({ code, name, slug: slugs.get(code), ...rest }));
}
