import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ci from 'miniprogram-ci'

/** The build as Tencent's tools take it: compiled already, so nothing of theirs rewrites it. */
export const setting = { es6: false, es7: false, minify: false, autoPrefixWXSS: false, disableUseStrict: true }

/** The project of an account. Without one, a throwaway key and an invented account: enough to compile, not to upload. */
export const openProject = (account) => {
  const project = new ci.Project({
    appid: account?.appid ?? 'wx0000000000000000',
    type: 'miniProgram',
    projectPath: process.cwd(),
    privateKeyPath: account?.key ?? throwawayKey(),
    ignores: ['node_modules/**/*'],
  })
  if (account === undefined) project.attr = async () => offlineAttributes
  return project
}

// What WeChat would say of an account: sizes as in its documentation.
const offlineAttributes = {
  gameApp: false,
  isSandbox: false,
  released: false,
  setting: {
    MaxCodeSize: 2,
    MaxSubpackageSubCodeSize: 2,
    MaxSubpackageFullCodeSize: 30,
    NavigateMiniprogramLimit: 10,
    MaxTabbarCount: 5,
    MinTabbarCount: 2,
  },
}

const throwawayKey = () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const file = join(mkdtempSync(join(tmpdir(), 'throwaway-')), 'key')
  writeFileSync(file, privateKey.export({ type: 'pkcs1', format: 'pem' }))
  return file
}

export const versionOfApp = () => JSON.parse(readFileSync('package.json', 'utf8')).version
