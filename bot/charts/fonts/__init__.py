"""DejaVu Sans, free to ship (LICENSE.txt): the same letters on every machine."""

from pathlib import Path

FAMILY = "DejaVu Sans"
REGULAR = Path(__file__).parent / "DejaVuSans.ttf"
BOLD = Path(__file__).parent / "DejaVuSans-Bold.ttf"
