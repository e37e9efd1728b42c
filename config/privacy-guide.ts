/**
 * The answers to WeChat's user privacy guide (用户隐私保护指引): one row for each guarded API the app calls. A test holds
 * it against the sources, docs/release.md repeats it.
 */
export interface GuardedUse {
  readonly api: string
  /** The kind of information, in the words of WeChat's form. */
  readonly information: string
  /** What the form asks for: 为了…，开发者将… */
  readonly purpose: string
  /** Where in the app, and what happens after a "no". */
  readonly where: string
}

export const guardedUses: readonly GuardedUse[] = [
  {
    api: 'getFuzzyLocation',
    information: '位置信息',
    purpose: '为了把离您近的受理点排在前面，开发者将在获取您的明示同意后，收集您的位置信息（模糊位置，用完即弃）',
    where: 'Offices, “near me”; without it offices are found by city',
  },
  {
    api: 'setClipboardData',
    information: '剪切板',
    purpose: '为了复制地址、网址或预约码，开发者将写入您的剪切板',
    where: 'Office, pass, progress, “copy”; without it the text is selected by hand',
  },
  {
    api: 'getClipboardData',
    information: '剪切板',
    purpose: '为了填入您复制的预约码，开发者将在您点“粘贴”时读取您的剪切板',
    where: 'Progress, “paste”; without it the code is typed',
  },
  {
    api: 'addPhoneCalendar',
    information: '日历（仅写入）权限',
    purpose: '为了把到访时间和办结日期加入您的日历，开发者将使用您的日历（仅写入）权限',
    where: 'Pass, office, progress, “add to calendar”; without it the date stays on the page',
  },
  {
    api: 'saveImageToPhotosAlbum',
    information: '相册（仅写入）权限',
    purpose: '为了把预约凭证存成图片，开发者将使用您的相册（仅写入）权限',
    where: 'Pass, “save as a picture”; without it the pass stays in the app',
  },
]

/** What WeChat's privacy page lists as guarded, as far as an app like this could call it by mistake. */
export const guardedApis: readonly string[] = [
  ...guardedUses.map(({ api }) => api),
  ...[
    'getLocation',
    'chooseLocation',
    'choosePoi',
    'startLocationUpdate',
    'startLocationUpdateBackground',
    'onLocationChange',
  ],
  ...[
    'chooseImage',
    'chooseMedia',
    'chooseVideo',
    'chooseMessageFile',
    'saveVideoToPhotosAlbum',
    'createCameraContext',
  ],
  ...[
    'addPhoneContact',
    'addPhoneRepeatCalendar',
    'chooseContact',
    'chooseAddress',
    'chooseInvoiceTitle',
    'chooseLicensePlate',
  ],
  ...['getUserProfile', 'getUserInfo', 'getWeRunData', 'getRecorderManager', 'startRecord', 'openBluetoothAdapter'],
  ...['startAccelerometer', 'startCompass', 'startGyroscope', 'startDeviceMotionListening'],
]

/** The table as docs/release.md shows it. */
export const privacyTable = (): string =>
  [
    '| API | 信息类型 | 用途（照填） | where, and after a “no” |',
    '|---|---|---|---|',
    ...guardedUses.map(
      ({ api, information, purpose, where }) => `| \`${api}\` | ${information} | ${purpose} | ${where} |`,
    ),
  ].join('\n')
