import { Start } from '@/components/start/Start';
import { thumbnailOf } from '@/components/start/thumbnail';
import { samples } from '@/lib/samples/all';

export default function StartPage() {
  const cards = samples.map(({ id, title, about, design }) => ({
    id,
    title,
    about,
    picture: thumbnailOf(design()),
  }));
  return <Start samples={cards} />;
}
