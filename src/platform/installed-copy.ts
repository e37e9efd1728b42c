/** The web's copy of the app on the device: the service worker of config/installable.ts. WeChat keeps its own copies. */
export const installedCopy = {
  start: (): void => {
    if (process.env.TARO_ENV !== 'h5' || process.env.NODE_ENV !== 'production') return
    if (!('serviceWorker' in navigator)) return
    // Without a copy everything works but a start without a network.
    const make = (): void => void navigator.serviceWorker.register('sw.js').catch(() => undefined)
    // The first page needs the network and the processor more.
    if (document.readyState === 'complete') make()
    else window.addEventListener('load', make, { once: true })
  },
} as const
