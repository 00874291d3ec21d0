// Improves the citizen's forms, which work without it: fields that don't apply are hidden, files are sent piece by piece.
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const chosen = (form, name) => all(`[name="${name}"]`, form).filter((control) => !/radio|checkbox/.test(control.type) || control.checked).map((control) => control.value);

  // What the form asks for follows what was answered; the server decides by the same conditions.
  const conditions = (form) => {
    const parts = all("[data-when]", form);
    const show = () => parts.forEach((part) => {
      const [name, values] = part.dataset.when.split("=");
      part.hidden = !chosen(form, name).some((value) => values.split(",").includes(value));
    });
    form.addEventListener("change", show);
    show();
  };

  const pause = (milliseconds) => new Promise((go) => setTimeout(go, milliseconds));
  const piece = 256 * 1024;

  // One file: begins or goes on, waits when the line is down, tells how far it is.
  const send = async (input, file) => {
    const status = document.createElement("p");
    const bar = document.createElement("progress");
    const token = input.form.elements._token.value;
    status.setAttribute("role", "status");
    bar.setAttribute("aria-label", "Đang tải lên");
    input.parentElement.append(bar, status);
    const ask = async (address, options) => {
      for (let wait = 1000; ; wait = Math.min(wait * 2, 30000)) {
        try {
          const answer = await fetch(address, options);
          if (answer.status < 500) return answer;
        } catch { /* the line is down: try again */ }
        status.textContent = "Mạng đang chậm hoặc mất kết nối; hệ thống sẽ tự gửi tiếp.";
        await pause(wait);
      }
    };
    const fail = (sentence) => { bar.remove(); status.className = "error"; status.textContent = sentence; input.value = ""; input.disabled = false; };
    input.disabled = true;
    const fields = new URLSearchParams({ _token: token, place: input.dataset.place, name: file.name, size: file.size });
    const begun = await ask(input.dataset.upload, { method: "POST", body: fields });
    if (!begun.ok) return fail(await begun.text());
    let [id, offset] = (await begun.text()).split(" ").map(Number);
    bar.max = file.size;
    while (offset < file.size) {
      bar.value = offset;
      status.textContent = `Đang tải lên: ${Math.floor(100 * offset / file.size)}%`;
      const answer = await ask(`/cong-dan/tep/${id}?tu=${offset}`, { method: "PUT", headers: { "X-Congvu-Token": token }, body: file.slice(offset, offset + piece) });
      const text = await answer.text();
      if (answer.ok || answer.status === 409) offset = Number(text); else return fail(text);
    }
    bar.remove();
    status.textContent = `Đã tải lên: ${file.name}`;
  };

  all("form[data-autosave-url], form[data-conditions]").forEach(conditions);
  all("input[data-upload]").forEach((input) => input.addEventListener("change", () => { if (input.files[0]) send(input, input.files[0]); }));
})();
