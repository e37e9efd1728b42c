export default definePageConfig({ navigationBarTitleText: '窗约' })
