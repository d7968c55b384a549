import type { Row } from '../../../sandbox/sandbox.js';

export interface QoveryState {
  accounts: Map<string, QoveryAccount>;
  reports: Map<string, Report>;
  requestsPerCredential: Map<string, number>;
  /** For the identifiers of what is created later. */
  sequence: number;
}

export interface QoveryAccount {
  organization: Row;
  currentCost: Row;
  invoices: Row[];
  creditCards: Row[];
  billingInfo: Row;
  billingStatus: Row;
  externalId: string;
  clusters: Cluster[];
  usedCodes: Set<string>;
}

export interface Cluster {
  wire: Row;
  cost: Row;
}

interface Report {
  content: string;
  expiresAt: Date;
}

export const plans = [
  'FREE',
  'TEAM',
  'TEAM_YEARLY',
  'ENTERPRISE',
  'ENTERPRISE_YEARLY',
  'PROFESSIONAL',
  'BUSINESS',
  'USER_2025',
  'TEAM_2025',
  'BUSINESS_2025',
  'ENTERPRISE_2025',
];

export const billingInfoMembers = [
  'first_name',
  'last_name',
  'email',
  'address',
  'city',
  'zip',
  'state',
  'country_code',
  'company',
  'vat_number',
];
