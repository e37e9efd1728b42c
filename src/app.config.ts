import theme from './theme.json'

// WeChat's own bars change with the phone's theme by the names of theme.json; the web has no such names.
const inWeChat = process.env.TARO_ENV === 'weapp'
// On the web pages take turns at once: while one slides in, Taro hides and shows by timers, and who goes back meanwhile
// stands before an empty page, or another one.
const native = inWeChat ? { darkmode: true, themeLocation: 'theme.json' } : { animation: false }
const colours = inWeChat
  ? {
      ground: '@ground',
      surface: '@surface',
      faint: '@faint',
      brand: '@brand',
      ink: '@ink',
      pull: '@pull',
    }
  : theme.light

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/offices/index', 'pages/appointments/index', 'pages/me/index'],
  subPackages: [
    { root: 'pages/office', pages: ['detail/index', 'item/index'] },
    { root: 'pages/booking', pages: ['slots/index', 'applicant/index', 'check/index', 'pass/index', 'batch/index'] },
    { root: 'pages/progress', pages: ['case/index', 'due-date/index', 'process/index'] },
    { root: 'pages/info', pages: ['about/index', 'sources/index', 'privacy/index', 'glossary/index'] },
    // The in-app backend with its facts; src/backend fetches it. No rule preloads it: WeChat’s compiler refuses one of a
    // package without pages.
    { root: 'backend', pages: [] },
    // Languages that are fetched when they are chosen (src/lib/text/pack.ts).
    { root: 'language-ja', pages: [] },
    { root: 'language-ko', pages: [] },
    { root: 'language-ru', pages: [] },
    { root: 'language-fr', pages: [] },
  ],
  preloadRule: {
    'pages/offices/index': { network: 'all', packages: ['pages/office', 'pages/booking'] },
    'pages/appointments/index': { network: 'all', packages: ['pages/booking', 'pages/progress'] },
  },
  lazyCodeLoading: 'requiredComponents',
  requiredPrivateInfos: ['getFuzzyLocation'],
  permission: { 'scope.userFuzzyLocation': { desc: '用于把离您近的受理点排在前面' } },
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
  ...native,
  window: {
    navigationBarTitleText: '窗约',
    navigationBarBackgroundColor: colours.ground,
    navigationBarTextStyle: colours.ink,
    backgroundColor: colours.ground,
    backgroundTextStyle: colours.pull,
  },
  tabBar: {
    color: colours.faint,
    selectedColor: colours.brand,
    backgroundColor: colours.surface,
    borderStyle: 'black',
    list: [
      {
        pagePath: 'pages/home/index',
        text: '首页',
        iconPath: 'assets/tab/home-normal.png',
        selectedIconPath: 'assets/tab/home-selected.png',
      },
      {
        pagePath: 'pages/offices/index',
        text: '受理点',
        iconPath: 'assets/tab/offices-normal.png',
        selectedIconPath: 'assets/tab/offices-selected.png',
      },
      {
        pagePath: 'pages/appointments/index',
        text: '预约',
        iconPath: 'assets/tab/appointments-normal.png',
        selectedIconPath: 'assets/tab/appointments-selected.png',
      },
      {
        pagePath: 'pages/me/index',
        text: '我的',
        iconPath: 'assets/tab/me-normal.png',
        selectedIconPath: 'assets/tab/me-selected.png',
      },
    ],
  },
})
