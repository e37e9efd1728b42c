export default defineAppConfig({ pages: ['pages/list/index'], window: { navigationBarTitleText: '30' } })
