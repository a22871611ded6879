#!/usr/bin/env python3
"""Makes pairs of printed and read text: sets lines in many fonts, wears them down as scanners and fax machines do, and reads them.

    Scripts/model/make-pairs.py PRINTED.jsonl... --output PAIRS.jsonl [--seed 1] [--damage scan,fax] [--fonts NAME,...]

Each line of PRINTED has `doc`, `clean` and, where the text stood in several lines, `lines` (a list whose members begin with a
line as printed). Pairs have `doc`, `clean`, `ocr`, `lines`, `font`, `damage` and `level`; a text of which a line was read less
than half right is left out. The same seed gives the same images. Needs pango-view, tesseract with its Arabic data, the fonts
(Debian: fonts-kacst, fonts-kacst-one, fonts-hosny-amiri, fonts-hosny-thabit, fonts-noto-core, fonts-dejavu-core,
fonts-freefont-ttf, fonts-sil-scheherazade, fonts-sil-harmattan, fonts-arabeyes, fonts-paktype), numpy, scipy and Pillow.
"""
import argparse
import difflib
import io
import json
import os
import pathlib
import random
import subprocess
import tempfile

import numpy
from PIL import Image, ImageFilter
from scipy import ndimage

FONTS = [
    "KacstLetter", "KacstOffice", "KacstBook", "KacstNaskh", "KacstTitle", "KacstScreen", "KacstOne", "Amiri", "Amiri Bold",
    "Noto Sans Arabic", "Noto Sans Arabic Bold", "Noto Naskh Arabic", "Noto Kufi Arabic", "DejaVu Sans", "DejaVu Sans Bold",
    "FreeSerif", "Scheherazade", "Harmattan", "Thabit", "AlArabiya", "Furat", "Salem", "PakType Naskh Basic",
]
LEVELS = ["light", "medium", "heavy"]
# The height of «سلام» in pixels, whatever the font.
HEIGHT = 44
DIRECTIONS = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))


def draw(text, font, size, path):
    """A line of text, black on white; glyphs that a font has not come from another."""
    command = ["pango-view", "-q", f"--font={font} {size:.1f}", "--dpi=72", "--margin=28", "--rtl", "--language=ar"]
    subprocess.run([*command, f"--text={text}", "-o", path], check=True)
    image = Image.open(path).convert("RGBA")
    page = Image.new("RGBA", image.size, "white")
    page.alpha_composite(image)
    return page.convert("L")


def size_of(font, path):
    """The size at which a font is as high as all others."""
    ink = numpy.asarray(draw("سلام", font, 100, path)) < 128
    rows = numpy.flatnonzero(ink.any(axis=1))
    return HEIGHT * 100 / (rows[-1] - rows[0] + 1)


def scanned(image, level, chance):
    """Blur, few pixels, noise and JPEG."""
    scale = chance.uniform(*{"light": (0.62, 0.80), "medium": (0.42, 0.52), "heavy": (0.30, 0.38)}[level])
    image = image.filter(ImageFilter.GaussianBlur(chance.uniform(0.5, 1.5)))
    image = image.rotate(chance.uniform(-0.4, 0.4), fillcolor=255, resample=Image.BICUBIC)
    image = image.resize([max(8, int(side * scale)) for side in image.size], Image.BILINEAR)
    grey = numpy.asarray(image).astype(float) * chance.uniform(0.75, 0.95) + chance.uniform(5, 30)
    grain = {"light": 6, "medium": 12, "heavy": 16}[level]
    grey += numpy.random.RandomState(chance.randrange(1 << 30)).normal(0, grain, grey.shape)
    packed = io.BytesIO()
    quality = {"light": 55, "medium": 35, "heavy": 25}[level]
    Image.fromarray(grey.clip(0, 255).astype("uint8")).save(packed, "JPEG", quality=quality)
    image = Image.open(packed)
    return image.resize([2 * side for side in image.size], Image.BICUBIC)


