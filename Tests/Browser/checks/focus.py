"""Where the keyboard rests is seen: a change as large as a 2 px line around the control, at 3:1 (WCAG 2.4.11 and 2.4.13)."""

import base64
import io

from PIL import Image, ImageChops

from checks import keyboard
from visit import Visit

#: How far outside a control its focus ring may lie, in CSS pixels.
MARGIN = 12

#: Two pictures differ by the focus alone.
STILL = "* { caret-color: transparent !important; transition: none !important; animation: none !important }"


def check(visit: Visit) -> list[str]:
    return unseen(visit)


def unseen(visit: Visit) -> list[str]:
    """The stops at which nobody could see where the keyboard is."""
    visit.page.evaluate("() => document.activeElement?.blur()")
    with visit.styled(STILL):
        findings = _unseen(visit)
    keyboard.forget(visit)
    return findings


def _unseen(visit: Visit) -> list[str]:
    findings, page = [], visit.page
    for stop in keyboard.stops(visit, most=len(keyboard.expected(visit)) + 3):
        size = page.viewport_size
        if stop.top + stop.height <= 0 or stop.left + stop.width <= 0 or stop.top >= size["height"]:
            findings.append(f"{stop.place}: the keyboard rests outside the window")
            continue
        clip = _clip(stop, size)
        focused = _picture(visit, clip)
        # The same place without focus; :focus-within on ancestors goes with it.
        page.evaluate("() => { window.__resting = document.activeElement; window.__resting.blur(); }")
        resting = _picture(visit, clip)
        page.evaluate("() => window.__resting.focus({preventScroll: true})")
        changed = _changed(resting, focused)
        # The smallest line that must change: 2 px around what is seen of the control.
        needed = 2 * 2 * (min(stop.width, clip["width"]) + min(stop.height, clip["height"]))
        if changed < needed:
            findings.append(
                f"{stop.place}: focus changes {changed} px at 3:1, {needed:.0f} are needed to be seen")
    return findings


def _clip(stop: keyboard.Stop, size: dict) -> dict:
    """The control with its surroundings, as far as the window shows them, in the page's own pixels."""
    left, top = max(0, stop.left - MARGIN), max(0, stop.top - MARGIN)
    right = min(size["width"], stop.left + stop.width + MARGIN)
    bottom = min(size["height"], stop.top + stop.height + MARGIN)
    return {"x": left + stop.scrollX, "y": top + stop.scrollY,
            "width": max(1, right - left), "height": max(1, bottom - top), "scale": 1}


def _picture(visit: Visit, clip: dict) -> Image.Image:
    # By the browser's own protocol: a screenshot of playwright waits for much that does not happen here.
    shot = visit.cdp.send("Page.captureScreenshot", {"format": "png", "clip": clip, "optimizeForSpeed": True})
    return Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")


def _changed(before: Image.Image, after: Image.Image) -> int:
    """How many pixels differ between two pictures with a contrast of at least 3:1."""
    box = ImageChops.difference(before, after).getbbox()
    if box is None:
        return 0
    pairs: dict[tuple, int] = {}
    for pair in zip(before.crop(box).get_flattened_data(), after.crop(box).get_flattened_data()):
        if pair[0] != pair[1]:
            pairs[pair] = pairs.get(pair, 0) + 1
    return sum(times for (one, other), times in pairs.items() if _contrast(one, other) >= 3)


def _contrast(one: tuple, other: tuple) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: tuple) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [c / 255 for c in colour]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
