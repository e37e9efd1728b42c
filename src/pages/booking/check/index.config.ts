export default definePageConfig({
  navigationBarTitleText: '核对',
  visualEffectInBackground: 'hidden',
})
