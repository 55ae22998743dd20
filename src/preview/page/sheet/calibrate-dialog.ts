/// <reference lib="dom" />
import { html, render } from 'lit-html';
import { bankCard, calibration, calibrationRange, keepCalibration, pixelsOf } from './calibration.js';

/**
 * Asks to hold a bank card to the screen, so that 100 % is as large as on paper.
 *
 * @param onChange called after each change
 */
export function openCalibration(host: HTMLElement, onChange: () => void): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'calibration';
  dialog.setAttribute('aria-labelledby', 'calibration-title');
  const card = document.createElement('div');
  card.className = 'bank-card';
  const change = (factor: number) => {
    keepCalibration(factor);
    draw();
    onChange();
  };
  dialog.addEventListener('close', () => dialog.remove());
  host.append(dialog);
  draw();
  dialog.showModal();

  function draw(): void {
    const factor = calibration();
    card.style.width = `${pixelsOf(bankCard.width, factor)}px`;
    card.style.height = `${pixelsOf(bankCard.height, factor)}px`;
    render(
      html`
        <h2 id="calibration-title">True size</h2>
        <p>Hold a bank card to the screen, and move the slider until the frame is as large as the card. It is kept for this screen.</p>
        ${card}
        <label>Size
          <input type="range" min=${calibrationRange.least} max=${calibrationRange.most} step=${calibrationRange.step}
            .value=${String(factor)} @input=${(event: Event) => change(Number((event.target as HTMLInputElement).value))}>
        </label>
        <div class="buttons">
          <button type="button" @click=${() => change(1)}>As the system says</button>
          <button type="button" class="main" @click=${() => dialog.close()}>Done</button>
        </div>
      `,
      dialog,
    );
  }
}