def faxed(image, level, chance):
    """Black or white by a threshold that moves with uneven toner, specks, and at times fewer rows than columns."""
    scale = chance.uniform(*{"light": (0.85, 1.1), "medium": (0.62, 0.78), "heavy": (0.45, 0.54)}[level])
    random_state = numpy.random.RandomState(chance.randrange(1 << 30))
    image = image.rotate(chance.uniform(-0.5, 0.5), fillcolor=255, resample=Image.BICUBIC)
    rows = scale * chance.choice([1, 1, 0.75])
    image = image.resize([max(8, int(image.width * scale)), max(8, int(image.height * rows))], Image.BOX)
    ink = numpy.asarray(image).astype(float) / 255
    coarse = random_state.normal(0, 1, (3, max(3, ink.shape[1] // 60)))
    toner = ndimage.zoom(coarse, (ink.shape[0] / coarse.shape[0], ink.shape[1] / coarse.shape[1]), order=1)
    field = numpy.zeros_like(ink)
    toner = toner[: ink.shape[0], : ink.shape[1]]
    field[: toner.shape[0], : toner.shape[1]] = toner
    spread = {"light": 0.02, "medium": 0.05, "heavy": 0.08}[level]
    threshold = chance.uniform(0.45, 0.68) + spread * field
    black = ink + random_state.normal(0, spread * 1.4, ink.shape) < threshold
    specks = {"light": 0.0008, "medium": 0.003, "heavy": 0.006}[level]
    black |= random_state.rand(*black.shape) < specks
    black &= random_state.rand(*black.shape) >= 2 * specks
    page = Image.fromarray(numpy.where(black, 0, 255).astype("uint8"))
    size = int(black.shape[1] / scale * 0.55), int(black.shape[0] / rows * 0.55)
    return page.resize(size, chance.choice([Image.NEAREST, Image.BILINEAR]))


DAMAGE = {"scan": scanned, "fax": faxed}


def read(paths, folder):
    """What Tesseract reads on each image, a line each."""
    names = folder / "names"
    names.write_text("".join(f"{path}\n" for path in paths))
    command = ["tesseract", str(names), str(folder / "read"), "-l", "ara", "--psm", "7"]
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, env=dict(os.environ, OMP_THREAD_LIMIT="1"))
    pages = (folder / "read.txt").read_text(encoding="utf-8").split("\f")
    return [" ".join(page.translate(DIRECTIONS).split()) for page in pages[: len(paths)]]


def is_legible(printed, line):
    return difflib.SequenceMatcher(None, printed, line, autojunk=False).ratio() >= 0.5


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("printed", nargs="+", type=pathlib.Path)
    parser.add_argument("--output", required=True, type=pathlib.Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--damage", default="scan,fax")
    parser.add_argument("--fonts", default=",".join(FONTS))
    options = parser.parse_args()
    chance = random.Random(options.seed)
    fonts, damages = options.fonts.split(","), options.damage.split(",")
    texts = [json.loads(line) for path in options.printed for line in path.read_text(encoding="utf-8").splitlines()]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        sketch = str(folder / "sketch.png")
        sizes = {font: size_of(font, sketch) for font in fonts}
        pairs, paths = [], []
        for number, text in enumerate(texts):
            font, damage, level = chance.choice(fonts), chance.choice(damages), LEVELS[(number + options.seed) % len(LEVELS)]
            printed = [line[0].strip() for line in text.get("lines", [[text["clean"]]])]
            pair = {"doc": text["doc"], "clean": text["clean"], "font": font, "damage": damage, "level": level}
            pairs.append((pair, printed))
            for line in printed:
                image = DAMAGE[damage](draw(line, font, sizes[font], sketch), level, chance)
                paths.append(folder / f"{len(paths)}.png")
                image.save(paths[-1], dpi=(200, 200))
        lines = iter(read(paths, folder))
    with options.output.open("w", encoding="utf-8") as output:
        for pair, printed in pairs:
            pair["lines"] = [[line, next(lines)] for line in printed]
            if all(is_legible(*line) for line in pair["lines"]):
                pair["ocr"] = " ".join(line[1] for line in pair["lines"])
                output.write(json.dumps(pair, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
