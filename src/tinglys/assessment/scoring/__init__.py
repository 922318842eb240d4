"""An office's own scoring: experts' scores with reasons, their agreement, the edition they make."""
