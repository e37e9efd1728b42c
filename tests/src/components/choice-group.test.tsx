import { fireEvent, render, screen } from '@testing-library/react'
import { ChoiceGroup } from '#src/components/choice-group.tsx'

const choices = [
  { value: 'passport', words: 'Passport' },
  { value: 'card', words: 'Identity card', disabled: true },
  { value: 'other', words: 'Other' },
]

test('the question, its hint and its error are the name of the group', () => {
  render(
    <ChoiceGroup
      label="Document"
      hint="The one you bring"
      error="Choose one"
      choices={choices}
      value={null}
      onChoose={jest.fn()}
    />,
  )
  expect(screen.getByRole('radiogroup', { name: 'Document The one you bring Choose one' })).toBeTruthy()
})

test('without a choice the first is the tab stop; arrows move without choosing', () => {
  const onChoose = jest.fn()
  render(<ChoiceGroup id="document" label="Document" choices={choices} value={null} onChoose={onChoose} />)
  const [first, second, third] = screen.getAllByRole('radio')
  expect([first, second, third].map((radio) => radio?.tabIndex)).toEqual([0, -1, -1])
  expect(first?.id).toBe('document')
  fireEvent.keyDown(screen.getByRole('radio', { name: 'Passport' }), { key: 'ArrowDown' })
  expect(document.activeElement).toBe(second)
  fireEvent.keyDown(screen.getByRole('radio', { name: 'Identity card' }), { key: 'ArrowUp' })
  expect(document.activeElement).toBe(first)
  expect(onChoose).not.toHaveBeenCalled()
})

test('a choice that is not offered cannot be made', () => {
  const onChoose = jest.fn()
  render(<ChoiceGroup label="Document" choices={choices} value="passport" onChoose={onChoose} />)
  fireEvent.click(screen.getByRole('radio', { name: 'Identity card' }))
  fireEvent.click(screen.getByRole('radio', { name: 'Other' }))
  expect(onChoose.mock.calls).toEqual([['other']])
})
