"""GET /api/v1/openapi.json: the API described for programs, from the same models that check it."""

import json
from collections.abc import Mapping
from functools import cache

from pydantic.json_schema import models_json_schema
from starlette.requests import Request
from starlette.responses import Response

from countnight import __version__
from countnight.web.api import bodies
from countnight.web.shelf import DOCUMENT, Rendered, answer, rendered

Json = dict[str, object]

_MODELS = (
    bodies.DeclarationBody,
    bodies.PostBody,
    bodies.RemovalBody,
    bodies.AnswerBody,
    bodies.ErrorBody,
    bodies.NightBody,
)


async def openapi(request: Request) -> Response:
    """The document, made once."""
    return answer(request, _rendered())


@cache
def _rendered() -> Rendered:
    return rendered(document_text(), kind=DOCUMENT, etag=__version__)


def document_text() -> str:
    """The document as JSON."""
    return json.dumps(document(), indent=2, sort_keys=True)


def document() -> Json:
    """The OpenAPI 3.1 document."""
    _, definitions = models_json_schema(
        [(model, "validation") for model in _MODELS], ref_template="#/components/schemas/{model}"
    )
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Countnight",
            "version": __version__,
            "description": "Results and posts into the newsroom. Addresses that readers use, "
            "and their JSON, are in docs/reference/addresses.md.",
        },
        "paths": _paths(),
        "components": {
            "schemas": definitions["$defs"],
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _paths() -> Json:
    return {
        "/api/v1/declarations": {"post": _declare()},
        "/api/v1/posts": {"post": _publish()},
        "/api/v1/posts/{post}": {"delete": _remove()},
        "/api/v1/night": {"get": _night()},
        "/api/v1/openapi.json": {
            "get": {
                "summary": "This document",
                "operationId": "openapi",
                "responses": {"200": {"description": "OpenAPI 3.1"}},
            }
        },
    }


def _declare() -> Json:
    answers = {
        "201": _gives("AnswerBody", "Accepted, or corrected what was declared before"),
        "202": _gives("AnswerBody", "Held: a person must decide on the findings"),
        "200": _gives("AnswerBody", "Known already; nothing has changed"),
    }
    return {
        "summary": "One seat's result",
        "operationId": "declare",
        "security": [{"token": []}],
        "parameters": [_key(is_needed=False)],
        "requestBody": _takes("DeclarationBody"),
        "responses": {**answers, **_refusals("400", "401", "403", "409", "413", "415", "422")},
    }


def _publish() -> Json:
    answers = {
        "201": _gives("AnswerBody", "Published"),
        "200": _gives("AnswerBody", "Published before under this key; nothing has changed"),
    }
    return {
        "summary": "A person's post",
        "operationId": "publish",
        "security": [{"token": []}],
        "parameters": [_key(is_needed=True)],
        "requestBody": _takes("PostBody"),
        "responses": {
            **answers,
            **_refusals("400", "401", "403", "409", "410", "413", "415", "422"),
        },
    }


def _remove() -> Json:
    place = {"name": "post", "in": "path", "required": True, "schema": {"type": "string"}}
    return {
        "summary": "A post taken off every page",
        "operationId": "remove",
        "security": [{"token": []}],
        "parameters": [place],
        "requestBody": _takes("RemovalBody"),
        "responses": {
            "200": _gives("AnswerBody", "Removed"),
            **_refusals("400", "401", "403", "404", "413", "415", "422"),
        },
    }


def _night() -> Json:
    return {
        "summary": "What is declared, and what is held",
        "operationId": "night",
        "security": [{"token": []}],
        "responses": {"200": _gives("NightBody", "The night"), **_refusals("401", "403")},
    }


def _key(*, is_needed: bool) -> Json:
    return {
        "name": "Idempotency-Key",
        "in": "header",
        "required": is_needed,
        "schema": {"type": "string", "minLength": 1, "maxLength": 200},
    }


def _takes(model: str) -> Json:
    return {"required": True, "content": _json_of(model)}


def _gives(model: str, description: str) -> Json:
    return {"description": description, "content": _json_of(model)}


def _refusals(*statuses: str) -> Mapping[str, Json]:
    return {status: _gives("ErrorBody", "Refused; the error says why") for status in statuses}


def _json_of(model: str) -> Json:
    return {"application/json": {"schema": {"$ref": f"#/components/schemas/{model}"}}}
