"""Names from CLDR, through babel, loaded when first asked for."""

from functools import cache


@cache
def territory_names(language: str) -> dict[str, str]:
    """Names of territories in a language (``en``, ``nb``, ``nn``) by ISO 3166-1 alpha-2 code."""
    from babel import Locale

    return {
        code: name
        for code, name in Locale.parse(language).territories.items()
        if len(code) == 2 and code.isalpha()
    }


@cache
def currency_names(code: str, language: str) -> tuple[str, ...]:
    """A currency's name in a language, and its plural where CLDR has another form."""
    from babel.numbers import get_currency_name

    single = get_currency_name(code, locale=language)
    forms = [single, *(get_currency_name(code, count=n, locale=language) for n in (1, 2))]
    return tuple(dict.fromkeys(forms))
