import { spawnSync } from 'node:child_process'

// Offices keep Shanghai time whatever the phone's zone is: everything about dates gives the same answers everywhere,
// in zones with summer time and on the far side of the date line too.
const zones = ['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Auckland']
const backend = 'types/time|mock/(engine|data/(calendar|hours)|clock|service/(working-days|service-days))'
const app = 'src/(lib/(dates|exceptional-days|opening-hours|words|worth-the-trip)|platform/(ics|unix-time))'
const aboutDates = `tests/(${backend}|${app})`

const failing = zones.filter((zone) => {
  const args = [
    '-c',
    'config/jest.config.js',
    '--selectProjects',
    'node',
    'dom',
    '--testPathPatterns',
    aboutDates,
    '--silent',
  ]
  const { status, stderr } = spawnSync('node_modules/.bin/jest', args, {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  })
  const summary = /^Tests: .*$/m.exec(stderr)?.[0] ?? stderr
  console.log(`${zone}: ${summary}`)
  if (status !== 0) console.log(stderr)
  return status !== 0
})
process.exitCode = failing.length > 0 ? 1 : 0
