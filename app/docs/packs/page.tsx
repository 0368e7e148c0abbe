import type { Metadata } from 'next';
import Link from 'next/link';
import { catalog } from '@/lib/catalog';
import { Sources } from '../Sources';

export const metadata: Metadata = { title: 'Policy packs' };

type Claim = (typeof catalog.packs)[number]['claims'][number];

const ownPack = `{
  "format": "trunkline-pack",
  "version": 1,
  "id": "house",
  "title": "House rules",
  "severities": {
    "policy/no-choice-outside-policy": "error",
    "redundancy/prefer-two-isps": "off"
  },
  "parameters": {
    "dhGroups": [19, 20, 21],
    "regions": ["eu-central-1", "westeurope"],
    "platforms": ["cisco-ios-xe", "juniper-srx"],
    "names": { "customer-gateway": "???-edge-#" },
    "prefixesMost": 50,
    "tags": ["owner", "cost-centre"]
  },
  "requires": ["addressing/no-overlap-between-connected"]
}`;

export default function PacksPage() {
  return (
    <>
      <h1 className="font-semibold text-xl">Policy packs</h1>
      <p className="mt-1 mb-4 max-w-prose text-muted">
        A design names the packs that judge it, in its settings; <code>trunkline check --pack</code> adds
        more. Several together: the strictest of each. A pack certifies nothing.
      </p>
      {catalog.packs.map((pack) => (
        <section key={pack.id} aria-labelledby={pack.id} className="mb-8 max-w-prose">
          <h2 id={pack.id} className="font-semibold text-lg">
            {pack.title} <code className="font-mono font-normal text-faint text-xs">{pack.id}</code>
          </h2>
          <p className="mt-1">{pack.about}</p>
          <p className="mt-1 text-muted">{pack.limits}</p>
          {pack.claims.length > 0 && (
            <ul className="mt-3 divide-y divide-line border-line border-y">
              {pack.claims.map((claim) => (
                <ClaimRow key={claim.says} claim={claim} />
              ))}
            </ul>
          )}
        </section>
      ))}
      <section aria-labelledby="own" className="max-w-prose">
        <h2 id="own" className="font-semibold text-lg">
          A pack of your own
        </h2>
        <p className="mt-1">
          A JSON file that sets severities, parameters and rules that no waiver silences. Add it in the
          settings of a design, which then holds it, so that a link carries it, or name the file with{' '}
          <code>--pack</code>. In a name’s pattern <code>*</code> stands for any text, <code>?</code> for one
          character and <code>#</code> for one digit.
        </p>
        <pre className="mt-2 overflow-x-auto rounded-md border border-line bg-bg p-3 font-mono text-xs">
          {ownPack}
        </pre>
      </section>
    </>
  );
}

function ClaimRow({
  claim: { says, source, parameters = {}, severities = {}, requires = [] },
}: {
  claim: Claim;
}) {
  return (
    <li className="py-2">
      <p className="font-medium">{says}</p>
      <ul className="mt-1 text-xs">
        {Object.entries(parameters).map(([name, value]) => (
          <li key={name}>
            <span className="text-muted">{parameterNames[name] ?? name}: </span>
            <code className="font-mono">{Array.isArray(value) ? value.join(', ') : String(value)}</code>
          </li>
        ))}
        {Object.entries(severities).map(([rule, severity]) => (
          <li key={rule}>
            <Link href={`/docs/rules/${rule}`} className="text-accent underline">
              {rule}
            </Link>
            : {severity}
          </li>
        ))}
        {requires.map((rule) => (
          <li key={rule}>
            <Link href={`/docs/rules/${rule}`} className="text-accent underline">
              {rule}
            </Link>
            : takes no waiver
          </li>
        ))}
      </ul>
      <div className="mt-1 text-xs">
        <Sources sources={[source]} />
      </div>
    </li>
  );
}

const parameterNames: Readonly<Record<string, string>> = {
  ikeVersions: 'IKE versions',
  ikeEncryption: 'Ciphers of IKE',
  espEncryption: 'Ciphers of ESP',
  integrity: 'Integrity',
  prf: 'PRF',
  dhGroups: 'Diffie-Hellman groups',
};
