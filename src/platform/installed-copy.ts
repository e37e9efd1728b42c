/** By then the first page of a slow phone on a weak network stands whole. */
const restMs = 3000

/** The web's copy of the app on the device: the service worker of config/installable.ts. WeChat keeps its own copies. */
export const installedCopy = {
  start: (): void => {
    if (process.env.TARO_ENV !== 'h5' || process.env.NODE_ENV !== 'production') return
    if (!('serviceWorker' in navigator)) return
    // Without a copy everything works but a start without a network.
    const make = (): void => void navigator.serviceWorker.register('sw.js').catch(() => undefined)
    // To fetch and keep every file takes network and processor from the first page, which needs both more.
    const makeAtRest = (): void => void setTimeout(make, restMs)
    if (document.readyState === 'complete') makeAtRest()
    else window.addEventListener('load', makeAtRest, { once: true })
  },
} as const
