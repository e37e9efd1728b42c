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
import { typeSize } from './platform/type-size.ts'
import { update } from './platform/update.ts'
import { visibility } from './platform/visibility.ts'
import { startAppointments } from './stores/appointments.ts'
import { startChecklist } from './stores/checklist.ts'
import { drawFrom } from './stores/client-keys.ts'
import { pauseClock, resumeClock } from './stores/clock.ts'
import { startDraft } from './stores/draft.ts'
import { startForm } from './stores/form.ts'
import { keepIn, takeUp, writeKept } from './stores/kept.ts'
import { isOnline, noteNetwork } from './stores/network.ts'
import { startPeople } from './stores/people.ts'
import { startPermit } from './stores/permit.ts'
import { askPrivacy } from './stores/privacy.ts'
import { noteNewVersion, noteSetAside, noteTooOld } from './stores/problems.ts'
import { chooseLanguage, startSettings, useSettings } from './stores/settings.ts'
import { startTravelDate } from './stores/travel-date.ts'
import { noteDeviceTypeSize } from './stores/type-size.ts'

/** Before the first page: lends the device to the stores and the backend, and takes up what was left. */
export const start = (): void => {
  keepIn(storage)
  drawFrom(random.bytes)
  startBackend({ storage, randomBytes: random.bytes, isOnline, onCorrupt: noteSetAside })
  startSettings(deviceLanguage())
  takeUp({
    checklists: () => startChecklist(),
    'draft-people': () => startForm(),
    people: () => startPeople(),
    permit: () => startPermit(),
    'travel-date': () => startTravelDate(),
    draft: () => startDraft(),
    passes: () => startAppointments(),
  })
  // Before Taro has changed anything in the page: measured later, all of it would be styled anew for this.
  noteDeviceTypeSize(typeSize.factor())
}

/** Once the app is launched: follows the network, the minute, WeChat's questions and versions. `?lang=en` comes before an earlier choice. */
export const launch = (asked: string | null): void => {
  if (isLanguage(asked)) void chooseLanguage(asked)
  if (isTooOld()) noteTooOld()
  privacy?.onAsked(askPrivacy)
  update.onReady(noteNewVersion)
  appearance.follow(() => useSettings.getState().theme)
  void random.ready()
  void network.isOnline().then(noteNetwork)
  network.onChange(noteNetwork)
  installedCopy.start()
  sideBySide.start()
  resumeClock()
  visibility.onShow(() => {
    resumeClock()
    noteDeviceTypeSize(typeSize.factor())
  })
  visibility.onHide(() => {
    pauseClock()
    writeKept()
  })
}
