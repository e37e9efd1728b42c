import type { Text } from '../zh.ts'

export const trip: Text['trip'] = {
  title: 'Worth the trip?',
  titleAt: (when) => `The trip for ${when}`,
  verdicts: {
    go: 'Go',
    hurry: 'Only if you are close by',
    prepare: 'Get your papers ready first',
    wait: 'Not yet',
    stay: 'Don’t go',
    call: 'Call first',
  },
  left: (hours, minutes, beforeLastNumber) => {
    const span = [hours === 0 ? [] : [`${hours} h`], minutes === 0 && hours > 0 ? [] : [`${minutes} min`]]
    return `${span.flat().join(' ')} left before ${beforeLastNumber ? 'the last number' : 'closing'}`
  },
  openThen: 'The window is open then',
  onBreak: 'It is lunch break',
  noHours: 'No source publishes the hours',
  missing: (count) => (count === 1 ? '1 paper is not ticked' : `${count} papers are not ticked`),
  andMore: (count) => `and ${count} more`,
  allReady: 'All papers are ticked',
  whatChanges: 'What would change this',
  opens: (when) => `Wait until it opens: ${when}`,
  tickMaterials: 'Get the papers and tick them',
  book: 'Book a time first',
  callToAsk: 'Call and ask',
}
