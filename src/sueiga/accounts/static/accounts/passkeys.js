/* Passkeys: talks to the browser's own dialogue and puts what it answers into the form. Pages work without it: letters. */
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

  const withBytes = (options) => {
    const key = { ...options, challenge: bytes(options.challenge) };
    if (options.user) key.user = { ...options.user, id: bytes(options.user.id) };
    for (const list of ["allowCredentials", "excludeCredentials"])
      if (options[list]) key[list] = options[list].map((one) => ({ ...one, id: bytes(one.id) }));
    return key;
  };

  const asJson = (made) => {
    const response = { clientDataJSON: text(made.response.clientDataJSON) };
    for (const part of ["attestationObject", "authenticatorData", "signature", "userHandle"])
      if (made.response[part]) response[part] = text(made.response[part]);
    if (made.response.getTransports) response.transports = made.response.getTransports();
    return JSON.stringify({
      id: made.id, rawId: text(made.rawId), type: made.type, response,
      authenticatorAttachment: made.authenticatorAttachment, clientExtensionResults: made.getClientExtensionResults(),
    });
  };

  const make = (options) =>
    navigator.credentials.create({
      publicKey: {
        ...withBytes(options),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
      },
    });
  const show = (options) => navigator.credentials.get({ publicKey: withBytes(options) });

  const optionsFor = async (form) => {
    const kept = document.getElementById("passkey-options");
    if (kept) return JSON.parse(kept.textContent);
    const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return (await answer.json()).request_options;
  };

  const begin = (form) => {
    const trouble = form.querySelector("[data-passkey-trouble]");
    form.addEventListener("submit", async (event) => {
      if (form.elements.credential.value) return;
      event.preventDefault();
      trouble.hidden = true;
      try {
        const given = await optionsFor(form);
        const options = given.creation_options || given.request_options || given;
        const ask = form.dataset.passkey === "make" ? make : show;
        form.elements.credential.value = asJson(await ask(options.publicKey));
        form.submit();
      } catch {
        trouble.hidden = false;
        trouble.focus();
      }
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (!window.PublicKeyCredential) return;
    document.querySelectorAll("[data-passkey]").forEach((form) => {
      begin(form);
      form.hidden = false;
    });
    document.querySelectorAll("[data-without-passkeys]").forEach((words) => (words.hidden = true));
  });
})();
