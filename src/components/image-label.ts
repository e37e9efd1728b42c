import { aria } from './aria.ts'

/** Names an Image: the web's real `img` sits inside Taro's host and takes its words from `imgProps`. */
export const named = (label: string) => (process.env.TARO_ENV === 'h5' ? { imgProps: { alt: label } } : aria({ label }))
