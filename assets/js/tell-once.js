/* One step of a slider is some fifty actions of the renderer's store, and each of them asks each of
   some eight hundred components whether it looks different: more work than all else in a drag. Here
   they are asked once, after all actions of a task. What runs callbacks listens before this and is
   told of every action. */
(() => {
  "use strict";

  const onceATask = (listener) => {
    const { port1, port2 } = new MessageChannel(); // Sooner than a timer, later than what is running.
    let isComing = false;
    port1.onmessage = () => {
      isComing = false;
      listener();
    };
    return () => {
      if (isComing) return;
      isComing = true;
      port2.postMessage(null);
    };
  };

  const patch = (store) => {
    const subscribe = store.subscribe.bind(store);
    store.subscribe = (listener) => subscribe(onceATask(listener));
  };

  const stores = (window.dash_stores = []); // The renderer adds its store.
  stores.push = (...added) => {
    added.forEach(patch);
    return Array.prototype.push.apply(stores, added);
  };
})();
