/**
 * What passwords are made of here, most common first: from published leaks of Chinese sites, then pinyin of family and
 * given names, places of the province and words of school. zxcvbn's own lists and keyboards know the English half.
 */
const LEAKED =
  '123456 123456789 111111 123123 000000 a123456 5201314 12345678 1314520 123321 666666 1234567890 888888 woaini 7758521 112233 121212 woaini1314 qq123456 1qaz2wsx abc123 a123456789 123654 520520 woaini520 789456 123456a 147258369 qwe123 zxcvbnm 123qwe asd123 qazwsx aini1314 7758258 88888888 11111111 147258 asdfghjkl aa123456 q123456 wang123 caonima 5211314 woaiwojia woshishui woaini521 110110 1314521 123456abc 31415926 qweasdzxc qwertyuiop iloveyou password admin888 admin123 root123 nihao nihao123 zhang123 li123456 woshini aiqing baobao xiaoxiao tiantian beijing shanghai henan zhongguo zhonghua woaizhongguo laopo laogong baobei mima mima123 wodemima 1q2w3e4r 1q2w3e a1b2c3 p@ssw0rd passw0rd admin administrator root test guest welcome changeme letmein';

const SURNAMES =
  'wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin he guo ma luo liang song zheng xie han tang feng yu dong xiao cheng cao yuan deng xu fu shen zeng peng lv su lu jiang cai jia ding wei xue ye yan pan du dai xia zhong wang tian ren jiang fan fang shi yao tan liao zou xiong jin lu hao kong bai cui kang mao qiu qin jiang shi gu hou shao meng long wan duan lei qian tang yin li yi chang wu qiao he lai gong wen';

const GIVEN =
  'wei fang na min jing li qiang lei jun yang yong yan jie juan tao ming chao xia ping gang guiying xiuying jianhua jianguo zhiqiang xiaoming xiaohong xiaoli xiaofang dandan tingting lili yuanyuan mengmeng haoran zihan yichen zixuan yuxuan haoyu mingxuan jiahao xinyi yutong shihan zixuan ruoxi zhangsan lisi wangwu';

const PLACES =
  'henan zhengzhou kaifeng luoyang pingdingshan anyang hebi xinxiang jiaozuo puyang xuchang luohe sanmenxia nanyang shangqiu xinyang zhoukou zhumadian jiyuan gongyi jinshui zhongyuan erqi huiji zhongmou xingyang xinmi xinzheng dengfeng zhongguo china beijing';

const SCHOOL =
  'jiaoyu jiaoyuju laoshi jiaoshi xuesheng xuexiao xiaoxue zhongxue gaozhong chuzhong daxue banji banzhuren xiaozhang dianjiao dianjiaoguan pingtai guanliyuan gly kongjian renrentong ziyuan shuyuan teacher student school edu education class platform';

const words = (text: string): string[] => text.split(' ');

export const COMMON_HERE: readonly string[] = [
  ...new Set([...words(LEAKED), ...words(PLACES), ...words(SCHOOL), ...words(SURNAMES), ...words(GIVEN)]),
];
