import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { texts } from "./texts";

export interface UnsavedDialogProps {
  readonly fileName: string;
  readonly onDownload: () => void;
  readonly onDiscard: () => void;
  readonly onCancel: () => void;
}

/** Asks before another file takes the place of one with changes that were not downloaded. */
export function UnsavedDialog({ fileName, onDownload, onDiscard, onCancel }: UnsavedDialogProps): ReactElement {
  const { title, body, download, discard, cancel } = texts.unsaved;
  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{body(fileName)}</DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={onDownload}>
              {download}
            </Button>
            <Button onClick={onDiscard}>{discard}</Button>
            <Button onClick={onCancel}>{cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
