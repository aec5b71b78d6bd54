/* A certified implementation of an OpenID Connect service, on loopback: whoever it is asked about is let in. */
import Provider from "oidc-provider";

const [port, redirect] = process.argv.slice(2);
const provider = new Provider(`http://localhost:${port}`, {
  clients: [{ client_id: "sueiga", client_secret: "x".repeat(32), redirect_uris: [redirect] }],
  claims: { openid: ["sub", "acr"], email: ["email", "email_verified"], profile: ["name"] },
  pkce: { required: () => true },
  conformIdTokenClaims: false,
  findAccount: (context, id) => ({
    accountId: id,
    claims: () => ({ sub: id, email: `${id}@example.org`, email_verified: true, name: `${id} iš vartų` }),
  }),
});
provider.listen(Number(port), "localhost", () => console.log("ready"));
