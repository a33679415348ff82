import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import type { ReturnFile } from "../../app/returnFile";

interface Props {
  /** Of the hidden field, for screen readers. */
  readonly label: string;
  /** File name extensions: ".xlsx,.docx". */
  readonly accept: string;
  readonly disabled: boolean;
  readonly buttonRef: (button: HTMLButtonElement | null) => void;
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: string;
}

/** Chooses one or more files of this machine. */
export function FileButton({ label, accept, disabled, buttonRef, onFiles, children }: Props): ReactElement {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button ref={buttonRef} disabledFocusable={disabled} onClick={() => field.current?.click()}>
        {children}
      </Button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same files can be chosen again.
          event.currentTarget.value = "";
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

/** Reads the files whole. */
export function bytesOfFiles(files: readonly File[]): Promise<readonly ReturnFile[]> {
  return Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
}
