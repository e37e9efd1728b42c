// ESLint loads its configuration as a module, which jest does not do; so the test asks this script, once for all texts.
import { ESLint } from 'eslint'

const chunks = []
for await (const chunk of process.stdin) chunks.push(chunk)

const eslint = new ESLint({ overrideConfigFile: 'config/eslint.config.js' })
const faults = []
for (const { file, text } of JSON.parse(Buffer.concat(chunks).toString())) {
  const [result] = await eslint.lintText(text, { filePath: file })
  faults.push(result.messages.map(({ ruleId, line }) => `${line} ${ruleId}`))
}
process.stdout.write(JSON.stringify(faults))
