"""Prints the Arabic words of a wordfreq wheel with their share of running words, most frequent first.

    unpack-wordfreq.py WHEEL > words.tsv

The list is a gzip of MessagePack: a header, then one list of words for each hundredth of a decade of frequency.
"""
import gzip
import re
import sys
import zipfile

MEMBER = "wordfreq/data/large_ar.msgpack.gz"
WORD = re.compile("[\u0621-\u063a\u0641-\u064a]+")


def unpack(data, at=0):
    """One MessagePack value (of the kinds that occur here) and the offset after it."""
    kind = data[at]
    at += 1
    if kind < 0x80:
        return kind, at
    if kind < 0x90:
        return unpack_map(data, at, kind & 0x0F)
    if kind < 0xA0:
        return unpack_list(data, at, kind & 0x0F)
    if kind < 0xC0:
        return text(data, at, kind & 0x1F)
    if kind in (0xD9, 0xDA, 0xDB):
        size = 1 << (kind - 0xD9)
        return text(data, at + size, int.from_bytes(data[at : at + size], "big"))
    if kind in (0xDC, 0xDD):
        size = 2 << (kind - 0xDC)
        return unpack_list(data, at + size, int.from_bytes(data[at : at + size], "big"))
    if kind in (0xCC, 0xCD, 0xCE):
        size = 1 << (kind - 0xCC)
        return int.from_bytes(data[at : at + size], "big"), at + size
    raise ValueError(f"unexpected MessagePack byte {kind:#x} at {at - 1}")


def text(data, at, length):
    return data[at : at + length].decode("utf-8"), at + length


def unpack_list(data, at, count):
    items = []
    for _ in range(count):
        item, at = unpack(data, at)
        items.append(item)
    return items, at


def unpack_map(data, at, count):
    items = {}
    for _ in range(count):
        key, at = unpack(data, at)
        items[key], at = unpack(data, at)
    return items, at


def main():
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        content, _ = unpack(gzip.decompress(wheel.read(MEMBER)))
    header, buckets = content[0], content[1:]
    if header.get("format") != "cB":
        sys.exit(f"unexpected header {header}")
    for centibels, words in enumerate(buckets):
        for word in words:
            if WORD.fullmatch(word):
                print(f"{word}\t{10 ** (-centibels / 100):.4e}")


if __name__ == "__main__":
    main()
