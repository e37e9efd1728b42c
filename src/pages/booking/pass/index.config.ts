export default definePageConfig({
  navigationBarTitleText: '预约凭证',
  enableShareAppMessage: true,
  visualEffectInBackground: 'hidden',
})
