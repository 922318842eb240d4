"""Writes the reference pages that the code itself knows: commands, claims, codebook, findings.

Run from the repository root: ``python tools/make_reference.py`` (or ``make reference``). A test
fails when the pages that stand differ from what this writes.
"""

import inspect
import sys
import types
import typing
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import click
import msgspec

from tinglys.codebook import Codebook, load_codebook
from tinglys.publication.exports.schema import Table, groups, tables
from tinglys.reading import claims
from tinglys.reading.claims import AnyClaim, Claim

FOLDER = Path("docs/reference")
NOTE = (
    "<!-- Written by tools/make_reference.py; change the code or the codebook, not this page. -->"
)
SYSTEMS = {
    "tip": "Trafficking in persons",
    "ocindex": "Organized crime index",
    "statistics": "Crime statistics",
    "threat": "Threat assessments",
}


def table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = ["| " + " | ".join(heads) + " |", "|" + "---|" * len(heads)]
    lines += ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def page(title: str, *parts: str) -> str:
    """A page: its title, the note that it is written by a program, its parts."""
    return "\n\n".join([f"# {title}", NOTE, *parts]) + "\n"


def paragraphs(text: str | None) -> str:
    """A docstring as Markdown: double backticks become single ones, roles lose their markup."""
    plain = inspect.cleandoc(text or "").replace("``", "`")
    return plain.replace(":class:", "").replace(":func:", "").replace(":mod:", "")


def command_line() -> str:
    """Every command with its arguments and options, as ``--help`` prints them."""
    from tinglys.cli.main import tinglys

    top = click.Context(tinglys, info_name="tinglys", terminal_width=88, **tinglys.context_settings)
    parts = [_help("tinglys", top)]
    for name in tinglys.list_commands(top):
        command = tinglys.get_command(top, name)
        assert command is not None
        inner = click.Context(command, info_name=name, parent=top, terminal_width=88)
        parts.append(_help(f"tinglys {name}", inner))
        if isinstance(command, click.Group):
            for part, below in command.commands.items():
                lowest = click.Context(below, info_name=part, parent=inner, terminal_width=88)
                parts.append(_help(f"tinglys {name} {part}", lowest, "###"))
    return page("Command line", *parts)


def _help(name: str, context: click.Context, mark: str = "##") -> str:
    return f"{mark} {name}\n\n```text\n{context.get_help()}\n```"


def claims_page() -> str:
    """Every kind of claim with its fields, and the three lists of numerals."""
    shared = {field.name for field in msgspec.structs.fields(Claim)}
    parts = [
        "`tinglys read FILE --json` prints one object for each document: `document` (what it is "
        "and its source card), `claims` (in the order of the text) and `leftovers` (the numerals "
        "that the reader did not understand). Offsets count characters of the canonical text.",
        "## Every claim\n\n" + _fields(Claim, set()),
    ]
    for kind in get_args(AnyClaim):
        tag = kind.__struct_config__.tag
        parts.append(f"## {tag}\n\n{paragraphs(kind.__doc__)}\n\n{_fields(kind, shared)}")
    parts += [
        f"## {one.__name__}\n\n{paragraphs(one.__doc__)}\n\n{_fields(one, set())}"
        for one in (claims.Horizon, claims.Numeral)
    ]
    parts.append("[JSON Schema of the list of claims](claims.schema.json)")
    return page("Claims", *parts)


def claims_schema() -> str:
    """The JSON Schema of a list of claims."""
    schema = msgspec.json.encode(msgspec.json.schema(list[AnyClaim]))
    return msgspec.json.format(schema, indent=1).decode() + "\n"


def _fields(kind: Any, without: set[str]) -> str:
    rows = (
        (f"`{field.encode_name}`", f"`{_spelled(field.type)}`", _default(field))
        for field in msgspec.structs.fields(kind)
        if field.name not in without
    )
    return table(("field", "type", "when absent"), rows)


def _default(field: msgspec.structs.FieldInfo) -> str:
    if field.default is not msgspec.NODEFAULT:
        return f"`{field.default!r}`"
    if field.default_factory is not msgspec.NODEFAULT:
        return f"`{field.default_factory()!r}`"
    return "always there"


def _spelled(kind: Any) -> str:
    """A type as a person writes it."""
    if get_origin(kind) in (typing.Union, types.UnionType):
        return " or ".join(_spelled(one) for one in get_args(kind))
    if get_origin(kind) is Literal:
        return " or ".join(repr(one) for one in get_args(kind))
    if kind is type(None):
        return "null"
    if get_origin(kind) is not None:
        inner = ", ".join(_spelled(one) for one in get_args(kind))
        return f"{get_origin(kind).__name__}[{inner}]"
    return str(getattr(kind, "__name__", kind))


