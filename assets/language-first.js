/* Runs in the head: an address without a language gets the one that was chosen here before, else
   that of the browser, as far as it is spoken here. A link that names a language is left alone. */
(() => {
  "use strict";
  const [english, ...others] = document.documentElement.dataset.languages.split(" ");
  const address = new URL(window.location.href);
  if (address.searchParams.has("lang")) return;
  const kept = () => {
    try {
      return window.localStorage.getItem("islet-language");
    } catch {
      return null;
    }
  };
  const wanted = kept() || (window.navigator.language || english).split("-")[0];
  if (!others.includes(wanted)) return;
  address.searchParams.set("lang", wanted);
  window.location.replace(address);
})();
