import type { IPluginContext } from '@tarojs/service'

/** What assistive technology reads of a node. Each one costs bytes in every level of the templates. */
const spoken = ['label', 'hidden', 'live', 'level']
const state = ['busy', 'checked', 'current', 'disabled', 'expanded', 'modal', 'pressed', 'selected']
const value = ['valuemax', 'valuemin', 'valuenow', 'valuetext']
const entry = ['label', 'disabled', 'invalid', 'required']

const namesOf: Readonly<Record<string, readonly string[]>> = {
  view: [...spoken, ...state, ...value],
  button: [...spoken, ...state],
  input: entry,
  textarea: entry,
  picker: entry,
}
const mute = ['block', 'slot', 'slot-view', 'native-slot']
const namesOfOthers = ['label', 'hidden', 'live', 'level']

/** Events and drawings that no page of ours uses, written out by Taro in fifteen levels of every view. */
const unheard = /^(bind(TouchStart|TouchEnd|TouchCancel|LongTap|Animation\w+|TransitionEnd)|animation)$/i

const withoutUnheard = (properties: Properties): Properties =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => !unheard.test(name)))

type Properties = Readonly<Record<string, string>>

interface Platform {
  readonly template?: { modifyCompProps?: (component: string, properties: Properties) => Properties }
}

/**
 * Taro's WeChat templates carry no ARIA: whatever a page says is lost. Here every component's template gets the
 * attributes above. They join after Taro has numbered its own properties, so their names in the page data stay plain
 * (`ariaLabel`), an unset one costs nothing at run time, and Taro's runtime needs no change.
 */
export default (context: IPluginContext): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }: Platform) {
      if (!template) return
      const earlier = template.modifyCompProps?.bind(template)
      template.modifyCompProps = (component, properties) => {
        const own = withoutUnheard(earlier ? earlier(component, properties) : properties)
        if (mute.includes(component)) return own
        const names = namesOf[component] ?? namesOfOthers
        // Pages write `role`, as on the web; WeChat calls it `aria-role`.
        return { ...own, 'aria-role': 'i.role', ...Object.fromEntries(names.map((name) => [`aria-${name}`, ''])) }
      }
    },
  })
}
