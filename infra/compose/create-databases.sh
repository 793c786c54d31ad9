#!/bin/bash
# Runs once, when the database server's volume is empty: a role and a database for each service and for Keycloak.
set -euo pipefail
create() {
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres -v role="$1" -v password="$3" -v database="$2" <<'SQL'
CREATE ROLE :"role" LOGIN PASSWORD :'password';
CREATE DATABASE :"database" OWNER :"role";
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
SQL
}
create keycloak keycloak "$EMC_DB_PASSWORD_KEYCLOAK"
create emc_ingest emc_ingest "$EMC_DB_PASSWORD_INGEST"
create emc_catalog emc_catalog "$EMC_DB_PASSWORD_CATALOG"
create emc_account emc_account "$EMC_DB_PASSWORD_ACCOUNT"
create emc_reporting emc_reporting "$EMC_DB_PASSWORD_REPORTING"
create emc_reconciliation emc_reconciliation "$EMC_DB_PASSWORD_RECONCILIATION"
