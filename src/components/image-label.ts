import { aria } from './aria.ts'

/** Names an Image: the web's real `img` sits inside Taro's host and takes its words from `nativeProps`. */
export const named = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : aria({ label })
