/** The page that a web address's part behind the `#` leads to, as Taro names it: `pages/home/index`. */
export const pageOfAddress = (hash: string): string => /^#\/(pages\/[^?]+)/.exec(hash)?.[1] ?? 'pages/home/index'

/** The office that such an address names; null where it names none. */
export const officeOfAddress = (hash: string): string | null => /[?&]officeId=([\w-]+)(?:&|$)/.exec(hash)?.[1] ?? null
