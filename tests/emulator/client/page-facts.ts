import { type PageOptions, readPageOptions } from './page-options.ts';

/** What the header shows in addition to who is signed in. */
export interface PageFacts extends PageOptions {
  readonly region: string;
  readonly regions: readonly Region[];
}

export interface Region {
  readonly id: string;
  readonly name: string;
}

export function readPageFacts(): PageFacts {
  const { regions } = JSON.parse(content('awsc-mezz-data')) as { regions: Region[] };
  return { ...readPageOptions(), region: content('awsc-mezz-region'), regions };
}

/** `Frankfurt` */
export function regionName({ region, regions }: PageFacts): string {
  return regions.find(({ id }) => id === region)?.name ?? region;
}

function content(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
