export default definePageConfig({ navigationBarTitleText: '词汇表' })
