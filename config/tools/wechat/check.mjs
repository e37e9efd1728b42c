import { mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ci from 'miniprogram-ci'
import { openProject, setting, versionOfApp } from './project.mjs'

// Compiles the build as an upload would, without a network, and has Tencent's own check of its quality.
const folder = mkdtempSync(join(tmpdir(), 'wechat-check-'))
const project = openProject()

const compiled = join(folder, 'compiled.zip')
await ci.getCompiledResult(
  { project, version: versionOfApp(), desc: 'offline', setting, onProgressUpdate: () => {} },
  compiled,
)
console.log(`compiled: ${(statSync(compiled).size / 1024).toFixed(0)} KB as a zip`)

// The build is minified before it comes here; these three look at the switches of WeChat's own minifier.
const minifiedAlready = ['JS_COMPRESS_OPEN', 'WXML_COMPRESS_OPEN', 'WXSS_COMPRESS_OPEN']
const quality = await ci.checkCodeQuality(project)
const failing = quality.filter(({ name, success }) => success === false && !minifiedAlready.includes(name))
console.log(`quality: ${quality.length} rules of Tencent’s, ${failing.length} not met`)
for (const { name, text } of failing) console.log(`not met: ${name} ${text ?? ''}`)
process.exit(failing.length > 0 ? 1 : 0)
