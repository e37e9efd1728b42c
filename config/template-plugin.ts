import type { IPluginContext } from '@tarojs/service'

type Properties = Readonly<Record<string, string>>
type Components = Readonly<Record<string, Properties>>

interface Template {
  modifyCompProps?: (component: string, properties: Properties) => Properties
  createMiniComponents: (components: Components) => Components
  buildTemplate: (settings: object) => string
}

interface ComponentSettings {
  readonly componentConfig: { readonly includes: Set<string> }
}

/**
 * Taro's WeChat templates (base.wxml) write every component out once for each level a page may be deep, with all that
 * WeChat knows of it, and without ARIA: whatever a page says to assistive technology is lost. Here the attributes that
 * our pages use come in, the others and the events that no page hears go. tests/weapp holds every page against the
 * result: a property that its template would drop fails the test.
 *
 * The ARIA attributes join after Taro has numbered its own properties, so their names in the page data stay plain
 * (`ariaLabel`), an unset one costs nothing at run time, and Taro's runtime needs no change.
 */
export default (context: IPluginContext): void => {
  // Taro takes it for used; a page that uses it brings it back.
  context.register({
    name: 'modifyComponentConfig',
    fn: ({ componentConfig }: ComponentSettings) => void componentConfig.includes.delete('scroll-view'),
  })
  context.registerMethod({
    name: 'onSetupClose',
    fn({ template }: { readonly template?: Template }) {
      if (!template) return
      const earlier = template.modifyCompProps?.bind(template)
      template.modifyCompProps = (component, properties) => ({
        ...(earlier ? earlier(component, properties) : properties),
        ...spokenNames(component),
      })
      const create = template.createMiniComponents.bind(template)
      template.createMiniComponents = (components) =>
        Object.fromEntries(
          Object.entries(create(components)).map(([component, properties]) => [component, kept(component, properties)]),
        )
      const build = template.buildTemplate.bind(template)
      template.buildTemplate = (settings) =>
        build(settings)
          .replace(/\s*\n\s*/g, '')
          .replace(/ {2,}| (?=\/?>)/g, ' ')
    },
  })
}

/** What no page of ours sets or hears. */
const unused =
  /^(bind(touch|longtap|animation|transition|keyboard|nickname|selectionchange)|animation$|hover-stop-|selectable|space|decode|overflow|max-lines|safe-password-|always-embed|hold-keyboard|cursor-color)/i

/** A veil under a sheet: it takes taps and keeps the page from moving, and is not spoken. */
const ofVeil = ['style', 'class', 'bindtap', 'catchtouchmove', 'aria-hidden']

/** WeChat's own button has one use: to agree to the privacy guide. */
const ofAgreement = ['id', 'class', 'open-type', 'bindagreeprivacyauthorization']

/** What is pressed has these; what stands still has not. */
const ofPressable = /^(hover-|aria-(checked|disabled|expanded|pressed|selected)$)/
const ofMeter = /^aria-value/

const kept = (component: string, properties: Properties): Properties => {
  const only = (wanted: (name: string) => boolean): Properties =>
    Object.fromEntries(Object.entries(properties).filter(([name]) => wanted(name)))
  switch (component) {
    case 'catch-view':
      return only((name) => ofVeil.includes(name.toLowerCase()))
    case 'static-view':
      return only((name) => !unused.test(name) && !ofPressable.test(name))
    case 'view':
      return { ...only((name) => !unused.test(name) && !ofMeter.test(name)), ...pressed(properties['hover-class']) }
    case 'button':
      return only((name) => ofAgreement.includes(name.toLowerCase()))
    default:
      return only((name) => !unused.test(name))
  }
}

/** What has a role and is tapped looks held, unless it says otherwise: said here, it need not be sent for each node. */
const pressed = (hoverClass = ''): Properties => ({
  'hover-class': hoverClass.replace("'none'", "(i.role?'cy-pressable--held':'none')"),
  // Milliseconds until what is touched looks so, and for how long it does.
  'hover-start-time': '20',
  'hover-stay-time': '80',
})

/** What assistive technology reads of a node. Each one costs bytes in every level of the templates. */
const spoken = ['label', 'hidden', 'live', 'level']
const state = ['busy', 'checked', 'current', 'disabled', 'expanded', 'modal', 'pressed', 'selected']
const value = ['valuemax', 'valuemin', 'valuenow', 'valuetext']
const entry = ['label', 'disabled', 'invalid', 'required']

const namesOf: Readonly<Record<string, readonly string[]>> = {
  view: [...spoken, ...state, ...value],
  input: entry,
  textarea: entry,
  picker: entry,
}
const mute = ['block', 'slot', 'slot-view', 'native-slot']

/** The ARIA attributes of a component, as properties of Taro's templates: an empty value takes the property of the same name. */
const spokenNames = (component: string): Readonly<Record<string, string>> => {
  if (mute.includes(component)) return {}
  const names = namesOf[component] ?? spoken
  // Pages write `role`, as on the web; WeChat calls it `aria-role`.
  return { 'aria-role': 'i.role', ...Object.fromEntries(names.map((name) => [`aria-${name}`, ''])) }
}
