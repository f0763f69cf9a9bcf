import pg from 'pg';
import { asOwner, insertTenant } from '../support/tenant-fixture.js';
import { benchPostgres } from './lib/product.js';
import { rounded, type BenchResult } from './lib/result.js';

const PEOPLE = Number(process.env['PEOPLE'] ?? 2_000_000);
/** All but this share are on one platform, which is the hardest case: nothing but the name narrows the search. */
const ELSEWHERE = 0.1;
const SEARCHES = 1500;
const MOST = 51;

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏';
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彬辉波鹏飞雪梅琳云峰浩宇轩梓涵子豪欣怡佳诗琪思雨晨曦天佑文博俊熙一诺可馨若汐奕辰沐阳语桐皓嘉懿昊泽洁颖丹婷慧君志国建春海永光庆祥';

/**
 * 查找人员: the search of the product (two characters, wherever in the name they begin, the first fifty in the order of
 * names) under row-level security and its caller's scope; beside it the same search by plain pg on the same rows without.
 */
export async function personSearch(workDir: string): Promise<BenchResult> {
  const [{ Database, dataSourceOptions, loadSettings }, { SEARCH_BY_NAME, searchValues }, { DataSource }] = await Promise.all([
    import('#shuyuan/kernel'),
    import('#shuyuan/people'),
    import('typeorm'),
  ]);
  const { prepareDatabase } = await import('#shuyuan/schema');
  const postgres = await benchPostgres(workDir, 'person-search');
  const settings = loadSettings({ DATABASE_URL: postgres.ownerUrl, DATABASE_APP_URL: postgres.appUrl, LOG_LEVEL: 'silent' });
  await prepareDatabase(settings);
  const [{ id: tenant }, { id: other }] = [
    await insertTenant(postgres.ownerUrl, { unitCode: '410105', scopePath: '/410000/410100/410105/' }),
    await insertTenant(postgres.ownerUrl, { unitCode: '410102', scopePath: '/410000/410100/410102/' }),
  ];
  const started = performance.now();
  await asOwner(postgres.ownerUrl, async (owner) => {
    await owner.query(FILL, [PEOPLE, tenant, other, ELSEWHERE, SURNAMES, GIVEN]);
    await owner.query('VACUUM ANALYZE persons');
    // The same rows, indexes and all, without a policy.
    await owner.query('CREATE TABLE bare_persons (LIKE persons INCLUDING ALL); INSERT INTO bare_persons SELECT * FROM persons');
    await owner.query('VACUUM ANALYZE bare_persons');
  });
  const filling = (performance.now() - started) / 1000;
  const source = await new DataSource(dataSourceOptions(settings)).initialize();
  const plain = new pg.Pool({ connectionString: postgres.ownerUrl, max: 1 });
  try {
    const database = new Database(source);
    const sql = SEARCH_BY_NAME('true');
    const bare = sql.replaceAll('FROM persons', 'FROM bare_persons');
    const found: number[] = [];
    const careful = async (query: string): Promise<void> => {
      const rows = await database.read<{ id: string }>(sql, searchValues(tenant, query, MOST), { tenantId: tenant });
      found.push(rows.length);
    };
    const without = async (query: string): Promise<void> =>
      void (await plain.query({ name: 'bare', text: bare, values: searchValues(tenant, query, MOST) }));
    const queries = Array.from({ length: SEARCHES }, (_, n) => queryOf(n));
    for (const query of queries.slice(0, 100)) await careful(query).then(() => without(query));
    const times: [number[], number[]] = [[], []];
    for (const [n, query] of queries.entries())
      for (const side of n % 2 ? ([1, 0] as const) : ([0, 1] as const)) {
        const begun = performance.now();
        await [careful, without][side]!(query);
        times[side].push(performance.now() - begun);
      }
    return {
      ...{
        name: 'person-search',
        unit: 'ms p99',
        ours: rounded(percentile(times[0], 0.99)),
        baseline: rounded(percentile(times[1], 0.99)),
      },
      ...{ baselineName: 'the same search by plain pg without row-level security', ratio: null, goal: '<= 10' },
      notes: {
        people: PEOPLE,
        'filled in s (both tables)': Math.round(filling),
        'median ms': rounded(percentile(times[0], 0.5)),
        'median ms without': rounded(percentile(times[1], 0.5)),
        'found on average': Math.round(found.reduce((sum, n) => sum + n, 0) / found.length),
      },
    };
  } finally {
    await plain.end();
    await source.destroy();
    await postgres.stop();
  }
}

/** Whole names, given names and beginnings of longer ones, in turn. */
function queryOf(n: number): string {
  const pick = (from: string, by: number): string => [...from][(n * by + 17) % [...from].length]!;
  return n % 2 ? pick(SURNAMES, 7) + pick(GIVEN, 31) : pick(GIVEN, 13) + pick(GIVEN, 29);
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Every fifth name has two characters, the others three; surnames as uneven as they are. */
const FILL = `
  INSERT INTO persons (tenant_id, name, name_key, name_tail, gender, birth_on, source)
  SELECT CASE WHEN random() < $4::float THEN $3::uuid ELSE $2::uuid END, name, name, substr(name, 2), 'male', DATE '2015-01-01' + (n % 2000), 'bench'
    FROM (SELECT n, substr($5::text, 1 + floor(power(random(), 2) * length($5::text))::int, 1)
                 || substr($6::text, 1 + floor(random() * length($6::text))::int, 1)
                 || CASE WHEN n % 5 = 0 THEN '' ELSE substr($6::text, 1 + floor(random() * length($6::text))::int, 1) END AS name
            FROM generate_series(1, $1::int) n) people`;
