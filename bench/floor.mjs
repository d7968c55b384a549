/**
 * The floor: the least that a proxy in Node can do for the same answer. It makes the same upstream calls at once,
 * parses what they answer, and writes the JSON that the service writes.
 */
import { createServer } from 'node:http';
import { Pool } from 'undici';

const upstream = new Pool(process.argv[2], { connections: 64 });
const routes = JSON.parse(process.env.FLOOR_ROUTES);

async function read(path) {
  const { body } = await upstream.request({ path, method: 'GET' });
  return body.json();
}

const server = createServer(async (request, response) => {
  const { paths, answer } = routes[request.url];
  await Promise.all(paths.map(read));
  const text = JSON.stringify(answer);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
