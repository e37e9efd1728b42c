export default defineAppConfig({
  pages: ['pages/home/index', 'pages/offices/index', 'pages/appointments/index', 'pages/me/index'],
  lazyCodeLoading: 'requiredComponents',
  window: { navigationBarTitleText: '窗约', navigationBarBackgroundColor: '#ffffff', navigationBarTextStyle: 'black' },
  tabBar: {
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/offices/index', text: '办理点' },
      { pagePath: 'pages/appointments/index', text: '预约' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
})
