export default definePageConfig({
  navigationBarTitleText: '我的',
  visualEffectInBackground: 'hidden',
})
