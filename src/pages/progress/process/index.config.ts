export default definePageConfig({ navigationBarTitleText: '全流程' })
