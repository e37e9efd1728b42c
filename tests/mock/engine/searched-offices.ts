import type { Office, Phone } from '#types/office.ts'
import { anOffice, aService, words } from '#tests/support/builders.ts'

/** Syllables of the characters below. */
export const pinyin = {
  chars: Object.fromEntries(
    '上shang 海hai 市shi 浦pu 东dong 新xin 区qu 西xi 安an 县xian 深shen 圳zhen 南nan 山shan 广guang 重zhong 庆qing 渝yu 中zhong 大da 厅ting 省sheng 道dao 居ju 留liu 许xu 可ke 张zhang 江jiang 陕shan 路lu'
      .split(' ')
      .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
  ),
  words: { 重庆: 'chong qing' },
}

const aPhone = (number: string, extension: string | null = null): Phone => ({
  printed: number,
  number,
  extension,
  label: null,
  kind: 'office',
  doubt: null,
})

const division = (code: string, zh: string, en: string) => ({ code, name: words(zh, en) })
const shanghai = [division('310000', '上海市', 'Shanghai'), division('310100', '上海市', 'Shanghai')] as const
const guangdong = division('440000', '广东省', 'Guangdong')

/** Four offices of four cities that are easily mistaken for each other. */
export const offices: readonly Office[] = [
  anOffice({
    id: 'street',
    name: { zh: '西安大厅', en: 'Xi’an Hall' },
    address: { zh: '浦东大道 155 号', en: null },
    region: division('610000', '陕西省', 'Shaanxi'),
    city: division('610100', '西安市', 'Xi’an'),
    district: null,
    services: [aService('work-permit', { phones: [aPhone('029-12345678')] })],
  }),
  anOffice({
    id: 'pudong',
    name: { zh: '张江大厅', en: 'Zhangjiang Hall' },
    address: { zh: '张江路 155 号 B 座', en: null },
    region: shanghai[0],
    city: shanghai[1],
    district: division('310115', '浦东新区', 'Pudong New Area'),
    services: [
      aService('work-permit', { phones: [aPhone('021-58603333', '8012')], joint: true }),
      aService('residence-permit'),
    ],
  }),
  anOffice({
    id: 'nanshan',
    name: { zh: '南山大厅', en: 'Nanshan Hall' },
    region: guangdong,
    city: division('440300', '深圳市', 'Shenzhen'),
    district: division('440305', '南山区', 'Nanshan District'),
    services: [aService('residence-permit', { phones: [aPhone('0755-12345')] })],
    aliases: ['科技园'],
  }),
  anOffice({
    id: 'chongqing',
    name: { zh: '渝中大厅', en: null },
    organisation: words('重庆市', 'Chongqing'),
    region: division('500000', '重庆市', 'Chongqing'),
    city: division('500100', '重庆市', 'Chongqing'),
    district: division('500103', '渝中区', 'Yuzhong District'),
    services: [aService('work-permit', { phones: [] })],
  }),
]