def codebook_page(book: Codebook) -> str:
    """What is measured, and the scales."""
    parts = [
        f"{len(book.indicators)} indicators. A code never changes; every label exists in English "
        "and Norwegian. The files stand in `src/tinglys/codebook/data/`.",
    ]
    for system, title in SYSTEMS.items():
        rows = (
            (f"`{one.code}`", one.label.en, one.label.nb, _codes(one.units), _codes(one.breakdowns))
            for one in book.indicators.values()
            if one.system == system
        )
        heads = ("code", "English", "Norwegian", "units", "breakdowns")
        parts.append(f"## {title}\n\n{table(heads, rows)}")
    parts.append("## Likelihood scales\n\n" + "\n\n".join(_scales(book)))
    parts.append("## Tiers\n\n" + _terms(book.tiers))
    parts += [
        f"## {group.replace('_', ' ').capitalize()}\n\n{_terms(getattr(book, group))}"
        for group in ("commodities", "roles", "modes", "exploitation_forms", "network_kinds")
    ]
    return page("Codebook", *parts)


def _codes(codes: tuple[str, ...]) -> str:
    return ", ".join(f"`{code}`" for code in codes)


def _scales(book: Codebook) -> Iterator[str]:
    for scale in book.likelihood_scales.values():
        rows = (
            (
                str(term.level),
                "; ".join(
                    f"{language}: {', '.join(forms)}" for language, forms in term.forms.items()
                ),
                f"{100 * term.low:g}-{100 * term.high:g} %",
                f"printed as {term.printed}" if term.printed and term.erratum else "",
            )
            for term in scale.terms
        )
        title = f"### `{scale.id}`: {scale.label.en}"
        yield f"{title}\n\n{table(('level', 'words', 'band', 'note'), rows)}"


def _terms(terms: Mapping[str, Any]) -> str:
    rows = ((f"`{code}`", one.label.en, one.label.nb) for code, one in terms.items())
    return table(("code", "English", "Norwegian"), rows)


EXPORTED = (
    "`tinglys export` writes one folder. Every table is there three times, as `csv/NAME.csv`, "
    "`json/NAME.json` and `parquet/NAME.parquet`. A column means the same in every table that has "
    "it, so tables are joined on columns of the same name."
)
EXPORTED_FILES = (
    ("`csv/*.csv`", "the tables: UTF-8, comma, CR LF, a row of heads; empty: no value", "RFC 4180"),
    ("`json/*.json`", "the tables: an array with one object a row; null: no value", "RFC 8259"),
    ("`parquet/*.parquet`", "the tables, typed; needs the extra `data`", "Apache Parquet"),
    (
        "`datapackage.json`",
        "every CSV file with its columns, types, limits, keys and sources",
        "Frictionless Data Package 1",
    ),
    (
        "`sdmx/structures.xml`",
        "code lists, concepts, data structures, data flows",
        "SDMX-ML 3.0",
    ),
    (
        "`sdmx/figures.xml`, `.csv`",
        "figures and ratings that have a period, and a number or an absence",
        "SDMX-ML 3.0, SDMX-CSV 2.0",
    ),
    ("`sdmx/tiers.xml`, `.csv`", "tiers that documents give, as codes", "the same"),
    ("`sdmx/tier_history.xml`, `.csv`", "tiers of all countries in all years", "the same"),
    ("`sdmx/index.xml`, `.csv`", "index scores with interval and rank", "the same"),
    (
        "`stix/threats.json`",
        "networks, places, links, routes, judgements, prices, documents",
        "STIX 2.1",
    ),
    ("`stix/*.schema.json`", "the properties of its extensions", "JSON Schema 2020-12"),
    (
        "`catalog.ttl`, `catalog.jsonld`",
        "the data sets and files, with size, checksum and licence",
        "DCAT-AP-NO 3",
    ),
    (
        "`CITATION.cff`, `citation.en.txt`, `citation.nb.txt`",
        "how to cite the edition",
        "Citation File Format 1.2",
    ),
    ("`checksums.txt`", "SHA-256 of every file, for `sha256sum --check`", ""),
)


def exports_page(book: Codebook) -> str:
    """Every table of the export with its columns."""
    parts = [EXPORTED, table(("file", "what it is", "standard"), iter(EXPORTED_FILES))]
    for group, label in groups().items():
        parts.append(f"## {label.en}")
        parts += [_exported(one, book) for one in tables().values() if one.group == group]
    return page("Exports", *parts)


def _exported(one: Table, book: Codebook) -> str:
    references = one.references
    rows = (
        (
            f"`{name}`",
            column.type + ("" if column.required else ", may be empty"),
            column.about.en,
            f"`{references[name][0]}`" if name in references else _limits(column.values(book)),
        )
        for name, column in one.columns.items()
    )
    key = ", ".join(f"`{name}`" for name in one.key)
    heads = ("column", "type", "meaning", "values")
    return f"### `{one.name}`\n\n{one.about.en} Key: {key}.\n\n{table(heads, rows)}"


def _limits(values: tuple[str, ...]) -> str:
    return ", ".join(f"`{value}`" for value in values)


def pages() -> dict[str, str]:
    """The pages by file name."""
    return {
        "command-line.md": command_line(),
        "claims.md": claims_page(),
        "claims.schema.json": claims_schema(),
        "codebook.md": codebook_page(load_codebook()),
        "exports.md": exports_page(load_codebook()),
    }


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
