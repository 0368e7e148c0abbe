import { useEffect, useState } from 'react';
import { designs } from '@/lib/editor/browser-designs';
import { readFile } from '@/lib/editor/families';
import { useEditor } from '@/lib/editor/use-editor';
import { type Design, limits } from '@/lib/model/design';

/** A design as it was exported before, and where it comes from. */
type Previous = { design: Design; from: string };

/** What the export is compared with: the last one of this browser, a file of the person's, or nothing. */
export type PreviousChoice = {
  previous: Previous | undefined;
  complaint: string | undefined;
  /** Reads the design of an earlier bundle. */
  take(file: File): Promise<void>;
  forget(): void;
};

export function usePrevious(): PreviousChoice {
  const id = useEditor((state) => state.design.id);
  const objects = useEditor((state) => state.design.objects);
  const [previous, setPrevious] = useState<Previous>();
  const [complaint, setComplaint] = useState<string>();

  useEffect(() => {
    let open = true;
    designs.readExported(id).then(
      (kept) => {
        if (open && kept)
          setPrevious({ design: kept.design, from: `exported here on ${dayAndTime(kept.at)}` });
      },
      // Storage may be forbidden: then there is nothing to compare with until a file is given.
      () => undefined,
    );
    return () => {
      open = false;
    };
  }, [id]);

  const take = async (file: File): Promise<void> => {
    const tooLarge = file.size > limits.text;
    const parsed = tooLarge ? undefined : readFile({ name: file.name, text: await file.text() });
    if (!parsed?.usable) {
      setComplaint(
        `${file.name} is no design. Choose the design.trunkline.json of the bundle that was applied.`,
      );
    } else if (!Object.keys(parsed.design.objects).some((object) => Object.hasOwn(objects, object))) {
      setComplaint(
        `${file.name} is another design, “${parsed.design.name}”: the two have no object in common.`,
      );
    } else {
      setComplaint(undefined);
      setPrevious({ design: parsed.design, from: file.name });
    }
  };

  return { previous, complaint, take, forget: () => setPrevious(undefined) };
}

const dayAndTime = (at: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(at);
