import { render, type RenderResult } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { type Language, LanguageProvider } from '#components/ui/translation.ts';
import { english } from './languages.ts';

/** Renders a component in a language, English unless told otherwise. */
export function renderIn(child: ComponentChild, language: Language = english): RenderResult {
  return render(<LanguageProvider value={language}>{child}</LanguageProvider>);
}
