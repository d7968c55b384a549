import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { Documents } from './document.js';

/** The page fetches the document that is chosen, so that none is part of the page. */
const NO_DOCUMENT = {} as OpenAPIObject;

/** Narrow screens: a group's words go below its name. Wide ones: an account's id is shown whole. Not shown: what has one choice or none. */
const STYLE = `
  .swagger-ui .scheme-container, .swagger-ui .response-col_links { display: none }
  .swagger-ui .topbar-wrapper { flex-wrap: wrap }
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

/** The documents that the page offers; the first one is shown at the start. */
const DEFINITIONS = [
  { url: '/openapi.json', name: 'Unified API' },
  { url: '/openapi-native.json', name: 'Native APIs' },
];

/** `/docs`, `/openapi.json`, `/openapi-native.json`. The documents are made when one is first asked for, not at the start. */
export function serveDocuments(app: INestApplication, create: () => Documents): void {
  let documents: Documents | undefined;
  const serveJson = (name: keyof Documents, jsonDocumentUrl: string): void =>
    SwaggerModule.setup(name, app, () => (documents ??= create())[name], {
      ui: false,
      raw: ['json'],
      jsonDocumentUrl,
    });
  serveJson('unified', 'openapi.json');
  serveJson('native', 'openapi-native.json');
  SwaggerModule.setup('docs', app, () => NO_DOCUMENT, {
    raw: false,
    explorer: true,
    customSiteTitle: 'Cloud Billing BFF',
    customCss: STYLE,
    swaggerOptions: {
      urls: DEFINITIONS,
      displayRequestDuration: true,
      docExpansion: 'list',
      defaultModelsExpandDepth: 0,
      tryItOutEnabled: true,
      requestInterceptor: withNewKey,
    },
  });
}
