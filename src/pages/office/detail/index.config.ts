export default definePageConfig({ navigationBarTitleText: '受理点', enableShareAppMessage: true })
