/** The one account of each kind that may log in. */
export interface Accounts {
  /** Of the whole appliance; a password login names it. */
  readonly publicClientId: string;
  /** The name the private client was made with, which is the source its writes are recorded under. */
  readonly clientName: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly email: string;
  readonly password: string;
}

export const defaultAccounts: Accounts = {
  publicClientId: 'simulatedpublicclientid000000001',
  clientName: 'Simulated Integration',
  clientId: 'simulatedprivateclient0000000001',
  clientSecret: 'simulated-client-secret',
  email: 'analyst@example.com',
  password: 'simulated-analyst-password',
};
