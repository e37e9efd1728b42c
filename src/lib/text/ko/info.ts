export { info } from '../en/info.ts'
