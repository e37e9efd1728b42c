/** The page that a web address's part behind the `#` leads to, as Taro names it: `pages/home/index`. */
export const pageOfAddress = (hash: string): string => /^#\/(pages\/[^?]+)/.exec(hash)?.[1] ?? 'pages/home/index'
