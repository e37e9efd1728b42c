import ci from 'miniprogram-ci'
import { openProject, setting, versionOfApp } from './project.mjs'

const { WEAPP_APPID: appid, WEAPP_KEY: key, VERSION: version = versionOfApp(), NOTES: desc = '' } = process.env
if (!appid || !key) {
  console.error('nothing is uploaded: WEAPP_APPID and WEAPP_KEY (a path) say for whom; see docs/release.md')
  process.exit(1)
}
const { subPackageInfo } = await ci.upload({
  project: openProject({ appid, key }),
  version,
  desc,
  setting,
  onProgressUpdate: () => {},
})
for (const { name, size } of subPackageInfo) console.log(`${name}: ${(size / 1024).toFixed(1)} KB`)
