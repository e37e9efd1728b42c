export default definePageConfig({ navigationBarTitleText: '关于窗约' })
