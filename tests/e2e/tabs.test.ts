import { axeFaults } from './axe.ts'
import { withApp } from './with-app.ts'

const now = '2026-10-14T09:00:00+08:00'

test.each(['home', 'offices', 'appointments', 'me'])(
  'the tab page %s is not white, and axe finds no fault',
  async (tab) => {
    await withApp({ now, route: `/pages/${tab}/index` }, async (app) => {
      expect((await app.text()).trim()).not.toBe('')
      expect(await axeFaults(app.page)).toEqual([])
      await app.picture(`tab-${tab}`)
    })
  },
)
