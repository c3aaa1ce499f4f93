export function componentAddress(id: string): string {
  return `/components/${id}`;
}
