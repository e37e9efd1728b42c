/** The 32 regions of the table in its order, and the words that stand in their merged cells. */
const regions = [
  ['北京', '北京市'],
  ['天津', '天津市'],
  ['河北', '河北省'],
  ['山西', '山西省'],
  ['内蒙古', '内蒙古自治区'],
  ['辽宁', '辽宁省'],
  ['吉林', '吉林省'],
  ['黑龙江', '黑龙江省'],
  ['上海', '上海市'],
  ['江苏', '江苏省'],
  ['浙江', '浙江省'],
  ['安徽', '安徽省'],
  ['福建', '福建省'],
  ['江西', '江西省'],
  ['山东', '山东省'],
  ['河南', '河南省'],
  ['湖北', '湖北省'],
  ['湖南', '湖南省'],
  ['广东', '广东省'],
  ['海南', '海南省'],
  ['广西', '广西壮族自治区'],
  ['重庆', '重庆市'],
  ['四川', '四川省'],
  ['贵州', '贵州省'],
  ['云南', '云南省'],
  ['陕西', '陕西省'],
  ['西藏', '西藏自治区'],
  ['甘肃', '甘肃省'],
  ['宁夏', '宁夏回族自治区'],
  ['青海', '青海省'],
  ['新疆', '新疆维吾尔自治区'],
  ['新疆生产建设兵团', '新疆生产建设兵团'],
]

export const regionNames = regions.map(([name]) => name)

/** Whether a cell holds a region's number, its name, or one line of its name. */
export const isRegionCell = (cell) => /^\d{1,2}$/.test(cell) || regions.some(([, full]) => full.includes(cell))

/** The next region begins where its number or name stands before a row, or where the row itself begins with its name. */
export const regionAfter = (current, heads, texts) => {
  const next = regionNames.indexOf(current) + 1
  if (next === regions.length) return current
  const [name, full] = regions[next]
  const isNamed = heads.some((cell) => cell === String(next + 1) || cell === name || cell === full)
  return isNamed || texts.some((text) => text.startsWith(name)) ? name : current
}
