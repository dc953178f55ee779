/**
 * Follows the part of the address after `#/`: calls back with it now and whenever it changes.
 * @param show draws the place; its second argument goes to another one
 */
export function followPlace(show: (place: string, onGo: (place: string) => void) => void): void {
  const go = (place: string) => {
    location.hash = `#/${place}`
  }
  const draw = () => show(location.hash.replace(/^#\/?/, ''), go)
  addEventListener('hashchange', draw)
  draw()
}
