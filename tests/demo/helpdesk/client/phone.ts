const call = document.querySelector<HTMLElement>('.call')!;
const state = call.querySelector<HTMLElement>('.state')!;
const answer = call.querySelector<HTMLButtonElement>('.answer')!;
const decline = call.querySelector<HTMLButtonElement>('.decline')!;
const hangUp = call.querySelector<HTMLButtonElement>('.hang-up')!;
let timer: ReturnType<typeof setInterval> | undefined;

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

answer.addEventListener('click', () => {
  const since = Date.now();
  const tick = () => {
    state.textContent = `${state.dataset.talking} · ${clock(Math.floor((Date.now() - since) / 1000))}`;
  };
  call.classList.replace('ringing', 'talking');
  answer.hidden = decline.hidden = true;
  hangUp.hidden = false;
  tick();
  timer = setInterval(tick, 1000);
});

for (const button of [decline, hangUp]) {
  button.addEventListener('click', () => {
    clearInterval(timer);
    call.classList.remove('ringing', 'talking');
    answer.hidden = decline.hidden = hangUp.hidden = true;
    state.textContent = state.dataset.ended ?? '';
  });
}
