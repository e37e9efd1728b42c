import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateSW } from 'workbox-build'

const icons = [
  { src: 'app/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
  { src: 'app/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
  { src: 'app/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  { src: 'app/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
]

// Addresses are relative: the app works in any folder of any host.
const manifest = {
  id: './',
  start_url: './',
  scope: './',
  name: '窗约 ChuangYue',
  short_name: '窗约',
  description: '出入境办证窗口：查开放时间、预约、查进度。Exit-and-entry windows: hours, appointments, progress.',
  lang: 'zh-CN',
  display: 'standalone',
  background_color: '#f6f7f5',
  theme_color: '#0b6b4f',
  icons,
}

/**
 * Makes a build for the web one that can be installed and starts without a network: icons, manifest, and a service worker
 * that keeps every file of this build. A newer build waits until no page of the older one is open, so that nobody who
 * is typing loses a file. It keeps no answer of a server: what is saved of those, the app keeps itself.
 */
export const makeInstallable = async (folder: string): Promise<void> => {
  cpSync('src/assets/app', join(folder, 'app'), { recursive: true })
  writeFileSync(join(folder, 'manifest.webmanifest'), JSON.stringify(manifest))
  const { warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ['**/*.{html,js,css,png,svg,webmanifest}'],
    swDest: join(folder, 'sw.js'),
    navigateFallback: 'index.html',
    // A name with a hash is never asked for twice.
    dontCacheBustURLsMatching: /\.[0-9a-f]{8,}\./,
    clientsClaim: true,
    cleanupOutdatedCaches: true,
    inlineWorkboxRuntime: true,
    sourcemap: false,
  })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
}
