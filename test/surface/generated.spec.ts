import { spawnSync } from 'node:child_process';

describe('what is generated', () => {
  it('is current: the examples, api/openapi.json and the client’s types are what the build says', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
