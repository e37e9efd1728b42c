/** 值得跑一趟吗 */
export const trip = {
  title: '值得跑一趟吗？',
  titleAt: (when: string) => `${when} 这一趟`,
  verdicts: {
    go: '可以去',
    hurry: '离得近才去',
    prepare: '先备齐材料',
    wait: '先别出发',
    stay: '别去',
    call: '先打电话',
  },
  left: (hours: number, minutes: number, beforeLastNumber: boolean) => {
    const span = [hours === 0 ? '' : `${hours}小时`, minutes === 0 && hours > 0 ? '' : `${minutes}分钟`].join('')
    return beforeLastNumber ? `离停止取号还有${span}` : `离下班还有${span}`
  },
  openThen: '那时窗口开放',
  onBreak: '现在是午间休息',
  noHours: '没有资料公布服务时间',
  missing: (count: number) => `还有${count}项材料没有勾选`,
  andMore: (count: number) => `另有${count}项`,
  allReady: '材料已全部勾选',
  whatChanges: '怎样就可以去',
  opens: (when: string) => `等到${when}开门`,
  tickMaterials: '备齐并勾选材料',
  book: '先预约一个时段',
  callToAsk: '先打电话问清楚',
}
