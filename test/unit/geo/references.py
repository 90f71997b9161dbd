"""Computes references.json with GeographicLib, PROJ and GEOS, none of which the atlas uses. See README.md beside it.

Run from the root: python3 test/unit/geo/references.py  (Debian: python3-pyproj python3-shapely geographiclib-tools)
"""
import json
import math
import subprocess

import numpy
import pyproj
import shapely
from pyproj import Geod, Transformer
from shapely.geometry import Point, Polygon, shape
from shapely.ops import transform, unary_union

geod = Geod(ellps="WGS84")
equal_area = Transformer.from_crs(4326, "+proj=laea +lat_0=41.8 +lon_0=123.55 +ellps=WGS84", always_xy=True).transform
mercator = Transformer.from_crs(4326, "+proj=tmerc +lat_0=41.8 +lon_0=123.55 +k=1 +ellps=WGS84", always_xy=True).transform


def features(name):
    return json.load(open(f"geodata/hunnan-2023/base/{name}.geojson"))["features"]


def densify(ring, step=0.0005):
    """Corners along edges that are straight in longitude and latitude."""
    points = []
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        n = max(1, math.ceil(max(abs(bx - ax), abs(by - ay)) / step))
        points += [(ax + (bx - ax) * i / n, ay + (by - ay) * i / n) for i in range(n)]
    return points + [tuple(ring[-1])]


def area(rings):
    outer, *holes = [abs(geod.polygon_area_perimeter(*zip(*densify(r)))[0]) for r in rings]
    return outer - sum(holes)


def flat(rings):
    outer, *holes = [[equal_area(x, y) for x, y in densify(r)] for r in rings]
    return Polygon(outer, holes).buffer(0)


def disc(lng, lat, radius, corners=720):
    azimuths = [-360 * i / corners for i in range(corners)]
    lngs, lats, _ = geod.fwd([lng] * corners, [lat] * corners, azimuths, [radius] * corners)
    return Polygon([equal_area(x, y) for x, y in zip(lngs, lats)])


PAIRS = [[[123.45, 41.7], [123.46, 41.7]], [[123.2, 41.5], [124.0, 42.1]], [[123.5, 41.8], [123.5, 41.80001]],
         [[123.43, 41.79], [123.65, 41.64]], [[123.15, 42.15], [124.05, 42.15]]]
LINE = [[123.4, 41.7], [123.5, 41.75], [123.6, 41.7], [123.7, 41.9]]
RINGS = {
    "field": [[[123.4, 41.7], [123.401, 41.7], [123.401, 41.701], [123.4, 41.701], [123.4, 41.7]]],
    "slanted": [[[123.3, 41.6], [123.9, 41.7], [123.6, 42.0], [123.3, 41.6]]],
    "holed": [[[123.3, 41.6], [123.9, 41.6], [123.9, 42.0], [123.3, 42.0], [123.3, 41.6]],
              [[123.5, 41.7], [123.5, 41.8], [123.7, 41.8], [123.7, 41.7], [123.5, 41.7]]],
}
BOX = [123.2, 41.5, 124.0, 42.1]
POINTS = [[123.40 + 0.028 * i + 0.011 * (i * i % 7), 41.63 + 0.02 * i + 0.013 * (i * 5 % 8)] for i in range(12)]
POINTS = [[round(x, 5), round(y, 5)] for x, y in POINTS]
PROBES = [[123.45, 41.7], [123.25, 41.6], [123.9, 42.1], [123.7, 41.9], [123.15, 41.45]]

district = features("district")[0]["geometry"]["coordinates"]
outline = flat(district)
built = unary_union([flat(f["geometry"]["coordinates"]) for f in features("landcover")
                     if f["properties"]["kind"] == "built"]).intersection(outline)


def rhumb_area(west, south, east, north):
    """Parallels and meridians are rhumb lines."""
    corners = f"{south} {west}\n{south} {east}\n{north} {east}\n{north} {west}\n"
    return abs(float(subprocess.run(["Planimeter", "-R"], input=corners, text=True, capture_output=True).stdout.split()[2]))


def coverage(radius):
    discs = [disc(x, y, radius) for x, y in POINTS]
    union = unary_union(discs)
    return {"radiusM": radius, "sumM2": sum(d.area for d in discs), "unionM2": union.area,
            "districtM2": union.intersection(outline).area, "builtM2": union.intersection(built).area,
            "gapM2": outline.difference(union).area, "builtGapM2": built.difference(union).area}


def to_edge(point):
    ring = densify(district[0], 0.00005)
    return min(geod.inv([point[0]] * len(ring), [point[1]] * len(ring), *zip(*ring))[2])


def spread(points):
    xy = numpy.array([mercator(*p) for p in points])
    values, vectors = numpy.linalg.eigh(numpy.cov(xy.T, bias=True))
    n = len(points)
    short, long = [math.sqrt(2 * n / (n - 2) * v) for v in values]
    east, north = vectors[:, 1]
    back = Transformer.from_crs("+proj=tmerc +lat_0=41.8 +lon_0=123.55 +k=1 +ellps=WGS84", 4326, always_xy=True)
    return {"centre": back.transform(*xy.mean(axis=0)), "longM": long, "shortM": short,
            "azimuth": math.degrees(math.atan2(east, north)) % 180}


def neighbours(points, m2):
    n = len(points)
    nearest = [min(geod.inv(*a, *b)[2] for b in points if b is not a) for a in points]
    observed, expected = sum(nearest) / n, 1 / (2 * math.sqrt(n / m2))
    return {"areaM2": m2, "observedM": observed, "expectedM": expected, "ratio": observed / expected,
            "z": (observed - expected) / (0.26136 / math.sqrt(n * n / m2))}


references = {
    "madeBy": f"references.py: pyproj {pyproj.__version__}, PROJ {pyproj.proj_version_str}, shapely {shapely.__version__}, "
              + subprocess.run(["Planimeter", "--version"], text=True, capture_output=True).stdout.strip().split(": ")[-1],
    "distances": [{"from": a, "to": b, "metres": geod.inv(*a, *b)[2]} for a, b in PAIRS],
    "line": {"line": LINE, "metres": geod.line_length(*zip(*LINE))},
    "areas": [{"name": k, "rings": v, "m2": area(v), "perimeterM": sum(geod.line_length(*zip(*r)) for r in v)}
              for k, v in RINGS.items()],
    "box": {"bounds": BOX, "m2": rhumb_area(*BOX)},
    "districtM2": area(district),
    "builtM2": built.area,
    "toDistrictEdge": [{"from": p, "metres": to_edge(p)} for p in PROBES],
    "points": POINTS,
    "coverage": [coverage(r) for r in (800, 3000, 8000)],
    "spread": spread(POINTS),
    "neighbours": neighbours(POINTS, 808.8e6),
}
json.dump(references, open("test/unit/geo/references.json", "w"), indent=1)
