// Improves pages that work without it. Nothing here is needed to do an act.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const one = (selector, root = document) => root.querySelector(selector);
  const isTyping = (element) => element.matches("input:not([type=checkbox],[type=radio]),textarea,select,[contenteditable]");
  const afterPause = (milliseconds, act) => {
    let timer;
    return () => { clearTimeout(timer); timer = setTimeout(act, milliseconds); };
  };

  // The problems of a form are read first.
  one("[data-errors]")?.focus();

  // Menus close when the visitor goes on elsewhere.
  const closeMenus = (except) => all("details[data-menu][open]").forEach((menu) => { if (menu !== except) menu.open = false; });
  document.addEventListener("click", (event) => closeMenus(event.target.closest("details[data-menu]")));

  // A form is sent once; the button comes back when the page does.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "1";
    form.dispatchEvent(new Event("draft-sent"));
    setTimeout(() => all("button", form).forEach((button) => { button.disabled = true; }));
  });
  addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    all("button", form).forEach((button) => { button.disabled = false; });
  }));

  // Live preview: posts the form after a pause, drops an answer that a newer one overtakes.
  const preview = (form) => {
    const pane = one("[data-preview]");
    if (!pane) return;
    let request, picture;
    const show = async () => {
      request?.abort();
      const own = request = new AbortController();
      pane.classList.add("busy");
      try {
        const answer = await fetch(form.dataset.previewUrl, { method: "POST", body: new URLSearchParams(texts(form)), signal: own.signal });
        if (!answer.ok) return;
        const isPicture = (answer.headers.get("content-type") || "").startsWith("image/");
        const content = isPicture ? await answer.blob() : await answer.text();
        if (own.signal.aborted) return;
        if (!isPicture) { pane.innerHTML = content; return; }
        const image = one("img", pane) || pane.appendChild(new Image());
        image.alt ||= "Bản xem trước";
        if (picture) URL.revokeObjectURL(picture);
        image.src = picture = URL.createObjectURL(content);
      } catch (error) {
        if (error.name !== "AbortError") console.warn("preview", error);
      } finally {
        if (request === own) pane.classList.remove("busy");
      }
    };
    form.addEventListener("input", afterPause(300, show));
  };
  const texts = (form) => [...new FormData(form)].filter(([, value]) => typeof value === "string");

  // Drafts: kept by the server while typing; by the browser while the server can't be reached.
  const autosave = (form) => {
    const status = one("[data-saved]", form);
    const key = "nhap " + form.dataset.autosaveUrl;
    const fields = () => texts(form).filter(([name]) => !name.startsWith("_"));
    const save = async () => {
      const kept = JSON.stringify(fields());
      try {
        const answer = await fetch(form.dataset.autosaveUrl, { method: "POST", body: new URLSearchParams(texts(form)) });
        if (!answer.ok) throw new Error(answer.status);
        status.textContent = await answer.text();
        sessionStorage.removeItem(key);
      } catch {
        sessionStorage.setItem(key, kept);
        status.textContent = "Chưa lưu được lên máy chủ; nội dung tạm giữ trên trình duyệt này.";
      }
    };
    form.addEventListener("input", afterPause(1500, save));
    form.addEventListener("draft-sent", () => sessionStorage.removeItem(key));
    const kept = sessionStorage.getItem(key);
    if (!kept || kept === JSON.stringify(fields())) return;
    const offer = document.createElement("div");
    offer.className = "note warn row";
    offer.innerHTML = '<span>Trình duyệt còn giữ nội dung chưa lưu.</span><button type="button" class="btn">Khôi phục</button><button type="button" class="btn">Bỏ qua</button>';
    const [restore, drop] = all("button", offer);
    restore.onclick = () => {
      for (const [name, value] of JSON.parse(kept)) fill(form.elements[name], value);
      offer.remove();
      form.dispatchEvent(new Event("input"));
    };
    drop.onclick = () => { sessionStorage.removeItem(key); offer.remove(); };
    form.prepend(offer);
  };
  const fill = (control, value) => {
    if (!control) return;
    for (const box of control.length && !control.options ? control : [control]) {
      if (/^(radio|checkbox)$/.test(box.type)) box.checked ||= box.value === value;
      else box.value = value;
    }
  };

  // The batch bar comes with the first chosen row.
  const batch = (form) => {
    const [bar, count, whole] = ["[data-batch-bar]", "[data-batch-count]", "[data-all]"].map((part) => one(part, form));
    const picks = all("[data-pick]", form);
    const update = () => {
      const chosen = picks.filter((pick) => pick.checked).length;
      bar.hidden = chosen === 0;
      count.textContent = `Đã chọn ${chosen}/${picks.length}`;
      if (whole) { whole.checked = chosen === picks.length; whole.indeterminate = chosen > 0 && !whole.checked; }
    };
    if (whole) {
      whole.hidden = false;
      whole.onchange = () => { for (const pick of picks) pick.checked = whole.checked; };
    }
    let last = null;
    form.addEventListener("click", (event) => {
      const place = picks.indexOf(event.target);
      if (place < 0) return;
      if (event.shiftKey && last !== null) {
        for (const pick of picks.slice(Math.min(last, place), Math.max(last, place) + 1)) pick.checked = event.target.checked;
      }
      last = place;
      update();
    });
    form.addEventListener("change", update);
    addEventListener("pageshow", update);
    update();
  };

  all("form[data-preview-url]").forEach(preview);
  all("form[data-autosave-url]").forEach(autosave);
  all("form[data-batch]").forEach(batch);

  // Keys. The list shows only what works on this page.
  const rows = all("[data-row]").filter((row) => one("a", row));
  let here = -1;
  const go = (step) => {
    rows[here]?.classList.remove("here");
    here = Math.max(0, Math.min(rows.length - 1, here + step));
    rows[here].classList.add("here");
    one("a", rows[here]).focus();
  };
  const keys = { "?": ["Danh sách phím tắt", () => list()] };
  if (one("[data-seek]")?.offsetParent) keys["/"] = ["Tìm kiếm", () => one("[data-seek]").focus()];
  if (rows.length) {
    keys.j = ["Dòng dưới", () => go(1)];
    keys.k = ["Dòng trên", () => go(-1)];
    keys.Enter = ["Mở dòng đang chọn", null];
    if (one("[data-pick]")) keys.x = ["Chọn hoặc bỏ chọn dòng", () => one("[data-pick]", rows[here] || rows[0])?.click()];
  }
  for (const button of all("[data-key]")) {
    const name = button.firstChild.textContent.trim();
    keys[button.dataset.key] = [name, () => { if (button.offsetParent) { button.focus(); button.click(); } }];
  }
  let dialog;
  const list = () => {
    if (!dialog) {
      dialog = document.body.appendChild(document.createElement("dialog"));
      dialog.setAttribute("aria-label", "Phím tắt");
      dialog.innerHTML = "<h2>Phím tắt trên trang này</h2><dl></dl><form method=dialog><button class=btn>Đóng</button></form>";
      for (const [key, [name]] of Object.entries(keys)) {
        const [term, words] = [document.createElement("dt"), document.createElement("dd")];
        term.appendChild(document.createElement("kbd")).textContent = key;
        words.textContent = name;
        one("dl", dialog).append(term, words);
      }
    }
    dialog.showModal();
  };
  const opener = one("[data-keys]");
  if (opener) { opener.hidden = false; opener.onclick = list; }
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { closeMenus(); if (isTyping(event.target)) event.target.blur(); }
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target) || dialog?.open) return;
    const act = keys[event.key]?.[1];
    if (act) { event.preventDefault(); act(); }
  });
})();
