/** Sentences travel to the dialog page in its address: the ribbon's runtime and the dialog share nothing else. */
const PARAMETER = "say";

/** Excel's dialog takes no longer address than a browser's. */
const LONGEST_SENTENCE = 200;

/** The address of this page showing the sentences. */
export function dialogAddress(page: string, sentences: readonly string[]): string {
  const url = new URL(page);
  url.search = "";
  for (const sentence of sentences) {
    url.searchParams.append(PARAMETER, sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE)}…` : sentence);
  }
  return url.href;
}

/** The sentences that a page was opened with; none when it is the ribbon's own page. */
export function sentencesOf(page: string): readonly string[] {
  return new URL(page).searchParams.getAll(PARAMETER);
}

/** Opens `page` as a dialog with the sentences and resolves when the user closed it. Rejects when Excel does not open it. */
export function tellInDialog(ui: Pick<Office.UI, "displayDialogAsync">, page: string, sentences: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    ui.displayDialogAsync(dialogAddress(page, sentences), { height: 30, width: 30, displayInIframe: true }, (result) => {
      if (result.status === Office.AsyncResultStatus.Failed) {
        reject(new Error(`${result.error.code} ${result.error.message}`));
        return;
      }
      result.value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}

/** Writes the sentences into `place`, as text. */
export function showSentences(place: Element, sentences: readonly string[]): void {
  for (const sentence of sentences) {
    const paragraph = document.createElement("p");
    paragraph.textContent = sentence;
    place.append(paragraph);
  }
}
