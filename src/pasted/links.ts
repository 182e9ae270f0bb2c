const webLink = /(?<![\w@.])(?:https?:\/\/|www\.)[^\s<>"'`|\ue000]{1,500}/gi;
const otherScheme = /(?<!\w)(?:(?:javascript|vbscript):|data:\w{1,20}\/|(?:file|ftp|blob):\/)[^\s]{0,500}/gi;

/** Where links stand, for hiding them from the readers that follow. */
export const linkPlaces = [otherScheme, webLink];

/** Web addresses a person may open, and those of another kind, which are refused. */
export function findLinks(text: string): { links: string[]; refused: { text: string; why: string }[] } {
  const links = new Set<string>();
  const refused: { text: string; why: string }[] = [];
  const web = text.replace(otherScheme, (match) => {
    refused.push({ text: match.slice(0, 80), why: 'not a web address' });
    return ' ';
  });
  for (const [match] of web.matchAll(webLink)) {
    const link = parseLink(match);
    if (link === null) refused.push({ text: match.slice(0, 80), why: 'not a web address' });
    else links.add(link);
  }
  return { links: [...links], refused };
}

function parseLink(written: string): string | null {
  const trimmed = written.replace(/[.,;:!?)\]}]{1,9}$/, '');
  const address = /^www\./i.test(trimmed) ? `https://${trimmed}` : trimmed;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return null;
  if (url.username || url.password || !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(url.hostname)) return null;
  return url.href;
}
