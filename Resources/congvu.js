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
  // The form of one act begins at its first field.
  if (!one("[data-errors]")) one("[data-first] :is(input:not([type=hidden]),select,textarea)")?.focus();

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

  // The Government CA's plug-in: its maker's script makes the call. What it answers is not believed: the page asks the
  // server anew, which has looked at the file itself.
  const plugIn = (page) => addEventListener("load", () => {
    const status = one("[data-vgca-status]", page);
    const tell = (sentence) => { status.hidden = false; status.textContent = sentence; };
    all("[data-vgca]", page).forEach((button) => {
      button.hidden = false;
      button.addEventListener("click", () => {
        const call = window[button.dataset.vgca];
        if (typeof call !== "function") { tell("Chưa tải được phần mềm ký số VGCA. Xin báo quản trị hệ thống."); return; }
        tell("Đang chờ phần mềm ký số VGCA trên máy của ông/bà.");
        try { call(button.dataset.vgcaParameters, () => location.reload()); } catch { tell("Phần mềm ký số VGCA trên máy này chưa chạy hoặc báo lỗi. Xin mở phần mềm rồi nhấn lại."); }
      });
    });
  });
  all("[data-vgca-page]").forEach(plugIn);

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
        if (!answer.ok || answer.redirected) return;
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
        if (!answer.ok || answer.redirected) throw new Error(answer.status);
        status.textContent = await answer.text();
        status.classList.remove("wrong");
        sessionStorage.removeItem(key);
      } catch {
        sessionStorage.setItem(key, kept);
        status.textContent = "Chưa lưu được lên máy chủ; nội dung tạm giữ trên trình duyệt này.";
        status.classList.add("wrong");
      }
    };
    form.addEventListener("input", afterPause(1500, save));
    form.addEventListener("draft-sent", () => sessionStorage.removeItem(key));
    const kept = sessionStorage.getItem(key);
    if (!kept || kept === JSON.stringify(fields())) return;
    const offer = document.createElement("div");
    offer.className = "note warn row";
    offer.setAttribute("role", "status");
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

  // The counter. Enter goes on to the next field, Ctrl+Enter receives; people are found while typing, scans are dropped.
  const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
  const chooser = (box) => {
    const [input, list] = [one("input[type=search]", box), one("ol", box)];
    const items = all("li", list).map((element) => {
      const words = element.dataset.words.split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
      return { element, words, text: words.join(" "), isUsed: "used" in element.dataset };
    });
    const inARow = (typed, words) => words.some((_, start) => typed.every((word, at) => words[start + at]?.startsWith(word)));
    // The order of the server's own search; among equals what is used most, then what is short.
    const rank = (item, typed) => {
      const text = typed.join(" ");
      if (item.text.startsWith(text) && text.length > 2) return 1;
      const initials = item.words.slice(0, -1).map((word) => word[0]).join("");
      if (typed.length === 1 && text.length > 1) {
        if (initials === text || initials === `dk${text}`) return 1.5;
        if (initials.endsWith(text)) return 2;
        if (initials.startsWith(text) && !inARow(typed, item.words)) return 4;
      }
      if (inARow(typed, item.words)) return 3;
      if (typed.length === 1 && text.length > 1 && initials.includes(text)) return 5;
      if (typed.every((word) => item.words.some((other) => other.startsWith(word)))) return 6;
      return /^[\d.]{3,}$/.test(text) && item.words.at(-1).replace(/\D/g, "").includes(text.replace(/\D/g, "")) ? 7 : 0;
    };
    let shown = items, here = 0;
    const mark = () => {
      items.forEach((item) => item.element.classList.remove("here"));
      shown[here]?.element.classList.add("here");
      shown[here]?.element.scrollIntoView({ block: "nearest" });
      if (input.value) one("[data-choice]", box).textContent = shown[here] ? one("a span", shown[here].element).textContent : "Không có thủ tục nào khớp";
    };
    const filter = () => {
      const typed = folded(input.value).split(/[^\p{L}\p{N}.]+/u).filter(Boolean);
      const isKey = /^[1-9]$/.test(input.value.trim());
      shown = typed.length && !isKey ? items.map((item, place) => [rank(item, typed), place, item]).filter(([found]) => found)
        .sort((left, right) => left[0] - right[0] || right[2].isUsed - left[2].isUsed
          || (left[2].isUsed ? left[1] - right[1] : left[2].text.length - right[2].text.length)).map(([, , item]) => item) : items;
      items.forEach((item) => { item.element.hidden = !shown.includes(item); });
      list.append(...shown.map((item) => item.element));
      here = isKey ? Math.min(Number(input.value), shown.length) - 1 : 0;
      mark();
    };
    input.addEventListener("input", filter);
    input.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) { event.preventDefault(); here = Math.max(0, Math.min(shown.length - 1, here + step)); mark(); }
      if (event.key === "Enter" && !event.isComposing && shown[here]) { event.preventDefault(); one("a", shown[here].element).click(); }
    });
    if (input.value) input.select(); else mark();
  };
  const counter = (page) => {
    const form = one("form", page);
    const fields = () => all("input:not([type=hidden],[type=file]),select,textarea,button", form)
      .filter((field) => field.offsetParent && !field.disabled && !field.closest("details:not([open])") && (field.tagName !== "BUTTON" || field.matches(".btn.main")));
    const goOn = (field) => { const list = fields(); (list[list.indexOf(field) + 1] || field).focus(); };
    // The first component that is not ticked, or in a batch the first paper that has no name.
    const wanting = () => one("[data-tick]:not(:checked)", form)
      || all("[name^=paper_]", form).find((field) => !field.value) || one(".btn.main", form);
    const changed = () => form.dispatchEvent(new Event("input", { bubbles: true }));
    form.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        // Where a refusal is written, it is the refusal that is sent.
        (event.target.closest("details.act")?.querySelector("button") || one(".btn.main", form)).click();
        return;
      }
      if (event.defaultPrevented || !event.target.matches("input,select")) return;
      event.preventDefault();
      const ticks = all("[data-tick]", form);
      if (!ticks.includes(event.target)) { goOn(event.target); return; }
      if (!event.target.checked) event.target.click();
      const next = ticks.slice(ticks.indexOf(event.target) + 1).find((tick) => !tick.checked);
      const inTable = all("input,button", event.target.closest("table"));
      if (next) next.focus(); else goOn(fields().filter((field) => inTable.includes(field)).at(-1));
    });

    const [seek, results] = [one("[data-find-url]", form), one("[data-found]", form)];
    let asked;
    const find = async () => {
      const words = seek.value.trim();
      asked = words;
      if (words.length < 2) { results.replaceChildren(); return; }
      try {
        const body = new URLSearchParams(texts(form).filter(([name]) => name.startsWith("_") || name === seek.name));
        const answer = await fetch(seek.dataset.findUrl, { method: "POST", body });
        if (answer.ok && !answer.redirected && asked === words) results.innerHTML = await answer.text();
      } catch (error) { console.warn("find", error); }
    };
    const take = (button) => {
      for (const [name, value] of Object.entries(JSON.parse(button.dataset.party))) fill(form.elements[name], value);
      results.replaceChildren();
      seek.value = "";
      changed();
      const empty = ["applicant_name", "applicant_identity"].map((name) => form.elements[name]).find((field) => !field.value);
      (empty || wanting()).focus();
    };
    seek.addEventListener("input", afterPause(200, find));
    seek.addEventListener("keydown", async (event) => {
      if (event.key === "ArrowDown") { event.preventDefault(); one("[data-party]", results)?.focus(); }
      if (event.key !== "Enter" || event.ctrlKey || event.isComposing) return;
      event.preventDefault();
      await find();
      const first = one("[data-party]", results);
      if (first) { take(first); return; }
      const words = seek.value.trim();
      const field = form.elements[/\d/.test(words) ? "applicant_identity" : "applicant_name"];
      if (words && !field.value) { field.value = words; seek.value = ""; changed(); }
      (form.elements.applicant_name.value ? form.elements.applicant_identity : form.elements.applicant_name).focus();
    });
    results.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const list = all("[data-party]", results);
      (list[list.indexOf(document.activeElement) + step] || seek).focus();
    });
    form.addEventListener("click", (event) => {
      const party = event.target.closest("[data-party]");
      if (party) { event.preventDefault(); take(party); }
      const drop = event.target.closest("[data-drop]");
      if (drop) { event.preventDefault(); drop.closest("[data-verdict]").replaceChildren(); changed(); }
    });

    const send = async (input, file) => {
      const cell = input.closest("[data-scan]");
      const verdict = one("[data-verdict]", cell);
      const body = new FormData();
      body.append("_token", form.elements._token.value);
      body.append("place", input.dataset.place);
      body.append("upload", file);
      verdict.textContent = "Đang kiểm tra tệp…";
      try {
        const answer = await fetch(input.dataset.uploadUrl, { method: "POST", body });
        if (answer.redirected || answer.status >= 500 || answer.status === 403) throw new Error(answer.status);
        verdict.outerHTML = await answer.text();
        input.value = "";
      } catch {
        verdict.textContent = "Chưa gửi được tệp; xin thử lại, hoặc tiếp nhận để gửi cùng biểu mẫu.";
      }
      changed();
    };
    for (const input of all("[data-upload-url]", form)) {
      const row = input.closest("tr");
      input.classList.add("vh");
      one("[data-choose]", row).hidden = false;
      input.addEventListener("change", () => { if (input.files[0]) send(input, input.files[0]); });
      row.addEventListener("dragover", (event) => { event.preventDefault(); row.classList.add("over"); });
      row.addEventListener("dragleave", (event) => { if (!row.contains(event.relatedTarget)) row.classList.remove("over"); });
      row.addEventListener("drop", (event) => {
        event.preventDefault();
        row.classList.remove("over");
        if (event.dataTransfer.files[0]) send(input, event.dataTransfer.files[0]);
      });
    }
    // What is filled in already needs no hand: the first thing that is wanting does.
    if (!one("[data-errors]") && form.elements.applicant_name.value && document.activeElement === document.body) {
      wanting().focus();
    }
  };
  // A slip is printed in one action, where the browser can print what it shows in a frame.
  const printer = (link) => link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    one("iframe[data-printing]")?.remove();
    const frame = document.createElement("iframe");
    frame.dataset.printing = "";
    frame.className = "vh";
    frame.title = "Bản in";
    frame.onload = () => {
      try { frame.contentWindow.focus(); frame.contentWindow.print(); link.focus(); } catch { open(link.href, "_blank", "noopener"); }
    };
    frame.src = link.href;
    document.body.append(frame);
  });

  all("form[data-preview-url]").forEach(preview);
  all("form[data-autosave-url]").forEach(autosave);
  all("form[data-batch]").forEach(batch);
  all("[data-chooser]").forEach(chooser);
  all("[data-counter]").forEach(counter);
  all("a[data-print]").forEach(printer);

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
