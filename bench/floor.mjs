/** The floor: the least that a proxy in Node can do. One upstream call, JSON parsed and written. */
import { createServer } from 'node:http';
import { Pool } from 'undici';

const upstream = new Pool(process.argv[2], { connections: 64 });
const server = createServer(async (request, response) => {
  const { body } = await upstream.request({ path: request.url, method: 'GET' });
  const text = JSON.stringify(await body.json());
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
});
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
