"""csv-reconcile, a server of its own right, on a free port of the loopback address: CONFIG CSVFILE FOLDER."""

import sys

from csv_reconcile import create_app, initdb
from werkzeug.serving import make_server

config, csvfile, folder = sys.argv[1:]
app = create_app(config, instance_path=folder, scorerOption="")
with app.app_context():
    initdb.init_db_with_context(csvfile, "id", "name")
server = make_server("127.0.0.1", 0, app)
sys.stdout.write(f"PORT {server.server_port}\n")
sys.stdout.flush()
server.serve_forever()
