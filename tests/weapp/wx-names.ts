const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** APIs that answer later, through `success` or `fail`. */
export const asking = words(`
  navigateTo redirectTo switchTab reLaunch navigateBack
  showToast hideToast showModal showLoading hideLoading showActionSheet
  setNavigationBarTitle setNavigationBarColor setBackgroundColor setBackgroundTextStyle pageScrollTo
  setTabBarItem setTabBarStyle setTabBarBadge removeTabBarBadge showTabBarRedDot hideTabBarRedDot showTabBar hideTabBar
  startPullDownRefresh stopPullDownRefresh showShareMenu hideShareMenu updateShareMenu setVisualEffectOnCapture
  getStorage setStorage removeStorage getStorageInfo clearStorage request downloadFile openDocument
  getFuzzyLocation getLocation openLocation chooseLocation scanCode makePhoneCall addPhoneCalendar
  setClipboardData getClipboardData requestSubscribeMessage getSetting openSetting authorize
  requirePrivacyAuthorize getPrivacySetting openPrivacyContract getNetworkType getRandomValues
  saveImageToPhotosAlbum previewImage canvasToTempFilePath loadFontFace vibrateShort getScreenBrightness setScreenBrightness setKeepScreenOn
  login getSystemInfo openEmbeddedMiniProgram navigateToMiniProgram
`)

/** APIs that answer at once, or take something that is called later. */
export const plain = words(`
  onThemeChange offThemeChange onNetworkStatusChange offNetworkStatusChange onWindowResize offWindowResize
  onNeedPrivacyAuthorization onKeyboardHeightChange offKeyboardHeightChange onAppShow offAppShow onAppHide offAppHide
  onError onUnhandledRejection onPageNotFound onUserCaptureScreen offUserCaptureScreen
  createOffscreenCanvas createSelectorQuery createIntersectionObserver createCanvasContext getUpdateManager getFileSystemManager getUserCryptoManager
  reportEvent
`)
