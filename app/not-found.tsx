import { Message } from '@/components/shell/Message';

export default function NotFound() {
  return <Message title="There is no page here" text="The address may be mistyped, or the page is gone." />;
}
