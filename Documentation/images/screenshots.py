"""Takes the documentation's pictures from a preview site; started by `make` beside it."""

import argparse
import fnmatch
import io
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

import chromium
import sites
from visit import served

HERE = Path(__file__).resolve().parent
FORM = sites.PACKAGE / "FormSpecs" / "child-allowance-claim"
#: A README loads over a phone line: no picture is larger than this.
LARGEST = 150_000


@dataclass(frozen=True)
class Picture:
    """One picture: which page (a pattern of its path in the site), how wide the window, how much of the page."""

    name: str
    page: str
    width: int
    most: int
    scale: float = 1
    scheme: str = "light"


PICTURES = (
    Picture("question-phone", "ja/claimant-prefilled.html", width=390, most=844, scale=2),
    Picture("question-desktop", "ja/claimReason-empty.html", width=960, most=900),
    Picture("error-phone", "ja/claimant-wrong.html", width=390, most=844, scale=2),
    Picture("review-desktop", "ja/review-filled.html", width=960, most=900),
)


def main() -> int:
    parser = argparse.ArgumentParser(prog="make", description=__doc__)
    parser.add_argument("--site", type=Path, help="a preview site that exists")
    parser.add_argument("--output", type=Path, default=HERE, help="where the pictures go")
    choice = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        site = choice.site
        if site is None:
            if reason := sites.missing():
                print(f"make: {reason}", file=sys.stderr)
                return 1
            site = Path(scratch) / "site"
            sites.write(FORM, site)
        choice.output.mkdir(parents=True, exist_ok=True)
        return draw(site.resolve(), choice.output)


def draw(site: Path, output: Path) -> int:
    pages = sorted(str(file.relative_to(site)) for file in site.rglob("*.html"))
    problems = 0
    with served(site) as origin, chromium.started() as browser:
        for picture in PICTURES:
            # The form's own language comes first; pages in other languages have longer paths or later names.
            found = min((p for p in pages if fnmatch.fnmatch(p, picture.page)), key=lambda p: (len(p), p), default=None)
            if found is None:
                print(f"{picture.name}: no page like {picture.page}", file=sys.stderr)
                problems += 1
                continue
            data = compact(shot(browser, f"{origin}/{found}", picture))
            (output / f"{picture.name}.png").write_bytes(data)
            print(f"{picture.name}.png  {len(data):,} bytes  {found}")
            if len(data) > LARGEST:
                print(f"{picture.name}: larger than {LARGEST:,} bytes", file=sys.stderr)
                problems += 1
    return 1 if problems else 0


def shot(browser, address: str, picture: Picture) -> bytes:
    """The top of a page as a phone or desktop shows it, nothing moving, nothing blinking."""
    context = browser.new_context(
        viewport={"width": picture.width, "height": picture.most}, device_scale_factor=picture.scale, locale="ja-JP",
        timezone_id="Asia/Tokyo", color_scheme=picture.scheme, reduced_motion="reduce", java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(address, wait_until="load")
        tall = page.evaluate("() => Math.ceil(document.documentElement.getBoundingClientRect().height)")
        height = min(picture.most, tall)
        clip = {"x": 0, "y": 0, "width": picture.width, "height": height}
        return page.screenshot(clip=clip, animations="disabled", caret="hide")
    finally:
        context.close()


def compact(png: bytes) -> bytes:
    """The same picture with a palette, which a page of text and flat colours loses nothing by."""
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    small = picture.quantize(colors=64, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    out = io.BytesIO()
    small.save(out, format="PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
