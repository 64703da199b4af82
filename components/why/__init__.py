"""Why a change happened: the shares of its causes."""
