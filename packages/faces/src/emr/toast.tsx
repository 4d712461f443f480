import classes from './toast.module.css'

interface ToastProps {
  readonly text: string
  readonly action: string
  readonly onAction: () => void
  readonly onClose: () => void
}

export function Toast({ text, action, onAction, onClose }: ToastProps) {
  return (
    <div className={classes.toast} role="status">
      <span>{text}</span>
      <button type="button" onClick={onAction}>
        {action}
      </button>
      <button type="button" onClick={onClose}>
        Close
      </button>
    </div>
  )
}
