// What htmx does not do: names while typing, keeping what was typed, sending a form once, saying what did not work.
(() => {
  'use strict';

  const words = /(?:^|\s)([@#][\p{L}\p{N}._-]{1,60})$/u;

  const wordAt = (area) => {
    const found = words.exec(area.value.slice(0, area.selectionStart));
    return found ? found[1] : '';
  };

  const list = (area) => area.parentElement.querySelector('.kring-completions');

  const close = (area) => {
    list(area)?.remove();
    area.removeAttribute('aria-activedescendant');
  };

  const choose = (area, item) => {
    const word = wordAt(area);
    const end = area.selectionStart;
    area.setRangeText(item.dataset.text + ' ', end - word.length, end, 'end');
    close(area);
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };

  const mark = (area, step) => {
    const items = [...list(area).children];
    const now = items.findIndex((item) => item.getAttribute('aria-selected') === 'true');
    const next = items[(now + step + items.length) % items.length];
    items.forEach((item) => item.setAttribute('aria-selected', String(item === next)));
    area.setAttribute('aria-activedescendant', next.id);
  };

  const ask = async (area) => {
    const word = wordAt(area);
    if (word.length < 2) {
      close(area);
      return;
    }
    const community = area.form.elements.namedItem('community')?.value ?? '';
    const query = new URLSearchParams({ word, community });
    const answer = await fetch('/complete?' + query);
    if (!answer.ok || wordAt(area) !== word) {
      return;
    }
    close(area);
    area.insertAdjacentHTML('afterend', await answer.text());
    if (!list(area)?.children.length) {
      close(area);
    }
  };

  let pause;
  document.addEventListener('input', (event) => {
    const field = event.target;
    if (field.matches('[data-complete]')) {
      clearTimeout(pause);
      pause = setTimeout(() => ask(field), 150);
    }
    const form = field.closest('[data-keep]');
    if (form && field.name) {
      keep(form);
    }
  });

  document.addEventListener('keydown', (event) => {
    const area = event.target;
    if (!area.matches('[data-complete]') || !list(area)) {
      return;
    }
    const chosen = list(area).querySelector('[aria-selected="true"]');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      mark(area, event.key === 'ArrowDown' ? 1 : -1);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen) {
      choose(area, chosen);
    } else if (event.key === 'Escape') {
      close(area);
    } else {
      return;
    }
    event.preventDefault();
  });

  document.addEventListener('mousedown', (event) => {
    const item = event.target.closest('.kring-completions li');
    if (item) {
      event.preventDefault();
      choose(item.closest('.kring-field').querySelector('textarea'), item);
    }
  });

  // What was typed stays in this tab until it is published.
  const place = (form) => 'typed ' + form.dataset.keep + ' ' + location.pathname;
  const kept = ['title', 'markdown'];

  const keep = (form) => {
    const typed = kept.map((name) => form.elements.namedItem(name)?.value ?? '');
    sessionStorage.setItem(place(form), JSON.stringify(typed));
  };

  const restore = (form) => {
    const typed = JSON.parse(sessionStorage.getItem(place(form)) ?? '[]');
    kept.forEach((name, i) => {
      const field = form.elements.namedItem(name);
      if (field && !field.value && typed[i]) {
        field.value = typed[i];
        form.closest('details')?.setAttribute('open', '');
      }
    });
  };

  if (document.querySelector('[data-flash]')) {
    const sent = sessionStorage.getItem('sent');
    if (sent) {
      sessionStorage.removeItem(sent);
      sessionStorage.removeItem('sent');
    }
  }
  document.querySelectorAll('[data-keep]').forEach(restore);

  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    if (form.matches('[data-keep]')) {
      sessionStorage.setItem('sent', place(form));
    }
    if (form.method === 'post' && !form.hasAttribute('hx-post')) {
      form.dataset.sent = 'yes';
    }
  });

  // What was to happen in place and did not: the page says so, and nothing that was typed is touched.
  const trouble = (shown) => document.querySelector('[data-trouble]')?.toggleAttribute('hidden', !shown);
  ['htmx:responseError', 'htmx:sendError'].forEach((name) => document.addEventListener(name, () => trouble(true)));
  document.addEventListener('htmx:beforeRequest', () => trouble(false));

  // The back button brings a page back as it was: it can be sent again.
  window.addEventListener('pageshow', () => document.querySelectorAll('[data-sent]').forEach((form) => delete form.dataset.sent));
})();
