'use client';

import { FileDrop } from '@/components/shell/FileDrop';
import { Notices } from '@/components/shell/Notices';
import { newDesign } from '@/components/shell/new-design';
import { OpenFileDialog } from '@/components/shell/OpenFileDialog';
import { ThemeMenu } from '@/components/shell/ThemeMenu';
import { useOpenFile } from '@/components/shell/use-open-file';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { ProductMark } from '@/components/ui/ProductMark';
import { MyDesigns } from './MyDesigns';
import { SamplePicture } from './SamplePicture';
import type { Thumbnail } from './thumbnail';

export type SampleCard = { id: string; title: string; about: string; picture: Thumbnail };

/** Where a person begins: own designs, samples, a new design, a file. */
export function Start({ samples }: { samples: readonly SampleCard[] }) {
  const opening = useOpenFile();
  return (
    <div className="min-h-dvh bg-bg">
      <header className="border-line border-b bg-surface">
        <div className="mx-auto flex h-12 max-w-6xl items-center gap-2 px-5">
          <ProductMark />
          <span className="font-semibold text-sm">Trunkline</span>
          <span className="flex-1" />
          <a href="/docs/rules" className="rounded-md px-2 py-1 text-muted hover:bg-hover hover:text-text">
            Rules
          </a>
          <ThemeMenu />
        </div>
      </header>
      <main className="mx-auto flex max-w-6xl flex-col gap-8 px-5 py-8">
        <section className="flex flex-wrap items-end gap-x-8 gap-y-4">
          <div className="min-w-0 flex-1 basis-96">
            <h1 className="font-semibold text-[22px] leading-7">
              Secure hybrid cloud connections, drawn and checked
            </h1>
            <p className="mt-1.5 max-w-[62ch] text-muted text-sm">
              Draw sites, gateways, VPCs and hubs. Addresses, ASNs and tunnels fill themselves in, rules check
              every change, and one zip holds the gateway configs and the Terraform. Designs stay in this
              browser.
            </p>
          </div>
          <div className="flex gap-2">
            <Button size="large" onClick={opening.pick}>
              <Icon name="file-up" /> Open a file
            </Button>
            <Button size="large" look="primary" onClick={() => void newDesign()}>
              <Icon name="plus" /> New design
            </Button>
          </div>
        </section>
        <MyDesigns />
        <section aria-labelledby="samples">
          <h2 id="samples" className="mb-2 font-semibold text-sm">
            Samples
          </h2>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(17rem,1fr))] gap-3">
            {samples.map(({ id, title, about, picture }) => (
              <li key={id}>
                <a
                  href={`/open?sample=${id}`}
                  className="flex h-full flex-col overflow-hidden rounded-lg border border-line bg-surface hover:border-line-strong hover:shadow-panel"
                >
                  <span className="block h-36 border-line border-b bg-canvas p-2">
                    <SamplePicture picture={picture} />
                  </span>
                  <span className="flex flex-col gap-0.5 p-3">
                    <span className="font-medium text-sm">{title}</span>
                    <span className="text-muted text-xs">{about}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
          <p className="mt-3 text-muted text-xs">
            A sample opens as your own copy. For speed there is also a{' '}
            <a href="/open?sample=large-1000" className="text-accent underline">
              generated design with 1,000 sites
            </a>
            .
          </p>
        </section>
      </main>
      <FileDrop onFile={opening.read} />
      <OpenFileDialog opening={opening} />
      <Notices />
    </div>
  );
}
