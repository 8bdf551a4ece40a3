const list = document.querySelector<HTMLElement>('.messages');

function mark(link: Element): void {
  for (const item of list?.querySelectorAll('a[aria-current]') ?? []) item.removeAttribute('aria-current');
  link.setAttribute('aria-current', 'true');
  link.closest('li')?.classList.remove('unread');
}

list?.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link) mark(link);
});

const first = list?.dataset.open ? list.querySelector<HTMLAnchorElement>(`a[data-id="${list.dataset.open}"]`) : null;
first?.click();
