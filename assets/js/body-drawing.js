/* The drawing of the body, 320 by 436: where things are. What flows and acts is told by the model. */
(() => {
  "use strict";
  const islet = (window.islet = window.islet || {});

  const OUTLINE =
    "M160 4c25 0 39 18 39 42 0 17-7 30-18 38 0 13 5 19 21 23 46 9 90 11 100 44 10 36-2 66-8 98-7 34 3 92 " +
    "10 187H16c7-95 17-153 10-187-6-32-18-62-8-98 10-33 54-35 100-44 16-4 21-10 21-23-11-8-18-21-18-38" +
    "C121 22 135 4 160 4z";
  const GUT = "M36 306h56a11 11 0 0 1 0 22H46a11 11 0 0 0 0 22h48a11 11 0 0 1 0 22H42";

  const circles = (className, list) =>
    list.map(([cx, cy, r]) => islet.svg.node("circle", { class: className, cx, cy, r }));

  /* What each organ is made of; in the order of the model's list. */
  const PARTS = {
    brain: () => [
      islet.svg.path(
        "organ",
        "M132 50c-6-8-2-20 8-22 2-10 14-12 20-7 6-5 18-3 20 7 10 2 14 14 8 22 4 10-4 20-14 19-4 6-10 6-14 2" +
          "-4 4-10 4-14-2-10 1-18-9-14-19z",
      ),
      islet.svg.path(
        "detail",
        "M160 22v48M146 36c5 0 8 3 8 7M142 54c6-1 9 2 10 6M174 36c-5 0-8 3-8 7M178 54c-6-1-9 2-10 6",
      ),
    ],
    liver: () => [
      islet.svg.path(
        "organ",
        "M22 160c0-22 26-36 54-36 21 0 38 6 38 19 0 20-20 24-34 33-12 8-20 22-37 22-15 0-21-18-21-38z",
      ),
    ],
    gut: () => [islet.svg.path("tube-edge", GUT), islet.svg.path("tube", GUT)],
    pancreas: () => [
      islet.svg.path(
        "organ",
        "M59 267c2-14 12-18 22-14 11 4 18 0 27-6 8-4 12 4 6 11-8 12-23 17-34 19-9 2-22 4-21-10z",
      ),
      ...circles("islets", [[73, 263, 2.8], [81, 267, 2.4], [78, 259.5, 2], [95, 262, 2.3], [103, 257, 1.8]]),
    ],
    muscle: () => [
      islet.svg.path(
        "organ",
        "M212 166c8-26 42-36 71-22 11 5 15 15 10 24-7 19-38 28-63 21-10-2-18-13-18-23z",
      ),
      islet.svg.path(
        "detail",
        "M222 166c14-16 38-22 62-14M224 175c18-12 40-16 64-10M234 184c14-6 30-8 46-6",
      ),
    ],
    fat: () =>
      circles("organ", [[226, 256, 12], [247, 246, 13], [269, 250, 11], [242, 267, 10], [262, 269, 12], [281, 262, 8]]),
    adrenal: () => [islet.svg.path("organ", "M231 341c0-11 5-20 13-20s14 8 17 17c-9-3-20-3-30 3z")],
    kidney: () => [
      islet.svg.path("organ", "M226 356c14-12 35-2 35 18s-22 31-35 20c-8-7 2-12 2-20s-10-11-2-18z"),
      islet.svg.path("detail", "M232 374c6-2 9-8 15-8M232 374c6 2 9 8 15 8"),
    ],
    blood: () => [
      islet.svg.node("rect", { class: "blood", x: 143, y: 112, width: 34, height: 272, rx: 17 }),
    ],
  };

  islet.bodyDrawing = {
    SIZE: [320, 436],
    OUTLINE,
    PARTS,
    /* From where to where each arrow of glucose runs. */
    ARROWS: {
      "gut-liver": [44, 294, 44, 204],
      "liver-blood": [108, 152, 141, 152],
      "liver-net": [42, 160, 84, 160],
      "blood-brain": [160, 111, 160, 84],
      "blood-muscle": [179, 166, 211, 166],
      "blood-fat": [179, 256, 211, 256],
      "blood-kidney": [179, 372, 219, 372],
    },
    /* Whose arrow it is: it lights up with that organ. */
    OWNER: {
      "gut-liver": "gut",
      "liver-blood": "liver",
      "liver-net": "liver",
      "blood-brain": "brain",
      "blood-muscle": "muscle",
      "blood-fat": "fat",
      "blood-kidney": "kidney",
    },
    /* Where hormones come and go between blood and organ, one lane each. */
    LANES: {
      brain: [[147, 120, 147, 80], [173, 120, 173, 80]],
      liver: [
        [146, 123, 106, 123], [142, 130, 113, 130], [141, 175, 88, 175], [141, 182, 80, 182],
        [141, 189, 72, 189], [141, 196, 66, 196], [141, 203, 52, 203],
      ],
      pancreas: [[141, 253, 120, 253], [141, 260, 117, 260], [141, 267, 112, 267], [141, 274, 104, 274]],
      muscle: [[179, 132, 231, 132], [179, 140, 223, 140], [179, 147, 217, 147], [179, 187, 222, 187], [179, 195, 240, 195]],
      fat: [
        [179, 233, 242, 233], [179, 239, 233, 239], [179, 245, 218, 245],
        [179, 268, 219, 268], [179, 275, 232, 275], [179, 282, 256, 282],
      ],
      adrenal: [[179, 320, 236, 320], [179, 328, 232, 328], [179, 336, 230, 336]],
      gut: [[141, 366, 106, 366]],
    },
    /* Ways that do not run through the tube: the portal vein. */
    PORTAL: {
      insulin: "M76 252 C79 236 79 220 75 206",
      glucagon: "M94 250 C99 232 98 206 92 184",
    },
    /* Name and number of each organ: the number below, or after the name in the same line. */
    LABELS: {
      brain: { x: 208, y: 36, below: 16 },
      liver: { x: 22, y: 100, below: 16 },
      gut: { x: 24, y: 404, below: 16 },
      pancreas: { x: 58, y: 293, widest: 82 },
      muscle: { x: 317, y: 122, anchor: "end", widest: 128 },
      fat: { x: 216, y: 226, widest: 102 },
      adrenal: { x: 317, y: 317, anchor: "end" },
      kidney: { x: 318, y: 370, anchor: "end", below: 16, widest: 58 },
    },
    circles,
  };
})();
