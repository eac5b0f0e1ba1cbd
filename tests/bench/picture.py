"""Draws medians as bars: one SVG that reads on light and dark pages."""
from html import escape

WIDTH, LABEL, ROW, TOP = 760, 250, 26, 44


def bars(title, unit, figures, floor):
    """`figures` are pairs of name and value; `floor` is a line to hold them against, with its name."""
    longest = max(value for _, value in figures)
    scale = (WIDTH - LABEL - 90) / longest
    height = TOP + ROW * len(figures) + 34
    mark = LABEL + floor[1] * scale
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" role="img" '
             f'aria-label="{escape(title)}" font-family="sans-serif" font-size="13">',
             '<style>text{fill:#222}.aside{fill:#666}.bar{fill:#3a8f5c}.line{stroke:#666}'
             '@media(prefers-color-scheme:dark){text{fill:#e6e6e6}.aside{fill:#a0a0a0}.bar{fill:#57b07a}.line{stroke:#a0a0a0}}</style>',
             f'<text x="0" y="18" font-size="15" font-weight="bold">{escape(title)}</text>']
    for at, (name, value) in enumerate(figures):
        y = TOP + ROW * at
        lines.append(f'<text x="{LABEL - 10}" y="{y + 13}" text-anchor="end" font-family="monospace">{escape(name)}</text>'
                     f'<rect class="bar" x="{LABEL}" y="{y}" width="{value * scale:.1f}" height="17" rx="2"/>'
                     f'<text x="{LABEL + value * scale + 7:.1f}" y="{y + 13}">{value:.1f} {unit}</text>')
    bottom = TOP + ROW * len(figures)
    lines.append(f'<line class="line" x1="{mark:.1f}" y1="{TOP - 8}" x2="{mark:.1f}" y2="{bottom}" stroke-dasharray="3 3"/>'
                 f'<text class="aside" x="{mark:.1f}" y="{bottom + 18}" text-anchor="middle" font-size="12">{escape(floor[0])}, {floor[1]:.1f} {unit}</text></svg>\n')
    return "\n".join(lines)
