/* What a picture needs of our style sheets: the light colours, whatever the page wears, and where
   font and icons stand. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const { share } = islet;
  const FAMILY = "IBM Plex Sans Variable";

  const rules = () =>
    [...document.styleSheets].flatMap((sheet) => {
      try {
        return [...sheet.cssRules].map((rule) => ({ rule, sheet }));
      } catch {
        return []; // Not ours.
      }
    });

  const light = (name) => {
    const found = rules().find(({ rule }) => rule.selectorText === ":root" && rule.style.getPropertyValue(name));
    return found ? found.rule.style.getPropertyValue(name).trim() : "";
  };

  const addressIn = (text, sheet) => {
    const match = /url\(["']?([^"')]+)["']?\)/.exec(text);
    return match && new URL(match[1], sheet.href || window.location.href).href;
  };

  const font = () => {
    const found = rules().find(({ rule }) => rule.constructor.name === "CSSFontFaceRule" && rule.style.getPropertyValue("font-family").includes(FAMILY));
    return found && addressIn(found.rule.style.getPropertyValue("src"), found.sheet);
  };

  const icon = (name) => {
    const found = rules().find(({ rule }) => rule.selectorText === `.icon-${name}`);
    return found && addressIn(found.rule.style.getPropertyValue("--drawing"), found.sheet);
  };

  const asDataAddress = (blob) =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result);
      reader.onerror = reject;
      reader.readAsDataURL(blob);
    });

  const get = async (address) => {
    const response = await window.fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    return response;
  };

  share.light = {
    FAMILY,
    colour: light,
    /* The font as a rule that stands on its own. */
    fontRule: async () => {
      const data = await asDataAddress(await (await get(font())).blob());
      const source = data.replace(/^data:[^;]*/, "data:font/woff2");
      return `@font-face{font-family:"${FAMILY}";src:url(${source}) format("woff2");font-weight:100 700}`;
    },
    /* The shapes of an icon, in a box of 24. */
    icon: async (name) => {
      const address = icon(name);
      if (!address) return [];
      const text = await (await get(address)).text();
      return [...new DOMParser().parseFromString(text, "image/svg+xml").documentElement.children];
    },
  };
})();
