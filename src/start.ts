import { startBackend } from './backend/index.ts'
import { isLanguage } from './lib/language.ts'
import { appearance } from './platform/appearance.ts'
import { isTooOld } from './platform/base-library.ts'
import { deviceLanguage } from './platform/device-language.ts'
import { installedCopy } from './platform/installed-copy.ts'
import { network } from './platform/network.ts'
import { privacy } from './platform/privacy.ts'
import { random } from './platform/random.ts'
import { sideBySide } from './platform/side-by-side.ts'
import { storage } from './platform/storage.ts'
  visibility.onShow(() => {
    resumeClock()
    noteDeviceTypeSize(typeSize.factor())
  })
  visibility.onHide(() => {
    pauseClock()
    writeKept()
  })
}
