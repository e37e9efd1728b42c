/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.scss'
declare module '*?whole'

/**
 * Replaced by the build: the sources know which of the two targets they run on and where the server is, `''` for the
 * backend inside the app, and nothing else of an environment.
 */
declare const process: {
  readonly env: {
    readonly TARO_ENV: 'weapp' | 'h5'
    readonly TARO_APP_API: string
    readonly TARO_APP_REMINDER_TEMPLATE: string
    readonly NODE_ENV: string
  }
}
