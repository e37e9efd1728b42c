import { withApp } from './with-app.ts'

const now = '2026-10-14T09:00:00+08:00'

test.each(['home', 'offices', 'appointments', 'me'])('the tab page %s is not white', async (tab) => {
  await withApp({ now, route: `/pages/${tab}/index` }, async (app) => {
    expect((await app.text()).trim()).not.toBe('')
    await app.picture(`tab-${tab}`)
  })
})
