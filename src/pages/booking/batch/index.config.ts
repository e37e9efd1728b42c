export default definePageConfig({
  navigationBarTitleText: '给单位的汇总',
  enableShareAppMessage: true,
  visualEffectInBackground: 'hidden',
})
