"""Runs scim2-tester, which is not ours, against a SCIM service and prints what it found as JSON, one result a line."""

import json
import sys

import httpx2
from scim2_client.engines.httpx2 import SyncSCIMClient
from scim2_tester import Status, check_server

base, token = sys.argv[1], sys.argv[2]
client = httpx2.Client(base_url=base, headers={"Authorization": f"Bearer {token}"}, timeout=30)
scim = SyncSCIMClient(client)
scim.discover()
for result in check_server(scim):
    print(json.dumps({"status": result.status.name, "title": result.title, "reason": str(result.reason or "")[:600]}))
