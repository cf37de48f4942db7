/** What the page's own metadata says. */
export interface PageFacts {
  readonly signIn: string;
  readonly region: string;
  readonly regionName: string;
}

export function readPageFacts(): PageFacts {
  const region = content('awsc-mezz-region');
  const session = JSON.parse(content('awsc-session-data')) as { signInEndpoint: string };
  const { regions } = JSON.parse(content('awsc-mezz-data')) as { regions: { id: string; name: string }[] };
  return {
    signIn: session.signInEndpoint,
    region,
    regionName: regions.find(({ id }) => id === region)?.name ?? region,
  };
}

function content(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}
