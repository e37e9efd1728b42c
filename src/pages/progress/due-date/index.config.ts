export default definePageConfig({ navigationBarTitleText: '算办结日期' })
