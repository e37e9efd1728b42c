/** What the app reads of its environment, with defaults: an undefined one leaves H5 white while the build is green. */
export const settings = {
  'process.env.TARO_APP_API': JSON.stringify(process.env.TARO_APP_API ?? ''),
  // The id of the reminder's template is given by WeChat, to each account its own; this one it refuses.
  'process.env.TARO_APP_REMINDER_TEMPLATE': JSON.stringify(process.env.TARO_APP_REMINDER_TEMPLATE ?? 'sample-reminder'),
}
