/* The body map: mount(element, id) makes one, its draw(values, options) only sets attributes. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});
  const LEVEL = { 70: 352, 180: 240 }; // y of both marks on the tube
  const TUBE = { top: 112, bottom: 384 };
  const BETWEEN = (LEVEL[70] - LEVEL[180]) / (180 - 70);

  const yOf = (glucose) =>
    Math.max(TUBE.top, Math.min(TUBE.bottom, LEVEL[70] - BETWEEN * (glucose - 70)));

  /* What an organ says of itself, by the sign of its flux. */
  const SAID = {
    brain: (n) => islet.say("takes {n}", { n }),
    muscle: (n) => islet.say("takes {n}", { n }),
    fat: (n) => islet.say("takes {n}", { n }),
    kidney: (n) => islet.say("loses {n}", { n }),
    gut: (n) => islet.say("brings {n}", { n }),
    liver: (n, flux) => (flux < 0 ? islet.say("keeps {n}", { n }) : islet.say("makes {n}", { n })),
  };
  const ARROW_OF = {
    brain: "blood-brain", muscle: "blood-muscle", fat: "blood-fat",
    kidney: "blood-kidney", gut: "gut-liver", liver: "liver-net",
  };

  /* Which ways a messenger has on the map: to each organ it acts on, and from where it comes. */
  const lanes = (facts) => {
    const { LANES, PORTAL } = islet.bodyDrawing;
    const found = [];
    const place = (organ) => {
      const used = found.filter((one) => one.organ === organ && one.line).length;
      return LANES[organ] && LANES[organ][used];
    };
    facts.messengers.forEach((one) => {
      const ways = facts.actions.filter(({ messenger }) => messenger === one.key);
      [...new Set(ways.map(({ organ }) => organ))].forEach((organ) => {
        const these = ways.filter((way) => way.organ === organ);
        const signs = new Set(these.map(({ sign }) => sign));
        const sign = signs.size === 1 ? these[0].sign : 0;
        found.push({ key: one.key, organ, sign, line: place(organ), actions: these });
      });
      if (PORTAL[one.key]) found.push({ key: one.key, organ: one.organ, portal: PORTAL[one.key] });
      else {
        const [x1, y1, x2, y2] = place(one.organ);
        found.push({ key: one.key, organ: one.organ, sign: 1, line: [x2, y2, x1, y1], leaves: true });
      }
    });
    return found;
  };

  /* What flows through each arrow now, mg/min. */
  const fluxes = (facts, values) => {
    const sums = {};
    facts.flows.forEach(({ names, arrows }) => {
      const flux = names.reduce((sum, name) => sum + values[name], 0);
      arrows.forEach(([arrow, sign]) => {
        sums[arrow] = (sums[arrow] || 0) + sign * flux;
      });
    });
    return sums;
  };

  const hormone = (one, facts, id) => {
    const { svg, bodyArrows } = islet;
    const { colour, dash } = facts.messengers.find(({ key }) => key === one.key);
    const way = one.leaves || one.portal ? "from" : "to";
    const node = svg.node("g", {
      id: `${id}-signal-${one.key}-${way}-${one.organ}`,
      class: `hormone colour-${colour}`,
      "data-messenger": one.key,
      "data-organ": one.organ,
    });
    node.append(svg.path("hormone-line", one.portal || bodyArrows.line(one.line), { "stroke-dasharray": dash }));
    const [x1, y1, x2, y2] = one.portal ? one.portal.match(/[\d.]+/g).slice(-4).map(Number) : one.line;
    node.append(svg.path("hormone-end", bodyArrows.end([x1, y1, x2, y2], one.portal ? 1 : one.sign)));
    return node;
  };

  const organ = ({ key, label }, id) => {
    const { svg, bodyDrawing } = islet;
    const role = { role: "button", tabindex: "0", "data-organ": key, "aria-haspopup": "dialog", "aria-expanded": "false" };
    const node = svg.node("g", { id: `${id}-organ-${key}`, class: "organ-button", ...role });
    node.append(...bodyDrawing.PARTS[key]());
    if (key === "blood") return node;
    const { x, y, anchor = "start", below = 0, widest = 0 } = bodyDrawing.LABELS[key];
    const words = svg.node("text", { x, y, "text-anchor": anchor, "data-widest": widest });
    words.append(svg.node("tspan", { class: "organ-name" }, label));
    if (ARROW_OF[key] && below) words.append(svg.node("tspan", { class: "organ-value", x, dy: below }));
    else if (ARROW_OF[key]) words.append(svg.node("tspan", { class: "organ-value", dx: 6 }));
    node.append(words);
    return node;
  };

  const pool = (id) => {
    const { svg } = islet;
    const clip = svg.node("clipPath", { id: `${id}-tube` });
    clip.append(svg.node("rect", { x: 143, y: 112, width: 34, height: 272, rx: 17 }));
    const node = svg.node("g", { id: `${id}-pool-blood`, class: "pool" }, clip);
    const level = svg.node("g", { "clip-path": `url(#${id}-tube)` });
    level.append(svg.path("level", ""), svg.path("level-edge", ""));
    node.append(level, svg.path("mark", `M137 ${LEVEL[180]}h6M137 ${LEVEL[70]}h6`));
    [180, 70].forEach((mark) =>
      node.append(svg.text("organ-value", 133, LEVEL[mark] + 4, "", { "text-anchor": "end", "data-mark": mark })),
    );
    node.append(svg.text("level-value", 160, 0, "", { "text-anchor": "middle" }));
    node.append(svg.text("organ-name", 160, 430, "", { "text-anchor": "middle", class: "blood-name" }));
    const needle = [160, 416, 160, 388];
    const injected = svg.node("g", { id: `${id}-signal-injected`, class: "hormone colour-insulin" });
    injected.append(
      svg.path("hormone-line", islet.bodyArrows.line(needle), { "stroke-dasharray": "4 3" }),
      svg.path("hormone-end", islet.bodyArrows.end(needle, 1)),
      svg.text("organ-value", 168, 408, islet.say("injected")),
    );
    node.append(injected);
    return node;
  };

  const build = (id, facts) => {
    const { svg, bodyDrawing } = islet;
    const [width, height] = bodyDrawing.SIZE;
    const root = svg.node("svg", {
      id, class: "body-map", viewBox: `0 12 ${width} ${height - 12}`, role: "group",
      "aria-label": islet.say("Body map: where glucose goes at the cursor"),
    });
    const fade = svg.node("linearGradient", { id: `${id}-fade`, x2: 0, y2: 1 });
    fade.append(svg.node("stop", { class: "skin-stop", offset: ".72" }));
    fade.append(svg.node("stop", { class: "skin-stop", offset: "1", "stop-opacity": "0" }));
    root.append(svg.node("defs", {}, fade));
    root.append(svg.path("", bodyDrawing.OUTLINE, { id: `${id}-body-outline`, fill: `url(#${id}-fade)` }));
    root.append(...facts.organs.map((one) => organ(one, id)));
    root.append(pool(id));
    Object.keys(bodyDrawing.ARROWS).forEach((key) => {
      const [x1, y1, x2, y2] = bodyDrawing.ARROWS[key];
      const node = svg.node("g", { id: `${id}-flux-${key}`, class: "flux-arrow", "data-organ": bodyDrawing.OWNER[key] });
      node.append(svg.path("flux", ""), svg.path("flux-run", `M${x1} ${y1}L${x2} ${y2}`));
      root.append(node);
    });
    root.append(...lanes(facts).map((one) => hormone(one, facts, id)));
    return root;
  };

  /* Still open with these mechanisms off. */
  const isOpen = (ways, without) => ways.some((way) => !way.some((name) => without.includes(name)));

  const mount = (element, id, facts = islet.state.facts.body) => {
    const root = build(id, facts);
    const parts = Object.fromEntries([...root.querySelectorAll("[id]")].map((part) => [part.id, part]));
    const find = (name) => parts[`${id}-${name}`];
    const ways = lanes(facts);
    element.replaceChildren(root);

    const drawBlood = (glucose, unit) => {
      const { factor, decimals, label } = facts.glucose_units[unit];
      const shown = (value) => islet.printed((value * factor).toFixed(decimals));
      const y = yOf(glucose);
      const node = find("pool-blood");
      node.querySelector(".level").setAttribute("d", `M143 ${y.toFixed(1)}h34V400h-34z`);
      node.querySelector(".level-edge").setAttribute("d", `M143 ${y.toFixed(1)}h34`);
      const value = node.querySelector(".level-value");
      value.setAttribute("y", y > 350 ? y - 8 : y + 20);
      islet.svg.write(value, shown(glucose));
      node.querySelectorAll("[data-mark]").forEach((mark) => islet.svg.write(mark, shown(Number(mark.dataset.mark))));
      islet.svg.write(node.querySelector(".blood-name"), islet.say("Blood, {unit}", { unit: label }));
      const spoken = islet.say("Blood: glucose {value} {unit}", { value: shown(glucose), unit: label });
      find("organ-blood").setAttribute("aria-label", spoken);
    };

    const drawOrgan = ({ key, label }, sums) => {
      const flux = sums[ARROW_OF[key]];
      const node = find(`organ-${key}`);
      if (flux === undefined) {
        if (key === "blood" || node.hasAttribute("aria-label")) return;
        node.setAttribute("aria-label", label);
        islet.svg.fit(node.querySelector("text"));
        return;
      }
      const words = SAID[key](String(Math.abs(Math.round(flux))), flux);
      if (islet.svg.write(node.querySelector(".organ-value"), words)) islet.svg.fit(node.querySelector("text"));
      const spoken = islet.say("{organ}: {flux} mg a minute", { organ: label, flux: words });
      node.setAttribute("aria-label", spoken);
    };

    const drawHormones = (values, without, shown) => {
      ways.forEach((one) => {
        const way = one.leaves || one.portal ? "from" : "to";
        const node = find(`signal-${one.key}-${way}-${one.organ}`);
        const isActing = !one.actions || one.actions.some((action) => isOpen(action.ways, without));
        const isSent = !one.portal || one.key !== "insulin" || values.insulin_secretion_rate > 0.01;
        islet.svg.show(node, shown.includes(one.key) && isActing && isSent);
      });
      islet.svg.show(find("signal-injected"), shown.includes("insulin") && values.insulin_injected > 0.01);
    };

    return {
      node: root,
      fluxes: (values) => fluxes(facts, values),
      /* values: as a picture has them at one time, mg/min, with plasma_glucose in mg/dL. */
      draw: (values, { largest, without = [], shown = facts.shown_at_first, unit = islet.state.unit } = {}) => {
        const sums = fluxes(facts, values);
        const scale = islet.bodyArrows.scale(largest || Math.max(...Object.values(sums).map(Math.abs)));
        Object.entries(islet.bodyDrawing.ARROWS).forEach(([key, line]) => {
          const d = islet.bodyArrows.glucose(line, sums[key], scale);
          const node = find(`flux-${key}`);
          node.firstChild.setAttribute("d", d);
          node.classList.toggle("turned", sums[key] < 0);
          islet.svg.show(node, d !== "");
        });
        facts.organs.forEach((one) => drawOrgan(one, sums));
        drawBlood(values.plasma_glucose, unit);
        drawHormones(values, without, shown);
      },
      /* One organ, or one messenger, or none: the rest steps back. */
      light: (organs, messenger = "") => {
        root.classList.toggle("has-lit", organs.length > 0 || messenger !== "");
        root.querySelectorAll("[data-organ]").forEach((part) => {
          const isLit = messenger ? part.dataset.messenger === messenger : organs.includes(part.dataset.organ);
          part.classList.toggle("lit", isLit);
        });
      },
    };
  };

  islet.bodyMap = { mount, fluxes };
})();
