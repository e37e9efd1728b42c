/// <reference types="@tarojs/taro" />

declare module '*.png'
declare module '*.scss'

/** Replaced by the build: the sources know which of the two targets they run on, and nothing else of an environment. */
declare const process: { readonly env: { readonly TARO_ENV: 'weapp' | 'h5' } }
