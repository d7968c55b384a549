import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** Narrow screens: a group's words go below its name. Wide ones: an account's id is shown whole. Not shown: what has one choice or none. */
const STYLE = `
  .swagger-ui .scheme-container, .swagger-ui .response-col_links { display: none }
  .swagger-ui .opblock-tag { flex-wrap: wrap }
  .swagger-ui .opblock-tag small { flex: 1 1 12em }
  .swagger-ui .json-schema-2020-12__description code, .swagger-ui .opblock-description-wrapper code { font-size: inherit }
  .swagger-ui .opblock-description-wrapper li { font-size: 14px }
  .swagger-ui .parameters-col_description input { width: 100%; max-width: 34em }
`;

interface BrowserRequest {
  headers: Record<string, string>;
}

/** Runs in the page: the key of the example would stand for the first request that was made with it. */
function withNewKey(request: BrowserRequest): BrowserRequest {
  const key = request.headers['Idempotency-Key'];
  if (key?.startsWith('example-')) request.headers['Idempotency-Key'] = `${key}-${Date.now()}`;
  return request;
}

interface SwaggerPage {
  ui: {
    layoutActions: { show(what: [string, string], shown: boolean): void };
    specSelectors: { tags(): { toJS(): { name: string }[] } };
  };
}

/** Runs in the page, before it shows anything: the platforms' own operations stand below ours, and closed. */
function collapseNative(): void {
  const { layoutActions, specSelectors } = (globalThis as unknown as SwaggerPage).ui;
  for (const { name } of specSelectors.tags().toJS())
    if (name.startsWith('Native')) layoutActions.show(['operations-tag', name], false);
}

/** `/docs` and `/openapi.json`. The document is made when it is first asked for, not at the start. */
export function serveDocument(app: INestApplication, create: () => OpenAPIObject): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('docs', app, () => (document ??= create()), {
    jsonDocumentUrl: 'openapi.json',
    raw: ['json'],
    customSiteTitle: 'Cloud Billing BFF',
    customCss: STYLE,
    swaggerOptions: {
      displayRequestDuration: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      tryItOutEnabled: true,
      requestInterceptor: withNewKey,
      onComplete: collapseNative,
    },
  });
}
