import { launch } from '#tests/weapp/launch.ts'
import { newPhone } from '#tests/weapp/wx.ts'

// Prints the milliseconds from app.js to the first message of the first page, of the WeChat build in a folder. A process
// of its own for each run: nothing is compiled already.

const [folder = 'dist/weapp'] = process.argv.slice(2)
const phone = newPhone()
// A subpackage comes over the network, later than the first page that the main package draws.
phone.downloads.milliseconds = 200
const begun = performance.now()
const app = await launch({ now: '2026-11-23T10:00:00+08:00', folder, phone, opensFirstPage: true })
const { bytes, moments } = app.page()
console.log(JSON.stringify({ milliseconds: (moments[0] ?? Number.NaN) - begun, bytes: bytes[0] }))
