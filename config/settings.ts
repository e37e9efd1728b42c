/** What the app reads of its environment, with defaults: an undefined one leaves H5 white while the build is green. */
export const settings = {
  'process.env.TARO_APP_API': JSON.stringify(process.env.TARO_APP_API ?? ''),
}
