export default function Page() {
  return <h1>Trunkline</h1>;
}
