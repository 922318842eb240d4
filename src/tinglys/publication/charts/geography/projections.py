"""From longitude and latitude to a plane; both projections keep areas."""

import math
from collections.abc import Callable

Projection = Callable[[float, float], tuple[float, float]]

_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_M = math.sqrt(3) / 2


def equal_earth(lon: float, lat: float) -> tuple[float, float]:
    """The world (Šavrič, Patterson and Jenny, 2018): degrees in, x to the right and y downwards.

    The unit is the radius of the globe.
    """
    theta = math.asin(_M * math.sin(math.radians(lat)))
    square = theta * theta
    sixth = square * square * square
    slope = _A1 + 3 * _A2 * square + sixth * (7 * _A3 + 9 * _A4 * square)
    x = math.radians(lon) * math.cos(theta) / (_M * slope)
    y = theta * (_A1 + _A2 * square + sixth * (_A3 + _A4 * square))
    return x, -y


def azimuthal(centre_lon: float, centre_lat: float) -> Projection:
    """A region around a centre (Lambert's equal-area azimuthal); good to a quarter of the globe."""
    middle = math.radians(centre_lat)
    sin_middle, cos_middle = math.sin(middle), math.cos(middle)

    def project(lon: float, lat: float) -> tuple[float, float]:
        up, along = math.radians(lat), math.radians(lon - centre_lon)
        sin_up, cos_up, cos_along = math.sin(up), math.cos(up), math.cos(along)
        # The opposite point of the globe has no place; it is put at the rim.
        nearness = max(1e-9, 1 + sin_middle * sin_up + cos_middle * cos_up * cos_along)
        scale = math.sqrt(2 / nearness)
        return (
            scale * cos_up * math.sin(along),
            -scale * (cos_middle * sin_up - sin_middle * cos_up * cos_along),
        )

    return project
