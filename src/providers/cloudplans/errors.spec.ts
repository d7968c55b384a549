import { messageOf, statusOf } from './errors.js';

describe('the status', () => {
  it.each([
    ['a number', { status: 200 }, 200],
    ['a text', { status: '200' }, 200],
    ['a failure as a number', { status: 404, response: 'No such organization' }, 404],
    ['a failure as a text', { status: '403' }, 403],
    ['too many requests', { status: 429 }, 429],
    ['the platform’s own failure', { status: 500 }, 500],
    ['the last of them', { status: 599 }, 599],
  ])('counts where it is %s', (_, body, status) => {
    expect(statusOf(200, body)).toBe(status);
  });

  it.each([
    ['is missing', {}],
    ['is null', { status: null }],
    ['is a word', { status: 'ok' }],
    ['is true', { status: true }],
    ['is another success, which nobody documented', { status: 201 }],
    ['is a redirect', { status: 302 }],
    ['is zero', { status: 0 }],
    ['is no status at all', { status: 20_000 }],
    ['is negative', { status: -200 }],
    ['is a fraction', { status: 200.5 }],
    ['is empty', { status: '' }],
    ['stands in a list', [{ status: 200 }]],
    ['has no object around it', 200],
    ['has no answer around it', undefined],
    ['belongs to null', null],
  ])('says nothing where it %s', (_, body) => {
    expect(statusOf(200, body)).toBeNull();
  });
});

describe('the message', () => {
  it.each([
    [{ response: 'a', message: 'b' }, 'a'],
    [{ response: { organization: {} }, message: 'b' }, 'b'],
    [{ response: '', error: 'c' }, 'c'],
    [{ message: null, errorMessage: 'd' }, 'd'],
    [{ detail: 'e' }, 'e'],
    [{ error: 'c', errorMessage: 'd', detail: 'e' }, 'c'],
    [{ status: 404 }, null],
    [{ message: 42 }, null],
    ['text', null],
    [null, null],
    [undefined, null],
    [[], null],
  ])('of %j is %j', (body, message) => {
    expect(messageOf(body)).toBe(message);
  });
});
