def route(message: dict, tenants: dict[str, str]) -> str:
    """The queue a message goes to; raises KeyError for a tenant that nobody knows."""
    return tenants[message["tenant"]]
