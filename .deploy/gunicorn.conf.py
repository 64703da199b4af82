"""The server for many, on Linux: ``uv run gunicorn -c .deploy/gunicorn.conf.py``.

Behind a proxy that buffers (``nginx.conf`` beside this file). What an operator sets is told in
``components/server/settings.py``; what the signals do in ``components/server/hall.py``.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if (ROOT / "app.py").exists():  # Else the application is installed.
    sys.path.insert(0, str(ROOT))
    chdir = str(ROOT)

# One run of the model is one thread; libraries that start more would only get in each other's way.
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ.setdefault(name, "1")

from components.server import heaps  # noqa: E402 (the path comes first)

heaps.keep_small()  # Before anything large is loaded; the processes have it from this one.

from components.server import hall, logs  # noqa: E402
from components.server.settings import Hall, Settings  # noqa: E402

try:
    _set = Hall.from_environment()
    Settings.from_environment()
except ValueError as error:
    raise SystemExit(f"islet: {error}") from None

wsgi_app = "app:server()"
bind = _set.listen
backlog = 2048  # Who comes during a change of processes waits here.

# The model is compiled once, before the processes are forked, which share its memory.
preload_app = True
workers = _set.workers
# Threads: with one request at a time in each process, two slow answers would stop everyone.
worker_class = "components.server.hall.Worker"
# More than the runs (ISLET_SOLVES_AT_ONCE) and the slower answers (three) at once, so that files
# and refusals never wait for them.
threads = 16
worker_connections = 64
keepalive = 0  # The proxy is near; a connection that is kept could close under a request.

timeout = 30  # Without a sign of life; a request is bounded by the model's own budget.
graceful_timeout = 8  # With the second before it, within the ten that containers give.
max_requests = 20_000
max_requests_jitter = 4_000
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
control_socket_disable = True

forwarded_allow_ips = ""  # Nobody's headers are believed here: see ISLET_PROXIES.
accesslog = None
logconfig_dict = logs.CONFIGURATION

when_ready = hall.when_ready
pre_exec = hall.pre_exec
pre_fork = hall.pre_fork
post_worker_init = hall.post_worker_init
