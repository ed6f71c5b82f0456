/** @returns the path of a file of a pack within its folder: `report.yaml` or `claims/<name>.yaml` */
export function placeInPack(path: string): string {
  return path
    .split('/')
    .slice(/(^|\/)claims\/[^/]+$/.test(path) ? -2 : -1)
    .join('/')
}
