declare module 'miniprogram-compiler' {
  /** WeChat's own template compiler; the answer is a script that returns `$gwx`. */
  export function wxmlToJs(folder: string, options: { maxBuffer: number }): string
}

declare module 'miniprogram-compiler/src/wcsc.js' {
  /** WeChat's own style compiler; a failure comes back as an `Error` that is returned, not thrown. */
  export default function wcsc(
    folder: string,
    files: string[],
    options: { maxBuffer: number },
  ): Record<string, string> | Error
}
